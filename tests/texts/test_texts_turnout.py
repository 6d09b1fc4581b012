"""Where tables vote as one, nothing says that people voted; and each vote has a name of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.ballots import Round, Voting, Way
from game.core.phases import Phase
from game.core.session import Play, Session, Setup
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.build import desk_of
from game.documents.compose import compose
from game.i18n.extract import card_texts
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.server.interface import Broadcast
from game.server.phones.state import shared_state
from game.texts.turnout import by_table, turnout_words, vote_words
from game.ui.geometry import Page
from game.ui.scene import Bar
from tests.app.app_samples import game_in, shown
from tests.desk.desk_led import walk
from tests.pressing import press_twice, wait
from tests.screens.screens_table import library

PEOPLE, TABLES = 14, 3
OF_PEOPLE = re.compile(
    r"\d+ of \d+ voted|of \d+ voted|in private|Everybody had a say|Choose for yourself|before anybody spoke|Your vote\b"
    r"|Can everybody vote|Nobody has voted|until everybody has voted|\d+ people have not voted|Everyone could abstain"
)
"""What is true only where each vote is of one person."""


def seen(game: Game) -> Iterator[tuple[str, str]]:
    """All that is said now: on the wall, at the desk and on every phone."""
    yield "wall", shown(game)
    yield "desk", "\n".join(text for text in walk(desk_of(game.desk_view_model(), ENGLISH)) if isinstance(text, str))
    told = shared_state(Broadcast(game.session, game.view.reveal), ENGLISH, "7KQ4")
    yield "phone", "\n".join(text for text in told.values() if isinstance(text, str))


def of_cards(game: Game) -> set[str]:
    """What the cards say is not said of the vote: they may ask about private contact."""
    return {game.say.card(*text) for card in game.session.deck for text in card_texts(card)}


def tables_play(home: Path) -> Iterator[Game]:
    """A card on which three tables vote twice, from the house rules to its rule."""
    game = game_in(home)
    for command in (c.NewSession(), c.ChangeSetup("people", str(PEOPLE)), c.ChangeSetup("way", "tables")):
        game.obey(command)
    game.obey(c.ChangeSetup("tables", str(TABLES)))
    game.obey(c.StartSession())
    yield game
    for opening in (c.GoTo("warm_up"), c.Advance(), c.GoTo("second_vote")):
        game.obey(opening)
        if game.session.phase is Phase.SITUATION:
            yield game
            game.obey(c.Advance())
        yield from _vote(game)
        if game.session.phase is Phase.WARM_UP:
            yield game
    game.obey(c.GoTo("reveal"))
    for _ in range(4):
        yield game
        game.obey(c.RevealMore())
    for step in (c.GoTo("rule"), c.Advance(), c.CountConsent("yes", PEOPLE), c.Settle()):
        game.obey(step)
        yield game


def _vote(game: Game) -> Iterator[Game]:
    """None, one, all of the tables have voted; the first press before anybody has is refused."""
    card = game.session.card
    assert card is not None
    game.obey(c.Advance())
    yield game
    for table in range(1, TABLES + 1):
        game.obey(c.CastTable(table, card.options[table % 2].id))
        yield game
        game.obey(c.HandOver())
        yield game
        if table == 1:
            game.obey(c.Advance())
            yield game
            wait(game, 60)
    game.obey(c.Advance())


def test_nothing_says_that_people_voted_where_tables_did(tmp_path: Path) -> None:
    """From the house rules to the protocol, on wall, desk, phone and paper."""
    for game in tables_play(tmp_path):
        own = of_cards(game)
        for where, told in seen(game):
            found = OF_PEOPLE.search("\n".join(line for line in told.splitlines() if line not in own))
            assert found is None, (game.session.phase, where, found)
    assert game.session.agreements
    document = compose(game.session, ENGLISH)
    told = "\n".join(text for text in walk(document) if isinstance(text, str))
    assert OF_PEOPLE.search(told) is None
    assert "3 tables voted, for 14 of 14 people" in told
    game.closing()


def test_a_round_of_tables_opens_with_the_question_to_the_first_table(tmp_path: Path) -> None:
    """Not with the answer to a press that was given in another way, or in the round before."""
    game = game_in(tmp_path)
    for command in (c.NewSession(), c.ChangeSetup("people", "22"), c.StartSession(), c.Advance(), c.Advance()):
        game.obey(command)
    card = game.session.card
    assert card is not None
    game.obey(c.ChangeWay("keyboard"))
    game.obey(c.CastBallot(card.options[0].id))
    assert "Your choice is in the ballot box." in shown(game)
    game.obey(c.ChangeWay("tables"))
    assert "is in the box" not in shown(game) and "Table 1 of 4" in shown(game)
    game.obey(c.CastTable(1, card.options[0].id))
    assert "Your table’s choice is in the ballot box." in shown(game)
    game.obey(c.ChangeWay("keyboard"))
    assert "is in the box" not in shown(game)
    game.closing()


@pytest.mark.parametrize("way", [Way.KEYBOARD, Way.TABLES])
def test_nobody_comes_after_the_last_voter(tmp_path: Path, way: Way) -> None:
    """No "my turn" and no "next table": it says that all are in."""
    game = game_in(tmp_path)
    for command in (c.NewSession(), c.ChangeSetup("people", "4"), c.ChangeSetup("tables", "2")):
        game.obey(command)
    for opening in (c.ChangeSetup("way", way.value), c.StartSession(), c.Advance(), c.Advance()):
        game.obey(opening)
    card = game.session.card
    assert card is not None
    voters = 2 if way is Way.TABLES else 4
    for n in range(1, voters + 1):
        game.obey(c.CastTable(n, card.options[0].id) if way is Way.TABLES else c.CastBallot(card.options[0].id))
        last = n == voters
        assert ("My turn" in shown(game) or "Next table" in shown(game)) is not last
        assert ("Everybody has voted." in shown(game) or "All tables have voted." in shown(game)) is last
        game.obey(c.HandOver())
    assert "voted." in shown(game)
    game.closing()


def test_the_turnout_tells_tables_from_people() -> None:
    """Both, where some voted in another way; old rounds know nothing of tables."""
    assert turnout_words(Round((), 14), ENGLISH) == "0 of 14 voted"
    alone, mixed = Round((("a", 14),), 14, (), 3, 14), Round((("a", 14),), 14, (), 2, 10)  # type: ignore[arg-type]
    assert turnout_words(alone, ENGLISH) == "3 tables voted, for 14 of 14 people"
    assert turnout_words(mixed, ENGLISH) == "2 tables voted for 10 people, 4 of 14 voted for themselves"
    assert by_table((alone,)) and not by_table((alone, mixed)) and not by_table(())


def test_a_mixed_round_is_counted_as_it_was(tmp_path: Path) -> None:
    """What tables put in is theirs, also where phones or hands put in the rest."""
    game = game_in(tmp_path)
    for command in (c.NewSession(), c.ChangeSetup("people", "10"), c.StartSession(), c.Advance(), c.Advance()):
        game.obey(command)
    card = game.session.card
    assert card is not None
    game.obey(c.CountHands(card.options[0].id, 4))
    game.obey(c.ChangeWay("tables"))
    game.obey(c.CastTable(1, card.options[1].id))
    press_twice(game)
    counted = game.session.play.rounds[0]
    assert (counted.tables, counted.seated, counted.cast) == (1, 3, 7)
    game.closing()


NAMES = ("First vote", "Second vote", "Third vote", "Fourth vote", "Vote 5")


@pytest.mark.parametrize("number", range(1, 6))
def test_every_vote_has_its_own_name(number: int) -> None:
    """At the head of the wall, at the desk, on phones, and on the button that leads to it."""
    card = library().cards[0]
    counted = Round(tuple((option.id, 6) for option in card.options), 24)
    phase = Phase.FIRST_VOTE if number == 1 else Phase.SECOND_VOTE
    play = Play(voting=Voting(number, Way.PHONES), rounds=(counted,) * (number - 1))
    session = Session(phase, Setup(people=24, way=Way.PHONES), "named", "2026-11-22", (card,), 0, play)
    assert vote_words(number, ENGLISH) == NAMES[number - 1]
    assert NAMES[number - 1] in scene_of(ViewModel(session), ENGLISH, Page()).texts()
    assert desk_of(ViewModel(session), ENGLISH).step == NAMES[number - 1]
    kicker = shared_state(Broadcast(session), ENGLISH, "7KQ4")["kicker"]
    assert number == 1 or NAMES[number - 1] in kicker
    if number > 1:
        heard = replace(play, voting=None, spoken_for=tuple(option.id for option in card.options))
        before = replace(session, phase=Phase.MINORITY, play=replace(heard, minority=card.options[-1].id))
        onward = desk_of(ViewModel(before), ENGLISH).onward
        assert onward is not None and onward.label == NAMES[number - 1]


@pytest.mark.parametrize("rounds", range(1, 7))
def test_the_legend_names_the_votes_that_have_a_line(rounds: int) -> None:
    """The last vote is the bar; at most two before it are lines on it, named by their own numbers."""
    card = library().cards[0]
    counted = Round(tuple((option.id, 6) for option in card.options), 6 * len(card.options))
    play = Play(rounds=(counted,) * rounds)
    session = Session(Phase.REVEAL, Setup(people=24), "named", "2026-11-22", (card,), 0, play)
    scene = scene_of(ViewModel(session, View(reveal=1)), ENGLISH, Page())
    legend = " ".join(text for text in scene.texts() if re.match(r"lines?: votes? ", text))
    assert [int(n) for n in re.findall(r"\d", legend)] == list(range(max(1, rounds - 2), rounds))
    assert sum(isinstance(item, Bar) for item in scene.items) == len(card.options)
