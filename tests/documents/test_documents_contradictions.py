"""Nothing contradicts anything: every rule of the shipped cards beside every other text that a protocol can hold.

What the clash finder points at is in a list with a reason for each (documents_accepted.py), or it is a fault of a
rule, a text or the finder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import combinations
from operator import gt

import pytest

from game.core.cards import context_of
from game.core.session import Session
from game.core.similarity import kind_of
from game.documents.compose import compose
from game.fixed_texts.proposals import proposals
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from game.library.loading import library
from tests.documents.documents_accepted import ACCEPTED

LANGUAGES = ("nl", "en")
Texts = dict[str, str]
"""By its name."""


def _short(card_id: str) -> str:
    """No two shipped cards have the same name, whichever set they are in."""
    return card_id.rpartition("/")[2]


def rules(say: Words) -> Texts:
    """Every rule that a team can agree on."""
    return {
        f"{_short(card.id)}:{option.id}": say.card(context_of(card.id, f"options.{option.id}.rule"), option.rule)
        for card in library().cards
        for option in card.options
        if option.exportable and option.rule
    }


def floors(say: Words) -> Texts:
    """What stands beside a rule without a vote."""
    return {
        f"floor of {_short(card.id)}": say.card(context_of(card.id, "floor.text"), card.floor.text)
        for card in library().cards
        if card.floor
    }


def fixed_texts(say: Words) -> Texts:
    """All that a protocol says before anything is agreed: chapters, law, measures, complaints, plan for threats."""
    return dict(_told(compose(Session(at="2026-11-29T13:30:00"), say), ""))


def proposed(say: Words) -> Texts:
    """What is proposed where nothing was agreed on."""
    return {one.id: one.text for one in proposals(say)}


def recorded() -> set[tuple[str, str]]:
    """Answers that take the place of a proposal, or say otherwise: the two never stand in one protocol."""
    return {
        (f"{_short(answer.card)}:{answer.option}", one.id)
        for one in proposals(ENGLISH)
        for answer in (*one.replaced_by, *one.against)
    }


def everything(say: Words) -> Texts:
    """Every text, rules first."""
    return rules(say) | floors(say) | fixed_texts(say) | proposed(say)


NOT_HERE = ("title", "source", "proposed")
"""No sentence that somebody could act on; and what is proposed has names of its own here."""


def _told(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for n, one in enumerate(value, 1):
            yield from _told(one, f"{place} {getattr(one, 'code', n)}")
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NOT_HERE:
                yield from _told(getattr(value, field.name), f"{place} {field.name}".strip())


def met(say: Words) -> dict[tuple[str, str], str]:
    """Every pair that the clash finder points at, and as what. Of one card no two answers are agreed on."""
    own, texts, apart = rules(say), everything(say), recorded()
    named = [pair for pair in combinations(own, 2) if pair[0].partition(":")[0] != pair[1].partition(":")[0]]
    named += [(rule, other) for rule in own for other in texts.keys() - own.keys()]
    found = {pair: kind_of(texts[pair[0]], texts[pair[1]]) for pair in named}
    return {pair: kind for pair, kind in found.items() if kind and pair not in apart}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_contradicts_or_doubles_another_text(language: str) -> None:
    """But for the pairs of the list; one that is not found any more leaves the list."""
    say = words(language)
    counts = len(rules(say)), len(floors(say)), len(fixed_texts(say)), len(proposed(say))
    assert all(map(gt, counts, (200, 20, 100, 50)))
    accepted = {(one.first, one.second): one.kind for one in ACCEPTED if language in one.languages.split()}
    found = met(say)
    texts = everything(say)
    unknown = [(kind, pair, [texts[one] for one in pair]) for pair, kind in found.items() if accepted.get(pair) != kind]
    assert unknown == []
    assert sorted(accepted.keys() - found.keys()) == []


def test_every_accepted_pair_says_why() -> None:
    """In words, once for each pair, and in languages that are looked at."""
    assert all(len(one.reason.split()) >= 4 for one in ACCEPTED)
    assert all(set(one.languages.split()) <= set(LANGUAGES) and one.languages for one in ACCEPTED)
    pairs = [(one.first, one.second, language) for one in ACCEPTED for language in one.languages.split()]
    assert len(pairs) == len(set(pairs))
