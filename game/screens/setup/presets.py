"""SETUP, first page: the ready-made decks as tiles, and beside the plan what the one that is taken leaves empty."""

from __future__ import annotations

from game.core.cards import Card, fills
from game.core.chapter_coverage import CONTACT, planned_empty
from game.core.chapters import title
from game.core.commands import ChangeSetup
from game.core.presets import Preset, of_another_school, offered
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.form import picked
from game.screens.common.sheet import cells
from game.screens.setup.first_needs import Note, offer, warning
from game.texts.choices import preset_words
from game.ui.blocks import icon, on, pressed, text
from game.ui.geometry import FLUSH, GAP, HEADLINE, HINT, PANEL_RADIUS, READ, SNUG, TIGHT, Page
from game.ui.layout import Block, column, first_as_wide, row
from game.ui.widgets import Button

SIGNS = {
    Preset.FIRST: "flag",
    Preset.TEAM: "people",
    Preset.CALM: "heart",
    Preset.REFRESH: "clock",
    Preset.NEWCOMERS: "pen",
    Preset.UPPER: "cap",
}
COLUMNS, NARROW_COLUMNS, MANY_COLUMNS = 3, 2, 4


def presets(model: ViewModel, say: Words, page: Page) -> Block | None:
    """A tile for each ready-made deck that there are cards for, and one for a choice of one's own; None without any."""
    there = offered(model.cards)
    if not there:
        return None
    now = model.session.setup.preset
    own = ("", "gear", say("Choose your own"), say("Themes, kinds of cards, how heavy"))
    tiles = [(preset.value, SIGNS[preset], *preset_words(preset, say)) for preset in there] + [own]
    many = len(tiles) > 2 * COLUMNS
    columns = (COLUMNS if many else NARROW_COLUMNS) if page.narrow else MANY_COLUMNS if many else COLUMNS
    bare = page.narrow or many
    blocks = [_tile(name, sign, words, "" if bare else told, chosen=name == now) for name, sign, words, told in tiles]
    return cells(blocks, columns, -(-len(tiles) // columns))


def _tile(name: str, sign: str, words: str, purpose: str, *, chosen: bool) -> Block:
    """What it is called, and whom it is for where there is room; the one that is taken is coloured and ticked."""
    ink, words_ink, soft = ("chosen_sign", "on_chosen", "on_chosen") if chosen else ("ink", "ink", "muted")
    tick = icon("check", READ, ink) if chosen else None
    head = text(words, READ, "bold", words_ink, least=HINT, leading=SNUG, group="presets")
    told = text(purpose, HINT, "medium", soft, leading=SNUG, group="purposes", valign="top")
    if not purpose:
        named = first_as_wide(row(head.grow(), tick, gap=TIGHT), head)  # a long word needs all of it
        block = on(picked(chosen, PANEL_RADIUS), named.grow(), GAP, FLUSH)
    else:
        signs = column(icon(sign, HEADLINE, ink).give(), tick, gap=TIGHT)
        whole = column(head.grow(0), told.grow().give(1), gap=TIGHT / 2)
        block = on(picked(chosen, PANEL_RADIUS), row(signs.across(HEADLINE), whole.fill(), gap=GAP), GAP, TIGHT)
    return pressed(block, f"preset-{name or 'own'}", ChangeSetup("preset", name), radius=PANEL_RADIUS)


def empty_chapters(model: ViewModel) -> tuple[str, ...]:
    """Which chapters no card of the plan is about, the one that is needed most at the head."""
    if model.session.setup.preset == Preset.TEAM or model.view.review is not None:
        return ()
    return planned_empty(model.plan, model.chapters, model.school.left_out)


def to_fill(empty: tuple[str, ...], model: ViewModel, say: Words) -> Note | None:
    """What stays empty, and a key that fills the first of it that a card can fill."""
    if not empty:
        return None
    codes = ", ".join(empty)
    told = say("No card for {codes}. The protocol proposes texts there.", codes=codes)
    short = say("No card for {codes}.", codes=codes)
    code = next((one for one in empty if any(_may_come(card, one) for card in model.cards)), "")
    if not code:
        return warning(told, short)
    press = Button(say("Fill {code}", code=code), ChangeSetup("fill", code), "fill", ("ctrl+e",), icon="plus")
    if code == CONTACT:
        name = title(code, model.chapters, say)
        return offer(say("With these cards {code} stays empty: {name}.", code=code, name=name), press)
    return offer(told, press, "ink", "track")._replace(brief=offer(short, press, "ink", "track").block)


def _may_come(card: Card, chapter: str) -> bool:
    """A heavy one only comes where a plan has room for what belongs around it."""
    return fills(card, chapter) and not card.weight.traits.apart


def agreed_before(model: ViewModel, say: Words) -> Note | None:
    """Cards that stay out since they led to an agreement here, and the key that lets them in."""
    if not model.agreed:
        return None
    told = say.plural(
        "{n} card is left out: you agreed on it less than fourteen months ago.",
        "{n} cards are left out: you agreed on them less than fourteen months ago.",
        model.agreed,
    )
    return offer(
        told, Button(say("Deal them anyway"), ChangeSetup("again", "yes"), "again", ("ctrl+j",)), "ink", "track"
    )


def another_law(model: ViewModel, say: Words) -> Note | None:
    """Cards for schools of another kind: the laws that the game names are those of primary education."""
    if not of_another_school(model.plan):
        return None
    told = say(
        "The laws here are those for primary education. Art. 4a Wpo does not apply in secondary and vocational "
        "education: ask the school board which article of your own law applies."
    )
    return warning(told, say("Art. 4a Wpo does not apply here: ask the school board."))
