"""The one door: every wish becomes events here, or is refused with a reason and changes nothing.

One wish makes one kept event, so that undo goes back one wish at a time. Time and chance are passed in by Around.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from game.core import commands as c
from game.core import events as e
from game.core.cards import ABSTAIN, CARD_CHAPTERS, Card, OptionId
from game.core.consent import status_of
from game.core.drafting import Wording, draft_from, fresh_draft
from game.core.evolve import HANDS
from game.core.plan import MAX_CARDS, Chance
from game.core.refused import Reason, Refused
from game.core.session import CARD_PHASES, VOTES, Consent, Phase, Round, Session, Status, Strength, Timer, Voting, Way
from game.core.tally import least

TALK_SECONDS = 240.0
MINORITY_SECONDS = 180.0
MAX_ARGUMENTS = 6
"""Per option and side: more does not fit the wall, and nobody reads it."""
MAX_PEOPLE = 99
MAX_DECK = 2 * MAX_CARDS


@dataclass(frozen=True, slots=True)
class Around:
    """What the rules may know beside the session: the time (epoch seconds), chance, and where undo and redo lead.

    `empties` tells that going back would empty the box of an open round, or open a counted one anew. `wording` gives
    the draft rule of an option in the language of the room; None takes the author's own words.
    """

    now: float
    chance: Chance
    back: int | None = None
    forward: int | None = None
    empties: bool = False
    wording: Wording | None = None


def decide(session: Session, command: c.Command, around: Around) -> tuple[e.Event, ...]:
    """The events that this wish leads to. Raises Refused when it cannot be granted now."""
    rule = _RULES.get(type(command))
    if rule is None:
        raise Refused(Reason.NOT_NOW)
    _require(session.paused_at is None or isinstance(command, _WHILE_PAUSED), Reason.NOT_NOW)
    return rule(session, command, around)


def _require(condition: bool, reason: Reason) -> None:
    if not condition:
        raise Refused(reason)


def _card(session: Session) -> Card:
    card = session.card
    if card is None:
        raise Refused(Reason.NOT_NOW)
    return card


def _open_round(session: Session) -> Voting:
    voting = session.play.voting
    if voting is None:
        raise Refused(Reason.NOT_NOW)
    return voting


# ------------------------------------------------------------------------------------------- before the first card


def _new_session(session: Session, command: c.NewSession, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase is Phase.WELCOME, Reason.NOT_NOW)
    return (e.SetupOpened(),)


_SETUP_NUMBERS = {"people": (1, MAX_PEOPLE), "minutes": (15, 480)}
_SETUP_CHOICES = {
    "style": ("mixed", "dilemma", "behaviour"),
    "way": tuple(Way),
    "auto_close": ("yes", "no"),
    "short": ("yes", "no"),
}


def _change_setup(session: Session, command: c.ChangeSetup, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase is Phase.SETUP, Reason.NOT_NOW)
    text = " ".join(command.text.split())
    if command.field in _SETUP_NUMBERS:
        low, high = _SETUP_NUMBERS[command.field]
        _require(text.isdecimal(), Reason.NOT_NOW)
        text = str(min(high, max(low, int(text))))
    elif command.field in _SETUP_CHOICES:
        _require(text in _SETUP_CHOICES[command.field], Reason.NOT_NOW)
    else:
        _require(command.field in ("school", "themes"), Reason.NOT_NOW)
    return (e.SetupChanged(command.field, text),)


def _start_session(session: Session, command: c.StartSession, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase is Phase.SETUP and not session.started, Reason.NOT_NOW)
    _require(bool(command.cards), Reason.NO_CARDS)
    return (e.SessionStarted(command.id, command.at, command.cards),)


# -------------------------------------------------------------------------------------------------- step by step


def _advance(session: Session, command: c.Advance, around: Around) -> tuple[e.Event, ...]:
    match session.phase:
        case Phase.HOUSE_RULES:
            return (e.PhaseEntered(Phase.SITUATION),)
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE:
            return (_close(session, around),)
        case Phase.CONSENT:
            return _settle(session, c.Settle(), around)
        case Phase.CLOSING:
            return (e.PhaseEntered(Phase.PROTOCOL),)
        case Phase.SITUATION | Phase.TALK | Phase.MINORITY | Phase.REVEAL | Phase.RULE:
            return (_enter(session, _after(session), around),)
        case _:
            raise Refused(Reason.NOT_NOW)


def _after(session: Session) -> Phase:
    """The step that follows on the wall. A card that left its short flow for a talk goes on in the full one."""
    flow = session.flow if session.phase in session.flow else CARD_PHASES
    return flow[flow.index(session.phase) + 1]


def _close(session: Session, around: Around) -> e.VotesCounted:
    card, voting = _card(session), _open_round(session)
    _require(voting.cast > 0, Reason.NOBODY_VOTED)
    options = (*(option.id for option in card.options), ABSTAIN)
    counted = Round(tuple((option, voting.count_of(option)) for option in options), session.present)
    after = replace(session, play=replace(session.play, voting=None, rounds=(*session.play.rounds, counted)))
    return e.VotesCounted(counted, _enter(after, _after(session), around))


def _enter(session: Session, phase: Phase, around: Around) -> e.PhaseEntered:
    """Entering a step starts its clock, draws its minority or proposes its draft."""
    card = _card(session)
    match phase:
        case Phase.TALK:
            return e.PhaseEntered(phase, Timer(around.now + TALK_SECONDS, TALK_SECONDS))
        case Phase.MINORITY:
            return e.PhaseEntered(
                phase, Timer(around.now + MINORITY_SECONDS, MINORITY_SECONDS), _minority(session, card, around)
            )
        case Phase.RULE:
            return e.PhaseEntered(phase, draft=fresh_draft(session, card, around.wording))
        case Phase.CONSENT:
            draft = session.play.draft
            _require(draft is not None and bool(draft.text.strip()), Reason.EMPTY_TEXT)
            return e.PhaseEntered(phase)
        case _:
            return e.PhaseEntered(phase)


def _minority(session: Session, card: Card, around: Around) -> OptionId:
    _require(bool(session.play.rounds), Reason.NOBODY_VOTED)
    options = least(card, session.play.rounds[-1])
    return options[around.chance(len(options))]


def _go_to(session: Session, command: c.GoTo, around: Around) -> tuple[e.Event, ...]:
    phase = Phase(command.phase)
    if phase is Phase.CLOSING:
        _require(session.started and session.phase not in (Phase.CLOSING, Phase.PROTOCOL), Reason.NOT_NOW)
        return (e.PhaseEntered(phase),)
    allowed = phase in _JUMPS.get(session.phase, ())
    _require(allowed, Reason.NOT_NOW)
    if phase in (Phase.REVEAL, Phase.RULE):
        _require(bool(session.play.rounds), Reason.NOBODY_VOTED)
    return (_enter(session, phase, around),)


_JUMPS: dict[Phase, tuple[Phase, ...]] = {
    Phase.TALK: (Phase.REVEAL, Phase.SECOND_VOTE),
    Phase.MINORITY: (Phase.SECOND_VOTE, Phase.TALK),
    Phase.REVEAL: (Phase.TALK, Phase.SECOND_VOTE, Phase.RULE),
    Phase.RULE: (Phase.REVEAL,),
    Phase.CONSENT: (Phase.RULE,),
    Phase.PROTOCOL: (Phase.CLOSING,),
}


def _step_back(session: Session, command: c.StepBack, around: Around) -> tuple[e.Event, ...]:
    if around.back is None:
        raise Refused(Reason.AT_START)
    _require(command.sure or not around.empties, Reason.BOX_EMPTIES)
    return (e.Rewound(around.back),)


def _step_forward(session: Session, command: c.StepForward, around: Around) -> tuple[e.Event, ...]:
    if around.forward is None:
        raise Refused(Reason.NOTHING_TO_REDO)
    return (e.Rewound(around.forward),)


def _change_flow(session: Session, command: c.ChangeFlow, around: Around) -> tuple[e.Event, ...]:
    _card(session)
    return (e.FlowChanged(command.short),)


# -------------------------------------------------------------------------------------------------------- voting


def _cast_ballot(session: Session, command: c.CastBallot, around: Around) -> tuple[e.Event, ...]:
    voting = _open_round(session)
    _require(voting.way is Way.KEYBOARD, Reason.NOT_NOW)
    _known(session, command.option)
    _require(voting.cast < session.present, Reason.BOX_FULL)
    seat = f"turn/{around.chance(1 << 62):016x}"  # drawn, so that the box does not tell who came first
    return _placed(session, e.BallotPlaced(seat, command.option), around)


def _count_hands(session: Session, command: c.CountHands, around: Around) -> tuple[e.Event, ...]:
    voting = _open_round(session)
    _require(voting.way is Way.HANDS, Reason.NOT_NOW)
    _known(session, command.option)
    seat = HANDS + command.option
    before = voting.box[seat].count if seat in voting.box else 0
    count = before + command.by if command.exactly is None else command.exactly
    _require(count >= 0, Reason.NO_HANDS)
    _require(voting.cast - before + count <= session.present, Reason.BOX_FULL)
    return _placed(session, e.BallotPlaced(seat, command.option, count), around)


def _placed(session: Session, ballot: e.BallotPlaced, around: Around) -> tuple[e.Event, ...]:
    """The ballot, and the count when it was the last one and the team chose to close by itself."""
    voting = _open_round(session)
    before = voting.box[ballot.seat].count if ballot.seat in voting.box else 0
    if not session.setup.auto_close or voting.cast - before + ballot.count < session.present:
        return (ballot,)
    from game.core.evolve import evolve  # the rules look one step ahead here and nowhere else

    return (ballot, _close(evolve(session, ballot), around))


def _known(session: Session, option: OptionId) -> None:
    known = option == ABSTAIN or any(o.id == option for o in _card(session).options)
    _require(known, Reason.NO_SUCH_OPTION)


def _change_way(session: Session, command: c.ChangeWay, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase in VOTES and command.way in tuple(Way), Reason.NOT_NOW)
    _require(session.setup.way != command.way, Reason.NOT_NOW)
    return (e.WayChanged(Way(command.way)),)


def _correct_present(session: Session, command: c.CorrectPresent, around: Around) -> tuple[e.Event, ...]:
    _require(session.started, Reason.NOT_NOW)
    people = session.present + command.by
    _require(1 <= people <= MAX_PEOPLE, Reason.NOT_NOW)
    voting = session.play.voting
    _require(voting is None or voting.cast <= people, Reason.FEWER_THAN_VOTES)
    return (e.PresentCorrected(people),)


# ------------------------------------------------------------------------------------------------------- talking


def _move_timer(session: Session, command: c.MoveTimer, around: Around) -> tuple[e.Event, ...]:
    timer = session.play.timer
    if timer is None:
        raise Refused(Reason.NOT_NOW)
    left = timer.left(around.now)
    if command.seconds == 0:
        moved = replace(timer, held=None, ends_at=around.now + left) if timer.held is not None else replace(timer, held=left)
    else:
        left = min(3600.0, max(0.0, left + command.seconds))
        held = None if timer.held is None else left
        moved = Timer(around.now + left, max(timer.length, left), held)
    return (e.TimerMoved(moved),)


def _add_argument(session: Session, command: c.AddArgument, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase in (Phase.TALK, Phase.MINORITY), Reason.NOT_NOW)
    _known(session, command.option)
    text = " ".join(command.text.split())
    _require(bool(text), Reason.EMPTY_TEXT)
    same = [a for a in session.play.arguments if (a.option, a.favour) == (command.option, command.favour)]
    _require(len(same) < MAX_ARGUMENTS, Reason.TOO_MANY)
    return (e.ArgumentAdded(command.option, command.favour, text),)


def _remove_argument(session: Session, command: c.RemoveArgument, around: Around) -> tuple[e.Event, ...]:
    _require(0 <= command.index < len(session.play.arguments), Reason.NOT_NOW)
    return (e.ArgumentRemoved(command.index),)


def _choose_argument(session: Session, command: c.ChooseArgument, around: Around) -> tuple[e.Event, ...]:
    _require(0 <= command.index < len(session.play.arguments), Reason.NOT_NOW)
    return (e.ArgumentChosen(command.index, not session.play.arguments[command.index].chosen),)


def _show_twist(session: Session, command: c.ShowTwist, around: Around) -> tuple[e.Event, ...]:
    _require(bool(_card(session).twist), Reason.NOT_NOW)
    return (e.TwistTurned(not session.play.twist),)


# -------------------------------------------------------------------------------------------------- from vote to rule


def _draft_from(session: Session, command: c.DraftFrom, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase is Phase.RULE, Reason.NOT_NOW)
    _known(session, command.option)
    _require(command.option != ABSTAIN, Reason.NO_SUCH_OPTION)
    return (e.RuleDrafted(draft_from(session, _card(session), command.option, around.wording)),)


def _reworded(session: Session, command: Any, around: Around) -> tuple[e.Event, ...]:
    """RewordRule, RewordReason, SetStrength and SetChapter all change one thing of the draft."""
    draft = session.play.draft
    if draft is None or session.phase is not Phase.RULE:
        raise Refused(Reason.NOT_NOW)
    match command:
        case c.RewordRule(text=text):
            _require(bool(text.strip()), Reason.EMPTY_TEXT)
            draft = replace(draft, text=text.strip())
        case c.RewordReason(text=text):
            draft = replace(draft, reason=text.strip())
        case c.SetStrength(strength=strength):
            _require(strength in tuple(Strength), Reason.NOT_NOW)
            draft = replace(draft, strength=Strength(strength))
        case c.SetChapter(chapter=chapter):
            _require(chapter in CARD_CHAPTERS, Reason.NOT_NOW)
            draft = replace(draft, chapter=chapter)
    return (e.RuleDrafted(draft),)


def _count_consent(session: Session, command: c.CountConsent, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase is Phase.CONSENT and command.answer in ("yes", "reservation", "objection"), Reason.NOT_NOW)
    consent = session.play.consent
    count = int(getattr(consent, command.answer)) + command.by
    _require(count >= 0, Reason.NO_HANDS)
    counted: Consent = replace(consent, **{command.answer: count})
    _require(counted.asked <= session.present, Reason.MORE_ANSWERS_THAN_PEOPLE)
    return (e.ConsentCounted(counted),)


def _add_objection(session: Session, command: c.AddObjection, around: Around) -> tuple[e.Event, ...]:
    text = " ".join(command.text.split())
    _require(session.phase is Phase.CONSENT, Reason.NOT_NOW)
    _require(bool(text), Reason.EMPTY_TEXT)
    _require(len(session.play.objections) < MAX_ARGUMENTS, Reason.TOO_MANY)
    return (e.ObjectionHeard(text),)


def _set_status(session: Session, command: c.SetStatus, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase is Phase.CONSENT, Reason.NOT_NOW)
    if not command.status:
        return (e.StatusSet(None),)
    wanted = Status(command.status)
    _require(wanted not in (Status.AGREED, Status.RESERVED) or session.play.consent.asked > 0, Reason.ASK_FIRST)
    _require(not (wanted is Status.AGREED and session.play.consent.objection), Reason.OBJECTION_OPEN)
    _require(not (wanted is Status.AGREED and status_of(session) is not Status.AGREED), Reason.STILL_SPLIT)
    return (e.StatusSet(wanted),)


def _set_return(session: Session, command: c.SetReturn, around: Around) -> tuple[e.Event, ...]:
    _card(session)
    _require(command.field in ("who", "when"), Reason.NOT_NOW)
    return (e.ReturnSet(command.field, " ".join(command.text.split())),)


def _settle(session: Session, command: c.Settle, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase is Phase.CONSENT, Reason.NOT_NOW)
    status = session.play.status or status_of(session)
    if status is None:
        raise Refused(Reason.ASK_FIRST)
    if status in (Status.AGREED, Status.RESERVED):
        draft = session.play.draft
        allowed = draft is not None and _card(session).option(draft.option).exportable
        _require(allowed, Reason.BELOW_FLOOR)
    return (e.RuleSettled(status),)


def _park(session: Session, command: c.Park, around: Around) -> tuple[e.Event, ...]:
    _require(session.phase in (Phase.REVEAL, Phase.RULE, Phase.CONSENT), Reason.NOT_NOW)
    return (e.RuleSettled(Status.PARKED),)


# ------------------------------------------------------------------------------------------------------- the deck


def _skip_card(session: Session, command: c.SkipCard, around: Around) -> tuple[e.Event, ...]:
    _card(session)
    return (e.CardSkipped(),)


def _swap_card(session: Session, command: c.SwapCard, around: Around) -> tuple[e.Event, ...]:
    _card(session)
    return (e.CardSwapped(command.card),)


def _add_card(session: Session, command: c.AddCard, around: Around) -> tuple[e.Event, ...]:
    _require(session.started and session.turn < len(session.deck), Reason.NOT_NOW)
    _require(session.phase in (Phase.HOUSE_RULES, *CARD_PHASES), Reason.NOT_NOW)
    _require(len(session.deck) < MAX_DECK, Reason.TOO_MANY)
    return (e.CardAdded(command.card),)


def _pause(session: Session, command: c.Pause, around: Around) -> tuple[e.Event, ...]:
    _require(session.started, Reason.NOT_NOW)
    return (e.Paused(around.now),) if session.paused_at is None else (e.Resumed(around.now),)


_WHILE_PAUSED = (c.Pause, c.SkipCard, c.SwapCard, c.GoTo, c.StepBack)

_RULES: dict[type[c.Command], Callable[[Session, Any, Around], tuple[e.Event, ...]]] = {
    c.NewSession: _new_session,
    c.ChangeSetup: _change_setup,
    c.StartSession: _start_session,
    c.Advance: _advance,
    c.GoTo: _go_to,
    c.StepBack: _step_back,
    c.StepForward: _step_forward,
    c.ChangeFlow: _change_flow,
    c.CastBallot: _cast_ballot,
    c.CountHands: _count_hands,
    c.ChangeWay: _change_way,
    c.CorrectPresent: _correct_present,
    c.MoveTimer: _move_timer,
    c.AddArgument: _add_argument,
    c.RemoveArgument: _remove_argument,
    c.ChooseArgument: _choose_argument,
    c.ShowTwist: _show_twist,
    c.DraftFrom: _draft_from,
    c.RewordRule: _reworded,
    c.RewordReason: _reworded,
    c.SetStrength: _reworded,
    c.SetChapter: _reworded,
    c.CountConsent: _count_consent,
    c.AddObjection: _add_objection,
    c.SetStatus: _set_status,
    c.SetReturn: _set_return,
    c.Settle: _settle,
    c.Park: _park,
    c.SkipCard: _skip_card,
    c.SwapCard: _swap_card,
    c.AddCard: _add_card,
    c.Pause: _pause,
}
