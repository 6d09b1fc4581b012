"""Beside the agreements: which chapters are filled, what two more cards would take, and where the protocol lies."""

from __future__ import annotations

from game.core.cards import CHAPTERS
from game.core.chapters import codes, filled, of_chapter, title
from game.core.commands import Command, OpenFolder, PlayMore, Show
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.ui.blocks import NOWHERE, beside, choice, headline, icon, item, on, one_line, panel, pressed, text
from game.ui.geometry import CAPTION, FLUSH, GAP, HINT, NEAR, PAD, PANEL_RADIUS, QUESTION, READ, TIGHT, Area
from game.ui.layout import SPRING, Block, column, grid, row
from game.ui.measure import ROOMY, width
from game.ui.scene import Box
from game.ui.widgets import Button, Items, shortened

MOST = 24
"""Chapters that can be read on this part of the wall."""
ACROSS = 3
CELL_WISH, CELL_LEAST = 54.0, 34.0
CARD_W, CARD_H, MOST_CARDS = 15.0, 22.0, 3
"""A small card for each agreement of a chapter, like those in the row of the afternoon; more are a figure."""


def side(model: ViewModel, say: Words) -> Block:
    """For a wide wall: the codes of the chapters alone."""
    return column(panel(_chapters(model, say, names=False), PAD, GAP).grow(), _file_panel(model, say), gap=GAP)


def chapters_leaf(model: ViewModel, say: Words) -> Block:
    """The same as a leaf of its own, with what the chapters are about."""
    return column(panel(_chapters(model, say, names=True), PAD, GAP).grow(), _file_panel(model, say), gap=GAP)


def _chapters(model: ViewModel, say: Words, *, names: bool) -> Block:
    session = model.session
    told = say.plural("{n} chapter filled", "{n} chapters filled", len(filled(session)))
    cells = [_chapter(code, session, say, named=names) for code in _some(session)]
    return column(
        headline(told, (QUESTION, READ, HINT), lines=1),
        grid(cells, ACROSS, TIGHT),
        SPRING,
        *_still_empty(model, say),
        gap=GAP,
    )


def _some(session: Session) -> tuple[str, ...]:
    """All chapters; where there are too many to be read, those without an agreement give way, the last ones first."""
    shown = list(codes(session))
    stay = {*filled(session), shown[0], shown[-1]}
    for code in reversed(codes(session)):
        if len(shown) > MOST and code not in stay:
            shown.remove(code)
    return tuple(shown[:MOST])


def _chapter(code: str, session: Session, say: Words, *, named: bool) -> Block:
    """Filled, or still open; the first and the last are always there."""
    n = len(of_chapter(code, session))
    fixed = code in (CHAPTERS[0], CHAPTERS[-1])
    fill, edge, ink = ("track", "", "ink") if fixed else ("settled", "", "on_ink") if n else ("card", "field", "muted")
    label = one_line(code, HINT, "bold", ink, align="left" if named else "center", least=HINT)
    name = one_line(_short(code, session, say), HINT, "medium", ink, least=HINT) if named else None
    inner = row(
        label if named else label.fill(),
        name.fill() if name else None,
        _cards(n) if n else None,
        gap=TIGHT,
    )
    cell = on(Box(NOWHERE, fill, TIGHT, edge, 3), inner, TIGHT, FLUSH)
    return cell.high(CELL_WISH, CELL_LEAST)


def _short(code: str, session: Session, say: Words) -> str:
    """What a chapter is called on the wall; of a chapter of a set as much as stands on a line."""
    names = {
        "H1": say("Aim"),
        "H2": say("Own profile"),
        "H3": say("Pupils"),
        "H4": say("Group chats"),
        "H5": say("Images"),
        "H6": say("Parents"),
        "H7": say("Gaming"),
        "H8": say("Trainees"),
        "H9": say("Signals"),
        "H10": say("Threats"),
        "H11": say("AI"),
        "H12": say("Speaking up"),
        "H13": say("Sign"),
    }
    return names.get(code) or shortened(title(code, session.chapters, say), NAME_ROOM, HINT, 1)


NAME_ROOM = 240.0


def _cards(n: int) -> Block:
    if n > MOST_CARDS:
        return one_line(str(n), HINT, "bold", "on_ink", least=HINT)
    one = item(lambda area: Box(area.middle(CARD_W, CARD_H), "on_ink", CARD_W / 4), CARD_H, CARD_W)
    return row(*[one] * n, gap=NEAR)


# ---------------------------------------------------------------------------------------------------------- more cards


def _still_empty(model: ViewModel, say: Words) -> tuple[Block, ...]:
    """How long two more cards would take: one key goes on with them."""
    coverage = model.coverage
    if not coverage.empty:
        return (text(say("Every chapter has an agreement."), HINT, "semi", "settled", least=HINT),)
    told = say("Still empty: {chapters}", chapters=", ".join(coverage.empty))
    return tuple(map(choice, more_button(model, say))) or (text(told, HINT, "medium", "muted", least=HINT),)


def more_button(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """Nothing where no card would fill what is empty."""
    n = len(model.coverage.cards)
    if not n:
        return ()
    told = say.plural("One more card: about {minutes} minutes", "{n} more cards: about {minutes} minutes", n,
                      minutes=model.coverage.minutes)  # fmt: skip
    return (Button(told, PlayMore(), "more-cards", ("k",), icon="plus", size=CAPTION),)


# ------------------------------------------------------------------------------------------------------------ the file


def parted(path: str) -> tuple[str, str]:
    """Folder and name, the folder as this computer writes it."""
    cut = max(path.rfind("/"), path.rfind("\\"))
    return path[: max(cut, 0)], path[cut + 1 :]


def _command(model: ViewModel) -> Command:
    return OpenFolder() if model.folder_asked and model.saved_as else Show("settings")


def file_button(model: ViewModel, say: Words) -> Button:
    """Where it went; before that, where it is to go."""
    label = say("Folder") if model.folder_asked else say("Where?")
    return Button(label, _command(model), "folder", ("f",), icon="folder")


def _file_panel(model: ViewModel, say: Words) -> Block:
    """Where it went, or will go; names that were noticed come first."""
    folder, name = parted(model.saved_as)
    where = folder or model.folder
    words = column(
        Block(lambda area: _end_of(where, area), lambda _: one_line("x", HINT).tall(1)),
        names_line(model, say) or text(name or say("Nothing saved yet"), CAPTION, "semi", lines=2, least=HINT),
        gap=TIGHT,
    )
    inner = row(icon("folder", QUESTION, "muted"), words.fill(), gap=GAP)
    return pressed(panel(inner, PAD, GAP), "folder", _command(model), ("f",), PANEL_RADIUS)


def _end_of(path: str, area: Area) -> Items:
    """The last part of a path tells folders apart."""
    rest, shown = path, path
    while rest and width(shown, HINT, "medium") * ROOMY > area.w:
        rest = rest[1:]
        shown = f"…{rest}"
    return one_line(shown, HINT, "medium", "muted", least=HINT).draw(area)


def names_line(model: ViewModel, say: Words) -> Block | None:
    """A name in the draft must not leave the room unnoticed."""
    names = model.likely_names
    if not names:
        return None
    told = text(say("Names? Check: {names}", names=", ".join(names[:4])), HINT, "semi", "attention", least=HINT)
    return beside("question", told, CAPTION, "attention")


def told_above(model: ViewModel, say: Words) -> Block | None:
    """Where there is no side: a name that was noticed, else where the protocol went; a press leads there."""
    name = parted(model.saved_as)[1]
    told = names_line(model, say) or (beside("folder", _saved(name), CAPTION, "muted") if name else None)
    return pressed(told, "folder", _command(model), ("f",)).whole() if told else None


def _saved(name: str) -> Block:
    return one_line(name, HINT, "semi", least=HINT)
