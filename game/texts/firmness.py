"""What is said where the words of a rule are not as firm as what was chosen. It compares nothing itself."""

from __future__ import annotations

from game.core.firmness import Firmness, unlike
from game.core.phases import Phase
from game.core.session import Session
from game.core.strength import Strength
from game.i18n.words import Words
from game.texts.choices import strength_words


def loose_words(session: Session, say: Words) -> str:
    """What the rule on the wall says instead of what was chosen; "" where both go together, and at any other step."""
    draft = session.play.draft
    if draft is None or session.phase is not Phase.RULE:
        return ""
    found = unlike(draft.text, draft.strength)
    return meant_words(found, say) if found is not None else ""


def meant_words(found: Firmness, say: Words) -> str:
    """Which word it is, and how firm that makes the rule."""
    strength = strength_words(found.likely, say)[0]
    if not found.word:
        return say("These words mean: {strength}", strength=strength)
    return say("“{word}” means: {strength}", word=found.word, strength=strength)


def sign_words(found: Firmness, say: Words) -> str:
    """The same in a few words, where the word itself is marked in the text."""
    return say("The text says: {strength}", strength=strength_words(found.likely, say)[0])


def loose_agreement_words(words: tuple[str, ...], chosen: str, say: Words) -> str:
    """The same of an agreement, beside what was chosen."""
    strength = strength_words(Strength(chosen), say)[0]
    if not words:
        return say("It is marked “{strength}”, but its words say something else.", strength=strength)
    return say("It is marked “{strength}”, but its words say “{word}”.", strength=strength, word=words[0])
