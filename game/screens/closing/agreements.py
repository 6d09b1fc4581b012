"""Who keeps an eye on each agreement and when it is looked at again; what was heard; who does what at a threat."""

from __future__ import annotations

from game.core.commands import LookAt, NameRole, TurnPage
from game.core.review_dates import review_of
from game.core.roles import ROLE_TITLES, ROLES, who_does
from game.core.session import SETTLED, Agreement, Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.closing.agreement import other_voices, owner_and_day
from game.screens.closing.findings_text import undo
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.ui.geometry import BODY, LABEL, MARGIN, SMALL, Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text, Touch
from game.ui.widgets import Button, Items, keycap, outlined, panel, segmented, shortened

TABS = 3


def agreed(model: ViewModel, say: Words, page: Page) -> Scene:
    """Three leaves: owner and day, what was heard, and the roles; on the first two one agreement is chosen."""
    settled = tuple(one for one in model.session.agreements if one.status in SETTLED)
    leaf = min(model.view.page, TABS - 1)
    area = Area(MARGIN, 266, page.width - 2 * MARGIN, 626)
    chosen = next((one for one in settled if one.card == model.view.shown), settled[0] if settled else None)
    if leaf == TABS - 1:
        body = roles(area, model.session, say)
    elif chosen is None:
        body = _nothing_yet(area, say)
    else:
        body = _leaf(area, leaf, settled, chosen, model, say, page)
    items: Items = (
        *titled(page, say("Agreements: who and when")),
        *_tabs(Area(MARGIN, 156, page.width - 2 * MARGIN, 88), leaf, say),
        *body,
        *closed_by(page, say, undo(model, say, page), typing=True),
    )
    name = f"agreed-{leaf}-{chosen.card if chosen and leaf < TABS - 1 else ''}"
    return Scene(name, items, "calm", "close", flourish=False)


def _tabs(area: Area, leaf: int, say: Words) -> Items:
    labels = (say("Owner and day"), say("What was also heard"), say("At a threat: who does what"))
    keys = {leaf - 1: ("left",), leaf + 1: ("right",)}
    buttons = tuple(
        Button(label, TurnPage(n - leaf), f"leaf-{n}", keys.get(n, ()), kind="chosen" if n == leaf else "secondary")
        for n, label in enumerate(labels)
    )
    return segmented(area, buttons, 30)


def _nothing_yet(area: Area, say: Words) -> Items:
    told = say("Nothing has been agreed yet.")
    return (panel(area), Text(area.inset(48), told, BODY, "medium", "muted", "center", "middle"))


def _leaf(
    area: Area, leaf: int, settled: tuple[Agreement, ...], chosen: Agreement, model: ViewModel, say: Words, page: Page
) -> Items:
    left_w = area.w * (0.4 if page.narrow else 0.42)
    left, right = area.left_part(left_w), Area(area.x + left_w + 28, area.y, area.w - left_w - 28, area.h)
    at = settled.index(chosen)
    shown = (
        owner_and_day(right, chosen, model.session.at, len(settled), say)
        if leaf == 0
        else other_voices(right, chosen, say)
    )
    return (*rows(left, settled, at, model.session.at, say), *shown)


def roles(area: Area, session: Session, say: Words) -> Items:
    """In the order of the plan; Ctrl with a figure leads into a field."""
    inner = area.inset(36, 22)
    told = say("This becomes one page to hang up. Fill in roles, no names: people change, the plan stays.")
    rows = Area(inner.x, inner.y + 56, inner.w, inner.h - 56).rows(len(ROLES), 10)
    items: Items = (
        panel(area),
        Text(inner._replace(h=44), told, LABEL, "medium", "muted", valign="middle", lines=1, least=20),
    )
    for n, (row, role) in enumerate(zip(rows, ROLES, strict=True), 1):
        items += _role(row, role, str(n), session, say)
    return items


def _role(row: Area, role: str, key: str, session: Session, say: Words) -> Items:
    field = row.right_part(row.w * 0.52)
    return (
        Text(
            Area(row.x, row.y, row.w * 0.48 - 100, row.h),
            say(ROLE_TITLES[role]),
            34,
            "semi",
            valign="middle",
            least=22,
            leading=1.05,
            group="roles",
        ),
        *keycap(f"Ctrl {key}", field.x - 20, row.y + row.h / 2),
        Field(
            field,
            f"role-{role}",
            who_does(session, role),
            NameRole(role),
            say("for example the head teacher"),
            size=32,
            limit=80,
            keys=(f"ctrl+{key}",),
        ),
    )


SHOWN = 5


def rows(area: Area, settled: tuple[Agreement, ...], at: int, made: str, say: Words) -> Items:
    """Up and down choose the agreement before and after; a press chooses one."""
    first = max(0, min(at - SHOWN // 2, len(settled) - SHOWN))
    head, body = area._replace(h=44), Area(area.x, area.y + 52, area.w, area.h - 52)
    told = say("Agreement {n} of {total}", n=at + 1, total=len(settled))
    items: Items = (
        Text(head, told, LABEL, "semi", "muted", valign="middle", lines=1, least=20),
        *_arrow(head.right_part(44)._replace(x=head.right - 104), "up", settled[(at - 1) % len(settled)]),
        *_arrow(head.right_part(44), "down", settled[(at + 1) % len(settled)]),
    )
    for n, row in enumerate(body.rows(SHOWN, 10), first):
        if n < len(settled):
            items += _row(row, settled[n], n == at, made, say)
    return items


def _arrow(area: Area, way: str, to: Agreement) -> Items:
    return (
        outlined(area, 12),
        Icon(area.inset(8), way, "ink", 2.6),
        Touch(area, f"agreement-{way}", LookAt(to.card), (way,), 12),
    )


def _row(area: Area, one: Agreement, chosen: bool, made: str, say: Words) -> Items:
    badge = Area(area.x + 14, area.y + area.h / 2 - 24, 70, 48)
    text = Area(badge.right + 16, area.y + 6, area.right - badge.right - 32, area.h - 12)
    told = " · ".join(
        part for part in (shortened(one.owner, text.w * 0.56, 18, 1), say.date(review_of(one, made))) if part
    )
    ink = "on_ink" if chosen else "ink"
    return (
        Box(area, "ink", 18) if chosen else outlined(area, 18),
        Box(badge, "card" if chosen else "settled_tint", 12),
        Text(badge, one.chapter, SMALL, "bold", "ink" if chosen else "settled", "center", "middle", lines=1, least=18),
        Text(
            text._replace(h=text.h * 0.62),
            shortened(one.text, text.w, 22, 2),
            SMALL,
            "semi",
            ink,
            valign="middle",
            least=17,
            leading=1.02,
            group="rows",
        ),
        Text(
            Area(text.x, text.y + text.h * 0.64, text.w, text.h * 0.36),
            told,
            24,
            "medium",
            "on_ink" if chosen else "muted",
            valign="middle",
            lines=1,
            least=16,
        ),
        Touch(area, f"agreement-{one.card}", LookAt(one.card), (), 18),
    )
