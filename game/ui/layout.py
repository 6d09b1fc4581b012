"""Rows, columns and grids of blocks: each says how much room it wants, and they share out what there is.

A screen says what belongs together, what grows and what gives way, and in which order; it counts no units. Room goes
out in four turns: each block gets its least, then each as much of its wish as there is, then those that grow share the
rest by their weights. Where not even the least of all has room, blocks that may give way are left out, those with the
highest number first. What still has no room is made smaller, all alike: nothing ever leaves its area.

What holds other blocks reckons its height once for each width: it is asked for it from every level above it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.value import Value, value
from game.ui.geometry import Area
from game.ui.scene import Item

Items = tuple[Item, ...]


class Need(NamedTuple):
    """How much room along one axis: never less than `least` while the block is there, and `wish` where there is some.

    `weight` is its share of what is left; 0 for a block that takes no more than it wishes.
    """

    least: float = 0.0
    wish: float = 0.0
    weight: float = 0.0


NOTHING = Need()


@value
class Block(Value):
    """Something that can be drawn into an area. `tall` tells what it needs of the height at a width."""

    draw: Callable[[Area], Items]
    tall: Callable[[float], Need] = lambda _: NOTHING
    wide: Need = NOTHING
    gives: int = 0
    """0: it stays. Else it may be left out, the highest number first."""

    def grow(self, weight: float = 1.0, least: float | None = None) -> Block:
        """The same, taking its share of what is left in both directions; `least` of the height, if it is another."""

        def tall(w: float) -> Need:
            need = self.tall(w)
            low = need.least if least is None else least
            return Need(low, max(low, need.wish), weight)

        return replace(self, tall=tall, wide=self.wide._replace(weight=weight))

    def high(self, wish: float, least: float | None = None) -> Block:
        """The same, at a height of its own."""
        need = Need(wish if least is None else least, wish)
        return replace(self, tall=lambda _: need)

    def level(self) -> Block:
        """The same, with no more than its least before the rest is shared: such rows are equal where that is enough."""

        def tall(w: float) -> Need:
            least = self.tall(w).least
            return Need(least, least, 1)

        return replace(self, tall=tall)

    def whole(self) -> Block:
        """The same, at no less than the height it wishes."""

        def tall(w: float) -> Need:
            wish = self.tall(w).wish
            return Need(wish, wish)

        return replace(self, tall=tall)

    def no_lower(self, high: float) -> Block:
        """The same, at no less than this height, and higher where what is in it has to be."""

        def tall(w: float) -> Need:
            need = self.tall(w)
            return need._replace(least=max(high, need.least), wish=max(high, need.wish))

        return replace(self, tall=tall)

    def across(self, wish: float, least: float | None = None, weight: float = 0.0) -> Block:
        """The same, at a width of its own."""
        return replace(self, wide=Need(wish if least is None else least, wish, weight))

    def fill(self, weight: float = 1.0) -> Block:
        """The same, taking its share of the width, whatever it wishes."""
        return self.across(0, weight=weight)

    def stretch(self, weight: float = 1.0) -> Block:
        """The same, taking its share of the width that is left, and no less than it wishes where there is room."""
        return replace(self, wide=self.wide._replace(weight=weight))

    def give(self, order: int = 1) -> Block:
        """The same, left out where there is no room."""
        return replace(self, gives=order)


def once(tall: Callable[[float], Need]) -> Callable[[float], Need]:
    """The same, reckoned once for each width. Blocks are as they were made for good, so that it stays right."""
    known: dict[float, Need] = {}

    def reckoned(w: float) -> Need:
        need = known.get(w)
        if need is None:
            need = known[w] = tall(w)
        return need

    return reckoned


def column(*blocks: Block | None, gap: float = 0.0) -> Block:
    """Blocks below each other; None is left out."""
    there = [one for one in blocks if one is not None]

    def draw(area: Area) -> Items:
        sizes = shares(area.h, [(one.tall(area.w), one.gives) for one in there], gap)
        items: Items = ()
        y = area.y
        for one, h in zip(there, sizes, strict=True):
            if h is not None:
                items += one.draw(Area(area.x, y, area.w, h))
                y += h + gap
        return items

    def tall(w: float) -> Need:
        return _sum([(one.tall(w), one.gives) for one in there], gap)

    return Block(draw, once(tall), _most([one.wide for one in there]))


def row(*blocks: Block | None, gap: float = 0.0, mirrored: bool = False) -> Block:
    """Blocks beside each other; None is left out. `mirrored`: from right to left."""
    there = [one for one in blocks if one is not None]

    def parts(w: float) -> list[tuple[Block, float]]:
        sizes = shares(w, [(one.wide, one.gives) for one in there], gap)
        return [(one, size) for one, size in zip(there, sizes, strict=True) if size is not None]

    def draw(area: Area) -> Items:
        items: Items = ()
        x = 0.0
        for one, w in parts(area.w):
            left = area.right - x - w if mirrored else area.x + x
            items += one.draw(Area(left, area.y, w, area.h))
            x += w + gap
        return items

    def tall(w: float) -> Need:
        return _most([one.tall(size) for one, size in parts(w)])

    return Block(draw, once(tall), _sum([(one.wide, one.gives) for one in there], gap))


def grid(blocks: Sequence[Block], columns: int, gap: float = 0.0) -> Block:
    """Blocks of equal width in rows of so many, each row as high as its highest."""
    lines = [blocks[n : n + columns] for n in range(0, len(blocks), columns)]
    rest = [[EMPTY.fill()] * (columns - len(line)) for line in lines]
    equal = [[one.fill() for one in line] for line in lines]
    rows = [row(*line, *more, gap=gap) for line, more in zip(equal, rest, strict=True)]
    return column(*rows, gap=gap)


def layers(*blocks: Block | None) -> Block:
    """Blocks upon each other in the same area, the first at the bottom."""
    there = [one for one in blocks if one is not None]

    def draw(area: Area) -> Items:
        return tuple(item for one in there for item in one.draw(area))

    def tall(w: float) -> Need:
        return _most([one.tall(w) for one in there])

    return Block(draw, once(tall), _most([one.wide for one in there]))


def equally_high(*blocks: Block) -> list[Block]:
    """The same blocks, each as high as the highest of them."""
    highest = layers(*blocks).tall
    return [replace(one, tall=highest) for one in blocks]


def padded(block: Block, x: float, y: float | None = None) -> Block:
    """A block with room around it."""
    above = x if y is None else y

    def draw(area: Area) -> Items:
        return block.draw(area.inset(min(x, area.w / 2), min(above, area.h / 2)))

    def tall(w: float) -> Need:
        return _wider(block.tall(max(0.0, w - 2 * x)), 2 * above)

    return Block(draw, tall, _wider(block.wide, 2 * x), block.gives)


def _wider(need: Need, by: float) -> Need:
    return need._replace(least=need.least + by, wish=max(need.wish, need.least) + by)


def centred(block: Block) -> Block:
    """A block in the middle of its height, no higher than it wishes."""

    def draw(area: Area) -> Items:
        h = min(area.h, block.tall(area.w).wish)
        return block.draw(Area(area.x, area.y + (area.h - h) / 2, area.w, h))

    return replace(block, draw=draw)


def first_that_fits(*blocks: Block) -> Block:
    """The first of these that has room for its least, from the fullest to the barest; else the last."""

    def draw(area: Area) -> Items:
        return next((one for one in blocks if one.tall(area.w).least <= area.h + SLACK), blocks[-1]).draw(area)

    return Block(draw, lambda w: Need(blocks[-1].tall(w).least, blocks[0].tall(w).wish), blocks[0].wide)


def first_as_wide(*blocks: Block) -> Block:
    """The first of these whose least width there is, from the widest to the narrowest; else the last."""

    def fitting(w: float) -> Block:
        return next((one for one in blocks if one.wide.least <= w + SLACK), blocks[-1])

    wide = Need(blocks[-1].wide.least, blocks[0].wide.wish)
    return Block(lambda area: fitting(area.w).draw(area), lambda w: fitting(w).tall(w), wide)


def filled(*blocks: Block | None, gap: float = 0.0, head: Block | None = None) -> Block:
    """Blocks below each other, of which those that may give way stay as far as there is room, the lowest number first.

    Unlike in a column, one that is too high leaves its place to what comes after it. `head` is never left alone.
    """
    there = [one for one in blocks if one is not None]

    def kept(area: Area) -> list[Block]:
        stays: set[int] = set()
        for i in sorted(range(len(there)), key=lambda i: there[i].gives):
            needs = [one.tall(area.w).least for n, one in enumerate(there) if n in stays or n == i]
            if not there[i].gives or _used([*above(area.w), *needs], gap) <= area.h + SLACK:
                stays.add(i)
        return [there[i].give(0) for i in sorted(stays)]

    def above(w: float) -> list[float]:
        return [] if head is None else [head.tall(w).wish]

    def draw(area: Area) -> Items:
        found = kept(area)
        return column(head, *found, gap=gap).draw(area) if found else ()

    def tall(w: float) -> Need:
        needs = [(one.tall(w), one.gives) for one in there]
        barest = min((need.least for need, _ in needs), default=0.0)
        stays = [need.least for need, gives in needs if not gives] or [barest]
        wish = [max(need.wish, need.least) for need, _ in needs]
        return Need(_used([*above(w), *stays], gap), _used([*above(w), *wish], gap)) if needs else NOTHING

    return Block(draw, once(tall), _most([one.wide for one in there]))


def flow(blocks: Sequence[Block], gap: float = 0.0) -> Block:
    """Blocks beside each other, each as wide as it wishes, in as many lines as that takes."""

    def lines(w: float) -> Block:
        found: list[list[Block]] = [[]]
        for one in blocks:
            wishes = [part.wide.wish for part in (*found[-1], one)]
            if found[-1] and _used(wishes, gap) > w + SLACK:
                found.append([])
            found[-1].append(one.across(one.wide.wish))
        return column(*(row(*line, gap=gap) for line in found if line), gap=gap)

    return Block(lambda area: lines(area.w).draw(area), lambda w: lines(w).tall(w), _most([one.wide for one in blocks]))


def if_lacking(block: Block, lacks: Callable[[Items], bool], other: Block) -> Block:
    """The block as it is; or the other one, where what it draws lacks something that has to be told."""

    def draw(area: Area) -> Items:
        items = block.draw(area)
        return other.draw(area) if lacks(items) else items

    return replace(block, draw=draw)


EMPTY = Block(lambda _: ())
SPRING = EMPTY.grow()
"""Takes what is left, and shows nothing."""


def shares(room: float, parts: Sequence[tuple[Need, int]], gap: float = 0.0) -> list[float | None]:
    """How much each part gets of the room, with this much between two; None for those that gave way."""
    there = list(range(len(parts)))
    while there and _used([parts[i][0].least for i in there], gap) > room + SLACK:
        first = max(there, key=lambda i: parts[i][1])
        if parts[first][1] == 0:
            break
        there.remove(first)
    found: list[float | None] = [None] * len(parts)
    free = max(0.0, room - gap * (len(there) - 1))
    for i, size in zip(there, _shared(free, [parts[i][0] for i in there]), strict=True):
        found[i] = size
    return found


SLACK = 0.01
"""Units by which sums of parts may differ without any being left out."""


def _shared(room: float, needs: Sequence[Need]) -> list[float]:
    least = sum(need.least for need in needs)
    if least > room:  # nothing more may go: all of them are made smaller alike
        return [need.least * room / least for need in needs]
    wanted = sum(max(need.wish, need.least) - need.least for need in needs)
    part = min(1.0, (room - least) / wanted) if wanted else 0.0
    sizes = [need.least + (max(need.wish, need.least) - need.least) * part for need in needs]
    return _grown(room, sizes, needs)


def _grown(room: float, sizes: list[float], needs: Sequence[Need]) -> list[float]:
    """What is left goes to those that grow, so that they stand to each other as their weights as nearly as can be."""
    growing = [i for i, need in enumerate(needs) if need.weight]
    while growing:
        free = room - sum(size for i, size in enumerate(sizes) if i not in growing)
        unit = free / sum(needs[i].weight for i in growing)
        large = [i for i in growing if needs[i].weight * unit < sizes[i]]
        if not large:
            return [needs[i].weight * unit if i in growing else size for i, size in enumerate(sizes)]
        growing = [i for i in growing if i not in large]
    return sizes


def _used(sizes: Sequence[float], gap: float) -> float:
    return sum(sizes) + gap * max(0, len(sizes) - 1)


def _sum(needs: Sequence[tuple[Need, int]], gap: float) -> Need:
    """What blocks after each other need together: at least those that stay, and at best all of them."""
    stays = [need.least for need, gives in needs if not gives]
    wish = [max(need.wish, need.least) for need, _ in needs]
    return Need(_used(stays, gap), _used(wish, gap)) if needs else NOTHING


def _most(needs: Sequence[Need]) -> Need:
    """What blocks beside each other need, across them."""
    least = max((need.least for need in needs), default=0.0)
    return Need(least, max((need.wish for need in needs), default=0.0))
