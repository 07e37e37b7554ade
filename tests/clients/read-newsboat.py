"""Prints the items that newsboat keeps in its cache as JSON."""

import json
import sqlite3
import sys

rows = sqlite3.connect(sys.argv[1]).execute(
    "SELECT guid, title, url, content, pubDate FROM rss_item ORDER BY id"
)
keys = ("id", "title", "link", "html", "publishedAt")
json.dump([dict(zip(keys, row)) for row in rows], sys.stdout)
