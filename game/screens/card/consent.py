"""CONSENT: the rule in quotes, three counters, and the way of an objection: it is a gift to the text, not a veto."""

from __future__ import annotations

from game.core.commands import CountConsent
from game.core.consent import as_shown, is_counted_aloud, status_of
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.consent_ways import way_on
from game.screens.common.bar import after_small, bar, before_forward, forward
from game.screens.common.header import header, help_key
from game.texts.choices import answer_words, strength_words
from game.ui.geometry import BAR_H, BAR_Y, LABEL, SMALL, TOP, Area, Page
from game.ui.scene import Box, Icon, Pips, Scene, Text, Touch
from game.ui.widgets import Button, Items, cap_width, keycap, outlined, panel, row_of, skin_of

COVERED, SOME, NONE = "•", "✓", "–"


def consent(model: ViewModel, say: Words, page: Page) -> Scene:
    session = as_shown(model.session, model.view.reveal > 0)
    area = page.area
    status = session.play.status or status_of(session)
    items: Items = (
        *header(page, say, model),
        *help_key(say, typing=True),
        *_rule(Area(area.x, TOP, area.w, 216), session, say),
        Text(
            Area(area.x, TOP + 228, area.w, 60),
            say("Can you live with this, and be spoken to about it?"),
            46,
            "bold",
            valign="middle",
            lines=2,
            least=27,
            leading=1.0,
        ),
        *_counters(Area(area.x, TOP + 296, area.w, 222), session, say),
        *way_on(Area(area.x, TOP + 538, area.w, 198), session, status, say),
        *bar(page, say, forward(model, say, typing=True)),
        *_turnout(page, model.session, say),
    )
    return Scene("consent", items, skin_of(session), "forward", flourish=False)


def _rule(area: Area, session: Session, say: Words) -> Items:
    draft = session.play.draft
    if draft is None:
        return (panel(area),)
    text = Area(area.x + 80, area.y + 18, area.w - 130, area.h - 70)
    note = f"{draft.chapter} · {strength_words(draft.strength, say)[0]}"
    return (
        panel(area),
        Box(Area(area.x + 40, area.y + 28, 8, area.h - 56), "primary", 4),
        Text(text, draft.text, 50, "display", valign="middle", least=30, leading=1.16),
        Text(Area(text.x, area.bottom - 50, text.w, 38), note, LABEL, "medium", "muted", valign="middle", lines=1),
    )


def _counters(area: Area, session: Session, say: Words) -> Items:
    names, counted = answer_words(say), session.play.answered
    columns = (
        ("yes", names["yes"], "check", "settled", "settled_tint", "1"),
        ("reservation", names["reservation"], "pen", "attention", "attention_tint", "2"),
        ("objection", names["objection"], "bubble", "ink", "track", "3"),
    )
    items: Items = ()
    for cell, (answer, label, icon, colour, tint, key) in zip(area.columns(3, 32), columns, strict=True):
        told = _told(int(getattr(counted, answer)), session)
        items += _counter(cell, answer, told, label, icon, colour, tint, key)
    return items


def _told(n: int, session: Session) -> str:
    """The number; in a small team only whether there is one, once everybody was asked."""
    if is_counted_aloud(session.present):
        return str(n)
    if session.play.answered.total < session.present:
        return COVERED
    return SOME if n else NONE


def _counter(area: Area, answer: str, told: str, label: str, icon: str, colour: str, tint: str, key: str) -> Items:
    inner = area.inset(26, 22)
    side = min(124.0, inner.w * 0.3)
    low = inner.bottom - 96
    minus, plus = Area(inner.x, low, side, 96), Area(inner.right - side, low, side, 96)
    badge = Area(inner.x, inner.y, 58, 58)
    return (
        panel(area),
        Box(badge, tint, 18),
        Icon(badge.inset(13), icon, colour, 2.6),
        Text(
            Area(badge.right + 18, inner.y, inner.right - badge.right - cap_width(f"Ctrl {key}") - 30, 58),
            label,
            36,
            "semi",
            valign="middle",
            least=22,
            group="answers",
            leading=1.0,
        ),
        *keycap(f"Ctrl {key}", inner.right, inner.y + 29),
        outlined(minus, 22),
        Icon(Area(minus.x + side / 2 - 20, low + 28, 40, 40), "minus", colour, 3),
        Touch(minus, f"less-{answer}", CountConsent(answer, -1), (f"ctrl+shift+{key}",), 22),
        Text(
            Area(minus.right, low - 4, plus.x - minus.right, 104),
            told,
            88,
            "bold",
            colour,
            "center",
            "middle",
            lines=1,
            fixed_cells=True,
        ),
        Box(plus, colour, 22),
        Icon(Area(plus.x + side / 2 - 20, low + 28, 40, 40), "plus", "card", 3),
        Touch(plus, f"more-{answer}", CountConsent(answer, 1), (f"ctrl+{key}",), 22),
    )


def _turnout(page: Page, session: Session, say: Words) -> Items:
    """How many were asked, and one press for "all the others can live with it"."""
    x = after_small(page)
    end = before_forward(page)
    counted = session.play.answered
    rest = session.present - counted.total
    told = say("{n} of {present} asked", n=counted.total, present=session.present)
    area = Area(x, BAR_Y, end - x, BAR_H)
    rest_w = 0.0
    items: Items = ()
    if rest > 0:
        rest_w = min(350.0, area.w * 0.62)
        rest_label = say("The other {n}: yes", n=rest)
        items = row_of(
            area.right_part(rest_w),
            (Button(rest_label, CountConsent("yes", rest), "rest-yes", ("ctrl+r",), "Ctrl R", size=30),),
        )
    room = area.w - rest_w - 16
    if room > 200:
        items += (Pips(Area(x, BAR_Y + 8, room, 56), session.present, counted.total),)
    return (
        *items,
        Text(Area(x, BAR_Y + 66, room, 44), told, SMALL, "semi", valign="middle", lines=2, least=18, leading=1.0),
    )
