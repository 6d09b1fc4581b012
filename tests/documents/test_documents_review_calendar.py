"""The calendar of review dates: read back with the library, held against what calendars ask for (RFC 5545)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Event

from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.events import ProtocolMoved
from game.core.fold import evolve
from game.core.session import Session
from game.documents.compose import compose
from game.documents.formats.ics_calendar import write
from game.documents.model import Context, Document
from game.i18n.words import ENGLISH
from tests.documents.calendar_reader import Agenda, events_of, lines_of
from tests.documents.documents_samples import AGREED, REPORTED, RESERVED, SESSION, document

DAYS = ("2027-02-01", "2027-02-01", "2027-09-01")


def dated(*days: str) -> Document:
    agreed = zip((AGREED, RESERVED, REPORTED), days, strict=True)
    return document(replace(SESSION, agreements=tuple(replace(one, review=day) for one, day in agreed)))


LOOK_BACK = "20261224"
"""Six weeks after the conversation: an appointment beside those of the agreements."""


def events(source: Document) -> list[Event]:
    """Those of the agreements, or of the year where there are none."""
    calendar = Calendar.from_ical(write(source, ENGLISH))
    assert calendar["version"] == "2.0" and calendar["prodid"] and not calendar.errors
    assert not any(event.errors for event in calendar.events)
    return [event for event in calendar.events if "Look back" not in str(event["summary"])]


def test_one_whole_day_for_each_agreement() -> None:
    """The first date first, each with its number, its text and what all of it is."""
    first, second, third = events(dated(*DAYS))
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (date(2027, 2, 1), date(2027, 2, 2))
    assert [str(one["summary"]) for one in (first, third)] == [
        "Look again at agreement 3.1 on online contact", "Look again at agreement 9.1 on online contact",
    ]  # fmt: skip
    assert (second.decoded("dtstart"), third.decoded("dtstart")) == (date(2027, 2, 1), date(2027, 9, 1))
    told = str(first["description"])
    assert f"3.1 {AGREED.text}" in told and RESERVED.text not in told
    assert told.startswith(document().status)


def test_what_every_event_must_have() -> None:
    """A stamp, a sentence; and on each day one warning two weeks before, not one for each agreement."""
    made = events(dated(*DAYS))
    for event in made:
        assert event.decoded("dtstamp") == datetime(2026, 11, 12, 13, 30, tzinfo=UTC) and event["summary"]
    alarms = [event.walk("VALARM") for event in made]
    assert [len(one) for one in alarms] == [1, 0, 1]
    for (alarm,) in filter(None, alarms):
        assert alarm["action"] == "DISPLAY" and alarm["description"]
        assert alarm.decoded("trigger") == timedelta(days=-14)


def written(session: Session, now: str) -> bytes:
    return write(compose(session, ENGLISH, Context(now=now)), ENGLISH)


def moved(*days: str, **more: Any) -> Session:
    agreed = zip((AGREED, RESERVED, REPORTED), days, strict=True)
    return replace(SESSION, agreements=tuple(replace(one, review=day) for one, day in agreed), **more)


FIRST, LATER = "2026-11-12T15:00:00Z", "2026-11-12T15:00:01Z"


def test_a_date_that_moves_takes_its_appointment_along() -> None:
    """Forth and back, to a day of others and away from it: after each import there is one for each agreement."""
    agenda = Agenda()
    for n, days in enumerate((DAYS, DAYS[::-1], (DAYS[2],) * 3, ("2028-01-01", *DAYS[1:]), DAYS)):
        agenda.take_in(written(moved(*days), f"2026-11-{13 + n}T09:00:00+01:00"))
        assert agenda.days() == [LOOK_BACK, *sorted(day.replace("-", "") for day in days)]


def test_what_is_written_later_is_newer_also_within_the_hour_and_in_another_place() -> None:
    """Calendars look at the number first and then at the stamp; an import out of order changes nothing."""
    agenda = Agenda()
    agenda.take_in(written(moved("2028-01-01", *DAYS[1:]), LATER))
    agenda.take_in(written(moved(*DAYS), FIRST))
    assert agenda.days() == [LOOK_BACK, "20270201", "20270901", "20280101"]
    for earlier, later in ((FIRST, LATER), ("2026-11-12T23:30:00+13:00", "2026-11-12T07:00:00-04:00")):
        one, other = (events_of(written(moved(*DAYS), at))[0] for at in (earlier, later))
        assert int(one["SEQUENCE"]) <= int(other["SEQUENCE"]) and one["DTSTAMP"] < other["DTSTAMP"]


def test_two_sessions_of_one_day_stand_beside_each_other() -> None:
    """Of one school, with the same cards; the same session again, from a copy of its file, stands for itself."""
    agenda = Agenda()
    morning, evening = moved(*DAYS, id="s1"), moved(*DAYS, id="s2", at="2026-11-12T19:30:00")
    for session in (morning, evening, morning, replace(evening, setup=replace(evening.setup, school="De Iep"))):
        agenda.take_in(written(session, LATER))
    assert len(agenda.kept) == 2 * (3 + 1)
    assert not any(word in uid.lower() for uid in agenda.kept for word in ("iep", "wilg", "s1", "request"))


def test_another_reader_finds_the_same() -> None:
    """What the library wrote, read without it: published, with whole days and plain numbers."""
    data = written(moved(*DAYS), LATER)
    assert lines_of(data).count("METHOD:PUBLISH") == 1
    mine, theirs = events_of(data), list(Calendar.from_ical(data).events)
    assert [one["UID"] for one in mine] == [str(one["uid"]) for one in theirs] and len(
        {*(one["UID"] for one in mine)}
    ) == 3 + 1
    for one, other in zip(mine, theirs, strict=True):
        assert one["DTSTART"] == other.decoded("dtstart").strftime("%Y%m%d")
        assert one["DTSTAMP"] == other.decoded("dtstamp").strftime("%Y%m%dT%H%M%SZ")
        assert int(one["SEQUENCE"]) == other["sequence"]


@pytest.mark.parametrize("now", ["", "soon", "1000-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00", "2026-11-12"])
def test_a_clock_that_is_wrong_does_not_stop_it(now: str) -> None:
    """The number is whole and never below nothing, whatever the time is said to be."""
    for event in events_of(written(moved(*DAYS), now)):
        assert 0 <= int(event["SEQUENCE"]) < 2**31


def test_lines_are_folded_as_calendars_want_them() -> None:
    """At most 75 bytes, CR LF, and no character cut in two."""
    long = replace(AGREED, text="é😀;,\\ " * 300)
    data = write(document(replace(SESSION, agreements=(long,))), ENGLISH)
    lines = data.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in b"".join(lines) and max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)
    event, _ = Calendar.from_ical(data).events
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


def test_six_weeks_on_there_is_a_look_back_which_moves_once_the_protocol_holds() -> None:
    """One appointment, whatever is decided meanwhile; and from then on the year counts from that day too."""
    agenda = Agenda()
    agenda.take_in(written(moved(*DAYS), "2026-11-12T15:00:00Z"))
    assert agenda.days()[0] == LOOK_BACK
    submitted = StateChange(ProtocolState.SUBMITTED, "2026-12-05", (CouncilPart.WHOLE,))
    given = ((CouncilPart.WHOLE, "2026-12-10"),)
    adopted = StateChange(ProtocolState.ADOPTED, "2026-12-15", submitted.parts, given, "2027-01-04")
    session = evolve(evolve(moved(*DAYS), ProtocolMoved(submitted)), ProtocolMoved(adopted))
    agenda.take_in(written(session, "2026-12-15T15:00:00Z"))
    assert agenda.days() == ["20270201", "20270201", "20270215", "20270901", "20280104"]
