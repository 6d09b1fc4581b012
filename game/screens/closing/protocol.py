"""PROTOCOL: opens on the agreements, large; the whole document is the last tab. And how the protocol leaves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from game.core.commands import Enlarge, Export, LeaveSession, TurnPage
from game.core.session import SETTLED
from game.core.view_model import PreviewLine, ViewModel
from game.core.view_state import VIEWS
from game.i18n.words import Words
from game.screens.closing.protocol_leaves import agreed_lines, floor_lines, leaf_pages, parked_lines
from game.screens.closing.protocol_side import chapters_leaf, file_button, more_button, side, told_above
from game.screens.common.bar import bar
from game.screens.common.header import help_key
from game.screens.common.paged import arrow, turner
from game.ui.blocks import NOWHERE, choice, item, on, one_line, panel, pressed, text
from game.ui.geometry import (
    BAR_Y,
    BOTTOM,
    CAPTION,
    GAP,
    HEADER_Y,
    HINT,
    PAD,
    QUESTION,
    REACH_H,
    READ,
    SNUG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, column, padded, row
from game.ui.scene import Box, Print, Scene, Touch
from game.ui.widgets import Button, Items

CUT = 0.09
"""The share of the paper's width that is left out at either side: its margin would only make the letters small."""
TALL = 297 / 210 / (1 - 2 * CUT)
"""Height of a page, as a share of the width that is shown."""
OVERLAP = 1.06
"""The views of a page together show this much of it, so that no line falls between two of them."""
TAB_H, TURNER_H = 80.0, 84.0
MAIN, SIDE, SIDE_LEAST = 9.0, 4.0, 480.0


class Leaf(NamedTuple):
    """A tab: its name, what it is called, how much it holds, and a block for each of its pages."""

    name: str
    label: str
    held: int
    pages: int
    shown: Callable[[int], Block]


def protocol(model: ViewModel, say: Words, page: Page) -> Scene:
    room = Area(page.margin, HEADER_Y, page.width - 2 * page.margin, BOTTOM - HEADER_Y)
    leaves = _leaves(model, say, page, room)
    before = sum(leaf.pages for leaf in leaves[:-1])
    total = before + leaves[-1].pages
    if model.view.large and model.sheets:
        return _large(model, say, page, before)
    at = min(model.view.page, total - 1)
    n, within = _found(leaves, at)
    turns = _turns(model, at, range(total))
    tabs = _tabs(leaves, n, model, HINT if page.narrow else CAPTION)
    larger = _larger(model, before, say) if leaves[n] is leaves[-1] else None
    body = _body(leaves[n], within, turns, larger, say, page)
    shown = leaves[n].name
    items: Items = (
        *column(tabs, _beside(body, model, say, page, chapters=shown == "chapters").grow(), gap=GAP).draw(room),
        *help_key(),
        *(turns.hidden() if leaves[n].pages == 1 else ()),
        *_bar(model, say, page, shown, Enlarge(before) if model.view.large else None),
    )
    return Scene(f"protocol-{shown}-{at}", items, "warm", _primary(at, total, before), flourish=False)


def _primary(at: int, total: int, before: int) -> str:
    """Nobody sends off a draft of which an agreement was never on the wall."""
    return "export" if at in (before - 1, total - 1) else "page-next"


def _found(leaves: tuple[Leaf, ...], at: int) -> tuple[int, int]:
    """Which leaf this page lies on, and which of its pages it is."""
    for n, leaf in enumerate(leaves):
        if at < leaf.pages:
            return n, at
        at -= leaf.pages
    raise IndexError(at)


def _leaves(model: ViewModel, say: Words, page: Page, room: Area) -> tuple[Leaf, ...]:
    """What holds nothing has no tab, but for the agreements."""
    sheet = _sheet_room(room, page, told_above(model, say) if page.narrow else None)
    parts = (
        ("agreed", say("Agreements"), agreed_lines(model.session)),
        ("parked", say("Parked"), parked_lines(model.session, say)),
        ("floors", say("Already settled"), floor_lines(model.session, say)),
    )
    leaves: list[Leaf] = []
    for name, label, lines in parts:
        if lines or name == "agreed":
            less = sheet._replace(h=sheet.h - _turner_h(page) - GAP)
            pages = leaf_pages(lines, sheet, model, say)
            pages = pages if len(pages) == 1 else leaf_pages(lines, less, model, say)
            leaves.append(Leaf(name, label, len(lines), len(pages), pages.__getitem__))
    if page.narrow:
        held = len({one.chapter for one in model.session.agreements if one.status in SETTLED})
        leaves.append(Leaf("chapters", say("Chapters"), held, 1, lambda _: chapters_leaf(model, say)))
    return (*leaves, Leaf("document", say("Whole document"), 0, _views(model), partial(_document, model)))


def _sheet_room(room: Area, page: Page, above: Block | None) -> Area:
    """What tabs, side and a line above it leave for a page."""
    w = room.w if page.narrow else min((room.w - WIDE) * MAIN / (MAIN + SIDE), room.w - WIDE - SIDE_LEAST)
    taken = above.tall(w).wish + TIGHT if above else 0.0
    return Area(0, 0, w, room.h - TAB_H - GAP - taken)


def _beside(body: Block, model: ViewModel, say: Words, page: Page, *, chapters: bool) -> Block:
    """At 4:3 the chapters have a leaf of their own; what must not be missed stands above every other one."""
    if page.narrow:
        return body if chapters else column(told_above(model, say), body.grow(), gap=TIGHT)
    beside = side(model, say).across(SIDE_LEAST, weight=SIDE)
    return row(body.across(0, weight=MAIN), beside, gap=WIDE, mirrored=page.mirrored)


# --------------------------------------------------------------------------------------------------------------- tabs


def _tabs(leaves: tuple[Leaf, ...], now: int, model: ViewModel, size: float) -> Block:
    begins = [sum(leaf.pages for leaf in leaves[:n]) for n in range(len(leaves))]
    tabs = (
        _tab(leaf, size, TurnPage(begin - model.view.page), str(n + 1), chosen=n == now)
        for n, (leaf, begin) in enumerate(zip(leaves, begins, strict=True))
    )
    return row(*tabs, SPRING, gap=TIGHT).high(TAB_H)


def _tab(leaf: Leaf, size: float, command: TurnPage, key: str, *, chosen: bool) -> Block:
    ink = "on_ink" if chosen else "ink"
    label = one_line(leaf.label, size, "semi", ink, least=HINT, group="tabs")
    held = one_line(str(leaf.held), size, "medium", ink if chosen else "muted", least=HINT, group="tabs")
    inner = row(label, held.give(1) if leaf.held else None, gap=TIGHT)
    ground = Box(NOWHERE, "ink" if chosen else "paper", TAB_H / 2, "" if chosen else "field", 3)
    shown = on(ground, inner, GAP if size == HINT else PAD, TIGHT)
    return shown if chosen else pressed(shown, f"tab-{leaf.name}", command, (key,), TAB_H / 2)


# -------------------------------------------------------------------------------------------------------------- pages


class Turns(NamedTuple):
    """The ways to the page before and the page after, where there is one."""

    before: Touch | None
    after: Touch | None

    def way(self, by: int) -> Block:
        return arrow("left", self.before) if by < 0 else arrow("right", self.after)

    def hidden(self) -> Items:
        """By key alone, where this leaf has one page."""
        return tuple(
            Touch(NOWHERE, one.name, one.command, one.keys, hidden=True) for one in (self.before, self.after) if one
        )


def _turns(model: ViewModel, at: int, among: range) -> Turns:
    """After a change there may be fewer pages than were turned."""

    def touch(by: int, name: str, keys: tuple[str, ...]) -> Touch | None:
        return Touch(NOWHERE, name, TurnPage(at + by - model.view.page), keys) if at + by in among else None

    return Turns(touch(-1, "page-before", ("left",)), touch(1, "page-next", ("space", "pagedown", "right")))


def _body(leaf: Leaf, at: int, turns: Turns, larger: Block | None, say: Words, page: Page) -> Block:
    shown = leaf.shown(at)
    if leaf.pages == 1:
        return shown
    per_page = VIEWS[False] if leaf.name == "document" and larger is not None else 1
    more = (larger,) if larger is not None else ()
    foot = turner(at // per_page, leaf.pages // per_page, turns.way, say, *more).high(_turner_h(page))
    return column(shown.grow(), foot, gap=GAP)


def _turner_h(page: Page) -> float:
    return REACH_H if page.board else TURNER_H


def _larger(model: ViewModel, before: int, say: Words) -> Block | None:
    """Only pages can be made large: lines are large already."""
    return _enlarge(say("Larger"), "plus", before) if model.sheets else None


def _enlarge(label: str, sign: str, before: int) -> Block:
    return choice(Button(label, Enlarge(before), "enlarge", ("g", "z"), icon=sign, size=CAPTION))


def _views(model: ViewModel) -> int:
    """How many views of the document there are to go through."""
    return len(model.sheets) * VIEWS[False] if model.sheets else max(1, len(model.pages))


def _document(model: ViewModel, at: int) -> Block:
    if model.sheets:
        return _print(model.sheets, at, VIEWS[False])
    return lines_block(model.pages[at] if model.pages else ())


def _print(sheets: tuple[bytes, ...], at: int, views: int) -> Block:
    """A view of a page: no wider than lets its views show all of it."""
    sheet, part = divmod(at, views)

    def draw(area: Area) -> Items:
        inner = area.inset(4)  # within the line that a theme draws around cards
        shown = inner.middle(min(inner.w, inner.h * views / (TALL * OVERLAP)), inner.h)
        share = min(1.0, shown.h / (shown.w * TALL))
        top = part * (1.0 - share) / (views - 1)
        return (Box(area, "card", TIGHT, shadow="card"), Print(shown, sheets[sheet], top, share * 0.999, CUT))

    return Block(draw)


def _large(model: ViewModel, say: Words, page: Page, before: int) -> Scene:
    """One page over the whole wall, for the back of the hall."""
    views = VIEWS[True]
    total = before + len(model.sheets) * views
    at = max(before, min(model.view.page, total - 1))
    turns = _turns(model, at, range(before, total))
    foot = turner((at - before) // views, len(model.sheets), turns.way, say, _enlarge(say("Smaller"), "minus", before))
    shown = column(_print(model.sheets, at - before, views).grow(), foot.high(_turner_h(page)), gap=GAP)
    area = Area(page.margin, HEADER_Y, page.width - 2 * page.margin, BAR_Y - GAP - HEADER_Y)
    items: Items = (*shown.draw(area), *_bar(model, say, page, "large", Enlarge(before)))
    primary = "page-next" if at < total - 1 else "export"
    return Scene(f"protocol-large-{at - before}", items, "warm", primary, flourish=False)


HEIGHTS = {"status": 84.0, "chapter": 88.0, "rule": 46.0, "reason": 44.0, "meta": 42.0, "text": 44.0, "gap": 18.0}
"""Of each kind of line, where no pages can be made."""
LINE_LEAST, NUMBER_W = 16.0, 76.0


def lines_block(lines: tuple[PreviewLine, ...]) -> Block:
    """As many of these lines as the sheet holds: half a line at its foot would be taken for the end."""
    return panel(item(lambda area: column(*map(_line, lines[: _whole(area.h, lines)])).draw(area)), WIDE, PAD)


def _whole(room: float, lines: tuple[PreviewLine, ...]) -> int:
    ends = accumulate(HEIGHTS[line.kind] for line in lines)
    return sum(end <= room for end in ends)


def _line(line: PreviewLine) -> Block:
    return _worded(line).high(HEIGHTS[line.kind])


def _worded(line: PreviewLine) -> Block:
    match line.kind:
        case "gap":
            return EMPTY
        case "status":
            words = text(line.text, HINT, "semi", "stop", lines=2, least=LINE_LEAST, leading=SNUG)
            return padded(on(Box(NOWHERE, "card", TIGHT, "stop", 3), words, GAP, 0), 0, TIGHT / 2)
        case "chapter":
            title = one_line(f"{line.number}  {line.text}".strip(), QUESTION, "display", least=HINT)
            return column(title.grow(), item(lambda area: Box(area, "ink", 1), 3), gap=TIGHT)
        case "rule":
            number = one_line(line.number, CAPTION, "bold", least=LINE_LEAST).across(NUMBER_W)
            return row(number, _words(line.text, READ, "medium", "sheet"))
        case "meta":
            return row(EMPTY.across(NUMBER_W), _words(line.text, HINT, "medium", "meta", "muted"))
        case _:
            return row(EMPTY.across(NUMBER_W), _words(line.text, CAPTION, "regular", "small"))


def _words(told: str, size: float, face: str, group: str, colour: str = "ink") -> Block:
    return one_line(told, size, face, colour, least=LINE_LEAST, group=group).fill()


# ------------------------------------------------------------------------------------------------------------- leaving


def _bar(model: ViewModel, say: Words, page: Page, shown: str, back: Enlarge | None = None) -> Items:
    """Word is what most schools go on with; beside it what many print, and the way out."""
    word = Button(say("Make Word file"), Export("docx"), "export", ("ctrl+s", "w"), icon="page", kind="primary")
    return bar(page, say, word, _others(model, say, page, shown), back)


def _others(model: ViewModel, say: Words, page: Page, shown: str) -> tuple[Button, ...]:
    pdf = Export("pdf" if model.prints_pdf else "html")
    label = say("PDF") if model.prints_pdf else say("Web page to print")
    ways = (
        Button(label, pdf, f"export-{pdf.format}", ("p",), icon="page"),
        Button(say("Close session"), LeaveSession(), "leave", ("q",), icon="close"),
        Button(say("Text"), Export("txt"), "export-txt", ("t",), icon="page"),
        Button(say("Everything"), Export("all"), "export-all", ("a",), icon="folder"),
    )
    if shown == "chapters" or not (page.narrow or shown == "large"):
        return ways
    folder = () if told_above(model, say) and shown != "large" else (file_button(model, say),)
    return (*ways, *folder, *more_button(model, say))
