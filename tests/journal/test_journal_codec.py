"""Every event survives the way to text and back; what cannot be read says why."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from enum import EnumType
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import events
from game.core.cards import Card, OptionId
from game.core.phases import Phase
from game.core.plain_values import LARGEST, LONGEST, MOST
from game.core.session import Draft, Timer
from game.journal.codec import EVENT_TAGS, VERSIONS, decode, encode
from game.journal.errors import Damaged, NewerFormat
from tests.sizes import RANDOM_TEXTS, drawn

st.register_type_strategy(float, st.floats(-LARGEST, LARGEST))
st.register_type_strategy(int, st.integers(-LARGEST, LARGEST))
st.register_type_strategy(str, st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12))

CLASSES = sorted(EVENT_TAGS.values(), key=lambda kind: kind.__name__)


def test_every_event_has_one_tag() -> None:
    kinds = {k for k in vars(events).values() if isinstance(k, type) and issubclass(k, events.Event)} - {events.Event}
    assert set(EVENT_TAGS.values()) == kinds
    assert len(EVENT_TAGS) == len(kinds)
    assert VERSIONS.keys() == EVENT_TAGS.keys()


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_round_trip(kind: type[events.Event]) -> None:
    @settings(max_examples=drawn(40, RANDOM_TEXTS), deadline=None)
    @given(st.builds(kind, **{field.name: st.from_type(get_type_hints(kind)[field.name]) for field in fields(kind)}))
    def check(event: events.Event) -> None:
        tag, version, text = encode(event)
        text.encode("ascii")
        assert decode(tag, version, text) == event

    check()


@pytest.mark.parametrize(
    ("typed", "read"), [("a\ud83d", "a?"), ("\udc00\udc00", "??"), ("\0a\0", "a"), ("\U0001f600", "\U0001f600")]
)
def test_half_a_character_is_kept_and_read_as_a_whole_one(typed: str, read: str) -> None:
    """It is what some keyboards send: a rule with it can be kept, and read from any file it can be shown."""
    assert decode(*encode(events.ArgumentAdded(OptionId("a"), True, typed))) == events.ArgumentAdded(
        OptionId("a"), True, read
    )


def shortest(kind: Any) -> dict[str, Any]:
    """The JSON of a class as the oldest program would have written it: only fields without a default."""
    hints = get_type_hints(kind)
    values: dict[Any, Any] = {str: "x", int: 1, float: 1.5, bool: True}
    body: dict[str, Any] = {}
    for field in fields(kind):
        if field.default is MISSING and field.default_factory is MISSING:
            hint = getattr(hints[field.name], "__supertype__", hints[field.name])
            if is_dataclass(hint):
                body[field.name] = shortest(hint)
            elif str(hint).startswith("tuple"):
                body[field.name] = []
            else:
                body[field.name] = next(iter(hint)) if isinstance(hint, EnumType) else values.get(hint)
    return body


@pytest.mark.parametrize("tag", EVENT_TAGS)
def test_fields_with_a_default_may_be_missing_and_unknown_ones_present(tag: str) -> None:
    body = {**shortest(EVENT_TAGS[tag]), "of_a_later_program": 1}
    assert isinstance(decode(tag, 1, json.dumps(body)), EVENT_TAGS[tag])


def test_defaults_are_those_of_the_class() -> None:
    assert decode("phase-entered", 1, '{"phase":"talk"}') == events.PhaseEntered(Phase.TALK)


def test_whole_numbers_stand_for_seconds_too() -> None:
    assert decode("timer-moved", 1, '{"timer":{"ends_at":5,"length":3}}') == events.TimerMoved(Timer(5.0, 3.0))


@pytest.mark.parametrize(("tag", "version"), [("from-the-future", 1), ("paused", 2)])
def test_newer(tag: str, version: int) -> None:
    with pytest.raises(NewerFormat):
        decode(tag, version, "{}")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("paused", "{"),
        ("paused", ""),
        ("paused", "[]"),
        ("paused", "7"),
        ("paused", "{}"),
        ("paused", '{"at":"noon"}'),
        ("paused", '{"at":true}'),
        ("phase-entered", '{"phase":"nowhere"}'),
        ("phase-entered", '{"phase":[]}'),
        ("phase-entered", '{"phase":"talk","timer":3}'),
        ("session-started", '{"id":"x","at":"y","cards":{}}'),
        ("votes-counted", '{"round":{"counts":[["a"]],"present":1},"next":{"phase":"talk"}}'),
        ("ballot-placed", '{"seat":1,"option":"a"}'),
        ("paused", "[" * 100_000),
        ("paused", '{"at":NaN}'),
        ("paused", '{"at":1e999}'),
        ("paused", '{"at":' + "9" * 400 + "}"),
        ("paused", '{"at":' + "9" * 5000 + "}"),
        ("present-corrected", '{"people":9999999999999}'),
        ("objection-heard", json.dumps({"text": "x" * (LONGEST + 1)})),
        ("cards-revised", json.dumps({"cards": [[]] * (MOST + 1)})),
    ],
)
def test_damaged(tag: str, text: str) -> None:
    with pytest.raises(Damaged):
        decode(tag, 1, text)


def test_an_event_holds_what_it_should() -> None:
    """Guards the hints: a decoder for a class that hides a mutable default would share it between events."""
    for kind in (Card, Draft, *CLASSES):
        assert all(field.default_factory is MISSING for field in fields(kind)), kind
