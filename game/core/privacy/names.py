"""Words that may be somebody's name: by a title, a role or initials beside them, or as a word with a capital.

In a language that gives every noun a capital, a capital alone says nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from game.core.late_pattern import late
from game.core.privacy.beside_names import ALONE, DEEDS, PREFIXES, TITLES, WORD, parts
from game.core.privacy.capitals import KNOWN, STREETS_ABROAD, known, short_name
from game.core.privacy.first_names import CALLED, NAMES
from game.core.privacy.german import german, noun
from game.core.privacy.plain_words import PLAIN, plain
from game.core.privacy.small_names import small_names

_CAP = "[" + "".join(sign for sign in map(chr, range(0x1F00)) if sign.isupper() and sign.isalpha()) + "]"
_LOW = r"[^\W\d_]"
_START = late(r"(?:^|[.!?:\"\n…;(\[/>|]\s{0,2}|(?:^|\n)\s*(?:[\-*]|\d{1,2}[.)])\s{1,2}|\s')['\"(]?$")
_TITLE = f"{TITLES}|mw|hr|heer|ms|sir|hoca|öğretmen"
_ROLE = (
    "directeur|directrice|ib'?er|conciërge|leerkracht|invaller|stagiaire?|collega|ouder|moeder|vader|mama|papa|"
    "trainer|vrijwilliger|overblijfouder|leerling|kind|jongen|meisje|zoon|zoontje|dochter|dochtertje|broertje|zusje|"
    "broer|"
    "zus|student|tweeling|teacher|pupil|child|boy|girl|mother|father|mum|dad|colleague|head|kleuter|vriend|vriendin|"
    "buurman|buurvrouw|familie|gezin|achternaam|voornaam|genaamd|heet|heette|named|called|assistant|lehrer|lehrerin|"
    "kollege|"
    "kollegin|schülerin|mutter|praktikantin|praktikant|erzieherin|schulleiterin|schulleiter|mem|heit|learling|"
    "namens|heißt"
)
_PREFIX = f"(?:{PREFIXES}|du|di|da|dos|v/d)"
_NO_NAME = r"(?!(?:EN|OF|VAN|DE|HET|IN|OP|MET|NIET|WEL|DIE|DAT|EEN|ZELF|AND|OR|AI|AVG|MR|BSO|TSO|IB|VO|PO)\b)"
_INITIALS_NO = r"(?!N\.?B\.|P\.?S\.|B\.?V\.|N\.?V\.|A\.?U\.?B|U\.?S|E\.?U|V\.?S|A\.?V\.?G|C\.?A\.?O|V\.?O\.?G|M\.?R)"


def _patterns(*shapes: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(late, shapes))


_BESIDE = late(rf"(?:{_LOW}|[vd]\.)[\s\-]{{1,2}}{_CAP}")
"""A capital right behind another word, as that of a name behind a role, or of a school."""
_BRACKET, _INITIAL = late(r"\("), late(rf"{_CAP}\.")
_NAMED_BY_TITLE = _patterns(
    rf"\b(?i:{_TITLE})(?:\.|\.?[\s\-]{{1,2}})(?:{_PREFIX}\s){{0,2}}{_NO_NAME}(?:{_CAP}(?:{_LOW}|[\-'])+|"
    rf"{_CAP}\b\.?)",
)
_NAMED_BY_ROLE = _patterns(
    rf"\b(?i:{_ROLE})s?[\s\-]{{1,2}}(?:{_PREFIX}\s){{0,2}}{_NO_NAME}(?:{_CAP}{_LOW}+|{_CAP}\.)",
    rf"\b(?i:moeder|vader|ouders?|oma|opa|mama|papa|mother|father|parents?|vater|eltern|âlders|juf|meester|"
    rf"{_ROLE})s?\s"
    rf"(?:van|v\.|of|von|fan)\s(?:{_PREFIX}\s)?{_NO_NAME}(?:{_CAP}{_LOW}+|{_CAP}\.|{_CAP}\b)",
)
_BEHIND_A_WORD = _patterns(
    rf"(?<=[a-z,;] )(?<!rue )(?<!avenue )(?<!chaussée )(?<!boulevard )(?<!place )"
    rf"(?:[Vv]an (?:den|der|de|'t)|Van|[Dd]e|[EeAa]l|Ter|Ten|Ben|Bin) {_CAP}[a-zà-ÿ]{{2,}}\b",
    r"\b(?i:(?:o|c|r\.?k\.?|pc|rk)?bs|obs|basisschool|kindcentrum|ikc|vv|sv|fc|hv|scouting|moskee|kerk|"
    r"gemeente)\s(?:De |Het |'t )?"
    rf"(?!Nederland\b){_CAP}{_LOW}+",
    rf"\b(?i:пан|пані|вчителька|вчитель|учень|учениця)\s{_CAP}{_LOW}+",
)
_IN_BRACKETS = _patterns(
    rf"\b(?i:{_ROLE}|juf|meester)\s?\({_CAP}{_LOW}+\)",
    rf"\b{_CAP}{_LOW}+\s?\((?i:de |een |onze )?(?i:{_ROLE}|juf|meester)\)",
)
_WITH_INITIALS = _patterns(
    rf"(?<![\w.]){_CAP}\.? (?:en|und|and|&|of) {_CAP}\.(?=\s{_LOW}|$)",
    rf"\b{_CAP}{_LOW}{{1,14}}\s(?:{_PREFIX}\s?){{0,3}}{_CAP}\.(?=\s|$|[,;)])",
    rf"\b{_INITIALS_NO}(?:{_CAP}\.\s?){{1,4}}(?:{_PREFIX}\s){{0,2}}{_CAP}{_LOW}{{2,}}",
    rf"\b{_INITIALS_NO}{_CAP}\.\s?(?:[a-z]{{1,3}}\.\s?){{1,3}}{_CAP}\b\.?",
    rf"(?<![\w.]){_INITIALS_NO}{_CAP}\.\s?{_CAP}\.(?:\s?{_CAP}\.)?(?=\s|$|[,;)])",
)
_OTHERS = _patterns(
    rf"\b{_CAP} (?:(?:v|d|t|vd|v/d) ){{1,3}}{_CAP}\b",
    r"\b(?!PvdA\b)[A-Z]v?d[A-Z]\b",
    r"\b(?i:bijgenaamd|alias|ook wel|bijnaam)\W{1,3}[\"']?[^\W\d_]{3,}",
    rf"\b{_CAP}{_LOW}+\s(?:[Bb]ey|[Hh]anım|[Hh]oca|[Öö]ğretmen)\b",
)
_ANYTHING = late("")
_SHAPES = (
    (_ANYTHING, _NAMED_BY_TITLE),
    (_BESIDE, (*_NAMED_BY_ROLE, *_BEHIND_A_WORD)),
    (_BRACKET, _IN_BRACKETS),
    (_INITIAL, _WITH_INITIALS),
    (_ANYTHING, _OTHERS),
)
"""What a text has to hold, and the shapes that are looked for in it then: they take longer."""
_NO_INITIAL_WORDS = (
    "groep klas groups group class kaart wij zij hij jij versie optie standpunt route plan kamer lokaal bijlage "
    "hoofdstuk "
    "anhang kapitel klasse gruppe appendix annex option card regel tafel tisch table blok stap taheakke"
)
_NO_INITIAL = frozenset(_NO_INITIAL_WORDS.split())


def names_in(text: str, flat: str) -> Iterator[tuple[int, int]]:
    """From where to where each stands, in a text that was seen through, and the same `flat`, without ends of lines."""
    words = [*_capitals(text), *small_names(flat)]
    yield from words
    starts = sorted(start for start, _ in words)
    for found in _shaped(flat):
        if bisect_left(starts, found.start()) == bisect_left(starts, found.end()):
            yield found.span()


def _shaped(text: str) -> Iterator[re.Match[str]]:
    for needed, shapes in _SHAPES:
        if needed.search(text):
            yield from (found for shape in shapes for found in shape.finditer(text) if _is_name(found[0]))


def titled(text: str) -> bool:
    """A title or a role before it: then it is a name, and no place or day."""
    shapes = (*_NAMED_BY_TITLE, _NAMED_BY_ROLE[0])
    return any(_is_name(found[0]) for shape in shapes for found in shape.finditer(text))


def _is_name(found: str) -> bool:
    """Nothing that we know with a capital, nor a letter behind a word that takes one (groep 7, optie B)."""
    words = re.findall(r"[^\W\d_]+", found)
    last = words[-1] if words else ""
    if not last or words[0].lower() in _NO_INITIAL or (len(words) == 2 and len(last) == 1 and noun(words[0])):
        return False
    shouted = last.isupper() and len(last) > 1 and last.lower() not in CALLED and "." not in found
    return not (last in KNOWN or noun(last) or shouted)


def _capitals(text: str) -> Iterator[tuple[int, int]]:
    nouns = german(text)
    for found in WORD.finditer(text):
        if found[0].islower():  # most words: none of these looks is for them
            continue
        if (
            (_is_called(text, found) and not (nouns and found[0] in _GERMAN_WORDS))
            or _did(text, found)
            or (not nouns and _stands_out(text, found))
        ):
            yield found.span()


def _is_called(text: str, found: re.Match[str]) -> bool:
    """A name that many people have, with a capital."""
    word = found[0]
    return not word[:1].islower() and _named(word) and not (word == "Kim" and _TURKISH.search(text))


def _stands_out(text: str, found: re.Match[str]) -> bool:
    """A capital that nothing but a name explains."""
    if short_name(found[0]):
        return not _begins(text, found)
    if not _namelike(found[0]) or STREETS_ABROAD.search(text[max(0, found.start() - 20) : found.start()]):
        return False
    return not _begins(text, found) or _followed(text, found)


def _begins(text: str, found: re.Match[str]) -> bool:
    """The first word of a sentence, which has a capital for that."""
    return _START.search(text[max(0, found.start() - 12) : found.start()]) is not None


_GERMAN_WORDS = frozenset({"Lies", "Mal", "Wil", "Rat", "Fall"})
_TURKISH = late(r"[ığşİ]|\b(?:ve|ne|bununla|bir|için|değil)\b")  # there "kim" is who


def _named(word: str) -> bool:
    """Also with an ending (Noors, Sem's), and in capitals alone."""
    bare = parts(word)[0]
    shown = bare.title() if bare.isupper() and len(bare) > 2 else bare
    return shown in NAMES or (shown.endswith("s") and shown[:-1] in NAMES and len(shown) > 3)


def _namelike(word: str) -> bool:
    """Any part of the word begins with a capital, of whatever alphabet, and is not a word that we know."""
    pieces = parts(word)
    return any(len(part) > 2 and part.istitle() and not known(part) for part in pieces) and not known(pieces[0])


_SURNAME = late(
    rf" (?:[Vv]an de[nr]?|[Vv]an|[Dd]e|[Tt]er|[Tt]en|[Ee]l|[Aa]l|v\.? ?d\.?) {_CAP}{_LOW}{{2,}}| {_CAP}{_LOW}{{2,}}"
)
_BEFORE_A_NAME_WORDS = (
    "aan als bel bij de deze die dit door een en geen het in met na niet of om op over per te tegen tot "
    "tussen uit van vanaf via volgens voor wij zij mail stuur vraag zie ook dan dat wie wat waar ons onze "
    "alleen iedere iedereen elke alle the a an at by for from in into of on to with we our all no not and or "
    "via ask call see every only also gebruik lees bekijk noem post deel volg maak kies neem geef doe ga"
)
_BEFORE_A_NAME = frozenset(_BEFORE_A_NAME_WORDS.split())


def _followed(text: str, first: re.Match[str]) -> bool:
    """The first word of a sentence with a surname behind it."""
    found = _SURNAME.match(text, first.end())
    if found is None:
        return False
    last, word = found[0].split()[-1], parts(first[0])[-1]
    return word.lower() not in _BEFORE_A_NAME and not known(last) and last.istitle()


_DID = late(
    rf" (?:(?:uit|út|from|aus der|aus) (?:(?:groep|klas|group|class|year|klasse) ?)?[1-8][a-h]?|"
    rf"(?:van|fan|of|von|in) (?:(?:groep|klas|group|class|year|klasse) ?[1-8]|[1-8][a-h])|{DEEDS})\b",
    re.IGNORECASE,
)


def _did(text: str, found: re.Match[str]) -> bool:
    """One who did something, or comes from a class: Roos stuurde, ZHANG BELT, Bo uit 7b. No word of the language."""
    word = found[0]
    told = _DID.match(text, found.end()) if word.istitle() or (len(word) > 3 and word.isupper()) else None
    if told is None or not (word.istitle() or told[0].isupper()) or known(word.title()):
        return False
    several = word.lower().endswith("en") and told[0].lower().lstrip() in ALONE
    return not plain(word) or (several and word.lower() not in PLAIN)
