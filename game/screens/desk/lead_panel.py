"""The left of the desk: what the wall shows, the step forward, other steps, how many voted, STOP."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import DiscardOwn
from game.core.phases import Phase
from game.core.session import Session
from game.core.view_state import COVER
from game.desk.action import Action
from game.desk.model import Desk
from game.desk.status import voted_words
from game.i18n.words import Words
from game.screens.common.bar import TWICE
from game.screens.desk.widgets import (
    FIGURE,
    HEAD,
    LARGE,
    LEAST,
    PRESS_H,
    READ,
    SMALL,
    cap,
    headed,
    line,
    press,
    sign,
)
from game.screens.network.join import qr
from game.ui.blocks import NOWHERE, figure, icon, item, midst, on, panel, pill, pressed, text
from game.ui.geometry import BUTTON_RADIUS, CLOSE, EASY, EDGE, FLUSH, GAP, NEAR, PAD, PANEL_RADIUS, STRONG, TIGHT, Area
from game.ui.layout import SPRING, Block, Items, Need, column, first_as_wide, layers, row
from game.ui.measure import narrowest
from game.ui.scene import Box, Touch, Wall

IN_WORK = ("timer", "status")
"""Steps that stand with the work of their phase, not here."""
ONWARD, LEAST_ONWARD = 176.0, 128.0
"""The step forward is read at a glance; where many other steps stand below it, the wall gets smaller."""
ASPECT, LEAST_WALL = 16 / 9, 240.0
"""Of the wall in small; and how high it has to be so that somebody sees which screen it is."""
STOP_H, STEP_H = 84.0, 64.0
MOST_ACROSS = 3
DESK = "desk"
"""The desk itself lies over the wall."""


def left_column(desk: Desk, session: Session, plain: bool, over: str, say: Words) -> Block:
    """`plain`: Space leads on, for nobody types here and no keyboard goes round. `over`: what lies over the wall."""
    steps = tuple(action for action in desk.steps if action.name not in IN_WORK)
    return column(
        _seen(desk, over, say),
        _onward(desk.onward, plain, say) if desk.onward else SPRING,
        _steps(steps) if steps else None,
        row(_voted(desk, session, say).fill(), _present(desk, say).fill(), gap=GAP),
        _stop(desk, over),
        gap=GAP,
    )


# --------------------------------------------------------------------------------------------------- what the room sees


def _seen(desk: Desk, over: str, say: Words) -> Block:
    """The wall in small. Over the only screen there is none to be seen: there it is told in words."""
    if over != DESK:
        told = f"{desk.step} · {desk.told}" if desk.told else desk.step
        return _under(say("On screen now"), told, item(_wall))
    below = _join(desk, say) if desk.phones.join else _told(desk)
    return _under(say("Behind this desk"), desk.step, panel(below, GAP, TIGHT))


def _under(title: str, told: str, block: Block) -> Block:
    """A picture in the shape of a wall, or what stands in its place."""
    state = text(told, READ, "semi", "settled", align="right", least=LEAST, leading=CLOSE, lines=2)
    head = row(line(title, "ink"), state.stretch(), gap=TIGHT)
    return column(head, replace(block, tall=lambda w: Need(LEAST_WALL, w / ASPECT)), gap=NEAR)


def _wall(area: Area) -> Items:
    place = area.middle(min(area.w, area.h * ASPECT), min(area.h, area.w / ASPECT))
    return (Box(place, "track", TIGHT, shadow="card"), Wall(place), Box(place, "", TIGHT, "line", 2))


def _told(desk: Desk) -> Block:
    shown = desk.card
    if shown is None:
        return text(desk.step, HEAD, "bold", align="center", least=SMALL)
    asked = text(shown.question or desk.told, HEAD, "medium", "muted", least=LEAST, leading=EASY, valign="top")
    return column(text(shown.title, LARGE, "bold", least=SMALL, leading=CLOSE), asked.grow(), gap=TIGHT)


def _join(desk: Desk, say: Words) -> Block:
    """Whoever comes late, or lost the page, comes in from here too."""
    code = item(lambda area: qr(area, desk.phones.join.upper(), TIGHT))
    told = column(
        SPRING,
        text(say("Vote on your phone"), HEAD, "bold", least=LEAST, leading=CLOSE),
        row(pill(" ".join(desk.phones.code), "tint0", "ink", HEAD), SPRING),
        line(desk.phones.address),
        SPRING,
        gap=TIGHT,
    )
    return row(code.fill(), told.fill(), gap=TIGHT)


# ------------------------------------------------------------------------------------------------------------ the steps


def _onward_keys(action: Action, plain: bool) -> tuple[str, tuple[str, ...]]:
    """The key on the button, and all keys. What becomes of a card of the team is said on purpose, by no stray Space."""
    if isinstance(action.command, DiscardOwn):
        return "N", ("n",)
    return action.key if plain else "Ctrl Enter", (*(("space",) if plain else ()), "pagedown", "ctrl+enter")


def _onward(action: Action, plain: bool, say: Words) -> Block:
    key, keys = _onward_keys(action, plain)
    word = line(say("Next step"), "on_primary", face="medium")
    label = text(action.label, LARGE, "bold", "on_primary", least=READ, leading=CLOSE)
    inner = column(row(word.fill(), cap(key, "on_primary", "primary_key")), label.grow(), gap=NEAR)
    block = on(Box(NOWHERE, "primary", PANEL_RADIUS, shadow="primary"), inner, PAD, TIGHT)
    touch = Block(lambda area: (Touch(area, "forward", action.command, keys, PANEL_RADIUS, first=True),))
    return column(SPRING, layers(block, touch).high(ONWARD, LEAST_ONWARD)).high(LEAST_ONWARD).grow()


def _steps(steps: tuple[Action, ...]) -> Block:
    """In as few lines as that takes, each over the whole width."""
    lines = -(-len(steps) // MOST_ACROSS)
    across = -(-len(steps) // lines)
    made = [press(action, f"step-{n}").stretch() for n, action in enumerate(steps)]
    rows = (row(*made[n : n + across], gap=TIGHT) for n in range(0, len(made), across))
    return column(*(one.high(STEP_H, PRESS_H) for one in rows), gap=TIGHT)


# ---------------------------------------------------------------------------------------------------------- how many


def _voted(desk: Desk, session: Session, say: Words) -> Block:
    closed = session.play.voting is None and desk.voted is not None and _complete(desk, session)
    told = _vote_told(session, "settled" if closed else "muted", say)
    number = figure("–" if desk.voted is None else str(desk.voted), FIGURE, group="how-many")
    tick = icon("check", READ, "settled", STRONG).give() if closed and told else None
    head = say("Asked") if session.phase is Phase.CONSENT else say("Voted")
    return panel(headed(head, row(number, tick, told or SPRING, gap=TIGHT)), GAP, TIGHT)


def _vote_told(session: Session, ink: str, say: Words) -> Block | None:
    """Which vote it is and whether it is open; in little room only that, since the step says which."""
    told = voted_words(session, say)
    if not told:
        return None

    def in_two(words: str) -> Block:
        block = text(words, SMALL, "medium", ink, least=LEAST, leading=CLOSE, lines=2)
        return block.across(block.wide.wish, narrowest(words, LEAST))

    whole, short = in_two(told), in_two(say("open") if session.play.voting is not None else say("closed"))
    return replace(first_as_wide(whole, short), wide=whole.wide).stretch()


def _complete(desk: Desk, session: Session) -> bool:
    """A closed round is complete as it is; a consent round once everybody was asked."""
    return session.phase is not Phase.CONSENT or desk.voted == desk.present


def _present(desk: Desk, say: Words) -> Block:
    signs = (
        sign(name, f"people-{name}", action.command, (keys,))
        for action, name, keys in zip(desk.people, ("minus", "plus"), ("ctrl+down", "ctrl+up"), strict=False)
    )
    number = figure(str(desk.present), FIGURE, group="how-many").stretch()
    return panel(headed(say("Present"), row(number, *signs, gap=TIGHT)), GAP, TIGHT)


# --------------------------------------------------------------------------------------------------------------- stop


def _stop(desk: Desk, over: str) -> Block:
    """The same place on wall and desk: lower left. Escape closes what lies over the wall before it stops anything."""
    action = desk.stop[0]
    chosen = action.kind == "chosen"
    ink = "on_stop" if chosen else "stop"
    shown = {"": TWICE.format(action.key), COVER: action.key, "stop": action.key}.get(over, "")
    key = row(SPRING, cap(shown, ink, "stop" if chosen else "stop_tint")) if shown else None
    word = midst(row(icon("stop", FIGURE, ink), line(action.label, ink, size=LARGE, face="bold"), gap=TIGHT))
    ground = Box(NOWHERE, "stop" if chosen else "stop_ground", BUTTON_RADIUS, "stop", EDGE)
    keys = ("escape", "f5") if chosen else ("escape",) if over == COVER else ()
    return pressed(on(ground, layers(word, key), PAD, FLUSH), "stop", action.command, keys).high(STOP_H)
