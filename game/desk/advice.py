"""What to keep in mind at each step, and one sentence to say aloud. The split speaks in coaching.py, not here."""

from __future__ import annotations

from typing import assert_never

from game.core.ballots import Way
from game.core.cards import Card
from game.core.consent import as_shown
from game.core.disclosure import Disclosed, disclosed
from game.core.look_back import step_now
from game.core.phases import TALKS, Phase
from game.core.rules.hall import waits
from game.core.session import Session, Status
from game.core.view_model import ViewModel
from game.desk.coaching import Sign, advice_words, hint_words, hints
from game.desk.next_step import wall_overlay
from game.desk.own_card import card_in_question, four_questions
from game.desk.proposals import ALONE, alone_words, aloud
from game.desk.visibility import is_visible, shown
from game.i18n.words import Words
from game.texts.alike import met_by, near_words
from game.texts.firmness import loose_words
from game.texts.hall_vote import waits_words
from game.texts.look_back import look_back_words


def advice_of(model: ViewModel, say: Words) -> tuple[str, ...]:
    """For the facilitator alone, at most three sentences, the most useful first; four questions where one is asked."""
    over = wall_overlay(model)
    if over == "stop":
        return (say("Nobody has to explain anything. Breathe, look round, then choose together how to continue."),)
    if over == ALONE:
        return alone_words(model, say)
    if model.session.paused_at is not None:
        return (say("The clock has stopped. Continue when the room is ready, or leave the card."),)
    if card_in_question(model) is not None:
        return four_questions(say)
    hall = (waits_words(say),) if waits(model.session, model.hall_news) else ()
    split = (*hall, *_of_split(model, say))
    step = _of_step(as_shown(model.session, model.view.reveal > 0), say)
    return (*split, *step)[: 2 if split else 3]


def _of_split(model: ViewModel, say: Words) -> tuple[str, ...]:
    session, card = model.session, model.session.card
    if card is None:
        return ()
    outcome = disclosed(card, session.play.rounds)
    if session.phase is Phase.REVEAL and shown(model):
        return (advice_words(card, outcome, say), *_of_moves(card, outcome, say))
    if session.phase not in TALKS:
        return ()
    twist = bool(card.twist) and not session.play.twist
    return tuple(hint_words(hint, twist, say) for hint in hints(card, outcome, is_visible(model)))


def _of_moves(card: Card, outcome: Disclosed, say: Words) -> tuple[str, ...]:
    """What a second round did, once the wall shows it."""
    found = hints(card, outcome, True)
    return tuple(hint_words(hint, False, say) for hint in found if hint.sign in (Sign.MOVED, Sign.STUCK, Sign.SPLIT))


def _of_step(session: Session, say: Words) -> tuple[str, ...]:
    match session.phase:
        case Phase.WELCOME:
            return (say("A circle, or tables of four to six. Everybody must be able to see the big screen."),)
        case Phase.SETUP:
            return (
                say("Count who is present: votes are checked against that number."),
                say("You see the cards before the room does. Could one be hard for somebody here? Choose other cards."),
            )
        case Phase.HOUSE_RULES:
            return (
                say("Read the rules aloud, slowly. Ask whether one is missing."),
                say("Say who stays for half an hour afterwards."),
            )
        case Phase.WARM_UP:
            return (say("Try every way to vote that you want to use. None of it goes into the protocol."),)
        case Phase.SITUATION if session.note_due:
            return (say("Read the note, mention STOP, and wait a moment. Anyone who wants to leave the room may."),)
        case Phase.SITUATION:
            if session.card is not None and session.card.weight.traits.sober:
                return (say("A heavy card: mention STOP again, and say that nobody has to speak."),)
            return (say("Read the situation aloud. First the facts, then opinions."),)
        case Phase.FIRST_VOTE:
            apart = say("Nobody talks until everybody has voted. You vote too, and speak last.")
            together = say("Each table talks by itself until it has chosen. You go round, and speak last.")
            return (together if session.setup.way.traits.tables else apart, *_of_cards(session, say))
        case Phase.TALK:
            return (
                say("Keep to the situation. If somebody is named, interrupt kindly."),
                *_of_both_sides(session, say),
            )
        case Phase.MINORITY:
            return (
                say("Take each option in turn, or pick one. Ask for reasons, not for people."),
                *_of_both_sides(session, say),
            )
        case Phase.SECOND_VOTE:
            return (say("Do not ask who will change their mind."),)
        case Phase.REVEAL:
            return (say("Give the room a moment to look before you speak."),)
        case Phase.RULE:
            return (
                *(near_words(one, say) for one in met_by(session)[:1]),
                *filter(None, (loose_words(session, say),)),
                say("Say what you do, not what you feel. One or two sentences."),
                say("A rule must also work for tomorrow’s supply teacher."),
            )
        case Phase.CONSENT:
            return _of_consent(session, say)
        case Phase.MOMENT:
            return _of_moment(session, say)
        case Phase.CHECK_IN:
            return (
                say("Wait, and look round. Nobody has to say anything, and nobody is asked by name."),
                say("Somebody walks out? One of you goes with them. Come back to it later."),
            )
        case Phase.PROPOSALS:
            return (
                say("Read one aloud, look round, press. Doubts or questions? Choose Later: it keeps its boxes."),
                say("No time left? Skip the rest: everybody can read it at home."),
            )
        case Phase.CLOSING:
            return (
                say("Read the agreements back. Say what support there is, and mean it."),
                say("Leave time for the closing round: one sentence each."),
            )
        case Phase.LOOK_BACK:
            return (look_back_words(step_now(session).name, say).told,)
        case Phase.PROTOCOL:
            return (say("It is a draft: the team and the council still have to decide."),)
        case Phase.HALL_VOTE:
            return (
                say("All rooms are asked this now. Everybody votes as always; the hall closes it."),
                say("Then your session is just where it was. Only totals go to the hall, in a sealed box."),
            )
        case _:
            assert_never(session.phase)


def _of_both_sides(session: Session, say: Words) -> tuple[str, ...]:
    """Help where nothing is told of the split: it holds whatever the room chose."""
    if session.card is None or not session.card.discreet:
        return ()
    return (say("Read every option once more, slowly: which good reason is there for each?"),)


def _of_consent(session: Session, say: Words) -> tuple[str, ...]:
    if session.play.status is Status.PARKED:
        return (say("Parked is not lost: agree which group comes back, and when."),)
    if session.play.answered.objection:
        return (say("An objection helps the text: ask what the problem is, change it, ask again."),)
    return (say("Not “is it your favourite?” but “can you live with it?”"),)


def _of_moment(session: Session, say: Words) -> tuple[str, ...]:
    if session.settled is not None and session.settled.status is Status.PARKED:
        return (say("Parked is not lost: agree which group comes back, and when."),)
    return (say("Read it aloud once, and give it a moment."),)


def saying_of(model: ViewModel, say: Words) -> str:
    """One sentence to say aloud at this step."""
    if wall_overlay(model) == "stop" or model.session.paused_at is not None:
        return say("We stop for a moment. You need not say anything.")
    if wall_overlay(model) == ALONE:
        return say("You choose this by yourself. The protocol says so: the team has not discussed it.")
    return _saying(model, say)


def _of_cards(session: Session, say: Words) -> tuple[str, ...]:
    """What a voting card said can be found out from a film of the room, and a heavy card asks for more than that."""
    heavy = session.card is not None and session.card.weight.traits.sober
    if not heavy or not session.setup.way.traits.camera:
        return ()
    return (say("A heavy card: keyboard or phones are safer. Whoever films the room can find out what a card said."),)


def _saying(model: ViewModel, say: Words) -> str:
    session = model.session
    tables = session.setup.way.traits.tables
    match session.phase:
        case Phase.WELCOME:
            return say("Welcome. It is good to have you here.")
        case Phase.SETUP:
            return say("We are about to start.")
        case Phase.HOUSE_RULES:
            return say("Anybody may stop a card. Nobody asks why.")
        case Phase.WARM_UP:
            told = say("This one does not count. Can everybody vote?")
            return say("This one does not count. Can every table vote?") if tables else told
        case Phase.SITUATION:
            return say("Is anything unclear about the facts?")
        case Phase.FIRST_VOTE:
            return _first_vote(session.setup.way, say)
        case Phase.TALK:
            return say("What good reason is there for what you did not choose?")
        case Phase.MINORITY:
            return say("What good reason could somebody have for this?")
        case Phase.SECOND_VOTE:
            again = say("Choose again: the same, or something else.")
            return say("Choose again with your table: the same, or something else.") if tables else again
        case Phase.REVEAL:
            return say("What do you see? What surprises you?")
        case Phase.RULE:
            return say("What do we agree on, in words that a new colleague understands?")
        case Phase.CONSENT:
            return say("Can you live with this, and be held to it?")
        case Phase.MOMENT:
            return say("This is what you decided.")
        case Phase.CHECK_IN:
            return say("Is everybody all right? You need not say anything.")
        case Phase.PROPOSALS:
            return aloud(model, say)
        case Phase.CLOSING:
            return say("What will you take away from today? You may skip this.")
        case Phase.LOOK_BACK:
            return look_back_words(step_now(session).name, say).saying
        case Phase.PROTOCOL:
            return say("Thank you. This is what you made together.")
        case Phase.HALL_VOTE:
            return _first_vote(session.setup.way, say)
        case _:
            assert_never(session.phase)


def _first_vote(way: Way, say: Words) -> str:
    """Hands are seen, and a table knows of itself: only then a choice is told to nobody."""
    match way:
        case Way.HANDS:
            return say("Choose for yourself first. Then we count hands.")
        case Way.TABLES:
            return say("Choose one option with your table.")
        case Way.KEYBOARD | Way.PHONES | Way.CAMERA:
            return say("Choose for yourself. Nobody sees your choice.")
        case _:
            assert_never(way)
