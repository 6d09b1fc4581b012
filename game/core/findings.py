"""What a person should look at before a protocol leaves: where it is, and in which words. It changes nothing."""

from __future__ import annotations

from game.core import questions
from game.core.agreement_fields import field_of
from game.core.cards import NO_CARD, CardId
from game.core.roles import who_does
from game.core.session import Session
from game.core.value import Value, value

VAGUE = "vague"
"""A word that can mean anything. What may point at a person or a case is told by privacy, pairs by similarity."""

DIFFICULT, HURTFUL, GENDERED = "difficult", "hurtful", "gendered"
"""A word that not everybody knows; one that hurts whom it is about; one that names one sex alone."""

FIRMNESS = "firmness"
"""Words that are not as firm as what was chosen."""

SIGNS = "signs"
"""Signs that no typeface of this computer has."""


@value
class Finding(Value):
    """`words` were found in `field` of the agreement of `card`; for a pair, `other` is the second agreement.

    Without a card, `field` is a role of the plan for threats (see roles.py), or a part of an open question (see
    questions.py). `chosen` is what the words do not go with: the strength of the agreement.
    """

    kind: str
    card: CardId = NO_CARD
    field: str = "text"
    words: tuple[str, ...] = ()
    other: CardId = NO_CARD
    chosen: str = ""

    @property
    def key(self) -> str:
        """The same as long as the same was found in the same place."""
        return "|".join((self.kind, self.card, self.field, *self.words, self.other, *filter(None, (self.chosen,))))


def text_of(session: Session, finding: Finding) -> str:
    """The whole text in which something was found; "" where it is no longer there."""
    if not finding.card:
        return _apart(session, finding.field)
    one = session.agreement(finding.card)
    return field_of(one, finding.field) if one else ""


def _apart(session: Session, field: str) -> str:
    place = questions.place_of(field)
    if place is None:
        return who_does(session, field)
    at, part = place
    return questions.part_of(session.questions[at], part) if at < len(session.questions) else ""
