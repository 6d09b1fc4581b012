"""Whether a session can be what it says: what screens, desk, rules and documents take for granted of any session.

Sessions that the rules made are sound. One from a file that somebody else wrote may be anything: it is asked here, at
each of its steps, before anything else sees it. Texts are of bounded length already where this is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import assert_never

from game.core.adoption import ProtocolState, StateChange
from game.core.ballots import ANSWERS, CARD, PHONE, TABLE, Ballot, Consent, Round, Voting
from game.core.cards import ABSTAIN, LETTERS, OWN_CODE, Card, CardId, OptionId, OwnChapter
from game.core.chapters import fillable
from game.core.days import day_of
from game.core.late_pattern import late
from game.core.phases import BETWEEN_CARDS, CARD_PHASES, END_PHASES, START_PHASES, VOTES, Phase
from game.core.review_dates import typed_day
from game.core.seating import MAX_TABLES, Form
from game.core.session import Agreement, Argument, Draft, Play, Session, Setup, Timer
from game.core.talk_formats import TALK_FORMATS

MOST_VOTES, MOST_MINUTES, MOST_CARDS, MOST_LINES, MOST_ROUNDS = 10_000, 1_000, 500, 500, 200
MOST_TIME, MOST_LENGTH = 1e11, 1e7
"""Seconds: of a moment since 1970, and of a clock."""
NAME = late(r"[^/\\\0-\x1f\x7f.][^/\\\0-\x1f\x7f]{0,119}")
"""Of a set or a card: it may become the name of a file, so that it leads nowhere else."""
PICTURE = late(r"[\w-]{0,120}")


def is_sound(session: Session, before: Session | None = None) -> bool:
    """Whether this session can be; `before` is a sound one, of which what is the same need not be looked at again."""
    same = before if before is not None else _NOTHING
    deck = session.deck is same.deck or (len(session.deck) <= MOST_CARDS and all(map(_card, session.deck)))
    return (
        deck
        and _place(session)
        and (session.setup is same.setup or _setup(session.setup))
        and (session.chapters is same.chapters or _chapters(session.chapters))
        and _agreements(session, same)
        and (session.changes is same.changes or _changes(session))
        and _play(session, session.play)
        and len(session.rooms) + len(session.put_to_vote) <= MOST_LINES
        and _hall(session)
        and len(session.roles) + len(session.accepted_pairs) + len(session.questions) <= 2 * MOST_LINES
        and (session.paused_at is None or _moment(session.paused_at))
        and (session.pause_clock is None or _timer(session.pause_clock))
    )


_NOTHING = replace(Session(), setup=Setup(school="-"))


def _place(session: Session) -> bool:
    """There is a card on the wall where a step needs one, and a box where people vote."""
    phase, turn = session.phase, session.turn
    if phase in START_PHASES:
        return not session.started and not session.deck
    voting, draft = session.play.voting, session.play.draft
    return (
        0 <= turn <= len(session.deck)
        and bool(session.deck or session.own_left)
        and _day(session.at)
        and 0 < len(session.id) <= 200
        and (phase not in CARD_PHASES or turn < len(session.deck))
        and (phase not in BETWEEN_CARDS or bool(session.agreements))
        and (voting is not None) == (phase in VOTES or (phase is Phase.WARM_UP and not session.play.rounds))
        and (draft is not None or phase not in (Phase.RULE, Phase.CONSENT))
        and (bool(session.play.rounds) or phase is not Phase.REVEAL)
    )


def _hall(session: Session) -> bool:
    """A vote of all rooms only interrupts the end of a meeting, and lies in its own box."""
    aside = session.aside
    return (
        (aside is not None) == (session.phase is Phase.HALL_VOTE)
        and (aside is None or (aside.question.fits and aside.phase in END_PHASES and aside.play.voting is None))
        and len(session.hall) <= MOST_LINES
        and all(one.question.fits for one in session.hall)
        and all(_round(one.counted, _choices(one.question.card)) for one in session.hall if one.counted is not None)
    )


def _changes(session: Session) -> bool:
    """Steps of the protocol: nothing is adopted, or submitted, without the days that stand on every page."""
    return len(session.changes) <= MOST_LINES and all(map(_change, session.changes))


def _change(change: StateChange) -> bool:
    match change.state:
        case ProtocolState.DRAFT:
            needed: tuple[str, ...] = ()
        case ProtocolState.SUBMITTED | ProtocolState.WITHDRAWN:
            needed = (change.on,)
        case ProtocolState.ADOPTED:
            needed = (change.on, change.holds_from, *(day for _, day in change.consents))
        case _:
            assert_never(change.state)
    asked = change.state is ProtocolState.DRAFT or bool(change.parts)
    given = change.state is not ProtocolState.ADOPTED or {part for part, _ in change.consents} == {*change.parts}
    return all(typed_day(day) == day for day in needed if day) and all(needed) and asked and given


def _setup(setup: Setup) -> bool:
    return (
        1 <= setup.people <= MOST_VOTES
        and 1 <= setup.minutes <= MOST_MINUTES
        and 0 <= setup.tables <= MAX_TABLES
        and 0 <= setup.team <= MOST_VOTES
        and setup.form in ("", *Form)
        and setup.talk in TALK_FORMATS
        and len(setup.themes) <= MOST_LINES
    )


def _card(card: Card) -> bool:
    pack, slash, stem = card.id.partition("/")
    options = [option.id for option in card.options]
    named = all(NAME.fullmatch(part) for part in (pack, stem)) and bool(slash)
    return (
        named
        and fillable(card.chapter)
        and 1 <= len(options) <= len(LETTERS)
        and len(set(options)) == len(options)
        and ABSTAIN not in options
        and {*(one for option in card.options for one in option.instead)} <= {*options}
        and PICTURE.fullmatch(card.picture) is not None
        and PICTURE.fullmatch(card.theme) is not None
        and len(card.prompts) + len(card.tags) <= MOST_LINES
    )


def _chapters(chapters: Collection[OwnChapter]) -> bool:
    return len(chapters) <= MOST_LINES and all(OWN_CODE.fullmatch(one.code) for one in chapters)


def _agreements(session: Session, same: Session) -> bool:
    if (
        session.deck is same.deck
        and session.own_left is same.own_left
        and session.agreements is same.agreements
        and session.earlier is same.earlier
    ):
        return True
    options: dict[CardId, frozenset[str]] = {}
    for card in (*session.deck, *session.own_left):  # a file of before may have a card twice, in two texts
        options[card.id] = options.get(card.id, frozenset()) | _choices(card)
    return (
        len(session.own_left) + len(session.own_kept) <= MOST_LINES
        and len(session.agreements) + len(session.earlier) <= MOST_LINES
        and all(map(_agreement, (*session.agreements, *session.earlier)))
        and all(one.card in options and _played(one, options[one.card]) for one in session.agreements)
    )


def _played(one: Agreement, known: frozenset[str]) -> bool:
    return _rounds(one.rounds, known) and _is_known(one.option, known)


def _agreement(one: Agreement) -> bool:
    return (
        fillable(one.chapter)
        and 1 <= one.part <= (MOST_LINES if one.rooms else 2)
        and len(one.rooms) <= MOST_LINES
        and _rounds(one.rounds, None)
        and _consent(one.consent)
        and len(one.objections) + len(one.heard) <= MOST_LINES
        and (not one.review or (typed_day(one.review) == one.review and _day(one.review)))
    )


def _play(session: Session, play: Play) -> bool:
    known = _choices(session.card) if session.card is not None else None
    return (
        (play.voting is None or _voting(play.voting, known))
        and _rounds(play.rounds, known)
        and all(_is_known(option, known) for option in (play.minority, *play.spoken_for))
        and len(play.spoken_for) <= len(LETTERS)
        and _arguments(play.arguments, known)
        and (play.draft is None or _draft(play.draft, known))
        and (play.timer is None or _timer(play.timer))
        and _consent(play.consent)
        and len(play.answers) <= MOST_VOTES
        and {*play.answers.values()} <= {*ANSWERS}
        and len(play.objections) <= MOST_LINES
        and play.talk in TALK_FORMATS
        and 0 <= play.talk_step <= MOST_LINES
    )


def _choices(card: Card) -> frozenset[str]:
    return frozenset((*(option.id for option in card.options), ABSTAIN))


def _is_known(option: OptionId | None, known: frozenset[str] | None) -> bool:
    return not option or known is None or (option in known and option != ABSTAIN)


def _voting(voting: Voting, known: frozenset[str] | None) -> bool:
    return (
        len(voting.box) <= MOST_VOTES
        and all(_ballot(seat, one, known) for seat, one in voting.box.items())
        and voting.cast <= MOST_VOTES
    )


def _ballot(seat: str, one: Ballot, known: frozenset[str] | None) -> bool:
    table = seat.removeprefix(TABLE) if seat.startswith(TABLE) else "1"
    return (
        known is not None
        and one.option in known
        and 0 < one.count <= MOST_VOTES
        and 0 <= one.sure <= 3
        and table.isascii()
        and table.isdecimal()
        and 1 <= int(table) <= MAX_TABLES
        and (not seat.startswith((PHONE, CARD)) or one.count == 1)
    )


def _rounds(rounds: Collection[Round], known: frozenset[str] | None) -> bool:
    return len(rounds) <= MOST_ROUNDS and all(_round(one, known) for one in rounds)


def _round(one: Round, known: frozenset[str] | None) -> bool:
    return (
        _counts(count for _, count in one.counts)
        and len(one.counts) <= len(LETTERS) + 1
        and len({option for option, _ in one.counts}) == len(one.counts)
        and (known is None or {option for option, _ in one.counts} <= known)
        and 0 <= one.present <= MOST_VOTES
        and len(one.sure) in (0, 3)
        and _counts(one.sure)
        and 0 <= one.tables <= MAX_TABLES
        and 0 <= one.seated <= MOST_VOTES
    )


def _counts(counts: Iterable[int]) -> bool:
    return all(0 <= count <= MOST_VOTES for count in counts)


def _consent(consent: Consent) -> bool:
    return _counts((consent.yes, consent.reservation, consent.objection))


def _arguments(arguments: Collection[Argument], known: frozenset[str] | None) -> bool:
    return len(arguments) <= MOST_LINES and all(known is None or one.option in known for one in arguments)


def _draft(draft: Draft, known: frozenset[str] | None) -> bool:
    return (
        fillable(draft.chapter)
        and bool(draft.option) == bool(draft.asked)  # neither, where the team has not chosen what to begin with
        and _is_known(draft.option, known)
        and _is_known(draft.asked, known)
        and 0 <= draft.rounds <= MOST_ROUNDS
        and len(draft.typed) <= MOST_LINES
    )


def _timer(timer: Timer) -> bool:
    held = timer.held is None or 0 <= timer.held <= MOST_LENGTH
    return held and _moment(timer.ends_at) and 0 <= timer.length <= MOST_LENGTH


def _moment(at: float) -> bool:
    return -MOST_LENGTH <= at <= MOST_TIME


def _day(at: str) -> bool:
    """A day that a calendar has, with a year before and behind it."""
    try:
        return len(at) <= 40 and 1900 <= date.fromisoformat(day_of(at)).year <= 2999
    except ValueError:
        return False
