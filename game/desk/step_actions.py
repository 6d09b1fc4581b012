"""The other steps that fit now: back, redo, talk on, park, leave; ways to stop. See next_step.py for the next."""

from __future__ import annotations

from typing import assert_never

from game.core.cards import LETTERS
from game.core.commands import (
    AddRule,
    AnswerHall,
    ChangeFlow,
    ChangeSetup,
    ChangeWay,
    DraftFrom,
    Export,
    GoTo,
    Hide,
    LeaveSession,
    LighterCard,
    LookBack,
    MoveBreak,
    MoveTimer,
    NewSession,
    Park,
    Pause,
    Redraw,
    RevealMore,
    SetStatus,
    Show,
    ShowTwist,
    SkipCard,
    StepBack,
    StepForward,
)
from game.core.dealing import lighter
from game.core.disclosure import disclosed
from game.core.drafting import left_over
from game.core.export_formats import EVERYTHING
from game.core.labels import STATUS_TITLES
from game.core.phases import END_PHASES, Phase
from game.core.rules.hall import may_ask
from game.core.session import TO_CHOOSE, Session, Status
from game.core.view_model import ViewModel
from game.core.view_state import SHOWN
from game.desk.action import Action
from game.desk.adoption import STATE, state_actions
from game.desk.next_step import KNOWN_KEY, WAY_KEYS, unfinished, wall_overlay, way_on, ways_on
from game.desk.own_card import card_in_question, keep_action, take_back_actions
from game.desk.proposals import ALONE, steps_alone, steps_of_team, ways_in
from game.desk.visibility import shown
from game.i18n.words import Words
from game.texts.choices import second_words, way_names
from game.texts.look_back import begin_words

Actions = tuple[Action, ...]


def stop_of(model: ViewModel, say: Words) -> Actions:
    """STOP, a black wall, and whom people can call; what lies on the wall is taken away by the same press."""
    over = wall_overlay(model)
    return (
        _lies(over == "stop", Action("STOP", Show("stop"), say("Esc"), "stop"), say("Back to the big screen")),
        _lies(over == "blank", Action(say("Black screen"), Show("blank"), "."), say("Show the big screen")),
        _lies(over == "contacts", Action(say("Support"), Show("contacts")), say("Back to the big screen")),
    )


def _lies(on: bool, action: Action, label: str) -> Action:
    return Action(label, Hide(), action.key, "chosen") if on else action


def steps_of(model: ViewModel, say: Words) -> Actions:
    """Back and redo first, then what fits the step that is on the wall."""
    session, over = model.session, wall_overlay(model)
    if over == "stop" or session.paused_at is not None:
        return _while_stopped(session, over, say)
    if over == STATE:
        return state_actions(model, say)
    if over == ALONE:
        return (*_back(session, say), *steps_alone(model, say))
    if over:
        return ()
    redo = (Action(say("Redo"), StepForward(), "Ctrl Y"),) if model.can_redo else ()
    return (*_back(session, say), *redo, *_hall(model, say), *_fitting(model, say), *_ending(session, say))


def _hall(model: ViewModel, say: Words) -> Actions:
    """What the hall of a study day asks all rooms, where somebody went back from it."""
    return (Action(say("Answer the hall"), AnswerHall()),) if may_ask(model.session, model.hall_news) else ()


def _back(session: Session, say: Words) -> Actions:
    if session.phase is Phase.WELCOME:
        return ()
    if session.phase is Phase.SETUP:
        return (Action(say("Back"), LeaveSession(), say("PgUp")),)
    return (Action(say("Back"), StepBack(), say("PgUp")),)


def _while_stopped(session: Session, over: str, say: Words) -> Actions:
    """The ways on that the wall offers too."""
    on = (Action(say("Continue"), Hide()),) if over == "stop" else ()
    card = (
        (
            Action(say("Next card"), SkipCard()),
            Action(say("Lighter theme"), LighterCard()),
        )
        if session.card is not None and session.aside is None
        else ()
    )
    return (*on, *_break(session, over, say), *card, *_ending(session, say))


def _break(session: Session, over: str, say: Words) -> Actions:
    """How long a pause is, as on the wall."""
    if over == "stop" or session.paused_at is None:
        return ()
    if session.pause_clock is not None:
        return (Action(say("+ {n} minutes", n=5), MoveBreak(5)), Action(say("− {n} minutes", n=5), MoveBreak(-5)))
    return tuple(Action(say("{n} min", n=n), MoveBreak(n)) for n in (5, 10, 15, 20))


def _ending(session: Session, say: Words) -> Actions:
    """End well from anywhere: first reading back and after-care, then the protocol, then the door."""
    if not session.started or session.aside is not None:
        return ()
    if session.phase is Phase.PROPOSALS:
        return ()  # all that remain can be skipped
    if session.phase in END_PHASES:
        return (Action(say("Close session"), LeaveSession()),)
    return (goto(Phase.CLOSING, say("End well")),)


def goto(phase: Phase, label: str, key: str = "") -> Action:
    return Action(label, GoTo(phase.value), key)


def _fitting(model: ViewModel, say: Words) -> Actions:
    session = model.session
    match session.phase:
        case Phase.WELCOME:
            again = unfinished(model) is not None
            return (Action(say("New session"), NewSession()),) if again else ()
        case Phase.SETUP:
            return (Action(say("Other cards"), Redraw(), "R"),)
        case Phase.HOUSE_RULES:
            return (goto(Phase.WARM_UP, say("Practise voting first")),)
        case Phase.WARM_UP:
            return ()
        case Phase.SITUATION:
            return _before_voting(session, say)
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.HALL_VOTE:
            return (_auto_close(session, say),)
        case Phase.TALK:
            return (*_clock(session, say), *_twist(session, say), *_on_from_talk(session, say))
        case Phase.MINORITY:
            on = (goto(Phase.SECOND_VOTE, say("Vote again"), "N"), goto(Phase.TALK, say("Keep talking")))
            return (*_clock(session, say), *on)
        case Phase.REVEAL:
            return _after_outcome(model, say)
        case Phase.RULE:
            return (_park(say), goto(Phase.REVEAL, say("The outcome")))
        case Phase.CONSENT:
            return (*_statuses(session, say), goto(Phase.RULE, say("Change the text")))
        case Phase.MOMENT:
            return (Action(second_words(say), AddRule(), "R"),) if left_over(session) else ()
        case Phase.CHECK_IN:
            moving = session.play.timer is not None
            ways = breathers(model, say)
            return (*_clock(session, say), *(one for one in ways if not (moving and one.command == MoveTimer(MOVING))))
        case Phase.PROPOSALS:
            return steps_of_team(model, say)
        case Phase.CLOSING:
            return _closing(model, say)
        case Phase.LOOK_BACK:
            return (*_clock(session, say), goto(Phase.PROTOCOL, say("Back to the protocol")))
        case Phase.PROTOCOL:
            return (*_exports(model, say), *_afterwards(model, say), *ways_in(model, say))
        case _:
            assert_never(session.phase)


def _afterwards(model: ViewModel, say: Words) -> Actions:
    """What comes after the evening: how far it is, and a look at whether it works."""
    return (Action(say("How far it has come"), Show(STATE)), Action(begin_words(say), LookBack(model.today)))


def _after_outcome(model: ViewModel, say: Words) -> Actions:
    """What can be done instead of the step forward, and with which standpoint to begin where none is told to lead."""
    ways = ways_on(say)
    # Until it is shown nothing follows from the counts.
    _, forward = way_on(model, say) if shown(model) else ways["rule"]
    other = tuple(Action(*ways[name], key) for name, key in WAY_KEYS.items() if ways[name][1] != forward)
    return (*_known(model, say), *other, *beginnings(model, say))


def _known(model: ViewModel, say: Words) -> Actions:
    """What is known of it can be shown beside the outcome."""
    card = model.session.card
    there = card is not None and card.background is not None and model.view.reveal == SHOWN
    return (Action(say("What is known"), RevealMore(), KNOWN_KEY),) if there else ()


def beginnings(model: ViewModel, say: Words) -> Actions:
    """Draft a rule from a standpoint that the team chooses, where the outcome tells of none that leads."""
    card = model.session.card
    if card is None or not shown(model) or disclosed(card, model.session.play.rounds).lead is not None:
        return ()
    return tuple(
        Action(say("Start with {letter}", letter=letter), DraftFrom(option.id), letter)
        for letter, option in zip(LETTERS, card.options, strict=False)
        if option.exportable
    )


def _exports(model: ViewModel, say: Words) -> Actions:
    """What the wall offers; a client of the interface may ask for each of the other formats too."""
    return (
        Action(say("Word"), Export("docx"), "W"),
        Action(say("PDF"), Export("pdf"), "P") if model.prints_pdf else _web_page(say),
        Action(say("Text"), Export("txt"), "T"),
        Action(say("Everything"), Export(EVERYTHING), "E"),
    )


def _web_page(say: Words) -> Action:
    return Action(say("No PDF: web page"), Export("html"), "P")


def _park(say: Words) -> Action:
    return Action(say("Park"), Park(), "P")


def _closing(model: ViewModel, say: Words) -> Actions:
    """First what becomes of the team's own card; then what was noticed, and who keeps an eye on what."""
    card = card_in_question(model)
    if card is not None:
        return (keep_action(card, say),)
    n = len(model.findings)
    label = say("Check it over ({n})", n=n) if n else say("Check it over")
    return (
        Action(label, Show("findings"), "N"),
        Action(say("Who and when"), Show("agreed"), "W"),
        *ways_in(model, say),
        *take_back_actions(model.session, say),
    )


def _before_voting(session: Session, say: Words) -> Actions:
    short = not session.play.short
    label = say("Short version for this card") if short else say("Full version for this card")
    return (
        Action(say("Skip"), SkipCard(), "L"),
        Action(say("Other card"), Redraw(), "R"),
        Action(say("Lighter theme"), LighterCard()),
        Action(label, ChangeFlow(short)),
    )


def _auto_close(session: Session, say: Words) -> Action:
    on = session.setup.auto_close
    text = "no" if on else "yes"
    kind = "chosen" if on else "plain"
    return Action(say("Closes by itself"), ChangeSetup("auto_close", text), "V", kind)


MOVING = 120
"""Seconds of air after a heavy card."""


def breathers(model: ViewModel, say: Words) -> Actions:
    """What the room can do after a heavy card before it goes on: move about, or take something light first."""
    session, card = model.session, model.session.settled_card
    light = session.after is Phase.SITUATION and session.deck[session.turn].weight.level == 1
    free = card is not None and not light and lighter(model.cards, session.deck, card, lambda _: 0) is not None
    return (
        Action(say("Stretch your legs"), MoveTimer(MOVING)),
        *((Action(say("A light card"), LighterCard()),) if free else ()),
    )


def _clock(session: Session, say: Words) -> Actions:
    timer = session.play.timer
    if timer is None:
        return ()
    wait = say("Wait") if timer.held is None else say("Resume clock")
    steps = ((say("− {n} min", n=1), -60), (wait, 0), (say("+ {n} min", n=1), 60))
    return tuple(Action(label, MoveTimer(by)) for label, by in steps)


def _twist(session: Session, say: Words) -> Actions:
    if session.card is None or not session.card.twist:
        return ()
    return (Action(say("Twist"), ShowTwist(), "T", "chosen" if session.play.twist else "plain"),)


def _on_from_talk(session: Session, say: Words) -> Actions:
    again = goto(Phase.SECOND_VOTE, say("Vote again"), "N")
    return (again, goto(Phase.REVEAL, say("To the outcome"), "U")) if session.play.rounds else (again,)


def _statuses(session: Session, say: Words) -> Actions:
    now = session.play.status
    given = tuple(_status(status, say(STATUS_TITLES[status]), now is status) for status in TO_CHOOSE)
    return (*given, Action(say("As counted"), SetStatus())) if now else given


def _status(status: Status, label: str, chosen: bool) -> Action:
    return Action(label, SetStatus(status.value), kind="chosen" if chosen else "plain")


def pause_of(session: Session, say: Words) -> Actions:
    """Hold the meeting from the desk."""
    fitting = session.started and session.paused_at is None
    return (Action(say("Pause"), Pause()),) if fitting else ()


def ways_of(model: ViewModel, say: Words) -> Actions:
    """Hands, keyboard, phones, tables, cards: whichever is chosen, ballots that are in stay in."""
    session = model.session
    if not session.started or session.phase in END_PHASES:
        return ()
    return tuple(
        Action(label, ChangeWay(way), kind="chosen" if way is session.setup.way else "plain")
        for way, label in way_names(say).items()
        if way in model.ways
    )
