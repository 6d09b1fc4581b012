"""May a card that the team typed itself stay? What the desk says and offers while the wall asks. It keeps nothing."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import DiscardOwn, KeepOwn, TakeBackOwn
from game.core.phases import END_PHASES, Phase
from game.core.session import Session
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.i18n.words import Words
from game.texts.cards import card_text


def card_in_question(model: ViewModel) -> Card | None:
    """The card that nobody has answered for, at the closing only."""
    return model.unkept[0] if model.unkept and model.session.phase is Phase.CLOSING else None


def discard_action(card: Card, say: Words) -> Action:
    """The careful answer, which the step forward gives."""
    return Action(say("Do not keep it"), DiscardOwn(card.id))


def keep_action(card: Card, say: Words) -> Action:
    return Action(say("Keep it"), KeepOwn(card.id), "K")


def question(card: Card, say: Words) -> str:
    """What the wall shows, in a line."""
    return say("Keep your own card “{title}”?", title=card_text(say, card, "title", card.title))


def four_questions(say: Words) -> tuple[str, ...]:
    """What an author asks before a card is kept."""
    return (
        say("Is it made up? A real case is never kept, not even with other names."),
        say("Is it free of names of people, places and schools?"),
        say("Is it free of anything sexual, and of descriptions of bodies?"),
        say("Do roles, ages and genders vary in your cards?"),
    )


def take_back_actions(session: Session, say: Words) -> tuple[Action, ...]:
    """Until the session ends: the answer no, taken back."""
    left = session.own_left[-1:] if session.phase in END_PHASES else ()
    return tuple(Action(say("Keep own card after all"), TakeBackOwn(card.id)) for card in left)
