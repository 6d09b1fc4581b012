"""In which language somebody typed a sentence, by its small words. It knows no catalogue, and rather says nothing.

A document may be printed in another language than the team spoke: what was typed is not translated, and says so.
"""

from __future__ import annotations

import re

SMALL = {
    "nl": "de het een en van wij we niet geen naar voor met om die ons onze zijn worden ook uur bij tot alleen als",
    "en": "the a and of we not no to for with our are is it they their them do only if at until by or",
    "de": "der die das ein eine und von wir nicht kein keine nach für mit um uns unsere sind werden auch uhr bei bis",
    "fy": "de it in en fan wy net gjin nei foar mei om dy ús binne wurde ek oere by oant allinne as dat",
    "tr": "ve bir bu için ile değil biz bizim da de hiçbir sadece sonra kadar olarak veya her daha çok gibi yalnızca",
}
WORDS = {language: frozenset(words.split()) for language, words in SMALL.items()}
CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]+")
FEWEST = 2
"""So many small words make a guess."""


def guessed(text: str) -> str:
    """The code of the language, or "" where that is not plain."""
    words = [word.lower() for word in LETTERS.findall(text)]
    if sum(bool(CYRILLIC.match(word)) for word in words) * 2 > len(words):
        return "uk"
    found = sorted(((sum(word in known for word in words), code) for code, known in WORDS.items()), reverse=True)
    (most, code), (next_most, _) = found[:2]
    return code if most >= FEWEST and most > next_most else ""
