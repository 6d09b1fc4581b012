"""What an event makes of a session. Events are facts: nothing is refused here, and nothing is decided.

The folds stand in a module for each subject, as the rules do that lead to their events.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core import events as e
from game.core.fold import adoption, closing, deck, hall, merging, questions, rule, setup, steps, talk, voting
from game.core.session import Session


def evolve(session: Session, event: e.Event) -> Session:
    """The session after this event. Rewound is not for here: it needs the past (see history.py)."""
    return FOLDS[type(event)](session, event)


FOLDS: dict[type[e.Event], Callable[[Session, Any], Session]] = {
    e.SetupChanged: setup.setup_changed,
    e.SetupOpened: setup.setup_opened,
    e.SessionStarted: setup.session_started,
    e.PhaseEntered: steps.phase_entered,
    e.BallotPlaced: voting.ballot_placed,
    e.VotesCounted: voting.votes_counted,
    e.HallAsked: hall.hall_asked,
    e.HallClosed: hall.hall_closed,
    e.WayChanged: voting.way_changed,
    e.PresentCorrected: voting.present_corrected,
    e.TimerMoved: talk.timer_moved,
    e.TalkMoved: talk.talk_moved,
    e.ArgumentAdded: talk.argument_added,
    e.ArgumentRemoved: talk.argument_removed,
    e.ArgumentChosen: talk.argument_chosen,
    e.TwistTurned: talk.twist_turned,
    e.ContentNoteRead: steps.content_note_read,
    e.RuleDrafted: rule.rule_drafted,
    e.ConsentCounted: rule.consent_counted,
    e.ObjectionAdded: rule.objection_added,
    e.StatusSet: rule.status_set,
    e.ReturnSet: rule.return_set,
    e.RuleSettled: rule.rule_settled,
    e.SecondRuleBegun: rule.second_rule_begun,
    e.AgreementAmended: closing.agreement_amended,
    e.AgreementFirmed: closing.agreement_firmed,
    e.AgreementsMerged: closing.agreements_merged,
    e.PairAccepted: closing.pair_accepted,
    e.RoomsBrought: merging.rooms_brought,
    e.PutToVote: merging.put_to_vote,
    e.AgreementsParked: merging.agreements_parked,
    e.RoleNamed: closing.role_named,
    e.QuestionAsked: questions.question_asked,
    e.QuestionAmended: questions.question_amended,
    e.QuestionDropped: questions.question_dropped,
    e.ChapterProposed: steps.chapter_proposed,
    e.ProposalJudged: closing.proposal_judged,
    e.ProtocolMoved: adoption.protocol_moved,
    e.LookBackBegun: adoption.look_back_begun,
    e.CardSkipped: deck.card_skipped,
    e.CardSwapped: deck.card_swapped,
    e.CardAdded: deck.card_added,
    e.CardsAppended: deck.cards_appended,
    e.CardDropped: deck.card_dropped,
    e.CardsRevised: deck.cards_revised,
    e.OwnCardKept: deck.own_card_kept,
    e.OwnCardLeft: deck.own_card_left,
    e.OwnCardReturned: deck.own_card_returned,
    e.FlowChanged: steps.flow_changed,
    e.Paused: steps.paused,
    e.BreakSet: steps.break_set,
    e.Resumed: steps.resumed,
}
