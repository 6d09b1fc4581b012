"""In a team of fewer than ten nothing that leaves or hangs on the wall tells how many had a reservation or objected."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Consent, Round
from game.core.consent import FEWEST, answers_of
from game.core.phases import Phase
from game.core.session import Agreement, Play, Session, Setup, Status
from game.desk.build import desk_of
from game.documents.bundle import folder_bytes
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.ui.geometry import Page
from tests.desk.desk_samples import DRAFT, at
from tests.documents.documents_samples import AGREED, CONTACTS, FIRST, PARKED, RESERVED, SESSION

SPLITS = (Consent(8), Consent(7, 1), Consent(5, 2, 1), Consent(0, 8), Consent(1, 0, 7))
RULES = (AGREED, RESERVED, PARKED)


def small(consent: Consent, present: int = 8, voted: int | None = None) -> Session:
    """The same three cards with these answers, of a team of so many."""
    rounds = (Round(((FIRST, voted or present),), voted or present),)
    agreements = tuple(replace(one, consent=consent, rounds=rounds) for one in RULES)
    return replace(SESSION, setup=Setup(school="De Wilg", people=present), agreements=agreements)


@pytest.mark.parametrize("form", EXPORTS)
@pytest.mark.parametrize("split", SPLITS, ids=str)
def test_every_format_is_the_same_whatever_the_answers_were(form: str, split: Consent) -> None:
    """What would differ would tell."""
    context = Context(CONTACTS, "0.1.0")
    made, other = (EXPORTS[form](compose(small(one), ENGLISH, context), ENGLISH) for one in (SPLITS[0], split))
    assert made == other


def test_everything_together_and_every_leaflet_are_the_same_too() -> None:
    """With a mail to the team, and the pages for parents and colleagues."""
    context = Context(CONTACTS, "0.1.0")
    one, other = (small(split) for split in (SPLITS[0], SPLITS[2]))
    assert folder_bytes(one, ENGLISH, context) == folder_bytes(other, ENGLISH, context)
    for make in PAPERS.values():
        assert make(compose(one, ENGLISH), ENGLISH) == make(compose(other, ENGLISH), ENGLISH)


@pytest.mark.parametrize(
    ("present", "voted", "asked", "told"),
    [
        (9, 9, 9, False),
        (10, 10, 10, True),
        (24, 24, 24, True),
        (24, 9, 9, False),
        (24, 24, 9, False),
        (9, 12, 9, False),
    ],
)
def test_the_smallest_number_counts(present: int, voted: int, asked: int, told: bool) -> None:
    """Of those present at the vote and of those who were asked: a large team of which nine were asked is small."""
    assert FEWEST == 10
    session = small(Consent(asked - 1, 1), present, voted)
    document = compose(session, ENGLISH)
    found = [rule.consent for rule in document.rules()]
    assert len(found) == 2 and all(("1 with a reservation" in text) is told for text in found)
    assert (answers_of(session.agreements[0], present) is not None) is told


def test_without_a_vote_the_people_of_the_session_count() -> None:
    """A rule of the review was not voted on."""
    one = replace(AGREED, rounds=(), consent=Consent(11, 1))
    assert answers_of(one, 12) and answers_of(one, 9) is None


def test_words_say_no_more_than_the_status_does() -> None:
    """Nobody asked, nothing told; and the words are those of the status."""
    made = compose(small(SPLITS[2]), ENGLISH)
    assert [rule.consent for rule in made.rules()] == [
        "Consent: the team can live with it.",
        "Consent: the team can live with it, with a reservation.",
    ]
    assert [rule.consent for rule in compose(small(Consent()), ENGLISH).rules()] == ["", ""]


def consenting(consent: Consent, people: int) -> Play:
    return Play(rounds=(Round(((FIRST, people),), people),), draft=DRAFT, consent=consent, status=Status.RESERVED)


@pytest.mark.parametrize("pair", [(Consent(5, 3), Consent(7, 1)), (Consent(3, 1), Consent(1, 3))], ids=["all", "half"])
def test_wall_and_desk_tell_no_number_either(pair: tuple[Consent, Consent]) -> None:
    """Whether there was one decides what comes next; how many there were does not show."""
    models = [at(Phase.CONSENT, setup=Setup(people=8), play=consenting(split, 8)) for split in pair]
    one, other = (scene_of(model, ENGLISH, Page(1920)) for model in models)
    assert one == other
    counts = [desk_of(model, ENGLISH).counts for model in models]
    assert counts[0] == counts[1] and {count.value for count in counts[0]} == {None}


def test_a_larger_team_sees_its_numbers() -> None:
    """As they are counted."""
    model = at(Phase.CONSENT, setup=Setup(people=12), play=consenting(Consent(9, 2, 1), 12))
    assert [count.value for count in desk_of(model, ENGLISH).counts] == [9, 2, 1]


def test_the_status_of_a_rule_is_told_whatever_the_size() -> None:
    """It is what was agreed."""
    told = [rule.status for rule in compose(small(SPLITS[1]), ENGLISH).rules()]
    assert told == ["Agreed", "Agreed with reservations"] and isinstance(RULES[0], Agreement)
