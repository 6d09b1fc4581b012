"""The question of a vote of all rooms: what a plenary writes is what rooms read, and nothing else is a question."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.core.cards import LETTERS
from game.core.hall_question import ASKED, CHOICE, CHOICES, MOST_ROUND, HallQuestion
from game.day.question import hall_question, question_text, read_question
from game.day.wire import QUESTION, Hall, RoundState, WireFault

ASK = HallQuestion(3, "Phones in the classroom?", ("Never", "In the bag", "When needed"))


def hall(asked: HallQuestion = ASK, **changes: object) -> Hall:
    made = Hall(4, asked.round, question_text(asked), len(asked.options), RoundState.OPEN)
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "question",
    [
        ASK,
        HallQuestion(0, "Ja “of” nee?\\", ('"Ja"', "Nee, ’s avonds niet")),
        HallQuestion(MOST_ROUND, '"' * ASKED, tuple(f"\\{n}" * (CHOICE // 2) for n in range(max(CHOICES)))),
        HallQuestion(1, "Чи можна?", ("Так", "Ні")),
    ],
)
def test_what_is_written_is_read(question: HallQuestion) -> None:
    """Also where every sign takes two: it never grows past what the wire lets through."""
    assert len(question_text(question)) <= QUESTION
    assert read_question(hall(question)) == question


@pytest.mark.parametrize(
    "texts",
    [
        ("", ("a", "b")),
        (" \u200b", ("a", "b")),
        ("What?", ("a",)),
        ("What?", ("a", "b", "c", "d", "e")),
        ("What?", ("a", "a")),
        ("What?", ("a", "a\u200b ")),
        ("What?", ("a", "")),
        ("w" * (ASKED + 1), ("a", "b")),
        ("What?", ("a", "b" * (CHOICE + 1))),
    ],
)
def test_what_no_room_can_ask_is_no_question(texts: tuple[str, tuple[str, ...]]) -> None:
    """Neither to who writes it nor, from a hall that wrote it anyhow, to who reads it."""
    question, options = texts
    with pytest.raises(WireFault):
        hall_question(1, question, options)
    told = json.dumps({"question": question, "options": options})
    with pytest.raises(WireFault):
        read_question(Hall(1, 1, told, len(options), RoundState.OPEN))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[]",
        "{}",
        '{"question": 1, "options": ["a", "b"]}',
        '{"question": "a", "options": "ab"}',
        '{"question": "a", "options": [["a"], "b"]}',
        "[" * 5000,
        "9" * 5000,
    ],
)
def test_what_is_no_question_is_refused(text: str) -> None:
    with pytest.raises(WireFault):
        read_question(hall(question=text))


def test_the_number_of_options_is_that_of_the_hall() -> None:
    """Else a room would send as many totals as it read, and the hall refuse them."""
    with pytest.raises(WireFault):
        read_question(hall(options=2))
    for round in (-1, MOST_ROUND + 1):
        with pytest.raises(WireFault):
            read_question(hall(round=round))


def test_texts_are_data() -> None:
    """On one line, without what turns the direction of the text or is not seen."""
    made = hall_question(1, "Do we\n\u202eagree?\x07", ("<b>Yes</b>", "No\t no"))
    assert (made.question, made.options) == ("Do we agree?", ("<b>Yes</b>", "No no"))


def test_as_a_card_it_is_discreet_and_has_a_letter_for_each_option() -> None:
    """No open box is looked into, and no deck has a card of its name."""
    card = ASK.card
    assert card.discreet and card.weight.traits.sober and card.situation == ASK.question
    assert [card.letter(option.id) for option in card.options] == [*LETTERS[: len(ASK.options)]]
    assert [option.text for option in card.options] == [*ASK.options]
