"""What spoke for another way than the rule that came of a card: sentences, and no figures."""

from __future__ import annotations

from game.core.cards import Card
from game.core.session import Session


def heard_beside(session: Session, card: Card) -> tuple[str, ...]:
    """Arguments for options that the rule did not come from, and those against its own, as the room typed them."""
    draft = session.play.draft
    chosen = draft.option if draft else None
    beside = [a for a in session.play.arguments if not a.chosen and a.favour is not (a.option == chosen)]
    return tuple(dict.fromkeys(a.text for a in beside))
