"""What can lie over the wall: help with the keys, contacts, settings, kept sessions, cards that need a look."""

from __future__ import annotations

from game.core.commands import Hide, KeepFolder, SetFolder, SetSecondLanguage, Show, TurnPage
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import bar, onward
from game.ui.scene import BODY, LABEL, MARGIN, Area, Field, Icon, Page, Scene, Text
from game.ui.widgets import Button, Items, cap_width, keycap, panel, quiet, row_of, segmented


def titled(page: Page, title: str, note: str = "") -> Items:
    return (
        Text(Area(MARGIN, 52, page.width - 2 * MARGIN, 84), title, 64, "display", valign="middle", lines=1),
        Text(
            Area(MARGIN, 124, page.width - 2 * MARGIN, 40),
            note,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=20,
        ),
    )


def closed_by(page: Page, say: Words, more: tuple[Button, ...] = ()) -> Items:
    """The bar under an overlay: the way back is the step forward."""
    return bar(page, say, onward(say("Back to the wall"), say, Hide(), "close"), more, Hide())


def help_screen(model: ViewModel, say: Words, page: Page) -> Scene:
    """The keys, for the keyboard and for a presenter clicker."""
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    left, right = area.columns(2, 32)
    keys = (
        (say("Space") + " · PgDn", say("the next step")),
        ("PgUp · Ctrl Z", say("back, undo")),
        ("Ctrl Y", say("redo")),
        (say("Esc"), say("STOP; in a text: leave the text")),
        ("1 – 5", say("vote, count a hand (Shift: take away)")),
        ("Tab · Enter", say("move to a button, press it")),
        ("Ctrl + · Ctrl −", say("larger, smaller letters")),
        ("F11", say("full screen")),
        (say(". or B"), say("black wall; any key brings it back")),
        ("F9", say("the desk of whoever leads")),
        ("F1 · ?", say("this help")),
    )
    clicker = (
        (say("Forward"), say("the next step")),
        (say("Backward"), say("back, undo")),
        (say("Slide show"), say("choose a button: a ring appears; forward and backward move it")),
        (say("Black"), say("press the button in the ring; without a ring: black wall")),
        (say("Slide show again"), say("leave choosing")),
    )
    items: Items = (
        *titled(page, say("Keys")),
        panel(left),
        *_key_rows(left.inset(36, 26), keys, 240),
        panel(right),
        *_clicker(right.inset(36, 26), clicker, say),
        *closed_by(page, say),
    )
    return Scene("help", items, "warm", "close", flourish=False)


def _key_rows(area: Area, rows: tuple[tuple[str, str], ...], cap: float) -> Items:
    items: Items = ()
    for row, (key, told) in zip(area.rows(len(rows), 6), rows, strict=True):
        middle = row.y + row.h / 2
        items += keycap(key, row.x + min(cap, cap_width(key)), middle)
        items += (
            Text(
                Area(row.x + cap + 20, row.y, row.w - cap - 20, row.h),
                told,
                32,
                "medium",
                valign="middle",
                least=20,
                group="keys",
                leading=1.05,
            ),
        )
    return items


def _clicker(area: Area, rows: tuple[tuple[str, str], ...], say: Words) -> Items:
    head = Text(area._replace(h=50), say("Presenter clicker"), 38, "bold", valign="middle", lines=1)
    body = Area(area.x, area.y + 60, area.w, area.h * 0.62)
    note = Area(area.x, body.bottom + 16, area.w, area.bottom - body.bottom - 16)
    text = say("Hall full? With a mouse or a touch board every button works too. Only typing needs the keyboard.")
    return (
        head,
        *_key_rows(body, rows, 230),
        quiet(note),
        Text(note.inset(26, 16), text, 30, "medium", valign="middle", least=20),
    )


def settings(model: ViewModel, say: Words, page: Page) -> Scene:
    area = page.area
    folder = Area(area.x, 180, area.w, 250)
    letters = Area(area.x, 446, area.w, 132)
    second = Area(area.x, 594, area.w, 118)
    more = Area(area.x, 728, area.w, 160)
    inner = folder.inset(40, 28)
    told = say("The protocol is written here after each rule, as a text file. An earlier one is never overwritten.")
    text = say("Letters on the wall: Ctrl + and Ctrl −, back to normal with Ctrl 0. Full screen: F11.")
    items: Items = (
        *titled(page, say("Settings")),
        panel(folder),
        Text(inner._replace(h=44), say("Folder for the protocol"), 36, "bold", valign="middle", lines=1),
        Text(
            Area(inner.x, inner.y + 44, inner.w, 64),
            told,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            least=20,
            leading=1.05,
        ),
        Field(Area(inner.x, inner.y + 112, inner.w, 80), "folder", model.folder, SetFolder(), size=30, limit=240),
        panel(letters),
        Icon(Area(letters.x + 40, letters.y + 36, 60, 60), "text_size"),
        Text(
            Area(letters.x + 130, letters.y + 14, letters.w - 170, letters.h - 28),
            text,
            BODY,
            "medium",
            valign="middle",
        ),
        *_second(second, model, say),
        *row_of(
            more,
            (
                Button(say("Our school"), Show("school"), "school", ("s",), "S", "home"),
                Button(say("Contacts"), Show("contacts"), "contacts", ("c",), "C", "person"),
                Button(say("Cards that need a look"), Show("problems"), "problems", ("k",), "K", "cards", weight=1.4),
                Button(say("Keys"), Show("help"), "help", ("f1",), "F1", "question"),
            ),
            24,
        ),
        *closed_by(page, say),
    )
    return Scene("settings", items, "warm", "close", flourish=False)


def _second(area: Area, model: ViewModel, say: Words) -> Items:
    """In which language a card stands below the first one."""
    now = say.second.language if say.second is not None else ""
    choices = ("", *model.second_languages)
    picks = tuple(
        Button(
            code.upper() or say("None"), SetSecondLanguage(code), f"second-{code or 'none'}", kind=_kind(code == now)
        )
        for code in choices
    )
    inner = area.inset(40, 20)
    half = inner.w * 0.44
    told = say("A second language on cards")
    return (
        panel(area),
        Text(inner.left_part(half - 24), told, 34, "bold", valign="middle", least=22, lines=2, leading=1.1),
        *segmented(Area(inner.x + half, inner.y, inner.w - half, inner.h), picks, 30),
    )


def _kind(chosen: bool) -> str:
    return "chosen" if chosen else "secondary"


def folder(model: ViewModel, say: Words, page: Page) -> Scene:
    """Asked once: where the protocol goes."""
    area = Area(page.width * 0.12, 200, page.width * 0.76, 560)
    inner = area.inset(56, 48)
    told = say(
        "After each rule the protocol is written there as a text file. Nothing leaves this computer. "
        "You are asked once; later it is under Settings."
    )
    items: Items = (
        panel(area),
        Icon(Area(inner.x, inner.y, 72, 72), "folder", "primary"),
        Text(
            Area(inner.x + 96, inner.y, inner.w - 96, 72),
            say("Where shall the protocol go?"),
            56,
            "display",
            valign="middle",
            lines=1,
        ),
        Text(Area(inner.x, inner.y + 96, inner.w, 150), told, 36, "medium", "muted", leading=1.24),
        Field(Area(inner.x, inner.y + 280, inner.w, 96), "folder", model.folder, SetFolder(), size=32, limit=240),
        *bar(page, say, onward(say("This is right"), say, KeepFolder(), "keep-folder"), (), KeepFolder()),
    )
    return Scene("folder", items, "warm", "keep-folder", flourish=False)


def problems(model: ViewModel, say: Words, page: Page) -> Scene:
    """Which cards need a look, with file and line; the rest of the pack plays."""
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    pages = max(1, -(-len(model.problems) // 7))
    at = model.view.page % pages
    shown = model.problems[at * 7 : (at + 1) * 7]
    note = say("The other cards play as they should. Mend the file in Notepad and start again.")
    items: Items = (*titled(page, say("Cards that need a look"), note), panel(area))
    if not shown:
        items += (Text(area, say("All cards are in order."), 40, "medium", "muted", "center", "middle"),)
    for row, text in zip(area.inset(36, 24).rows(7, 8), shown, strict=False):
        items += (Text(row, text, 29, "medium", valign="middle", least=17, leading=1.1),)
    more = (
        (Button(say("More"), TurnPage(1 if at < pages - 1 else -at), "more", ("right", "m"), "", "right"),)
        if pages > 1
        else ()
    )
    return Scene(f"problems-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)
