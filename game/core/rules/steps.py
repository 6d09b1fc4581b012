"""The rules of going on, back, and elsewhere: the steps of a card and of the meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.core import commands as c
from game.core import events as e
from game.core.ballots import TABLE, Round
from game.core.blank import says_something
from game.core.cards import ABSTAIN, OptionId
from game.core.drafting import fresh_draft
from game.core.phases import CARD_PHASES, Phase
from game.core.refusal import Reason, Refused
from game.core.rules.adoption import next_of_look_back
from game.core.rules.context import RuleContext, card_of, dealt, open_round, require
from game.core.rules.rewinding import to_entry
from game.core.rules.rule import settle
from game.core.rules.talk import clock_of, next_step
from game.core.session import Session, Timer
from game.core.standing_proposals import next_to_ask, to_reopen

HEARD_SECONDS = 60.0
"""The clock of one standpoint in MINORITY."""


def advance(session: Session, command: c.Advance, context: RuleContext) -> tuple[e.Event, ...]:
    match session.phase:
        case Phase.HOUSE_RULES:
            return (e.PhaseEntered(Phase.SITUATION),)
        case Phase.WARM_UP:
            return (close(session, context) if session.play.voting else e.PhaseEntered(Phase.SITUATION),)
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE:
            return (close(session, context),)
        case Phase.TALK:
            return (next_step(session, context) or enter(session, _after(session), context),)
        case Phase.CONSENT:
            return settle(session, c.Settle(), context)
        case Phase.MOMENT if session.check_in_due:
            return (e.PhaseEntered(Phase.CHECK_IN),)
        case Phase.MOMENT | Phase.CHECK_IN:
            return (_after_card(session, context),)
        case Phase.PROPOSALS:
            return (_ask_or_close(session, context, session.proposing),)
        case Phase.CLOSING:
            return (e.PhaseEntered(Phase.PROTOCOL),)
        case Phase.MINORITY:
            following = unheard(session)
            return (_spotlight(following, context) if following else enter(session, _after(session), context),)
        case Phase.SITUATION if session.note_due:
            return (e.ContentNoteRead(),)
        case Phase.SITUATION | Phase.REVEAL | Phase.RULE:
            return (enter(session, _after(session), context),)
        case Phase.LOOK_BACK:
            return (next_of_look_back(session, context),)
        case Phase.HALL_VOTE:
            return (close(session, context),)
        case Phase.WELCOME | Phase.SETUP | Phase.PROTOCOL:
            raise Refused(Reason.NOT_NOW)
        case _:
            assert_never(session.phase)


def _after_card(session: Session, context: RuleContext) -> e.Event:
    """The next card; after the last one the proposals that still stand, chapter by chapter, before the closing."""
    if session.after is Phase.SITUATION:
        return e.PhaseEntered(Phase.SITUATION)
    return _ask_or_close(session, context)


def _ask_or_close(session: Session, context: RuleContext, after: str = "") -> e.Event:
    chapter = next_to_ask(session, context.askable, after)
    return e.ChapterProposed(chapter) if chapter else e.PhaseEntered(Phase.CLOSING)


def _after(session: Session) -> Phase:
    """The step that follows on the wall. A card that left its short flow for a talk goes on in the full one."""
    flow = session.flow if session.phase in session.flow else CARD_PHASES
    return flow[flow.index(session.phase) + 1]


def close(session: Session, context: RuleContext) -> e.VotesCounted | e.HallClosed:
    require(open_round(session).cast > 0, Reason.NOBODY_VOTED)
    counted = counted_now(session)
    if session.aside is not None:
        return e.HallClosed(session.aside.question, counted)
    if session.phase is Phase.WARM_UP:  # nothing comes of it: its bars are shown where it was asked
        return e.VotesCounted(counted, e.PhaseEntered(Phase.WARM_UP))
    return closed_with(session, counted, context)


def closed_with(session: Session, counted: Round, context: RuleContext) -> e.VotesCounted:
    """The round of the card on the wall with these counts, and the step after it."""
    after = replace(session, play=replace(session.play, voting=None, rounds=(*session.play.rounds, counted)))
    return e.VotesCounted(counted, enter(after, _after(session), context))


def counted_now(session: Session) -> Round:
    """What lies in the open box, as counts."""
    card, voting = card_of(session), open_round(session)
    options = (*(option.id for option in card.options), ABSTAIN)
    counts = tuple((option, voting.count_of(option)) for option in options)
    tables, seated, twist = len(voting.tables), voting.cast_by(TABLE), session.play.twist and bool(card.twist)
    return Round(counts, session.present, voting.sureness(), tables, seated, twist)


def enter(session: Session, phase: Phase, context: RuleContext) -> e.PhaseEntered:
    """Entering a step starts its clock, draws the standpoint that is heard first or proposes its draft."""
    card = card_of(session)
    match phase:
        case Phase.TALK:
            return e.PhaseEntered(phase, clock_of(session.talk, 0, context))
        case Phase.MINORITY:
            require(bool(session.play.rounds), Reason.NOBODY_VOTED)
            return _spotlight(card.options[context.chance(len(card.options))].id, context)
        case Phase.RULE:
            return e.PhaseEntered(phase, draft=fresh_draft(session, card, context.wording))
        case Phase.CONSENT:
            draft = session.play.draft
            require(draft is not None and says_something(draft.text), Reason.EMPTY_TEXT)
            return e.PhaseEntered(phase)
        case Phase.SITUATION | Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.REVEAL:
            return e.PhaseEntered(phase)
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.WARM_UP:
            return e.PhaseEntered(phase)
        case Phase.MOMENT | Phase.CHECK_IN | Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            return e.PhaseEntered(phase)
        case Phase.HALL_VOTE:
            raise Refused(Reason.NOT_NOW)
        case _:
            assert_never(phase)


def unheard(session: Session) -> OptionId | None:
    """The next standpoint that had no turn yet, in the order of the card. No count decides: that would tell of it."""
    options = session.card.options if session.card else ()
    return next((option.id for option in options if option.id not in session.play.spoken_for), None)


def _spotlight(option: OptionId, context: RuleContext) -> e.PhaseEntered:
    return e.PhaseEntered(Phase.MINORITY, Timer(context.now + HEARD_SECONDS, HEARD_SECONDS), option)


def hear_for(session: Session, command: c.HearFor, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase is Phase.MINORITY and command.option != session.play.minority, Reason.NOT_NOW)
    require(command.option in (option.id for option in card_of(session).options), Reason.NO_SUCH_OPTION)
    return (_spotlight(command.option, context),)


def go_to(session: Session, command: c.GoTo, context: RuleContext) -> tuple[e.Event, ...]:
    require(command.phase in tuple(Phase) and session.aside is None, Reason.NOT_NOW)
    phase = Phase(command.phase)
    if phase is Phase.CLOSING:
        require(session.started and session.phase is not Phase.CLOSING, Reason.NOT_NOW)
        return (e.PhaseEntered(phase),)
    if phase is Phase.PROPOSALS:
        chapter = to_reopen(session, context.askable)
        require(session.phase is Phase.CLOSING and bool(chapter), Reason.NOT_NOW)
        return (e.ChapterProposed(chapter),)
    if phase is Phase.WARM_UP:
        require(session.phase is Phase.HOUSE_RULES, Reason.NOT_NOW)
        return (e.PhaseEntered(phase),)
    require(phase in _jumps(session.phase), Reason.NOT_NOW)
    if phase in (Phase.REVEAL, Phase.RULE):
        require(bool(session.play.rounds), Reason.NOBODY_VOTED)
    return (enter(session, phase, context),)


def _jumps(phase: Phase) -> tuple[Phase, ...]:
    """The steps of a card that can be gone to from here, beside the one that follows."""
    match phase:
        case Phase.TALK:
            return (Phase.REVEAL, Phase.SECOND_VOTE, Phase.MINORITY)
        case Phase.MINORITY:
            return (Phase.SECOND_VOTE, Phase.TALK)
        case Phase.REVEAL:
            return (Phase.TALK, Phase.SECOND_VOTE, Phase.RULE)
        case Phase.RULE:
            return (Phase.REVEAL,)
        case Phase.CONSENT:
            return (Phase.RULE,)
        case Phase.SITUATION | Phase.FIRST_VOTE | Phase.SECOND_VOTE:
            return ()
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.WARM_UP:
            return ()
        case Phase.MOMENT | Phase.CHECK_IN | Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            return ()
        case Phase.HALL_VOTE:
            return ()
        case _:
            assert_never(phase)


def step_back(session: Session, command: c.StepBack, context: RuleContext) -> tuple[e.Event, ...]:
    if context.back is None:
        raise Refused(Reason.AT_START)
    require(command.sure or not context.empties, Reason.BOX_EMPTIES)
    return to_entry(context.back, session, context.behind)


def step_forward(session: Session, command: c.StepForward, context: RuleContext) -> tuple[e.Event, ...]:
    if context.forward is None:
        raise Refused(Reason.NOTHING_TO_REDO)
    if context.ahead is None:  # redo would put an older count, or an empty box, in the place of the ballots cast since
        require(session.play.voting is None or not session.play.voting.cast, Reason.NOT_NOW)
        require(not session.play.answers, Reason.NOT_NOW)
    return to_entry(context.forward, session, context.ahead)


def change_flow(session: Session, command: c.ChangeFlow, context: RuleContext) -> tuple[e.Event, ...]:
    dealt(session)
    return (e.FlowChanged(command.short),)
