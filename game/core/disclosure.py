"""What may be told of a vote: one answer for wall, phones, desk, advice, draft, documents and comparison together.

Everybody asks here; nobody else looks at counts (`tests/test_disclosure.py` looks through every module). The answer
follows from the card and its counted rounds alone. What was told before needs no memory: each round is told by itself,
people choose anew in each, so nothing that is told of one round narrows down another, in whatever order they are shown.

**On every card** a round with fewer than three votes for a standpoint tells how many voted, and no more.

**On a discreet card** (a heavy one, or one that the team typed itself) three things can be told of a round:

* *All*: every standpoint has at least three votes. There is no small number that could be given away.
* *A majority*: one standpoint has more than half of the votes, and at least six people chose another. Its number is
  told, and nothing of how the six or more lie: each of the others may be nought as well as six.
* *Turnout*: how many voted. Which of the two before failed, and where, is not told; the sentence is always the same.

So a standpoint with nought, one or two votes is never certain, not even by what is left out: wherever nothing but the
turnout is told, at least two numbers stay possible for each standpoint. The tests go through all outcomes of 3 to 12
people and 2 to 4 standpoints, for one round and for two, and find none that is given away. Measured on the rule before
it, which covered small bars in pairs: 722 of 37,128 covered bars could be worked out.

What follows from what is told (who leads, a tie, an advice, how many changed their minds, how sure people are) is told
with it, and never without it: on a discreet card of which only the turnout is told there is no leader and no tie, not
in a draft either, and what the team settles on follows from the talk and the consent round.

**Outside the room** (the hall of a study day) nobody knows who sat there, so every card counts as a heavy one, and of
a room with fewer than ten people, or fewer than ten votes for a standpoint, only the turnout is told: of eight people
"100 %" would be a spread as well. Of a vote of all rooms nothing is told of one room, here or there.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from game.core.ballots import Round, Voting
from game.core.cards import ABSTAIN, Card, OptionId, Weight
from game.core.hall_question import HallNews, HallRound, HallState
from game.core.tally import gained, leaders, percent, share
from game.core.value import Value, value

FEWEST = 3
"""Fewer votes for a standpoint than this are a small number; with fewer in all, only the turnout is told."""
OTHERS = 6
"""So many people at least chose otherwise where a majority is told beside small numbers."""
SMALL_TEAM = 10
"""Of fewer people, or fewer votes for a standpoint, no spread leaves the room."""
CLEAR = 0.85
"""From this share the team is as good as agreed."""
CARRIED = 0.60
"""Below this share of the last vote a rule is parked or talked on, never agreed."""


class Extent(StrEnum):
    """How much of a round may be told."""

    TURNOUT = "turnout"
    MAJORITY = "majority"
    ALL = "all"


class Verdict(StrEnum):
    """Where the last round leaves the team, as far as that may be told."""

    NONE = "none"  # no round was counted
    COVERED = "covered"  # only the turnout is told
    FEW = "few"  # fewer than half of the people voted
    TIE = "tie"
    UNANIMOUS = "unanimous"
    CLEAR = "clear"
    CARRIED = "carried"
    SPLIT = "split"


@value
class Bar(Value):
    """One option of a round: `count` and `percent` are None, and `share` 0, where the bar is covered."""

    option: OptionId
    count: int | None = None
    percent: int | None = None
    share: float = 0.0


@value
class DisclosedRound(Value):
    """What may be told of one round. `abstained` is None and `sure` empty where only the turnout is told.

    `bars` are in the order of the card; shares are of the votes for a standpoint. `sure`: not, fairly, quite. `tables`
    and `seated` belong to the turnout: how many tables voted as one, and for how many people; so do `rooms` of
    `of_rooms`, where rooms of a study day were asked.
    """

    extent: Extent
    cast: int
    present: int
    bars: tuple[Bar, ...]
    abstained: int | None = None
    sure: tuple[int, ...] = ()
    tables: int = 0
    seated: int = 0
    rooms: int = 0
    of_rooms: int = 0

    @property
    def covered(self) -> bool:
        """Whether some bar is."""
        return self.extent is not Extent.ALL

    @property
    def unchosen(self) -> tuple[OptionId, ...]:
        """Standpoints that nobody chose, where that is told."""
        return tuple(bar.option for bar in self.bars if bar.count == 0)


@value
class Disclosed(Value):
    """What may be told of a card. `lead` is None in a tie and where it is not told; `tied` are then those level.

    `moved`: so many people at least changed their minds between the first and the last round; None: not told.
    """

    rounds: tuple[DisclosedRound, ...] = ()
    verdict: Verdict = Verdict.NONE
    lead: OptionId | None = None
    tied: tuple[OptionId, ...] = ()
    moved: int | None = None

    @property
    def last(self) -> DisclosedRound | None:
        return self.rounds[-1] if self.rounds else None

    @property
    def lead_bar(self) -> Bar | None:
        """The bar of the standpoint that leads the last round."""
        bars = self.rounds[-1].bars if self.rounds else ()
        return next((bar for bar in bars if bar.option == self.lead), None)


NOTHING_DISCLOSED = Disclosed()


def disclosed(card: Card | None, rounds: tuple[Round, ...]) -> Disclosed:
    """What may be told of these counted rounds of a card, once the wall shows its outcome; nothing without a card."""
    if card is None or not rounds:
        return NOTHING_DISCLOSED
    shown = tuple(_round(card, counted) for counted in rounds)
    top = _top(card, rounds[-1]) if shown[-1].extent is not Extent.TURNOUT else ()
    lead = top[0] if len(top) == 1 else None
    return Disclosed(
        shown, _verdict(shown[-1], rounds[-1], top), lead, top if len(top) > 1 else (), _moved(shown, rounds)
    )


def disclosed_outside(card: Card | None, rounds: tuple[Round, ...], present: int) -> Disclosed:
    """What may be told of them to people who were not in the room; `present` is how many are there now."""
    if card is None or not rounds:
        return NOTHING_DISCLOSED
    heavy = replace(card, weight=Weight.HEAVY)
    if min(present, *(min(counted.present, counted.voiced) for counted in rounds)) >= SMALL_TEAM:
        return disclosed(heavy, rounds)
    shown = tuple(_turnout(heavy, counted) for counted in rounds)
    return Disclosed(shown, _verdict(shown[-1], rounds[-1], ()))


def totals_for_hall(over: HallRound) -> tuple[int, ...] | None:
    """What a room puts into the sealed box of the hall: its votes for each option, in order, and nothing else of it.

    None where nobody voted. Nobody reads that box: the hall sums it and empties it in one step, and tells the sums
    where enough rooms and people took part. In the room itself nothing is told of it.
    """
    counted = over.counted
    return None if counted is None else tuple(counted.votes_for(option.id) for option in over.question.card.options)


def disclosed_of_rooms(news: HallNews) -> Disclosed:
    """What all rooms chose together, as far as the hall told it: it tells nothing where too few took part."""
    question, totals = news.question, news.totals
    if question is None or totals is None or news.state is not HallState.CLOSED:
        return NOTHING_DISCLOSED
    counts = zip(question.card.options, totals, strict=True)
    cast = sum(totals)
    bars = tuple(Bar(one.id, count, percent(count, cast), share(count, cast)) for one, count in counts)
    return Disclosed((DisclosedRound(Extent.ALL, cast, cast, bars),))


def disclosed_box(card: Card, voting: Voting) -> tuple[tuple[OptionId, int], ...] | None:
    """What a facilitator who peeks sees of an open box, per option and abstention; None where it stays shut.

    Who watches a count grow sees who has just voted, so the box of a discreet card is never looked into.
    """
    counts = tuple((option, voting.count_of(option)) for option in (*_options(card), ABSTAIN))
    if card.discreet or sum(count for option, count in counts if option != ABSTAIN) < FEWEST:
        return None
    return counts


def _options(card: Card) -> tuple[OptionId, ...]:
    return tuple(option.id for option in card.options)


def _extent(card: Card, counted: Round) -> Extent:
    counts = [counted.votes_for(option) for option in _options(card)]
    voiced, most = sum(counts), max(counts, default=0)
    if voiced < FEWEST:
        return Extent.TURNOUT
    if not card.discreet or min(counts) >= FEWEST:
        return Extent.ALL
    return Extent.MAJORITY if most * 2 > voiced and voiced - most >= OTHERS else Extent.TURNOUT


def _round(card: Card, counted: Round) -> DisclosedRound:
    extent = _extent(card, counted)
    if extent is Extent.TURNOUT:
        return _turnout(card, counted)
    top = _top(card, counted)
    bars = tuple(
        _bar(counted, option) if extent is Extent.ALL or option in top else Bar(option) for option in _options(card)
    )
    sure = counted.sure if extent is Extent.ALL else ()
    told = _turnout(card, counted)
    return replace(told, extent=extent, bars=bars, abstained=counted.votes_for(ABSTAIN), sure=sure)


def _turnout(card: Card, counted: Round) -> DisclosedRound:
    bars = tuple(map(Bar, _options(card)))
    return DisclosedRound(
        Extent.TURNOUT,
        counted.cast,
        counted.present,
        bars,
        tables=counted.tables,
        seated=counted.seated,
        rooms=counted.rooms,
        of_rooms=counted.of_rooms,
    )


def _bar(counted: Round, option: OptionId) -> Bar:
    count, voiced = counted.votes_for(option), counted.voiced
    return Bar(option, count, percent(count, voiced), share(count, voiced))


def _top(card: Card, counted: Round) -> tuple[OptionId, ...]:
    return leaders(_options(card), counted)


def _verdict(shown: DisclosedRound, counted: Round, top: tuple[OptionId, ...]) -> Verdict:
    """Turnout decides first: that is told in any case."""
    if counted.cast * 2 < counted.present or counted.cast < FEWEST:
        return Verdict.FEW
    if shown.extent is Extent.TURNOUT:
        return Verdict.COVERED
    if len(top) > 1:
        return Verdict.TIE
    votes = counted.votes_for(top[0])
    if votes == counted.cast:
        return Verdict.UNANIMOUS
    part = share(votes, counted.voiced)
    return Verdict.CLEAR if part >= CLEAR else Verdict.CARRIED if part >= CARRIED else Verdict.SPLIT


def _moved(shown: tuple[DisclosedRound, ...], rounds: tuple[Round, ...]) -> int | None:
    """None unless the figures it follows from are all told."""
    if len(rounds) < 2 or any(one.covered for one in shown):
        return None
    return gained(rounds[0], rounds[-1])
