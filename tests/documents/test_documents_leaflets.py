"""The leaflets: what stands on each, what must never stand there, and that they stay short."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.core import roles
from game.core.adoption import ProtocolState
from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.contacts import Contact
from game.core.session import Agreement, Session, Setup
from game.core.strength import Strength
from game.documents.blocks import Bar, Entry, Paper, Para, Sub, Table
from game.documents.compose import compose
from game.documents.formats.plain_text import write
from game.documents.leaflets.short_rules import LONGEST, short
from game.documents.leaflets.staff import for_newcomers
from game.documents.model import Context, Document
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import (
    AGREED,
    CONTACTS,
    REPORTED,
    RESERVED,
    SESSION,
    STATES,
    adopted,
    document,
    in_state,
)

KINDS = (
    "protocol", "threats", "council", "agreements", "account", "newcomers", "parents", "pupils", "school-guide",
    "signing", "look-back", "poster", "invitation", "day-after", "to-council", "adopted-team", "adopted-parents", "kit",
)  # fmt: skip
WITHOUT_STATE = ("threats", "invitation", "kit")
PAGE = {"threats": 60, "council": 76, "newcomers": 62, "parents": 62, "pupils": 50, "look-back": 62, "day-after": 60}
"""As many lines of plain text as one printed page holds, by looking at the pages."""
INSIDE = Card(
    CardId("basis/inside"), Kind.BEHAVIOUR, ThemeId("t"), "H4", Weight.LIGHT, "Inside", "",
    (Option(OptionId("a"), "A"),), audience="team",
)  # fmt: skip


def plain(paper: Paper) -> str:
    return " ".join(write(paper).decode("utf-8").split())


def made(kind: str, of: Document | None = None) -> Paper:
    return PAPERS[kind](of or document(), ENGLISH)


def text(kind: str, of: Document | None = None) -> str:
    return " ".join(write(made(kind, of)).decode("utf-8").split())


def twelve() -> Session:
    """A protocol of a dozen agreements as long as cards make them."""
    long = "We answer no messages of pupils after the time that we agreed. " * 3
    chapters = ("H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H3")
    rules = tuple(replace(AGREED, card=CardId(f"c{n}"), chapter=code, text=long) for n, code in enumerate(chapters))
    return replace(SESSION, agreements=rules)


def agreed(chapter: str, says: str, **more: object) -> Agreement:
    # The fields that a test names are of many types.
    return replace(AGREED, card=CardId(f"basis/{says}"), chapter=chapter, text=f"We {says}.", **more)  # type: ignore[arg-type]


def test_there_is_a_paper_of_each_kind() -> None:
    """Formats and folders go by these names."""
    assert tuple(PAPERS) == KINDS
    assert [made(kind).kind for kind in KINDS] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_says_that_it_is_a_draft(kind: str) -> None:
    """On each sheet, whichever is lying on the table; but 112 waits for no council, and an invitation has no draft."""
    paper = made(kind)
    assert paper.school == "De Wilg" and (paper.corner or paper.footer.startswith("De Wilg · "))
    if kind in WITHOUT_STATE:
        assert not paper.status and paper.bar is Bar.NONE
    else:
        assert paper.status.startswith("DRAFT") and "draft" in paper.footer and paper.bar is Bar.RED


@pytest.mark.parametrize("kind", PAGE)
def test_a_leaflet_of_a_dozen_agreements_stays_about_a_page(kind: str) -> None:
    """The printed page is looked at; this catches a text that grows."""
    lines = write(made(kind, adopted(twelve()))).decode("utf-8").splitlines()
    assert len(lines) <= PAGE[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_a_leaflet_can_be_made_of_nothing(kind: str) -> None:
    """An empty session still has its papers."""
    told = text(kind, document(Session(at="2026-11-12")))
    assert told.startswith(("A threat", "Email: invitation", "Facilitator’s kit") if kind in WITHOUT_STATE else "DRAFT")


def test_the_plan_for_threats_is_the_same_in_the_protocol_and_on_the_wall() -> None:
    """Two versions of a plan are worse than none."""
    inside = next(section for section in made("protocol").sections if section.number == "B")
    told = [
        plain(replace(made("threats"), status="", sections=(one,))) for one in (inside, made("threats").sections[0])
    ]
    texts = [re.sub(r"\W+", " ", text.partition("Acute danger")[2]) for text in told]
    assert texts[0] == texts[1] and len(texts[0]) > 1000


def test_the_plan_goes_from_police_to_practical_and_names_roles() -> None:
    """What the team filled in stands there; else there is room to write."""
    named = replace(SESSION, roles=((roles.CALLS_POLICE, "the head"), (roles.SPEAKS, "the board member")))
    subs = [block.title for block in made("threats", document(named)).blocks() if isinstance(block, Sub)]
    assert [title.split(" – ")[0] for title in subs] == [
        "1. Police", "2. School board", "3. Staff", "4. Threatened as a member of staff", "5. Spokesperson",
        "6. Public posts", "7. Practical",
    ]  # fmt: skip
    assert subs[0].endswith("who: the head") and subs[4].endswith("who: the board member") and "……" in subs[1]


def test_the_plan_opens_with_the_emergency_number_and_shows_only_confirmed_ones() -> None:
    """112 needs no confirmation; every other number does."""
    contacts = (
        Contact("police-contact", "Police contact", "", "06 1", "2026-11-10"),
        Contact("board", "Board", "", "06 2"),
    )
    paper = made("threats", compose(SESSION, ENGLISH, Context(contacts)))
    first = next(paper.blocks())
    assert isinstance(first, Para) and first.kind == "warning" and "112" in first.text
    (table,) = [block for block in paper.blocks() if isinstance(block, Table)]
    assert [row[1].startswith("…") for row in table.rows] == [True, False, True]


STATE_TITLES = {
    ProtocolState.DRAFT: "Welcome. This is how we work for now; the participation council and the school board have",
    ProtocolState.SUBMITTED: "Welcome. This is how we work for now; the participation council and the school board",
    ProtocolState.ADOPTED: "Welcome: our online agreements on one page.",
    ProtocolState.WITHDRAWN: "Welcome. Our online agreements were withdrawn; this always holds.",
}


@pytest.mark.parametrize("state", STATES)
def test_newcomers_sign_for_what_is_adopted_and_for_nothing_else(state: ProtocolState) -> None:
    """What always holds stands there in every state."""
    told = text("newcomers", document(in_state(state)))
    assert STATE_TITLES[state] in told
    for part in ("No follow or friend requests", "directly to the school board", "112", "113"):
        assert part in told
    adopted = state is ProtocolState.ADOPTED
    assert ("name, date and signature" in told) is ("They hold from your first day" in told) is adopted
    assert ("so you do not sign for it" in told) is (state in (ProtocolState.DRAFT, ProtocolState.SUBMITTED))


@pytest.mark.parametrize("state", STATES)
def test_newcomers_see_whole_rules_with_their_numbers(state: ProtocolState) -> None:
    """Half a rule may say the opposite; what was withdrawn is not on the page at all."""
    told = text("newcomers", document(in_state(state)))
    for rule in document().rules():
        assert (f"{rule.text} ({rule.number})" in told) is (state is not ProtocolState.WITHDRAWN)


def test_newcomers_see_eight_of_what_binds_them_pupils_first() -> None:
    """A leaflet of everything is no leaflet; a “may” is no news on a first day."""
    may = tuple(agreed("H3", f"may {n}", strength=Strength.MAY) for n in range(3))
    must = tuple(agreed(code, f"{code} {n}") for code in ("H2", "H3", "H4", "H5", "H6", "H9") for n in range(3))
    of = document(replace(SESSION, agreements=(*may, *must)))
    assert [rule.text for rule in for_newcomers(of)] == [
        "We H3 0.", "We H3 1.", "We H5 0.", "We H5 1.", "We H4 0.", "We H4 1.", "We H6 0.", "We H9 0.",
    ]  # fmt: skip
    assert "13 more agreements are in the protocol." in text("newcomers", of)


@pytest.mark.parametrize(("chapter", "told"), [("H3", False), ("H5", True), (None, True)])
def test_without_an_agreement_on_pupils_the_page_says_what_holds_till_then(chapter: str | None, told: bool) -> None:
    """In a draft and in what is adopted."""
    rules = (agreed(chapter, "do it"),) if chapter else ()
    session = replace(SESSION, agreements=rules)
    for of in (document(session), adopted(session)):
        assert ("The team has not yet talked about online contact with pupils." in text("newcomers", of)) is told


@pytest.mark.parametrize("state", STATES)
def test_the_plan_for_threats_is_the_same_in_every_state(state: ProtocolState) -> None:
    """112 waits for no council. Its foot says when the roles were filled in, or leaves room for that."""
    of = document(in_state(state))
    assert made("threats", of) == made("threats") and made("threats").footer.endswith("roles filled in on ………")
    named = document(in_state(state, replace(SESSION, roles=((roles.SPEAKS, "the head"),))))
    assert made("threats", named).footer == "De Wilg · roles filled in on 2026-11-12"


@pytest.mark.parametrize("long", ["word " * 1000, "A sentence. " * 500, "x" * 5000])
def test_a_very_long_rule_is_cut_and_says_so(long: str) -> None:
    """Nothing that somebody typed may spill over the page."""
    cut = short(long.strip())
    assert len(cut) <= LONGEST + 2 and cut.endswith("…")
    assert short("We answer at 18.00. Not later.") == "We answer at 18.00. Not later."


def test_parents_see_what_binds_all_staff_and_nothing_internal() -> None:
    """No measures, votes, reservations, signals, own choices, and nothing of the team among itself."""
    inside = replace(agreed("H4", "keep out"), card=INSIDE.id)
    rules = (
        agreed("H3", "answer at school"), agreed("H6", "answer parents on weekdays"), inside, RESERVED, REPORTED,
        agreed("H7", "choose ourselves", strength=Strength.MAY), agreed("H12", "speak up"),
        agreed("H2", "close accounts"),
    )  # fmt: skip
    told = text("parents", adopted(replace(SESSION, agreements=rules, deck=(INSIDE,))))
    assert all(f"We {part}." in told for part in ("answer at school", "answer parents on weekdays"))
    assert RESERVED.text in told and RESERVED.objections[0] not in told
    for hidden in ("keep out", "choose ourselves", "speak up", "close accounts", REPORTED.text, "uspension", "voted"):
        assert hidden not in told


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("state", STATES)
def test_parents_are_promised_nothing_that_is_not_adopted(state: ProtocolState, language: str) -> None:
    """But for what does not depend on it; what was withdrawn is said to be so."""
    say = words(language)
    of = compose(in_state(state), say, Context(now="2027-02-01"))
    told = " ".join(write(PAPERS["parents"](of, say)).decode("utf-8").split())
    adopted = state is ProtocolState.ADOPTED
    assert (AGREED.text in told) is adopted
    assert (("in force" if language == "en" else "gelden op onze school") in told) is (
        adopted or (language == "en" and state is ProtocolState.WITHDRAWN)
    )
    assert ("0900-111 3 111" in told) is adopted
    assert ("withdrawn on" if language == "en" else "ingetrokken") in told.lower() or state is not STATES[-1]


@pytest.mark.parametrize(("now", "word"), [("2026-12-20", "From 2027-01-04"), ("2027-01-04", "Since 2027-01-04")])
def test_the_page_for_parents_may_go_home_before_it_holds(now: str, word: str) -> None:
    """A board decides before the first day."""
    of = compose(in_state(ProtocolState.ADOPTED), ENGLISH, Context(now=now))
    assert f"{word}, agreements on online contact" in text("parents", of)


def test_the_page_for_parents_has_something_of_every_chapter() -> None:
    """One chapter with many agreements does not push the others off the page, and six are enough."""
    many = tuple(agreed("H3", f"look after children {n} " + "x" * 60) for n in range(8))
    told = text("parents", adopted(replace(SESSION, agreements=(*many, agreed("H7", "give no gifts")))))
    assert "We give no gifts." in told and "children 4" in told and "children 5" not in told


def test_pupils_are_told_where_to_go_and_no_number_that_nobody_confirmed() -> None:
    """The help line has its number once the school looked at it."""
    assert "Kindertelefoon) ………" in text("pupils", adopted())
    known = (*CONTACTS, Contact("children", "Kindertelefoon", "", "0800-0432", "2026-11-10"))
    confirmed = compose(in_state(ProtocolState.ADOPTED), ENGLISH, Context(known))
    assert "Kindertelefoon) 0800-0432" in text("pupils", confirmed)


@pytest.mark.parametrize(
    ("state", "when"),
    [
        (ProtocolState.DRAFT, "2026-12-24, six weeks after 2026-11-12"),
        (ProtocolState.ADOPTED, "2027-02-15, six weeks after 2027-01-04"),
    ],
)
def test_the_look_back_is_six_weeks_after_the_conversation_or_the_first_day(state: ProtocolState, when: str) -> None:
    """A table of fifteen minutes, and a sheet of three columns."""
    paper = made("look-back", document(in_state(state)))
    minutes, sheet = (block for block in paper.blocks() if isinstance(block, Table))
    assert sum(int(row[0]) for row in minutes.rows) == 15
    assert len(sheet.head) == 3 and sheet.tall and not any(map(any, sheet.rows))
    assert when in text("look-back", document(in_state(state)))


def test_the_text_for_the_school_guide_is_short() -> None:
    """Eighty words, with the day on which it was adopted."""
    say = words("nl")
    of = compose(in_state(ProtocolState.ADOPTED), say, Context())
    first = next(block for block in PAPERS["school-guide"](of, say).blocks() if isinstance(block, Para))
    assert 60 <= len(first.text.split()) <= 90 and "15 december 2026" in first.text


@pytest.mark.parametrize(("people", "lines"), [(1, 12), (24, 24), (5000, 60)])
def test_the_signing_sheet_has_a_line_for_each_colleague(people: int, lines: int) -> None:
    """Empty lines, and a word on what one signs for."""
    paper = made("signing", document(replace(SESSION, setup=Setup(people=people))))
    (table,) = [block for block in paper.blocks() if isinstance(block, Table)]
    assert len(table.rows) == lines and table.tall and not any(map(any, table.rows))
    assert "does not take the place of" in text("signing")


def test_the_protocol_says_when_each_agreement_is_looked_at_again() -> None:
    """The earliest first; a date of their own stands by itself."""
    early = replace(RESERVED, review="2027-02-01")
    paper = made("protocol", document(replace(SESSION, agreements=(AGREED, early, REPORTED))))
    chapter = next(section for section in paper.sections if section.number == "H13")
    table = [block for block in chapter.blocks if isinstance(block, Table)][-1]
    assert table.rows == (("2027-02-01", "5.1"), ("2027-11-12", "3.1, 9.1"))


@pytest.mark.parametrize("kind", [one for one in KINDS[1:] if one not in ("agreements", "poster")])
def test_a_leaflet_has_no_numbered_rules_of_its_own(kind: str) -> None:
    """Only the protocol counts rules; a leaflet repeats them."""
    assert not any(isinstance(block, Entry) for block in made(kind).blocks())
