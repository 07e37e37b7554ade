"""Reads calendars with icalendar, and prints their events as JSON."""

import json
import sys

import icalendar

calendars = {}
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    calendars[path] = {
        "errors": [list(error) for part in calendar.walk() for error in part.errors],
        "name": str(calendar["X-WR-CALNAME"]),
        "events": [
            {
                "uid": str(event["UID"]),
                "start": event.decoded("DTSTART").isoformat(),
                "end": event.decoded("DTEND").isoformat(),
                "summary": str(event["SUMMARY"]),
                "status": str(event["STATUS"]),
                "sequence": int(event["SEQUENCE"]),
                "modified": event.decoded("LAST-MODIFIED").isoformat(),
                "alarms": [
                    part.decoded("TRIGGER").days for part in event.walk("VALARM")
                ],
            }
            for event in calendar.walk("VEVENT")
        ],
    }
json.dump(calendars, sys.stdout)
