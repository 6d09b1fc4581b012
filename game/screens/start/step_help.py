"""Help for the step one is at: what happens, what to say, what to press, what can go wrong; read from the third row."""

from __future__ import annotations

import re

from game.core.step_help import KeyHelp, StepHelp
from game.i18n.words import Words
from game.screens.network.join import QR_LEAST, qr
from game.texts.key_names import keys_together
from game.ui.blocks import NOWHERE, cap, icon, item, on, one_line, text
from game.ui.geometry import CAPTION, EASY, FIGURE, GAP, HINT, MOMENT, PAD, PANEL_RADIUS, QUESTION, READ, TIGHT, Page
from game.ui.layout import SPRING, Block, column, row
from game.ui.measure import HELD
from game.ui.scene import Box
from game.ui.widgets import cap_width


def four_parts(told: StepHelp, link: str, say: Words, page: Page) -> Block:
    """In two columns: what is told and said, what is pressed and done. A code for the `link`, unless that is ""."""
    happens = _part(say("What happens"), "eye", _lines(told.happens, page))
    said = _part(say("What you say"), "bubble", _aloud(told.say, page), "attention_tint")
    press = _part(say("What you press"), "keyboard", _keys(told.press, say, page))
    wrong = _part(say("What can go wrong"), "alert", _lines(told.wrong, page))
    sides = (
        column(happens, said.grow(), _scanned(link, say) if link else None, gap=GAP),
        column(press, wrong.grow(), gap=GAP),
    )
    return row(*(side.fill() for side in sides), gap=GAP)


def _scanned(link: str, say: Words) -> Block:
    """The same on a phone, with all that the manual says beside it; it gives way where there is no room."""
    code = item(lambda area: qr(area, link, TIGHT), wide=QR_LEAST).high(QR_LEAST, MOMENT + FIGURE)
    words = text(say("On a phone: this page of the manual"), CAPTION, "medium", "muted", least=HINT, leading=EASY)
    return row(code, words.fill(), gap=GAP).give()


def _part(name: str, sign: str, body: Block, ground: str = "card") -> Block:
    head = row(icon(sign, QUESTION), one_line(name, READ, "bold", least=HINT).fill(), gap=TIGHT)
    return on(Box(NOWHERE, ground, PANEL_RADIUS, shadow="card"), column(head, body, SPRING, gap=TIGHT), PAD, GAP)


def _lines(lines: tuple[str, ...], page: Page) -> Block:
    return column(*(_told(line, page) for line in lines), gap=GAP)


def _aloud(said: str, page: Page) -> Block:
    """Larger, since it is read off while one speaks."""
    return text(f"“{said}”", QUESTION, "semi", least=HINT, leading=EASY, larger=page.larger, valign="top")


def _told(line: str, page: Page, valign: str = "top") -> Block:
    held = _TOGETHER.sub(HELD, line)
    return text(held, QUESTION, least=HINT, group="help", leading=EASY, larger=page.larger, valign=valign)


_TOGETHER = re.compile(r"(?<=Ctrl|hift) ")
"""Between keys that are pressed together: there no line is broken."""


def _keys(keys: tuple[KeyHelp, ...], say: Words, page: Page) -> Block:
    """Each key as it stands on a keyboard, what it does beside it; all of that begins on one line."""
    named = [keys_together(one.keys, say) for one in keys]
    wide = max(map(cap_width, named))
    rows = (
        row(row(cap(name)).across(wide), _told(one.text, page, "middle").fill(), gap=TIGHT)
        for name, one in zip(named, keys, strict=True)
    )
    return column(*rows, gap=TIGHT)
