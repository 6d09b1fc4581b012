"""What stands on printed cards, as data: whoever leads with paper alone needs no screen for any of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.card_print.order import ordered
from game.card_print.page_data import LONG, face, guide, pieces, scores, tables, votes
from game.card_print.parts import CARDS, MOST_PEOPLE, PARTS, SCORES, TABLES, VOTES, complete
from game.content.found import Library
from game.content.problem import Problem, phrase
from game.core.cards import ABSTAIN, LETTERS, Card, Pack, Weight
from game.core.seating import tables_for
from game.i18n.words import ENGLISH, Words
from game.system.errors import UserError
from tests.card_print.card_print_samples import ONE, THEMES, numbered, order

DUTCH = Words("nl", card_lookup=lambda context, text: "Mag dat?" if context.endswith(".question") else text)


def library(*cards: Card, problems: tuple[Problem, ...] = ()) -> Library:
    return Library((Pack("try", "A set", "en", "", "", THEMES, cards),), problems)


def broken(path: str, warns: bool = False) -> Problem:
    return Problem(path, 1, 1, phrase("x"), warns=warns)


@pytest.mark.parametrize(
    ("card", "whole"),
    [
        pytest.param(ONE, True, id="a card"),
        pytest.param(replace(ONE, question="", prompts=(), twist=""), True, id="without a question"),
        pytest.param(replace(ONE, title=""), False, id="without a title"),
        pytest.param(replace(ONE, situation=""), False, id="without a situation"),
        pytest.param(replace(ONE, options=ONE.options[:1]), False, id="with one standpoint"),
        pytest.param(replace(ONE, options=()), False, id="with none"),
        pytest.param(replace(ONE, options=(*ONE.options, replace(ONE.options[0], text=""))), False, id="an empty one"),
    ],
)
def test_a_card_is_printed_if_there_is_something_to_vote_on(card: Card, whole: bool) -> None:
    """Half a card on firm paper is thrown away."""
    assert complete(card) is whole


@pytest.mark.parametrize(("people", "sheets"), [(1, 1), (8, 1), (9, 2), (24, 3), (200, 25)])
def test_there_are_enough_voting_cards(people: int, sheets: int) -> None:
    """Eight on a sheet; too many rather than one too few."""
    assert votes(order(people=people), ENGLISH)["sheets"] == sheets


def test_a_vote_has_every_letter_and_no_opinion() -> None:
    """All backs alike: nobody sees from behind who chose what."""
    made = votes(order(), ENGLISH)
    assert [one["letter"] for one in made["choices"]] == [*LETTERS, "–"]
    assert made["choices"][-1]["id"] == ABSTAIN and made["back"] == "Your choice"


@pytest.mark.parametrize("people", [1, 12, 24, 200])
def test_each_table_has_its_card(people: int) -> None:
    """As many as the game would make of these people."""
    made = tables(order(people=people), ENGLISH)
    assert made["count"] == tables_for(people) and len(made["steps"]) == 5 and "STOP" in made["stop"]


def test_a_score_sheet_has_a_row_for_each_card_that_is_printed() -> None:
    """Heavy ones are marked: small numbers are not written down there."""
    heavy = replace(ONE, weight=Weight.HEAVY, options=ONE.options[:2])
    rows = scores(order(ONE, heavy, replace(ONE, title="")), ENGLISH)["rows"]
    assert [(row["code"], row["heavy"], row["options"]) for row in rows] == [("A1", False, 3), ("A1", True, 2)]


def test_the_guide_tells_what_is_there_and_what_is_not() -> None:
    """Only the parts that were ordered, and every file that was left out."""
    made = guide(order(*numbered(2), parts=(CARDS, SCORES), left_out=("b9.yaml",)), ENGLISH)
    assert made["parts"] == ["2 cards, 8 on a sheet", "Score sheet: one for the facilitator"] and made["left"] == [
        "b9.yaml"
    ]
    assert len(guide(order(parts=PARTS), ENGLISH)["parts"]) == len(PARTS)
    assert "24 people" in guide(order(parts=(VOTES, TABLES)), ENGLISH)["parts"][0]


def test_a_card_has_its_situation_in_front_and_its_choices_behind() -> None:
    """In the order in which they are read aloud; the twist says that it is one."""
    made = face(ONE, order(), "0.svg", ENGLISH)
    assert [block["kind"] for block in made["front"]] == ["situation", "question"]
    assert [block["kind"] for block in made["back"]] == ["option"] * 3 + ["prompt"] * 2 + ["twist"]
    assert [block["letter"] for block in made["back"][:3]] == ["A", "B", "C"] and made["back"][-1]["label"] == "Twist"


def test_a_card_without_more_has_no_empty_blocks() -> None:
    """No question, no prompts, no twist, and a theme that nobody knows."""
    bare = replace(ONE, question="", prompts=(), twist="")
    made = face(bare, replace(order(bare), themes=()), "", ENGLISH)
    assert [block["kind"] for block in (*made["front"], *made["back"])] == ["situation"] + ["option"] * 3
    assert made["theme"] == "" and made["alt"] == f"Picture: {ONE.title}"


def test_each_text_is_read_aloud_in_its_own_language() -> None:
    """On a Dutch sheet the one text that somebody translated is Dutch, and the others stay English."""
    front = face(ONE, order(), "", DUTCH)["front"]
    assert [(block["lang"], "".join(block["words"])) for block in front] == [("en", ONE.situation), ("nl", "Mag dat?")]


@given(st.text(st.sampled_from("ab \n-"), max_size=200))
def test_pieces_joined_are_the_text(text: str) -> None:
    """A line may break after each; no piece is longer than a line of a card."""
    found = pieces(text)
    assert "".join(found) == " ".join(text.split())
    assert all(len(piece) <= LONG + 1 for piece in found)


def test_what_is_left_out_of_a_set_is_named() -> None:
    """Files with a mistake in them and cards that are not finished; a guess leaves nothing out."""
    found = library(
        ONE,
        replace(ONE, title="Half", situation=""),
        problems=(
            broken("sets/try/b1-x.yaml"), broken("sets/try/b1-x.yaml"), broken("sets/try/pack.yaml"),
            broken("sets/other/c1-x.yaml"), broken("sets/try/d1-x.yaml", warns=True), broken("sets/try/pictures/x.svg"),
        ),
    )  # fmt: skip
    assert ordered("try", found, ENGLISH).left_out == ("b1-x.yaml", "A1 Half")


@pytest.mark.parametrize(
    ("name", "cards", "people", "told"),
    [
        pytest.param("nowhere", (ONE,), 24, "There is no set nowhere.", id="no such set"),
        pytest.param("try", (), 24, "no card that can be printed yet", id="no card"),
        pytest.param("try", (replace(ONE, situation=""),), 24, "no card that can be printed yet", id="no whole card"),
        pytest.param("try", (ONE,), 0, f"1 to {MOST_PEOPLE} people", id="nobody"),
        pytest.param("try", (ONE,), MOST_PEOPLE + 1, f"1 to {MOST_PEOPLE} people", id="a stadium"),
    ],
)
def test_what_cannot_be_ordered_is_told_in_a_sentence(
    name: str, cards: tuple[Card, ...], people: int, told: str
) -> None:
    """Before anything is set in type."""
    with pytest.raises(UserError, match=told):
        ordered(name, library(*cards), ENGLISH, people=people)


def test_the_name_of_a_set_is_that_of_the_reader_and_its_own_themes_come_first() -> None:
    """Where two sets call a theme otherwise, the printed one decides; it may borrow the rest."""
    other = Pack("zz", "Other", "en", "", "", (replace(THEMES[0], title="Theirs"),), (ONE,))
    say = Words("nl", card_lookup=lambda context, text: "Een set" if context == "zz.pack.name" else text)
    made = ordered("zz", Library((*library(ONE).packs, other)), say)
    assert made.name == "Een set" and made.themes[0].title == "Theirs" and THEMES[1] in made.themes
    assert face(ONE, made, "", ENGLISH)["theme"] == "Theirs"


@pytest.mark.parametrize(
    ("author", "licence", "told"), [("A", "CC0", "A · CC0"), ("A", "", "A"), ("", "CC0", "CC0"), ("", "", "")]
)
def test_each_card_says_who_wrote_it_and_what_others_may_do_with_it(author: str, licence: str, told: str) -> None:
    """Small, on its back; a card of nobody says nothing."""
    assert face(replace(ONE, author=author, licence=licence), order(), "", ENGLISH)["credit"] == told
