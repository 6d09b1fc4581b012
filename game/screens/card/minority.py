"""MINORITY: one standpoint after another grows, whatever was voted. Anybody may speak for it: nobody stands alone."""

from __future__ import annotations

from game.core.cards import LETTERS, Card, OptionId
from game.core.commands import GoTo, HearFor
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import IN_A_TALK, question_block
from game.screens.card.reasons import heard, phone_reasons, reasons_of
from game.screens.card.time_up import band, clock_ways, ring, with_band
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.ui.blocks import NOWHERE, badge, beside, headline, of_option, on, pressed, text
from game.ui.geometry import (
    CAPTION,
    EASY,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    TIGHT,
    WIDE,
    Page,
)
from game.ui.layout import SPRING, Block, centred, column, first_that_fits, grid, row
from game.ui.scene import Scene
from game.ui.widgets import Button, Items, option_text, outlined, skin_of

BADGE = 130.0
RING, RING_LEAST = 150.0, 110.0
SIZES = (FIGURE, HEADLINE, QUESTION, READ)
"""Of the standpoint that is heard."""


def minority(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card = session.card
    assert card is not None
    skip = Button(say("Vote again"), GoTo("second_vote"), "skip-minority", ("n",), icon="next")
    items: Items = (
        *header(page, say, model),
        *help_key(),
        *_body(model, card, say, page).draw(page.area),
        *bar(page, say, forward(model, say), clock_ways(model, say, skip, *phone_reasons(model, say))),
    )
    return with_band(Scene("minority", items, skin_of(session), "forward", flourish=False))


def _body(model: ViewModel, card: Card, say: Words, page: Page) -> Block:
    chosen = model.session.play.minority or card.options[0].id
    up = band(model, say, page)
    asked = question_block(page, model.session, say, IN_A_TALK)
    task = headline(say("Who can give a good reason for this option?"), (HEADLINE, QUESTION, READ), "display")
    spoken = _spotlight(model, card, chosen, say, page).grow()
    others, comfort = _waiting(card, chosen, say, page), _comfort(say)
    clock = ring(model, say, RING, RING_LEAST)
    heads = [(up, asked)] if up else [(one,) for one in _heads(asked, task, clock, page)]
    whole = [column(*heads[0], spoken, others, comfort, gap=gap) for gap in (GAP, TIGHT)]
    barer = [column(*head, spoken, others, comfort.give(), gap=gap) for head in heads for gap in (GAP, TIGHT)]
    return first_that_fits(*whole, *barer)


def _heads(asked: Block, task: Block, clock: Block, page: Page) -> tuple[Block, ...]:
    """From the fullest to the barest: the task gives way, then the clock, and the question never."""
    return _beside(column(asked, task, gap=GAP), clock, page), _beside(asked, clock, page), asked


def _beside(told: Block, clock: Block, page: Page) -> Block:
    return row(told.fill(), centred(clock), gap=WIDE, mirrored=page.mirrored)


def _spotlight(model: ViewModel, card: Card, chosen: OptionId, say: Words, page: Page) -> Block:
    """Large, with what was said for it, and that others may speak for it too: its words are set smaller before what
    was said gives way.
    """
    i = [option.id for option in card.options].index(chosen)
    told = option_text(say, card, chosen)
    names = [headline(told, SIZES[n:], "display", larger=page.larger) for n in range(len(SIZES) - 1)]
    anybody = say("You may give a reason even if you chose something else.")
    next_one = text(anybody, READ, "medium", "muted", least=HINT)
    said = heard(model, chosen, say) if reasons_of(model, chosen) else None
    ways: list[tuple[Block, Block | None]] = [(name, said.whole()) for name in names] if said else []
    ways += [(names[0], said.give() if said else None)]
    spoken = first_that_fits(*(column(SPRING, name, all_, next_one, SPRING, gap=TIGHT) for name, all_ in ways))
    sign = badge(i, BADGE).high(BADGE, HEADLINE)
    return on(of_option(i), row(sign, spoken.fill(), gap=WIDE), WIDE, TIGHT)


def _waiting(card: Card, chosen: OptionId, say: Words, page: Page) -> Block:
    others = [(i, option.id) for i, option in enumerate(card.options) if option.id != chosen]
    return grid([_other(i, one, card, say) for i, one in others], 1 if page.narrow else len(others), TIGHT)


def _other(i: int, option: OptionId, card: Card, say: Words) -> Block:
    name = text(option_text(say, card, option), READ, "semi", "muted", least=HINT, group="faded", leading=EASY)
    inner = row(badge(i, HEADLINE).high(HEADLINE, READ), name.fill(), gap=GAP)
    tile = on(outlined(NOWHERE, PANEL_RADIUS, "paper"), inner, PAD, TIGHT)
    return pressed(tile, f"hear-{option}", HearFor(option), (LETTERS[i].lower(), str(i + 1)), PANEL_RADIUS)


def _comfort(say: Words) -> Block:
    told = text(
        say("You need not say what you chose. Listen first, then respond."), CAPTION, "medium", "muted", least=HINT
    )
    return beside("hand", told, CAPTION, "muted")
