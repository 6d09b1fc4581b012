"""What may be counted and what may be seen of a count. An open box stays shut here, unless the facilitator peeks."""

from __future__ import annotations

from game.core.ballots import Voting
from game.core.cards import ABSTAIN, LETTERS, Card, OptionId
from game.core.commands import CorrectPresent, CountConsent, CountHands, OthersYes, Peek
from game.core.consent import is_counted_aloud
from game.core.disclosure import Extent, disclosed, disclosed_box
from game.core.phases import Phase
from game.core.session import Session
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.coaching import why_covered
from game.desk.model import Count
from game.desk.visibility import can_peek, is_visible, shown
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
    told, aloud = session.play.answered, is_counted_aloud(session.present)
    return tuple(
        Count(
            "",
            label,
            int(getattr(told, answer)) if aloud else None,
            _answer(answer, -1, ""),
            _answer(answer, 1, str(n)),
        )
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
    return (Action(label, OthersYes(), "R"),)


def spread_of(model: ViewModel, say: Words) -> Spread | None:
    """The counts of the open or the last round, as far as they may be seen; None before that, and where none may."""
    card = model.session.card
    if card is None or not is_visible(model):
        return None
    counts = _visible_counts(model.session, card)
    rows = tuple((letter, text, counts[option]) for letter, option, text in standpoints(card, say) if option in counts)
    return rows or None


def _visible_counts(session: Session, card: Card) -> dict[OptionId, int]:
    if session.play.voting is not None:
        return dict(disclosed_box(card, session.play.voting) or ())
    last = disclosed(card, session.play.rounds).last
    if last is None or last.extent is Extent.TURNOUT:
        return {}
    counts = {bar.option: bar.count for bar in last.bars if bar.count is not None}
    return counts | {ABSTAIN: last.abstained or 0}


def peek_of(model: ViewModel, say: Words) -> tuple[Action | None, str]:
    """The action that shows or hides the counts, and what it does or why nothing is seen; nothing where none could."""
    if not can_peek(model):
        return None, _shut(model, say)
    label = say("Hide the split") if model.view.peek else say("Peek")
    action = Action(label, Peek(), kind="chosen" if model.view.peek else "quiet")
    if not model.view.peek:
        return action, say("You see the split before the room does. It can steer you. Only on this desk.")
    return action, _visibility_words(model, say) or say("Only on this desk: the room has not seen it yet.")


def _visibility_words(model: ViewModel, say: Words) -> str:
    """Why a peek shows nothing, or not all."""
    session = model.session
    last = disclosed(session.card, session.play.rounds).last
    if session.play.voting is None and last is not None:
        return why_covered(last, say)
    nothing = spread_of(model, say) is None
    return say("With fewer than three votes there is nothing to see yet.") if nothing else ""


def _shut(model: ViewModel, say: Words) -> str:
    """Why nobody peeks; after the outcome, why there are no figures."""
    card, voting = model.session.card, model.session.play.voting
    if card is not None and card.discreet and voting is not None:
        return say("A heavy card, or your own: nobody sees counts while the vote is open.")
    last = disclosed(card, model.session.play.rounds).last
    return why_covered(last, say) if last is not None and shown(model) and model.session.phase is Phase.REVEAL else ""
