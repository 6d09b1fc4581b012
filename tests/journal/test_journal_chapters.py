"""Sessions with chapters of sets on disk, and those of before there were any."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.core import events as e
from game.core.cards import Card, OwnChapter
from game.core.chapters import codes
from game.core.history import fold
from game.journal.codec import decode, encode
from game.journal.errors import NewerFormat
from game.journal.reading import load_events

OLD = sorted((Path(__file__).parents[1] / "journals").glob("*.okk"))
OWN = (OwnChapter("V1", "Rolmodel", "H2", "vo"), OwnChapter("V2", "Stage", "", "vo"))


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.name)
def test_a_session_of_before_has_the_standard_chapters(path: Path) -> None:
    """Nothing is asked of an old file."""
    session = fold(load_events(path).events).session
    assert session.chapters == () and codes(session) == tuple(f"H{n}" for n in range(1, 14))


def test_the_chapters_are_kept_with_the_deck(card: Card) -> None:
    """Code, title, likeness and set come back; without the field it is an older file."""
    started = e.SessionStarted("s", "2026-11-22", (card,), (), OWN)
    tag, version, text = encode(started)
    assert decode(tag, version, text) == started
    body = json.loads(text)
    del body["chapters"]
    assert decode(tag, 1, json.dumps(body)) == e.SessionStarted("s", "2026-11-22", (card,))


def test_a_program_that_knows_no_such_chapters_does_not_open_it() -> None:
    """It would leave their rules out of the protocol; a version of its own keeps it away."""
    assert encode(e.SessionStarted("s", "", ()))[1] == 2
    with pytest.raises(NewerFormat):
        decode("session-started", 3, "{}")
