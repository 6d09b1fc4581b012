"""What can be typed on the desk at each step, with the command that takes the text."""

from __future__ import annotations

from typing import assert_never

from game.core.cards import ABSTAIN, LETTERS, Card, OptionId
from game.core.commands import (
    AddArgument,
    AddObjection,
    AmendQuestion,
    AskQuestion,
    ChangeSetup,
    ChooseSide,
    NamePrice,
    ProposeRule,
    RewordReason,
    RewordRule,
    SetReturn,
    SetWifi,
)
from game.core.consent import as_shown, status_of
from game.core.phases import TALKS, Phase
from game.core.session import Draft, Session, Status
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.adoption import STATE, state_entries
from game.desk.model import Entry
from game.desk.next_step import wall_overlay
from game.i18n.words import Words
from game.texts.choices import price_words
from game.texts.questions import ask_words, part_words

RULE_LIMIT = 400


def entries_of(model: ViewModel, say: Words) -> tuple[Entry, ...]:
    session = model.session
    if wall_overlay(model) == STATE:
        return state_entries(model, say)
    match session.phase:
        case Phase.SETUP:
            return _of_setup(session, say)
        case Phase.TALK | Phase.MINORITY:
            return _of_arguments(model, say)
        case Phase.RULE:
            return _of_rule(model, say)
        case Phase.CONSENT:
            return _of_consent(as_shown(session, model.view.reveal > 0), say)
        case Phase.SITUATION | Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.REVEAL:
            return ()
        case Phase.WELCOME | Phase.HOUSE_RULES | Phase.WARM_UP:
            return ()
        case Phase.CLOSING | Phase.PROTOCOL:
            field, label, text, limit = team_row(session, say)
            return (Entry(label, text, ChangeSetup(field), limit),)
        case Phase.MOMENT | Phase.CHECK_IN | Phase.PROPOSALS | Phase.LOOK_BACK | Phase.HALL_VOTE:
            return ()
        case _:
            assert_never(session.phase)


def _of_setup(session: Session, say: Words) -> tuple[Entry, ...]:
    form = session.setup
    rows = (
        ("school", say("School and team"), form.school, 60),
        ("people", say("Present"), str(form.people), 6),
        ("minutes", say("Time in minutes"), str(form.minutes), 6),
        team_row(session, say),
    )
    return tuple(Entry(label, text, ChangeSetup(field), limit) for field, label, text, limit in rows)


def team_row(session: Session, say: Words) -> tuple[str, str, str, int]:
    """How many the whole team has, for the protocol; it may stay empty."""
    return "team", say("Whole team (optional)"), str(session.setup.team or ""), 6


def question_entries(session: Session, say: Words) -> tuple[Entry, ...]:
    """What nobody knows here, and who finds out the last of them and when; the wall has them all."""
    if not session.started:
        return ()
    ask = Entry(ask_words(say), "", AskQuestion(), limit=140)
    if not session.questions:
        return (ask,)
    n, last = len(session.questions) - 1, session.questions[-1]
    rows = (("who", last.who, 80), ("when", last.when, 40))
    told = (
        Entry(f"{last.text} {part_words(part, say)}", text, AmendQuestion(n, part), limit) for part, text, limit in rows
    )
    return (ask, *told)


def _of_arguments(model: ViewModel, say: Words) -> tuple[Entry, ...]:
    card = model.session.card
    if card is None:
        return ()
    side = side_of(model, card)
    letter = LETTERS[[option.id for option in card.options].index(side)]
    return (
        _argument(say("A reason for {letter}", letter=letter), side, True),
        _argument(say("A reason against {letter}", letter=letter), side, False),
    )


def _argument(label: str, side: OptionId, favour: bool) -> Entry:
    return Entry(label, "", AddArgument(side, favour), 90)


def side_of(model: ViewModel, card: Card) -> OptionId:
    """The option whose arguments are shown: the one chosen; in the minority step the one on the wall; or the first."""
    known = [option.id for option in card.options]
    if model.view.side in known:
        return OptionId(model.view.side or ABSTAIN)
    minority = model.session.play.minority if model.session.phase is Phase.MINORITY else None
    return minority or known[0]


def _of_rule(model: ViewModel, say: Words) -> tuple[Entry, ...]:
    draft, proposal = model.session.play.draft, model.view.proposal
    if draft is None:
        return ()
    return (
        Entry(say("The rule on the big screen"), draft.text, RewordRule(), limit=RULE_LIMIT, lines=4),
        Entry(say("Why"), draft.reason, RewordReason(), limit=240, lines=2),
        _price(draft, say),
        Entry(say("Try a text first; the room does not see it"), proposal, ProposeRule(), limit=RULE_LIMIT, lines=3),
    )


PRICE_LIMIT = 200


def _price(draft: Draft, say: Words) -> Entry:
    return Entry(price_words(say), draft.price, NamePrice(), limit=PRICE_LIMIT, lines=2)


def _of_consent(session: Session, say: Words) -> tuple[Entry, ...]:
    status = session.play.status or status_of(session)
    if session.play.answered.objection and session.play.status is None:
        return (Entry(say("The problem in a few words, no names"), "", AddObjection(), limit=120),)
    if status is not Status.PARKED:
        return () if session.play.draft is None else (_price(session.play.draft, say),)
    rows = (
        ("who", say("Which group will bring a text?"), session.play.returns_who, 80),
        ("when", say("When?"), session.play.returns_when, 40),
    )
    return tuple(Entry(label, text, SetReturn(field), limit) for field, label, text, limit in rows)


def wifi_entries(model: ViewModel, say: Words) -> tuple[Entry, ...]:
    """For a second code that brings phones into the network; the password is never shown again."""
    if not model.phones.on:
        return ()
    name, password = say("Wifi name"), say("Password, in memory only")
    return (
        Entry(name, model.phones.wifi_name, SetWifi("name"), 64),
        Entry(password, "", SetWifi("password"), 64),
    )


def sides(model: ViewModel, say: Words) -> tuple[Action, ...]:
    """Whose arguments are on the wall."""
    card = model.session.card
    if card is None or model.session.phase not in TALKS:
        return ()
    now = side_of(model, card)
    return tuple(
        Action(letter, ChooseSide(o.id), letter, "chosen" if o.id == now else "plain")
        for letter, o in zip(LETTERS, card.options, strict=False)
    )
