"""PROTOCOL: opens on the agreements, large; the whole document is the last tab. And how the protocol leaves."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from game.core.chapters import filled
from game.core.commands import Enlarge, Export, LeaveSession, LookBack, Show, TurnPage, WritePaper
from game.core.view_model import PreviewLine, ViewModel
from game.desk.adoption import AMEND, STATE
from game.desk.proposals import ways_in
from game.i18n.words import Words
from game.screens.closing.protocol_leaves import agreed_lines, floor_lines, leaf_pages, parked_lines
from game.screens.closing.protocol_side import chapters_leaf, file_button, more_button, side, told_above
from game.screens.common.bar import bar
from game.screens.common.frame import notice_block
from game.screens.common.header import help_key
from game.screens.common.paged import arrow, turner
from game.screens.common.sheet import sheet_area
from game.texts.look_back import begin_words
from game.ui.blocks import NOWHERE, by_key, choice, item, on, one_line, panel, pressed, text
from game.ui.geometry import (
    BAR_Y,
    CAPTION,
    GAP,
    HINT,
    NEAR,
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
from game.ui.layout import EMPTY, SPRING, Block, column, row
from game.ui.scene import Box, Print, Scene, Touch
from game.ui.widgets import Button, Items

CUT = 0.09
"""The share of the paper's width that is left out at either side: its margin would only make the letters small."""
TALL = 297 / 210 / (1 - 2 * CUT)
"""Height of a page, as a share of the width that is shown."""
OVERLAP = 0.06
"""The parts of a page show so much of it twice, so that no line falls between two of them."""
LEAST_SEEN = 0.24
"""Of a page at once, however wide the wall is: who reads wants some lines below each other."""
TAB_H, NOTICED_TAB_H, TURNER_H = 80.0, 60.0, 84.0
MAIN, SIDE, SIDE_LEAST = 9.0, 4.0, 480.0


class Part(NamedTuple):
    """What is seen of a page at once: from where on, and how much, as shares of its height."""

    sheet: int
    top: float
    share: float


class Leaf(NamedTuple):
    """A tab: its name, what it is called, how much it holds, what its pages are counted as, and a block for each."""

    name: str
    label: str
    held: int
    counted: Sequence[int]
    shown: Callable[[int], Block]

    @property
    def pages(self) -> int:
        return len(self.counted)


def protocol(model: ViewModel, say: Words, page: Page) -> Scene:
    room = sheet_area(page)
    document = _document(model, say, page, room)
    leaves = (*_leaves(model, say, page, room), document)
    before = sum(leaf.pages for leaf in leaves[:-1])
    total = before + document.pages
    if model.view.large and model.sheets:
        return _large(model, say, page, before, document)
    at = min(model.view.page, total - 1)
    n, within = _found(leaves, at)
    turns = _turns(model, at, range(total))
    tabs = _tabs(leaves, n, model, HINT if page.narrow else CAPTION)
    shown = leaves[n].name
    below = room._replace(y=room.y + TAB_H + GAP, h=room.h - TAB_H - GAP)

    def drawn(leaf: Leaf, within: int) -> Items:
        larger = _larger(model, page, before, document.counted[within], say) if leaf is document else None
        body = _body(leaf, within, turns, larger, say, page)
        return _beside(body, model, say, page, chapters=leaf.name == "chapters").draw(below)

    items: Items = (
        *_head(tabs, model, say).draw(Area(room.x, NEAR, room.w, below.y - 2 * NEAR)),
        *drawn(leaves[n], within),
        *help_key(),
        *(turns.hidden() if leaves[n].pages == 1 else ()),
        *_bar(model, say, page, shown, Enlarge(at) if model.view.large else None),
    )
    coming = at + 1
    ahead = _pages_of(drawn(document, coming - before)) if model.sheets and before <= coming < total else ()
    primary = _primary(at, total, before)
    return Scene(f"protocol-{shown}-{at}", items, "warm", primary, flourish=False, ahead=ahead)


def _pages_of(items: Items) -> tuple[Scene, ...]:
    """The picture of the page that comes next: to read one takes longer than two frames."""
    return (Scene("protocol-next", tuple(one for one in items if isinstance(one, Print))),)


def _primary(at: int, total: int, before: int) -> str:
    """Nobody sends off a draft of which an agreement was never on the wall."""
    return "export" if at + 1 in (before, total) else "page-next"


def _found(leaves: tuple[Leaf, ...], at: int) -> tuple[int, int]:
    """Which leaf this page lies on, and which of its pages it is."""
    for n, leaf in enumerate(leaves):
        if at < leaf.pages:
            return n, at
        at -= leaf.pages
    raise IndexError(at)


def _leaves(model: ViewModel, say: Words, page: Page, room: Area) -> tuple[Leaf, ...]:
    """All but the document. What holds nothing has no tab, but for the agreements."""
    sheet = _sheet_room(model, say, page, room)
    parts = (
        ("agreed", say("Agreements"), agreed_lines(model.session)),
        ("parked", say("Parked"), parked_lines(model.session, say)),
        ("floors", say("Already settled"), floor_lines(model.session, say)),
    )
    leaves: list[Leaf] = []
    for name, label, lines in parts:
        if lines or name == "agreed":
            pages = leaf_pages(lines, sheet, model, say)
            pages = pages if len(pages) == 1 else leaf_pages(lines, _turned(sheet, page), model, say)
            leaves.append(Leaf(name, label, len(lines), range(len(pages)), pages.__getitem__))
    if page.narrow:
        held = filled(model.session)
        leaves.append(Leaf("chapters", say("Chapters"), len(held), range(1), lambda _: chapters_leaf(model, say)))
    return tuple(leaves)


def _sheet_room(model: ViewModel, say: Words, page: Page, room: Area) -> Area:
    """What tabs, side and a line above it leave for a page."""
    below = room._replace(h=room.h - TAB_H - GAP)
    above = told_above(model, say) if page.narrow else None
    if page.narrow:
        return below._replace(h=below.h - above.tall(room.w).wish - TIGHT) if above else below
    return below.left_part(min((room.w - WIDE) * MAIN / (MAIN + SIDE), room.w - WIDE - SIDE_LEAST))


def _turned(sheet: Area, page: Page) -> Area:
    """The same above the ways to other pages."""
    return sheet._replace(h=sheet.h - _turner_h(page) - GAP)


def _beside(body: Block, model: ViewModel, say: Words, page: Page, *, chapters: bool) -> Block:
    """At 4:3 the chapters have a leaf of their own; what must not be missed stands above every other one."""
    if page.narrow:
        return body if chapters else column(told_above(model, say), body.grow(), gap=TIGHT)
    beside = side(model, say).across(SIDE_LEAST, weight=SIDE)
    return row(body.fill(MAIN), beside, gap=WIDE, mirrored=page.mirrored)


# --------------------------------------------------------------------------------------------------------------- tabs


def _tabs(leaves: tuple[Leaf, ...], now: int, model: ViewModel, size: float) -> Block:
    begins = [sum(leaf.pages for leaf in leaves[:n]) for n in range(len(leaves))]
    tabs = (
        _tab(leaf, size, TurnPage(begin - model.view.page), str(n + 1), chosen=n == now)
        for n, (leaf, begin) in enumerate(zip(leaves, begins, strict=True))
    )
    return row(*tabs, SPRING, gap=TIGHT)


def _head(tabs: Block, model: ViewModel, say: Words) -> Block:
    """Where there is a notice it stands above the tabs, and what is read below them stays where it is."""
    line = notice_block(model, say, 0)
    if line is None:
        return column(SPRING, tabs.high(TAB_H), EMPTY.high(GAP - NEAR))
    return column(row(line, SPRING).grow(), tabs.high(NOTICED_TAB_H), gap=NEAR)


def _tab(leaf: Leaf, size: float, command: TurnPage, key: str, *, chosen: bool) -> Block:
    ink = "on_ink" if chosen else "ink"
    label = one_line(leaf.label, size, "semi", ink, least=HINT, group="tabs")
    held = one_line(str(leaf.held), size, "medium", ink if chosen else "muted", least=HINT, group="tabs")
    inner = row(label, held.give(1) if leaf.held else None, gap=TIGHT)
    ground = Box(NOWHERE, "ink" if chosen else "paper", TAB_H / 2, "" if chosen else "field")
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
        return tuple(by_key(one.name, one.command, one.keys) for one in (self.before, self.after) if one)


def _turns(model: ViewModel, at: int, among: range) -> Turns:
    """After a change there may be fewer pages than were turned."""

    def touch(by: int, name: str, keys: tuple[str, ...]) -> Touch | None:
        return Touch(NOWHERE, name, TurnPage(at + by - model.view.page), keys) if at + by in among else None

    return Turns(touch(-1, "page-before", ("left",)), touch(1, "page-next", ("space", "pagedown", "right")))


def _body(leaf: Leaf, at: int, turns: Turns, larger: Block | None, say: Words, page: Page) -> Block:
    shown = leaf.shown(at)
    if leaf.pages == 1:
        return shown
    more = (larger,) if larger is not None else ()
    foot = turner(leaf.counted[at], leaf.counted[-1] + 1, turns.way, say, *more).high(_turner_h(page))
    return column(shown.grow(), foot, gap=GAP)


def _turner_h(page: Page) -> float:
    return REACH_H if page.board else TURNER_H


def _larger(model: ViewModel, page: Page, before: int, sheet: int, say: Words) -> Block | None:
    """Only pages can be made large: lines are large already."""
    parts = [one.sheet for one in _parts(model, _large_room(page))]
    return _enlarge(say("Larger"), "plus", before + parts.index(sheet)) if parts else None


def _enlarge(label: str, sign: str, to: int) -> Block:
    return choice(Button(label, Enlarge(to), "enlarge", ("g", "z"), icon=sign, size=CAPTION))


def _document(model: ViewModel, say: Words, page: Page, room: Area) -> Leaf:
    """The whole document; in lines where there are no pictures of its pages."""
    parts = _parts(model, _turned(_sheet_room(model, say, page, room), page))
    name, label = "document", say("Whole document")
    if parts:
        return Leaf(name, label, 0, [one.sheet for one in parts], lambda at: _print(model, parts[at]))
    lines = model.pages or ((),)
    return Leaf(name, label, 0, range(len(lines)), lambda at: lines_block(lines[at]))


def _parts(model: ViewModel, room: Area) -> list[Part]:
    """Each page over the width of this room, part by part down to where nothing more stands on it."""
    share = min(1.0, max(LEAST_SEEN, room.h / (room.w * TALL)))
    steps = math.ceil((1 - share) / (share * (1 - OVERLAP)))
    tops = [n * (1 - share) / steps if n else 0.0 for n in range(steps + 1)]
    return [
        Part(sheet, max(0.0, min(top, end + OVERLAP - share)), share)
        for sheet, end in zip(range(len(model.sheets)), (*model.ends, *[1.0] * len(model.sheets)), strict=False)
        for top, seen in zip(tops, (0.0, *(top + share for top in tops)), strict=False)
        if not top or seen < end
    ]


def _print(model: ViewModel, part: Part) -> Block:
    """A part of a page, within the line that a theme draws around cards."""

    def shown(area: Area) -> Print:
        seen = area.middle(min(area.w, area.h / (part.share * TALL)), area.h)
        return Print(seen, model.sheets[part.sheet], part.top, part.share, CUT)

    return on(Box(NOWHERE, "card", TIGHT, shadow="card"), item(shown), NEAR)


def _large_room(page: Page) -> Area:
    """With or without a notice, so that the same part of a page is seen."""
    room = sheet_area(page)
    return _turned(room._replace(h=BAR_Y - GAP - room.y), page)


def _large(model: ViewModel, say: Words, page: Page, before: int, document: Leaf) -> Scene:
    """One page over the whole wall, for the back of the hall."""
    parts = _parts(model, _large_room(page))
    total = before + len(parts)
    at = max(before, min(model.view.page, total - 1))
    part = parts[at - before]
    smaller = before + document.counted.index(part.sheet)
    turns = _turns(model, at, range(before, total))
    foot = turner(part.sheet, len(model.sheets), turns.way, say, _enlarge(say("Smaller"), "minus", smaller))
    shown = column(_print(model, part).grow(), foot.high(_turner_h(page)), gap=GAP)
    room = sheet_area(page)
    items: Items = (
        *shown.draw(room._replace(h=page.bar_top - GAP - room.y)),
        *_bar(model, say, page, "large", Enlarge(smaller)),
    )
    primary = "page-next" if at < total - 1 else "export"
    return Scene(f"protocol-large-{at - before}", items, "warm", primary, flourish=False)


LINE_LEAST, NUMBER_W = 16.0, 76.0
"""For lines where no pages can be made: they are broken already."""


def lines_block(lines: tuple[PreviewLine, ...]) -> Block:
    """As many of these lines as the sheet holds: half a line at its foot would be taken for the end."""

    def draw(area: Area) -> Items:
        blocks = [_line(line).whole() for line in lines]
        ends = accumulate(block.tall(area.w).wish + TIGHT for block in blocks)
        return column(*blocks[: sum(end <= area.h + TIGHT for end in ends)], gap=TIGHT).draw(area)

    return panel(Block(draw), WIDE)


def _line(line: PreviewLine) -> Block:
    match line.kind:
        case "gap":
            return EMPTY.high(NEAR)
        case "status":
            words = text(line.text, HINT, "semi", "stop", lines=2, least=LINE_LEAST, leading=SNUG)
            return on(Box(NOWHERE, "card", TIGHT, "stop"), words, GAP, TIGHT)
        case "chapter":
            title = one_line(f"{line.number}  {line.text}".strip(), QUESTION, "display", least=HINT)
            return column(title, item(lambda area: Box(area, "ink"), NEAR / 2), gap=TIGHT)
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
        Button(say("Agreements on one page"), WritePaper("agreements"), "paper-agreements", ("o",), icon="page"),
        Button(say("Poster A3"), WritePaper("poster"), "paper-poster", ("d",), icon="page"),
        Button(say("How far it has come"), Show(STATE), "state", ("v",), icon="flag"),
        Button(say("Change an agreement"), Show(AMEND), "amend", ("e",), icon="pen"),
        Button(begin_words(say), LookBack(model.today), "look-back", ("b",), icon="clock"),
        Button(say("Text"), Export("txt"), "export-txt", ("t",), icon="page"),
        Button(say("Everything"), Export("all"), "export-all", ("a",), icon="folder"),
        *(
            Button(action.label, action.command, "proposals", (action.key.lower(),), icon="cards")
            for action in ways_in(model, say)
        ),
    )
    if shown == "chapters" or not (page.narrow or shown == "large"):
        return ways
    folder = () if told_above(model, say) and shown != "large" else (file_button(model, say),)
    return (*ways, *folder, *more_button(model, say))
