"""A screen as data: what stands where, and what pressing it asks for. No pixel, font or window is known here.

Sizes are units of a page 1080 high and as wide as the aspect asks (1440 for 4:3, 1920 for 16:9, 2520 for 21:9), so that
the tokens of the look are used as written. Items are painted in order; equal scenes look the same. `colour` holds the
name of a role (`ink`, `muted`, `option0` ...): which colour has it, the theme says, for the skin of the screen.
"""

from __future__ import annotations

from math import inf

from game.core.cards import LETTERS
from game.core.colour_themes import COLOUR_THEMES
from game.core.commands import Command
from game.core.marks import GROWN, SHAPES, Shape
from game.core.value import Value, value
from game.ui.geometry import BODY, SMALL, Area


@value
class Box(Value):
    """A filled rounded rectangle. `edge` colours a border inside the area; `shadow`: "", "card" or "primary"."""

    area: Area
    fill: str = "card"
    radius: float = 32
    edge: str = ""
    thick: float = 3
    shadow: str = ""
    dim: bool = False  # paint at half strength (faded rows)


@value
class Text(Value):
    """Text fitted into its area: as large as `size` allows, never smaller than `least`.

    Texts with the same non-empty `group` share one size (the largest that fits all of them). `face`: regular, medium,
    semi, bold, display (titles), display_bold, name. `align`: left, center, right; `valign`: top, middle, bottom.
    With `lines=1` the text does not wrap. `fixed_cells` gives figures equal widths (timers, counters).
    """

    area: Area
    text: str
    size: float = BODY
    face: str = "medium"
    colour: str = "ink"
    align: str = "left"
    valign: str = "top"
    least: float = SMALL
    group: str = ""
    lines: int = 0
    leading: float = 1.28
    fixed_cells: bool = False
    dim: bool = False


@value
class Icon(Value):
    """A line drawing from the icon set, centred in its area; `weight` is the stroke in 24ths of the size."""

    area: Area
    name: str
    colour: str = "ink"
    weight: float = 2.0


@value
class Picture(Value):
    """An SVG of assets/pictures by name. `fit`: cover (crop) or contain. Missing pictures become a quiet box.

    `others` are taken in turn where it is missing; a name like `vo/feest` is a picture that the set vo brings along.
    `ground` is the colour of the box without any picture, of a set, with `icon` on it.
    """

    area: Area
    name: str
    radius: float = 32
    fit: str = "cover"
    shadow: str = "card"
    others: tuple[str, ...] = ()
    ground: str = "track"
    icon: str = ""


@value
class Bar(Value):
    """A horizontal bar, `share` 0..1 of the width; it grows when it appears, unless `still`. `covered`: hatched.

    Its ends are round, or corners of `radius`.
    """

    area: Area
    share: float
    colour: str
    track: str = "track"
    covered: bool = False
    still: bool = False
    radius: float = 0.0


@value
class Ring(Value):
    """The timer: an arc over `share` 0..1 of the circle, clockwise from the top; text is a Text item of its own."""

    area: Area
    share: float
    colour: str = "settled"
    track: str = "track"
    width: float = 7  # in 104ths of the diameter


@value
class Veil(Value):
    """Darkens what was painted below it, so that what comes next is looked at first."""

    area: Area


@value
class Pips(Value):
    """One small closed card per person present, `done` of them laid; wraps inside its area. Never says who."""

    area: Area
    total: int
    done: int
    colour: str = "ink"


@value
class Laid(Value):
    """Small cards beside each other, one for each of `places` of the area, that come and go; in the end perhaps a bar.

    `cards` are the seconds from which each lies there, and until which. What a card leaves is `left`, "" nothing. From
    `closes` on they grow together, each as wide as the area holds `ends` of. `at` is the moment that is shown.
    """

    area: Area
    places: int
    cards: tuple[tuple[float, float], ...]
    colour: str = "ink"
    track: str = ""
    left: str = ""
    closes: float = inf
    ends: int = 0
    radius: float = 14
    at: float = 1e9


@value
class WeightMark(Value):
    """Three rising bars, `level` (1..3) of them filled."""

    area: Area
    level: int


@value
class Mark(Value):
    """The sign of a standpoint: its letter on its shape, in its colour. `index` is 0 for A.

    It looks as large as a box of this area: pointed shapes cover as much ground, and reach a little beyond the area.
    `look`: full, dim (faded rows) or outlined (one that could be chosen).
    """

    area: Area
    index: int
    look: str = "full"

    @property
    def letter(self) -> str:
        return LETTERS[self.index]

    @property
    def shape(self) -> Shape:
        return SHAPES[self.index]

    @property
    def reach(self) -> float:
        """How far it may go beyond its area, in units."""
        return min(self.area.w, self.area.h) * (GROWN - 1) / 2


@value
class Wall(Value):
    """A small picture of what the wall shows now: for the desk. It fills the area, whatever shape the wall has."""

    area: Area


@value
class Qr(Value):
    """A code to scan, black on white with its quiet zone, as large as whole pixels allow inside the area."""

    area: Area
    text: str


@value
class Print(Value):
    """A picture that comes as the bytes of a PNG, JPEG or PGM: a page of a document, a logo, where a camera points.

    With `share` 1 all of it is shown, as large as the area allows. Else it is as wide as the area, and the area shows
    that share of its height, from `top` (0..1) on. `cut` is the share of its width that is left out at either side.
    """

    area: Area
    image: bytes
    top: float = 0.0
    share: float = 1.0
    cut: float = 0.0


@value
class Touch(Value):
    """A place that can be pressed by mouse, finger, key or clicker. It carries the command that pressing it means.

    `keys` are names as the keymap gives them: "space", "enter", "1", "pageup", "ctrl+z", "f1", "plus" ...
    `name` is for focus and tests (unique in a scene), `radius` shapes the focus ring. Focus goes in order of
    appearance; the item with `first` gets it when a scene opens in choosing mode.
    """

    area: Area
    name: str
    command: Command
    keys: tuple[str, ...] = ()
    radius: float = 24
    first: bool = False
    hidden: bool = False  # reachable by key only: not part of the focus order
    label: str = ""  # of what is hidden and stands in Meer, with its icon
    icon: str = ""
    into: str = ""  # the field that somebody goes on typing in after the press, with what is open in it chosen


@value
class Field(Value):
    """A place to type. While it has the focus the stage owns its text; leaving it sends `command` with the text.

    `command` has a `text` field, which the stage replaces. Enter confirms a single line; in a multi-line
    field it is a new line, and Ctrl+Enter, Tab or leaving confirm. Where `watch` finds something, only a second Enter
    (Ctrl+Enter) does. `vague` are patterns to underline while typing.
    """

    area: Area
    name: str
    text: str
    command: Command
    hint: str = ""
    multiline: bool = False
    size: float = BODY
    face: str = "regular"
    limit: int = 300
    keys: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    bare: bool = False  # stands on a page: without an edge until somebody types in it
    fresh: tuple[tuple[int, int], ...] = ()  # places of words that are new since the room was asked
    first: bool = False  # takes the focus when the scene opens
    live: bool = False  # what stands beside it follows each letter: it is told as Typing
    clears: bool = False  # after confirming, the field is empty and keeps the focus (argument lists)
    number: bool = False  # typed anew: taken with all of it chosen, and a number that is refused stays behind
    watch: tuple[tuple[str, str], ...] = ()  # what is looked for while typing (see core/privacy), and what is said
    checks: tuple[tuple[str, str], ...] = ()  # kinds of words that others may trip over, and what is said of one
    lacks: tuple[tuple[str, str], ...] = ()  # by what the wall would show in place of signs it lacks, what is said then


HELD, DRAFT = "held", "draft"
"""In `watch`: what is said when a text was held back, and beside one that was left in its field unsent."""

Moving = Box | Text | Icon | Picture | Bar | Ring | Pips | Laid | WeightMark | Mark
"""What may come from elsewhere. What can be pressed or typed in, a code to scan and a page of a document never move."""
Item = Moving | Veil | Wall | Qr | Print | Touch | Field


@value
class Move(Value):
    """How an item of a scene comes to where it stands: `item` is that very one. It is not there before `begins`.

    It comes from `dx`, `dy` units away; one that `opens` grows from its middle, like a card that is turned, and one
    that `unrolls` from its upper edge. Until the moments in `others` that one stands in its place, or nothing.
    """

    item: Item
    begins: float = 0.0
    lasts: float = 0.25
    dx: float = 0.0
    dy: float = 0.0
    opens: bool = False
    unrolls: bool = False
    others: tuple[tuple[float, Item | None], ...] = ()


@value
class Chime(Value):
    """A soft sound that is heard once: its name (assets/sounds), and the moment that it tells of (epoch seconds)."""

    name: str
    at: float


@value
class Scene(Value):
    """One screen at one moment: `name` changes when the wall shows another screen (focus and animation start anew)."""

    name: str
    items: tuple[Item, ...]
    skin: str = "warm"  # the mood: warm, sober, calm or black (SKINS in stage/paint/theme_file.py)
    primary: str = ""  # name of the Touch that Space, PageDown and the clicker press
    flourish: bool = True  # False on heavy cards: nothing moves
    lettered: bool = False  # standpoints are voted on under letters: none of these darkens the wall by the way
    place: str = ""  # what a text that was left unsent belongs to: another card, another session is another place
    dropped: Command | None = None  # what a file dropped here means, its path as `text`; on most screens: nothing
    key_names: tuple[tuple[str, str], ...] = ()  # how keys with a name are called in the language of the screen
    language: str = "nl"  # of the letters of a keyboard for fingers
    mirrored: bool = False  # as the page that it was laid out on
    board: bool = False  # whoever presses here does it by hand, with a mouse too: many boards pass for one
    chime: Chime | None = None  # what is heard as it comes; a room that hears nothing loses nothing
    theme: str = COLOUR_THEMES[0]  # of colours, as somebody chose; every theme has every skin
    moves: tuple[Move, ...] = ()  # what moves before it has come to rest, where `flourish` lets it
    act: str = ""  # what moves; another act begins its moves anew, while the screen stays the same one
    fades: float | None = None  # seconds in which it comes in over the last screen; None: as usual
    then: Command | None = None  # what follows by itself once it has come to rest
    ahead: tuple[Scene, ...] = ()  # what a key may bring: its large pictures are made meanwhile

    def touches(self) -> tuple[Touch, ...]:
        return tuple(item for item in self.items if isinstance(item, Touch))

    def fields(self) -> tuple[Field, ...]:
        return tuple(item for item in self.items if isinstance(item, Field))

    def touch(self, name: str) -> Touch | None:
        return next((touch for touch in self.touches() if touch.name == name), None)

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text for item in self.items if isinstance(item, Text))


def find(scene: Scene, key: str) -> Touch | Field | None:
    """What carries this key, if anything; the last one wins, because it lies on top."""
    carriers = (item for item in reversed(scene.items) if isinstance(item, Touch | Field) and key in item.keys)
    return next(carriers, None)
