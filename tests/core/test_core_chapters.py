"""Which chapters a session has: the standard ones, those of its sets, or both; and no rule is ever without one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import chapters as outline
from game.core import commands as c
from game.core import events as e
from game.core.cards import CARD_CHAPTERS, CHAPTERS, Card, CardId, OwnChapter
from game.core.chapter_coverage import coverage_of
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.refusal import Refused
from game.core.review import rules_of
from game.core.rules import decide
from game.core.rules.context import RuleContext
from game.core.session import Agreement, Draft, Play, Session, Status
from game.i18n.words import ENGLISH, Words
from tests.core.core_samples import A, card

OWN = tuple(OwnChapter(f"V{n}", f"Title {n}", like, "vo") for n, like in ((1, "H2"), (2, "H9"), (10, "")))
KNOWN = (*OWN, OwnChapter("W1", "Other", "", "mbo"))


def of(pack: str, chapter: str, name: str = "v1-x") -> Card:
    return replace(card(), id=CardId(f"{pack}/{name}"), chapter=chapter)


def session(*deck: Card, chapters: tuple[OwnChapter, ...] = OWN) -> Session:
    return Session(Phase.SITUATION, id="s", deck=deck, chapters=chapters)


def context(chapters: tuple[OwnChapter, ...] = KNOWN) -> RuleContext:
    return RuleContext(0.0, lambda n: 0, chapters=chapters)


def agreed(chapter: str, status: Status = Status.AGREED) -> Agreement:
    return Agreement(CardId("vo/v1-x"), "t", chapter, status, text="We do.")


def test_without_chapters_of_sets_all_is_as_it_was() -> None:
    """An empty deck, and one of the game's cards."""
    for one in (Session(), session(card(), chapters=())):
        assert outline.codes(one) == CHAPTERS


def test_a_deck_of_one_set_has_its_chapters_alone() -> None:
    """All of them, also those that no card of the deck fills, between the first and the last."""
    assert outline.codes(session(of("vo", "V2"))) == ("H1", "V1", "V2", "V10", "H13")


@pytest.mark.parametrize("mixed", [
    session(of("vo", "V1"), card()),
    session(of("vo", "V1"), of("vo", "H5", "v2-x")),
    replace(session(of("vo", "V1")), agreements=(agreed("H3"),)),
    replace(session(of("vo", "V1")), play=Play(draft=Draft(A, A, "t", "", "H3"))),
], ids=["another set", "same set", "rule", "draft"])  # fmt: skip
def test_one_standard_chapter_in_use_brings_them_all(mixed: Session) -> None:
    """The standard ones come first, those of the set after them."""
    assert outline.middle(mixed) == (*CARD_CHAPTERS, "V1", "V2", "V10")


def test_chapters_of_a_set_that_left_the_deck_go_unless_a_rule_stands_in_one() -> None:
    """A dropped card takes its empty chapters along, and never a rule."""
    assert outline.middle(session(card())) == CARD_CHAPTERS
    kept = replace(session(card()), agreements=(agreed("V2"),))
    assert outline.middle(kept) == (*CARD_CHAPTERS, "V2")
    assert outline.middle(replace(kept, agreements=(agreed("V2", Status.MERGED),))) == CARD_CHAPTERS


@given(st.lists(st.sampled_from([*CHAPTERS, "V1", "V10", "Z9", "odd", ""]), max_size=6))
def test_no_rule_is_ever_without_its_chapter(codes: list[str]) -> None:
    """Also where nobody knows any more what the chapter was called."""
    one = replace(session(of("vo", "V1")), agreements=tuple(agreed(code) for code in codes))
    assert set(codes) <= set(outline.codes(one))
    assert len(set(outline.codes(one))) == len(outline.codes(one))


def test_titles_are_translated_and_fall_back_to_those_of_the_author() -> None:
    """By the catalogue of card texts; an unknown chapter is called by its code."""
    dutch = Words(card_lookup=lambda context, text: {"vo.chapters.V1.title": "Eerste"}.get(context, text))
    assert [outline.title(code, OWN, dutch) for code in ("V1", "V2", "Z1", "H13")] == [
        "Eerste", "Title 2", "Z1", "Communication, signing and review"]  # fmt: skip


def test_numbers_never_meet() -> None:
    """3.1 stays what it was; a chapter of a set keeps its letter."""
    assert [outline.number(code, 2) for code in ("H3", "V3", "V10")] == ["3.2", "V3.2", "V10.2"]


def test_fixed_texts_stand_once() -> None:
    """In the standard chapter if it is there, else in the first that is like it."""
    twice = (*OWN, OwnChapter("V11", "Again", "H2", "vo"))
    alone, mixed = ("H1", "V1", "V11", "H13"), ("H1", "H2", "V1", "H13")
    assert [outline.fixed_of(code, alone, twice) for code in alone] == ["H1", "H2", "", "H13"]
    assert [outline.fixed_of(code, mixed, twice) for code in mixed] == ["H1", "H2", "", "H13"]
    assert outline.fixed_of("V10", alone, twice) == outline.fixed_of("Z1", alone, twice) == ""


def test_chapters_turn_round() -> None:
    """And begin at the first where the one at hand is not among them."""
    assert [outline.neighbour("b", ("a", "b", "c"), by) for by in (-1, 0, 1, 2)] == ["a", "b", "c", "a"]
    assert outline.neighbour("H3", ("V1", "V2"), 0) == "V1"


def test_a_rule_moves_to_the_chapters_of_its_session_only() -> None:
    """Those of a set for a deck of that set; the others are refused and change nothing."""
    draft = Draft(A, A, "We do.", "", "V2")
    one = replace(session(of("vo", "V2")), phase=Phase.RULE, play=Play(draft=draft))
    assert decide(one, c.SetChapter("V1"), context()) == (e.RuleDrafted(replace(draft, chapter="V1")),)
    for code in ("H3", "H1", "V3", ""):
        with pytest.raises(Refused):
            decide(one, c.SetChapter(code), context())


def test_a_session_takes_the_names_of_its_chapters_along() -> None:
    """At its start, and with every card of another set later; never twice, never of a set without a card."""
    setup = Session(phase=Phase.SETUP)
    (begun,) = decide(setup, c.StartSession("s", "2026-11-22", (of("vo", "V1"),)), context())
    assert isinstance(begun, e.SessionStarted) and begun.chapters == OWN
    now = evolve(evolve(setup, begun), e.PhaseEntered(Phase.SITUATION))
    other, again = of("mbo", "W1"), of("vo", "V2", "v2-x")
    for command in (c.AddCard(other), c.SwapCard(other)):
        (event,) = decide(now, command, context())
        assert [one.code for one in evolve(now, event).chapters] == ["V1", "V2", "V10", "W1"]
    (added,) = decide(now, c.AddCard(again), context())
    assert isinstance(added, e.CardAdded) and added.chapters == ()
    (more,) = decide(replace(now, phase=Phase.CLOSING), c.AppendCards((other,)), context())
    assert isinstance(more, e.CardsAppended) and [one.code for one in more.chapters] == ["W1"]


def test_a_card_that_is_revised_brings_a_new_chapter() -> None:
    """Its author adds the chapter and moves the card there, while the session waits for it."""
    now = session(of("vo", "V1"), of("vo", "V2", "v2-x"))
    new = (*OWN, OwnChapter("V11", "New", "", "vo"))
    (event,) = decide(now, c.ReviseCards((of("vo", "V11", "v2-x"),)), context(new))
    after = evolve(now, event)
    assert after.deck[1].chapter == "V11" and outline.title("V11", after.chapters, ENGLISH) == "New"


def test_what_is_still_empty_is_asked_of_the_chapters_in_use() -> None:
    """A card that fills a chapter of the set is offered, one of the game is not."""
    one = replace(session(of("vo", "V1")), agreements=(agreed("V1"),))
    found = coverage_of(one, (of("vo", "V10", "v9-x"), card("x9-y")))
    assert found.empty == ("V2", "V10") and [one.id for one in found.cards] == ["vo/v9-x"]


def test_rules_are_in_the_order_of_the_protocol() -> None:
    """V10 after V2, and what the standard chapters hold before both."""
    deck = tuple(of("vo", code, f"v{n}-x") for n, code in enumerate(("V10", "V2", "H5")))
    settled = tuple(replace(agreed(one.chapter), card=one.id) for one in deck)
    assert [one.chapter for one in rules_of(replace(session(*deck), agreements=settled))] == ["H5", "V2", "V10"]
