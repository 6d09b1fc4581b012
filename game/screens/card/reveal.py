"""REVEAL in stages: turnout, how far apart, the bars of all rounds with an advice, then what is known."""

from __future__ import annotations

from game.core.ballots import Round
from game.core.cards import ABSTAIN, Card
from game.core.commands import GoTo, Park
from game.core.session import Session
from game.core.tally import advice, covered, shift
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import question_row
from game.screens.card.reveal_bars import all_bars
from game.screens.card.reveal_side import side_column, sure_words
from game.screens.common.frame import bar, corner, forward, header
from game.ui.geometry import BOTTOM, Area, Page
from game.ui.scene import Box, Pips, Scene, Text
from game.ui.widgets import Button, Items, panel, skin_of


def reveal(model: ViewModel, say: Words, page: Page) -> Scene:
    session, stage = model.session, model.view.reveal
    card = session.card
    assert card is not None
    question, top = question_row(page, session, say)
    left, right = page.column(0, 4, top, BOTTOM - top), page.column(4, 8, top, BOTTOM - top)
    whole = page.area._replace(y=top, h=BOTTOM - top)
    body: Items
    if stage == 0:
        body = _turnout_large(whole, session, say)
    elif stage == 1:
        body = _spread(whole, session, card, say)
    else:
        body = (*side_column(left, session, card, stage, say), *all_bars(right, session, card, say))
    items: Items = (
        *header(page, say, session),
        *corner(page, say),
        *question,
        *body,
        *_controls(model, card, page, say),
    )
    sober = skin_of(session)
    return Scene(f"reveal-{stage}", items, sober, "forward", flourish=sober == "warm" and stage == 2)


def _controls(model: ViewModel, card: Card, page: Page, say: Words) -> Items:
    cap = "" if page.narrow else "{}"
    middle = (
        Button(say("Talk on"), GoTo("talk"), "talk-on", ("g",), cap.format("G"), "bubble"),
        Button(say("Vote again"), GoTo("second_vote"), "vote-again", ("n",), cap.format("N"), "undo", weight=1.1),
        Button(say("Park"), Park(), "park", ("p",), cap.format("P"), "park", weight=0.9),
    )
    return bar(page, say, forward(model, say), middle if model.view.reveal >= 2 else (), forward_w=400)


# ------------------------------------------------------------------------------------------------------- turnout


def _turnout_large(area: Area, session: Session, say: Words) -> Items:
    items: Items = (panel(area),)
    rounds = session.play.rounds
    head = Area(area.x + 60, area.y + 40, area.w - 120, 90)
    items += (Text(head, say("Everybody had a say in private."), 60, "display", valign="middle", lines=1),)
    sure = sure_words(session, say)
    body = Area(area.x + 60, area.y + 160, area.w - 120, area.h - (270 if sure else 210))
    quiet = Area(body.x, area.bottom - 92, body.w, 56)
    items += (Text(quiet, sure, 34, "medium", "muted", valign="middle", lines=1),) if sure else ()
    for n, (row, counted) in enumerate(zip(body.rows(max(2, len(rounds)), 20), rounds, strict=False), 1):
        items += _turnout_row(row, n, counted, say)
    return items


def _turnout_row(row: Area, n: int, counted: Round, say: Words) -> Items:
    told = say("{cast} of {present} voted", cast=counted.cast, present=counted.present)
    abstained = counted.of(ABSTAIN)
    if abstained:
        told += " · " + say.plural("{n} without an opinion", "{n} without an opinion", abstained)
    h = min(row.h, 210.0)
    return (
        Text(Area(row.x, row.y, row.w * 0.3, 60), say("Round {n}", n=n), 46, "bold", valign="middle", lines=1),
        Text(
            Area(row.x + row.w * 0.3, row.y, row.w * 0.7, 60), told, 38, "medium", "muted", "right", "middle", lines=1
        ),
        Pips(Area(row.x, row.y + 78, row.w, h - 90), counted.present, counted.cast),
    )


# -------------------------------------------------------------------------------------------------------- spread


def spread_words(card: Card, rounds: tuple[Round, ...], say: Words) -> str:
    """How far apart the room is, in a sentence that gives no standpoint away."""
    kind = advice(card, rounds)
    words = {
        "none": say("Nobody chose a standpoint in this round."),
        "few": say("Fewer than half of the room chose a standpoint."),
        "clear": say("You are close together."),
        "carried": say("Most of you look the same way."),
        "split": say("You are far apart."),
    }
    return words[kind]


def _spread(area: Area, session: Session, card: Card, say: Words) -> Items:
    rounds = session.play.rounds
    moved = shift(rounds)
    head = Area(area.x + 60, area.y + 60, area.w - 120, 120)
    note = say.plural("{n} person at least changed their mind.", "{n} people at least changed their minds.", moved)
    if len(rounds) < 2:
        note = say("One round was held.")
    elif moved == 0:
        note = say("Between the rounds the spread stayed the same.")
    items: Items = (
        panel(area),
        Text(head, spread_words(card, rounds, say), 72, "display", valign="middle", lines=1),
        Text(
            Area(head.x, head.bottom + 16, head.w, 70),
            note if not _small(card, session) else "",
            42,
            "medium",
            "muted",
            valign="middle",
        ),
    )
    if covered(card, rounds, session.present):
        return items
    strip = Area(head.x, head.bottom + 130, head.w, 120)
    return items + _strip(strip, rounds[-1], card) + _strip_note(Area(strip.x, strip.bottom + 24, strip.w, 90), say)


def _small(card: Card, session: Session) -> bool:
    """Whether figures of this card are partly covered, so that a shift could give somebody away."""
    return bool(covered(card, session.play.rounds, session.present))


def _strip(area: Area, counted: Round, card: Card) -> Items:
    """The shares from large to small, without letters or colours: the shape of the room."""
    counts = sorted((counted.of(option.id) for option in card.options), reverse=True)
    total = max(1, sum(counts))
    x, items = area.x, []
    for i, count in enumerate(count for count in counts if count):
        w = area.w * count / total
        items.append(
            Box(Area(x, area.y, max(4.0, w - 8), area.h), "ink" if i == 0 else "muted" if i == 1 else "field", 18)
        )
        x += w
    return tuple(items)


def _strip_note(area: Area, say: Words) -> Items:
    text = say("Each block is a standpoint, from the largest to the smallest. Which one is which comes next.")
    return (Text(area, text, 34, "medium", "muted", leading=1.25),)


# ---------------------------------------------------------------------------------------------------------- bars


# ---------------------------------------------------------------------------------------------------- left column
