"""Names without a capital, as people type on a phone: known ones, and those that the words around tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.late_pattern import late
from game.core.privacy.beside_names import DEEDS, PREFIXES, TITLES, WORD, parts
from game.core.privacy.first_names import CALLED, LOWER
from game.core.privacy.plain_words import plain

_TITLE = f"{TITLES}|(?-i:[Mm]w)|(?-i:[Hh]r)|(?-i:[Mm]s)"
_KIN = (
    "moeder|mama|mamma|mam|vader|papa|pappa|pap|ouders?|opa|oma|stiefvader|stiefmoeder|pleegmoeder|pleegvader|"
    "(?:tweeling|half|stief)?"
    "(?:broer|broertje|zus|zusje|zusjes)|zoon|zoontje|dochter|dochtertje|tante|oom|nichtje|neefje|vriendje|vriendin|"
    "buurmeisje|buurjongen|"
    "mother|father|mum|mummy|dad|daddy|parents?|brother|sister|son|daughter|grandma|grandpa|"
    "mutter|vater|eltern|bruder|schwester|sohn|tochter|mem|heit|âlders|broer|suster|pake|beppe"
)
_ROLE = (
    "collega|stagiaire?|leerkracht|directeur|directrice|conciërge|invaller|invalster|leerling|trainer|ib'?er|ib-er|"
    "assistent|teacher|trainee|pupil|colleague|lehrer|lehrerin|kollege|kollegin|schüler|schülerin|praktikantin|"
    "learling"
)
_PREFIX = f"(?:{PREFIXES}|fan)"
_NAME = r"([^\W\d_]{2,}(?:[\-'][^\W\d_]+)*)"
_TOLD = (
    "belt|belde|appt|appte|mailt|mailde|stuurt|stuurde|zegt|zei|vraagt|vroeg|vindt|vond|ziet|zag|weet|wist|wil|"
    "wilde|deed|doet|kwam|komt|"
    "ging|gaat|had|heeft|was|is|werd|huilt|huilde|pest|pestte|filmt|filmde|post|postte|plaatst|plaatste|vertelt|"
    "vertelde|schrijft|schreef|"
    "rang|rings|called|calls|said|says|sent|sends|saw|sees|knows|knew|asked|asks|posted|wrote|hat|weiß|sagt|sagte|"
    "fragt|fragte|ruft|rief|"
    "skille|skilt|seit|wit|sei"
)
_DETERMINED = late(
    r"\b(?:de|het|een|een andere|die|dat|deze|dit|onze|ons|jouw|je|mijn|m'n|z'n|zijn|haar|hun|jullie|geen|elke|"
    r"iedere|welke|andere|eigen|nieuwe|"
    r"the|a|an|this|that|our|your|my|his|her|their|no|every|each|another|der|das|dem|den|ein|eine|einer|einem|einen|"
    r"kein|keine|"
    r"meine|deine|seine|ihre|unsere|jede|welche|dy|dizze|ús|myn|dyn|syn|gjin|als|as|of|or|oder)\s$",
    re.IGNORECASE,
)
_FIRST = "abcdefghijklmnopstvzâ"
"""The letters that these words begin with: at all others a search is over at once."""
_WHO = late(rf"\b(?=[{_FIRST}])(?:(?P<title>{_TITLE})|(?P<kin>{_KIN})|{_ROLE})\b", re.IGNORECASE)
_BOTH = frozenset({"opa", "oma", "tante", "oom", "pake", "beppe"})
"""Titles that are kin, too."""
_TITLED = late(rf"\.?\s((?:{_PREFIX}\s){{0,3}}){_NAME}", re.IGNORECASE)
_OF = late(rf"\s(?:van|fan|von|v\.)\s(?:(?:{_PREFIX}\s){{0,3}}){_NAME}", re.IGNORECASE)
_OF_ENGLISH = late(rf"\sof\s{_NAME}(?<!s)\b", re.IGNORECASE)
_ENGLISH_KIN_WORDS = "mother father mum mummy dad daddy parents brother sister son daughter"
_ENGLISH_KIN = frozenset(_ENGLISH_KIN_WORDS.split())
_TELLS = late(rf"\s{_NAME}\s(?:{_TOLD})\b", re.IGNORECASE)
_INITIAL = late(r"\s(?:(?:van|fan|von|v\.|of)\s)?[a-z]\.(?=\s|$|[,;)])", re.IGNORECASE)
_NEXT = late(r"\s([^\W\d_]{3,})\b")
_WHOSE = late(rf"(?<![\w'\-]){_NAME}(?:'s| z'n| d'r| zijn| haar)\s$", re.IGNORECASE)
_ONES = late(r"\b([^\W\d_]{3,15})s\s$")
_LONGEST = 40
"""So far before somebody's kin a name is looked for."""
_HOUSE = late(rf"\b(?:familie|gezin|famylje)\s(?:(?:{_PREFIX}\s){{0,3}}){_NAME}", re.IGNORECASE)
_TURKISH = late(
    r"(?<![\w'])([^\W\d_]{2,})(?:'n?[iıuü]n (?:annesi|babası|kardeşi|ablası|abisi|öğretmeni|velisi)| (?:hanım|hoca|"
    r"öğretmen))\b",
    re.IGNORECASE,
)
_CALLED_INITIAL = late(r"\b([^\W\d_]{2,15})\s[a-z]\.(?=\s[^\W\d_]|$|,)")
_SIGNED = late(
    r"\b(?:groet(?:jes|en)?|gr|liefs|mvg|grüße|regards)[,.]?\s(?:van\s)?([^\W\d_]{2,15})\W{0,3}$", re.IGNORECASE
)
_CALLED_LOW = late(r"\b(?:kind|jongen|meisje|van|door|met)\s([^\W\d_]{3,})\b", re.IGNORECASE)
_FULL_LOW = late(
    r"\b([^\W\d_]{2,}) (?:(?:van de|van der|van den|van 't|v\.? ?d\.?|de|van|el|al|ben|ter|ten|den) )([^\W\d_]{3,})\b"
)
_FULL_WORDS = "jan piet kees klaas tim tom sem peter paul eva hans karel joost sam max"
_FULL = LOWER | frozenset(_FULL_WORDS.split())
_NO_FAMILY_WORDS = (
    "klas groep school juf meester buren leerling kinderen kind ouders directeur directie baas moeder vader "
    "kat leerkracht overkant rest laatste eerste enige beste grote kleine man vrouw jongen familie ander "
    "andere"
)
_NO_FAMILY = frozenset(_NO_FAMILY_WORDS.split())


def small_names(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each stands, in a text of one line."""
    yield from _known(text)
    yield from _alone(text)
    for who in _WHO.finditer(text):
        yield from _behind(text, who)
        yield from _before(text, who)
    for shape in (_HOUSE, _TURKISH, _SIGNED):
        yield from (found.span() for found in shape.finditer(text) if not plain(found[1]))
    yield from (found.span() for found in _CALLED_INITIAL.finditer(text) if found[1].lower() in CALLED)
    yield from (found.span(1) for found in _CALLED_LOW.finditer(text) if _is_called(found[1]))
    for found in _FULL_LOW.finditer(text):
        if found[1] in _FULL and found[2].lower() not in _NO_FAMILY:
            yield found.span()


def _known(text: str) -> Iterator[tuple[int, int]]:
    for found in WORD.finditer(text):
        bare = parts(found[0])[0]
        if bare in LOWER or _of_one(bare) or _acts(text, found, bare):
            yield found.span()


_ROW = late(r"\W*([^\W\d_]{3,15})(?:\W{1,3}(?:(?:en|and|und|of|or) )?([^\W\d_]{3,15}))?\W*")


def _alone(text: str) -> Iterator[tuple[int, int]]:
    """One or two names, and nothing else in a field."""
    row = _ROW.fullmatch(text)
    if row and all(_is_nobody_else(word.lower()) for word in row.groups() if word):
        yield from (row.span(n) for n in (1, 2) if row[n])


_THING_WORDS = "floor amber iris robin merel sultan victor nada derya emir mark rose"
_THINGS = frozenset(_THING_WORDS.split())


def _is_nobody_else(word: str) -> bool:
    return word in CALLED and word not in _THINGS and not plain(word)


_NO_ONES = frozenset({"noors", "abels", "ivos", "riks", "anas", "nours", "lucas", "lukas"})
"""Words that end as what is somebody's does."""


def _of_one(bare: str) -> bool:
    """Somebody's, without a sign between: daans, brams."""
    return bare.endswith("s") and len(bare) > 4 and bare[:-1] in LOWER and bare not in _NO_ONES


_ACTS = late(rf" (?:{DEEDS})\b|'s [^\W\d_]{{3}}")


def _acts(text: str, found: re.Match[str], bare: str) -> bool:
    """A name that is a word as well, as of one who did or has something: tim stuurde, tess's telefoon."""
    end = found.start() + len(bare)
    return (
        bare in CALLED
        and _ACTS.match(text, end) is not None
        and not _DETERMINED.search(text[max(0, found.start() - 14) : found.start()])
        and not plain(bare)
    )


def _is_called(word: str) -> bool:
    return word in CALLED and word not in ("els", "said", "karel")


def _behind(text: str, who: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A word that is none of the language: after a title, as whose kin somebody is, as one who did something."""
    start, end = who.span()
    if initial := _INITIAL.match(text, end):
        yield start, initial.end()
    if (beside := _NEXT.match(text, end)) and _is_called(beside[1]):
        yield beside.span(1)
    for found in filter(None, (shape.match(text, end) for shape in _told_by(text, who))):
        if not plain(found[found.lastindex or 0]):
            yield start, found.end()


def _told_by(text: str, who: re.Match[str]) -> Iterator[re.Pattern[str]]:
    """What may follow upon this one and hold a name."""
    word = who[0].lower()
    if who["title"] and not _DETERMINED.search(text[max(0, who.start() - 14) : who.start()]):
        yield _TITLED
    if not who["title"] or word in _BOTH:
        yield _TELLS
    yield _OF
    if word in _ENGLISH_KIN:
        yield _OF_ENGLISH


def _before(text: str, who: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Whose mother it is: xi's moeder, sem z'n moeder, mias mama."""
    if not (who["kin"] or who[0].lower() in _BOTH):
        return
    start = max(0, who.start() - _LONGEST)
    before = text[start : who.start()]
    whose, ones = _WHOSE.search(before), _ONES.search(before)
    if whose and not plain(parts(whose[1])[0]):
        yield start + whose.start(), who.end()
    if ones and ones[1].lower() in CALLED:
        yield start + ones.start(), who.end()
