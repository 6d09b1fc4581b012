"""The calendar of review dates: read back with the library, held against what calendars ask for (RFC 5545)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from game.documents.formats.ics_calendar import write
from game.documents.model import Document
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, REPORTED, RESERVED, SESSION, document

DAYS = ("2027-02-01", "2027-02-01", "2027-09-01")


def dated(*days: str) -> Document:
    agreed = zip((AGREED, RESERVED, REPORTED), days, strict=True)
    return document(replace(SESSION, agreements=tuple(replace(one, review=day) for one, day in agreed)))


def events(source: Document) -> list[Event]:
    calendar = Calendar.from_ical(write(source, ENGLISH))
    assert calendar["version"] == "2.0" and calendar["prodid"] and not calendar.errors
    return [event for event in calendar.events if not event.errors]


def test_one_whole_day_for_each_date() -> None:
    """The first date first; rules of one date are one event, with their numbers and texts."""
    first, second = events(dated(*DAYS))
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (date(2027, 2, 1), date(2027, 2, 2))
    assert second.decoded("dtstart") == date(2027, 9, 1)
    told = str(first["description"])
    assert f"3.1 {AGREED.text}" in told and f"5.1 {RESERVED.text}" in told and REPORTED.text not in told
    assert told.startswith(document().status)


def test_what_every_event_must_have() -> None:
    """A stamp of the session's day, a sentence, and a warning two weeks before."""
    made = events(dated(*DAYS))
    for event in made:
        assert event.decoded("dtstamp") == datetime(2026, 11, 12, tzinfo=UTC) and event["summary"]
        (alarm,) = event.walk("VALARM")
        assert alarm["action"] == "DISPLAY" and alarm["description"]
        assert alarm.decoded("trigger") == timedelta(days=-14)


def test_two_schools_stand_beside_each_other() -> None:
    """Whoever leads study days keeps both in one calendar; the same protocol again stands for itself."""
    elsewhere = replace(SESSION, setup=replace(SESSION.setup, school="De Iep"))
    agreed = tuple(replace(one, review=day) for one, day in zip((AGREED, RESERVED), DAYS[1:], strict=True))
    uids = [
        [str(event["uid"]) for event in events(document(replace(session, agreements=agreed)))]
        for session in (SESSION, SESSION, elsewhere)
    ]
    assert uids[0] == uids[1] and len({*uids[0], *uids[2]}) == 4
    assert "iep" not in "".join(uids[2]).lower()


def test_lines_are_folded_as_calendars_want_them() -> None:
    """At most 75 bytes, CR LF, and no character cut in two."""
    long = replace(AGREED, text="é😀;,\\ " * 300)
    data = write(document(replace(SESSION, agreements=(long,))), ENGLISH)
    lines = data.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in b"".join(lines) and max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)
    (event,) = Calendar.from_ical(data).events
    assert long.text.strip() in str(event["description"])


def test_a_text_cannot_add_a_property() -> None:
    """What looks like a line of a calendar stays in the description."""
    evil = replace(AGREED, text="x\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT", owner="BEGIN:VALARM")
    (event,) = events(document(replace(SESSION, agreements=(evil,))))
    assert "attendee" not in event and len(event.walk("VALARM")) == 1


def test_an_empty_protocol_still_has_a_day() -> None:
    """A calendar may not be empty: the protocol itself is looked at a year later."""
    (event,) = events(document(replace(SESSION, agreements=())))
    assert event.decoded("dtstart") == date(2027, 11, 12)


def test_a_date_that_is_none_does_not_stop_it() -> None:
    """It comes from a file, which may hold anything."""
    (event,) = events(dated("soon", "9999-12-31", "2027-09-01"))
    assert event.decoded("dtstart") == date(2027, 9, 1)
