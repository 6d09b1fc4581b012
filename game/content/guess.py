"""What helps where a name is not known: the one that was probably meant, and all there are."""

from __future__ import annotations

from game.content.checker import closest
from game.content.problem import Phrase, phrase


def instead(text: str, known: tuple[str, ...]) -> Phrase:
    """The hint for somebody who wrote `text` where only `known` can stand."""
    guess, names = closest(text, known), ", ".join(known)
    if guess:
        return phrase("did you mean '{name}'? There are: {names}", name=guess, names=names)
    return phrase("choose from: {names}", names=names)
