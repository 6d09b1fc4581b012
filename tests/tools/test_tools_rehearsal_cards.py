"""A rehearsed session in which votes come by cards, hands and phones together, through the real eye."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.app import cards_on_film
from game.core import cards_seen
from game.core.ballots import CARD, Way
from game.core.cards import Card, OptionId
from game.core.phases import Phase
from game.i18n.words import ENGLISH
from game.tools.rehearsal.command import START, rehearsal_game
from game.tools.rehearsal.team import Clock, Team
from tests.eye.eye_samples import reads_cards

PEOPLE, MINUTES = 8, 45


@dataclass
class NotedTeam(Team):
    """It notes what each chose in a first vote."""

    noted: dict[str, list[OptionId]] = field(default_factory=dict)

    def _choice(self, card: Card, phase: Phase) -> OptionId:
        chosen = super()._choice(card, phase)
        if phase is Phase.FIRST_VOTE:
            self.noted.setdefault(card.id, []).append(chosen)
        return chosen


@reads_cards
def test_cards_hands_and_phones_together_count_everybody_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the first vote to the protocol: each card has the very choices that were made."""
    monkeypatch.setattr(cards_on_film, "LATE", cards_on_film.SOON)
    monkeypatch.setattr(cards_seen, "STILL", 0.3)
    (tmp_path / "sessions").mkdir()
    clock = Clock(START)
    game = rehearsal_game(tmp_path, 1, clock, ENGLISH)
    team = NotedTeam(game, clock, random.Random(1), PEOPLE, MINUTES, cards=True)
    looked = 0
    for step in team.play():
        if step == f"first_vote_{Way.CAMERA}":
            voting = game.session.play.voting
            assert voting is not None and (voting.cast, voting.cast_by(CARD)) == (PEOPLE // 2, 0)
            looked += 1
    assert looked == len(game.session.deck) == len(team.noted)
    rounds = {one.card: one.rounds for one in game.session.agreements if one.part == 1}
    for card in game.session.deck:
        first = rounds[card.id][0]
        counted = Counter({option: count for option, count in first.counts if count})
        assert counted == Counter(team.noted[card.id])
    game.closing()
    (protocol,) = tmp_path.glob("*.txt")
    assert protocol.read_text("utf-8")
