"""Which agreements say nearly the same, and which say two things at once. It compares words; people decide.

A text is a set of terms (small words left out, forms and synonyms brought together) with its times and amounts as
numbers that can be compared. It knows no calendar and no meaning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from game.core.cards import NO_CARD, CardId
from game.core.findings import Finding
from game.core.session import SETTLED, Agreement

NUMBERS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
UNITS = {
    "minuut": "minute", "minuten": "minute", "minute": "minute", "minutes": "minute",
    "uur": "hour", "uren": "hour", "hour": "hour", "hours": "hour",
    "dag": "day", "dagen": "day", "schooldag": "day", "schooldagen": "day", "werkdag": "day", "werkdagen": "day",
    "day": "day", "days": "day", "week": "week", "weken": "week", "weeks": "week",
    "maand": "month", "maanden": "month", "month": "month", "months": "month",
    "jaar": "year", "jaren": "year", "year": "year", "years": "year",
    "keer": "time", "times": "time", "euro": "euro", "euros": "euro",
}  # fmt: skip
_NUMBER = r"(\d{1,4}|" + "|".join(NUMBERS) + ")"
_EXACT = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)\s*([ap]\.?m\b)?")
_HALF = re.compile(rf"\bhalf {_NUMBER}\b")
_BARE = re.compile(
    rf"\b(?:na|om|tot|vanaf|voor|tussen|after|at|until|till|before|from|by|past)\s+{_NUMBER}"
    r"\s*(?:(uur)|o'clock|([ap])\.?m\b)"
)
_ALONE = re.compile(rf"\b(?:after|na|past)\s+({'|'.join(NUMBERS)})\b(?!\s*\w+(?:en|s)\b)")
_PARTED = re.compile(r"(?<![\d.:])(\d{1,2})\s*([ap])\.?m\b")
_AMOUNT = re.compile(rf"(?<![\d.:]){_NUMBER}\s+(?:school)?({'|'.join(sorted(UNITS, key=len, reverse=True))})\b")
MORNING = 7
"""Hours up to this one are meant after noon, where nothing else is said: messages do not stop at six in the morning."""


def clock_times(text: str) -> frozenset[int]:
    """Times of day in a plain text (see plain), in minutes after midnight."""
    found = {_minutes(int(h), int(m), half[:1] or "24") for h, m, half in _EXACT.findall(text)}
    found |= {_minutes(_value(n) - 1, 30) for n in _HALF.findall(text)}
    found |= {_minutes(_value(n), 0, half) for n, _, half in _BARE.findall(text) if _value(n) < 24}
    found |= {_minutes(_value(n), 0) for n in _ALONE.findall(text)}
    return frozenset(found | {_minutes(int(n), 0, half) for n, half in _PARTED.findall(text)})


def amounts(text: str) -> dict[str, frozenset[int]]:
    """Amounts in a plain text by their unit; a time of day is none."""
    found: dict[str, set[int]] = {}
    bare = [match.span() for match in _BARE.finditer(text)]
    for match in _AMOUNT.finditer(text):
        if not any(start <= match.start() < end for start, end in bare):
            found.setdefault(UNITS[match[2]], set()).add(_value(match[1]))
    return {unit: frozenset(values) for unit, values in found.items()}


def _value(number: str) -> int:
    return NUMBERS[number] if number in NUMBERS else int(number)


def _minutes(hour: int, minute: int, half: str = "") -> int:
    late = (half == "p" and hour < 12) or (not half and 0 < hour <= MORNING)
    return (hour + 12 * late) * 60 + minute


WORD = re.compile(r"[a-z]{2,}")
_SMALL_DUTCH = (
    "aan al alle alleen allemaal als altijd anders ander andere bij binnen buiten daar daarna dan dat de deze die dit "
    "doen doet doe dus een elk elke elkaar en er erop ervan eerst eerste erbij gaan gaat geen geldt gelden haar hebben "
    "heeft hem het hier hij hoe hun iedere iedereen ieder iemand iets ik in is kan kunnen komen komt laat laten mag "
    "meer meteen met mogen moet moeten na naar nadat niet niets niemand nog nooit nu of om omdat onder ons onze "
    "onszelf ook op over per pas rond samen steeds te tegen tenzij terug toch tot uit van vanaf veel via volgende "
    "voor vooraf waar waarom wat we weer wel welke wie wij wil willen worden wordt zal zelf zich zien ziet zij zijn "
    "zo zoals zodat zolang zonder zullen zou eigen staat staan krijgt krijgen krijg gebruiken gebruikt weten weet "
    "zeggen zegt maken maakt geven geeft houden houdt zetten spreken af behalve mee tussen uur dag maand week jaar "
    "keer minuut"
)
_SMALL_ENGLISH = (
    "about after again all alone also always an and any anything are as at be because before but by can cannot come do "
    "does doing don each else even every everybody everyone ever first for from get give gives go goes got had has "
    "have he her him his how if in into is it its just own keep keeps let lets made make makes may may more must "
    "never next no nobody not nothing of off on once one only or other our ourselves out over same say says see she "
    "should so some somebody someone something such take takes tell tells than that the their them then there they "
    "thing this those to together too unless until up us use uses using very want was we what when where which "
    "while who whoever why will with within without would you your day month week year hour time times minute agree "
    "agreed allow allowed know knows"
)
SAME = (
    "kind kinderen leerling leerlingen child children pupil pupils student",
    "formerpupil formerpupils formerleerling formerleerlingen formerstudent formerstudents formerstudenten",
    "ownkind ownkinderen ownchild ownchildren",
    "medewerker collega leerkracht leraar juf meester staff teacher colleague employee volwassene adult",
    "ouder ouders parent parents",
    "bericht berichtje appje message messages",
    "beantwoorden antwoorden antwoord reageren reactie reply replies answer respond",
    "foto fotos foto's beeld beelden fotograferen photo photos picture image images",
    "prive privé persoonlijk persoonlijke private personal",
    "telefoon telefoons toestel toestellen mobiel phone phones device",
    "directeur directie schoolleider leidinggevende head principal",
    "bestuur schoolbestuur board",
    "melden meldt melding report reports",
    "toestemming consent permission",
    "volgen volgt volger follow follower follows",
    "delen deelt plaatsen plaatst posten post share shares sharing",
    "avond avonds evening evenings",
    "cadeau cadeaus tegoed gift gifts present presents",
    "gamen game games spelen spel play",
    "klas groep class group",
    "dagen werkdag schooldag days",
)
WIDE = ("leerling", "medewerker", "ouder", "school", "klas", "directeur", "online", "account", "contact", "prive")
"""So many rules are about these that they say little about which one it is."""


def _stem(word: str) -> str:
    """A word without its ending, letters that are doubled once: berichten and bericht, maken and maak."""
    for ending in ("ingen", "en", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word.removesuffix(ending)
            break
    return re.sub(r"(.)\1", r"\1", word)[:7]


_OTHERS = {
    "former": re.compile(r"\b(?:oud-|former )(?=leerling|pupil|student)"),
    "own": re.compile(r"\b(?:ons|onze|jouw|je|hun|our|your|their)? ?(?:eigen|own) (?=kind|child)"),
}
"""Who are no pupils, or are not meant as such: one word each, as it were."""


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes as one sign; former pupils and one's own child as words of their own."""
    parted = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    plainly = "".join(sign for sign in parted if not unicodedata.combining(sign))
    for name, sign in _OTHERS.items():
        plainly = sign.sub(f" {name}", plainly)
    return plainly


_SMALL = frozenset(_stem(word) for word in (_SMALL_DUTCH + " " + _SMALL_ENGLISH).split())
_SAME = {_stem(plain(word)): _stem(plain(group.split()[0])) for group in SAME for word in group.split()}
_WIDE = frozenset(_SAME.get(_stem(word), _stem(word)) for word in WIDE)

_PEOPLE = frozenset(_SAME[_stem(word)] for word in ("leerling", "formerpupil", "ownkind", "medewerker", "ouder"))


def terms(text: str) -> frozenset[str]:
    """What a text is about."""
    stems = (_stem(word) for word in WORD.findall(plain(text)))
    return frozenset(_SAME.get(stem, stem) for stem in stems if stem not in _SMALL)


def people(found: frozenset[str]) -> frozenset[str]:
    """Whom a text is about: pupils, former ones, one's own child, colleagues, parents."""
    return found & _PEOPLE


_PLACES = {
    "team": re.compile(r"\bteam(?:app|groep| ?chat| app)"),
    "parents": re.compile(r"\b(?:ouder|klassenouder)(?:app|groep)|\bparents?'? (?:app|chat|group)"),
    "class": re.compile(r"\b(?:klassen(?:groeps)?app|groepschat)|\bclass (?:chat|app)"),
    "own account": re.compile(
        r"\b(?:eigen|hobby|prive|persoonlijke?)[ -]?(?:account|profiel)|\b(?:own|personal|private) (?:account|profile)"
    ),
    "school account": re.compile(
        r"\b(?:werk|klassen|school)account|\b(?:account|kanaal) van (?:de )?school"
        r"|\b(?:work|class|school) (?:account|channel)|\bschool's (?:account|channel)|\baccount of the school"
    ),
}


def places(low: str) -> frozenset[str]:
    """Where a plain text (see plain) has it that something is said or shown, of the places that rules are made for."""
    return frozenset(name for name, sign in _PLACES.items() if sign.search(low))


def weight(found: frozenset[str]) -> float:
    """How much these terms tell apart."""
    return len(found) - 0.5 * len(found & _WIDE)


ALIKE, TIMES, NEVER = "alike", "times", "never"
"""Nearly the same; another time or number; never here and on a condition there."""

SAME_TEXT, SAME_SENTENCE, SAME_SUBJECT, RELATED = 0.55, 0.44, 0.36, 0.3
"""How much of both texts is the same (0-1) where they say nearly the same, where two of their sentences are about the
same, where they are, and where they have to do with each other. Measured on all rules of the shipped cards."""
ENOUGH = 1.5
"""Texts that share less than this (see weight), unless they are the same, are not compared."""

_NEVER = re.compile(r"\b(nooit|geen|niet|never|no|not|none|cannot)\b|n't\b")
_MAY = re.compile(
    r"\b(?:met|zonder) (?:schriftelijke )?(?:toestemming|goedvinden)|\balleen (als|wanneer|na overleg|in overleg)"
    r"|\btenzij\b(?![^.;]*\bonveilig)|\bbehalve (met|als)"
    r"|\b(mag|mogen)\b|\bkan alleen|\bwith(?:out)? (?:written )?(?:consent|permission)|\bonly (if|when)"
    r"|\bunless\b(?![^.;]*\bunsafe)|\bmay\b|\b(is|are) (allowed|fine)\b"
)
"""What allows something, on a condition too: not without consent is only with it. Not that home is not told where that
would be unsafe."""
_NO_LEAVE = re.compile(
    r"\b(?:mag|mogen|may) (?:niet|geen|nooit|not|never|no)\b"
    r"|\b(?:it|there|home) may be\b|\bmay (?:have|be (?:an?|some\w*|un\w+|sexual|bullying|in danger))\b"
    r"|\b(?:what|wat|who|wie) (?:[a-z']+ ){0,3}(?:may|mag|mogen)\b|\b(?:dat|het) ook (?:mag|mogen)\b|\bmay do so too\b"
    r"|\bvan hun ouders mogen\b"
)
"""Words of leave that give none: what may not be, what may be the case, what somebody else may see or do."""
_FOR_EVERY_RULE = re.compile(
    r"\b(?:misdrijf|offence|112|onveilig|unsafe)\b|\bmeld(?:en|t)? [^.;]*\bbestuur\b|\breports? [^.;]*\bboard\b"
    r"|\b(?:seksueel|sexual)\b[^.;]*\b(?:politie|police)\b"
    r"|\b(?:klacht|complaint)\b[^.;]*\b(?:wissen wij niets|delete nothing)\b"
)
"""An offence goes to the board, danger to 112, a sexual image to the police, nothing to a home that is not safe, and
nothing is deleted while there is a complaint: what rules say after their own matter, each in the same words, tells
nothing of what they are about.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two agreements that somebody should look at side by side; `kind` is ALIKE, TIMES or NEVER."""

    kind: str
    first: CardId
    second: CardId


@dataclass(frozen=True, slots=True)
class _Gist:
    """What a text, or one sentence of it, comes down to."""

    terms: frozenset[str]
    weight: float
    times: frozenset[int]
    amounts: tuple[tuple[str, frozenset[int]], ...]
    never: bool
    may: bool
    places: frozenset[str]


def pairs(agreements: Iterable[Agreement], kept: Sequence[tuple[CardId, CardId]] = ()) -> tuple[Pair, ...]:
    """The pairs among the numbered agreements, clashes first; `kept` ones were looked at already."""
    seen = {frozenset(pair) for pair in kept}
    texts = [(one.card, one.text) for one in agreements if one.status in SETTLED]
    found = [
        Pair(kind, first, second)
        for (first, a), (second, b) in combinations(texts, 2)
        if (kind := kind_of(a, b)) and frozenset((first, second)) not in seen
    ]
    return tuple(sorted(found, key=lambda pair: (TIMES, NEVER, ALIKE).index(pair.kind)))


@dataclass(frozen=True, slots=True)
class Near:
    """An agreement that a text meets: `kind` as of a pair, `number` its place among what was agreed, from 1."""

    kind: str
    number: int
    agreement: Agreement


def near(text: str, agreements: Iterable[Agreement], but: CardId = NO_CARD) -> tuple[Near, ...]:
    """The numbered agreements, that of the card `but` left out, that this text meets: clashes first."""
    settled = enumerate((one for one in agreements if one.status in SETTLED), 1)
    found = [
        Near(kind, n, one)
        for n, one in settled
        if one.card != but and text.strip() and (kind := kind_of(text, one.text))
    ]
    return tuple(sorted(found, key=lambda one: one.kind == ALIKE))


def clashing(agreements: Iterable[Agreement], kept: Sequence[tuple[CardId, CardId]]) -> tuple[Finding, ...]:
    """Agreements that say nearly the same or two things at once, unless somebody kept both."""
    return tuple(Finding(pair.kind, pair.first, other=pair.second) for pair in pairs(agreements, kept))


def kind_of(first: str, second: str) -> str:
    """TIMES, NEVER or ALIKE; "" where two texts have nothing to do with each other."""
    a, b = _gist(first), _gist(second)
    if not a.terms & b.terms or _for_others(a, b) or _apart(a.places, b.places):
        return ""
    how = _overlap(a, b)
    if how >= SAME_SUBJECT and _other_numbers(a, b):
        return TIMES
    if how >= RELATED and (_never_and_may(first, second) or _never_and_may(second, first)):
        return NEVER
    return ALIKE if how >= SAME_TEXT else ""


def _never_and_may(first: str, second: str) -> bool:
    """A sentence of the first forbids what one of the second allows."""
    forbidden = [gist for gist in _sentences(first) if gist.never and not gist.may]
    allowed = [gist for gist in _sentences(second) if gist.may]
    return any(_overlap(a, b) >= SAME_SENTENCE and not _for_others(a, b) for a in forbidden for b in allowed)


def _for_others(a: _Gist, b: _Gist) -> bool:
    """Messages of pupils here, of parents there."""
    return _apart(people(a.terms), people(b.terms))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Both name some, and none in common: people, or places."""
    return bool(one and other and not one & other)


@lru_cache(1024)
def _gist(text: str) -> _Gist:
    low, about = plain(text), terms(_matter(text))
    may = bool(_MAY.search(_NO_LEAVE.sub(" ", low)))
    numbers = clock_times(low), tuple(amounts(low).items())
    return _Gist(about, weight(about), *numbers, bool(_NEVER.search(low)), may, places(low))


@lru_cache(1024)
def _sentences(text: str) -> tuple[_Gist, ...]:
    return tuple(_main_clause(part) for part in _SENTENCE_END.split(text) if part)


_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
_IN_FRONT = re.compile(
    r"^(?:[^.;]*?, dan\b|(?:if|when|once|as long as)\b.*?, (?=(?:we|our|nobody|each|the)\b))", re.IGNORECASE
)
_CONDITION = re.compile(r", (?:als|tenzij|zolang|behalve|if|when|unless|except|as long as)\b.*")


def _main_clause(sentence: str) -> _Gist:
    """A sentence without its conditions: what has to be so is not what is allowed or forbidden.

    One in front says what it is about, and one at the end may be the leave: “unless parents object”.
    """
    whole, does = _gist(sentence), _gist(_IN_FRONT.sub("", sentence))
    about = terms(_CONDITION.sub("", sentence))
    return replace(whole, terms=about, weight=weight(about), never=does.never, may=does.may)


def _matter(text: str) -> str:
    """The text without the sentences at its end that every rule has."""
    first, *more = _SENTENCE_END.split(text)
    return " ".join([first, *(one for one in more if not _FOR_EVERY_RULE.search(plain(one)))])


def _overlap(a: _Gist, b: _Gist) -> float:
    """How much of both is the same: 0 nothing, 1 all of it."""
    shared = weight(a.terms & b.terms)
    return 2 * shared / (a.weight + b.weight) if shared >= ENOUGH or a.terms == b.terms else 0.0


def _other_numbers(a: _Gist, b: _Gist) -> bool:
    """Both name a time of day, or an amount of the same unit, and no one in common."""
    units = dict(b.amounts)
    others = [(a.times, b.times), *((values, units[unit]) for unit, values in a.amounts if unit in units)]
    return any(one and other and not one & other for one, other in others)
