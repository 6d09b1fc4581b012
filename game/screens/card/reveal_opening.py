"""How an outcome comes on the wall: as an act of small cards, as the vote before that is held, or as who took part.

Nothing of the last vote is told here but what the outcome itself tells, in the same places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from game.core.cards import Card
from game.core.disclosure import Disclosed, DisclosedRound
from game.desk.coaching import why_covered
from game.i18n.words import Words
from game.screens.card.reveal_act import STANDS, Act
from game.screens.card.reveal_bars import bars
from game.screens.card.reveal_foot import foot, sure_words
from game.texts.turnout import abstained_words, by_table, turnout_words
from game.ui.blocks import NOWHERE, ROOMY, item, on, one_line, panel, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    GAP,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import Block, Need, centred, column, row
from game.ui.measure import largest
from game.ui.scene import Box, Laid, Move, Pips, Text
from game.ui.widgets import Items

TRAY_W = 480.0
SAID_SIZES = (QUESTION, READ, CAPTION, HINT)
CARD_STEP = 70.0
"""A closed card and the gap after it, where there is room enough."""
IN_TRAY = 32.0
"""The same in the tray."""
SAID, PILL, REST = "said", "vote", "rest"
"""The groups by which what is said is known again."""


def courses(outcome: Disclosed) -> tuple[tuple[int, ...] | None, tuple[int, ...]]:
    """The counts that the act shows: of the last vote, and of the one before it where that is all told."""
    last = outcome.rounds[-1]
    before = outcome.rounds[-2] if len(outcome.rounds) > 1 else None
    return (_counts(before) if before is not None and not before.covered else None), _counts(last)


def _counts(told: DisclosedRound) -> tuple[int, ...]:
    """Of a round of which everything is told."""
    return tuple(bar.count or 0 for bar in told.bars)


# ------------------------------------------------------------------------------------------------------------ the act


def act_foot(page: Page, outcome: Disclosed, act: Act, say: Words, advice: Block) -> Block:
    """Below the rows: which vote it is, what happens, and the common tray; as high as the advice that comes there."""
    told = _sentences(outcome, act, say)
    number = _of_vote(told[-1][1])
    pill = centred(on(Box(NOWHERE, "ink", BUTTON_RADIUS), number, GAP, NEAR).across(number.wide.wish + 2 * GAP))
    tray = item(lambda area: _trays(area, act, outcome.rounds[-1], say), QUESTION)
    line = row(pill, _said([words for _, _, words in told]).fill(), gap=GAP)
    if page.narrow:
        inner = centred(column(line, tray.high(CAPTION), gap=NEAR))
    else:
        inner = row(line.fill(), centred(tray).across(TRAY_W), gap=WIDE)
    return Block(on(Box(NOWHERE, "track", PANEL_RADIUS), inner, PAD, TIGHT).draw, advice.tall, advice.wide)


def _said(sentences: list[str]) -> Block:
    """The last of them, as large as all of them can be: none is larger than the one before."""

    def draw(area: Area) -> Items:
        sizes = (largest(one, SAID_SIZES, area.w / ROOMY, "bold", most=1) for one in sentences)
        return one_line(sentences[-1], min(sizes), "bold", least=HINT, group=SAID).draw(area)

    return Block(draw, lambda _: Need(HINT, SAID_SIZES[0]))


def _of_vote(number: str) -> Block:
    return one_line(number, CAPTION, "semi", "on_ink", align="center", group=PILL)


def _trays(area: Area, act: Act, last: DisclosedRound, say: Words) -> Items:
    """One after the other in the same place, their cards of one width.

    Cards that are not laid again lie there to the end where it can be said beside them whose they are: those of who
    has no opinion now. Else they go when the others grow together.
    """
    step = min(IN_TRAY, area.w / max(1, *map(len, act.trays)))
    rest = sum(until == inf for _, until in act.trays[-1])
    words = _rest(abstained_words(last.abstained or 0, say))
    beside = area._replace(w=area.w - rest * step - GAP)
    named = bool(rest) and rest == last.abstained and words.wide.wish <= beside.w
    stays = inf if named else act.closes
    trays = (tuple((at, min(until, stays)) for at, until in cards) for cards in act.trays)
    laid = tuple(Laid(area.right_part(step * len(cards)), max(1, len(cards)), cards) for cards in trays)
    return (*laid, *(words.draw(beside) if named else ()))


def _rest(told: str) -> Block:
    return one_line(told, HINT, "semi", "muted", align="right", least=HINT, group=REST)


def _sentences(outcome: Disclosed, act: Act, say: Words) -> list[tuple[float, str, str]]:
    """Until when what is said, and of which vote; the last one stays."""
    votes, two = len(outcome.rounds), act.second > act.told
    first = say("Vote {n}", n=votes - 1 if two else votes)
    opening = (act.told, first, say("The cards are turned over."))
    if not two:
        return [opening, (inf, first, turnout_words(outcome.rounds[-1], say))]
    before = (act.second, first, say("This is how you voted before the talk."))
    return [opening, before, (inf, say("Vote {n}", n=votes), moved_words(outcome, say))]


def moved_words(outcome: Disclosed, say: Words) -> str:
    """What became of the vote before, as far as totals prove it."""
    before, last = (_counts(one) for one in outcome.rounds[-2:])
    moved = sum(max(0, b - a) for a, b in zip(before, last, strict=True))
    if not moved:
        return say("Perhaps nobody changed their mind.")
    return say.plural("At least {n} person changed their mind.", "At least {n} people changed their minds.", moved)


def moves_of(items: Items, act: Act, outcome: Disclosed, say: Words) -> tuple[Move, ...]:
    """How the texts among these come to what they are in the end."""
    return tuple(_moves(items, act, outcome, say))


def _moves(items: Items, act: Act, outcome: Disclosed, say: Words) -> Iterator[Move]:
    told = _sentences(outcome, act, say)[:-1]
    for one in (one for one in items if isinstance(one, Text)):
        if one.group == SAID:
            yield Move(one, lasts=0, others=tuple((until, replace(one, text=said)) for until, _, said in told))
        elif one.group == PILL:
            yield Move(one, lasts=0, others=tuple((until, replace(one, text=number)) for until, number, _ in told))
        elif one.group == REST:
            yield Move(one, act.closes - STANDS)
        elif one.group.startswith("count"):
            counts = act.rows[int(one.group.removeprefix("count"))].counts
            steps = zip(counts[1:], counts, strict=False)
            yield Move(one, lasts=0, others=tuple((until, replace(one, text=str(n))) for (until, _), (_, n) in steps))
        elif one.group.startswith("was") and act.second > act.told:
            yield Move(one, act.second, 0)


# ---------------------------------------------------------------------------------------------------- where it stands


def held(page: Page, card: Card, outcome: Disclosed, say: Words, advice: Block) -> Block:
    """The vote before, as it is told; the last one waits for a press."""
    before = replace(outcome, rounds=outcome.rounds[:-1], lead=None, tied=())
    said = foot(page, say("This is how you voted before the talk."), (why_covered(before.rounds[-1], say),))

    def tall(w: float) -> Need:
        need = max(said.tall(w).least, advice.tall(w).least)
        return Need(need, need)

    rows = bars(page.area.w, card, before, say, still=True)
    return column(rows.grow(), Block(said.draw, tall), gap=GAP)


def turnout(page: Page, outcome: Disclosed, say: Words) -> Block:
    """Who took part: all that is told where nothing opens and nothing is held."""
    return column(_turnout(outcome, say).grow(), _had_a_say(page, outcome, say), gap=GAP)


def _turnout(outcome: Disclosed, say: Words) -> Block:
    """Who voted: a closed card for each, round by round."""
    return panel(column(*(_round(n, one, say) for n, one in enumerate(outcome.rounds, 1)), gap=WIDE))


def _round(n: int, counted: DisclosedRound, say: Words) -> Block:
    turnout = turnout_words(counted, say)
    if counted.abstained:
        turnout += " · " + abstained_words(counted.abstained, say)
    head = row(
        one_line(say("Vote {n}", n=n), QUESTION, "bold"),
        text(turnout, READ, "medium", "muted", align="right", least=HINT).fill(),
        gap=WIDE,
    )
    cards = Block(lambda area: (Pips(area, counted.present, counted.cast),), lambda w: _cards_need(counted.present, w))
    return centred(column(head, cards, gap=TIGHT)).grow()


def _cards_need(people: int, w: float) -> Need:
    return Need(CARD_STEP / 2, -(-people // max(1, int(w / CARD_STEP))) * CARD_STEP)


def _had_a_say(page: Page, outcome: Disclosed, say: Words) -> Block:
    alone = say("Everybody could vote in private.")
    said = say("Every table could vote.") if by_table(outcome.rounds) else alone
    return foot(page, said, (sure_words(outcome, say),))
