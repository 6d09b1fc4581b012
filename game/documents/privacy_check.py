"""What in a typed text may point at a real person or event: a name, a number, a day that has been, a case, one class.

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


_MONTH = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
    "|january|february|march|(?-i:May)|june|july|august|october"
)
_WEEKDAY = (
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_SPAN_DUTCH = f"week|weekend|maand|jaar|schooljaar|keer|zomer|winter|nacht|{_WEEKDAY}"
_SPAN_ENGLISH = f"week|weekend|month|year|term|school year|summer|winter|night|{_WEEKDAY}"
# A day from which, or until which, something holds is no event.
_NO_EVENT = (
    "(?<!vanaf )(?<!per )(?<!tot )(?<!voor )(?<!vóór )(?<!uiterlijk )(?<!sinds )"
    "(?<!from )(?<!until )(?<!by )(?<!before )(?<!since )"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
DATE = re.compile(
    rf"\b{_NO_EVENT}{_DAY}(?:st|nd|rd|th|e)? (?:of )?(?:{_MONTH})\b(?: \d{{4}})?"
    rf"|\b{_NO_EVENT}(?:{_MONTH}) {_DAY}(?:st|nd|rd|th)?(?![\d.:])"
    rf"|\b{_NO_EVENT}{_DAY}[-/](?:0?[1-9]|1[0-2])[-/](?:20)?\d\d\b|\b{_NO_EVENT}20\d\d-\d\d-\d\d\b"
    rf"|\b(?:vorige?|afgelopen) (?:{_SPAN_DUTCH})\b|\b(?:eer)?gisteren\b"
    r"|\b[\w-]+ (?:dagen|weken|maanden|jaar) geleden\b"
    rf"|\b(?<!the )last (?:{_SPAN_ENGLISH})\b|\byesterday\b|\b[\w-]+ (?:days?|weeks?|months?|years?) ago\b",
    re.IGNORECASE,
)

_PERSON_DUTCH = "leerling|kind|meisje|jongen|ouder|moeder|vader|collega|juf|meester|leerkracht|stagiaire?|invaller"
_PERSON_ENGLISH = "pupil|child|girl|boy|parent|mother|father|colleague|teacher|trainee|student"
CASE = re.compile(
    r"\b(?:groep|klas|group|class|year|grade) ?[1-8]-?[a-e]\b"
    rf"|\b(?:de |onze )?(?:juf|meester|leerkracht|teacher) (?:van|of) (?:groep|group|class|year) ?\d\w?\b"
    rf"|\bdie (?:ene|bewuste|betreffende) (?:{_PERSON_DUTCH}|keer|klas|groep|app|foto)\b"
    rf"|\b(?:het|dat|dit) (?:incident|voorval|akkefietje|gedoe) (?:met|van|rond|over|op|in)\b"
    r"|\b(?<!in )het geval (?:met|van)\b"
    rf"|\btoen (?:een|de|die|onze) (?:{_PERSON_DUTCH})\b|\b(?:net )?als toen\b|\bwat er (?:toen )?gebeurde\b"
    rf"|\bis (?:een keer|ooit|laatst) gebeurd\b|\bdestijds\b"
    rf"|\bthat (?:one|particular) (?:{_PERSON_ENGLISH}|time|class|group|photo)\b"
    rf"|\b(?:the|that|this) incident (?:with|of|about|in|on)\b|\b(?<!in )(?:the|that) case (?:of|with) (?:the|that|a)\b"
    rf"|\bwhen (?:a|the|one|our) (?:{_PERSON_ENGLISH}) (?:was|had|did|got|sent|posted|said|shared)\b"
    r"|\b(?:like|as) that time\b|\bwhat happened (?:with|to|in|last)\b",
    re.IGNORECASE,
)


def dates_in(text: str) -> tuple[str, ...]:
    """Days of something that happened, in order, each once; not times of day, nor days that come back."""
    return _each(DATE, text)


def cases_in(text: str) -> tuple[str, ...]:
    """Wording that may point at one case, one person or one class, in order, each once."""
    return _each(CASE, text)


def _each(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found[0].strip() for found in pattern.finditer(text)))
