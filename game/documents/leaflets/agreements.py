"""All agreements on one page: a column for each group of chapters, the law on grey, and how to go on in doubt.

Letters stay as large as they are: what the page does not hold goes to the back, the firmest first, and what the back
does not hold stands in the protocol. Agreements of the team about itself are never on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from game.core.adoption import ProtocolState
from game.core.cards import LAW
from game.core.strength import Strength
from game.documents.blocks import Block, Columns, Entry, Panel, Paper, Para, Section, Sheet, Sub
from game.documents.leaflets.lines import lines
from game.documents.leaflets.short_rules import short
from game.documents.model import Document, Proposed, Rule
from game.documents.paper_frame import paper
from game.fixed_texts import store
from game.fixed_texts.wording import text, texts
from game.i18n.words import Words

GROUPS = {
    "pupils": ("H1", "H3", "H4", "H7"),
    "images": ("H5", "H2"),
    "parents": ("H6",),
    "staff": ("H8", "H11", "H13"),
    "worries": ("H9", "H10", "H12"),
}
"""In this order; what is in none of these chapters comes last."""
OTHERS = "others"
TAKEN = "•"
"""Stands where an agreement has its number: a proposal of the model that the team adopted."""
FIRMNESS = tuple(Strength)
PAGES = 2
"""A sheet has a back, and no more."""
WIDE = 269.0
"""Between the margins, in mm."""
HIGH, HIGH_AT_THE_BACK = 101.0, 136.0
"""What columns may be high on the first page, below the title and above the law, and on the second; in mm."""
NAME_LINE = 105
"""So many letters of the name of the school take a line."""
GUTTER, NUMBER, LINE, BETWEEN, HEAD = 6.0, 9.0, 4.45, 1.3, 6.0
"""In mm: between two columns, a number, a line of 10 points, between two agreements, a line of a head."""
STEPS, NARROWEST = 100, 17
"""In so many parts the width is divided; with fewer every word would be broken."""
LARGER = 1.2
"""So much wider letters of a head are: 11.5 points, and bold."""
FEWEST = 3
"""Columns: lines across a whole page are hard to read. So many there are where a page is too full for one for each."""


@dataclass(frozen=True, slots=True)
class Point:
    """What stands in a column: an agreement, or a proposal that was adopted."""

    group: str
    entry: Entry
    strength: str

    @property
    def told(self) -> str:
        return f"{self.entry.text} {self.entry.behind}".strip()


@dataclass(frozen=True, slots=True)
class Column:
    """Groups below each other, each with its title; `share` of the width is in hundredths."""

    parts: tuple[tuple[str, tuple[Point, ...]], ...]
    share: int = 0

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(one for _, ones in self.parts for one in ones)

    def height(self, wide: float) -> float:
        """In mm, at this width."""
        heads = sum(_head(title, wide) for title, _ in self.parts)
        return heads + sum(_high(one, wide) for one in self.points)


Columned = tuple[Column, ...]
"""The columns of a page."""


def _head(title: str, wide: float) -> float:
    return lines(title, round(wide / LARGER, 1)) * HEAD


def _high(one: Point, wide: float) -> float:
    return lines(one.told, round(wide - NUMBER, 1)) * LINE + BETWEEN


def agreements_paper(document: Document, say: Words) -> Paper:
    """The page, and a second one where the first is full."""
    points = tuple(_points(document))
    titles = {key: _group_title(key, say) for key in (*GROUPS, OTHERS)}
    pages = _paged(points, titles, document)
    sections = tuple(_section(n, page, pages, len(points), document, say) for n, page in enumerate(pages))
    return paper("agreements", _text("title", say), sections, document, say, sheet=Sheet.A4_WIDE)


def _text(name: str, say: Words, **values: object) -> str:
    return text(store.texts("agreements"), name, say, **values)


def _group_title(key: str, say: Words) -> str:
    return text(store.texts("agreements").groups["groups"][0], key, say)


def _points(document: Document) -> Iterator[Point]:
    """All there is to show, in the order of the columns: in each what was voted on first."""
    order = (*GROUPS, OTHERS)
    found = [(_group_of(chapter.like), chapter) for chapter in document.chapters]
    found.sort(key=lambda pair: (order.index(pair[0]), _place(pair[0], pair[1].like)))
    for group, of_group in groupby(found, key=lambda pair: pair[0]):
        chapters = [chapter for _, chapter in of_group]
        yield from (_rule_point(group, rule) for chapter in chapters for rule in chapter.rules)
        taken = (one for chapter in chapters for one in chapter.proposed if is_taken(one, document))
        yield from (_proposal_point(group, one) for one in taken)


def _place(group: str, like: str) -> int:
    """Stories before what is on a personal profile: the order inside a group is not that of the chapters."""
    return GROUPS[group].index(like) if group in GROUPS else 0


def _group_of(like: str) -> str:
    return next((key for key, chapters in GROUPS.items() if like in chapters), OTHERS)


def is_taken(one: Proposed, document: Document) -> bool:
    """Whether the team adopted this proposal; once the board did, what whoever led chose alone holds as well."""
    return one.kind != LAW and one.state == "yes" and (document.state.adopted or not one.alone)


def _rule_point(group: str, rule: Rule) -> Point:
    entry = Entry(
        rule.number, short(rule.text), marked=bool(rule.change), behind=_behind(rule.strength_id, rule.strength)
    )
    return Point(group, entry, rule.strength_id)


def _proposal_point(group: str, one: Proposed) -> Point:
    return Point(group, Entry(TAKEN, short(one.text), behind=_behind(one.strength_id, one.strength)), one.strength_id)


def _behind(strength: str, words: str) -> str:
    """Nothing behind what is a must."""
    return "" if strength == Strength.MUST else bare(words)


def bare(strength: str) -> str:
    """The word alone, of the words that explain it."""
    return strength.partition(" – ")[0]


def _paged(points: Sequence[Point], titles: dict[str, str], document: Document) -> tuple[Columned, ...]:
    """The columns of each page: one for each group where a page holds them; else they run on, the firmest first."""
    above = len(document.school) // NAME_LINE + len(document.status) // NAME_LINE + (2 if document.logo else 0)
    high = HIGH - above * LINE
    apart = _apart(points, titles)
    if not points or (len(apart) >= FEWEST and max(one.height(_wide(one, len(apart))) for one in apart) <= high):
        return (apart,)
    left = sorted(points, key=lambda one: (FIRMNESS.index(Strength(one.strength)), one.entry.number == TAKEN))
    pages: list[Columned] = []
    for room in (high, HIGH_AT_THE_BACK)[:PAGES]:
        page = _most_that_fit(left, points, room, titles)
        pages.append(page)
        left = left[sum(len(column.points) for column in page) :]
        if not left:
            break
    return tuple(pages)


def _wide(column: Column, columns: int) -> float:
    return column.share / STEPS * (WIDE - GUTTER * (columns - 1))


def _most_that_fit(left: Sequence[Point], points: Sequence[Point], high: float, titles: dict[str, str]) -> Columned:
    """As many from the front as fit, in the order of the columns; at least one, so that a page is never empty."""
    for n in range(len(left), 0, -1):
        here = _in_order(left[:n], points)
        page = _run_on(here, high, titles)
        if len(page) <= FEWEST or n == 1:
            return _level(here, high, titles)
    return ()


def _in_order(some: Sequence[Point], points: Sequence[Point]) -> list[Point]:
    chosen = {id(one) for one in some}
    return [one for one in points if id(one) in chosen]


def _level(points: Sequence[Point], high: float, titles: dict[str, str]) -> Columned:
    """The columns no higher than they have to be, so that all of them end at about the same height."""
    best = _run_on(points, high, titles)
    for lower in range(int(high), 0, -int(LINE)):
        page = _run_on(points, lower, titles)
        if len(page) > FEWEST:
            break
        best = page
    return best


def _run_on(points: Sequence[Point], high: float, titles: dict[str, str]) -> Columned:
    """Columns of one width, filled one after the other; a group that goes on in the next has its title there again."""
    wide = (WIDE - GUTTER * (FEWEST - 1)) / FEWEST
    columns: list[list[tuple[str, list[Point]]]] = [[]]
    used, group = 0.0, ""
    for one in points:
        title = titles[one.group] if one.group != group else f"{titles[one.group]} …"
        needs = _high(one, wide) + (0 if one.group == group else _head(title, wide))
        if columns[-1] and used + needs > high:
            columns.append([])
            used, needs = 0.0, _high(one, wide) + _head(title, wide)
        if not columns[-1] or one.group != group:
            columns[-1].append((title, []))
        columns[-1][-1][1].append(one)
        used, group = used + needs, one.group
    shares = _even(FEWEST)
    filled = [tuple((title, tuple(ones)) for title, ones in column) for column in columns]
    return tuple(Column(parts, shares[n] if n < FEWEST else 0) for n, parts in enumerate(filled))


def _even(columns: int) -> list[int]:
    parts = [STEPS // columns] * columns
    parts[0] += STEPS - sum(parts)
    return parts


def _apart(points: Sequence[Point], titles: dict[str, str]) -> Columned:
    """A column for each group, wider for who has more, so that all of them end at about the same height."""
    columns = [Column(((titles[key], tuple(ones)),)) for key, ones in groupby(points, key=lambda one: one.group)]
    if not columns:
        return ()
    columns = [replace(one, share=share) for one, share in zip(columns, _even(len(columns)), strict=True)]
    for _ in range(STEPS):
        heights = [one.height(_wide(one, len(columns))) for one in columns]
        tallest = heights.index(max(heights))
        less = {n: replace(one, share=one.share - 1) for n, one in enumerate(columns) if n != tallest}
        after = {n: one.height(_wide(one, len(columns))) for n, one in less.items() if one.share >= NARROWEST}
        giver = min(after, key=lambda n: after[n], default=None)
        if giver is None or after[giver] >= heights[tallest]:
            break
        columns[giver] = less[giver]
        columns[tallest] = replace(columns[tallest], share=columns[tallest].share + 1)
    return tuple(columns)


def _section(n: int, page: Columned, pages: Sequence[Columned], total: int, document: Document, say: Words) -> Section:
    shown = sum(len(column.points) for one in pages[: n + 1] for column in one)
    blocks: list[Block] = [_columns(page)] if page else []
    if not total:
        blocks.append(Para(say("Nothing is agreed yet.")))
    if shown < total:
        blocks.append(Para(_left(total - shown, n + 1 < len(pages), say)))
    if n == 0:
        blocks += [_law(say), Para(_legend(pages, say), label=_text("closing", say))]
    heading = _heading(document, say)
    return Section(heading if n == 0 else f"{heading} ({n + 1})", tuple(blocks), new_page=n > 0)


def _legend(pages: Sequence[Columned], say: Words) -> str:
    """What the signs mean, as far as they are there."""
    points = [one for page in pages for column in page for one in column.points]
    told = _text("legend", say) if any(one.entry.behind for one in points) else ""
    taken = _text("legend_taken", say) if any(one.entry.number == TAKEN for one in points) else ""
    return " ".join(filter(None, (told, taken)))


def _columns(page: Columned) -> Columns:
    """All shares of a page add up to one, also where the last column stays empty."""
    shares = [column.share / STEPS for column in page]
    free = 1 - sum(shares)
    cells = tuple(map(_column, page))
    return Columns((*cells, ()), (*shares, round(free, 2))) if free > 0.01 else Columns(cells, tuple(shares))


def _left(left: int, at_the_back: bool, say: Words) -> str:
    if at_the_back:
        return say.plural("{n} more agreement is on page 2.", "{n} more agreements are on page 2.", left)
    return say.plural("{n} more agreement is in the protocol.", "{n} more agreements are in the protocol.", left)


def _heading(document: Document, say: Words) -> str:
    """What it is worth, before anybody reads the first agreement."""
    match document.state.id:
        case ProtocolState.DRAFT | ProtocolState.SUBMITTED:
            return _text("open", say)
        case ProtocolState.ADOPTED:
            return _text("adopted", say, **{"from": document.state.holds_from})
        case ProtocolState.WITHDRAWN:
            return _text("withdrawn", say, on=document.state.on)


def _column(column: Column) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for title, ones in column.parts:
        blocks += [Sub(title), *(one.entry for one in ones)]
    return tuple(blocks)


def _law(say: Words) -> Panel:
    """At most four sentences: without a source, and nobody voted on them."""
    return Panel((Para(" ".join(texts(store.texts("agreements"), "law", say)), label=_text("law_label", say)),))
