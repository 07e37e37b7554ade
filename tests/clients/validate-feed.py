"""Asks the W3C feed validator of a feed, as its website does, and prints what it finds as JSON.

Arguments: the validator's folder, the feed's file, its content type, and its address.
"""

import json
import sys

folder, path, content_type, address = sys.argv[1:]
sys.path.insert(0, f"{folder}/src")

import feedvalidator  # noqa: E402
from feedvalidator import compatibility  # noqa: E402
from feedvalidator.formatter.text_plain import Formatter  # noqa: E402

try:
    with open(path, "rb") as file:
        result = feedvalidator.validateStream(
            file, contentType=content_type, base=address
        )
    events = compatibility.AA(result["loggedEvents"])
except feedvalidator.logging.ValidationFailure as failure:
    events = [failure.event]
json.dump(list(Formatter(events)) if events else [], sys.stdout)
