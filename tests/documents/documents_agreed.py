"""What a protocol says where one answer of a card was agreed on, or nothing; and the parts of a rule that it lacks."""

from __future__ import annotations

from game.core.cards import OptionId
from game.core.session import Agreement, Session, Status
from game.documents.compose import compose
from game.documents.formats.plain_text import write
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from game.library.loading import library


def told(say: Words, *agreed: Agreement) -> str:
    """All that a protocol says where this was agreed on; without it, that of which no card is the source."""
    made = PAPERS["protocol"](compose(Session(at="2026-11-22T13:30:00", agreements=agreed), say), say)
    return " ".join(write(made).decode("utf-8").split())


CARDS = library().cards
TOLD = {say.language: told(say) for say in (ENGLISH, words("nl"))}


def missing(parts: str, text: str) -> list[str]:
    """The parts that the text does not hold."""
    return [part for part in parts.split(" / ") if part.casefold() not in text.casefold()]


def exported(route: str) -> str:
    """The Dutch protocol of a session in which this answer of a card was agreed on and nothing else."""
    name, _, answer = route.partition(":")
    card = next(card for card in CARDS if card.id.endswith(f"/{name}"))
    option = card.option(OptionId(answer))
    assert option.exportable and option.strength
    agreed = Agreement(card.id, card.title, card.chapter, Status.AGREED, text=option.rule, strength=option.strength)
    return told(words("nl"), agreed)
