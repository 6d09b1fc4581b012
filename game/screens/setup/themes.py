"""SETUP, second page: which themes, and from which sets and places the cards come."""

from __future__ import annotations

from game.core.cards import Style, Theme
from game.core.commands import ChangeSetup, Show
from game.core.session import Setup
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.form import answers, choice, labelled, picked, taken, typed
from game.screens.common.sheet import cells
from game.texts.cards import offered_themes, theme_title
from game.texts.choices import audience_names, heaviest_names, style_names
from game.ui.blocks import NOWHERE, ROOMY, icon, on, one_line, pressed, text
from game.ui.geometry import CAPTION, CLOSE, GAP, HINT, NEAR, PAD, READ, STRONG, TIGHT, Page
from game.ui.layout import Block, centred, column, row
from game.ui.measure import width
from game.ui.scene import Box, Field
from game.ui.widgets import Button

COLUMNS, NARROW_COLUMNS = 4, 3
LEAST_ROWS = 4
LEAST_CHIP = 52.0
TILE_W = READ + TIGHT


def themes_page(model: ViewModel, say: Words, page: Page) -> Block:
    return column(_themes(model, say, page).grow(), *_which_cards(model, say), gap=GAP)


def school_field(form: Setup, say: Words) -> Block:
    """Whose protocol it will be."""
    field = typed(Field(NOWHERE, "school", form.school, ChangeSetup("school"), limit=60, size=READ))
    return labelled(say("School and team"), field, say("optional")).fill()


def _themes(model: ViewModel, say: Words, page: Page) -> Block:
    form, offered = model.session.setup, offered_themes(model.themes, model.cards)
    chosen, columns = len(form.themes), NARROW_COLUMNS if page.narrow else COLUMNS
    note = say("all themes") if not chosen else say("{n} of {total} chosen", n=chosen, total=len(offered))
    chips = [_theme(one, form, model, say, bare=page.narrow) for one in offered]
    if page.narrow:  # every row counts: the way to all of them stands beside the label
        tells = one_line(note, HINT, "medium", "muted") if chosen else None
        return column(_noted(say("Themes"), tells, _all(not chosen, say)), _rows(chips, columns, NEAR), gap=NEAR)
    every = _chip(say("All themes"), "cards", "", not chosen, ChangeSetup("themes"), "all", "")
    told = one_line(note, HINT, "medium", "muted")
    return column(_noted(say("Themes"), told), _rows([*chips, every], columns, TIGHT), gap=NEAR)


def _rows(chips: list[Block], columns: int, gap: float) -> Block:
    count = max(LEAST_ROWS, -(-len(chips) // columns))
    return cells(chips, columns, count, gap).grow(least=count * (LEAST_CHIP + gap))


def _all(chosen: bool, say: Words) -> Block:
    b = Button(say("All themes"), ChangeSetup("themes"), "theme-all", kind="chosen" if chosen else "secondary")
    return taken(b, "every", HINT).high(LEAST_CHIP)


def _noted(name: str, *more: Block | None) -> Block:
    return row(one_line(name, HINT, "semi").fill(), *more, gap=GAP)


def _theme(theme: Theme, form: Setup, model: ViewModel, say: Words, *, bare: bool) -> Block:
    """With its sign, or `bare`: where the wall is narrow the name alone."""
    n = sum(card.theme == theme.id for card in model.cards)
    name, chosen = theme_title(say, theme, model.cards), theme.id in form.themes
    return _chip(
        name, "" if bare else theme.icon, str(n), chosen, ChangeSetup("themes", theme.id), theme.id, theme.colour
    )


def _chip(name: str, sign: str, count: str, chosen: bool, command: ChangeSetup, key: str, colour: str) -> Block:
    words = text(name, CAPTION, "semi", "on_chosen" if chosen else "ink", leading=CLOSE, least=HINT, group="chips")
    whole = width(name, HINT, "semi") * ROOMY
    mark = icon("check", READ, "chosen_sign", STRONG) if chosen else one_line(count, HINT, "medium", "muted")
    inner = row(
        _tile(sign, colour, "chosen_sign" if chosen else "ink") if sign else None,
        words.across(whole).grow(),
        mark.give(),
        gap=NEAR,
    )
    return pressed(on(picked(chosen), inner, TIGHT, NEAR), f"theme-{key}", command)


def _tile(sign: str, colour: str, ink: str) -> Block:
    """The icon of a theme, on its own colour where it has one: on every ground it can be seen there."""
    if not colour:
        return icon(sign, READ, ink).across(TILE_W, READ)
    return centred(on(Box(NOWHERE, colour, TIGHT), icon(sign, READ, "on_set_colour"), NEAR)).across(TILE_W, READ)


def kinds(form: Setup, say: Words) -> Block:
    """Dilemmas, behaviours, or both."""
    return labelled(say("Kinds of cards"), choice(answers("style", form.style, style_names(say).items())))


def _which_cards(model: ViewModel, say: Words) -> tuple[Block, Block]:
    """Of which kind and from which sets; how heavy they may be, and where the behaviours happen that are judged."""
    form = model.session.setup
    where = "" if form.style == Style.DILEMMA else form.audience
    several = labelled(say("Sets of cards"), _sets(model)) if len(model.sets) > 1 else None
    heavy = labelled(say("Heaviest allowed"), choice(answers("heaviest", form.heaviest, heaviest_names(say))))
    behaviours = labelled(say("Behaviour cards"), choice(answers("audience", where, audience_names(say))))
    return _beside(kinds(form, say), several), _beside(heavy, behaviours)


def _beside(*parts: Block | None) -> Block:
    """Each as wide as its words ask, and what is left shared."""
    return row(*(one and one.stretch() for one in parts), gap=PAD)


def _sets(model: ViewModel) -> Block:
    """With which sets of cards."""
    names = " + ".join(one.name for one in model.sets if one.in_use)
    return choice([Button(names, Show("sets"), "sets", ("ctrl+s",), icon="cards")])
