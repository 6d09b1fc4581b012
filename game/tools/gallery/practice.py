"""A practice session for the gallery, led by its keys: the steps at which its strip takes the most room."""

from __future__ import annotations

from collections.abc import Iterator

from game.app.game import Game
from game.app.practice_session import practice_game
from game.core.view_model import ViewModel
from game.tools.gallery.camera import reading
from game.tools.rehearsal.team import Clock
from game.ui.geometry import Page

SHOWN = ("house_rules", "vote-2-hands", "talk", "reveal-1", "rule", "consent", "content_note", "check_in", "closing")
"""The names of these scenes; each as it comes first. Half of the first vote, and the end, come too."""
MOST = 60


def practice(real: Game, clock: Clock) -> Iterator[tuple[str, ViewModel]]:
    """By name, from the house rules to the protocol."""
    game, began = practice_game(real), clock.now
    reading(game)
    shown: set[str] = set()
    for _ in range(MOST):
        yield from _votes(game, clock, shown)
        scene = game.scene(Page())
        if scene.name.startswith("protocol"):
            break
        if scene.name in SHOWN and scene.name not in shown:
            shown.add(scene.name)
            yield f"practice-{scene.name}", game.view_model()
        touch = scene.touch(scene.primary) or scene.touch("forward")
        assert touch is not None
        game.obey(touch.command)
    game.preview.wait()
    yield "practice-protocol", game.view_model()
    game.closing()
    clock.now = began  # the game that it lay before goes on as if nothing had been


def _votes(game: Game, clock: Clock, shown: set[str]) -> Iterator[tuple[str, ViewModel]]:
    """Until the colleagues have nothing to answer any more; their first vote is looked at half-way."""
    game.attend()
    while (wait := _answers_in(game)) is not None:
        clock.now += wait
        game.attend()
        voting = game.session.play.voting
        if voting is not None and voting.cast == game.session.present // 2 and "vote" not in shown:
            shown.add("vote")
            yield "practice-vote", game.view_model()


def _answers_in(game: Game) -> float | None:
    """Seconds until somebody answers; None when everybody has, or nobody is asked."""
    play = game.session.play
    asked = play.voting.cast if play.voting else play.answered.total
    waits = (play.voting is not None or game.session.phase.value == "consent") and asked < game.session.present
    return (game.wants_tick() or 0.0) + 0.01 if waits else None
