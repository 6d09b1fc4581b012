"""Days of something that happened, and wording that may point at one case, one person or one class.

Times of day, days that come back, and days from which or until which something holds, are neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
    "|january|february|march|(?-i:May)|june|july|august|october"
    "|januar|februar|märz|juni|juli|oktober|dezember|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım"
    "|aralık|jannewaris|febrewaris|maaie|juny|july|augustus|septimber|oktober|novimber|desimber"
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
    "(?<!from )(?<!until )(?<!by )(?<!before )(?<!since )(?<!ab )(?<!bis )(?<!vor )(?<!spätestens am )"
)
"""A day from which, or until which, something holds is no event."""
_DAY, _MONTH_NO = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_ORDINAL = (
    "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|"
    "vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|[a-zë]+entwintigste|dertigste|eenendertigste"
)
_DATE = re.compile(
    rf"\b{_NO_EVENT}{_DAY}(?:st|nd|rd|th|e|ste|de)?\.? (?:of )?(?:{_MONTH})\b(?:\.? '?\d{{2,4}}\b)?"
    rf"|\b{_NO_EVENT}(?:{_ORDINAL}) (?:{_MONTH})\b"
    rf"|\b{_NO_EVENT}(?:{_MONTH}) {_DAY}(?:st|nd|rd|th)?(?![\d.:])"
    rf"|(?<![\d.\-/]){_NO_EVENT}{_DAY} ?[\-/.] ?{_MONTH_NO} ?[\-/.] ?(?:19|20)?\d\d(?![\d\-/])(?! ?uur)"
    rf"|\b{_NO_EVENT}20\d\d[\-/]{_MONTH_NO}[\-/]{_DAY}\b|\b(?:op|on|am) {_DAY}[\-/]{_MONTH_NO}\b(?![\-/.]\d)"
    rf"|\b(?:vorige?|verleden|afgelopen|voorbije) (?:{_SPAN_DUTCH})\b(?: (?:{_WEEKDAY}))?"
    rf"|\b(?:eer)?gister(?:en)?(?:avond|middag|ochtend|morgen|nacht)?\b|\bvan(?:morgen|ochtend|middag|nacht)\b"
    rf"|\b(?:deze|laatst|op een) (?:{_WEEKDAY}) (?:stuurde|was|gebeurde|ging|kwam)\b"
    rf"|(?<!het )(?<!de )(?<!'t )\blaatst (?:in|op|bij|met|toen|heeft|had|was|stuurde|kreeg|een)\b"
    r"|\bonlangs\b|\bpas nog\b"
    rf"|\b[\w\-]+ (?:dag|dagen|week|weken|maand|maanden|jaar) (?:geleden|terug)\b"
    rf"|\b(?:afgelopen|vorige|die) (?:{_WEEKDAY})(?:avond|middag|ochtend|nacht)\b"
    rf"|\b(?<!the )last (?:{_SPAN_ENGLISH})\b|\byesterday\b|\b[\w\-]+ (?:days?|weeks?|months?|years?) ago\b"
    rf"|\b(?:letzte[nrs]?|vorige[nrs]?) (?:woche|monat|jahr|mal|{_WEEKDAY})\b|\b(?:vor)?gestern\b"
    r"|\bgeçen (?:hafta|ay|yıl|gün)\b|\bdün\b|\bминулого (?:тижня|місяця|року)\b|\bвчора\b|\bjuster\b|\bferline wike\b"
    r"|\b(?:kamp|musical|schoolreis|kerstfeest|eindfeest|sportdag|teamuitje|kerstdiner) "
    r"(?:van )?(?:20\d\d|vorig jaar|toen)\b",
    re.IGNORECASE,
)

_DUTCH_PERSON = (
    "leerling|kind|meisje|jongen|ouder|moeder|vader|collega|juf|meester|leerkracht|stagiaire?|invaller|directeur|"
    "conciërge|trainer|vrijwilliger"
)
_GROWN = "juf|meester|leerkracht|stagiaire?|invaller|teacher|trainee"
_ENGLISH_PERSON = "pupil|child|girl|boy|parent|mother|father|colleague|teacher|trainee|student"
_CASE = re.compile(
    r"\b(?:groep|klas|group|class|year|grade|klasse) ?[1-8] ?-?[a-e]\b(?! of\b| en\b)|\b[1-8][abc] (?:van|uit)\b"
    rf"|\b(?:de |onze |een )?(?:{_GROWN}) (?:van|uit|of) (?:groep|klas|group|class|year) ?\d\w?\b"
    rf"|(?-i:\b[A-Z])\.? (?:uit|van|in|from) (?:groep|klas|mijn groep|onze klas|group|class)\b"
    rf"|\bgroep ?[1-8][a-e]?[ ,:(]{{1,3}}(?:leerling )?(?-i:[A-Z])\.(?=[\s,)]|$)"
    rf"|\bdie (?:ene|bewuste|betreffende) (?:{_DUTCH_PERSON}|keer|klas|groep|app|foto)"
    rf"|\b(?:het|dat|dit) (?:incident|voorval|akkefietje|gedoe) (?:met|van|rond|over|op|in)\b"
    r"|\b(?<!in )het geval (?:met|van)\b|\bdie keer (?:dat|met)\b"
    rf"|\btoen (?:een|de|die|onze) (?:{_DUTCH_PERSON})\b|\b(?:net )?(?:als|zoals) toen\b"
    r"|\bwat er (?:toen |bij ons )?gebeurde\b"
    rf"|\bis (?:een keer|ooit|laatst) gebeurd\b|\bdestijds\b|\bde tweeling uit\b"
    rf"|\b(?:de|het) enige (?:\w+ )?(?:{_DUTCH_PERSON}|gezin)\b"
    r"|\bde (?:zoon|dochter) van de (?:bakker|dominee|imam|huisarts|wethouder|voorzitter|directeur|conciërge|buren)\b"
    rf"|\b(?:jongen|meisje|zoon|dochter|stagiaire?) van (?:\d{{1,2}}|zes|zeven|acht|negen|tien|elf|twaalf|"
    r"dertien)\b(?! en ouder)"
    r"|\b(?:vmbo|havo|vwo|mavo) ?-?[1-6][a-f]\b|\b[hvmtb][1-6][a-f]\b"
    r"|\bhet gezin van de (?:bakker|dominee|imam|huisarts|wethouder|voorzitter|directeur|conciërge|buren)\b"
    rf"|\b(?:de|het|die) (?:{_DUTCH_PERSON}) (?:heeft|met|zit in|is) (?:adhd|autisme|een depressie|kanker|"
    r"een burn-?out|"
    r"een scheiding|uithuisgeplaatst|een ots)\b|\b(?:een|het) bekend(?:e)? (?:gezin|geval)\b"
    r"|\b(?:je weet wel(?: wie)?|jullie weten wie|we weten (?:allemaal )?(?:wel )?wie|iedereen weet wie|"
    r"je-weet-wel)\b(?! (?:de|het|er|wat|een)\b)"
    rf"|\bthat (?:one|particular) (?:{_ENGLISH_PERSON}|time|class|group|photo)\b"
    rf"|\b(?:the|that|this) incident (?:with|of|about|in|on)\b|\b(?<!in )(?:the|that) case (?:of|with) (?:the|that|a)\b"
    rf"|\bwhen (?:a|the|one|our) (?:{_ENGLISH_PERSON}) (?:was|had|did|got|sent|posted|said|shared)\b"
    r"|\b(?:like|as) that time\b|\bwhat happened (?:with|to|in|last)\b",
    re.IGNORECASE,
)


def dates_in(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each day stands, in a text that was seen through."""
    return (found.span() for found in _DATE.finditer(text))


def cases_in(text: str) -> Iterator[tuple[int, int]]:
    """From where to where such wording stands, in a text that was seen through."""
    return (found.span() for found in _CASE.finditer(text))
