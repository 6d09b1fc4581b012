"""The left of the desk: what the wall shows, the step forward, other steps, how many voted, STOP."""

from __future__ import annotations

from game.core.commands import Command, DiscardOwn, Hide, Show
from game.core.session import Phase, Session
from game.core.view_state import COVER
from game.desk.action import Action
from game.desk.model import Desk
from game.desk.status import voted_words
from game.i18n.words import Words
from game.screens.common.bar import TWICE
from game.screens.desk.widgets import BODY, GAP, LABEL, LEAST, cap, card, label, press
from game.screens.network.join import code_pill, qr
from game.ui.geometry import CLOSE, EASY, Area
from game.ui.scene import Box, Icon, Item, Text, Touch, Wall
from game.ui.widgets import Items, width_of

IN_WORK = ("timer", "status")
"""Steps that stand with the work of their phase, not here."""
LEAST_ONWARD = 128.0
"""The step forward is read at a glance; where many other steps stand below it, the wall gets smaller."""


def left_column(area: Area, desk: Desk, session: Session, plain: bool, over: str, say: Words) -> Items:
    """`plain`: Space leads on, for nobody types here and no keyboard goes round. `over`: what lies over the wall."""
    wall = Area(area.x, area.y + 42, area.w, area.w * 9 / 16)
    stop = Area(area.x, area.bottom - 84, area.w, 84)
    status = Area(area.x, stop.y - 16 - 106, area.w, 106)
    steps = tuple(action for action in desk.steps if action.name not in IN_WORK)
    rows_h = 64.0 * _rows(steps) + 10 * (_rows(steps) - 1)
    low = Area(area.x, status.y - 16 - rows_h, area.w, rows_h)
    high = max(LEAST_ONWARD, min(176.0, low.y - 18 - wall.bottom - 18))
    onward = Area(area.x, low.y - 18 - high, area.w, high)
    return (
        *_seen(area, wall._replace(h=min(wall.h, onward.y - 18 - wall.y)), desk, over, say),
        *_onward(onward, desk, plain, say),
        *_steps(low, steps),
        *_status(status, desk, session, say),
        *_stop(stop, desk, over),
    )


def _seen(area: Area, wall: Area, desk: Desk, over: str, say: Words) -> Items:
    """The wall in small. Over the only screen there is none to be seen: there it is told in words."""
    if over != DESK:
        return _wall(area, wall, desk, say)
    head, title = Area(area.x, area.y, area.w, 34), say("Under this desk")
    title_w = min(head.w * 0.6, width_of(title, LABEL) * 1.08)
    inner = wall.inset(24, 20)
    return (
        label(head.left_part(title_w), title, "ink"),
        label(head.right_part(head.w - title_w - 12), desk.step, "settled", "right"),
        card(wall),
        *(_join(inner, desk, say) if desk.phones.join else _told(inner, desk)),
    )


def _told(area: Area, desk: Desk) -> Items:
    shown = desk.card
    if shown is None:
        return (Text(area, desk.step, 34, "bold", "ink", "center", "middle", least=20),)
    top = area._replace(h=min(84.0, area.h * 0.4))
    below = Area(area.x, top.bottom + 8, area.w, area.bottom - top.bottom - 8)
    return (
        Text(top, shown.title, 32, "bold", valign="middle", least=19, leading=CLOSE),
        Text(below, shown.question or desk.told, BODY, "medium", "muted", least=LEAST, leading=EASY),
    )


def _join(area: Area, desk: Desk, say: Words) -> Items:
    """Whoever comes late, or lost the page, comes in from here too."""
    side = min(area.h, area.w * 0.5)
    code = Area(area.x, area.y + (area.h - side) / 2, side, side)
    beside = Area(code.right + 20, area.y, area.right - code.right - 20, area.h)
    title, pill, address = beside.rows(3, 8)
    return (
        *qr(code, desk.phones.join.upper(), 14),
        Text(title, say("Vote on your phone"), 28, "bold", valign="middle", least=17, leading=CLOSE),
        *code_pill(pill._replace(y=pill.y + (pill.h - min(pill.h, 64)) / 2, h=min(pill.h, 64)), desk.phones.code, 36),
        Text(address, desk.phones.address, 24, "semi", "muted", valign="middle", lines=1, least=13),
    )


def _wall(area: Area, wall: Area, desk: Desk, say: Words) -> Items:
    head = Area(area.x, area.y, area.w, 34)
    told = f"{desk.step} · {desk.told}" if desk.told else desk.step
    shown = min(head.w * 0.68, width_of(told, LABEL) * 1.08)
    w = min(wall.w, wall.h * 16 / 9)
    wall = wall._replace(x=wall.x + (wall.w - w) / 2, w=w)
    return (
        label(head.left_part(head.w - shown - 12), say("On screen now"), "ink"),
        label(head.right_part(shown), told, "settled", "right"),
        Box(wall, "track", 16, shadow="card"),
        Wall(wall),
        Box(wall, "", 16, "line", 2),
    )


def _onward_keys(action: Action, plain: bool) -> tuple[str, tuple[str, ...]]:
    """The key on the button, and all keys. What becomes of a card of the team is said on purpose, by no stray Space."""
    if isinstance(action.command, DiscardOwn):
        return "N", ("n",)
    return action.key if plain else "Ctrl Enter", (*(("space",) if plain else ()), "pagedown", "ctrl+enter")


def _onward(area: Area, desk: Desk, plain: bool, say: Words) -> Items:
    action = desk.onward
    if action is None:
        return ()
    key, keys = _onward_keys(action, plain)
    inner = area.inset(38, 16)
    return (
        Box(area, "primary", 30, shadow="primary"),
        Text(
            Area(inner.x, inner.y, inner.w - 140, inner.h * 0.36),
            say("Next step"), LABEL, "medium", "on_primary", valign="middle", lines=1, least=LEAST,
        ),
        *cap(key, inner.right + 10, inner.y + inner.h * 0.2, "on_primary", "primary_key"),
        Text(
            Area(inner.x, inner.y + inner.h * 0.38, inner.w, inner.h * 0.62),
            action.label, 40, "bold", "on_primary", valign="middle", least=26, leading=CLOSE,
        ),
        Touch(area, "forward", action.command, keys, 30, first=True),
    )  # fmt: skip


def _rows(steps: tuple[Action, ...]) -> int:
    return max(1, -(-len(steps) // _across(steps)))


def _across(steps: tuple[Action, ...]) -> int:
    return 3 if len(steps) != 4 else 2


def _steps(area: Area, steps: tuple[Action, ...]) -> Items:
    across = _across(steps)
    items: list[Item] = []
    for n, row_area in enumerate(area.rows(_rows(steps), 10)):
        some = steps[n * across : (n + 1) * across]
        for i, (cell, action) in enumerate(zip(row_area.columns(max(1, len(some)), 14), some, strict=False)):
            items += press(cell, action, f"step-{n * across + i}")
    return tuple(items)


def _status(area: Area, desk: Desk, session: Session, say: Words) -> Items:
    left, right = area.left_part((area.w - GAP) * 0.47), area.right_part((area.w - GAP) * 0.53)
    return (*_voted(left, desk, session, say), *_present(right, desk, say))


def _voted(area: Area, desk: Desk, session: Session, say: Words) -> Items:
    inner = area.inset(26, 12)
    number = "–" if desk.voted is None else str(desk.voted)
    told = _told_within(inner.w - 36.0 * len(str(desk.voted)) - 14, session, say)
    closed = session.play.voting is None and desk.voted is not None and _complete(desk, session)
    number_w = 36.0 * len(number) + 14
    mark = 36.0 if closed and inner.w > 230 else 0.0
    return (
        card(area),
        label(inner._replace(h=34), say("Asked") if session.phase is Phase.CONSENT else say("Voted")),
        _number(Area(inner.x, inner.y + 32, number_w, inner.h - 30), number),
        *((Icon(Area(inner.x + number_w, inner.y + 44, 28, 28), "check", "settled", 3.2),) if mark and told else ()),
        Text(
            Area(inner.x + number_w + mark, inner.y + 30, inner.w - number_w - mark, 56),
            told, 22, "medium", "settled" if closed else "muted", valign="middle", least=16, leading=CLOSE,
        ),
    )  # fmt: skip


def _told_within(room: float, session: Session, say: Words) -> str:
    """Which vote it is and whether it is open; in little room only that, since the step says which."""
    told = voted_words(session, say)
    if all(width_of(word, 18) <= room for word in told.split()):
        return told
    return say("open") if session.play.voting is not None else say("closed")


def _complete(desk: Desk, session: Session) -> bool:
    """A closed round is complete as it is; a consent round once everybody was asked."""
    return session.phase is not Phase.CONSENT or desk.voted == desk.present


def _present(area: Area, desk: Desk, say: Words) -> Items:
    inner = area.inset(26, 12)
    side = min(74.0, inner.w * 0.27)
    number = Area(inner.x, inner.y + 32, inner.w - 2 * side - 24, inner.h - 30)
    items: Items = (
        card(area),
        label(inner._replace(h=34), say("Present")),
        _number(number, str(desk.present)),
    )
    low = inner.w < 260  # narrow: the buttons stand below the word
    for n, (action, icon) in enumerate(zip(desk.people, ("minus", "plus"), strict=False)):
        cell = Area(inner.right - (2 - n) * side - (1 - n) * 12, area.y + (44 if low else 18), side, 52 if low else 70)
        keys = ("ctrl+down",) if icon == "minus" else ("ctrl+up",)
        items += (
            Box(cell, "card", 20, "field", 2.5),
            Icon(Area(cell.x + side / 2 - 15, cell.y + cell.h / 2 - 15, 30, 30), icon, "ink", 3),
            Touch(cell, f"people-{icon}", action.command, keys, 20),
        )
    return items


def _number(area: Area, text: str) -> Text:
    return Text(area, text, 52, "bold", "ink", valign="middle", lines=1, fixed_cells=True)


def _stop(area: Area, desk: Desk, over: str) -> Items:
    """The same place on wall and desk: lower left. Escape closes what lies over the wall before it stops anything."""
    action = desk.stop[0]
    pressed = action.kind == "chosen"
    ink = "on_stop" if pressed else "stop"
    text_w = width_of(action.label, 38) * 1.02
    x = area.x + (area.w - text_w - 74) / 2
    shown = {"": TWICE.format(action.key), COVER: action.key, "stop": action.key}.get(over, "")
    return (
        Box(area, "stop" if pressed else "stop_ground", 26, "stop", 4),
        Icon(Area(x, area.y + area.h / 2 - 29, 58, 58), "stop", ink),
        Text(Area(x + 74, area.y, text_w + 20, area.h), action.label, 38, "bold", ink, valign="middle", lines=1),
        *(cap(shown, area.right - 26, area.y + area.h / 2, ink, "stop" if pressed else "stop_tint") if shown else ()),
        Touch(area, "stop", action.command, ("escape", "f5") if pressed else ("escape",) if over == COVER else (), 26),
        *_escape(over),
    )


def _escape(over: str) -> Items:
    """What Escape does while STOP does not have it: cover the wall, or show it again."""
    if over in (COVER, "stop", DESK):
        return ()
    command: Command = Hide() if over else Show(COVER)
    return (Touch(Area(0, 0, 1, 1), "escape", command, ("escape",), hidden=True),)


DESK = "desk"
"""The desk itself lies over the wall: Escape closes it."""
