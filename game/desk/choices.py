"""What can be chosen beside the steps: the set-up, ways to talk, cards further on, phones and what they ask."""

from __future__ import annotations

from game.core.cards import ADVISER, COUNSELLOR, LETTERS, NO_CARD, Card
from game.core.chapters import middle
from game.core.commands import (
    CastTable,
    ChangeSetup,
    ChangeTalk,
    ChooseAddress,
    DismissPhones,
    DraftFrom,
    DropReason,
    ForgetDesks,
    HearFor,
    InvitePhones,
    LetIn,
    PickCard,
    Practise,
    SetChapter,
    SetStrength,
    Show,
    StopsSeen,
    UseReason,
    UseTickets,
)
from game.core.dealing import strangers
from game.core.drafting import already
from game.core.fold.deck import movable
from game.core.letters import shown
from game.core.phases import BEFORE_CARDS, BETWEEN_CARDS, CARD_PHASES, TALKS, Phase
from game.core.phone_status import Phones, ServerStatus, TypedReason
from game.core.privacy import private
from game.core.readiness import asked_roles
from game.core.seating import tables_of
from game.core.session import Draft, Session, Setup
from game.core.strength import Strength
from game.core.talk_formats import SHOWN_TALKS, TALK_FORMATS
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.i18n.words import Words
from game.texts.cards import card_text, offered_themes, theme_title
from game.texts.choices import audience_names, strength_words, style_names, way_names
from game.texts.talk import format_words

Actions = tuple[Action, ...]
MOST_COLLEAGUES = 60
"""They all live on this computer, which also shows the wall."""


def requests_of(phones: Phones, session: Session, say: Words) -> Actions:
    """What waits for the facilitator: a request to stop, a phone at the door, a reason that somebody typed.

    One that was typed at another card than this one, or for a standpoint that nobody talks about any more, can still be
    read, and has no way to the wall.
    """
    stops = (Action(say("Seen"), StopsSeen(), kind="primary"),) if phones.stops else ()
    label = say.plural("Let {n} phone in", "Let one of {n} phones in", phones.waiting)
    door = (Action(label, LetIn()),) if phones.waiting else ()
    reasons = tuple(action for said in phones.said for action in _said(said, session, say))
    return (*stops, *door, *reasons)


def _said(said: TypedReason, session: Session, say: Words) -> Actions:
    text = shown(said.text)  # what the wall has no letters for is seen before it is there
    told = say("To the big screen: “{text}”", text=text)
    if private(text):
        told = say("A name, number or date in it? To the big screen anyway: “{text}”", text=text)
    if said.option and (letter := letter_of(said, session.card)):
        told = f"{letter} · {told}"
    use = (Action(told, UseReason(said.id)),) if _fits(said, session) else ()
    return (*use, Action(say("Leave out"), DropReason(said.id), kind="quiet"))


def _fits(said: TypedReason, session: Session) -> bool:
    """Whether it may go on the wall now."""
    here = said.belongs_to(session.card.id if session.card else NO_CARD)
    return here and (not said.option or session.phase in TALKS)


def letter_of(said: TypedReason, card: Card | None) -> str:
    """Of the standpoint that it is a reason for; "" for an objection, and for what was typed at another card."""
    known = card is not None and said.card == card.id and said.option in [one.id for one in card.options]
    return card.letter(said.option) if card and known else ""


def reason_choice(phones: Phones, session: Session, say: Words) -> Actions:
    """Whether phones may send reasons, while people talk."""
    if not (phones.on and session.phase in TALKS):
        return ()
    on = session.setup.reasons
    return (_chosen("reasons", _yes(not on), say("Reasons from phones"), on),)


def phone_choices(phones: Phones, present: int, say: Words) -> Actions:
    """Open and close the line, rehearse, another address, tickets, and no desk but this one."""
    if phones.line in (ServerStatus.OFF, ServerStatus.FAILED):
        return (Action(say("Invite phones"), InvitePhones()),)
    people = min(present, MOST_COLLEAGUES)
    practise = say.plural("Practise with {n} colleague", "Practise with {n} colleagues", people)
    if phones.practising:
        practise, people = say("Send the colleagues home"), 0
    tickets = "no" if phones.tickets else "yes"
    desks = (Action(say("Forget paired phones"), ForgetDesks(), kind="quiet"),) if phones.desks else ()
    kind = "chosen" if phones.tickets else "plain"
    return (
        Action(practise, Practise(people)),
        Action(say("A ticket for each seat"), UseTickets(tickets), kind=kind),
        *(_address(other.ip, other.name) for other in phones.others),
        *desks,
        Action(say("Stop using phones"), DismissPhones(), kind="quiet"),
    )


def _address(ip: str, name: str) -> Action:
    return Action(f"{name} · {ip}" if name else ip, ChooseAddress(ip), kind="quiet")


def setup_choices(model: ViewModel, say: Words) -> Actions:
    """The form before the first card; what is chosen now has the kind `chosen`."""
    form = model.session.setup
    rows = (
        *((("minutes", str(n), say("{n} min", n=n), str(form.minutes))) for n in (45, 60, 90, 150)),
        *(("style", style, name, form.style) for style, name in style_names(say).items()),
        *(("way", way, name, form.way) for way, name in way_names(say).items() if way in model.ways),
        *(("audience", who, name, form.audience) for who, name in audience_names(say)),
        ("short", "no", say("Full version"), _yes(form.short)),
        ("short", "yes", say("Short version"), _yes(form.short)),
        *(("talk", way, format_words(way, say), form.talk) for way in TALK_FORMATS),
    )
    chosen = tuple(_chosen(field, value, label, now == value) for field, value, label, now in rows)
    return (*chosen, *_switches(form, say), *_before_heavy(model, say), *_themes(model, say), *_only(model, say))


def _before_heavy(model: ViewModel, say: Words) -> Actions:
    """What heavy cards wait for, as far as it can be said here; the numbers themselves are typed on the wall."""
    form, roles = model.session.setup, asked_roles(model.cards)
    asked = (
        (COUNSELLOR, say("SENCO is here"), form.counsellor),
        (ADVISER, say("Adviser is here"), form.adviser),
    )
    people = tuple(_chosen(who, _yes(not on), label, on) for who, label, on in asked if who in roles)
    return (*people, Action(say("Before a heavy card"), Show("ready"))) if model.waiting or form.counsellor else ()


def _only(model: ViewModel, say: Words) -> Actions:
    """Where the chosen themes do not fill the time, and as long as the rest is kept out."""
    form = model.session.setup
    others = strangers(model.plan, form)
    if not form.themes or not (others or form.only):
        return ()
    return (_chosen("only", _yes(not form.only), say("Only my themes"), form.only),)


def _chosen(field: str, value: str, label: str, on: bool) -> Action:
    return Action(label, ChangeSetup(field, value), kind="chosen" if on else "plain")


def _yes(on: bool) -> str:
    return "yes" if on else "no"


def _switches(form: Setup, say: Words) -> Actions:
    """Pressed again they are off."""
    switches = (
        ("auto_close", say("Closes by itself"), form.auto_close),
        ("sure", say("Ask how sure"), form.sure),
        ("reasons", say("Reasons from phones"), form.reasons),
    )
    return tuple(_chosen(field, _yes(not on), label, on) for field, label, on in switches)


def _themes(model: ViewModel, say: Words) -> Actions:
    form = model.session.setup
    offered = offered_themes(model.themes, model.cards)
    named = ((theme.id, theme_title(say, theme, model.cards)) for theme in offered)
    return tuple(_chosen("themes", theme, name, theme in form.themes) for theme, name in named)


def table_choices(session: Session, say: Words) -> Actions:
    """The choice of the next table that has not voted yet."""
    card, voting = session.card, session.play.voting
    if card is None or voting is None or not voting.way.traits.tables:
        return ()
    table = next((n for n in range(1, tables_of(session.setup) + 1) if n not in voting.tables), None)
    if table is None:
        return ()
    return tuple(
        Action(
            say("Table {n}: {letter}", n=table, letter=card.letter(option.id)),
            CastTable(table, option.id),
        )
        for option in card.options
    )


def talk_choices(session: Session, say: Words) -> Actions:
    """Another way to talk about this card; with a heavy one nobody has to show where they stand."""
    card = session.card
    if card is None or session.phase is not Phase.TALK:
        return ()
    discreet = card.discreet
    return tuple(
        Action(format_words(way, say), ChangeTalk(way), kind=_kind(way == session.talk))
        for way in TALK_FORMATS
        if not (discreet and way in SHOWN_TALKS)
    )


def standpoint_choices(session: Session) -> Actions:
    """Which standpoint the room gives reasons for."""
    card = session.card
    if card is None or session.phase is not Phase.MINORITY:
        return ()
    return tuple(
        Action(letter, HearFor(option.id), kind=_kind(option.id == session.play.minority))
        for letter, option in zip(LETTERS, card.options, strict=False)
    )


def _kind(on: bool) -> str:
    return "chosen" if on else "plain"


def rule_choices(session: Session, say: Words) -> Actions:
    """How firm the rule is, and in which chapter it stands."""
    draft, card = session.play.draft, session.card
    if draft is None or card is None or session.phase is not Phase.RULE:
        return ()
    firm = tuple(
        Action(
            strength_words(one, say)[0],
            SetStrength(one.value),
            kind=_kind(one is draft.strength),
        )
        for one in Strength
    )
    return (*firm, *_chapters(session, draft), *_drafts(session, draft, card))


def _chapters(session: Session, draft: Draft) -> Actions:
    return tuple(Action(code, SetChapter(code), kind=_kind(code == draft.chapter)) for code in middle(session))


def _drafts(session: Session, draft: Draft, card: Card) -> Actions:
    """Start from another standpoint, where the law leaves it open."""
    stands = already(session)
    others = (option.id for option in card.options if option.exportable and option.id != stands)
    return tuple(Action(card.letter(o), DraftFrom(o), kind=_kind(o == draft.option)) for o in others)


def jumps(session: Session, say: Words) -> Actions:
    """The cards further on: one press plays a card now, and the card on the wall changes places with it."""
    if session.phase not in CARD_PHASES:
        return ()
    return tuple(Action(card_label(card, say), PickCard(card.id, True)) for card in session.deck[session.turn + 1 :])


def nexts(session: Session, say: Words) -> Actions:
    """The same cards, to come after the one on the wall."""
    if session.phase not in (*BEFORE_CARDS, *CARD_PHASES, *BETWEEN_CARDS):
        return ()
    return tuple(
        Action(say("Next: {card}", card=card.code), PickCard(card.id)) for card in session.deck[movable(session) + 1 :]
    )


def card_label(card: Card, say: Words) -> str:
    return f"{card.code} · {card_text(say, card, 'title', card.title)}"
