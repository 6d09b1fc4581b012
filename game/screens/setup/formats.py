"""SETUP, second page: how the team sits and talks, its tables, and what a vote asks. Every choice has a proposal."""

from __future__ import annotations

from game.core.cards import Style
from game.core.commands import ChangeSetup, Command, Show
from game.core.seating import Form, form_for, form_of, sizes, tables_of
from game.core.session import Setup
from game.core.talk_formats import TALK_FORMATS
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.texts.choices import audience_names
from game.texts.talk import format_words
from game.ui.geometry import LABEL, SMALL, Area
from game.ui.scene import Icon, Text, Touch
from game.ui.widgets import Button, Items, button, outlined, segmented


def form_words(form: Form, say: Words) -> str:
    """What a form is called."""
    words = {
        Form.CIRCLE: say("One circle"),
        Form.TABLES: say("Tables of 4–6 + plenary vote"),
        Form.CAROUSEL: say("Carousel of tables"),
    }
    return words[form]


def ways_page(area: Area, model: ViewModel, say: Words) -> Items:
    """All of it, from 148 down."""
    setup = model.session.setup
    return (
        *_forms(Area(area.x, 148, area.w, 178), setup, say),
        *_tables_and_flow(Area(area.x, 344, area.w, 124), setup, say),
        *_talks(Area(area.x, 486, area.w, 136), setup, say),
        *_switches(Area(area.x, 640, area.w, 120), setup, say),
        *_which_cards(Area(area.x, 776, area.w, 112), model, say),
    )


def _which_cards(area: Area, model: ViewModel, say: Words) -> Items:
    """Where the behaviours happen that are judged, and from which sets all cards come."""
    setup = model.session.setup
    several = len(model.sets) > 1
    left, right = area.columns(2, 24) if several else (area, area)
    chosen = "" if setup.style == Style.DILEMMA else setup.audience
    return (
        *_label(left, say("Behaviour cards")),
        *segmented(left._replace(y=left.y + 38, h=74), _choices("audience", chosen, audience_names(say)), 28),
        *(_sets(right, model, say) if several else ()),
    )


def _label(area: Area, text: str, note: str = "") -> Items:
    line = area._replace(h=34)
    return (
        Text(line, text, SMALL, "semi", valign="middle", lines=1),
        Text(line, note, SMALL, "regular", "muted", "right", "middle", lines=1, least=22),
    )


def _forms(area: Area, setup: Setup, say: Words) -> Items:
    """Three forms; the one that fits the people is marked, and is taken where nobody chose."""
    fits = form_for(setup.people)
    icons = {Form.CIRCLE: "people", Form.TABLES: "table", Form.CAROUSEL: "swap"}
    items: Items = _label(area, say("How we sit"))
    for cell, form in zip(Area(area.x, area.y + 42, area.w, area.h - 42).columns(3, 16), Form, strict=True):
        note = say("fits {n} people", n=setup.people) if form is fits else ""
        chosen = form is form_of(setup)
        command = ChangeSetup("form", "" if form is fits else form.value)
        items += _form(cell, form_words(form, say), note, icons[form], chosen, command, form.value)
    return items


def _form(cell: Area, name: str, note: str, icon: str, chosen: bool, command: Command, key: str) -> Items:
    indent = 84.0 if cell.w > 300 else 20.0  # 4:3 has no room for an icon
    label = Area(cell.x + indent, cell.y + 12, cell.w - indent - 14, cell.h - (56 if note else 24))
    pictured = (Icon(Area(cell.x + 24, cell.y + cell.h / 2 - 24, 48, 48), icon, "ink", 2.0),) if indent > 20 else ()
    return (
        outlined(cell, 24, "tint0" if chosen else "card", "primary" if chosen else "field", 4 if chosen else 3),
        *pictured,
        Text(label, name, 32, "semi", valign="middle", least=24, leading=1.08, group="forms"),
        Text(
            Area(label.x, cell.bottom - 48, label.w, 36),
            note,
            SMALL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=22,
        ),
        Touch(cell, f"form-{key}", command, (), 24),
    )


def _tables_and_flow(area: Area, setup: Setup, say: Words) -> Items:
    left, right = area.left_part(area.w * 0.4), area.right_part(area.w * 0.57)
    flow = (("no", say("Full, 12–18 min")), ("yes", say("Short, 8 min")))
    chosen = "yes" if setup.short else "no"
    return (
        *_tables(left, setup, say),
        *_label(right, say("Per card")),
        *segmented(Area(right.x, area.y + 40, right.w, 84), _choices("short", chosen, flow), 28),
    )


def _tables(area: Area, setup: Setup, say: Words) -> Items:
    tables = tables_of(setup)
    spread = sizes(setup.people, tables)
    seats = str(spread[0]) if spread[0] == spread[-1] else f"{spread[-1]}–{spread[0]}"
    row, side = Area(area.x, area.y + 40, area.w, 84), 84.0
    middle = Area(row.x + side + 12, row.y, row.w - 2 * side - 24, row.h)
    return (
        *_label(area, say("Tables"), say("{n} at each", n=seats)),
        *_step(row.left_part(side), "minus", tables - 1, "tables-less"),
        outlined(middle, 20),
        Text(middle, str(tables), 44, "bold", "ink", "center", "middle", lines=1, fixed_cells=True),
        *_step(row.right_part(side), "plus", tables + 1, "tables-more"),
    )


def _step(area: Area, icon: str, to: int, name: str) -> Items:
    return (
        outlined(area, 20),
        Icon(area.inset(24), icon, "ink", 2.6),
        Touch(area, name, ChangeSetup("tables", str(to)), (), 20),
    )


def _sets(area: Area, model: ViewModel, say: Words) -> Items:
    """With which sets of cards."""
    names = " + ".join(one.name for one in model.sets if one.in_use)
    press = Button(names, Show("sets"), "sets", ("s",), "S", "cards", size=28)
    return (*_label(area, say("Sets of cards")), *button(area._replace(y=area.y + 38, h=74), press))


def _choices(field: str, chosen: str, options: tuple[tuple[str, str], ...]) -> tuple[Button, ...]:
    return tuple(
        Button(label, ChangeSetup(field, value), f"{field}-{value}", kind="chosen" if value == chosen else "secondary")
        for value, label in options
    )


def _talks(area: Area, setup: Setup, say: Words) -> Items:
    """How a card begins its talk; the talk itself can change it."""
    items: Items = _label(area, say("How we talk"), say("can be changed at every card"))
    cells = Area(area.x, area.y + 42, area.w, area.h - 42).columns(len(TALK_FORMATS), 14)
    for cell, (way, steps) in zip(cells, TALK_FORMATS.items(), strict=True):
        chosen = way == setup.talk
        told = say("{n} min", n=round(sum(step.seconds for step in steps) / 60))
        items += (
            outlined(cell, 22, "tint0" if chosen else "card", "primary" if chosen else "field", 4 if chosen else 3),
            Text(
                Area(cell.x + 10, cell.y + 8, cell.w - 20, cell.h - 48),
                format_words(way, say),
                LABEL,
                "semi",
                "ink",
                "center",
                "middle",
                least=22,
                leading=1.05,
                group="talks",
            ),
            Text(
                Area(cell.x + 10, cell.bottom - 42, cell.w - 20, 34),
                told,
                SMALL,
                "medium",
                "muted",
                "center",
                "middle",
                lines=1,
                least=22,
            ),
            Touch(cell, f"talk-{way}", ChangeSetup("talk", way), (), 22),
        )
    return items


def _switches(area: Area, setup: Setup, say: Words) -> Items:
    """What phones are asked, and when a round closes."""
    left, right = area.columns(2, 24)
    return (
        *_yes_no(left, say("Phones: how sure are you?"), "sure", setup.sure, say),
        *_yes_no(right, say("A vote closes by itself"), "auto_close", setup.auto_close, say),
    )


def _yes_no(area: Area, label: str, field: str, on: bool, say: Words) -> Items:
    answers = (("yes", say("Yes")), ("no", say("No")))
    return (
        *_label(area, label),
        *segmented(Area(area.x, area.y + 40, area.w, 84), _choices(field, "yes" if on else "no", answers), 30),
    )
