"""The review dates as a calendar file: a day for each date, with the agreements that are looked at again then.

It knows no clock: the same document gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from game.core.review_dates import a_year_after
from game.documents.model import Document, Rule
from game.i18n.words import Words

WARNING = timedelta(weeks=-2)
FAR = date(2000, 1, 1)
"""For a document without a date; a calendar asks for one."""


def write(document: Document, say: Words) -> bytes:
    """The calendar; without agreements it holds the yearly look at the protocol, for a calendar may not be empty."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Open Kaart//Protocol//{document.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", say("Review of the protocol for online contact"))
    for day, rules in _days(document):
        calendar.add_component(_event(day, rules, document, say))
    data: bytes = calendar.to_ical()
    return data


def _days(document: Document) -> Iterator[tuple[date, tuple[Rule, ...]]]:
    """Every review date, the first one first, with its rules in the order of the protocol."""
    found: dict[date, list[Rule]] = {}
    for rule in document.rules():
        if day := _day(rule.review):
            found.setdefault(day, []).append(rule)
    for day in sorted(found) or [_day(a_year_after(document.at)) or FAR]:
        yield day, tuple(found.get(day, ()))


def _day(iso: str) -> date | None:
    """The date of an ISO text; None for what is no date, or the last of all, which has no day after it."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return None
    return day if day < date.max else None


def _event(day: date, rules: tuple[Rule, ...], document: Document, say: Words) -> Event:
    made = _day(document.at) or FAR
    title = say("Look again at the agreements on online contact")
    event = Event()
    event.add("uid", f"{day.isoformat()}-{_whose(document)}@open-kaart")
    event.add("dtstamp", datetime.combine(made, time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", title)
    event.add("description", "\n".join(_lines(rules, document, say)))
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title))
    return event


def _whose(document: Document) -> str:
    """Whoever leads study days at two schools keeps both in one calendar; the same protocol again replaces itself."""
    return sha256(f"{document.school}|{document.at}".encode(errors="replace")).hexdigest()[:16]


def _lines(rules: tuple[Rule, ...], document: Document, say: Words) -> Iterator[str]:
    yield document.status
    yield f"{document.title} – {document.school}"
    for rule in rules:
        yield f"{rule.number} {rule.text}"
        if rule.owner:
            yield say("Owner") + f": {rule.owner}"


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", WARNING)
    alarm.add("description", title)
    return alarm
