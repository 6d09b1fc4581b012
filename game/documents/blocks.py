"""What every format prints: a paper of sections, made of a few kinds of blocks. It knows no file and no layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from game.core.adoption import ProtocolState


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `kind`: text, lead (larger, the first of a leaflet), fine (for what few read to
    the end), note (small) or warning (in a frame).

    `label` opens it in strong letters; it has its own full stop or colon.
    """

    text: str
    kind: str = "text"
    label: str = ""

    @property
    def whole(self) -> str:
        """For who has no strong letters."""
        return f"{self.label} {self.text}" if self.label else self.text


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered from `first` on, in order."""

    items: tuple[str, ...]
    first: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule or a point: its number, its text, and details as (label, text); a detail may have no label.

    `marked`: it is new, or reads otherwise than before; a line stands beside it. `behind` is a word that follows the
    text, such as how firm it is.
    """

    number: str
    text: str
    details: tuple[tuple[str, str], ...] = ()
    marked: bool = False
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Reasons:
    """What stands behind the rule of this number, which is told elsewhere: (label, text), run together."""

    number: str
    details: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head. `title` says what it holds, for who cannot see it; `widths` are shares that add up to 1.

    `tall`: the rows are to be written in by hand, and 9 mm high at least.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    tall: bool = False


@dataclass(frozen=True, slots=True)
class Blanks:
    """Lines to fill in by hand, each after its label."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sub:
    """A heading inside a section."""

    title: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side: a column is read to its end before the next one. `widths` are shares that add up to 1."""

    columns: tuple[tuple[Block, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks on a grey ground, so that nobody takes them for what stands around them: the law beside agreements."""

    blocks: tuple[Block, ...]


Block = Para | Bullets | Steps | Entry | Reasons | Table | Blanks | Sub | Columns | Panel


def inside(block: Block) -> tuple[Block, ...]:
    """The blocks that this one holds, in the order they are read."""
    match block:
        case Columns(columns=columns):
            return tuple(one for column in columns for one in column)
        case Panel(blocks=blocks):
            return blocks
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class Section:
    """`number` is H3, A or "". `new_page`: it begins on a page of its own and can be printed by itself.

    Without a title it has no heading: what a paper opens with. `part`: it is a part of the section before it, with a
    smaller heading, and the list of contents does not name it.
    """

    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    new_page: bool = False
    part: bool = False


class Bar(StrEnum):
    """The frame around the status. The word stands in it too: no colour carries a meaning alone."""

    RED = "red"
    ORANGE = "orange"
    NONE = "none"


class Sheet(StrEnum):
    """What a paper is printed on."""

    A4 = "a4"
    A4_WIDE = "a4-wide"
    A3 = "a3"
    A3_WIDE = "a3-wide"

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in mm."""
        match self:
            case Sheet.A4:
                return 210, 297
            case Sheet.A4_WIDE:
                return 297, 210
            case Sheet.A3:
                return 297, 420
            case Sheet.A3_WIDE:
                return 420, 297
            case _:
                assert_never(self)

    @property
    def close(self) -> bool:
        """Whether it is printed to the edge nearly, since it hangs on a wall and has to hold much."""
        return self is not Sheet.A4


@dataclass(frozen=True, slots=True)
class Paper:
    """`kind` names the paper for files: protocol, or a leaflet (see papers.py). `footer` stands on each, `status` on
    all but those that go for every state.

    `opening` stands below the title, before everything else. `contents`: then comes a list of its sections. `logo` is a
    PNG or JPEG, empty without one. `at` is the date in ISO form, for what machines read. `state` gives the status its
    colour. `corner` stands large in the corner of a poster: the state in a word.
    """

    kind: str
    title: str
    school: str
    date: str
    status: str
    footer: str
    language: str
    sections: tuple[Section, ...]
    contents: bool = False
    logo: bytes = b""
    at: str = ""
    state: ProtocolState = ProtocolState.DRAFT
    sheet: Sheet = Sheet.A4
    corner: str = ""
    opening: tuple[Block, ...] = ()

    @property
    def bar(self) -> Bar:
        """Red for what nobody but the team has seen, orange for what lies before the council, none once adopted."""
        if not self.status:
            return Bar.NONE
        match self.state:
            case ProtocolState.DRAFT | ProtocolState.WITHDRAWN:
                return Bar.RED
            case ProtocolState.SUBMITTED:
                return Bar.ORANGE
            case ProtocolState.ADOPTED:
                return Bar.NONE
            case _:
                assert_never(self.state)

    def blocks(self) -> Iterator[Block]:
        """All blocks in order, whatever section they are in; one that holds others comes before them."""
        whole = (*self.opening, *(block for section in self.sections for block in section.blocks))
        return (one for block in whole for one in _all(block))

    def entries(self) -> tuple[Entry, ...]:
        return tuple(block for block in self.blocks() if isinstance(block, Entry))


def _all(block: Block) -> Iterator[Block]:
    yield block
    for one in inside(block):
        yield from _all(one)
