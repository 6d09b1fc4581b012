"""Beside the page of a rule: what the law already decides, what was agreed before, and the other standpoints."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import ADVICE, NO_OPTION, Card, Option, Sourced
from game.core.commands import DraftFrom, RewordRule
from game.core.drafting import already
from game.core.session import Draft, Session, key_of
from game.i18n.words import Words
from game.screens.card.alike import strip
from game.texts.floors import floor_title
from game.ui.blocks import NOWHERE, badge, beginning, beside, icon, item, kept, on, one_line, panel, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    EASY,
    GAP,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    SQUARE,
    TIGHT,
    TITLE,
    WIDE,
)
from game.ui.layout import EMPTY, SPRING, Block, centred, column, first_that_fits, row
from game.ui.scene import Box
from game.ui.widgets import card_text, option_text, sourced

HEARD_W, LINE = 150.0, 2.0
WHY_LINES = 3
TITLE_GOES, WHY_GOES, SOURCE_GOES, NOTE_GOES = range(1, 5)
"""What gives way first beside a rule that somebody objected to: that nobody votes on it; never what the law says."""


def side(session: Session, card: Card, draft: Draft, say: Words, *, objected: bool = False) -> Block:
    """What was agreed before and says the same stands above the rest; the law always keeps its room.

    `objected`: what rubs stands elsewhere and has taken the room of the other voices.
    """
    floor = floor_of(card, draft, say)
    begins = draft.option == NO_OPTION
    others = None if objected and not begins else _others(session, card, draft, say)
    if others is not None and floor is not None and not begins:
        others = others.give() if draft.asked == draft.option else None
    return column(strip(session, say), floor, others, _earlier(session, card, say), gap=GAP)


# ------------------------------------------------------------------------------------------ what is not voted on


def floor_of(card: Card, draft: Draft, say: Words, *, tight: bool = False) -> Block | None:
    """What cannot be chosen away, and, if the team chose below it, why another text stands here.

    `tight`: where it was checked gives way too.
    """
    below = draft.asked != draft.option
    if card.floor is None and not below:
        return None
    why = option_text(say, card, draft.asked, "note") if below else ""
    cannot = say("{letter} cannot become a rule.", letter=card.letter(draft.asked)) if below else ""
    if card.floor is None:
        return _panel("bubble", cannot, (_said(why),))
    sign = "bubble" if card.floor.kind == ADVICE else "scale"
    said = _said(f"{cannot} {why}")
    told = (said.give(WHY_GOES) if tight else said,) if below else ()
    return _panel(sign, floor_title(card.floor.kind, say), (*told, *_law(card, card.floor, say, not below, tight)))


def flat_floor(card: Card, draft: Draft, say: Words) -> Block | None:
    """The same over the whole width, where there is little height: what is not voted on is all that has to stay."""
    below, floor = draft.asked != draft.option, card.floor
    if floor is None and not below:
        return None
    why = option_text(say, card, draft.asked, "note") if below else ""
    cannot = say("{letter} cannot become a rule.", letter=card.letter(draft.asked)) if below else ""
    reason = beginning(f"{cannot} {why}", HINT, lines=WHY_LINES, leading=CLOSE) if below else None
    if floor is None:
        sign, told = "bubble", reason
    else:
        sign = "bubble" if floor.kind == ADVICE else "scale"
        title = one_line(floor_title(floor.kind, say), HINT, "bold", "floor", least=HINT)
        told = column(
            title.give(TITLE_GOES) if draft.option != NO_OPTION else title,
            reason.give(WHY_GOES) if reason else None,
            text(card_text(say, card, "floor.text", floor.text), READ, "semi", least=HINT, leading=CLOSE),
            _source(card, floor, say).give(SOURCE_GOES),
            gap=NEAR,
        )
    inner = row(icon(sign, QUESTION, "floor"), told.fill() if told else None, gap=GAP)
    return on(Box(NOWHERE, "floor_tint", PANEL_RADIUS), inner, PAD, TIGHT)


def _panel(sign: str, title: str, parts: tuple[Block, ...]) -> Block:
    head = beside(sign, text(title, READ, "bold", "floor", least=HINT, leading=SNUG), QUESTION, "floor")
    ground = Box(NOWHERE, "floor_tint", PANEL_RADIUS)
    return on(ground, column(head, *parts, SPRING, gap=GAP), PAD, GAP).grow()


def _said(told: str) -> Block:
    return text(told, CAPTION, "semi", least=HINT, leading=EASY, valign="top")


def _law(card: Card, floor: Sourced, say: Words, with_note: bool, tight: bool) -> tuple[Block, ...]:
    """The law first and largest; below a line why nobody votes on it, and where it was checked."""
    law = text(card_text(say, card, "floor.text", floor.text), READ, "semi", least=HINT, leading=EASY, valign="top")
    note = text(say("We do not vote on this; your rule comes on top of it."), HINT, "medium", "muted", least=HINT)
    line = item(lambda area: Box(area, "floor", SQUARE), LINE)
    end = tuple(one.give(SOURCE_GOES) if tight else one for one in (line, _source(card, floor, say)))
    return law, *end[:1], *((note.give(NOTE_GOES),) if with_note else ()), *end[1:]


def _source(card: Card, floor: Sourced, say: Words) -> Block:
    told = sourced(floor, card_text(say, card, "floor.source", floor.source), say)
    return text(told, HINT, "medium", "floor", least=HINT, leading=SNUG, valign="top")


# ----------------------------------------------------------------------------------------------- the other standpoints


def _heading(draft: Draft, say: Words) -> str:
    return say("Start with the words of") if draft.option == NO_OPTION else say("Also heard")


def _other_options(session: Session, card: Card, draft: Draft) -> list[tuple[int, Option]]:
    """Without that of the first rule, where this is the second one of the card."""
    gone = (draft.option, already(session))
    return [(i, one) for i, one in enumerate(card.options) if one.id not in gone]


def _others(session: Session, card: Card, draft: Draft, say: Words) -> Block:
    """Press one to draft from it; one below the law is only read."""
    begins = draft.option == NO_OPTION and card.floor is not None
    least = TITLE if begins else None  # the law has to be read beside them
    rows = (_option(i, one, card, say, TITLE).grow(least=least) for i, one in _other_options(session, card, draft))
    head = one_line(_heading(draft, say), CAPTION, "semi", "muted", least=HINT)
    return panel(column(head, *rows, gap=TIGHT), PAD, GAP).grow()


def below_the_page(
    session: Session, card: Card, draft: Draft, say: Words, gives: int
) -> tuple[Block | None, Block | None, Block]:
    """The same where there is no room beside the page: what was agreed before, then the other standpoints in a row."""
    cells = [_option(i, one, card, say, QUESTION).fill() for i, one in _other_options(session, card, draft)]
    head = text(_heading(draft, say), HINT, "semi", "muted", least=HINT)
    if draft.option == NO_OPTION:  # these are pressed: they are read in lines of their own
        pairs = (row(*[*cells, EMPTY.fill()][n : n + 2], gap=2 * WIDE) for n in range(0, len(cells), 2))
        voices = column(head, *pairs, gap=TIGHT)
    else:
        voices = row(head.across(HEARD_W), *cells, gap=GAP)
    return strip(session, say), _earlier(session, card, say), panel(voices, GAP, TIGHT).give(gives)


def _option(i: int, option: Option, card: Card, say: Words, mark: float) -> Block:
    words = text(option_text(say, card, option.id), READ, "medium", least=HINT, leading=SNUG, group="heard")
    if not option.exportable:
        return row(badge(i, mark), _only_read(words, say).fill(), gap=GAP)
    made = row(badge(i, mark), words.fill(), gap=GAP)
    return pressed(made, f"draft-{option.id}", DraftFrom(option.id), (), BUTTON_RADIUS)


def _only_read(words: Block, say: Words) -> Block:
    """Below it that it cannot become a rule; beside it the sign alone, where there is no height for that."""
    sign = icon("scale", HINT, "floor")
    told = row(sign, one_line(say("no rule"), HINT, "semi", "floor", least=HINT).fill(), gap=TIGHT)
    beside_it = row(words.fill(), sign, gap=GAP)
    whole = first_that_fits(centred(column(words, told, gap=NEAR)), beside_it)
    return replace(whole, tall=beside_it.tall)


# ------------------------------------------------------------------------------------------------- what was agreed then


def _earlier(session: Session, card: Card, say: Words) -> Block | None:
    """Where this session looks at it again; one key takes it."""
    wanted = key_of(card.id, session.play.part)
    earlier = next((one.text for one in session.earlier if one.key == wanted), "")
    if not earlier:
        return None
    inner = column(
        one_line(say("Agreed last time"), HINT, "semi", "attention", least=HINT),
        kept(earlier, HINT, leading=CLOSE),
        gap=NEAR,
    )
    ground = on(Box(NOWHERE, "attention_tint", PANEL_RADIUS), inner, GAP, TIGHT)
    return pressed(ground, "as-before", RewordRule(earlier), ("ctrl+l",), PANEL_RADIUS)
