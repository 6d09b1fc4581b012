"""The review dates as a calendar file: a day for each agreement, which moves when its date does.

An appointment is known by its session and its card, whatever the session file is called and however often it was
copied; one that is written later takes the place of the one before. It knows no clock: the document says when it was
written, and the same document gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from game.core.days import day_of, seconds_between, utc_of
from game.core.review_dates import a_year_after
from game.documents.model import Document, Rule
from game.i18n.words import Words

WARNING = timedelta(weeks=-2)
FAR = date(2000, 1, 1)
"""For a document without a date; a calendar asks for one."""
LARGEST = 2**31 - 1
"""Of a whole number in a calendar."""
PROTOCOL = "protocol"
LOOK_BACK, YEAR = "look-back", "year"
"""What an appointment is about that is about no agreement; no card has such a name, for theirs have a stroke."""


def write(document: Document, say: Words) -> bytes:
    """The calendar; without agreements it holds the yearly look at the protocol, for a calendar may not be empty."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Open Kaart//Protocol//{document.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say("Review of the protocol for online contact"))
    for event in _events(document, say):
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _events(document: Document, say: Words) -> Iterator[Event]:
    """An event for each rule that has a date, the first date first; of each day the first one warns."""
    rules = [(day, rule) for rule in document.rules() if (day := _day(rule.review))]
    last = None
    for day, rule in sorted(rules, key=lambda pair: pair[0]):
        yield _of_rule(day, rule, document, say, warns=day != last)
        last = day
    yield from _of_whole(document, say)
    if not rules:
        title = say("Look again at the agreements on online contact")
        day = _day(a_year_after(document.at)) or FAR
        yield _event(PROTOCOL, day, title, [*_head(document)], document, warns=True)


def _of_whole(document: Document, say: Words) -> Iterator[Event]:
    """Six weeks on, and once it is adopted a year on: each moves when the day does from which the protocol holds."""
    if day := _day(document.look_back):
        title = say("Look back at the agreements on online contact (15 minutes)")
        questions = say("What went well? What did not, and why? Which agreement has to change?")
        yield _event(LOOK_BACK, day, title, [*_head(document), questions], document, warns=True)
    if document.state.adopted and (day := _day(document.year)):
        title = say("A year on: look again at the whole protocol for online contact")
        yield _event(YEAR, day, title, [*_head(document)], document, warns=True)


def _of_rule(day: date, rule: Rule, document: Document, say: Words, warns: bool) -> Event:
    title = say("Look again at agreement {number} on online contact", number=rule.number)
    owner = [say("Owner") + f": {rule.owner}"] if rule.owner else []
    return _event(rule.key, day, title, [*_head(document), f"{rule.number} {rule.text}", *owner], document, warns)


def _head(document: Document) -> Iterator[str]:
    yield document.status
    yield f"{document.title} – {document.school}"


def _day(iso: str) -> date | None:
    """The date of an ISO text; None for what is no date, or the last of all, which has no day after it."""
    try:
        day = date.fromisoformat(day_of(iso))
    except ValueError:
        return None
    return day if day < date.max else None


def _event(about: str, day: date, title: str, lines: list[str], document: Document, warns: bool) -> Event:
    written = utc_of(document.written) or datetime(FAR.year, FAR.month, FAR.day, tzinfo=UTC)
    event = Event()
    event.add("uid", f"{_identity(about, document)}@open-kaart")
    event.add("sequence", min(seconds_between(document.begun, document.written), LARGEST))
    event.add("dtstamp", written)
    event.add("last-modified", written)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", title)
    event.add("description", "\n".join(lines))
    event.add("transp", "TRANSPARENT")
    if warns:
        event.add_component(_alarm(title))
    return event


def _identity(about: str, document: Document) -> str:
    """Of this agreement of this session alone, and it tells nothing of either. A session without a name is its day."""
    session = document.session or f"{document.school}|{document.at}"
    return sha256(f"{session}|{about}".encode(errors="replace")).hexdigest()[:32]


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", WARNING)
    alarm.add("description", title)
    return alarm
