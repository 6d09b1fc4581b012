"""Words in typed texts that look like somebody's name or number, so that a person can look before a protocol leaves.

Conservative on purpose: it points, it never changes a text, and what it does not point at is no promise.
"""

from __future__ import annotations

import re

NUMBER = re.compile(r"(?:\+31|0031|0)[ -]?(?:\d[ -]?){8,9}(?!\d)")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
WORD = re.compile(r"(?<![\w@.-])[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SENTENCE_START = re.compile(r"(?:^|[.!?:“\"] )$")
_KNOWN_WORDS = (
    "WhatsApp Instagram TikTok Snapchat Facebook YouTube LinkedIn Discord Roblox Robux Minecraft Fortnite "
    "Teams Google Microsoft Apple BeReal Twitter Snap Parro Social Schools Nederland Nederlands Nederlandse "
    "Engels English Dutch Kindertelefoon Veilig Thuis Helpwanted Offlimits Kennisnet Slachtofferhulp Politie "
    "Police Inspectie Wpo Vog Avg Cao Bso Tso Wij January February March April May June July August September "
    "October November December Januari Februari Maart Mei Juni Juli Augustus Oktober Kerst Pasen Sinterklaas "
    "Een Het Alle Iedereen Team Werkgroep Groep Directie Directeur Bestuur Onderbouw Middenbouw Bovenbouw "
    "Intern Interne Externe Volgende Eerste Eind Begin Uiterlijk Voor Over Binnen Maandag Dinsdag Woensdag "
    "Donderdag Vrijdag The All Everyone Working Group Head Board Next First Before Halloween Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Internet School Open Kaart Internal External Head Teacher Teachers "
    "Colleagues Counsellor Board Group Working Team Directeur Directie Leerkracht Leerkrachten Bestuur Werkgroep "
    "Avonds Ochtends Middags Morgens Nachts Zomers Winters "
    "Conciërge Collega Intern Interne Externe Gedragsspecialist Vakleerkracht Onderwijsassistent "
)
KNOWN = frozenset(_KNOWN_WORDS.split())


def likely_names(text: str) -> tuple[str, ...]:
    """Words of the text that may be a name, a telephone number or an address, in order, each once."""
    return tuple(dict.fromkeys((*numbers_in(text), *people_in(text))))


def numbers_in(text: str) -> tuple[str, ...]:
    """Mail addresses and telephone numbers, each once."""
    found = [match[0] for match in MAIL.finditer(text)] + [match[0] for match in NUMBER.finditer(text)]
    return tuple(dict.fromkeys(word.strip() for word in found))


def people_in(text: str) -> tuple[str, ...]:
    """Words that may be somebody's name, in order, each once."""
    return tuple(dict.fromkeys(_capitalised(text.strip())))


def _capitalised(text: str) -> list[str]:
    found = ((match[0], text[: match.start()]) for match in WORD.finditer(text))
    return [word for word, before in found if _namelike(word) and not SENTENCE_START.search(before)]


def _namelike(word: str) -> bool:
    """Any part of the word begins with a capital, of whatever alphabet, and is not a word that we know."""
    parts = re.split(r"[-'’]", word)
    return any(len(part) > 2 and part.istitle() and part not in KNOWN for part in parts) and parts[0] not in KNOWN
