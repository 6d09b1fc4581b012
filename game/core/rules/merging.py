"""The rules of making one protocol of many rooms: what is taken in, what is asked about, what waits for later."""

from __future__ import annotations

from dataclasses import replace

from game.core import commands as c
from game.core import events as e
from game.core.ballots import ANSWERS, Consent, Round
from game.core.blank import says_something
from game.core.cards import ABSTAIN, LETTERS, NO_CARD, Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rules.context import MOST_PEOPLE, RuleContext, card_of, open_round, require
from game.core.rules.steps import closed_with
from game.core.session import SETTLED, Agreement, Session

PACK = "plenary"
"""The set that a card which asks the hall belongs to: it lies in no file."""
MOST_ROOM_RULES = 400
"""More is no protocol, and no hall decides about them."""


def bring_together(session: Session, command: c.BringTogether, context: RuleContext) -> tuple[e.Event, ...]:
    new = new_agreements(session, command.agreements)
    require(bool(new) and len(session.agreements) + len(new) <= MOST_ROOM_RULES, Reason.NOTHING_NEW)
    had = {card.id for card in session.deck}
    cards = tuple(card for card in command.cards if card.id not in had and card.id in {one.card for one in new})
    rooms = tuple(dict.fromkeys((*session.rooms, *command.rooms)))
    people = min(max(1, command.people), MOST_PEOPLE)
    if session.started:
        require(bool(session.rooms) and session.phase is Phase.CLOSING, Reason.NOT_NOW)
        people = max(people, session.present)  # who leads may have put it right
        return (e.RoomsBrought(rooms, people, cards, new, command.chapters),)
    require(bool(cards), Reason.NOTHING_NEW)
    begun = e.SessionStarted(command.id, command.at, cards, chapters=command.chapters)
    form = (e.SetupOpened(), e.SetupChanged("school", command.school), e.SetupChanged("short", "yes"))
    return (*form, begun, e.RoomsBrought(rooms, people, (), new))


def new_agreements(session: Session, agreements: tuple[Agreement, ...]) -> tuple[Agreement, ...]:
    """Those whose words are not here yet, each with a place of its own among the texts of its card."""
    had = {(one.card, one.text) for one in session.agreements if one.text}
    taken: dict[CardId, int] = {}
    for one in session.agreements:
        taken[one.card] = max(taken.get(one.card, 0), one.part)
    new: list[Agreement] = []
    for one in agreements:
        if (one.card, one.text) in had or (not one.text and one.card in taken):
            continue
        taken[one.card] = taken.get(one.card, 0) + 1
        had.add((one.card, one.text))
        new.append(replace(one, part=taken[one.card]))
    return tuple(new)


def ask_about(session: Session, command: c.AskAbout, context: RuleContext) -> tuple[e.Event, ...]:
    require(bool(session.rooms) and session.phase is Phase.CLOSING, Reason.NOT_NOW)
    asked = _asked_about(session, command.first, command.second)
    require(len(asked) >= 2 and says_something(command.text), Reason.NOT_NOW)
    return (e.PutToVote(_card(session, asked, command), tuple(one.key for one in asked)),)


def _asked_about(session: Session, first: CardId, second: CardId) -> tuple[Agreement, ...]:
    """Both, and where they are of one card what still other rooms made of it: that would be asked about next.

    A room that has two rules on a card wanted both, so these are no alternatives.
    """
    settled = [one for one in session.agreements if one.status in SETTLED]
    pair = [one for one in settled if one.key in (first, second)]
    of_pair = {name for one in pair for name in one.rooms}
    same = len({one.card for one in pair}) == 1
    others = [one for one in settled if same and one.card == pair[0].card and not of_pair & {*one.rooms}]
    asked = (*pair, *others)[: len(LETTERS)]
    return tuple(one for one in settled if one in asked)


def _card(session: Session, asked: tuple[Agreement, ...], command: c.AskAbout) -> Card:
    """It is as heavy as the heaviest of the cards that the texts came from."""
    cards = [card for one in asked if (card := session.asked(one)) is not None]
    heaviest = max((card.weight for card in cards), key=lambda weight: weight.level, default=Weight.HEAVY)
    first = cards[0] if cards else None
    options = tuple(
        Option(OptionId(letter.lower()), one.text, one.text, strength=one.strength)
        for letter, one in zip(LETTERS, asked, strict=False)
    )
    return Card(
        CardId(f"{PACK}/v{len(session.put_to_vote) + 1}"),
        Kind.DILEMMA,
        first.theme if first else ThemeId(PACK),
        asked[0].chapter,
        heaviest,
        " · ".join(dict.fromkeys(one.title for one in asked)),
        command.text,
        options,
        question=command.question,
        picture=first.picture if first else "",
        tags=first.tags if first else (),
        audience=first.audience if first else "",
    )


def take_totals(session: Session, command: c.TakeTotals, context: RuleContext) -> tuple[e.Event, ...]:
    """Nothing of it is mixed with votes that were cast here: who was asked twice would count twice."""
    require(bool(session.rooms) and sum(command.counts) > 0, Reason.NOBODY_VOTED)
    require(sum(command.counts) <= session.present, Reason.MORE_ANSWERS_THAN_PEOPLE)
    if session.phase is Phase.CONSENT:
        require(len(command.counts) == len(ANSWERS) and not session.play.answered.total, Reason.NOT_NOW)
        return (e.ConsentCounted(Consent(*command.counts)),)
    card, voting = card_of(session), open_round(session)
    require(len(command.counts) == len(card.options) and not voting.cast, Reason.NOT_NOW)
    options = (*(option.id for option in card.options), ABSTAIN)
    counts = tuple(zip(options, (*command.counts, 0), strict=True))
    counted = Round(counts, session.present, rooms=command.rooms, of_rooms=command.of_rooms)
    return (closed_with(session, counted, context),)


def park_both(session: Session, command: c.ParkBoth, context: RuleContext) -> tuple[e.Event, ...]:
    require(bool(session.rooms) and session.phase is Phase.CLOSING, Reason.NOT_NOW)
    found = [session.agreement(key) for key in (command.first, command.second) if key != NO_CARD]
    keys = tuple(one.key for one in found if one is not None and one.status in SETTLED)
    require(len(set(keys)) == 2, Reason.NOT_NOW)
    return (e.AgreementsParked(keys),)
