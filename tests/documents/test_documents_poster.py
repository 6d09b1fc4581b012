"""The poster: which agreements hang there, when there is none, and that no letter is too small for six metres."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from game.core.adoption import ProtocolState
from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.session import Agreement, Session, Setup
from game.core.strength import Strength
from game.documents.compose import compose
from game.documents.formats import PAPER_FORMS, paper_bytes, pdf
from game.documents.leaflets.poster import chosen, poster_paper, why_no_poster
from game.documents.model import Context
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, SESSION, document, in_state

LONG = (
    "We do this with everybody and everywhere because we think that it matters a great deal to each of us and to "
    "every child here at our school."
)
"""27 words in one sentence."""
INSIDE = Card(
    CardId("basis/inside"), Kind.BEHAVIOUR, ThemeId("t"), "H5", Weight.LIGHT, "Inside", "",
    (Option(OptionId("a"), "A"),), audience="team",
)  # fmt: skip


def agreed(chapter: str, text: str, **more: object) -> Agreement:
    # The fields that a test names are of many types.
    return replace(AGREED, card=CardId(f"basis/{chapter} {text}"), chapter=chapter, text=text, **more)  # type: ignore[arg-type]


def of(*agreements: Agreement, deck: tuple[Card, ...] = ()) -> Session:
    return replace(SESSION, agreements=agreements, deck=deck)


def texts(*agreements: Agreement, deck: tuple[Card, ...] = ()) -> list[str]:
    return [one.text for one in chosen(document(of(*agreements, deck=deck)))]


PUPILS = agreed("H3", "We follow no pupils.")


def test_it_takes_one_of_each_chapter_in_their_order_and_a_second_on_pupils() -> None:
    """At most eight; what other chapters have is for other papers."""
    some = [
        agreed(code, f"{code} rule {n}.")
        for code in ("H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H12")
        for n in range(2)
    ]
    assert texts(*some) == [
        "H3 rule 0.", "H5 rule 0.", "H4 rule 0.", "H9 rule 0.", "H6 rule 0.", "H7 rule 0.", "H8 rule 0.", "H12 rule 0.",
    ]  # fmt: skip
    assert texts(*some[2:6]) == ["H3 rule 0.", "H3 rule 1.", "H4 rule 0."]


def test_what_is_firm_comes_first_and_what_leaves_one_free_never() -> None:
    """A “should” only where there are fewer than five that must, and it says so."""
    must = [PUPILS, *(agreed(code, f"{code} must.") for code in ("H4", "H5", "H6"))]
    should = agreed("H12", "We tell each other.", strength=Strength.SHOULD)
    may = agreed("H7", "We may give a card.", strength=Strength.MAY)
    assert texts(*must, should, may)[-1] == should.text
    assert should.text not in texts(*must, agreed("H9", "H9 must."), should)
    assert [one.behind for one in poster_paper(document(of(*must, should)), ENGLISH).entries()][-1] == "(should)"


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (agreed("H5", "Anna Visser takes the photos."), "a name"),
        (agreed("H5", "Call 06-12345678 about photos."), "a number of a person"),
        (agreed("H5", LONG), "too long, and nothing to cut"),
        (agreed("H5", f"{LONG} Short."), "its first sentence is too long as well"),
    ],
)
def test_what_does_not_belong_on_a_wall_is_left_out(one: Agreement, why: str) -> None:
    assert texts(PUPILS, one) == [PUPILS.text], why


def test_the_emergency_number_is_no_number_of_a_person() -> None:
    assert len(texts(PUPILS, agreed("H9", "In danger we call 112."))) == 2


def test_nothing_of_the_team_among_itself_hangs_there() -> None:
    """Children and parents walk past it."""
    inside = replace(agreed("H5", "We keep jokes out of the staff chat."), card=INSIDE.id)
    assert texts(PUPILS, inside, deck=(INSIDE,)) == [PUPILS.text]


REST = (
    "Everybody at our school has known this for a long time and we tell it to all new people as well in their first "
    "week here."
)


@pytest.mark.parametrize(
    ("rest", "cut"),
    [
        (REST, True),
        (f"Unless a child is in danger. {REST}", False),
        (f"If it could be an offence, we say nothing to the colleague. {REST}", False),
        (f"That does not apply at camp. {REST}", False),
        (f"Not even at camp. {REST}", False),
    ],
)
def test_a_long_one_is_its_first_sentence_where_that_stands_by_itself(rest: str, cut: bool) -> None:
    """Never where the rest takes something back: half a rule may say the opposite."""
    first = "We answer no messages of pupils after six."
    assert texts(PUPILS, agreed("H4", f"{first} {rest}")) == ([PUPILS.text, first] if cut else [PUPILS.text])


def test_a_question_is_no_first_sentence() -> None:
    """What holds stands in its answer."""
    asks = agreed("H9", f"Does somebody ask a child to keep a secret? Then we tell it. {REST}")
    assert texts(PUPILS, asks) == [PUPILS.text]


def test_two_very_long_agreements_leave_the_others_room() -> None:
    """And as many hang there as the sheet holds in large letters, the last that were chosen go first."""
    huge = agreed("H5", "word " * 300), agreed("H4", "word " * 300)
    assert texts(PUPILS, *huge, agreed("H6", "We write to parents by day.")) == [
        PUPILS.text,
        "We write to parents by day.",
    ]
    wide = " ".join(["onderwijsassistenten"] * 24) + "."
    many = [agreed(code, wide) for code in ("H3", "H4", "H5", "H6", "H7", "H8", "H9", "H12")]
    assert texts(*many) == [wide] * len(texts(*many)) and 1 <= len(texts(*many)) < 5


@pytest.mark.parametrize(
    ("agreements", "sentence"),
    [
        ((), "Ask for the card The follow request first."),
        ((agreed("H5", "We ask first."),), "Ask for the card The follow request first."),
        ((agreed("H3", LONG),), "at most 25 words"),
        ((PUPILS,), ""),
    ],
)
def test_without_an_agreement_on_pupils_there_is_no_poster(agreements: tuple[Agreement, ...], sentence: str) -> None:
    """A sentence says what would help."""
    why = why_no_poster(document(of(*agreements)), ENGLISH)
    assert (sentence in why) if sentence else not why


def test_the_dutch_sentence_names_the_card() -> None:
    say = words("nl")
    assert "Vraag eerst de kaart Het volgverzoek" in why_no_poster(compose(of(), say, Context()), say)


@pytest.mark.parametrize(
    ("state", "corner", "foot"),
    [
        (ProtocolState.DRAFT, "DRAFT", "draft, version 0.1, 2026-11-12"),
        (ProtocolState.SUBMITTED, "PROPOSAL", "proposal to the council, version 0.9, 2026-12-01"),
        (ProtocolState.ADOPTED, "in force from 2027-01-04", "adopted, version 1.0, in force from 2027-01-04"),
    ],
)
def test_the_state_stands_large_in_its_corner_and_at_its_foot(state: ProtocolState, corner: str, foot: str) -> None:
    made = poster_paper(document(in_state(state)), ENGLISH)
    assert (made.corner, made.footer) == (corner, foot)


def test_what_was_withdrawn_hangs_nowhere() -> None:
    assert "withdrawn" in why_no_poster(document(in_state(ProtocolState.WITHDRAWN)), ENGLISH)


FULL = tuple(agreed(code, "We send pupils no follow requests, and we do not accept theirs.") for code in (
    "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H12"
))  # fmt: skip


@pytest.mark.parametrize(
    "agreements", [(PUPILS,), FULL, (PUPILS, agreed("H4", "x" * 900))], ids=["one", "eight", "odd"]
)
@pytest.mark.parametrize("school", ["De Wilg", "W" * 300])
def test_it_is_one_sheet_of_a3(agreements: tuple[Agreement, ...], school: str) -> None:
    """Whatever hangs there, and however long the name of the school is."""
    made = poster_paper(document(replace(of(*agreements), setup=Setup(school=school))), ENGLISH)
    (page,) = pdf.page_pictures(made, ENGLISH, 297)
    assert abs(int.from_bytes(page[20:24], "big") - 420) <= 2


@pytest.mark.parametrize("form", PAPER_FORMS)
def test_it_comes_in_every_form(form: str) -> None:
    assert paper_bytes(poster_paper(document(of(*FULL)), ENGLISH), ENGLISH, form)


def test_no_letter_of_the_word_poster_is_too_small() -> None:
    """Of what stands on it; Word has styles beside, which nobody uses there."""
    made = paper_bytes(poster_paper(document(of(*FULL)), ENGLISH), ENGLISH, "docx")
    with ZipFile(BytesIO(made)) as parts:
        body, styles = (parts.read(f"word/{name}.xml").decode("utf-8") for name in ("document", "styles"))
    used = set(re.findall(r'<w:pStyle w:val="(\w+)"', body)) - {"OkAfterTable"}
    for one in used:
        style = re.search(rf'w:styleId="{one}">.*?<w:sz w:val="(\d+)"', styles, re.DOTALL)
        assert style and int(style[1]) >= 56, one
    assert all(int(size) >= 56 for size in re.findall(r'<w:sz w:val="(\d+)"', body))
    assert 'w:w="16838"' in body and FULL[0].text in body
