"""Traces of real persons in a text: a number, an address, a name. Guesses from form and common first names alone."""

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

_NAMES = (
    "Aisha Ahmed Anna Anne Anouk Anton Bart Bilal Bram Bregje Carla Caroline Chantal Charlotte Daan Daniël "
    "Danique David Denise Dennis Dirk Eline Els Emma Erik Esther Eva Evi Fatima Femke Floor Frank Frans Fatma "
    "Gerard Gijs Hamza Hanneke Hans Hendrik Henk Ibrahim Ilse Imane Ingrid Iris Ismail Jan Jantje Jayden Jeroen "
    "Jesse Johan Johanna Joris Joost Julia Kees Kevin Kim Klaas Koen Laura Lars Layla Lieke Lisa Lisanne Liam "
    "Lotte Lucas Luuk Maaike Mandy Maria Mariam Marieke Marijke Mark Marloes Martijn Mehmet Merel Michelle Mila "
    "Milan Mohamed Mohammed Monique Mustafa Naomi Niels Nienke Noa Noah Noor Nora Olivia Omar Pieter Peter Petra "
    "Piet Pim Rachid Rik Rianne Robin Romy Ruben Sanne Sander Sara Sarah Saskia Sem Sofie Sophie Stefan Stijn "
    "Suzanne Sven Tessa Thijs Thomas Tijn Tim Tom Tygo Vera Vincent Willem Wouter Yara Yasmin Youssef Yusuf Zoë "
)
FIRST_NAMES = frozenset(_NAMES.split())
"""First names that many people in Dutch schools have: one that opens a sentence has no other sign that it is a name.

Names that are words as well (Roos, Bas, Wil) are left out, as are those of days and months.
"""


def trace(text: str) -> Phrase | None:
    """What in this text might point at a real person, as words for a sentence; None if nothing does."""
    if not _MAYBE.search(text):
        return None
    return next(
        (what for pieces, sign, what in _SIGNS if any(piece in text for piece in pieces) and sign.search(text)), None
    )
