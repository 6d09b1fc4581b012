"""The strip of a practice session: what a real room does at this step, which key goes on, and the way out."""

from __future__ import annotations

from dataclasses import replace

from game.core.ballots import Voting
from game.core.commands import LeavePracticeSession, StartPracticeSession
from game.core.session import Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import at_foot
from game.screens.common.header import has_header, header_place, notice_words_of
from game.texts.key_names import key_words
from game.texts.practice_session import practice_words
from game.ui.blocks import LEAST_CHOICE_H, NOWHERE, by_key, choice, on, pill, text
from game.ui.geometry import BAR_Y, BUTTON_RADIUS, CAPTION, CLOSE, GAP, HINT, TIGHT, TOP, WIDE, Area, Page
from game.ui.layout import Block, centred, row
from game.ui.scene import Box
from game.ui.widgets import Button, Items

LEAVE_KEY, AGAIN_KEY = "ctrl+q", "n"
TYPED = (Phase.TALK, Phase.RULE, Phase.CONSENT, Phase.LOOK_BACK)
"""At these steps something can be typed, so that Space is a space."""
BARE = ("blank", "cover", "desk")
"""What shows nothing else shows no strip either."""


def practice_strip(model: ViewModel, page: Page, say: Words) -> tuple[Page, Items]:
    """The strip, and the page that is left above it. A notice takes its place for a moment; the key works always.

    On a touch board it takes the place of the head of a card: below it what is needed lies within reach.
    """
    in_head = page.board and not at_foot(model) and has_header(model)
    if model.view.overlay in BARE or ((at_foot(model) or in_head) and notice_words_of(model, say)):
        return page, leave_key()
    strip = _strip(model, page, say)
    if in_head:
        return page, strip.draw(header_place(page, model)._replace(y=TIGHT, h=TOP - GAP))
    high = strip.tall(page.area.w).wish
    place = Area(page.margin, BAR_Y - GAP - high, page.area.w, high)
    return replace(page, noticed=high + TIGHT), strip.draw(place)


def leave_key() -> Items:
    """Where there is no strip."""
    return (by_key("leave-practice", LeavePracticeSession(), (LEAVE_KEY,)),)


def _strip(model: ViewModel, page: Page, say: Words) -> Block:
    """At 4:3 the way out alone says that this is practice."""
    told = text(_told(model, say), HINT if page.narrow else CAPTION, "medium", leading=CLOSE, least=HINT)
    sign = centred(pill(say("Practice session"), "attention_fill", "on_attention_fill", HINT))
    ways = [centred(_pressed(one)) for one in _ways(model, say)]
    inner = row(None if page.narrow else sign, told.fill(), *ways, gap=GAP)
    return on(Box(NOWHERE, "attention_tint", BUTTON_RADIUS), inner, GAP, TIGHT)


def _pressed(b: Button) -> Block:
    """With its key, which has to be known at once: so there is room for that, too."""
    block = choice(b, LEAST_CHOICE_H)
    return block.across(block.wide.wish + WIDE + TIGHT)


def _told(model: ViewModel, say: Words) -> str:
    words, key = practice_words(model.session, model.view, say), _onward(model, say)
    return f"{words} {say('Next: {key}.', key=key)}" if key else words


def _onward(model: ViewModel, say: Words) -> str:
    """The key of the step forward, as it stands on a keyboard; "" where that is not the way on."""
    if model.view.overlay or model.session.paused_at is not None or model.session.phase is Phase.PROTOCOL:
        return ""
    typing = model.session.phase in TYPED or _guarded(model.session.play.voting, model.session.present)
    return key_words(("ctrl+enter" if typing else "space",), say)


def _guarded(voting: Voting | None, present: int) -> bool:
    return voting is not None and voting.way.traits.at_laptop and voting.cast < present


def _ways(model: ViewModel, say: Words) -> list[Button]:
    """Out at any time, with its key; at the end once more, too."""
    over = model.session.phase is Phase.PROTOCOL and not model.view.overlay
    label = say("To the first screen") if over else say("Stop practising")
    leave = Button(label, LeavePracticeSession(), "leave-practice", (LEAVE_KEY,), "Ctrl Q", size=HINT)
    again = Button(say("Once more"), StartPracticeSession(), "practice-again", (AGAIN_KEY,), "N", size=HINT)
    return [again, leave] if over else [leave]
