"""Reads feeds twice with feedparser, the second time with what the first answer said of itself, and prints as JSON what came."""

import json
import sys

import feedparser

feeds = {}
for address in sys.argv[1:]:
    first = feedparser.parse(address)
    again = feedparser.parse(address, etag=first.get("etag"), modified=first.get("modified"))
    feeds[address] = {
        "status": first.get("status"),
        "isBroken": bool(first.bozo),
        "flaw": str(first.get("bozo_exception", "")),
        "type": first.headers.get("content-type", ""),
        "ids": [entry.id for entry in first.entries],
        "again": again.get("status"),
    }
json.dump(feeds, sys.stdout)
