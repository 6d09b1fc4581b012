"""PROPOSALS: what the model proposes for a chapter, one key for each; for the team, or for who leads alone afterwards.

The first that waits has a frame, and the buttons below are about that one. What stands on a further page comes when it
is its turn. Pressed again, an answer is taken back.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import ADVICE
from game.core.commands import GoTo, Hide, JudgeProposal, TurnPage
from game.core.phases import Phase
from game.core.proposals import Judgement
from game.core.view_model import ViewModel
from game.desk.proposals import Asked, Row, asked_alone, asked_of_team, judgement_actions, judgement_words, way_on_alone
from game.i18n.words import Words
from game.screens.closing.findings_text import undo
from game.screens.common.bar import bar, forward, onward
from game.screens.common.form import picked
from game.screens.common.header import CODE, help_key, late_guests
from game.screens.common.paged import evened
from game.screens.common.sheet import nothing, sheet
from game.texts.choices import strength_words
from game.ui.blocks import NOWHERE, choices, icon, on, one_line, pill, pressed, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, EASY, GAP, HINT, PAD, QUESTION, READ, TIGHT, Area, Page
from game.ui.layout import EMPTY, SPRING, Block, Items, Need, centred, column, row
from game.ui.measure import ROOMY, height
from game.ui.scene import Box, Scene
from game.ui.widgets import Button

SIZES = (QUESTION, READ, CAPTION, HINT)
SIGN_W = 172.0
SIGNS = {Judgement.YES: "check", Judgement.LATER: "clock", Judgement.NO: "close"}
LETTERS = {Judgement.YES: ("1", "y", "j"), Judgement.LATER: ("2", "l"), Judgement.NO: ("3", "n")}
"""The digit that stands on the button, and letters for who thinks of them."""
INSET = TIGHT
MORE_H = 52.0
"""For the line that says how many more come."""


def proposals(model: ViewModel, say: Words, page: Page) -> Scene:
    """The chapter that the team is asked about; one key goes on, one skips all that remain."""
    asked = asked_of_team(model, say)
    skip = Button(say("Skip the rest"), GoTo(Phase.CLOSING.value), "skip-rest", ("s",), icon="skip")
    note = say(
        "The model protocol proposes this. Nobody has voted on it: read it aloud, and press what you see in the room."
    )
    items: Items = (
        *_sheet(asked, note, say, page, alone=False, corner=late_guests(model)),
        *help_key(),
        *bar(page, say, forward(model, say), (skip,)),
    )
    return Scene(f"proposals-{asked.code}", items, "calm", "forward", flourish=False)


def proposals_alone(model: ViewModel, say: Words, page: Page) -> Scene:
    """Chapter by chapter, after the meeting; the document says that the team did not discuss it."""
    asked = asked_alone(model, say)
    label, command = way_on_alone(model, say)
    before = (Button(say("Previous chapter"), TurnPage(-1), "before", ("left",), icon="left"),) if asked.at else ()
    note = say("You choose this by yourself. The protocol says so: the team has not discussed it.")
    items: Items = (
        *_sheet(asked, note, say, page, alone=True),
        *bar(page, say, onward(label, say, command, "next"), (*undo(model, say, page), *before), Hide()),
    )
    return Scene(f"proposals-alone-{asked.code}", items, "calm", "next", flourish=False)


def _sheet(asked: Asked, note: str, say: Words, page: Page, *, alone: bool, corner: bool = False) -> Items:
    """`corner`: the code for who comes late stands beside the head."""
    if not asked.rows:
        return sheet(page, say("Proposals"), nothing(say("There are no proposals left to choose.")), note)
    body = column(
        Block(lambda area: _board(asked, say, area, alone=alone).draw(area)).grow(),
        _below(asked, say),
        gap=GAP,
    )
    place = pill(say("chapter {n} of {total}", n=asked.at + 1, total=asked.total), size=HINT)
    beside = row(centred(place), EMPTY.across(CODE) if corner else None, gap=GAP)
    return sheet(page, f"{asked.code}  ·  {asked.title}", body, note, beside)


def _below(asked: Asked, say: Words) -> Block:
    """The answers to what is asked now."""
    ways = tuple(
        Button(
            action.label,
            action.command,
            f"judgement-{action.command.judgement}",
            LETTERS[Judgement(action.command.judgement)],
            action.key,
            SIGNS[Judgement(action.command.judgement)],
            size=CAPTION,
        )
        for action in judgement_actions(asked, say)
        if isinstance(action.command, JudgeProposal)
    )
    return (
        choices(ways)
        if ways
        else text(say("Everything in this chapter is answered."), READ, "semi", "settled", align="center")
    )


# ------------------------------------------------------------------------------------------------------ the proposals


def _board(asked: Asked, say: Words, area: Area, *, alone: bool) -> Block:
    """All of them, or the page of what is asked; in one size, the largest at which these have room."""
    if not _fits(asked.rows, SIZES[-1], area, say):
        area = area._replace(h=area.h - MORE_H)
    pages = _pages(asked.rows, SIZES[-1], area, say)
    even = evened(asked.rows, len(pages))
    pages = even if all(_fits(one, SIZES[-1], area, say) for one in even) else pages
    shown = next((one for one in pages if asked.on in one), pages[-1])
    size = next((size for size in SIZES if _fits(shown, size, area, say)), SIZES[-1])
    first = asked.rows.index(shown[0])
    lines = (_row(n, one, asked, size, area.w, say, alone=alone) for n, one in enumerate(shown, first + 1))
    rest = len(asked.rows) - first - len(shown)
    more = one_line(say("and {n} more", n=rest), HINT, "semi", "muted", least=HINT) if rest else None
    return column(*lines, more, SPRING, gap=TIGHT)


def _pages(rows: Sequence[Row], size: float, area: Area, say: Words) -> list[Sequence[Row]]:
    pages: list[Sequence[Row]] = []
    rest = rows
    while rest:
        n = next((n for n in range(len(rest), 1, -1) if _fits(rest[:n], size, area, say)), 1)
        pages, rest = [*pages, rest[:n]], rest[n:]
    return pages


def _fits(rows: Sequence[Row], size: float, area: Area, say: Words) -> bool:
    return sum(_high(one, size, area.w, say) + TIGHT for one in rows) - TIGHT <= area.h


def _high(one: Row, size: float, w: float, say: Words) -> float:
    inner = w - 2 * GAP - SIGN_W - GAP
    return max(height(_told(one, say), size, inner / ROOMY, "semi", EASY) + 4, _sign(one, 0, say).tall(SIGN_W).wish) + (
        2 * INSET
    )


def _told(one: Row, say: Words) -> str:
    """With how firm it is, and what is advice."""
    firm = strength_words(one.proposal.strength, say)[0]
    mark = say("{strength}, standing advice", strength=firm) if one.proposal.kind == ADVICE else firm
    return f"{one.proposal.text} ({mark})"


def _row(n: int, one: Row, asked: Asked, size: float, w: float, say: Words, *, alone: bool) -> Block:
    now = one is asked.on
    struck = one.said is not None and one.said.judgement is Judgement.NO
    ink = "on_chosen" if now else "muted" if struck else "ink"
    words = text(_told(one, say), size, "semi", ink, leading=EASY, least=HINT, group="proposals")
    ground = picked(now) if now else Box(NOWHERE, "card", BUTTON_RADIUS, shadow="card")
    inner = row(_sign(one, n, say, "on_chosen" if now else "muted").across(SIGN_W), words.fill(), gap=GAP)
    block = on(ground, inner, GAP, INSET)
    taken_back = one.said is not None and (one.said.alone or not alone)
    if taken_back:
        command = JudgeProposal(one.proposal.id)
        block = pressed(block, f"take-back-{one.proposal.id}", command, (f"ctrl+{n % 10}",))
    need = _high(one, size, w, say)
    return Block(block.draw, lambda _: Need(need, need + PAD))


def _sign(one: Row, n: int, say: Words, ink: str = "muted") -> Block:
    """Its number in the chapter, or what was said of it: a sign and a word."""
    if one.said is None:
        return centred(one_line(str(n), READ, "bold", ink, align="center", least=HINT))
    colour = "settled" if one.said.judgement is Judgement.YES else "attention"
    word = one_line(judgement_words(one.said.judgement, say), HINT, "semi", colour, align="center", least=HINT)
    return column(SPRING, icon(SIGNS[one.said.judgement], READ, colour, 2.6), word.high(HINT * EASY), SPRING)
