"""The facilitator's desk on the laptop: a window of its own, or an overlay where the room sees the same screen."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import CastBallot, DiscardOwn, HandOver, Hide, OpenTab, Show
from game.core.phases import START_PHASES
from game.core.session import Session
from game.core.view_model import ViewModel
from game.core.view_state import COVER, COVERED, HELP, UNCOVERED
from game.desk.action import Action
from game.desk.build import desk_of
from game.desk.counts import standpoints
from game.desk.covered import covered
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.about import ABOUT, about_tab, help_tab
from game.screens.desk.lead_panel import DESK, left_column
from game.screens.desk.sharing_tab import SHARING, leaving_line, sharing_tab
from game.screens.desk.side_panel import right_column
from game.screens.desk.tabs import cards_tab, phones_tab, tab_bar
from game.screens.desk.time_plan import time_plan
from game.screens.desk.widgets import LARGE, LEAST, PRESS_H, READ, SIGN_W, heading, press
from game.screens.desk.work_panel import work
from game.ui.blocks import NOWHERE, by_key, figure, icon, item, midst, on, text
from game.ui.geometry import BUTTON_RADIUS, CLOSE, FLUSH, GAP, HEIGHT, PAD, SNUG, SQUARE, TIGHT, WIDE, Area, Page
from game.ui.layout import SPRING, Block, Items, Need, column, if_lacking, layers, padded, row
from game.ui.measure import narrowest
from game.ui.scene import Box, Field, Picture, Scene, Touch

HEADER_H, PLAN_H = 62.0, 178.0
LEFT, MIDDLE, RIGHT = Need(403, 666), Need(554, 693, 1), Need(273, 441)
"""How wide the columns are: on the narrowest page, and what they wish."""
DOT = 14.0


def desk(model: ViewModel, say: Words, page: Page) -> Scene:
    """Everything that the facilitator sees, on one page; nothing here moves by itself."""
    laid, session, over = desk_of(model, say), model.session, model.view.overlay
    if over == DESK:
        laid = covered(laid, model, say)
    passed_round = _passed_round(session)

    head, beside = _named(laid, over, say), (_state(laid, model, say), _middle(model, laid, say))
    right, time = right_column(laid, say), _timed(laid, say)

    def whole(plain: bool) -> Block:
        left = left_column(laid, session, plain, over, say)
        return sheet(head, left, *beside, right, time, leaving_line(laid.shared) if laid.shared else None)

    block = whole(False) if passed_round else if_lacking(whole(True), _typing, whole(False))
    items = (*block.draw(Area(0, 0, page.width, HEIGHT)), *_keys(model, say))
    name = f"desk-{session.phase}-{session.turn}-{model.view.tab}"
    by_hand = passed_round or (laid.onward is not None and isinstance(laid.onward.command, DiscardOwn))
    return Scene(name, items, "warm", "" if by_hand else "forward", flourish=False)


def sheet(
    name: Block, left: Block, state: Block, middle: Block, right: Block, time: Block, leaving: Block | None = None
) -> Block:
    """Where the panels of the desk lie: three columns, and the time plan below two of them."""
    panels = row(replace(middle, wide=MIDDLE), replace(right, wide=RIGHT), gap=GAP)
    beside = column(state.high(HEADER_H), leaving, panels.grow(), time.high(PLAN_H), gap=GAP)
    first = column(name.high(HEADER_H), left.grow(), gap=GAP)
    beside = replace(beside, wide=Need(MIDDLE.least + RIGHT.least, MIDDLE.wish + RIGHT.wish, MIDDLE.weight))
    return padded(row(replace(first, wide=LEFT), beside, gap=GAP), WIDE, GAP)


def _typing(items: Items) -> bool:
    return any(isinstance(item, Field) for item in items)


def _passed_round(session: Session) -> bool:
    """A keyboard goes round: whoever votes and hits Space must not end the vote for those who come after."""
    voting = session.play.voting
    return voting is not None and voting.way.traits.turns and voting.cast < session.present


def _middle(model: ViewModel, laid: Desk, say: Words) -> Block:
    if model.view.tab == "cards":
        return cards_tab(laid, say)
    if laid.help is not None and model.view.tab.startswith(HELP):
        return help_tab(laid.help, model.view.tab, say)
    if model.view.tab.startswith(ABOUT):
        return about_tab(laid, model.view.tab, say)
    if laid.shared is not None and model.view.tab.startswith(SHARING):
        return sharing_tab(laid, laid.shared, model.view.tab, say)
    if model.view.tab in (COVERED, UNCOVERED):
        seen_by_all = model.view.overlay == DESK and model.session.phase not in START_PHASES
        return phones_tab(laid, seen_by_all, model.view.tab == UNCOVERED, say)
    return work(laid, model.session, say)


# ------------------------------------------------------------------------------------------------------ along the top


def _named(laid: Desk, over: str, say: Words) -> Block:
    """What this is, and who reads it."""
    seen = over == DESK
    told = say("everybody who can see this screen can read this") if seen else say("only you see this screen")
    words = text(f"{laid.title} · {told}", READ, "medium", "attention" if seen else "muted", least=LEAST, leading=CLOSE)
    emblem = item(lambda area: Picture(area, "emblem", SQUARE, "contain", ""), HEADER_H, HEADER_H)
    return row(emblem, heading(say("Desk")).give(), words.fill(), gap=TIGHT)


def _state(laid: Desk, model: ViewModel, say: Words) -> Block:
    """The parts of the desk, the network, the way back where there is one screen only, and the time."""
    back = Action(say("Back to the big screen"), Hide(), "F9")
    return row(
        tab_bar(model.view.tab, laid.shared is not None, say),
        SPRING,
        _network(laid),
        press(back, "close", ("f9", "escape")) if model.view.overlay == DESK else None,
        figure(laid.clock, LARGE, align="right"),
        gap=GAP,
    )


def _network(laid: Desk) -> Block:
    """How it stands with the network, in a pill; the colour of it says the same as the dot."""
    on_now, bad = laid.phones.on, bool(laid.phones.trouble)
    ink = "attention" if bad else "settled" if on_now else "muted"
    words = text(laid.line, READ, "semi", ink, least=LEAST, leading=CLOSE)
    in_two = narrowest(laid.line, LEAST, "semi")
    dot = item(lambda area: Box(area.middle(DOT), ink, DOT / 2), wide=DOT).give()
    ground = Box(NOWHERE, "attention_tint" if bad else "settled_tint" if on_now else "track", HEADER_H / 2)
    return on(
        ground, row(icon("phone", SIGN_W, ink), words.across(words.wide.wish, in_two), dot, gap=TIGHT), GAP, FLUSH
    )


# --------------------------------------------------------------------------------------------------- below, and unseen


def _timed(laid: Desk, say: Words) -> Block:
    """The time plan; and over its edge what could not be done, gone with the next press."""
    plan = time_plan(laid.plan, say)
    if not laid.notice:
        return plan
    words = text(laid.notice, READ, "semi", "on_note", least=LEAST, leading=SNUG)
    inner = row(icon("question", SIGN_W, "on_note"), words, gap=TIGHT)
    note = on(Box(NOWHERE, "note", BUTTON_RADIUS, shadow="card"), inner, PAD, TIGHT)
    return layers(plan, Block(lambda area: midst(note).draw(area._replace(y=area.y - PRESS_H, h=HEADER_H))))


def _keys(model: ViewModel, say: Words) -> tuple[Touch, ...]:
    over = model.view.overlay
    of_wall = (*_settings_key(over), *_came_up_key(over, model.session))
    return (*_ballots(model, say), *of_wall, _help_key(model.view.tab), *_escape(over))


def _help_key(tab: str) -> Touch:
    """Help at the desk, so that the room need not see it; the same key closes it, and Escape still leads to STOP."""
    return by_key("help", OpenTab("" if tab.startswith(HELP) else HELP), ("f1",))


def _settings_key(over: str) -> tuple[Touch, ...]:
    """As on the wall, where the settings then lie: language, letters, folder."""
    return (by_key("settings-key", Show("settings"), ("f10",)),) if over in ("", DESK) else ()


def _came_up_key(over: str, session: Session) -> tuple[Touch, ...]:
    """As on the wall, where it then lies: what nobody knows here."""
    return (
        (by_key("came-up-key", Show("came_up"), ("ctrl+shift+o",)),) if over in ("", DESK) and session.started else ()
    )


def _escape(over: str) -> tuple[Touch, ...]:
    """What Escape does while neither STOP nor the way back has it: cover the wall, or show it again."""
    if over in (COVER, "stop", DESK):
        return ()
    return (by_key("escape", Hide() if over else Show(COVER), ("escape",)),)


def _ballots(model: ViewModel, say: Words) -> tuple[Touch, ...]:
    """A keyboard that goes round votes, whichever window of the laptop has it."""
    card, voting = model.session.card, model.session.play.voting
    if card is None or voting is None or not voting.way.traits.turns:
        return ()
    if not model.view.handed:
        return (by_key("handed", HandOver(), ("enter",)),)
    return tuple(
        by_key(f"ballot-{option}", CastBallot(option), (str(n),))
        for n, (_, option, _) in enumerate(standpoints(card, say), 1)
    )
