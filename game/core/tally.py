"""The arithmetic of counts. It knows no ballots, and nothing of what may be told: ask `disclosure` for that."""

from __future__ import annotations

from game.core.ballots import Round
from game.core.cards import OptionId


def percent(count: int, total: int) -> int:
    """A whole percentage, each rounded by itself: equal counts show equal figures, and the sum may be 99 or 101."""
    return (200 * count + total) // (2 * total) if total else 0


def share(count: int, total: int) -> float:
    """The part of the total: 0..1, 0 of nothing."""
    return count / total if total else 0.0


def leaders(options: tuple[OptionId, ...], counted: Round) -> tuple[OptionId, ...]:
    """The most chosen options in the order given; more than one where they are level, all where nobody chose."""
    votes = [counted.votes_for(option) for option in options]
    most = max(votes, default=0)
    return tuple(option for option, count in zip(options, votes, strict=True) if count == most)


def gained(first: Round, last: Round) -> int:
    """How many people at least changed their minds between two rounds.

    Votes that a choice gained came from people who chose otherwise, or from people who had not voted before; as many
    of them as can be did the latter.
    """
    options = {option for counted in (first, last) for option, _ in counted.counts}
    gains = sum(max(0, last.votes_for(option) - first.votes_for(option)) for option in options)
    return max(0, gains - max(0, last.present - first.cast))
