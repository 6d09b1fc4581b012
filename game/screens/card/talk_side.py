"""Beside a talk: its clock with who talks with whom, and one thing at a time that helps it along."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import TurnPrompt
from game.core.session import Session
from game.core.talk_formats import SHOWN_TALKS, TALK_FORMATS, step_at
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import asked_of
from game.screens.card.time_up import ring
from game.texts.talk import standing_words, step_words
from game.ui.blocks import NOWHERE, beside, icon, item, on, one_line, panel, text
from game.ui.geometry import EASY, GAP, HINT, NEAR, PAD, PANEL_RADIUS, READ, TIGHT
from game.ui.layout import SPRING, Block, Need, centred, column, layers, row
from game.ui.scene import Box, Touch
from game.ui.widgets import card_text

RING, RING_LEAST = 300.0, 200.0
DOT = 14.0


def clock_panel(model: ViewModel, say: Words) -> Block:
    """The ring, and above it how the room talks; a talk of several steps says where it is."""
    who = beside("pair", one_line(place_words(model.session, say), READ, "semi", least=HINT), READ)
    label = row(SPRING, who.across(who.wide.wish, who.wide.least), SPRING)
    return panel(column(label, ring(model, say, RING, RING_LEAST).grow(), gap=TIGHT), PAD, GAP)


def place_words(session: Session, say: Words) -> str:
    """What this step is called; of several, which one it is."""
    name = step_words(step_at(session.talk, session.play.talk_step).name, say)
    steps = len(TALK_FORMATS[session.talk])
    if steps < 2:
        return name
    return say("{step} · {n} of {total}", step=name, n=session.play.talk_step + 1, total=steps)


def helps(model: ViewModel, card: Card, say: Words, *, wide: bool = False, situation: bool = True) -> Block:
    """One at a time, the others by a press: the questions of the card, and its situation, which is the longest."""
    told = _told(model, card, say)[: None if situation else -1]
    at = model.view.prompt % len(told)
    pages = [_page(one, sign, n, len(told), wide) for n, (sign, one) in enumerate(told)]

    def tall(w: float) -> Need:
        """As high as the highest, so that nothing moves when it is turned."""
        return layers(*pages).tall(w)

    press = item(lambda area: Touch(area, "prompt-next", TurnPrompt(1), ("ctrl+j",), PANEL_RADIUS))
    shown = pages[at]
    ground = on(Box(NOWHERE, "track", PANEL_RADIUS), Block(shown.draw, tall), PAD, NEAR if wide else GAP)
    return layers(ground, press if len(told) > 1 else None)


def _told(model: ViewModel, card: Card, say: Words) -> tuple[tuple[str, str], ...]:
    """With their signs; in corners first that standing there is no vote."""
    prompts = tuple(
        ("bubble", card_text(say, card, f"prompts.{n + 1}", prompt)) for n, prompt in enumerate(card.prompts)
    )
    first = (("lock", standing_words(say)),) if model.session.talk in SHOWN_TALKS else ()
    return (*first, *prompts, ("page", asked_of(model.session, say).situation))


def _page(told: str, sign: str, at: int, count: int, wide: bool) -> Block:
    words = text(told, READ, "medium", least=HINT, leading=EASY)
    dots = _dots(at, count)
    if wide:
        return row(icon(sign), words.fill(), dots, gap=GAP)
    return column(row(icon(sign), SPRING, dots, gap=GAP), words.grow(), gap=TIGHT)


def _dots(at: int, count: int) -> Block:
    return row(*(_dot(n == at) for n in range(count)), gap=TIGHT)


def _dot(now: bool) -> Block:
    """Filled where one is; the others are rings."""
    return centred(item(lambda area: Box(area, "ink" if now else "card", DOT / 2, "ink" if now else "field"), DOT, DOT))
