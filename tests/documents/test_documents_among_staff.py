"""What the team agreed about itself: an appendix that can be left out, in every format, and in no other place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import Card, Kind, Option, OptionId, ThemeId, Weight
from game.core.session import Session
from game.documents.appendices import appendices
from game.documents.blocks import Section, Table
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.documents.protocol import protocol_paper
from game.i18n.words import ENGLISH
from game.screens.closing.protocol_leaves import agreed_lines
from tests.documents.documents_readers import READERS, squashed
from tests.documents.documents_samples import AGREED, CONTACTS, RESERVED, SESSION

TEAM = Card(
    AGREED.card, Kind.BEHAVIOUR, ThemeId("t"), "H3", Weight.LIGHT, "T", "S", (Option(OptionId("can"), "A"),),
    audience="team",
)  # fmt: skip
PLAYED = replace(SESSION, deck=(TEAM,))
TITLE = "Working agreements of the team (not for consent)"


def sections(session: Session = PLAYED) -> dict[str, Section]:
    return {one.title: one for one in protocol_paper(compose(session, ENGLISH), ENGLISH).sections}


def test_it_stands_on_pages_of_its_own_behind_all_others() -> None:
    """Whoever hands the protocol to the council takes the last pages off."""
    *_, before, last = sections().values()
    assert (last.title, last.number, last.new_page) == (TITLE, "D", True)
    assert before.number == "C" and TITLE not in sections(SESSION)
    assert "D" not in [one.number for one in appendices(compose(PLAYED, ENGLISH), ENGLISH)]


@pytest.mark.parametrize("form", [form for form in READERS if form in EXPORTS])
def test_every_format_has_it(form: str) -> None:
    """With its number and all that stands under a rule."""
    made = compose(PLAYED, ENGLISH, Context(CONTACTS))
    told = READERS[form](EXPORTS[form](made, ENGLISH))
    assert squashed(AGREED.text) in told.text
    assert not told.rules or (squashed(AGREED.text) in told.rules["W1"] and "3.1" not in told.rules)


def test_what_goes_to_the_council_or_to_parents_has_nothing_of_it() -> None:
    """Neither a rule of a chapter, nor a date in the calendar of the chapters, nor the page for parents."""
    made = compose(PLAYED, ENGLISH)
    assert [rule.number for rule in made.for_council()] == ["5.1", "9.1"]
    calendar = next(b for b in sections()[made.chapters[-1].title].blocks if isinstance(b, Table) and "look" in b.title)
    assert "W1" not in str(calendar.rows)
    assert AGREED.text not in str(PAPERS["parents"](made, ENGLISH))


def test_colleagues_find_it_where_agreements_are_counted_and_on_the_wall() -> None:
    """It is an agreement like any other for whoever works here: in the account, for who is new, with one number."""
    made = compose(PLAYED, ENGLISH)
    assert [rule.number for rule in made.rules()] == ["5.1", "9.1", "W1"]
    assert (made.played[0].outcome, made.played[0].chapter) == ("Agreed (W1)", "D")
    assert AGREED.text in str(PAPERS["newcomers"](made, ENGLISH))
    assert [(line.number, line.told) for line in agreed_lines(PLAYED)][::2] == [
        ("5.1", RESERVED.text),
        ("W1", AGREED.text),
    ]
