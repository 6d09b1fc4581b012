"""The one door: every command becomes events here, or is refused with a reason and changes nothing.

One command makes one kept event, so that undo goes back one command at a time. Time and chance are passed in by
RuleContext. The rules stand in a module for each subject, and what their events make of a session beside them in fold/.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core import commands as c
from game.core import events as e
from game.core.refusal import Reason, Refused
from game.core.rules import adoption, camera, closing, deck, hall, merging, questions, rule, setup, steps, talk, voting
from game.core.rules.context import RuleContext, require
from game.core.session import Session

__all__ = ["Refused", "RuleContext", "decide"]


def decide(session: Session, command: c.Command, context: RuleContext) -> tuple[e.Event, ...]:
    """The events that this command leads to. Raises Refused when it cannot be granted now."""
    found = RULES.get(type(command))
    if found is None:
        raise Refused(Reason.NOT_NOW)
    require(session.paused_at is None or isinstance(command, _WHILE_PAUSED), Reason.NOT_NOW)
    return found(session, command, context)


_WHILE_PAUSED = (
    c.Pause,
    c.MoveBreak,
    c.SkipCard,
    c.SwapCard,
    c.ReviseCards,
    c.GoTo,
    c.StepBack,
    c.StepForward,
    c.CloseForHall,
)

RULES: dict[type[c.Command], Callable[[Session, Any, RuleContext], tuple[e.Event, ...]]] = {
    c.NewSession: setup.new_session,
    c.ChangeSetup: setup.change_setup,
    c.StartSession: setup.start_session,
    c.Advance: steps.advance,
    c.GoTo: steps.go_to,
    c.StepBack: steps.step_back,
    c.StepForward: steps.step_forward,
    c.ChangeFlow: steps.change_flow,
    c.CastBallot: voting.cast_ballot,
    c.PlaceBallot: voting.place_ballot,
    c.CastTable: voting.cast_table,
    c.PlaceCards: camera.place_cards,
    c.CountHands: voting.count_hands,
    c.AskForHall: hall.ask,
    c.CloseForHall: hall.close,
    c.ChangeWay: voting.change_way,
    c.CorrectPresent: voting.correct_present,
    c.MoveTimer: talk.move_timer,
    c.ChangeTalk: talk.change_talk,
    c.HearFor: steps.hear_for,
    c.AddArgument: talk.add_argument,
    c.RemoveArgument: talk.remove_argument,
    c.ChooseArgument: talk.choose_argument,
    c.ShowTwist: talk.show_twist,
    c.DraftFrom: rule.draft_from,
    c.RewordRule: rule.reworded,
    c.RewordReason: rule.reworded,
    c.NamePrice: rule.name_price,
    c.SetStrength: rule.reworded,
    c.SetChapter: rule.reworded,
    c.CountConsent: rule.count_consent,
    c.OthersYes: rule.others_yes,
    c.AnswerConsent: rule.answer_consent,
    c.AddObjection: rule.add_objection,
    c.SetStatus: rule.set_status,
    c.SetReturn: rule.set_return,
    c.Settle: rule.settle,
    c.AddRule: rule.add_rule,
    c.Park: rule.park,
    c.AmendAgreement: closing.amend,
    c.SetFirmness: closing.set_firmness,
    c.MergeAgreements: closing.merge,
    c.KeepBoth: closing.keep_both,
    c.BringTogether: merging.bring_together,
    c.AskAbout: merging.ask_about,
    c.ParkBoth: merging.park_both,
    c.TakeTotals: merging.take_totals,
    c.NameRole: closing.name_role,
    c.JudgeProposal: closing.judge,
    c.MoveProtocol: adoption.move,
    c.MoveBack: adoption.move_back,
    c.LookBack: adoption.look_back,
    c.DiscardOwn: closing.discard_own,
    c.TakeBackOwn: closing.take_back_own,
    c.OwnIsKept: closing.own_is_kept,
    c.AskQuestion: questions.ask,
    c.AmendQuestion: questions.amend,
    c.DropQuestion: questions.drop,
    c.SkipCard: deck.skip_card,
    c.SwapCard: deck.swap_card,
    c.AddCard: deck.add_card,
    c.AppendCards: deck.append_cards,
    c.DropCard: deck.drop_card,
    c.ReviseCards: deck.revise_cards,
    c.Pause: deck.pause,
    c.MoveBreak: deck.move_break,
}
