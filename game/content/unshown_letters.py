"""What is said to an author of signs that the wall has no letters for, and what helps. It looks for none itself."""

from __future__ import annotations

from collections.abc import Sequence

from game.content.problem import Phrase, phrase
from game.core.letters import named, word_for


def unshown_in(field: str | Phrase, signs: Sequence[str]) -> Phrase:
    """That this field holds them."""
    return phrase(
        "'{field}' contains characters that the big screen cannot show: {signs}", field=field, signs=named(signs)
    )


def other_letters(signs: Sequence[str]) -> Phrase:
    """What helps, and what the wall shows until then."""
    return phrase(
        "say it in words, or in Latin, Greek or Cyrillic letters; the big screen shows {instead} there",
        instead=" ".join(dict.fromkeys(map(word_for, signs))),
    )
