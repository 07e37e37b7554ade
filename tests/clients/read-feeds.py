"""Reads feeds with feedparser, and prints what it hands on to a reader after it has sanitised it, as JSON."""

import json
import sys

import feedparser

feeds = {}
for address in sys.argv[1:]:
    parsed = feedparser.parse(address)
    feeds[address] = {
        "version": parsed.version,
        "isBroken": bool(parsed.bozo),
        "title": parsed.feed.title,
        "language": parsed.feed.language,
        "items": [
            {
                "id": entry.id,
                "isLink": bool(entry.guidislink),
                "link": entry.link,
                "title": entry.title,
                "summary": entry.summary,
                "html": entry.content[0].value,
                "publishedAt": entry.published,
                "updatedAt": entry.get("updated"),
                "topics": [tag.term for tag in entry.get("tags", [])],
            }
            for entry in parsed.entries
        ],
    }
json.dump(feeds, sys.stdout)
