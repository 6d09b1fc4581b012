"""SETUP: the form, on two pages, and the deck that it leads to. Every choice changes the plan at once."""

from __future__ import annotations

from game.core.ballots import Way
from game.core.commands import ChangeSetup, Command, LeaveSession, Redraw, Show, StartSession, TurnPage
from game.core.phone_status import ServerStatus
from game.core.rules.context import MAX_MINUTES, MAX_PEOPLE, MIN_MINUTES, MIN_PEOPLE
from game.core.seating import form_of
from game.core.session import Setup
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import stop_button, stop_width
from game.screens.common.ways import way_sign
from game.screens.setup.formats import form_words, ways_page
from game.screens.setup.plan import plan_panel
from game.texts.cards import offered_themes, theme_title
from game.texts.choices import style_names, way_names
from game.ui.geometry import BAR_H, BAR_Y, MARGIN, SMALL, Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text, Touch
from game.ui.widgets import Button, Items, button, cap_width, keycap, outlined, segmented, width_of

STEP = 5
"""Minutes more or less at one press, to the next multiple."""
KEYS_OF_TIME = ("ctrl+shift+down", "ctrl+shift+up")
CHECK_KEY = "Ctrl K"


def setup(model: ViewModel, say: Words, page: Page) -> Scene:
    area, second = page.column(0, 8), model.view.page > 0
    title = say("How we play") if second else say("New session")
    items: Items = (
        Text(Area(MARGIN, 52, area.w, 84), title, 64, "display", valign="middle", lines=1),
        *(ways_page(area, model, say) if second else _first_page(area, model, say)),
        *plan_panel(page.column(8, 4, 64, 824), model, say),
        *_controls(page, second, say),
        Touch(Area(0, 0, 1, 1), "help", Show("help"), ("f1",), hidden=True),
    )
    return Scene("setup-ways" if second else "setup", items, primary="start")


def _first_page(area: Area, model: ViewModel, say: Words) -> Items:
    form = model.session.setup
    return (
        *_school(Area(area.x, 148, area.w, 124), form, say),
        *_time_and_style(Area(area.x, 284, area.w, 124), form, say),
        *_themes(Area(area.x, 420, area.w, 318), model, say),
        *_ways(Area(area.x, 750, area.w, 138), model, say),
    )


def _label(area: Area, text: str, note: str = "") -> Items:
    items: Items = (Text(area._replace(h=34), text, SMALL, "semi", valign="middle", lines=1),)
    if note and width_of(text, SMALL) * 1.08 + width_of(note, SMALL) + 16 <= area.w:
        items += (Text(area._replace(h=34), note, SMALL, "regular", "muted", "right", "middle", lines=1),)
    return items


def _school(area: Area, form: Setup, say: Words) -> Items:
    wide = area.left_part(area.w * 0.62)
    people = area.right_part(area.w * 0.35)
    return (
        *_label(wide, say("School and team"), say("may stay empty")),
        Field(Area(wide.x, area.y + 40, wide.w, 84), "school", form.school, ChangeSetup("school"), limit=60, size=34),
        *_label(people, say("Present"), f"{MIN_PEOPLE}–{MAX_PEOPLE}"),
        *_number(Area(people.x, area.y + 40, people.w, 84), "people", form.people, (-1, 1), ("ctrl+down", "ctrl+up")),
    )


def _number(area: Area, name: str, value: int, steps: tuple[int, int], keys: tuple[str, ...]) -> Items:
    """A number to type, with less and more beside it."""
    side = min(84.0, area.w * 0.26)
    middle = Area(area.x + side + 12, area.y, area.w - 2 * side - 24, area.h)
    fewer, more = (ChangeSetup(name, str(value + by)) for by in steps)
    return (
        *_small(area.left_part(side), "minus", fewer, f"{name}-less", keys[:1]),
        Field(middle, name, str(value), ChangeSetup(name), limit=6, size=44, face="bold", number=True),
        *_small(area.right_part(side), "plus", more, f"{name}-more", keys[1:]),
    )


def _small(area: Area, icon: str, command: ChangeSetup, name: str, keys: tuple[str, ...]) -> Items:
    side = 34
    return (
        outlined(area, 20),
        Icon(Area(area.x + area.w / 2 - side / 2, area.y + area.h / 2 - side / 2, side, side), icon, weight=3),
        Touch(area, name, command, keys, 20),
    )


def _choices(
    field: str, chosen: str, options: tuple[tuple[str, str], ...], icons: tuple[str, ...] = ()
) -> tuple[Button, ...]:
    return tuple(
        Button(
            label,
            ChangeSetup(field, value),
            f"{field}-{value}",
            icon=icons[i] if icons else "",
            kind="chosen" if value == chosen else "secondary",
        )
        for i, (value, label) in enumerate(options)
    )


def _time_and_style(area: Area, form: Setup, say: Words) -> Items:
    left, right = area.left_part(area.w * 0.4), area.right_part(area.w * 0.57)
    steps = (-(form.minutes % STEP or STEP), STEP - form.minutes % STEP)
    styles = tuple((style.value, name) for style, name in style_names(say).items())
    return (
        *_label(left, say("Time in minutes"), f"{MIN_MINUTES}–{MAX_MINUTES}"),
        *_number(Area(left.x, area.y + 40, left.w, 84), "minutes", form.minutes, steps, KEYS_OF_TIME),
        *_label(right, say("Style of play")),
        *segmented(Area(right.x, area.y + 40, right.w, 84), _choices("style", form.style, styles), 30),
    )


def _themes(area: Area, model: ViewModel, say: Words) -> Items:
    form, offered = model.session.setup, offered_themes(model.themes, model.cards)
    chosen = len(form.themes)
    note = say("all themes") if not chosen else say("{n} of {total} chosen", n=chosen, total=len(offered))
    grid = Area(area.x, area.y + 42, area.w, area.h - 42)
    count = len(offered) + 1
    rows = max(1, -(-count // 4))
    cells = [cell for row in grid.rows(rows, 10) for cell in row.columns(4, 12)]
    items: Items = _label(area, say("Themes"), note)
    for theme, cell in zip(offered, cells, strict=False):
        name = theme_title(say, theme, model.cards)
        n = sum(card.theme == theme.id for card in model.cards)
        items += _chip(
            cell, name, theme.icon, str(n), theme.id in form.themes, ChangeSetup("themes", theme.id), theme.id,
            theme.colour,
        )  # fmt: skip
    return (*items, *_chip(cells[count - 1], say("All themes"), "cards", "", not chosen, ChangeSetup("themes"), "all"))


def _chip(
    area: Area, name: str, icon: str, count: str, chosen: bool, command: ChangeSetup, key: str, colour: str = ""
) -> Items:
    narrow = area.w < 240
    count = "" if narrow else count
    side, end = (26.0, 8.0) if narrow else (32.0, 40.0 if count else 12.0)
    indent = side + 20
    return (
        outlined(area, min(28, area.h / 2), "tint0" if chosen else "card", "primary" if chosen else "field"),
        *_sign(Area(area.x + 14, area.y + area.h / 2 - side / 2, side, side), icon, colour),
        Text(
            Area(area.x + indent, area.y, area.w - indent - end, area.h),
            name,
            28,
            "semi",
            valign="middle",
            lines=1,
            least=22 if narrow else 26,
            group="chips",
        ),
        Text(
            Area(area.right - 56, area.y, 36, area.h),
            count,
            SMALL,
            "medium",
            "ink" if chosen else "muted",
            "right",
            "middle",
            lines=1,
        ),
        Touch(area, f"theme-{key}", command, (), 28),
    )


def _sign(mark: Area, icon: str, colour: str) -> Items:
    """The icon of a theme of cards, on its own colour where it has one: on every ground it can be seen there."""
    if not colour:
        return (Icon(mark, icon),)
    return Box(mark.inset(-4), colour, 10), Icon(mark.inset(1), icon, "on_set_colour")


def _ways(area: Area, model: ViewModel, say: Words) -> Items:
    """How we vote, and the form that fits the team, or the check: for phones that may come, or would stay out."""
    form = model.session.setup
    named = tuple((way.value, name) for way, name in way_names(say).items())
    icons = tuple(way_sign(way)[0] for way in Way)
    invited = model.phones.line is not ServerStatus.OFF or form.way.traits.invites
    checked = invited or model.firewall.verdict.keeps_out
    return (
        *_label(area, say("How we vote"), "" if checked else form_words(form_of(form), say)),
        *(_check(Area(area.right - 480, area.y - 8, 480, 50), model, say) if checked else ()),
        *segmented(Area(area.x, area.y + 50, area.w, 80), _choices("way", form.way, named, icons), 30),
    )


def _check(area: Area, model: ViewModel, say: Words) -> Items:
    """Before guests come is the time to find out; a colour tells whether somebody has."""
    here = model.phones.joined + model.phones.waiting > 0
    first = model.firewall.verdict.keeps_out and not here
    ink, tint, icon = ("settled", "settled_tint", "check") if here else ("attention", "attention_tint", "phone")
    return (
        Box(area, tint, 20),
        Icon(Area(area.x + 18, area.y + 10, 30, 30), icon, ink, 2.4),
        Text(
            Area(area.x + 58, area.y, area.w - 58 - cap_width(CHECK_KEY) - 28, area.h),
            say("Phones: ask ICT first") if first else say("Do phones get through?"),
            SMALL,
            "semi",
            ink,
            valign="middle",
            lines=1,
            least=22,
        ),
        *keycap(CHECK_KEY, area.right - 14, area.y + 25, ink, tint, ink),
        Touch(area, "check", Show("phones"), ("ctrl+k",), 20),
    )


def _controls(page: Page, second: bool, say: Words) -> Items:
    x = MARGIN + stop_width(page) + 24
    back_w, start_w, other_w = (168.0, 352.0, 232.0) if page.narrow else (256.0, 424.0, 380.0)
    away: Command = TurnPage(-1) if second else LeaveSession()
    back = Button(say("Back"), away, "back", ("pageup",), "" if page.narrow else say("PgUp"))
    end = page.width - MARGIN
    start = Button(
        say("Start"),
        StartSession(),
        "start",
        ("ctrl+enter", "pagedown"),
        "Ctrl Enter",
        kind="primary",
        size=36,
    )
    cap = "" if page.narrow else "{}"
    other = Button(say("Other cards"), Redraw(), "redraw", ("ctrl+r",), cap.format("Ctrl R"), icon="swap")
    turn = TurnPage(-1 if second else 1)
    more = Button(
        say("First page") if second else say("More choices"), turn, "more", ("ctrl+m",), cap.format("Ctrl M"), "gear"
    )
    return (
        *stop_button(page, say),
        *button(Area(x, BAR_Y, back_w, BAR_H), back),
        *button(Area(x + back_w + 24, BAR_Y, end - start_w - other_w - 72 - x - back_w, BAR_H), more),
        *button(Area(end - start_w - 24 - other_w, BAR_Y, other_w, BAR_H), other),
        *button(Area(end - start_w, BAR_Y, start_w, BAR_H), start),
    )
