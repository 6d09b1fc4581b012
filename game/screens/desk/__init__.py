"""The facilitator's desk on the laptop: a window of its own, or an overlay where the room sees the same screen."""

from __future__ import annotations

from game.core.commands import CastBallot, DiscardOwn, HandOver, Hide, Show
from game.core.session import START_PHASES, Session
from game.core.view_model import ViewModel
from game.core.view_state import COVERED, UNCOVERED
from game.desk.action import Action
from game.desk.build import desk_of
from game.desk.counts import standpoints
from game.desk.covered import covered
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.about import ABOUT, about_tab
from game.screens.desk.lead_panel import left_column
from game.screens.desk.side_panel import right_column
from game.screens.desk.tabs import cards_tab, phones_tab, tab_bar
from game.screens.desk.time_plan import time_plan
from game.screens.desk.widgets import EDGE, LABEL, LEAST, Sheet, heading, press, sheet_for
from game.screens.desk.work_panel import work
from game.ui.geometry import CLOSE, SNUG, Area, Page
from game.ui.scene import Box, Field, Icon, Picture, Scene, Text, Touch
from game.ui.widgets import Items, width_of

BODY_SIZE = 26.0
"""Nobody has come yet, so a code on the only screen is seen by its owner alone."""


def desk(model: ViewModel, say: Words, page: Page) -> Scene:
    """Everything that the facilitator sees, on one page; nothing here moves by itself."""
    laid, sheet, session = desk_of(model, say), sheet_for(page.width), model.session
    if model.view.overlay == "desk":
        laid = covered(laid, model, say)
    passed_round, middle = _passed_round(session), _middle(sheet.middle, model, laid, say)
    over = model.view.overlay
    typing = any(isinstance(item, Field) for item in middle)
    items: Items = (
        *_header(sheet, model, laid, say),
        *left_column(sheet.left, laid, session, not (passed_round or typing), over, say),
        *middle,
        *right_column(sheet.right, laid, say),
        *time_plan(sheet.time, laid.plan, say),
        *_notice(sheet, laid),
        *_ballots(model, say),
        *_settings_key(over),
        *_came_up_key(over, session),
    )
    name = f"desk-{session.phase}-{session.turn}-{model.view.tab}"
    by_hand = passed_round or (laid.onward is not None and isinstance(laid.onward.command, DiscardOwn))
    return Scene(name, items, "warm", "" if by_hand else "forward", flourish=False)


def _passed_round(session: Session) -> bool:
    """A keyboard goes round: whoever votes and hits Space must not end the vote for those who come after."""
    voting = session.play.voting
    return voting is not None and voting.way.traits.turns and voting.cast < session.present


def _middle(area: Area, model: ViewModel, laid: Desk, say: Words) -> Items:
    if model.view.tab == "cards":
        return cards_tab(area, laid, say)
    if model.view.tab.startswith(ABOUT):
        return about_tab(area, laid, model.view.tab, say)
    if model.view.tab in (COVERED, UNCOVERED):
        seen_by_all = model.view.overlay == "desk" and model.session.phase not in START_PHASES
        return phones_tab(area, laid, seen_by_all, model.view.tab == UNCOVERED, say)
    return work(area, laid, model.session, say)


def _header(sheet: Sheet, model: ViewModel, laid: Desk, say: Words) -> Items:
    over = model.view.overlay == "desk"
    name = say("Desk")
    name_w = width_of(name, 34) * 1.08 + 18
    told = say("everybody who looks at this screen can read this") if over else say("only you see this screen")
    x = EDGE + 76 + name_w
    return (
        Picture(Area(EDGE - 8, 12, 78, 78), "emblem", 0, "contain", ""),
        heading(Area(EDGE + 76, 24, name_w, 54), name, size=34),
        Text(
            Area(x, 20, sheet.left.right - x, 62), f"{laid.title} · {told}",
            LABEL, "medium", "attention" if over else "muted", valign="middle", least=13, leading=CLOSE,
        ),
        *tab_bar(Area(sheet.middle.x, 22, sheet.middle.w * 0.66, 58), model.view.tab, say),
        *_line(Area(sheet.middle.x + sheet.middle.w * 0.66 + 20, 22, 0, 58), sheet, laid, over),
        *(_back(sheet, say) if over else ()),
        Text(
            Area(sheet.right.right - 120, 24, 120, 54), laid.clock, 37, "bold", "ink", "right", "middle",
            lines=1, fixed_cells=True,
        ),
    )  # fmt: skip


def _line(area: Area, sheet: Sheet, laid: Desk, over: bool) -> Items:
    """How it stands with the network, in a pill."""
    end = sheet.right.x - 14 if over else sheet.right.right - 136
    wanted = width_of(laid.line, LABEL) * 1.05 + 100
    w = min(end - area.x, wanted)
    pill = Area(end - w, area.y, w, area.h)
    on, bad = laid.phones.on, bool(laid.phones.trouble)
    ink = "attention" if bad else "settled" if on else "muted"
    dot = 40.0 if w >= wanted * 0.8 else 0.0  # the colour of the pill says the same
    text = Area(pill.x + 56, pill.y, w - 68 - dot, 58)
    return (
        Box(pill, "attention_tint" if bad else "settled_tint" if on else "track", 29),
        Icon(Area(pill.x + 20, pill.y + 15, 28, 28), "phone", ink, 2.2),
        Text(text, laid.line, LABEL, "semi", ink, valign="middle", least=13, leading=CLOSE),
        *((Box(Area(pill.right - 32, pill.y + 22, 14, 14), ink, 7),) if dot else ()),
    )


def _back(sheet: Sheet, say: Words) -> Items:
    """Where there is one screen only, the wall comes back with the key that laid the desk over it."""
    action = Action(say("Back to the big screen"), Hide(), "F9")
    area = Area(sheet.right.x, 22, sheet.right.w - 132, 58)
    return press(area, action, "close", ("f9", "escape"))


def _notice(sheet: Sheet, laid: Desk) -> Items:
    """What could not be done, over the edge of the time plan; gone with the next press."""
    if not laid.notice:
        return ()
    w = min(sheet.time.w - 40, width_of(laid.notice, BODY_SIZE) * 1.06 + 100)
    area = Area(sheet.time.x + (sheet.time.w - w) / 2, sheet.time.y - 40, w, 66)
    return (
        Box(area, "note", 22, shadow="card"),
        Icon(Area(area.x + 22, area.y + 17, 32, 32), "question", "on_note"),
        Text(
            Area(area.x + 68, area.y + 3, w - 88, 60), laid.notice, BODY_SIZE, "semi", "on_note",
            valign="middle", least=LEAST, leading=SNUG,
        ),
    )  # fmt: skip


def _settings_key(over: str) -> Items:
    """As on the wall, where the settings then lie: language, letters, folder."""
    if over not in ("", "desk"):
        return ()
    return (Touch(Area(0, 0, 1, 1), "settings-key", Show("settings"), ("f10",), hidden=True),)


def _came_up_key(over: str, session: Session) -> Items:
    """As on the wall, where it then lies: what nobody knows here."""
    if over not in ("", "desk") or not session.started:
        return ()
    return (Touch(Area(0, 0, 1, 1), "came-up-key", Show("came_up"), ("ctrl+shift+o",), hidden=True),)


def _ballots(model: ViewModel, say: Words) -> Items:
    """A keyboard that goes round votes, whichever window of the laptop has it."""
    card, voting = model.session.card, model.session.play.voting
    if card is None or voting is None or not voting.way.traits.turns:
        return ()
    corner = Area(0, 0, 1, 1)
    if not model.view.handed:
        return (Touch(corner, "handed", HandOver(), ("enter",), hidden=True),)
    return tuple(
        Touch(corner, f"ballot-{option}", CastBallot(option), (str(n),), hidden=True)
        for n, (_, option, _) in enumerate(standpoints(card, say), 1)
    )
