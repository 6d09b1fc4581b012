"""What to keep in mind at each step, and one sentence to say aloud. The split speaks in coaching.py, not here."""

from __future__ import annotations

from game.core.ballots import Way
from game.core.cards import Weight
from game.core.consent import as_shown
from game.core.session import Phase, Session, Status
from game.core.view_model import ViewModel
from game.desk.coaching import Sign, hints
from game.desk.hints import advice_words, hint_words
from game.desk.next_step import wall_overlay
from game.desk.own_card import asked_about, four_questions
from game.i18n.words import Words

SHOWN = 2
"""From this stage of the reveal the bars are on the wall."""


def shown(model: ViewModel) -> bool:
    """Whether the wall has shown the split of this card's last vote."""
    phase = model.session.phase
    return phase in (Phase.RULE, Phase.CONSENT) or (phase is Phase.REVEAL and model.view.reveal >= SHOWN)


def advice_of(model: ViewModel, say: Words) -> tuple[str, ...]:
    """For the facilitator alone, at most three sentences, the most useful first; four questions where one is asked."""
    over = wall_overlay(model)
    if over == "stop":
        return (say("Nobody has to explain anything. Breathe, look round, then choose a way on together."),)
    if model.session.paused_at is not None:
        return (say("The clock stands still. Go on when the room is ready, or leave the card."),)
    if asked_about(model) is not None:
        return four_questions(say)
    split = _of_split(model, say)
    step = _of_step(as_shown(model.session, model.view.reveal > 0), say)
    return (*split, *step)[: 2 if split else 3]


def _of_split(model: ViewModel, say: Words) -> tuple[str, ...]:
    session, card = model.session, model.session.card
    if card is None:
        return ()
    if session.phase is Phase.REVEAL and shown(model):
        return (advice_words(card, session, say), *_of_moves(model, say))
    if session.phase not in (Phase.TALK, Phase.MINORITY):
        return ()
    twist = bool(card.twist) and not session.play.twist
    return tuple(hint_words(hint, twist, say) for hint in hints(card, session.play.rounds, session.present))


def _of_moves(model: ViewModel, say: Words) -> tuple[str, ...]:
    """What a second round did, once the wall shows it."""
    session, card = model.session, model.session.card
    found = hints(card, session.play.rounds, session.present) if card is not None else ()
    return tuple(hint_words(hint, False, say) for hint in found if hint.sign in (Sign.MOVED, Sign.STUCK, Sign.SPLIT))


def _of_step(session: Session, say: Words) -> tuple[str, ...]:
    heavy = session.card is not None and session.card.weight is Weight.HEAVY
    if session.phase is Phase.CONSENT:
        return _of_consent(session, say)
    words = {
        Phase.WELCOME: (say("A circle, or tables of four to six. Everybody must be able to see the wall."),),
        Phase.SETUP: (
            say("Count who is present: votes are checked against it."),
            say("You see the cards before the room does. Does one touch somebody here? Take other cards."),
        ),
        Phase.HOUSE_RULES: (
            say("Read the rules aloud, slowly. Ask whether somebody misses one."),
            say("Say who stays for half an hour afterwards."),
        ),
        Phase.WARM_UP: (say("Try every way to vote that you want to use. None of it reaches the protocol."),),
        Phase.SITUATION: (
            (say("A heavy card: name STOP again, and say that nobody has to speak."),)
            if heavy
            else (say("Read the situation aloud. First the facts, then opinions."),)
        ),
        Phase.FIRST_VOTE: (say("Nobody talks until everybody has voted. You vote too, and speak last."),),
        Phase.TALK: (say("Keep to the situation. A name falls? Interrupt kindly."),),
        Phase.MINORITY: (say("One standpoint is large on the wall. Ask for reasons, not for people."),),
        Phase.SECOND_VOTE: (say("Do not ask who will change their mind."),),
        Phase.REVEAL: (say("Give the room a moment to look before you speak."),),
        Phase.RULE: (
            say("Say what you do, not what you feel. One or two sentences."),
            say("A rule must hold for the supply teacher of tomorrow too."),
        ),
        Phase.CLOSING: (
            say("Read the agreements back. Name the after-care, and mean it."),
            say("Keep time for the round: one sentence each."),
        ),
        Phase.PROTOCOL: (say("It is a draft: the team and the council still decide."),),
    }
    return words[session.phase]


def _of_consent(session: Session, say: Words) -> tuple[str, ...]:
    if session.play.status is Status.PARKED:
        return (say("Parked is not lost: agree which group comes back, and when."),)
    if session.play.answered.objection:
        return (say("An objection is a gift to the text: ask what rubs, change it, ask again."),)
    return (say("Not “is it your favourite?” but “can you live with it?”"),)


def saying_of(model: ViewModel, say: Words) -> str:
    """One sentence to say aloud at this step."""
    if wall_overlay(model) == "stop" or model.session.paused_at is not None:
        return say("We stop for a moment. You need not say anything.")
    words = {
        Phase.WELCOME: say("Welcome. Good that you are here."),
        Phase.SETUP: say("We begin in a minute."),
        Phase.HOUSE_RULES: say("Anybody may stop a card. Nobody asks why."),
        Phase.WARM_UP: say("This one does not count. Can everybody vote?"),
        Phase.SITUATION: say("Is anything unclear about the facts?"),
        Phase.FIRST_VOTE: _first_vote(model.session.setup.way, say),
        Phase.TALK: say("Which good reason is there for what you did not choose?"),
        Phase.MINORITY: say("Which good reason could somebody have for this?"),
        Phase.SECOND_VOTE: say("Choose again: the same, or something else."),
        Phase.REVEAL: say("What do you see? What surprises you?"),
        Phase.RULE: say("What do we agree, in words that a new colleague understands?"),
        Phase.CONSENT: say("Can you live with this, and be spoken to about it?"),
        Phase.CLOSING: say("What do you take home? You may pass."),
        Phase.PROTOCOL: say("Thank you. This is what you made together."),
    }
    return words[model.session.phase]


def _first_vote(way: Way, say: Words) -> str:
    """Hands are seen, and a table knows of itself: only then a choice is told to nobody."""
    if way is Way.HANDS:
        return say("Choose for yourself first. Then we count hands.")
    if way is Way.TABLES:
        return say("Choose one standpoint with your table.")
    return say("Choose for yourself. Nobody sees your choice.")
