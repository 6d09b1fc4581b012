"""The shapes of what somebody can be found by: mail, web, accounts, personal numbers, plates, addresses, photo files.

Telephone numbers are told by their figures (numbers.py). Each search is bounded: no text takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.late_pattern import late
from game.core.privacy.capitals import KNOWN, TWO
from game.core.privacy.german import noun
from game.core.privacy.search import Search, search

PHONE, PERSONAL, MAIL, WEB, ACCOUNT, ADDRESS, FILE = (
    "phone",
    "personal",
    "mail",
    "web",
    "account",
    "address",
    "file",
)
"""What was found. PERSONAL: of a person, a pupil, an account of a bank, a car."""

GAP = r"[\s.\-/()_]{0,4}"
FIGURES = tuple("0123456789")
_AT = r"(?:at|ät|apenstaartje|apenstaart|apestaartje|apestaart|aapje|klammeraffe|arroba|chez|bij)"
_SURE_AT = r"(?:apenstaartje|apenstaart|apestaartje|apestaart|klammeraffe|arroba)"
_DOT = r"(?:dot|punt|punkt|point|puntje|nokta)"
_TOP = r"(?:nl|be|de|com|eu|org|net|frl|tr|uk|edu|fr|info|io|me|gent|brussels|school)"
_CAP, _LOW = "[A-ZÀ-ÞŠŽÇĞİŞÜÖÂÊ]", r"[^\W\d_]"
_HOST = (
    r"(?:instagram|tiktok|snapchat|facebook|youtube|discord|roblox|\bx|twitter|linkedin|threads|bereal|twitch|"
    r"pinterest|"
    r"\bt|\bwa|\bfb|steamcommunity|reddit|vinted|strava|kik|\bm\.me)"
)
_PLATFORM = (
    r"(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|roblox|fortnite|minecraft|xbox|psn|steam|twitch|bereal|kik|"
    r"telegram|ig|fb|"
    r"facebook|gamertag|spelnaam|spielname|gamenaam|gebruikersnaam|benutzername|account|username|nickname|konto|"
    r"kullanıcı adı)"
)
_NO_HANDLE = (
    r"(?!(?:aan|aus|altijd|always|never|off|public|allowed|forbidden|banned|gratis|immer|niemals|selten|erlaubt|"
    r"nodig|leuk|handig|alleen|beter|besser|dat|de|die|een|er|es|for|from|geen|gesloten|het|hier|ik|in|is|it|ja|kan|"
    r"kein|keine|"
    r"maar|mag|met|nee|nein|nein|niet|nicht|nie|no|nooit|not|nur|of|okay|only|ook|open|openbaar|prima|privé|private|"
    r"public|sluiten|"
    r"soms|the|uit|van|verboden|verboten|verwijderd|vanaf|voor|weg|wel|wie|wij|with|without|yes|zonder|zelf|fake|"
    r"nep|blokkeren|melden|"
    r"block|report|naam|name|account)\b)"
)
_STREET = (
    "straat|laan|plein|gracht|singel|steeg|kade|dijk|dreef|hof|weg|pad|park|markt|ring|baan|plantsoen|hoeve|"
    "strjitte|leane|dyk|wei|buorren|straße|strasse|str\\.|allee|platz|gasse|ufer|damm|steenweg|brink|haven"
)
_PLATE = (
    r"[A-Z]{2}-\d\d-\d\d|\d\d-\d\d-[A-Z]{2}|\d\d-[A-Z]{2}-\d\d|[A-Z]{2}-\d\d-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d\d|"
    r"\d\d-[A-Z]{2}-[A-Z]{2}|"
    r"\d\d-[A-Z]{3}-\d|\d-[A-Z]{3}-\d\d\d?|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d\d-[A-Z]|"
    r"[A-Z]-\d\d-[A-Z]{3}"
)
Shape = tuple[str, Search]


def _shape(what: str, pieces: tuple[str, ...], *shapes: str, flags: re.RegexFlag = re.IGNORECASE) -> Shape:
    return what, search(pieces, *shapes, flags=flags)


_EXACT = re.NOFLAG
_SHAPES: tuple[Shape, ...] = (
    _shape(
        MAIL,
        ("@", "gmail", "mail", "outlook", "live", "icloud", "yahoo", "ziggo", "telenet", "gmx"),
        r"(?<![\w.+\-])[\w.+\-]{1,64}\s?@\s?[\w\-]{2,64}(?:\s?[.,]\s?[\w\-]{2,24}){1,5}|"
        r"(?<![\w.+\-])[\w.+\-]{2,64}@[\w\-]{3,64}",
        r"(?<![\w.+\-])[\w.+\-]{1,40}\s(?:at|bij|ät|apenstaartje|apestaartje)\s(?:gmail|hotmail|outlook|icloud|"
        r"yahoo|ziggo|kpnmail|telenet|gmx|live)\b",
    ),
    _shape(
        MAIL,
        ("[", "(", "{", "apenstaart", "apestaart", "klammeraffe", "arroba", "dot", "punt", "punkt", "po", "nokta"),
        rf"(?<![\w.+\-])[\w.+\-]{{1,40}}\s{{0,2}}(?:[\[({{]\s?(?:{_AT}|a|@)\s?[\])}}]|\s{_SURE_AT}\s)\s{{0,2}}"
        rf"[\w\-]{{1,40}}\s{{0,2}}(?:[\[({{]?\s{{0,2}}{_DOT}\s{{0,2}}[\])}}]?|\.)\s{{0,2}}{_TOP}\b",
        rf"(?<![\w.+\-])[\w.+\-]{{1,40}}\s{_AT}\s[\w\-]{{2,40}}\s{_DOT}\s{_TOP}\b",
    ),
    _shape(
        ACCOUNT,
        ("/",),
        rf"{_HOST}\.(?:com|gg|nl|me|be|de|tv)/[\w@.\-/?=]{{1,200}}",
    ),
    _shape(
        WEB,
        ("://", "www.", ".wordpress", ".blogspot", ".jouwweb", ".wix", ".jimdo"),
        r"https?://\S+|\bwww\.\S+|(?<![\w\-])[\w\-]{2,40}\.(?:wordpress|blogspot|jouwweb|wixsite|jimdo)\.(?:com|nl|"
        r"be|de)\b\S{0,200}",
    ),
    _shape(ACCOUNT, ("@",), r"(?<![\w@.])@(?!(?:school|home|work|thuis|werk|all|everyone)\b)\w[\w.]{2,29}"),
    _shape(
        ACCOUNT,
        (":", "=", "is ", "heet ", "heißt "),
        rf"\b{_PLATFORM}[\s\-]?(?:naam|name)?\s?(?::|=|\bis|\bheet|"
        rf"\bheißt)\s?[\"'@]?(?=\w*[\d_.]\w)(?=[\d_.]*[^\W\d_])[\w.]{{3,30}}",
        rf"\b{_PLATFORM}[\s\-]?(?:naam|name)?\s?(?::|=)\s?[\"'@]?{_NO_HANDLE}[^\W\d_]{{3,30}}(?=[\"']?\s?(?:[.,;)!]|"
        rf"$|(?:en|and|und)\b))",
        rf"\b(?:zijn|haar|mijn|my|his|her|mein|dein|sein|ihr)\s(?:snap|insta|tiktok|discord|roblox|gamertag|"
        rf"gamenaam|gebruikersnaam|"
        rf"username)\s(?:is|heet|ist)\s[\"'@]?{_NO_HANDLE}[^\W\d_]{{4,30}}(?=[\"']?\s?(?:[.,;)!]|$))",
    ),
    _shape(
        ACCOUNT,
        (*FIGURES, "_"),
        r"(?<![\w./@{<\[\-:=])[a-z]{2,30}[._][a-z]{0,20}\d{1,4}(?![\w./\-])|"
        r"(?<![\w./@{<\[\-:=])[a-z]{2,20}(?:_[a-z\d]{1,20}){1,3}(?![\w./\-])",
        r"(?<![\w./@{<\[\-:=#])(?!(?:groep|klas|klasse|group|year|class|covid|utf|iso|art|nr|win|bijlage|lid|kamer|"
        r"lokaal|kaart|sars|"
        r"ipv|mod|vmbo|havo|vwo|uft|base|sha|rtv|tv|radio|windows|agent|area|web|alpha|beta|playstation|stem|okt|"
        r"sept)\d)"
        r"[a-z]{3,30}\d{2,4}(?![\w./\-])",
        r"(?<![\w#])\w{2,32}#\d{4}\b",
    ),
    _shape(
        ACCOUNT,
        (" op ", " on ", " auf ", "volg", "follow"),
        r"\b(?:volg|follow|add|voeg)\s(?:me|mij|hem|haar|her|him)(?:\s(?:op|aan|"
        r"on)(?:\s\w{1,12})?)?[\s:]{1,3}(?=\w{2,30}[._])[a-z][\w.]{3,30}",
        r"(?<![\w.@])(?=\w{2,30}[._])[a-z][\w.]{3,30}\s(?:op|on|auf)\s(?:insta(?:gram)?|snap(?:chat)?|tiktok|roblox|"
        r"discord)\b",
    ),
    _shape(
        PERSONAL,
        FIGURES,
        r"\bNL\s?\d\d[\s.\-]?[A-Z]{4}(?:[\s.\-]?\d){10}\b",
        r"\b(?:BE\s?\d\d(?:[\s.\-]?\d){12}|DE\s?\d\d(?:[\s.\-]?\d){18}|TR\s?\d\d(?:[\s.\-]?\d){22})\b",
        r"\b[A-Z]{2}\d\d(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b",
    ),
    _shape(
        PERSONAL,
        FIGURES,
        r"\b(?:bsn|burgerservicenummer|leerlingnummer|leerlingnr|leerlingennummer|pgn|rijksregisternummer|"
        r"personeelsnummer|pupil number|"
        r"student number|schülernummer|steuer-?id|versicherungsnummer|rekening(?:nummer)?|iban|kontonummer|"
        r"paspoort(?:nummer)?|"
        r"learlingnûmer|öğrenci no|kimlik no|polisnummer|patiëntnummer|zorgnummer)"
        rf"\W{{0,3}}(?:is\s|ist\s)?[A-Z]{{0,3}}\d(?:{GAP}\d){{3,20}}",
    ),
    _shape(
        PERSONAL,
        ("enteken", "ummerbord", "ummerplaat", "late", "ennzeichen", "laka"),
        r"\b(?:kenteken|nummerbord|nummerplaat|number plate|licence plate|kennzeichen|plaka)\W{0,3}(?:is\s|ist\s)?"
        r"(?=[A-Z\-\s]{0,8}\d|\d)[A-Z0-9]{1,3}[\s\-]?[A-Z0-9]{2,3}[\s\-]?[A-Z0-9]{1,4}\b",
    ),
    _shape(
        PERSONAL,
        FIGURES,
        rf"(?<![\w\-])(?i:{_PLATE})(?![\w\-])",
        r"(?<![\w\-])(?!EU-|AI-|IK-)[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}\s\d{2,4}(?![\w\-])",
        flags=_EXACT,
    ),
    _shape(
        ADDRESS,
        FIGURES,
        r"(?<![\d:.\-])(?<!art )(?<!art\. )(?<!artikel )[1-9]\d{3}\s{0,2}"
        r"(?!SA|SD|SS)(?!(?:BW|EU|PO|VO|MR|OR|HR|GG|IB|RvT|CE|AD)\b)[A-Z]{2}(?![\w'])",
        flags=_EXACT,
    ),
    _shape(
        ADDRESS,
        FIGURES,
        rf"\b{_CAP}[^\W\d_]{{0,30}}(?:{_STREET})\s\d{{1,4}}\s?-?[a-zA-Z]?\b",
        r"\b(?!(?:hoofd|zij|win?kel|speel)straat)[^\W\d_]{4,30}(?:straat|laan|gracht|singel|strjitte|"
        r"straße)\s\d{1,4}[a-z]?\b",
        r"\b(?:[Rr]ue|[Aa]venue|[Cc]haussée|[Bb]oulevard)\s(?:de |du |des |d')?[A-ZÀ-Þ][^\W\d_]{1,30}\s\d+",
        r"\b(?:(?:Grote|Kleine|Oude|Nieuwe|Alter|Grutte|Lytse) )?(?:Markt|Plein|Dam|Buorren|Brink|Kerkplein|Haven|"
        r"Kade|Dorp) \d{1,3}[a-z]?\b",
        rf"\b{_CAP}{_LOW}{{1,30}}\s(?:Caddesi|Cad\.|Sokak|Sokağı|Sk\.|Mahallesi|Bulvarı)\s?(?:No:?\s?)?\d{{1,4}}\b",
        rf"(?:вул\.|вулиця|просп\.)\s?{_LOW}{{2,30}},?\s\d{{1,4}}",
        r"\b[Ww](?:oont|onen|ohnt|ohnen|ennet)\s(?:nu |nog |daar )?(?:op|aan|in|am|an der|yn|oan)\s(?:(?!groep|"
        r"klas|een|eine?)[\w']{1,20}\s){1,3}"
        r"\d{1,4}[a-z]?(?=$|[.,;)]|\s(?:in|te|bis|bus|en)\b)",
        flags=_EXACT,
    ),
    _shape(
        FILE,
        FIGURES,
        r"\b(?:IMG|DSC|PXL|VID|Schermafbeelding|Screenshot|WhatsApp Image)[ _\-]?\d[\w .\-]*",
        flags=_EXACT,
    ),
)
"""What it is, and how it is found."""

_PLACED = late(
    rf"\b(?:Am|An der|An den|Im|Zum|Zur|Auf dem|Auf der|In der|Achter de|Achter|De|Het|'t|Op de|Op den|Op 't|Aan de|"
    rf"Lange|Korte|Oude|"
    rf"Nieuwe|Kleine|Âlde|Op 'e)\s({_CAP}{_LOW}{{2,30}})\s\d{{1,3}}[a-z]?(?=$|[.,;)]|\s[a-z])"
    rf"|(?<![\d.:])(?!19|20)[1-9]\d{{3}}\s({_CAP}{_LOW}{{2,30}})\b|(?<![\d.:])\d{{5}}\s({_CAP}{_LOW}{{2,30}})\b"
)
"""A house in a street without its kind (De Meent 8); a town behind its postcode, as in Belgium and Germany."""
_NO_PLACE_WORDS = (
    "Euro Wet Groep Klas Kaart Regel Kamer Klasse Stem Tafel Vraag Bijlage Week Jaar Optie Artikel Lid Lokaal"
)
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())
FIGURE = late(r"\d")
_POSTCODE = late(r"(?<![\d:.,\-/])(?!19|20)[1-9]\d{3}\s?([a-z]{2})(?![\w'\-])")
_UNITS = frozenset(
    {"km", "kg", "cm", "mm", "px", "kb", "mb", "gb", "gr", "ml", "cl", "dl", "ms", "kw", "pk", "eu", "ct", "st", "dm"}
)
_NO_POSTCODE = TWO | _UNITS
Found = tuple[str, int, int]
"""What was found, and from where to where."""


def shaped(text: str) -> Iterator[Found]:
    """All of them in a text that was seen through, in no order."""
    low = text.lower()
    for what, shape in _SHAPES:
        yield from ((what, *found.span()) for found in shape.found(text, low))
    if not FIGURE.search(text):
        return
    yield from (
        (ADDRESS, *found.span()) for found in _PLACED.finditer(text) if _place(found[1] or found[2] or found[3])
    )
    yield from (
        (ADDRESS, *found.span())
        for found in _POSTCODE.finditer(text)
        if found[1] not in _NO_POSTCODE and not _round(found[0])
    )


def _round(found: str) -> bool:
    """So many of something: no street has a code in small letters that ends in noughts."""
    return found[1:4] == "000"


def _place(word: str) -> bool:
    return not (word in KNOWN or word in _NO_PLACE or noun(word))
