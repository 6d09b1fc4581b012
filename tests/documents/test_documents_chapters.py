"""A chapter of the protocol: its rules, its own texts, the law beside them, and what else was played."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.school import School
from game.core.session import Agreement, Session, Status
from game.documents.chapters import FILLERS, chapters, floors_of, not_needed, of_team, parked, title_of
from game.documents.model import Chapter, Context, Rule
from game.fixed_texts.proposals import proposals
from game.i18n.words import ENGLISH, Words
from tests.documents.documents_samples import AGREED, GENERAL, NOT_NEEDED, PARKED, REPORTED, RESERVED, SEEN, SESSION

PLAYED = Card(AGREED.card, Kind.DILEMMA, ThemeId("t"), "H3", Weight.LIGHT, "T", "S", (Option(OptionId("a"), "A"),))
DUTCH = Words(
    "nl",
    card_lookup=lambda context, text: {
        "basis.a1-request.title": "Het verzoek",
        "basis.a1-request.floor.text": "Zo is het",
        "basis.a1-request.floor.source": "Wet",
    }.get(context, text),
)


def made(*agreements: Agreement, say: Words = ENGLISH, deck: tuple[Card, ...] = (), **school: object) -> list[Chapter]:
    session = replace(SESSION, agreements=agreements, deck=deck)
    context = Context(school=School(**school), cards=free())  # type: ignore[arg-type]
    return list(chapters(session, say, context, proposals(say)))


def free() -> tuple[Card, ...]:
    """Five cards that nobody played, all for the chapter on group apps."""
    return tuple(
        replace(PLAYED, id=CardId(f"basis/f{n}-x"), chapter="H4", title=f"Free {n}", theme=ThemeId("u"))
        for n in range(5)
    )


def chapter(code: str, *agreements: Agreement, say: Words = ENGLISH, **more: object) -> Chapter:
    return next(one for one in made(*agreements, say=say, **more) if one.code == code)  # type: ignore[arg-type]


def only_rule(one: Agreement, *others: Agreement, say: Words = ENGLISH) -> Rule:
    return chapter(one.chapter, one, *others, say=say).rules[0]


def test_rules_are_numbered_in_the_order_of_the_meeting() -> None:
    """3.1 on the wall of that afternoon is 3.1 in the file; what was parked in between takes no number."""
    second = replace(AGREED, card=CardId("basis/a2-x"), text="We answer at school.")
    rules = chapter("H3", AGREED, PARKED, RESERVED, second).rules
    assert [(rule.number, rule.text) for rule in rules] == [("3.1", AGREED.text), ("3.2", second.text)]


def test_a_chapter_that_a_school_does_not_use_stays_if_something_was_agreed_in_it() -> None:
    """Settings of last year never swallow an agreement of today."""
    assert "H5" not in [one.code for one in made(AGREED, left_out=("H3", "H5"))]
    assert [rule.text for rule in chapter("H3", AGREED, left_out=("H3", "H5")).rules] == [AGREED.text]


def test_an_empty_chapter_names_some_cards_and_not_all() -> None:
    """A hint for the next study day, not a catalogue; a chapter with a rule needs no hint."""
    empty = chapter("H4", AGREED)
    assert empty.empty and empty.fillers == tuple(f"Free {n}" for n in range(FILLERS))
    filled = chapter("H4", replace(AGREED, chapter="H4"))
    assert not filled.empty and filled.fillers == ()


def test_a_card_that_is_in_the_deck_fills_no_chapter() -> None:
    """It was dealt already; that it led to nothing is told elsewhere."""
    assert chapter("H4", deck=free()[:4]).fillers == ("Free 4",)


def test_a_text_of_the_school_fills_its_chapter_and_comes_first() -> None:
    """What the school wrote itself counts as much as a rule, and is cleaned like any typed text."""
    one = chapter("H4", texts=(("H4", "Our\u202e own  text."),))
    assert not one.empty and one.paragraphs[0] == "Our own text."


@pytest.mark.parametrize(
    ("status", "kept"),
    [(Status.RESERVED, ("A camp  has evenings.",)), (Status.AGREED, ())],
    ids=["with a reservation", "agreed after all"],
)
def test_reservations_stand_beside_a_rule_with_reservations_only(status: Status, kept: tuple[str, ...]) -> None:
    """A worry that was solved before the team agreed is no part of the rule."""
    rule = only_rule(replace(AGREED, status=status, objections=("A camp  has evenings.",)))
    assert rule.reservations == tuple(" ".join(text.split()) for text in kept)


@pytest.mark.parametrize(
    ("card", "internal"),
    [
        pytest.param(replace(PLAYED, audience="team"), True, id="a behaviour in the team"),
        pytest.param(replace(PLAYED, audience="school"), False, id="a behaviour in the school"),
        pytest.param(replace(PLAYED, tags=("app", "team")), True, id="the author says so"),
        pytest.param(replace(PLAYED, tags=("teams",)), False, id="a word that is like it"),
        pytest.param(replace(PLAYED, id=CardId("basis/a9-x"), audience="team"), False, id="another card"),
    ],
)
def test_a_rule_of_the_team_about_itself_is_known(card: Card, internal: bool) -> None:
    """Neither the council nor parents read how colleagues write to each other: it stands in no chapter."""
    apart = of_team(replace(SESSION, agreements=(AGREED,), deck=(card,)), ENGLISH, proposals(ENGLISH))
    assert [rule.text for rule in chapter("H3", AGREED, deck=(card,)).rules] == ([] if internal else [AGREED.text])
    assert [(rule.number, rule.internal) for rule in apart] == ([("W1", True)] if internal else [])


def test_a_chapter_whose_rules_stand_apart_says_where_and_counts_what_is_left_from_one() -> None:
    """It was discussed, so it does not say that it was not; and no number is missing in it."""
    team = replace(PLAYED, audience="team")
    second = replace(AGREED, card=CardId("basis/a2-x"), text="We answer at school.")
    alone = chapter("H3", AGREED, deck=(team,))
    assert not alone.empty and alone.elsewhere.endswith("stands in appendix D.")
    both = chapter("H3", AGREED, second, deck=(team,))
    assert [(rule.number, rule.text) for rule in both.rules] == [("3.1", second.text)]


def test_a_rule_says_how_many_voted_in_each_round() -> None:
    """Turnout alone; with no vote, as for a rule that was typed, there is no such sentence."""
    assert only_rule(AGREED).votes == "Turnout: vote 1: 22 of 24 voted; vote 2: 23 of 24 voted."
    assert only_rule(replace(AGREED, rounds=())).votes == ""


def test_a_review_date_is_that_of_the_team_or_a_year_later() -> None:
    """No rule is for ever."""
    assert only_rule(AGREED).review == "2027-11-12"
    assert only_rule(replace(AGREED, review="2027-02-01")).review == "2027-02-01"


def test_typed_texts_are_cleaned_and_named_texts_translated() -> None:
    """A rule stays in the words of the team; the title of a card and the law are in those of the reader."""
    odd = replace(AGREED, text="We\tcall\x00.", reason=" a  b ", owner="the\nhead", heard=("x \u202ey",), floor=SEEN)
    rule = only_rule(odd, say=DUTCH)
    assert (rule.text, rule.reason, rule.owner, rule.heard) == ("We call.", "a b", "the head", ("x y",))
    assert rule.floor is not None and rule.floor.text == "Zo is het" and rule.floor.source.startswith("Wet,")
    assert title_of(AGREED.card, "The request", DUTCH) == "Het verzoek"


def test_the_law_says_where_and_when_it_was_seen() -> None:
    """What nobody looked up says so, and asks the school to do it."""
    seen, general = (floors_of([replace(AGREED, floor=floor)], ENGLISH)[0] for floor in (SEEN, GENERAL))
    assert seen is not None and seen.source == "Art. 4a Wpo, checked 2026-11-22"
    assert general is not None and general.source == (
        "AVG; as of 2026-11-22. General knowledge; have the school board check it."
    )
    assert floors_of([AGREED], ENGLISH) == (None, None)


def test_the_law_of_merged_cards_is_told_once_each() -> None:
    """Two cards under one law do not repeat it; two laws stand behind each other."""
    first, second = (replace(PARKED, card=CardId(f"basis/m{n}"), status=Status.MERGED) for n in (1, 2))
    into = AGREED.card
    same = only_rule(replace(AGREED, floor=SEEN), replace(first, floor=SEEN, merged_into=into))
    assert (same.floor, same.advice) == floors_of([replace(AGREED, floor=SEEN)], ENGLISH)
    both = only_rule(
        AGREED, replace(first, floor=SEEN, merged_into=into), replace(second, floor=GENERAL, merged_into=into)
    )
    assert both.floor is not None
    assert both.floor.text == f"{SEEN.text} {GENERAL.text}" and both.floor.source.startswith(
        "Art. 4a Wpo, checked 2026-11-22; AVG; "
    )


def test_advice_beside_a_rule_is_never_joined_to_the_law() -> None:
    """A rule that stands for two cards, one with the law and one with advice, shows each under its own name."""
    law, advice = replace(SEEN, kind="law"), replace(GENERAL, kind="advice")
    other = replace(PARKED, card=CardId("basis/m1"), status=Status.MERGED, merged_into=AGREED.card, floor=advice)
    both = only_rule(replace(AGREED, floor=law), other)
    assert both.floor is not None and (both.floor.text, both.floor.kind) == (SEEN.text, "law")
    assert both.advice is not None and (both.advice.text, both.advice.kind) == (GENERAL.text, "advice")
    for made in (
        only_rule(replace(AGREED, floor=advice)),
        parked(Session(agreements=(replace(PARKED, floor=advice),)), ENGLISH)[0],
        not_needed(Session(agreements=(replace(NOT_NEEDED, floor=advice),)), ENGLISH)[0],
    ):
        assert made.floor is None and made.advice is not None, made


@pytest.mark.parametrize(
    ("who", "when", "told"),
    [
        pytest.param("the board", "May", "Comes back: the board. When: May.", id="both known"),
        pytest.param("", "", "Comes back: still to be chosen. When: still to be chosen.", id="nobody, never"),
        pytest.param(" the board. ", "in May …", "Comes back: the board. When: in May ….", id="typed with a full stop"),
        pytest.param(".", "\n", "Comes back: still to be chosen. When: still to be chosen.", id="nothing, typed"),
    ],
)
def test_a_parked_point_says_who_comes_back_with_it(who: str, when: str, told: str) -> None:
    """Else parking is forgetting."""
    (point,) = parked(Session(agreements=(AGREED, replace(PARKED, returns_who=who, returns_when=when))), ENGLISH)
    assert point.returns == told and point.card == PARKED.card


def test_a_card_that_needs_no_agreement_keeps_its_law() -> None:
    """Law is not up for a vote, also where nobody wants a rule."""
    (one,) = not_needed(Session(agreements=(replace(NOT_NEEDED, floor=SEEN), AGREED, REPORTED)), ENGLISH)
    assert one.title == NOT_NEEDED.title and one.floor is not None and one.floor.text == SEEN.text


def test_a_reader_is_told_what_holds_where_no_rule_is_needed() -> None:
    """Only what the card says for that: a rule that was drafted and not wanted would read as one that holds."""
    said = "Each of us decides this alone."
    free = Option(OptionId("free"), "Each decides", no_rule=said)
    ruled = Option(OptionId("ruled"), "A rule", rule="We ask first.")
    card = Card(NOT_NEEDED.card, Kind.DILEMMA, ThemeId("t"), "H4", Weight.LIGHT, "X", "It happens.", (free, ruled))
    settled = (replace(NOT_NEEDED, option=free.id, text=said), replace(NOT_NEEDED, option=ruled.id, text=ruled.rule))
    told = not_needed(Session(deck=(card,), agreements=settled), ENGLISH)
    assert [one.text for one in told] == [said, ""]
