"""Colleagues who are made up: how their votes come in, by the very commands of a room. It decides nothing.

A rehearsal and a practice session let the same commands go the same way; what they choose, each of them says itself.
"""

from __future__ import annotations

import random
from typing import assert_never

from game.app.cards_on_film import letter_of
from game.core import commands as c
from game.core.ballots import ANSWERS, PHONE, Voting, Way
from game.core.card_round import to_be_read
from game.core.cards import LETTERS, Card, OptionId
from game.core.phases import Phase
from game.core.rounds import round_of
from game.core.seating import tables_of
from game.core.session import Session

RESERVATIONS = 2
"""Of the people in a consent round: enough to see what becomes of a rule with a reservation."""


def ballot(option: OptionId, way: Way, voter: int, asked: str) -> tuple[c.Command, ...]:
    """One choice of the colleague, or table, with this number; `asked` is the name of the round."""
    match way:
        case Way.HANDS:
            return (c.CountHands(option, 1),)
        case Way.KEYBOARD:
            return c.CastBallot(option), c.HandOver()
        case Way.TABLES:
            return c.CastTable(voter, option), c.HandOver()
        case Way.PHONES:
            return (c.PlaceBallot(f"{PHONE}made-up-{voter}", option, asked),)
        case Way.CAMERA:
            return ()  # cards are held up before the camera, all at once
        case _:
            assert_never(way)


def next_of_team(session: Session) -> tuple[c.Command, ...]:
    """What the next colleague puts in, of those who are missing; nothing where nobody is asked or all have answered."""
    voting = session.play.voting
    if voting is not None:
        return _next_vote(session, voting)
    return _next_answer(session) if session.phase is Phase.CONSENT else ()


def _next_vote(session: Session, voting: Voting) -> tuple[c.Command, ...]:
    card = session.card
    assert card is not None
    asked = round_of(session)
    if voting.way.traits.tables:
        tables = tables_of(session.setup)
        free = (n for n in range(1, tables + 1) if n not in voting.tables)
        voters, voter = tables, next(free, 0)
    else:
        voters, voter = session.present, voting.cast + 1
    if voting.cast >= session.present or not 0 < voter <= voters:
        return ()
    choices = choices_of(card, voters, asked, agreed=voting.round > 1 or session.play.short)
    ordered = sorted(choices, key=card.letter) if voting.way.traits.rows else choices
    return ballot(ordered[voter - 1], voting.way, voter, asked)


def letters_of_team(session: Session) -> list[str]:
    """What colleagues hold up before a camera, of those who have not voted in another way; as many as may still."""
    card, asked = session.card, round_of(session)
    if session.phase is Phase.CONSENT:
        told = [LETTERS[ANSWERS.index(answer)] for answer in _answers(session)]
    elif card is not None and session.play.voting is not None:
        agreed = session.play.voting.round > 1 or session.play.short
        told = [letter_of(card, option) for option in choices_of(card, session.present, asked, agreed=agreed)]
    else:
        return []
    return told[: to_be_read(session)]


def choices_of(card: Card, people: int, asked: str, *, agreed: bool) -> list[OptionId]:
    """A choice for each: as many for every option, or two of three for one that can become a rule. Always the same."""
    options = [option.id for option in card.options]
    ruled = [option.id for option in card.options if option.exportable] or options
    favourite = ruled[len(ruled) // 2]
    lean = people * 2 // 3 if agreed else 0
    others = [one for one in options if one != favourite] if agreed else [favourite, *options]
    spread = [others[n % len(others)] for n in range(people - lean)]
    choices = [favourite] * lean + spread
    random.Random(f"{card.id} {asked}").shuffle(choices)
    return choices


def _next_answer(session: Session) -> tuple[c.Command, ...]:
    answered = session.play.answered.total
    if answered >= session.present:
        return ()
    if session.setup.way.traits.camera:
        return ()
    answer = _answers(session)[answered]
    if session.setup.way.traits.invites:
        return (c.AnswerConsent(f"{PHONE}made-up-{answered + 1}", answer, round_of(session)),)
    return (c.CountConsent(answer, 1),)


def _answers(session: Session) -> list[str]:
    """Nearly all say yes; nobody objects, for then the text would have to change first."""
    reserved = min(RESERVATIONS, session.present // 2)
    answers = ["yes"] * (session.present - reserved) + ["reservation"] * reserved
    random.Random(round_of(session)).shuffle(answers)
    return answers
