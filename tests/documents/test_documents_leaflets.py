"""The leaflets: what stands on each, what must never stand there, and that they stay short."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import roles
from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.contacts import Contact
from game.core.session import Agreement, Session, Setup
from game.core.strength import Strength
from game.documents.blocks import Bullets, Entry, Paper, Para, Sub, Table
from game.documents.compose import compose
from game.documents.formats.plain_text import write
from game.documents.leaflets.short_rules import LONGEST, short
from game.documents.model import Context, Document
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, REPORTED, RESERVED, SESSION, document

KINDS = ("protocol", "threats", "council", "newcomers", "parents", "mail", "signing")
PAGE = {"threats": 60, "council": 66, "newcomers": 62, "parents": 62, "mail": 50}
"""As many lines of plain text as one printed page holds, by looking at the pages."""
INSIDE = Card(
    CardId("basis/inside"), Kind.BEHAVIOUR, ThemeId("t"), "H4", Weight.LIGHT, "Inside", "",
    (Option(OptionId("a"), "A"),), audience="team",
)  # fmt: skip


def made(kind: str, of: Document | None = None) -> Paper:
    return PAPERS[kind](of or document(), ENGLISH)


def text(kind: str, of: Document | None = None) -> str:
    return " ".join(write(made(kind, of)).decode("utf-8").split())


def twelve() -> Document:
    """A protocol of a dozen agreements as long as cards make them."""
    long = "We answer no messages of pupils after the time that we agreed. " * 3
    chapters = ("H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H3")
    rules = tuple(replace(AGREED, card=CardId(f"c{n}"), chapter=code, text=long) for n, code in enumerate(chapters))
    return document(replace(SESSION, agreements=rules))


def agreed(chapter: str, says: str, **more: object) -> Agreement:
    # The fields that a test names are of many types.
    return replace(AGREED, card=CardId(f"basis/{says}"), chapter=chapter, text=f"We {says}.", **more)  # type: ignore[arg-type]


def test_there_is_a_paper_of_each_kind() -> None:
    """Formats and folders go by these names."""
    assert tuple(PAPERS) == KINDS
    assert [made(kind).kind for kind in KINDS] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_says_that_it_is_a_draft(kind: str) -> None:
    """On each sheet, whichever is lying on the table."""
    paper = made(kind)
    assert paper.status.startswith("DRAFT") and "draft" in paper.footer and paper.school == "De Wilg"


@pytest.mark.parametrize("kind", PAGE)
def test_a_leaflet_of_a_dozen_agreements_stays_about_a_page(kind: str) -> None:
    """The printed page is looked at; this catches a text that grows."""
    lines = write(made(kind, twelve())).decode("utf-8").splitlines()
    assert len(lines) <= PAGE[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_a_leaflet_can_be_made_of_nothing(kind: str) -> None:
    """An empty session still has its papers."""
    assert text(kind, document(Session(at="2026-11-12"))).startswith("DRAFT")


def test_the_plan_for_threats_is_the_same_in_the_protocol_and_on_the_wall() -> None:
    """Two versions of a plan are worse than none."""
    inside = next(section for section in made("protocol").sections if section.number == "B")
    assert made("threats").sections[0].blocks == inside.blocks
    assert inside.new_page


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


def test_newcomers_see_whole_rules_with_their_numbers() -> None:
    """Half a rule may say the opposite."""
    told = text("newcomers")
    for rule in document().rules():
        assert f"{rule.text} ({rule.number})" in told
    for part in ("112", "school board", "In doubt?", "name, date and signature"):
        assert part in told


def test_newcomers_see_the_firmest_that_fit() -> None:
    """A leaflet of everything is no leaflet."""
    may = tuple(agreed("H2", f"may {n} " + "x" * 150, strength=Strength.MAY) for n in range(12))
    must = tuple(agreed("H3", f"must {n} " + "x" * 150) for n in range(11))
    of = document(replace(SESSION, agreements=(*may, *must)))
    (bullets,) = [block for block in made("newcomers", of).sections[0].blocks if isinstance(block, Bullets)]
    assert [item for item in bullets.items if "must" in item] == [
        item for item in bullets.items if "We may" not in item
    ]
    assert sum("must" in item for item in bullets.items) == 11 and len(bullets.items) < 14
    assert f"{23 - len(bullets.items)} more agreements are in the protocol." in text("newcomers", of)


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
    told = text("parents", document(replace(SESSION, agreements=rules, deck=(INSIDE,))))
    assert all(f"We {part}." in told for part in ("answer at school", "answer parents on weekdays"))
    assert RESERVED.text in told and RESERVED.objections[0] not in told
    for hidden in ("keep out", "choose ourselves", "speak up", "close accounts", REPORTED.text, "uspension", "voted"):
        assert hidden not in told


def test_the_page_for_parents_has_something_of_every_chapter() -> None:
    """One chapter with many agreements does not push the others off the page."""
    many = tuple(agreed("H3", f"look after children {n} " + "x" * 120) for n in range(6))
    told = text("parents", document(replace(SESSION, agreements=(*many, agreed("H7", "give no gifts")))))
    assert "We give no gifts." in told and "children 0" in told and "children 5" not in told


def test_the_mail_has_a_subject_a_text_and_what_goes_with_it() -> None:
    """Ready to copy; what only the school knows is dotted."""
    paper = made("mail")
    assert [section.title for section in paper.sections] == ["Subject", "Message", "Attach"]
    told = text("mail")
    for part in ("2026-11-12", "3 agreements", "1 point comes back later", "……", "signing sheet", "Kind regards"):
        assert part in told


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


@pytest.mark.parametrize("kind", KINDS[1:])
def test_a_leaflet_has_no_numbered_rules_of_its_own(kind: str) -> None:
    """Only the protocol counts rules; a leaflet repeats them."""
    assert not any(isinstance(block, Entry) for block in made(kind).blocks())
