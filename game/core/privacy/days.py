"""Days of something that happened. Times of day, days that come back, and days from which something holds, are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.late_pattern import late
from game.core.privacy.search import Search, search

_MONTH = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
    "|january|february|march|(?-i:May)|june|july|august|october"
    "|januar|februar|märz|juni|juli|oktober|dezember|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|"
    "kasım|aralık|jannewaris|febrewaris|maaie|juny|july|augustus|septimber|oktober|novimber|desimber"
    "|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
)
_WEEKDAY = (
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
)
_SPAN_DUTCH = f"week|weekend|maand|jaar|schooljaar|keer|zomer|winter|nacht|kamp|schoolreis|kerst|herfst|{_WEEKDAY}"
_SPAN_ENGLISH = f"week|weekend|month|year|term|school year|summer|winter|night|{_WEEKDAY}"
_NO_EVENT = (
    "(?<!vanaf )(?<!per )(?<!tot )(?<!voor )(?<!vóór )(?<!uiterlijk )(?<!sinds )(?<!sûnt )(?<!uiterlijk op )"
    "(?<!elk jaar op )"
    "(?<!seit dem )(?<!seit )(?<!zum )(?<!від )(?<!з )(?<!from )(?<!until )(?<!by )(?<!before )(?<!since )(?<!ab )"
    "(?<!bis )(?<!vor )(?<!spätestens am )"
)
"""A day from which, or until which, something holds is no event."""
_DAY, _MONTH_NO = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_ORDINAL = (
    "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|"
    "vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|[a-zë]+entwintigste|dertigste|eenendertigste"
)
_SOME = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|"
    "negentien|"
    "twintig|[a-zë]{3,6}entwintig|dertig|eenendertig"
)
_WENT = (
    "ging|was|werd|kwam|stuurde|kreeg|had|zei|appte|belde|gebeurde|heeft|hadden|waren|liep|bleek|schreef|plaatste|"
    "it went|it was|went|sent|called|got|said|posted|wrote|schickte|schrieb|rief|"
    "happened|er was|war|hat|wurde|kam|ist|gie|wie|waard|kaam|skille"
)
_AGO = (
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|einem|einer|zwei|drei|ein paar|einigen|wenigen|iki|üç|dört|beş|bir|"
    r"birkaç|in|ien|twa|trije)"
)
_BEFORE_DAY = r"(?:op|on|am|vom|den|dd|d\.d\.|datum:?|date:?|geb\.?|geboren|geboren op|jarig|born|was|was op)"
_FEAST = (
    "kamp|musical|schoolreis|kerstfeest|sinterklaasfeest|eindfeest|sportdag|teamuitje|kerstdiner|open dag|rapportavond|"
    "ouderavond|schoolfeest|afscheidsavond|koningsspelen|avondvierdaagse"
)
_PART = "avond|middag|ochtend|nacht|abend|nachmittag|evening|night|morning|afternoon"
_HABIT = (
    "(?<!elke )(?<!iedere )(?<!op )(?<!per )(?<!de )(?<!een )(?<!of )(?<!en )(?<!vanaf )(?<!tot )(?<!voor )(?<!vóór )"
    "(?<!na )(?<!van )(?<!in de )(?<!jeden )(?<!am )(?<!im )(?<!der )(?<!den )(?<!ab )(?<!bis )(?<!elke week )"
)
"""Behind these it is a part of every week."""
_NOW = (
    r"(?! (?!(?:met|niet|het|dat|uit|toen)\b)(?:[^\W\d_]{2,}t|ga|zijn|is|lezen|krijgen|sturen|doen|bellen)\b"
    r"| [^\W\d_]{2,}en (?:wij|we|zij|ze|de)\b)"
)
"""Before these it is told as it might be, not as it was."""
_PAIR = late(r"(\d{1,2})[/\-](\d{1,2})")
"""Two numbers: of those with a stroke between them, a day stands for more than its month, or it may be a portion."""
_LONG_MONTH = "januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december"


_CLOCK = late(r"\b(?:[01]?\d|2[0-3])[.:]([0-5]\d)\b")


def _shape(pieces: str, *shapes: str) -> Search:
    return search(pieces.split("|"), *shapes)


_SHAPES = (
    _shape(
        "0|1|2|3|4|5|6|7|8|9",
        rf"\b{_NO_EVENT}{_DAY}(?:st|nd|rd|th|e|ste|"
        rf"de)?\.? (?:of )?(?:{_MONTH})\b(?! \d{{4}}'ten beri)(?:\.? '?\d{{2,4}}\b)?",
        rf"\b{_NO_EVENT}(?:{_MONTH}) {_DAY}(?:st|nd|rd|th)?(?![\d.:])",
        rf"(?<![\d.\-/]){_NO_EVENT}{_DAY} ?[\-/.] ?{_MONTH_NO} ?[\-/.] ?'?(?:19|20)?\d\d(?![\d\-/])(?! ?uur)",
        rf"\b{_NO_EVENT}20\d\d[\-/]{_MONTH_NO}[\-/]{_DAY}\b",
    ),
    _shape(
        "0|1|2|3|4|5|6|7|8|9",
        rf"(?<![\d/.\-])\b{_DAY}/{_MONTH_NO}\b(?![\d/\-])(?! ?(?:stem|stimm|vote|punt|punkt|kaart|card))",
        rf"(?<![\d/.\-])(?<!groep )(?<!klas )(?<!groepen )\b{_DAY}-{_MONTH_NO}\b(?![\d/\-])(?= (?:{_WENT})\b)",
        rf"\b{_BEFORE_DAY} {_DAY}[\-/.]{_MONTH_NO}\b\.?(?![\-/.]?\d)",
        rf"(?<![\d.§])(?<!art )(?<!artikel )(?<!lid )\b{_DAY}\.{_MONTH_NO}\.(?= (?:{_WENT})\b)",
        rf"\b(?:in|im|yn) (?:{_MONTH}) (?:19|20)\d\d(?= (?:{_WENT})\b)",
        rf"\b(?:{_WEEKDAY}),? (?:de |den |der |the )?\d{{1,2}}(?:e|de|ste|th|st|nd|rd)\b",
        rf"\b(?:{_FEAST}) (?:van )?20\d\d\b",
    ),
    _shape(
        "om |rond |at |um |gegen |saat |oer |о ",
        r"\b(?:om|rond|at|around|um|gegen|saat|о) (?:[01]?\d|2[0-3])[.:][0-5]\d(?![.:]?\d)",
    ),
    _shape(
        "de |ste |tig |" + _SOME.replace("[a-zë]{3,6}", ""),
        rf"\b{_NO_EVENT}(?:{_ORDINAL}) (?:van )?(?:{_MONTH})\b|\b(?:{_SOME}) (?:{_LONG_MONTH})\b",
    ),
    _shape(
        "vorig|verleden|afgelop|voorbij|gister|van|onlangs|pas nog",
        rf"\b(?:vorige?|verleden|afgelopen|voorbije) (?:{_SPAN_DUTCH})\b(?: (?:{_WEEKDAY}))?",
        rf"\b(?:afgelopen|vorige) (?:{_WEEKDAY})(?:avond|middag|ochtend|nacht)\b",
        r"\b(?:eer)?gister(?:en)?(?:avond|middag|ochtend|morgen|nacht)?\b|\bvan(?:morgen|ochtend|middag|nacht)\b",
        r"\bonlangs\b|\bpas nog\b",
    ),
    _shape(
        "geleden|terug|laatst|jaar|toen|lyn",
        r"(?<![\w\-])[\w\-]{1,20} (?:dag|dagen|week|weken|maand|maanden|jaar) (?:geleden|terug)\b",
        r"\b(?:kort|niet (?:zo )?lang|(?:een )?tijdje|poosje) (?:geleden|terug)\b",
        r"(?<!het )(?<!de )(?<!'t )(?<!als )(?<!ten )\blaatst\b(?! (?:genoemde?|gekozen)\b)",
        rf"\b(?:de |het )?laatste (?:keer|kamp|schoolreis|{_WEEKDAY})\b(?! (?:van|voor|vóór|in)\b)",
        rf"\b(?:{_FEAST}) (?:van )?(?:vorig jaar|toen)\b",
        rf"\b{_AGO} (?:dei|dagen|wike|wiken|moanne|moannen|jier) lyn\b",
    ),
    _shape(
        _WEEKDAY,
        rf"\b(?:deze|laatst|op een) (?:{_WEEKDAY}) (?:stuurde|was|gebeurde|ging|kwam)\b",
        rf"{_HABIT}\b(?:{_WEEKDAY})(?:{_PART})\b{_NOW}",
        rf"\b(?:op|on|am) (?:{_WEEKDAY}) ?(?:{_PART}) (?:(?:she|he|they|we|it|sie|er|wir) )?(?:{_WENT})\b",
        rf"\b(?:die|that) (?:{_WEEKDAY}) ?(?:{_PART})\b",
        rf"\b(?:{_WEEKDAY})(?:avond|middag|ochtend|nacht)? (?:jl|j\.l|l\.l|ll)\b",
    ),
    _shape(
        "last |yesterday| ago|today|this |the other day",
        rf"\b(?<!the )last (?:{_SPAN_ENGLISH})\b|\byesterday\b",
        r"(?<![\w\-])[\w\-]{1,20} (?:days?|weeks?|months?|years?) ago\b",
        r"\b(?:earlier today|this (?:morning|afternoon)|the other day)\b",
    ),
    _shape(
        "letzte|vorige|gestern|heute|neulich|kürzlich|vor ",
        rf"\b(?:letzte[nrs]?|vorige[nrs]?) (?:woche|monat|jahr|mal|{_WEEKDAY})\b|\b(?:vor)?gestern\b",
        r"\b(?:heute (?:morgen|früh|mittag|nachmittag)|neulich|kürzlich)\b",
        rf"\bvor {_AGO} (?:tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\b",
    ),
    _shape(
        "geçen|dün|önce|минул|вчора|тому|juster|ferline|ôfrûne|foarige|lêste",
        r"\bgeçen(?:lerde| (?:hafta|ay|yıl|gün|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|sefer|gece|"
        r"akşam))\b",
        rf"\bdün\b|\b{_AGO} (?:gün|hafta|ay|yıl) önce\b|\bjuster\b|\b(?:поза)?вчора\b",
        r"\b(?:ôfrûne|foarige|ferline|lêste|lêsten) (?:wike|moanne|moandei|tiisdei|woansdei|tongersdei|freed|sneon|"
        r"sneins?|kear|jier|nacht)\b",
        r"\bминул(?:ого|ої|ому) (?:понеділка|вівторка|середи|четверга|п'ятниці|суботи|неділі|разу|тижня|тижні|"
        r"місяця|року)\b|\b(?:день|дні|днів|тиждень|тижні|тижнів|місяць|місяці|місяців|рік|роки|років) тому\b",
    ),
)
"""What a day looks like."""


def dates_in(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each day stands, in a text that was seen through."""
    low = text.lower()
    for shape in _SHAPES:
        yield from (found.span() for found in shape.found(text, low) if not (_portion(found) or _timetable(found)))


def _timetable(found: re.Match[str]) -> bool:
    """A time as it is planned, or told of anybody, is round; to the minute something happened."""
    clock = _CLOCK.search(found[0])
    return clock is not None and int(clock[1]) % 5 == 0


def _portion(found: re.Match[str]) -> bool:
    """A part of a whole, or two classes that are taught together: 3/4, 7/8."""
    pair = _PAIR.fullmatch(found[0])
    return pair is not None and (int(pair[1]) <= int(pair[2]) or found[0] == "24/7")
