"""The chapters of the protocol with their rules, and what the law already decides beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from game.core import chapters as outline
from game.core.cards import ADVICE, Card, CardId, Sourced, context_of
from game.core.consent import answers_of
from game.core.drafting import Wording
from game.core.labels import STATUS_TITLES
from game.core.proposals import Proposal
from game.core.questions import OpenQuestion
from game.core.review_dates import review_of
from game.core.session import Agreement, Session, Status
from game.documents import fixed
from game.documents import proposed as proposals
from game.documents.life import change_of
from game.documents.model import Chapter, Context, Floor, NotNeeded, OpenPoint, Rule, ToFindOut
from game.documents.sanitize import clean
from game.documents.spoken import told_in
from game.i18n.words import Words
from game.texts.floors import unchecked
from game.texts.question import question_of
from game.texts.questions import returns_words
from game.texts.turnout import turnout_words

FILLERS = 3
"""So many cards are named that could fill an empty chapter."""


def chapters(session: Session, say: Words, context: Context, model: Sequence[Proposal]) -> tuple[Chapter, ...]:
    """All chapters in use, in order; one that is not in use stays if something was agreed in it.

    `model` is what the model proposes in all of them.
    """
    shown = outline.in_use(session, context.school.left_out)
    apart = {one.chapter for one in outline.of_team(session)}
    dealt = {card.id for card in session.deck}
    free = [card for card in context.cards if card.id not in dealt]
    return tuple(_chapter(code, shown, session, free, code in apart, say, context, model) for code in shown)


def _chapter(
    code: str,
    shown: Sequence[str],
    session: Session,
    free: Sequence[Card],
    apart: bool,
    say: Words,
    context: Context,
    model: Sequence[Proposal],
) -> Chapter:
    """`apart`: what the team agreed on it is about itself, and stands in an appendix."""
    agreed = outline.of_chapter(code, session)
    rules = tuple(
        _rule(outline.number(code, n), one, session, say, model, context.wordings) for n, one in enumerate(agreed, 1)
    )
    own = tuple(map(clean, context.school.text_of(code)))
    like = outline.fixed_of(code, shown, session.chapters)
    standing = fixed.standing(like, say)
    here = proposals.met((one for one in model if one.chapter == like), session, context.wordings)
    proposed, gone = proposals.standing(here, say), proposals.gone(here, session)
    empty = not (rules or own or fixed.fills(code) or apart or proposals.looked_at(proposed, gone))
    fillers = (title_of(card.id, card.title, say) for card in free if card.chapter == code)
    return Chapter(
        code,
        clean(outline.title(code, session.chapters, say)),
        (*own, *standing.whole),
        rules,
        empty,
        tuple(islice(fillers, FILLERS)) if empty else (),
        outline.like(code, session.chapters),
        standing.law,
        standing.advice,
        standing.proposals,
        " ".join(filter(None, (standing.elsewhere, _apart(say) if apart else ""))),
        proposed,
        gone,
    )


def _apart(say: Words) -> str:
    return say("What the team agreed on this about itself stands in appendix {letter}.", letter=AMONG_STAFF)


AMONG_STAFF = "D"
"""The appendix for it."""


def of_team(
    session: Session, say: Words, model: Sequence[Proposal], wordings: Sequence[Wording] = ()
) -> tuple[Rule, ...]:
    """What the team agreed about itself: no part of what the council consents to, and in no chapter."""
    agreed = enumerate(outline.of_team(session), 1)
    return tuple(
        _rule(f"{outline.AMONG_STAFF}{n}", one, session, say, model, wordings, internal=True) for n, one in agreed
    )


def _rule(
    number: str,
    one: Agreement,
    session: Session,
    say: Words,
    model: Sequence[Proposal],
    wordings: Sequence[Wording],
    internal: bool = False,
) -> Rule:
    merged = [other for other in session.agreements if other.merged_into == one.key]
    law, advice = floors_of([one, *merged], say)
    change, before = change_of(one, session)
    text, spoken = told_in(one, session, say, wordings)
    return Rule(
        number=number,
        card=one.card,
        text=text,
        strength=fixed.strength(one.strength, say),
        strength_id=one.strength.value,
        reason=clean(one.reason),
        status=say(STATUS_TITLES[one.status]),
        status_id=one.status.value,
        floor=law,
        votes=_votes(one, say),
        consent=_consent(one, session.present, say),
        reservations=tuple(map(clean, one.objections)) if one.status is Status.RESERVED else (),
        heard=tuple(map(clean, one.heard)),
        owner=clean(one.owner),
        review=review_of(one, session.at),
        internal=internal,
        advice=advice,
        price=clean(one.price),
        instead=proposals.instead_of(one, model),
        part=one.part,
        change=change,
        before=before,
        spoken=spoken,
    )


def _consent(one: Agreement, present: int, say: Words) -> str:
    """How many could live with it; in a small team words that say no more than the status does."""
    told = answers_of(one, present)
    if told is not None:
        return say(
            "Consent: {yes} can live with it, {reservation} with a reservation, {objection} objected.",
            yes=told.yes,
            reservation=told.reservation,
            objection=told.objection,
        )
    if not one.consent.total:
        return ""
    if one.status is Status.RESERVED:
        return say("Consent: the team can live with it, with a reservation.")
    return say("Consent: the team can live with it.")


def _votes(one: Agreement, say: Words) -> str:
    rounds = [say("vote {n}: {told}", n=n, told=turnout_words(counted, say)) for n, counted in enumerate(one.rounds, 1)]
    return say("Turnout: {rounds}.", rounds="; ".join(rounds)) if rounds else ""


def floors_of(agreements: Iterable[Agreement], say: Words) -> tuple[Floor | None, Floor | None]:
    """What the law decides beside these, a rule and the cards that went into it; and the standing advice there."""
    told = dict.fromkeys(_floor(one, one.floor, say) for one in agreements if one.floor)
    return _one([floor for floor in told if floor.kind != ADVICE]), _one([one for one in told if one.kind == ADVICE])


def _one(told: Sequence[Floor]) -> Floor | None:
    """Several of a kind behind each other, as one; law beside what an older session does not say the kind of."""
    if len(told) < 2:
        return next(iter(told), None)
    kind = told[0].kind if len({floor.kind for floor in told}) == 1 else ""
    return Floor(" ".join(floor.text for floor in told), "; ".join(floor.source for floor in told), kind)


def _floor(one: Agreement, floor: Sourced, say: Words) -> Floor:
    """With its source and the date that was checked."""
    seen = clean(say.card(context_of(one.card, "floor.source"), floor.source))
    date = say.date(floor.checked)
    if floor.mark == "GK":
        source = say("{source}; as of {date}. {how}", source=seen, date=date, how=unchecked(say))
    else:
        source = say("{source}, checked {date}", source=seen, date=date)
    return Floor(clean(say.card(context_of(one.card, "floor.text"), floor.text)), source, floor.kind)


def title_of(card: CardId, title: str, say: Words) -> str:
    """The title of a card in the language of the document."""
    return clean(say.card(context_of(card, "title"), title))


def about(one: Agreement, session: Session, say: Words) -> str:
    """What was asked, for who does not know the cards; the title where the card is not known any more.

    Where a card says beforehand what it is about, that stands behind it: its question may speak of “this”.
    """
    card = session.asked(one)
    if card is None:
        return title_of(one.card, one.title, say)
    question = question_of(card, False, say).question
    note = say.card(context_of(card.id, "about"), card.about) if card.about else ""
    return clean(f"{question} ({note})" if note else question)


def content_notes(session: Session, say: Words) -> tuple[str, ...] | None:
    """What the heavy cards of the deck are about, before anybody sees them; None where no card is dealt yet."""
    if not session.deck:
        return None
    heavy = (card for card in session.deck if card.weight.traits.sober)
    return tuple(clean(say.card(context_of(card.id, "about"), card.about)) for card in heavy)


def parked(session: Session, say: Words) -> tuple[OpenPoint, ...]:
    return tuple(_open_point(one, session, say) for one in session.agreements if one.status is Status.PARKED)


def _open_point(one: Agreement, session: Session, say: Words) -> OpenPoint:
    who, when = (clean(text).rstrip(" .") for text in (one.returns_who, one.returns_when))  # the sentence has its own
    returns = say(
        "Comes back: {who}. When: {when}.",
        who=who or say("still to be chosen"),
        when=when or say("still to be chosen"),
    )
    law, advice = floors_of([one], say)
    return OpenPoint(
        title_of(one.card, one.title, say),
        about(one, session, say),
        one.chapter,
        clean(one.text),
        returns,
        tuple(map(clean, one.objections)),
        law,
        one.card,
        advice,
    )


def questions(session: Session, say: Words) -> tuple[ToFindOut, ...]:
    """What came up and nobody knew, in the order it was asked."""
    return tuple(_to_find_out(one, say) for one in session.questions)


def _to_find_out(one: OpenQuestion, say: Words) -> ToFindOut:
    who, when = (clean(text).rstrip(" .") for text in (one.who, one.when))
    return ToFindOut(clean(one.text), returns_words(OpenQuestion(one.text, who, when), say))


def not_needed(session: Session, say: Words) -> tuple[NotNeeded, ...]:
    unneeded = (one for one in session.agreements if one.status is Status.NOT_NEEDED)
    return tuple(
        NotNeeded(
            title_of(one.card, one.title, say),
            about(one, session, say),
            one.chapter,
            *floors_of([one], say),
            _instead_of_rule(session, one),
        )
        for one in unneeded
    )


def _instead_of_rule(session: Session, one: Agreement) -> str:
    """What the team settled on where its answer asks for no rule; a rule that was drafted and not needed is none."""
    options = (option for card in session.deck if card.id == one.card for option in card.options)
    return clean(one.text) if any(option.no_rule and option.id == one.option for option in options) else ""
