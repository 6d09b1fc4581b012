"""A game that votes by cards through the real eye, in a process that a test may kill: what is in the box it says aloud.

A line for each thing that is on disk: `open`, then `box <ballots>` after each look.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from game.core import commands as c
from game.core.ballots import CARD
from game.core.camera_status import CameraStep
from game.core.phases import Phase
from game.core.voting_cards import side_for
from game.eye.sources import Film, Shown, Source
from tests.app.app_samples import PEOPLE, game_in, play_to

FRAME = 0.05
CHANGED = "BA"


def film(letters: str) -> Film:
    """Everybody holds up one of these letters in turn."""
    held = (Shown(n, side_for(n, letters[n % len(letters)]), askew=0.0, tilt=0.0) for n in range(PEOPLE))
    return Film(tuple(held), 640, 360, fps=20, far=2.0, tilt=0.0)


def main(folder: Path) -> None:
    """Begin at the first vote, or go on with what was left there; then look again and again."""
    game, looks = game_in(folder), 0
    letters = "A"

    def source(aim: bool) -> Source:
        return film(letters)

    game.camera.source = source
    if any((folder / "sessions").glob("*.okk")):
        game.obey(c.OpenLast())
    else:
        play_to(game, "first_vote")
        game.obey(c.StepBack(True))
        game.obey(c.Advance())
        game.obey(c.ChangeWay("camera"))
    assert game.session.phase is Phase.FIRST_VOTE, game.session.phase
    print("open", flush=True)
    while True:
        letters = "A" if not game.view_model().camera.checked else ("AB", CHANGED)[looks % 2]
        game.obey(c.LookAtCards())
        while game.camera.step is not CameraStep.OFF:
            time.sleep(FRAME)
            game.attend()
        voting = game.session.play.voting
        assert voting is not None
        print("box", voting.cast_by(CARD), flush=True)
        looks += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
