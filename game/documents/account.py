"""The account of a session: which cards, how many people, how it was voted. Totals only, and no names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.core.ballots import Round
from game.core.cards import ABSTAIN, LETTERS, Card, OptionId, context_of
from game.core.choosing import cards, present
from game.core.disclosure import disclosed
from game.core.labels import STATUS_TITLES
from game.core.session import Agreement, Session
from game.documents.chapters import AMONG_STAFF, about, title_of
from game.documents.merged import account_of_rooms, of_rooms
from game.documents.model import Count, Played, Rule
from game.documents.sanitize import clean
from game.i18n.words import Words
from game.texts.question import question_of
from game.texts.turnout import by_table, turnout_words


def account(session: Session, say: Words) -> tuple[str, ...]:
    """How it was done, in sentences that hold for every way of voting and for the short flow."""
    if not session.agreements:
        return (say("No card was played yet."),)
    if session.rooms:
        return (*account_of_rooms(session, say), *_of_proposals(session, say), *_promises(session, say))
    took_part = " ".join(filter(None, (_took_part(session, say), _of_the_team(session, say))))
    how = (*_how(session, say), *_of_proposals(session, say))
    return (took_part, *how, *_promises(session, say))


def _of_proposals(session: Session, say: Words) -> tuple[str, ...]:
    """What was said of proposals, by the team and by who led alone: neither is a vote."""
    team = sum(not one.alone for one in session.judged)
    alone = len(session.judged) - team
    told = (
        (
            team,
            say.plural(
                "After the situations the team talked about {n} proposal of the model. Nobody voted on it.",
                "After the situations the team talked about {n} proposals of the model. Nobody voted on them.",
                team,
            ),
        ),
        (
            alone,
            say.plural(
                "Afterwards whoever led the conversation chose about {n} more proposal, alone, without the team.",
                "Afterwards whoever led the conversation chose about {n} more proposals, alone, without the team.",
                alone,
            ),
        ),
    )
    return tuple(sentence for times, sentence in told if times)


def credits_of(session: Session, say: Words) -> tuple[str, ...]:
    """Who wrote the cards, and what others may do with their texts: rules begin as words of theirs. Small print."""
    played = {one.card for one in session.agreements}
    used = [card for card in session.deck if card.id in played and (card.author or card.licence)]
    told = dict.fromkeys((clean(card.author), clean(card.licence)) for card in used)
    names = [f"{author} ({licence})" if author and licence else author or licence for author, licence in told]
    return (say("Texts of the cards: {names}.", names="; ".join(names)),) if names else ()


def _took_part(session: Session, say: Words) -> str:
    there = present(session)
    fewest, most = min(there), max(there)
    people = (
        say("{fewest} to {most} people took part.", fewest=fewest, most=most)
        if fewest < most
        else say.plural("{n} person took part.", "{n} people took part.", most)
    )
    situations = say.plural(
        "The team dealt with {n} situation.", "The team dealt with {n} situations.", len(cards(session))
    )
    return f"{people} {situations}"


def _of_the_team(session: Session, say: Words) -> str:
    """How many of the whole team that were, and what it counts for; "" where nobody said it, or guests were there.

    It tells who voted as little as the number of people does, so it is told of a small team as well.
    """
    there, team = max(present(session)), session.setup.team
    if not team or there > team:
        return ""
    if there == team:
        return say("The whole team of {team} was there; this counts as advice.", team=team)
    if there * 2 < team:
        return say(
            "{there} of the team of {team} were there, fewer than half: ask the others before this counts as advice.",
            there=there,
            team=team,
        )
    return say("{there} of the team of {team} were there; this counts as advice.", there=there, team=team)


def _by_table(session: Session) -> bool:
    """Whether every vote of the session was of tables: their people talk before they choose."""
    return by_table(tuple(counted for one in session.agreements for counted in one.rounds))


def _how(session: Session, say: Words) -> tuple[str, ...]:
    voted = [len(one.rounds) for one in cards(session)]
    more, twice, once = sum(n > 2 for n in voted), voted.count(2), voted.count(1)
    told = (
        (
            twice,
            _twice_by_table(twice, say) if _by_table(session) else _twice(twice, say),
        ),
        (
            more,
            say.plural(
                "{n} situation was voted on more than twice: the team talked on and voted again.",
                "{n} situations were voted on more than twice: the team talked on and voted again.",
                more,
            ),
        ),
        (once, say.plural("{n} situation was voted on once.", "{n} situations were voted on once.", once)),
    )
    asked = any(one.consent.total for one in session.agreements)
    then = say("Then everyone could say whether they can live with the agreement, have a reservation, or object.")
    return (*(sentence for times, sentence in told if times), *((then,) if asked else ()))


def _twice(n: int, say: Words) -> str:
    return say.plural(
        "{n} situation was voted on twice: first before anybody spoke, then after a conversation.",
        "{n} situations were voted on twice: first before anybody spoke, then after a conversation.",
        n,
    )


def _twice_by_table(n: int, say: Words) -> str:
    return say.plural(
        "{n} situation was voted on twice, by tables: first after a conversation at each table, "
        "then after a conversation of all.",
        "{n} situations were voted on twice, by tables: first after a conversation at each table, "
        "then after a conversation of all.",
        n,
    )


def _promises(session: Session, say: Words) -> tuple[str, ...]:
    each = say("Everyone could abstain, and anyone could stop a situation without giving a reason.")
    table = say("Every table could abstain, and anyone could stop a situation without giving a reason.")
    return (
        table if _by_table(session) else each,
        say("Only totals were kept. Nobody can find in this protocol who chose what."),
    )


def played(session: Session, rules: Sequence[Rule], say: Words) -> tuple[Played, ...]:
    """A line for each card, in the order it was played; a merged one says where it went.

    One of the team about itself says in which appendix it stands.
    """
    numbers = {rule.key: rule.number for rule in rules}
    apart = {rule.key for rule in rules if rule.internal}
    return tuple(
        Played(
            title_of(one.card, one.title, say),
            about(one, session, say),
            AMONG_STAFF if one.key in apart else one.chapter,
            of_rooms(one, say) or _last_round(one.rounds, say),
            _outcome(one, numbers, say),
            _asked(session.asked(one), one.rounds, say),
        )
        for one in session.agreements
    )


def _asked(card: Card | None, rounds: Sequence[Round], say: Words) -> str:
    """Which rounds were about the case with its twist. That it was turned over is no count, and hides nobody."""
    turned = [n for n, counted in enumerate(rounds, 1) if counted.twist]
    if card is None or not turned:
        return ""
    twist = clean(question_of(card, True, say).twist)
    if len(turned) == len(rounds):
        return say("voted on with the twist: {twist}", twist=twist)
    numbers = ", ".join(map(str, turned))
    return say("vote {rounds} with the twist: {twist}", rounds=numbers, twist=twist)


def _last_round(rounds: Sequence[Round], say: Words) -> str:
    return turnout_words(rounds[-1], say) if rounds else "–"


def _outcome(one: Agreement, numbers: dict[str, str], say: Words) -> str:
    told = say(STATUS_TITLES[one.status])
    number = numbers.get(one.merged_into or one.key, "")
    return f"{told} ({number})" if number else told


def counts(session: Session, say: Words) -> tuple[Count, ...]:
    """The totals per standpoint and round, covered where the wall covered them."""
    asked = ((one, session.asked(one)) for one in cards(session))
    return tuple(count for one, card in asked if card for count in _counts(one, card, say))


def _counts(one: Agreement, card: Card, say: Words) -> Iterator[Count]:
    title = title_of(one.card, one.title, say)
    texts = {option.id: _text_of(card, option.id, say) for option in card.options}
    letters = dict(zip(texts, LETTERS, strict=False))
    for n, counted in enumerate(disclosed(card, one.rounds).rounds, 1):
        question = clean(question_of(card, one.rounds[n - 1].twist, say).whole)
        rows = [(bar.option, bar.count, bar.percent) for bar in counted.bars]
        for option, count, percent in (*rows, (ABSTAIN, counted.abstained, None)):
            abstained = option == ABSTAIN
            yield Count(
                card=one.card,
                title=title,
                chapter=one.chapter,
                round=n,
                present=counted.present,
                cast=counted.cast,
                option="–" if abstained else letters[option],
                text=say("no opinion, or not my role") if abstained else texts[option],
                count=count,
                percent=percent,
                question=question,
            )


def _text_of(card: Card, option: OptionId, say: Words) -> str:
    """A standpoint in the language of the document."""
    return clean(say.card(context_of(card.id, f"options.{option}.text"), card.option(option).text))
