"""The one door: every wish becomes events here, or is refused with a reason and changes nothing.

One wish makes one kept event, so that undo goes back one wish at a time. Time and chance are passed in by Around. The
rules themselves stand in rules_setup, rules_steps, rules_voting, rules_talk, rules_draft, rules_consent, rules_closing
and rules_deck.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core import commands as c
from game.core import events as e
from game.core.refusal import Reason, Refused
from game.core.rules import closing as rules_closing
from game.core.rules import consent as rules_consent
from game.core.rules import deck as rules_deck
from game.core.rules import draft as rules_draft
from game.core.rules import setup as rules_setup
from game.core.rules import steps as rules_steps
from game.core.rules import talk as rules_talk
from game.core.rules import voting as rules_voting
from game.core.rules.context import Around, require
from game.core.session import Session

__all__ = ["Around", "Refused", "decide"]


def decide(session: Session, command: c.Command, around: Around) -> tuple[e.Event, ...]:
    """The events that this wish leads to. Raises Refused when it cannot be granted now."""
    rule = _RULES.get(type(command))
    if rule is None:
        raise Refused(Reason.NOT_NOW)
    require(session.paused_at is None or isinstance(command, _WHILE_PAUSED), Reason.NOT_NOW)
    return rule(session, command, around)


_WHILE_PAUSED = (c.Pause, c.SkipCard, c.SwapCard, c.ReviseCards, c.GoTo, c.StepBack)

_RULES: dict[type[c.Command], Callable[[Session, Any, Around], tuple[e.Event, ...]]] = {
    c.NewSession: rules_setup.new_session,
    c.ChangeSetup: rules_setup.change_setup,
    c.StartSession: rules_setup.start_session,
    c.Advance: rules_steps.advance,
    c.GoTo: rules_steps.go_to,
    c.StepBack: rules_steps.step_back,
    c.StepForward: rules_steps.step_forward,
    c.ChangeFlow: rules_steps.change_flow,
    c.CastBallot: rules_voting.cast_ballot,
    c.PlaceBallot: rules_voting.place_ballot,
    c.CastTable: rules_voting.cast_table,
    c.CountHands: rules_voting.count_hands,
    c.ChangeWay: rules_voting.change_way,
    c.CorrectPresent: rules_voting.correct_present,
    c.MoveTimer: rules_talk.move_timer,
    c.ChangeTalk: rules_talk.change_talk,
    c.AddArgument: rules_talk.add_argument,
    c.RemoveArgument: rules_talk.remove_argument,
    c.ChooseArgument: rules_talk.choose_argument,
    c.ShowTwist: rules_talk.show_twist,
    c.DraftFrom: rules_draft.draft_from,
    c.RewordRule: rules_draft.reworded,
    c.RewordReason: rules_draft.reworded,
    c.SetStrength: rules_draft.reworded,
    c.SetChapter: rules_draft.reworded,
    c.CountConsent: rules_consent.count_consent,
    c.AnswerConsent: rules_consent.answer_consent,
    c.AddObjection: rules_consent.add_objection,
    c.SetStatus: rules_consent.set_status,
    c.SetReturn: rules_consent.set_return,
    c.Settle: rules_consent.settle,
    c.Park: rules_consent.park,
    c.AmendAgreement: rules_closing.amend,
    c.MergeAgreements: rules_closing.merge,
    c.KeepBoth: rules_closing.keep_both,
    c.NameRole: rules_closing.name_role,
    c.SkipCard: rules_deck.skip_card,
    c.SwapCard: rules_deck.swap_card,
    c.AddCard: rules_deck.add_card,
    c.AppendCards: rules_deck.append_cards,
    c.DropCard: rules_deck.drop_card,
    c.ReviseCards: rules_deck.revise_cards,
    c.Pause: rules_deck.pause,
}
