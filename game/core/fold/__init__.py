"""What an event makes of a session. Events are facts: nothing is refused here, and nothing is decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.core import events as e
from game.core.ballots import HANDS, Ballot, Consent, Voting
from game.core.cards import NO_OPTION, Card
from game.core.fold import closing
from game.core.fold import deck as evolve_deck
from game.core.fold.heard import heard_beside
from game.core.fold.setup import changed
from game.core.session import BEFORE_CARDS, VOTES, Agreement, Argument, Phase, Session, Status, Strength, fresh_play


def evolve(session: Session, event: e.Event) -> Session:
    """The session after this event. Rewound is not for here: it needs the past (see history.py)."""
    return _EVOLVE[type(event)](session, event)


def _play(session: Session, **changes: Any) -> Session:
    return replace(session, play=replace(session.play, **changes))


def _setup_changed(session: Session, event: e.SetupChanged) -> Session:
    return replace(session, setup=changed(session.setup, event.field, event.text))


def _setup_opened(session: Session, event: e.SetupOpened) -> Session:
    return replace(session, phase=Phase.SETUP)


def _session_started(session: Session, event: e.SessionStarted) -> Session:
    begun = replace(session, phase=Phase.HOUSE_RULES, id=event.id, at=event.at, deck=event.cards, turn=0)
    return replace(begun, earlier=event.earlier, chapters=event.chapters)


def _phase_entered(session: Session, event: e.PhaseEntered) -> Session:
    if session.phase in BEFORE_CARDS and event.phase is not session.phase:
        session = replace(session, play=fresh_play(session.setup))  # nothing of a warm-up goes along
    asked = event.phase is Phase.CONSENT  # asking again begins at nothing
    play = replace(
        session.play,
        voting=_box_of(session, event.phase),
        timer=event.timer,
        talk_step=0,
        minority=event.minority or session.play.minority,
        draft=event.draft or session.play.draft,
        consent=Consent() if asked else session.play.consent,
        answers={},
        status=None if asked else session.play.status,
    )
    return replace(session, phase=event.phase, play=play, paused_at=None)


def _box_of(session: Session, phase: Phase) -> Voting | None:
    """The empty box of a round that opens at this step; a warm-up has one round, and its step goes on after it."""
    opens = phase in VOTES or (phase is Phase.WARM_UP and not session.play.rounds)
    return Voting(len(session.play.rounds) + 1, session.setup.way) if opens else None


def _ballot_placed(session: Session, event: e.BallotPlaced) -> Session:
    voting = session.play.voting
    if voting is None:
        return _answered(session, event)
    box = dict(voting.box)
    if event.count:
        box[event.seat] = Ballot(event.option, event.count, event.sure)
    else:
        box.pop(event.seat, None)
    counting = event.option if event.seat.startswith(HANDS) else voting.counting
    return _play(session, voting=replace(voting, box=box, counting=counting))


def _answered(session: Session, event: e.BallotPlaced) -> Session:
    if session.phase is not Phase.CONSENT:
        return session
    return _play(session, answers={**session.play.answers, event.seat: str(event.option)})


def _votes_counted(session: Session, event: e.VotesCounted) -> Session:
    counted = _play(session, voting=None, rounds=(*session.play.rounds, event.round))
    return _phase_entered(counted, event.next)


def _way_changed(session: Session, event: e.WayChanged) -> Session:
    session = replace(session, setup=replace(session.setup, way=event.way))
    voting = session.play.voting
    return _play(session, voting=replace(voting, way=event.way, counting=None)) if voting else session


def _present_corrected(session: Session, event: e.PresentCorrected) -> Session:
    return replace(session, setup=replace(session.setup, people=event.people))


def _timer_moved(session: Session, event: e.TimerMoved) -> Session:
    return _play(session, timer=event.timer)


def _talk_moved(session: Session, event: e.TalkMoved) -> Session:
    return _play(session, talk=event.way, talk_step=event.step, timer=event.timer)


def _argument_added(session: Session, event: e.ArgumentAdded) -> Session:
    argument = Argument(event.option, event.favour, event.text)
    return _play(session, arguments=(*session.play.arguments, argument))


def _argument_removed(session: Session, event: e.ArgumentRemoved) -> Session:
    kept = tuple(a for i, a in enumerate(session.play.arguments) if i != event.index)
    return _play(session, arguments=kept)


def _argument_chosen(session: Session, event: e.ArgumentChosen) -> Session:
    marked = list(session.play.arguments)
    marked[event.index] = replace(marked[event.index], chosen=event.chosen)
    return _play(session, arguments=tuple(marked))


def _twist_turned(session: Session, event: e.TwistTurned) -> Session:
    return _play(session, twist=event.shown)


def _rule_drafted(session: Session, event: e.RuleDrafted) -> Session:
    return _play(session, draft=event.draft)


def _consent_counted(session: Session, event: e.ConsentCounted) -> Session:
    return _play(session, consent=event.consent)


def _objection_heard(session: Session, event: e.ObjectionHeard) -> Session:
    return _play(session, objections=(*session.play.objections, event.text))


def _status_set(session: Session, event: e.StatusSet) -> Session:
    return _play(session, status=event.status)


def _return_set(session: Session, event: e.ReturnSet) -> Session:
    if event.field == "who":
        return _play(session, returns_who=event.text)
    return _play(session, returns_when=event.text)


def _rule_settled(session: Session, event: e.RuleSettled) -> Session:
    card = session.card
    if card is None:
        return session
    if event.consent is not None:
        session = _play(session, consent=event.consent, answers={})
    return evolve_deck.next_card(
        replace(session, agreements=(*session.agreements, agreement(session, card, event.status)))
    )


def agreement(session: Session, card: Card, status: Status) -> Agreement:
    """What would stand in the protocol if the card on the wall were settled with this status now."""
    play, draft = session.play, session.play.draft
    return Agreement(
        card=card.id,
        title=card.title,
        chapter=draft.chapter if draft else card.chapter,
        status=status,
        text=draft.text if draft else "",
        reason=draft.reason if draft else "",
        strength=draft.strength if draft else Strength.MUST,
        floor=card.floor,
        rounds=play.rounds,
        consent=play.consent,
        objections=play.objections,
        returns_who=play.returns_who,
        returns_when=play.returns_when,
        option=draft.option if draft else NO_OPTION,
        heard=heard_beside(session, card),
    )


def _flow_changed(session: Session, event: e.FlowChanged) -> Session:
    return _play(session, short=event.short)


def _paused(session: Session, event: e.Paused) -> Session:
    return replace(session, paused_at=event.at)


def _resumed(session: Session, event: e.Resumed) -> Session:
    timer, paused = session.play.timer, session.paused_at
    session = replace(session, paused_at=None)
    if timer is None or paused is None or timer.held is not None:
        return session
    return _play(session, timer=replace(timer, ends_at=timer.ends_at + event.at - paused))


_EVOLVE: dict[type[e.Event], Callable[[Session, Any], Session]] = {
    e.SetupChanged: _setup_changed,
    e.SetupOpened: _setup_opened,
    e.SessionStarted: _session_started,
    e.PhaseEntered: _phase_entered,
    e.BallotPlaced: _ballot_placed,
    e.VotesCounted: _votes_counted,
    e.WayChanged: _way_changed,
    e.PresentCorrected: _present_corrected,
    e.TimerMoved: _timer_moved,
    e.TalkMoved: _talk_moved,
    e.ArgumentAdded: _argument_added,
    e.ArgumentRemoved: _argument_removed,
    e.ArgumentChosen: _argument_chosen,
    e.TwistTurned: _twist_turned,
    e.RuleDrafted: _rule_drafted,
    e.ConsentCounted: _consent_counted,
    e.ObjectionHeard: _objection_heard,
    e.StatusSet: _status_set,
    e.ReturnSet: _return_set,
    e.RuleSettled: _rule_settled,
    e.AgreementAmended: closing.agreement_amended,
    e.AgreementsMerged: closing.agreements_merged,
    e.PairKept: closing.pair_kept,
    e.RoleNamed: closing.role_named,
    e.CardSkipped: evolve_deck.card_skipped,
    e.CardSwapped: evolve_deck.card_swapped,
    e.CardAdded: evolve_deck.card_added,
    e.CardsAppended: evolve_deck.cards_appended,
    e.CardDropped: evolve_deck.card_dropped,
    e.CardsRevised: evolve_deck.cards_revised,
    e.FlowChanged: _flow_changed,
    e.Paused: _paused,
    e.Resumed: _resumed,
}
