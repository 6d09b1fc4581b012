"""What the rules of a session show side by side: doubles, clashes, vague words. It changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.core.agreement_fields import field_of
from game.core.cards import CardId
from game.core.finding import VAGUE, Finding
from game.core.roles import who_does
from game.core.session import SETTLED, Agreement, Session
from game.core.similarity.pairs import pairs
from game.core.vague_words import vague_in


def clashing(agreements: Iterable[Agreement], kept: Sequence[tuple[CardId, CardId]]) -> tuple[Finding, ...]:
    """Agreements that say nearly the same or two things at once, unless somebody kept both."""
    return tuple(Finding(pair.kind, pair.first, other=pair.second) for pair in pairs(agreements, kept))


def vague_rules(agreements: Iterable[Agreement]) -> tuple[Finding, ...]:
    """Numbered agreements with a word that can mean anything; a finding for each text."""
    found = [
        (one.card, tuple(dict.fromkeys(vague.word for vague, _ in vague_in(one.text))))
        for one in agreements
        if one.status in SETTLED
    ]
    return tuple(Finding(VAGUE, card, words=words) for card, words in found if words)


def text_of(session: Session, finding: Finding) -> str:
    """The whole text in which something was found; "" where it is no longer there."""
    if not finding.card:
        return who_does(session, finding.field)
    one = session.agreement(finding.card)
    return field_of(one, finding.field) if one else ""
