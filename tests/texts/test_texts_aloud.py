"""What is read aloud: the words of the card on the wall, and nothing that is covered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.phases import CARD_PHASES, Phase
from game.i18n.words import ENGLISH
from game.texts.aloud import aloud_words, no_voice_words
from tests.core.core_samples import DECK
from tests.desk.desk_samples import at


def read(phase: Phase, **session: object) -> str:
    return aloud_words(replace(at(phase).session, **session), ENGLISH)  # type: ignore[arg-type]


def test_a_card_is_read_with_its_question_and_then_its_standpoints() -> None:
    """The situation once, and where people choose or talk what they choose from, under its letter."""
    card = DECK[0]
    assert read(Phase.SITUATION).splitlines() == [f"{card.title}.", card.situation, "What would you do?"]
    for phase in (Phase.FIRST_VOTE, Phase.TALK, Phase.SECOND_VOTE, Phase.REVEAL):
        options = [f"{letter}: {one.text}." for letter, one in zip("ABC", card.options, strict=True)]
        assert read(phase).splitlines() == ["What would you do?", *options]


def test_before_the_content_note_was_read_nothing_else_is() -> None:
    """Whoever wants to step out hears no word of the situation."""
    about = replace(DECK[0], about="a child that is hurt")
    told = read(Phase.SITUATION, deck=(about, *DECK[1:]))
    assert "a child that is hurt" in told and about.situation not in told and about.title not in told


@pytest.mark.parametrize("phase", CARD_PHASES)
def test_no_figure_is_ever_read(phase: Phase) -> None:
    """Counts are told by core/disclosure alone, and never by a voice."""
    assert not any(sign.isdigit() for sign in read(phase).replace(DECK[0].title, ""))


@pytest.mark.parametrize("phase", Phase)
def test_while_the_meeting_is_held_nothing_is_read(phase: Phase) -> None:
    """The card is gone from the wall then."""
    assert read(phase, paused_at=1.0) == ""


def test_a_rule_is_read_as_it_stands() -> None:
    """In a field, or where people answer to it."""
    assert read(Phase.RULE) == read(Phase.CONSENT) == "We do a."


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_without_a_voice_the_cure_is_named(system: str) -> None:
    """In one sentence, with the language by its own name."""
    assert "Nederlands" in no_voice_words("nl", system, ENGLISH)
