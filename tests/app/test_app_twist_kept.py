"""Which question was voted on in each round is kept, and every export says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.phases import Phase
from game.documents.bundle import one_paper
from game.documents.model import Context
from tests.app.app_samples import game_in
from tests.pressing import press_twice

PEOPLE = 14


def played(home: Path, turn_in: str) -> Game:
    """One card with two rounds; its twist is turned before the first, between them, not at all, or turned back."""
    game = game_in(home, "nl")
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("people", str(PEOPLE)))
    game.obey(c.StartSession())
    twisted = next(card for card in game.cards if card.twist and not card.discreet)
    game.obey(c.Advance())
    if twisted not in game.session.deck[:1]:
        game.obey(c.PickCard(twisted.id, True))
    for _ in range(60):
        step(game, turn_in)
        if game.session.agreements:
            break
    game.obey(c.GoTo("closing"))
    return game


def step(game: Game, turn_in: str) -> None:
    session = game.session
    wanted = {"first": Phase.SITUATION, "second": Phase.TALK, "never": None, "back": None}[turn_in]
    if session.phase is wanted and not session.play.twist:
        game.obey(c.ShowTwist())
    if turn_in == "back" and session.phase is Phase.TALK and not session.play.rounds[-1].twist:
        for _ in range(2):
            game.obey(c.ShowTwist())
    if session.play.voting is not None and session.card is not None:
        game.obey(c.CountHands(session.card.options[0].id, exactly=PEOPLE))
    if session.phase is Phase.RULE and not (session.play.draft and session.play.draft.text):
        game.obey(c.RewordRule("We ask first."))
    if session.phase is Phase.CONSENT:
        game.obey(c.CountConsent("yes", PEOPLE - session.play.consent.total))
    press_twice(game) if session.play.voting is None else game.obey(c.Advance())


TURNED = {"first": (True, True), "second": (False, True), "never": (False, False), "back": (False, False)}


@pytest.mark.parametrize("turn_in", TURNED)
def test_each_round_knows_whether_the_twist_was_asked(tmp_path: Path, turn_in: str) -> None:
    """Also after the file was closed and opened again."""
    game = played(tmp_path, turn_in)
    (one,) = game.session.agreements
    assert tuple(counted.twist for counted in one.rounds[:2]) == TURNED[turn_in][: len(one.rounds)]
    assert game.keeper.store is not None
    path = game.keeper.store.path
    game.closing()
    again = game_in(tmp_path, "nl")
    again.obey(c.OpenKept(str(path)))
    assert again.session.agreements[0].rounds == one.rounds
    again.closing()


DATA = ("json", "csv")


def squeezed(text: str) -> str:
    return "".join(text.split())


def as_text(written: bytes) -> str:
    return squeezed(written.decode("utf-8-sig")).replace("&nbsp;", "").replace("&shy;", "").replace("\u00ad", "")


@pytest.mark.parametrize("format", ["txt", "md", "html", "json", "csv"])
@pytest.mark.parametrize("turn_in", TURNED)
def test_what_was_voted_on_is_told_in_every_format(tmp_path: Path, turn_in: str, format: str) -> None:
    """The twist where it was turned over, with the rounds: in the account and in the data, not in the protocol."""
    game = played(tmp_path, turn_in)
    session = game.session
    twist = squeezed(session.deck[0].twist)
    turned = any(one.twist for one in session.agreements[0].rounds)
    game.obey(c.Export(format))
    exported = as_text(Path(game.saved_as).read_bytes())
    if format in DATA:
        assert (twist in exported) is turned
    else:
        account = as_text(one_paper(session, game.say, Context(), "account", format))
        assert (twist in account) is turned and twist not in exported
    game.closing()


def test_the_rows_of_data_have_the_question_of_their_round(tmp_path: Path) -> None:
    """Round 1 without, round 2 with it."""
    game = played(tmp_path, "second")
    game.obey(c.Export("json"))
    told = json.loads(Path(game.saved_as).read_text("utf-8"))
    twist = game.session.deck[0].twist
    for count in told["counts"]:
        assert (twist in count["question"]) is (count["round"] > 1) and count["question"].endswith("?")
    assert twist in told["played"][0]["asked"] and "2" in told["played"][0]["asked"]
    game.closing()
