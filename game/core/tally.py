"""What the counts of a card say, and how much of it a wall may show. Arithmetic only; it knows no ballots."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ballots import Round
from game.core.cards import Card, OptionId

CLEAR = 0.85
"""From this share the team is as good as agreed after one vote: offer the twist, or the rule at once."""
CARRIED = 0.60
"""Below this share of the last vote a rule is parked or talked on, never agreed."""
SMALL_COUNT = 3
"""On a heavy card counts below this are covered."""
SMALL_TEAM = 10
"""With fewer people present only the leading option and the turnout are shown on a heavy card."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One option of a shown round: `count` and `percent` are None where the bar is covered."""

    option: OptionId
    count: int | None
    percent: int | None
    share: float


def percents(counts: tuple[int, ...]) -> tuple[int, ...]:
    """Whole percentages that add up to 100 (largest remainder); all 0 when nothing was counted."""
    total = sum(counts)
    if total == 0:
        return tuple(0 for _ in counts)
    exact = [count * 100 / total for count in counts]
    whole = [int(value) for value in exact]
    by_rest = sorted(range(len(counts)), key=lambda i: (whole[i] - exact[i], i))
    for i in by_rest[: 100 - sum(whole)]:
        whole[i] += 1
    return tuple(whole)


def covered(card: Card, rounds: tuple[Round, ...], present: int) -> frozenset[OptionId]:
    """Options whose figures stay covered, in every round alike, so that none can be worked out from another.

    A small count on a heavy card covers its option; a single covered option takes the next smallest with it, because
    one covered bar follows from the total. In a small team only the leading option stays open. Abstentions are told
    apart with the turnout, so they give no cover.
    """
    if not card.weight.traits.discreet or not rounds:
        return frozenset()
    ids = [option.id for option in card.options]
    if min(present, *(counted.present for counted in rounds)) < SMALL_TEAM:
        hidden = set(ids) - {leading(card, rounds[-1])}
    elif any(0 < counted.of(option) < SMALL_COUNT for counted in rounds for option in ids):
        # A zero beside covered bars would help to work them out, so all small counts go together.
        hidden = {option for option in ids if any(counted.of(option) < SMALL_COUNT for counted in rounds)}
    else:
        return frozenset()
    if len(hidden) == 1:
        hidden.add(min((option for option in ids if option not in hidden), key=rounds[-1].of))
    return frozenset(hidden)


def bars(card: Card, counted: Round, hidden: frozenset[OptionId]) -> tuple[Bar, ...]:
    """The bars of one round in the order of the card; shares are of the ballots for a standpoint."""
    counts = tuple(counted.of(option.id) for option in card.options)
    total = max(1, sum(counts))
    # Beside a covered bar each share is rounded by itself: what makes the sum 100 would tell of the covered ones.
    shown = tuple(round(count * 100 / total) for count in counts) if hidden else percents(counts)
    return tuple(
        Bar(option.id, None, None, 0.0) if option.id in hidden else Bar(option.id, count, percent, count / total)
        for option, count, percent in zip(card.options, counts, shown, strict=True)
    )


def leading(card: Card, counted: Round) -> OptionId:
    """The most chosen option; the first of the card where some are level."""
    return max((option.id for option in card.options), key=counted.of)


def lead_share(card: Card, counted: Round) -> float:
    """The part of the ballots for a standpoint that the leading option has: 0..1."""
    return counted.of(leading(card, counted)) / counted.voiced if counted.voiced else 0.0


def least(card: Card, counted: Round) -> tuple[OptionId, ...]:
    """The least chosen options; more than one where they are level. Chance picks one, so it proves nothing."""
    low = min(counted.of(option.id) for option in card.options)
    return tuple(option.id for option in card.options if counted.of(option.id) == low)


def advice(card: Card, rounds: tuple[Round, ...]) -> str:
    """Where the last round leaves the team: none, few, clear, carried or split."""
    if not rounds or not rounds[-1].voiced:
        return "none"
    last = rounds[-1]
    if last.voiced * 2 < last.present:
        return "few"
    share = lead_share(card, last)
    return "clear" if share >= CLEAR else "carried" if share >= CARRIED else "split"


def shift(rounds: tuple[Round, ...]) -> int:
    """How many ballots at least went elsewhere between the first and the last round."""
    if len(rounds) < 2:
        return 0
    options = {option for counted in rounds for option, _ in counted.counts}
    return sum(max(0, rounds[-1].of(option) - rounds[0].of(option)) for option in options)
