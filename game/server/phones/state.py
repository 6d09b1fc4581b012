"""What a phone is told: where the meeting is, what is asked, and the outcome once the wall shows it. No sockets here.

Before the wall shows bars no count of an option is in any of these values, and never one that the wall covers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, assert_never

from game.core.cards import ABSTAIN, LETTERS, Card
from game.core.disclosure import DisclosedRound, disclosed
from game.core.phases import END_PHASES, Phase
from game.core.rounds import asks_how_sure, counted_round, round_of, talk_of
from game.core.session import Session
from game.core.view_state import SHOWN
from game.i18n.words import Words
from game.server.interface import Broadcast
from game.server.phones.texts import calm_words, hint_words, speak_words
from game.texts.cards import card_text, option_text
from game.texts.choices import abstain_words, answer_words
from game.texts.hall_vote import all_rooms, told_in_hall
from game.texts.house_rules import promises, rules
from game.texts.moment import moment_text, moment_title
from game.texts.question import current_question, question_of, stands
from game.texts.sharing import leaving_words
from game.texts.turnout import abstained_words, turnout_words, vote_words

State = dict[str, Any]


def shared_state(broadcast: Broadcast, say: Words, code: str) -> State:
    """All that every phone of one language is told alike: what docs/en/http.md lists, but for what is a phone's own."""
    session, name = broadcast.session, state_of(broadcast)
    told: State = {"state": name, "round": "", "lang": say.language, "room": session.setup.school, "code": code}
    told |= {"kicker": "", "title": "", "text": "", "story": "", "house": "", "ask": "", "options": [], "sure": False}
    told |= {"hint": ""}
    told |= {"mine": None, "my_sure": 0, "n": 0, "results": [], "total": 0, "rule": "", "answers": [], "asked": False}
    tables = session.setup.way.traits.tables
    told["title"], told["text"] = calm_words(name, session.phase, say, tables)
    split, *others = promises(say, tables)
    told["vow"] = " ".join((split if session.aside is None else told_in_hall(say), *others))
    told["hall"] = leaving_words(broadcast.share, say)
    told |= _more(name, session, say)
    if told["hint"] and name != "consent":
        told["text"] = f"{told['text']} {speak_words(say)}"
    return told


def queue_state(shared: State, say: Words) -> State:
    """For a phone without a seat: nothing of what is asked, only that somebody has to let it in."""
    title, text = calm_words("queue", Phase.WELCOME, say)
    bare = {"round": "", "kicker": "", "story": "", "house": "", "ask": "", "options": [], "results": [], "total": 0}
    bare |= {"rule": "", "answers": [], "hint": ""}
    return shared | bare | {"state": "queue", "title": title, "text": text}


def own_state(broadcast: Broadcast, seat_of: Callable[[str], str]) -> State:
    """What the box holds of this phone while a round is open; `seat_of` gives its seat in a round by name."""
    own: State = {"mine": None, "my_sure": 0}
    play, name = broadcast.session.play, state_of(broadcast)
    if name not in ("vote", "consent"):
        return own
    seat = seat_of(round_of(broadcast.session))
    if play.voting is None:
        return own | {"mine": play.answers.get(seat)}
    ballot = play.voting.box.get(seat)
    return own | {"mine": str(ballot.option), "my_sure": ballot.sure} if ballot else own


def state_of(broadcast: Broadcast) -> str:
    """Which of the states a phone shows; STOP comes before all others."""
    session = broadcast.session
    if broadcast.stopped or session.paused_at is not None:
        return "stopped"
    if session.phase not in END_PHASES and session.play.voting is not None:
        return "vote" if session.play.voting.way.traits.phones else "wait"
    if session.phase in END_PHASES and broadcast.share is not None and broadcast.share.goes_on:
        return "closed" if session.hall else "wait"  # the hall may ask something, or something more
    return _without_box(session, bool(session.play.rounds), broadcast.reveal)


def _without_box(session: Session, counted: bool, reveal: int) -> str:
    """What a phone shows while no vote is open; `counted` tells whether there was one on this card."""
    match session.phase:
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.SITUATION:
            return "wait"
        case Phase.WARM_UP:  # its bars are on the wall as soon as it is closed
            return "results" if counted else "wait"
        case Phase.TALK | Phase.MINORITY:
            return "closed" if counted else "wait"
        case Phase.REVEAL:
            return ("results" if reveal >= SHOWN else "closed") if counted else "wait"
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.RULE | Phase.MOMENT | Phase.CHECK_IN | Phase.HALL_VOTE:
            return "wait"
        case Phase.CONSENT:
            return "consent"
        case Phase.PROPOSALS:
            return "wait"
        case Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            return "end"
        case _:
            assert_never(session.phase)


def _more(name: str, session: Session, say: Words) -> State:
    """What a state shows beside its title."""
    card = session.card
    match name:
        case "vote" if card is not None:
            return _place(session, say) | _question(session, card, say)
        case "results" if card is not None:
            return {"round": counted_round(session)} | _reminder(session, say) | _results(session, card, say)
        case "consent":
            return _place(session, say) | _consent(session, say)
        case "closed":  # by the name of the round a page knows again what it sent itself
            late = _for_who_comes_late(session, say)
            asked = _place(session, say) | _reminder(session, say)
            return asked | late | {"round": counted_round(session)} | _talked_about(session, say)
        case "wait" if session.settled is not None and session.phase is Phase.MOMENT:
            text = moment_text(session.settled, say)
            return {"title": moment_title(session, say), "text": text} | _for_who_comes_late(session, say)
        case "wait":
            asked = _place(session, say) | _reminder(session, say)
            return asked | _for_who_comes_late(session, say) | _talked_about(session, say)
        case "stopped":
            return {"round": round_of(session)}
        case _:
            return _place(session, say) | _reminder(session, say)


def _reminder(session: Session, say: Words) -> State:
    """The question, where people talk or vote and this phone is not asked to choose now."""
    question = current_question(session, say) if stands(session.phase) else None
    return {"ask": question.question} if question is not None else {}


def _for_who_comes_late(session: Session, say: Words) -> State:
    """What was said at the beginning, and what is talked about: the case of the card that lies on the table."""
    card, form = current_question(session, say), session.setup
    return {
        "house": "\n".join(f"• {rule}" for rule in rules(say, form.way.traits.phones, form.reasons)),
        "story": card.case if card is not None else "",
    }


def _talked_about(session: Session, say: Words) -> State:
    """The standpoints, where a phone may send a reason for one of them."""
    card, talk = session.card, talk_of(session)
    if card is None or not talk:
        return {}
    return {"round": talk, "options": _options(card, say), "hint": hint_words(False, say)}


def _place(session: Session, say: Words) -> State:
    if session.card is None:
        return {}
    if session.phase is Phase.WARM_UP:
        return {"kicker": say("Warm-up")}
    if session.aside is not None:
        return {"kicker": all_rooms(say)}
    kicker = say("Card {n} of {total}", n=session.turn + 1, total=len(session.deck))
    if session.phase is Phase.SECOND_VOTE and session.play.voting is not None:
        kicker += " · " + vote_words(session.play.voting.round, say)
    return {"kicker": kicker}


def _question(session: Session, card: Card, say: Words) -> State:
    question = question_of(card, session.play.twist, say)
    return {
        "round": round_of(session),
        "title": card_text(say, card, "title", card.title),
        "text": question.case,
        "ask": question.question,
        "options": [*_options(card, say), {"id": str(ABSTAIN), "text": abstain_words(say)}],
        "sure": asks_how_sure(session),
    }


def _options(card: Card, say: Words) -> list[State]:
    return [{"id": str(o.id), "text": option_text(say, card, o.id)} for o in card.options]


def _results(session: Session, card: Card, say: Words) -> State:
    last = disclosed(card, session.play.rounds).last
    assert last is not None
    return {
        "kicker": " · ".join((say("Outcome"), *_place(session, say).values())),
        "title": card_text(say, card, "title", card.title),
        "text": _turnout(last, say),
        "options": _options(card, say),
        "results": [{"percent": bar.percent, "count": bar.count} for bar in last.bars],
        "total": last.cast,
    }


def _turnout(last: DisclosedRound, say: Words) -> str:
    turnout = turnout_words(last, say) if last.tables else say.plural("{n} vote", "{n} votes", last.cast)
    if last.abstained:
        turnout += " · " + abstained_words(last.abstained, say)
    return turnout


def _consent(session: Session, say: Words) -> State:
    draft = session.play.draft
    return {
        "round": round_of(session),
        "title": say("Can you live with this, and be held to it?"),
        "rule": draft.text if draft else "",
        "hint": hint_words(True, say),
        "answers": [{"id": name, "text": text} for name, text in answer_words(say).items()],
    }


def letter_of(state: State, option: str | None) -> str:
    """A-D for an option of this state, "" for abstain and whatever is not among them."""
    ids = [one["id"] for one in state["options"] if one["id"] != ABSTAIN]
    return LETTERS[ids.index(option)] if option in ids else ""
