"""From the last vote of the last card to the documents it takes seven presses at most, of touches on the wall.

One of them skips the proposals.
"""

from __future__ import annotations

import random
from pathlib import Path

from game.app.game import Game
from game.core import commands as c
from game.core.ballots import Way
from game.core.phases import Phase
from game.tools.rehearsal.team import Clock, Team
from game.ui.geometry import Page
from game.ui.scene import Scene, Touch
from tests.app.app_samples import game_in

PEOPLE, MOST = 24, 7
DOCUMENT, SKIP = c.Export("docx"), c.GoTo("closing")


def at_the_last_vote(home: Path) -> Game:
    """The second vote on the last card is closed, and everybody chose the same."""
    game = game_in(home)
    clock = game.environment.clock
    assert isinstance(clock, Clock)
    for _ in Team(game, clock, random.Random(1), PEOPLE, 45).play():
        session = game.session
        if session.turn == len(session.deck) - 1 and session.phase is Phase.MINORITY:
            break
    game.obey(c.GoTo("second_vote"))
    game.obey(c.ChangeWay(Way.HANDS))
    assert game.session.card is not None
    chosen = next(one for one in game.session.card.options if one.exportable and not one.no_rule)
    game.obey(c.CountHands(chosen.id, exactly=PEOPLE))
    game.obey(c.Advance())
    assert game.session.phase is Phase.REVEAL
    return game


def pressed(scene: Scene) -> Touch:
    """What somebody presses who wants to go on: at consent that all can live with it, then a document.

    What the model proposes is skipped.
    """
    wanted = [
        touch for touch in scene.touches() if touch.command in (c.OthersYes(), SKIP, DOCUMENT) and not touch.hidden
    ]
    touch = wanted[0] if wanted else scene.touch(scene.primary)
    assert touch is not None
    return touch


def test_seven_presses_lead_from_the_last_vote_to_the_documents(tmp_path: Path) -> None:
    """Each of them is a touch that can be seen; nothing that has to be seen is passed over."""
    game = at_the_last_vote(tmp_path)
    presses, seen = 0, [game.session.phase]
    while presses < 2 * MOST:
        scene = game.scene(Page())
        if scene.then is not None:  # what moves has come to its end by itself
            game.obey(scene.then)
            continue
        touch, presses = pressed(scene), presses + 1
        game.obey(touch.command)
        seen.append(game.session.phase)
        if touch.command == DOCUMENT:
            break
    assert list(dict.fromkeys(seen)) == [
        Phase.REVEAL, Phase.RULE, Phase.CONSENT, Phase.MOMENT, Phase.PROPOSALS, Phase.CLOSING, Phase.PROTOCOL,
    ]  # fmt: skip
    assert presses <= MOST
    assert list((tmp_path / "documents").rglob("*.docx"))
