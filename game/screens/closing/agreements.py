"""Who keeps an eye on each agreement and when it is looked at again; what was heard; who does what at a threat."""

from __future__ import annotations

from game.core.adoption import ProtocolState
from game.core.commands import LookAt, NameRole, TurnPage
from game.core.protocol_life import state
from game.core.review_dates import review_of
from game.core.roles import ROLE_TITLES, ROLES, who_does
from game.core.session import SETTLED, Agreement, Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.closing.agreement import other_voices, owner_and_day, shortly, wording
from game.screens.closing.findings_text import undo
from game.screens.common.bar import closed_by
from game.screens.common.sheet import sheet
from game.ui.blocks import NOWHERE, by_width, cap, choices, icon, item, on, one_line, panel, pill, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    GAP,
    HINT,
    NEAR,
    QUESTION,
    READ,
    STRONG,
    TIGHT,
    WIDE,
    Page,
)
from game.ui.layout import EMPTY, Block, Items, centred, column, first_that_fits, row
from game.ui.measure import ROOMY, cut
from game.ui.scene import Box, Field, Scene
from game.ui.widgets import Button, width_of

TABS = 3
LIST, DETAIL = 5.0, 7.0


def agreed(model: ViewModel, say: Words, page: Page) -> Scene:
    """Three leaves: owner and day, what was heard, and the roles; on the first two one agreement is chosen."""
    settled = tuple(one for one in model.session.agreements if one.status in SETTLED)
    leaf = min(model.view.page, TABS - 1)
    chosen = next((one for one in settled if one.key == model.view.shown), settled[0] if settled else None)
    if leaf == TABS - 1:
        body = roles(model.session, say)
    elif chosen is None:
        body = panel(text(say("Nothing has been agreed yet."), QUESTION, "medium", "muted", align="center"))
    else:
        body = _leaf(leaf, settled, chosen, model, say, page)
    items: Items = (
        *sheet(page, say("Agreements: who and when"), column(_tabs(leaf, say), body.grow(), gap=TIGHT)),
        *closed_by(page, say, undo(model, say, page), typing=True),
    )
    name = f"agreed-{leaf}-{chosen.key if chosen and leaf < TABS - 1 else ''}"
    return Scene(name, items, "calm", "close", flourish=False)


def amend(model: ViewModel, say: Words, page: Page) -> Scene:
    """The text of one agreement. What was submitted or adopted becomes a new version, and the screen says so."""
    settled = tuple(one for one in model.session.agreements if one.status in SETTLED)
    chosen = next((one for one in settled if one.key == model.view.shown), settled[0] if settled else None)
    if chosen is None:
        body = panel(text(say("Nothing has been agreed yet."), QUESTION, "medium", "muted", align="center"))
    else:
        listed = rows(settled, settled.index(chosen), model.session.at, say)
        body = row(listed.fill(LIST), wording(chosen, say).fill(DETAIL), gap=GAP, mirrored=page.mirrored)
    draft = state(model.session) is ProtocolState.DRAFT
    note = "" if draft else say("Another text begins a new version, which goes to the council again.")
    items: Items = (
        *sheet(page, say("Change an agreement"), body, note),
        *closed_by(page, say, undo(model, say, page), typing=True),
    )
    return Scene(f"amend-{chosen.key if chosen else ''}", items, "calm", "close", flourish=False)


def _tabs(leaf: int, say: Words) -> Block:
    labels = (say("Owner and date"), say("What else was heard"), say("If there is a threat: who does what"))
    keys = {leaf - 1: ("left",), leaf + 1: ("right",)}
    return choices(
        [
            Button(
                label,
                TurnPage(n - leaf),
                f"leaf-{n}",
                keys.get(n, ()),
                kind="chosen" if n == leaf else "secondary",
                size=CAPTION,
            )
            for n, label in enumerate(labels)
        ],
        TIGHT,
    )


def _leaf(
    leaf: int, settled: tuple[Agreement, ...], chosen: Agreement, model: ViewModel, say: Words, page: Page
) -> Block:
    at, made = settled.index(chosen), model.session.at
    shown = owner_and_day(chosen, made, len(settled), say) if leaf == 0 else other_voices(chosen, say)
    return row(
        rows(settled, at, made, say).fill(LIST),
        shown.fill(DETAIL),
        gap=GAP,
        mirrored=page.mirrored,
    )


# --------------------------------------------------------------------------------------------------------------- roles


def roles(session: Session, say: Words) -> Block:
    """In the order of the plan; Ctrl with a figure leads into a field."""
    told = say("This becomes one page to pin up. Fill in roles, not names: people change, the plan stays.")
    fields = (_role(role, str(n), session, say) for n, role in enumerate(ROLES, 1))
    return panel(column(text(told, HINT, "medium", "muted", least=HINT), *fields, gap=TIGHT), WIDE, GAP)


def _role(role: str, key: str, session: Session, say: Words) -> Block:
    known, hint = who_does(session, role), say("for example the head teacher")
    keys = (f"ctrl+{key}",)
    field = item(
        lambda area: Field(area, f"role-{role}", known, NameRole(role), hint, size=CAPTION, limit=80, keys=keys)
    )
    name = text(say(ROLE_TITLES[role]), READ, "semi", least=HINT, leading=CLOSE, group="roles")
    return row(name.fill(), cap(f"Ctrl {key}"), field.fill(), gap=GAP).grow()


# ------------------------------------------------------------------------------------------------------ the agreements

SHOWN = 5
ARROW = 56.0


def rows(settled: tuple[Agreement, ...], at: int, made: str, say: Words) -> Block:
    """Up and down choose the agreement before and after; a press chooses one. The chosen one is read whole."""
    told = say("Agreement {n} of {total}", n=at + 1, total=len(settled))
    head = row(
        one_line(told, HINT, "semi", "muted", least=HINT).fill(),
        _arrow("up", settled[(at - 1) % len(settled)]),
        _arrow("down", settled[(at + 1) % len(settled)]),
        gap=TIGHT,
    )

    def some(most: int) -> Block:
        first = max(0, min(at - most // 2, len(settled) - most))
        shown = [_row(settled[n], n == at, made, say).grow() for n in range(first, min(first + most, len(settled)))]
        return column(head, *shown, *[EMPTY.grow()] * (SHOWN - len(settled)), gap=TIGHT)

    return first_that_fits(*map(some, range(SHOWN, 0, -1)))


def _arrow(way: str, to: Agreement) -> Block:
    mark = on(Box(NOWHERE, "card", TIGHT, "field"), icon(way, CAPTION, "ink", weight=STRONG), TIGHT)
    return pressed(mark.high(ARROW), f"agreement-{way}", LookAt(to.key), (way,), TIGHT).across(ARROW)


def _row(one: Agreement, chosen: bool, made: str, say: Words) -> Block:
    ink = "on_ink" if chosen else "ink"
    ground = Box(NOWHERE, "ink", BUTTON_RADIUS) if chosen else Box(NOWHERE, "card", BUTTON_RADIUS, "field")
    badge = pill(one.chapter, *(("card", "ink") if chosen else ("settled_tint", "settled")), size=HINT)
    day = say.date(review_of(one, made))

    def words(w: float) -> Block:
        shown = cut(one.text, HINT, w / ROOMY, "semi", WHOLE if chosen else 2)
        told = text(shown, HINT, "semi", ink, least=HINT, leading=CLOSE)
        room = w - width_of(f"{APART}{day}", HINT) * ROOMY
        owner = cut(shortly(one.owner), HINT, room, "medium", 1) if room > HINT * FEW_LETTERS else ""
        beneath = APART.join(part for part in (owner, day) if part)
        below = one_line(beneath, HINT, "medium", "on_ink" if chosen else "muted", least=HINT)
        return centred(column(told, below, gap=NEAR))

    inner = row(centred(badge), by_width(words).fill(), gap=TIGHT)
    return pressed(on(ground, inner, TIGHT, TIGHT), f"agreement-{one.key}", LookAt(one.key))


WHOLE = 12
"""Lines: a rule is shorter than this, but for what somebody pastes."""
APART, FEW_LETTERS = " · ", 4
"""Beside the day who keeps an eye on it gives way; fewer letters than these tell nothing."""
