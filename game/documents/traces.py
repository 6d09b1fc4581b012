"""Wording that may point at something that really happened: a day that has been, a case, one class. It only points."""

from __future__ import annotations

import re

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
    re.I,
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
    re.I,
)


def dates_in(text: str) -> tuple[str, ...]:
    """Days of something that happened, in order, each once; not times of day, nor days that come back."""
    return _each(DATE, text)


def cases_in(text: str) -> tuple[str, ...]:
    """Wording that may point at one case, one person or one class, in order, each once."""
    return _each(CASE, text)


def _each(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found[0].strip() for found in pattern.finditer(text)))
