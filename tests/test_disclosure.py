"""Whatever is shown of a vote, anywhere, follows from `core/disclosure`: nobody else looks at counts."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from game.core.ballots import Consent, Round
from game.core.cards import ABSTAIN, Card, Kind, Weight
from game.core.consent import status_of
from game.core.disclosure import Disclosed, disclosed, disclosed_of_rooms
from game.core.drafting import fresh_draft
from game.core.fold.closing import agreement
from game.core.hall_question import HallNews, HallQuestion, HallRound, HallState
from game.core.phases import Phase
from game.core.published import published
from game.core.session import Play, Session, Setup, Status, Timer
from game.core.session_diff import moved
from game.core.sharing import Share
from game.core.view_model import ViewModel
from game.core.view_state import HALL_OUTCOME, REVEAL_STEPS, View
from game.desk.build import desk_of
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.server.interface import Broadcast
from game.server.phones.state import shared_state
from game.ui.geometry import Page
from tests.core.core_samples import card, counted
from tests.sizes import SHOWN_OUTCOMES

GAME = Path(__file__).parents[1] / "game"
READERS = {
    "core/ballots.py",  # defines them
    "core/tally.py",  # reckons with them
    "core/disclosure.py",  # decides what may be told
    "tools/gallery/closing.py",  # makes up a session of last year
}
COUNTS = {"votes_for", "voiced"}
"""What only a counted round has: asking for it is looking at counts."""
Outcome = tuple[Round, ...]


def modules() -> list[str]:
    return sorted(path.relative_to(GAME).as_posix() for path in GAME.rglob("*.py"))


@pytest.mark.parametrize("module", [name for name in modules() if name not in READERS])
def test_no_other_module_looks_at_counts(module: str) -> None:
    """None asks a round for its votes, none takes its counts or certainty apart, none reckons with them."""
    tree = ast.parse((GAME / module).read_text("utf-8"))
    asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not asked & COUNTS
    taken = {
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("counts", "sure") and "round" in ast.unparse(node.value)
    }
    assert not taken
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert "game.core.tally" not in imported


# ------------------------------------------------------------------------------------------------ what is really shown


def heavy(options: int) -> Card:
    return replace(card(f"h{options}", Weight.HEAVY, options=options), prompts=("What if?",))


def own(options: int) -> Card:
    return replace(card(f"o{options}", Weight.MEDIUM, options=options), kind=Kind.BLANK)


def outcomes() -> Iterator[tuple[Card, int, Outcome]]:
    """Every outcome of 3 to 5 people, and a seeded part of larger rooms, of one round and of two."""
    for options, people in product((2, 3, 4), (3, 4, 5)):
        for counts in product(range(people + 1), repeat=options):
            if sum(counts) == people:
                yield heavy(options), people, (counted(people, *counts),)
    chance = random.Random(20261129)
    for _ in range(SHOWN_OUTCOMES.now):
        asked, people = chance.choice((heavy, own))(chance.randint(2, 4)), chance.randint(6, 24)
        yield asked, people, tuple(_drawn(chance, asked, people) for _ in range(chance.randint(1, 2)))


def _drawn(chance: random.Random, asked: Card, people: int) -> Round:
    ids = [*(option.id for option in asked.options), ABSTAIN]
    weights = [chance.choice((0, 1, 4)) for _ in asked.options] + [chance.choice((0, 0, 1))]
    votes = chance.choices(ids, weights if sum(weights) else None, k=chance.randint(people // 2, people))
    sure = chance.choice(((), (1, 1, 1), (0, 2, 5)))
    return Round(tuple((option, votes.count(option)) for option in ids), people, sure)


def session_of(asked: Card, people: int, rounds: Outcome, phase: Phase) -> Session:
    play = Play(rounds=rounds, minority=asked.options[0].id, timer=Timer(1200.0, 240.0))
    return Session(phase, Setup(people=people), "id", "2026-11-22T10:00:00+00:00", (asked,), play=play)


def shown_before(asked: Card, people: int, rounds: Outcome) -> list[object]:
    """Wall, desk and phones between the votes."""
    found: list[object] = []
    for phase in (Phase.TALK, Phase.MINORITY):
        model = ViewModel(session_of(asked, people, rounds, phase), now=1000.0)
        found += [scene_of(model, ENGLISH, Page()), desk_of(model, ENGLISH)]
        found.append(shared_state(Broadcast(model.session), ENGLISH, "7KQ4"))
    return found


def shown_after(asked: Card, people: int, rounds: Outcome) -> list[object]:
    """Wall, desk, peek and phones from the outcome to the consent, then documents and the comparison a year later."""
    found: list[object] = []
    session = session_of(asked, people, rounds, Phase.REVEAL)
    peeking = ViewModel(session_of(asked, people, rounds, Phase.TALK), View(peek=True), now=1000.0)
    found.append(desk_of(peeking, ENGLISH))
    for stage in range(REVEAL_STEPS):
        model = ViewModel(session, View(reveal=stage), now=1000.0)
        found += [scene_of(model, ENGLISH, Page(1440)), desk_of(model, ENGLISH)]
        found.append(shared_state(Broadcast(session, stage), ENGLISH, "7KQ4"))
    return [*found, *_shown_later(replace(session, phase=Phase.RULE), asked)]


def _shown_later(session: Session, asked: Card) -> list[object]:
    play = replace(session.play, draft=fresh_draft(session, asked), consent=Consent(session.present))
    drafted = replace(session, play=play)
    wall = scene_of(ViewModel(drafted, now=1000.0), ENGLISH, Page())
    asking = replace(drafted, phase=Phase.CONSENT)
    status = status_of(asking)
    kept = replace(agreement(asking, asked, status or Status.PARKED), text="We do it.")
    closed = replace(session, phase=Phase.PROTOCOL, play=Play(), agreements=(kept,))
    document = compose(closed, ENGLISH)
    files = [EXPORTS[name](document, ENGLISH) for name in ("txt", "json", "csv")]
    return [play.draft, wall, desk_of(ViewModel(asking, now=1000.0), ENGLISH), status, files, moved(closed, closed)]


def turnout(rounds: Outcome) -> tuple[tuple[int, int], ...]:
    return tuple((one.cast, one.present) for one in rounds)


def test_what_is_shown_after_the_last_vote_is_what_may_be_told() -> None:
    """Two outcomes of which the same may be told look the same to the last letter, wherever somebody looks."""
    seen: dict[tuple[Card, Disclosed], list[object]] = {}
    differing = tried = 0
    for asked, people, rounds in outcomes():
        tried += 1
        known = shown_after(asked, people, rounds)
        differing += seen.setdefault((asked, disclosed(asked, rounds)), known) != known
    print(f"{tried} outcomes, {len(seen)} that may be told apart, {differing} told apart beyond that")
    assert differing == 0
    assert len(seen) < tried


@pytest.mark.parametrize("weight", [Weight.LIGHT, Weight.HEAVY])
def test_nothing_is_shown_before_the_last_vote_but_the_turnout(weight: Weight) -> None:
    """On every card: rooms of one turnout look the same between the votes."""
    seen: dict[object, list[object]] = {}
    for asked, people, rounds in outcomes():
        weighed = replace(asked, weight=weight)
        if len(rounds) == 1:
            known = shown_before(weighed, people, rounds)
            assert seen.setdefault((weighed, turnout(rounds)), known) == known


@pytest.mark.parametrize("cast", [1, 2])
@pytest.mark.parametrize("asked", [card("l3"), card("m3", Weight.MEDIUM), heavy(3), own(3)], ids=lambda one: one.id)
def test_below_three_votes_nothing_is_shown_but_the_turnout(asked: Card, cast: int) -> None:
    """A round that was closed too early, on every card: whatever was chosen, everything looks the same."""
    splits = [counts for counts in product(range(cast + 1), repeat=3) if sum(counts) == cast]
    seen = [shown_after(asked, 12, (counted(12, *counts, abstain=1),)) for counts in splits]
    assert len(seen) > 2 and all(one == seen[0] for one in seen)


def test_a_light_card_is_told_in_full() -> None:
    """So that the three tests above look at something: there every outcome looks different after the last vote."""
    light = card("l", Weight.LIGHT)
    looks = [str(shown_after(light, 4, (counted(4, *counts),))) for counts in ((2, 1, 1), (1, 2, 1), (4, 0, 0))]
    assert len(set(looks)) == 3


# --------------------------------------------------------------------------------------------- a vote of all rooms


def after_hall(phase: Phase, *counts: int, told: tuple[int, ...] | None = None) -> list[object]:
    """All that is shown and written in a room whose people chose so, when the hall asked all rooms."""
    asked = HallQuestion(1, "Phones in the classroom?", ("Never", "In the bag", "When needed"))
    over = (HallRound(asked, counted(12, *counts)),)
    session = replace(session_of(card("l3"), 12, (counted(12, 4, 4, 4),), phase), hall=over)
    news = HallNews(asked, HallState.CLOSED, told, 3, 36, told=True)
    found: list[object] = [published(session), disclosed_of_rooms(news)]
    for overlay in ("", HALL_OUTCOME):
        model = ViewModel(session, View(overlay=overlay), now=1000.0, hall_news=news)
        found += [scene_of(model, ENGLISH, Page()), desk_of(model, ENGLISH)]
    for share in (None, *Share):
        found.append(shared_state(Broadcast(session, share=share), ENGLISH, "7KQ4"))
    return [*found, *(write(compose(session, ENGLISH), ENGLISH) for write in (EXPORTS[one] for one in ("txt", "json")))]


@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.LOOK_BACK])
@pytest.mark.parametrize("told", [None, (12, 12, 12)])
def test_what_a_room_chose_for_the_hall_is_shown_nowhere(phase: Phase, told: tuple[int, ...] | None) -> None:
    """To the last letter, on wall, desk and phones, in documents and in what it shows to others; also in that room."""
    looks = [after_hall(phase, *counts, told=told) for counts in ((12, 0, 0), (1, 5, 6), (4, 4, 4))]
    assert looks[0] == looks[1] == looks[2]


def test_what_all_rooms_chose_is_shown_where_the_hall_told_it() -> None:
    """So that the test above looks at something."""
    shown = [str(after_hall(Phase.CLOSING, 4, 4, 4, told=told)) for told in (None, (12, 12, 12), (36, 0, 0))]
    assert len(set(shown)) == 3
