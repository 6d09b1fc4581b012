"""What else came up, on paper: questions with who finds out and when, and how many of the whole team were there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.questions import OpenQuestion
from game.core.session import Session
from game.documents.blocks import Entry
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.documents.protocol import protocol_paper
from game.i18n.words import ENGLISH
from tests.documents.documents_readers import READERS, squashed
from tests.documents.documents_samples import SESSION

ASKED = (OpenQuestion("What do  parents think?", "the head teacher.", "in May"), OpenQuestion("Which app?"))
WITH = replace(SESSION, questions=ASKED)
TITLE = "Open questions: who finds out?"


def test_each_stands_behind_what_is_parked_with_who_and_when() -> None:
    """An open end says that it is open."""
    sections = protocol_paper(compose(WITH, ENGLISH), ENGLISH).sections
    titles = [section.title for section in sections]
    assert titles.index(TITLE) == titles.index("Parked: these come back") + 1
    assert sections[titles.index(TITLE)].blocks == (
        Entry("?", "What do parents think?", (("", "Finds out: the head teacher. By when: in May."),)),
        Entry("?", "Which app?", (("", "Finds out: still to be chosen. By when: still to be chosen."),)),
    )


def test_without_one_there_is_no_heading() -> None:
    assert TITLE not in [one.title for one in protocol_paper(compose(SESSION, ENGLISH), ENGLISH).sections]


@pytest.mark.parametrize("form", [form for form in READERS if form in EXPORTS])
def test_every_format_has_them(form: str) -> None:
    told = READERS[form](EXPORTS[form](compose(WITH, ENGLISH), ENGLISH)).text
    assert all(
        squashed(text) in told for text in ("What do parents think?", "Finds out: the head teacher. By when: in May.")
    )


def of_team(team: int, session: Session = SESSION) -> str:
    """What the account says first: the votes of the sample had 24 people present."""
    return compose(replace(session, setup=replace(session.setup, team=team)), ENGLISH).account[0]


@pytest.mark.parametrize(
    ("team", "told"),
    [
        (27, "24 of the team of 27 were there; this counts as advice."),
        (24, "The whole team of 24 was there; this counts as advice."),
        (48, "24 of the team of 48 were there; this counts as advice."),
        (49, "24 of the team of 49 were there, fewer than half: ask the others before this counts as advice."),
    ],
)
def test_one_sentence_tells_how_many_of_the_team_were_there(team: int, told: str) -> None:
    assert of_team(team).endswith(told)


@pytest.mark.parametrize("team", [0, 3, 23])
def test_nothing_is_told_where_nobody_said_it_or_guests_were_there(team: int) -> None:
    """More people than the team has: whoever counts would find no team of that size."""
    assert of_team(team) == of_team(0) and "advice" not in of_team(team)


def test_a_protocol_without_a_card_says_nothing_of_a_team() -> None:
    assert of_team(27, Session(at="2026-11-12")) == "No card was played yet."
