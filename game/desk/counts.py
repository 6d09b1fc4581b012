"""What may be counted and what may be seen of a count. An open box stays shut here, unless the facilitator peeks.

On a heavy card nobody peeks into an open box: who watches the counts grow can see who has just voted.
"""

from __future__ import annotations

from typing import assert_never

from game.core.ballots import Voting
from game.core.cards import ABSTAIN, LETTERS, Card, OptionId
from game.core.commands import CorrectPresent, CountConsent, CountHands, Peek
from game.core.session import Phase, Session
from game.core.tally import covered
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.advice import shown
from game.desk.model import Count
from game.i18n.words import Words
from game.texts.cards import option_text
from game.texts.choices import abstain_words, answer_words

Spread = tuple[tuple[str, str, int], ...]


def voted_of(session: Session) -> int | None:
    """How many have voted in the round that is open or was the last one; in the consent round: how many were asked."""
    if session.phase is Phase.CONSENT:
        return session.play.answered.total
    if session.play.voting is not None:
        return session.play.voting.cast
    return session.play.rounds[-1].cast if session.play.rounds and session.card is not None else None


def present_actions(session: Session, say: Words) -> tuple[Action, ...]:
    """One fewer, one more."""
    if not session.started:
        return ()
    return tuple(Action(sign, CorrectPresent(by), key) for sign, by, key in (("−", -1, "Ctrl ↓"), ("+", 1, "Ctrl ↑")))


def counts_of(session: Session, say: Words) -> tuple[Count, ...]:
    """The rows to count by hand at this step; none where the room votes in another way."""
    card, voting = session.card, session.play.voting
    if card is not None and voting is not None and voting.way.traits.rows:
        return _hands(card, voting, say)
    return _answers(session, say) if session.phase is Phase.CONSENT else ()


def standpoints(card: Card, say: Words) -> tuple[tuple[str, OptionId, str], ...]:
    """Letter, option and text of each standpoint, and in the end the choice to have none."""
    named = zip(LETTERS, card.options, strict=False)
    own = tuple((letter, option.id, option_text(say, card, option.id)) for letter, option in named)
    return (*own, ("", ABSTAIN, abstain_words(say)))


def _hands(card: Card, voting: Voting, say: Words) -> tuple[Count, ...]:
    return tuple(
        Count(letter, text, _open_count(voting, option), _hand(option, -1, ""), _hand(option, 1, str(n)))
        for n, (letter, option, text) in enumerate(standpoints(card, say), 1)
    )


def _open_count(voting: Voting, option: OptionId) -> int | None:
    """As on the wall: the row that is being counted, and rows that were not counted yet."""
    hands = voting.hands_of(option)
    return hands if voting.counting == option or not hands else None


def _hand(option: OptionId, by: int, key: str) -> Action:
    sign = "+" if by > 0 else "−"
    return Action(sign, CountHands(option, by), key)


def _answers(session: Session, say: Words) -> tuple[Count, ...]:
    told = session.play.answered
    return tuple(
        Count("", label, int(getattr(told, answer)), _answer(answer, -1, ""), _answer(answer, 1, str(n)))
        for n, (answer, label) in enumerate(answer_words(say).items(), 1)
    )


def _answer(answer: str, by: int, key: str) -> Action:
    sign = "+" if by > 0 else "−"
    return Action(sign, CountConsent(answer, by), key)


def others_yes(session: Session, say: Words) -> tuple[Action, ...]:
    """All who were not asked yet can live with it."""
    rest = session.present - session.play.answered.total
    if session.phase is not Phase.CONSENT or rest <= 0:
        return ()
    label = say("The other {n}: yes", n=rest)
    return (Action(label, CountConsent("yes", rest), "R"),)


def spread_of(model: ViewModel, say: Words) -> Spread | None:
    """The counts of the open or the last round, as far as they may be seen; None before that."""
    session, card = model.session, model.session.card
    if card is None or not (shown(model) or (model.view.peek and _can_peek(model))):
        return None
    voting, rounds = session.play.voting, session.play.rounds
    if voting is not None:
        return tuple((letter, text, voting.count_of(option)) for letter, option, text in standpoints(card, say))
    if not rounds:
        return None
    hidden = covered(card, rounds, session.present)
    rows = ((letter, option, text) for letter, option, text in standpoints(card, say) if option not in hidden)
    return tuple((letter, text, rounds[-1].of(option)) for letter, option, text in rows)


def _can_peek(model: ViewModel) -> bool:
    session, card = model.session, model.session.card
    if card is None or not _may_peek(session.phase) or shown(model):
        return False
    if session.play.voting is not None:
        return not card.weight.traits.discreet
    return bool(session.play.rounds)


def _may_peek(phase: Phase) -> bool:
    """The split of a card is a secret from its vote on until the wall has shown it; before and after there is none."""
    match phase:
        case Phase.FIRST_VOTE | Phase.TALK | Phase.MINORITY | Phase.SECOND_VOTE | Phase.REVEAL:
            return True
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.WARM_UP | Phase.SITUATION:
            return False
        case Phase.RULE | Phase.CONSENT | Phase.CLOSING | Phase.PROTOCOL:
            return False
        case _:
            assert_never(phase)


def peek_of(model: ViewModel, say: Words) -> tuple[Action | None, str]:
    """The action that shows or hides the counts, and what it does; nothing where there is nothing to be seen."""
    card, voting = model.session.card, model.session.play.voting
    if not _can_peek(model):
        discreet = card is not None and card.weight.traits.discreet and voting is not None
        return None, say("A heavy card: nobody sees counts while the vote is open.") if discreet else ""
    label = say("Hide the split") if model.view.peek else say("Peek")
    action = Action(label, Peek(), kind="chosen" if model.view.peek else "quiet")
    return action, say("You see the split before the room does. It can steer you. Only on this desk.")
