"""Makes the PDF of a set on this computer: what is whole goes on paper, what is not is named in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from game.card_print import pdf, voting_cards
from game.card_print.parts import MOST_PEOPLE, PARTS, PEOPLE, Deck, Order, complete
from game.content.found import Library
from game.core.cards import Pack
from game.documents.formats.pdf import CannotPrint, can_write
from game.i18n.words import Words
from game.system.errors import UserError


def printed(name: str, found: Library, say: Words) -> bytes:
    """All parts of this set as PDF, for the usual number of people. UserError."""
    return pdf_of(ordered(name, found, say), say)


def pdf_of(order: Order, say: Words) -> bytes:
    """What was ordered, as PDF. UserError."""
    if not can_write():
        raise UserError(say("This computer cannot make a PDF. Share the set with another one, and print it there."))
    with _told(say):
        return pdf.write(order, say)


def deck_pdf(deck: Deck, say: Words) -> bytes:
    """Voting cards for the camera, as PDF. UserError."""
    _for_so_many(deck.people, say)
    if not can_write():
        raise UserError(say("This computer cannot make a PDF. Print these cards on another one: they are the same."))
    with _told(say):
        return voting_cards.write(deck, say)


@contextmanager
def _told(say: Words) -> Iterator[None]:
    try:
        yield
    except CannotPrint as fault:
        raise UserError(say("These pages cannot be made.")) from fault


def _for_so_many(people: int, say: Words) -> None:
    if not 1 <= people <= MOST_PEOPLE:
        raise UserError(say("Cards can be printed for 1 to {most} people.", most=MOST_PEOPLE))


def ordered(name: str, found: Library, say: Words, parts: tuple[str, ...] = PARTS, people: int = PEOPLE) -> Order:
    """What is to be printed of this set. UserError without a card."""
    pack = found.pack(name)
    if pack is None:
        raise UserError(say("There is no set {name}.", name=name))
    if not any(complete(card) for card in pack.cards):
        raise UserError(say("In the set {name} there is no card that can be printed yet.", name=pack.name))
    _for_so_many(people, say)
    themes = (*pack.themes, *(theme for one in found.packs for theme in one.themes))
    left_out = tuple(dict.fromkeys(_left_out(pack, found)))
    return Order(
        say.card(f"{pack.id}.pack.name", pack.name),
        pack.language,
        pack.cards,
        themes,
        found.cards,
        left_out,
        parts,
        people,
    )


def _left_out(pack: Pack, found: Library) -> Iterator[str]:
    """Files of the set with a mistake in them, and cards that lack what a vote needs."""
    for problem in (one for one in found.problems if not one.warns):
        folder, _, name = problem.path.rpartition("/")
        if folder.rpartition("/")[2] == pack.id and name.endswith(".yaml") and name != "pack.yaml":
            yield name
    yield from (f"{card.code} {card.title}" for card in pack.cards if not complete(card))
