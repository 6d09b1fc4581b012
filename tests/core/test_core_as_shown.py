"""Answers that phones give in the consent round show all at once: a count that grows tells who has just tapped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core import commands as c
from game.core.ballots import Consent
from game.core.consent import as_shown
from game.core.phases import Phase
from game.core.rounds import round_of
from game.core.session import Play, Session, Setup
from game.desk.build import desk_of
from game.desk.next_step import forward_of
from game.i18n.words import ENGLISH
from game.ui.geometry import Page
from tests.app.app_samples import game_in, play_to
from tests.pressing import press_twice

ASKED = Session(phase=Phase.CONSENT, setup=Setup(people=8), play=Play(consent=Consent(yes=2)))


def answered(*answers: str) -> Session:
    return replace(ASKED, play=replace(ASKED.play, answers={f"phone/{n}": a for n, a in enumerate(answers)}))


def test_answers_are_shown_when_all_are_in_or_somebody_asks() -> None:
    """Counted hands show at once; answers of phones not before the last one, or a press."""
    some, all_in = answered("yes", "objection"), answered(*["yes"] * 5, "objection")
    assert as_shown(some, False).play.answered == Consent(yes=2)
    assert as_shown(some, True) is some and as_shown(all_in, False) is all_in
    assert as_shown(ASKED, False) is ASKED


def test_neither_wall_nor_desk_tells_before(tmp_path: Path) -> None:
    """Neither a count, nor a status, nor a hint that somebody objected; then one press shows it."""
    game = game_in(tmp_path)
    play_to(game, "rule")
    game.obey(c.Advance())
    game.obey(c.CorrectPresent(4))  # from ten people on there are numbers to be seen
    without = desk_of(game.desk_view_model(), ENGLISH)
    for seat, answer in enumerate(("objection", "yes", "yes", "yes", "yes")):
        game.inbox.ask(c.AnswerConsent(f"phone/{seat:032x}", answer, round_of(game.session)))
    game.attend()
    desk = desk_of(game.desk_view_model(), ENGLISH)
    assert [count.value for count in desk.counts] == [0, 0, 0] and desk.voted == 5
    assert (desk.advice, desk.saying, desk.entries) == (without.advice, without.saying, without.entries)
    assert (
        desk.onward is not None
        and desk.onward.command == c.RevealMore() == forward_of(game.view_model(), ENGLISH).command
    )
    shown = game.scene(Page())
    forward = shown.touch("forward")
    assert forward is not None and forward.command == c.RevealMore()
    press_twice(game, c.RevealMore())
    assert [count.value for count in desk_of(game.desk_view_model(), ENGLISH).counts] == [4, 0, 1]
    assert forward_of(game.view_model(), ENGLISH).command == c.GoTo("rule")
    game.closing()
