"""What a real room does at each step: a sentence or two beside the step, for who leads a practice session."""

from __future__ import annotations

from typing import assert_never

from game.core.ballots import Voting, Way
from game.core.phases import Phase
from game.core.session import Session
from game.core.view_state import SHOWN, View
from game.i18n.words import Words


def practice_words(session: Session, view: View, say: Words) -> str:
    """At this step, or about what lies over it."""
    if view.overlay == "stop":
        return say("Anybody in the room may press STOP, without a reason. You choose how to go on.")
    if view.overlay:
        return say("Everything works here as in a real session. Nothing of it is kept.")
    if session.paused_at is not None:
        return say("A pause. The room reads here when you go on.")
    return _of_step(session, view, say)


def _of_step(session: Session, view: View, say: Words) -> str:
    match session.phase:
        case Phase.WELCOME | Phase.SETUP:
            return ""  # before a session, and a practice session has begun
        case Phase.HOUSE_RULES:
            return say("You read these rules aloud, and what STOP is. A new team tries out voting first: press W.")
        case Phase.WARM_UP if session.play.voting is None:
            return say("This is what an outcome looks like. Nothing of the warm-up is kept.")
        case Phase.WARM_UP | Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.HALL_VOTE:
            return _of_vote(session, say)
        case Phase.SITUATION if session.note_due:
            return say("Before a heavy card you say what it is about. Whoever wants to leaves the room for a while.")
        case Phase.SITUATION if session.play.short:
            return say("You read the card aloud. For practice this one is short: one vote. Your team takes its time.")
        case Phase.SITUATION:
            return say("You read the card aloud, calmly. Nobody answers yet: everybody thinks first.")
        case Phase.TALK:
            return say("In pairs: one reason for each of two options. A team takes four minutes; you need not wait.")
        case Phase.MINORITY:
            return say("Who has a good reason for this option? Nobody says what they voted. Every option has its turn.")
        case Phase.REVEAL if view.reveal < SHOWN:
            return say("Only now the room sees how it voted. On a heavy card small numbers stay hidden.")
        case Phase.REVEAL:
            return say("Let the room look in silence first. The button says what fits: a rule, keep talking, or park.")
        case Phase.RULE:
            return say("This rule belongs to what most people chose. Together you change the words: click and type.")
        case Phase.CONSENT:
            return _of_consent(session, say)
        case Phase.MOMENT:
            return say("The rule stands in the draft protocol now. Time to breathe, or to clap.")
        case Phase.CHECK_IN:
            return say("After a heavy card you ask how everybody is. Nobody has to answer.")
        case Phase.PROPOSALS:
            return say("The model proposes what no card was about. The team says yes, later or no, or leaves it.")
        case Phase.CLOSING:
            return say("All agreements once more. You agree who keeps an eye on each, and when you look back.")
        case Phase.PROTOCOL:
            return say("That was all of it. Here is the draft protocol; a real one lies in your folder by now.")
        case Phase.LOOK_BACK:
            return say("Six weeks later, standing: what goes well, and what has to change?")
        case _:
            assert_never(session.phase)


def _of_vote(session: Session, say: Words) -> str:
    voting = session.play.voting
    assert voting is not None
    if voting.cast >= session.present:
        return say("Everybody has voted. The split stays hidden until after the last vote.")
    return _of_way(voting, say)


def _of_way(voting: Voting, say: Words) -> str:
    match voting.way:
        case Way.HANDS:
            return say("Eyes closed, hands up: you count each option with its number key. Here it goes by itself.")
        case Way.KEYBOARD:
            return say("The keyboard goes round, and everybody chooses in secret. Here it goes by itself.")
        case Way.PHONES:
            return say("Everybody scans the code and votes by phone. Here your colleagues do so by themselves.")
        case Way.TABLES:
            return say("Each table agrees on one option and comes to press it. Here it goes by itself.")
        case Way.CAMERA:
            return say("Everybody holds up a card, and the camera reads it. Here your colleagues hold theirs up.")
        case _:
            assert_never(voting.way)


def _of_consent(session: Session, say: Words) -> str:
    if session.play.answered.total < session.present:
        return say("You ask: can you live with this rule? You count the answers; here it goes by itself.")
    return say("Everybody has answered. With an objection you would change the text first, and ask again.")
