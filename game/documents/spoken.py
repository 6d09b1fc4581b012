"""The text of an agreement in the language of its document, and which language it is in where nobody translated it.

A rule that is word for word that of its card is found in the catalogue; what people typed stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import context_of
from game.core.drafting import Wording
from game.core.language_guess import guessed
from game.core.session import Agreement, Session
from game.documents.sanitize import clean
from game.i18n.words import Words


def told_in(one: Agreement, session: Session, say: Words, wordings: Sequence[Wording]) -> tuple[str, str]:
    """The text, and the code of its language; "" where it is that of the document, or nobody can tell."""
    text = clean(one.text)
    if guessed(text) in ("", say.language):
        return text, ""
    of_card = clean(_of_card(one, session, say, wordings))
    spoken = guessed(of_card or text)
    return of_card or text, "" if spoken == say.language else spoken


def _of_card(one: Agreement, session: Session, say: Words, wordings: Sequence[Wording]) -> str:
    """The rule of its answer in the language of the document; "" where somebody changed a letter of it."""
    card = session.asked(one)
    option = next((option for option in card.options if option.id == one.option), None) if card else None
    if card is None or option is None or not option.rule:
        return ""
    untouched = one.text == option.rule or any(one.text == wording(card, option.id) for wording in wordings)
    return say.card(context_of(card.id, f"options.{option.id}.rule"), option.rule) if untouched else ""
