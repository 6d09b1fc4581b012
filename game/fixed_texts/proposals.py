"""The proposals of the base text in the words of a language: nobody voted on them. What they say stands in a file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from game.core.cards import Card, among_staff
from game.core.proposals import Answer, Proposal, answer_in
from game.core.strength import Strength
from game.fixed_texts.proposals_check import Answers, Known
from game.fixed_texts.store import State, own_state, texts
from game.fixed_texts.wording import Entry, text
from game.i18n.words import Words


def proposals(say: Words) -> tuple[Proposal, ...]:
    """All of them, in their order. Where nobody translated one, it is in English."""
    return _told(say, own_state())


@lru_cache(maxsize=4)
def _told(say: Words, state: State) -> tuple[Proposal, ...]:
    """Once for each state of the school's own files: the wall asks at every frame."""
    return tuple(_proposal(one, say) for one in texts("proposals").groups["proposals"])


def _proposal(one: Entry, say: Words) -> Proposal:
    return Proposal(
        id=one.text("id"),
        chapter=one.text("chapter"),
        kind=one.text("kind"),
        strength=Strength(one.text("strength")),
        text=text(one, "text", say),
        why=text(one, "why", say),
        sources=one.texts("sources"),
        checked=one.text("checked"),
        mark=one.text("mark"),
        replaced_by=_answers(one, "replaced_by"),
        against=_answers(one, "against"),
    )


def _answers(one: Entry, name: str) -> tuple[Answer, ...]:
    return tuple(answer for route in one.texts(name) if (answer := answer_in(route)) is not None)


def answers_of(cards: Iterable[Card]) -> Answers:
    """Every answer of these cards."""
    return {
        Answer(card.id, option.id): Known(option.exportable, among_staff(card))
        for card in cards
        for option in card.options
    }
