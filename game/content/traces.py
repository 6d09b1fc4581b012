"""Traces of real persons in a text: a number, an address, a name. Guesses from its form alone; looks nothing up."""

from __future__ import annotations

import re

from game.content.problem import Phrase, phrase

_ADDRESSED = ("eester", "uf", "eneer", "evrouw", "Mr", "Mrs", "Ms")
_SIGNS = (
    (("@",), re.compile(r"[\w.+-]+@[\w-]+\.\w"), phrase("an e-mail address")),
    (("://", "www.", "WWW."), re.compile(r"https?://|\bwww\.", re.IGNORECASE), phrase("a web address")),
    (("@",), re.compile(r"(?<!\w)@\w{3,}"), phrase("an account name")),
    (("0", "+"), re.compile(r"(?<!\d)(?:\+31|0031|0)(?!800|900)[ -]?[1-9](?:[ -]?\d){7,8}(?!\d)"),
     phrase("a telephone number")),
    (tuple("0123456789"), re.compile(r"(?<!\d)\d{8,9}(?!\d)"), phrase("a personal number")),
    (_ADDRESSED, re.compile(r"\b(?:[Mm]eester|[Jj]uf|[Jj]uffrouw|[Mm]eneer|[Mm]evrouw|Mr\.?|Mrs\.?|Ms\.?) [A-Z][a-z]+"),
     phrase("a name")),
)  # fmt: skip
"""Pieces without which the costly search need not begin; the search; what it finds."""
_MAYBE = re.compile("|".join(sorted({re.escape(piece) for pieces, _, _ in _SIGNS for piece in pieces})))
"""Hardly a text of a card has any of these pieces: one look tells."""


def trace(text: str) -> Phrase | None:
    """What in this text might point at a real person, as words for a sentence; None if nothing does."""
    if not _MAYBE.search(text):
        return None
    return next(
        (what for pieces, sign, what in _SIGNS if any(piece in text for piece in pieces) and sign.search(text)), None
    )
