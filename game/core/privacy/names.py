"""Words that may be somebody's name: by a title, a role or initials beside them, or as a word with a capital.

In a language that gives every noun a capital, a capital alone says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.privacy.first_names import CALLED, LOWER, NAMES

_KNOWN_WORDS = (
    "WhatsApp Instagram TikTok Snapchat Facebook YouTube LinkedIn Discord Roblox Robux Minecraft Fortnite Pinterest "
    "Teams Google Microsoft Apple BeReal Twitter Snap Parro Social Schools Nederland Nederlands Nederlandse Telegram "
    "Engels Engelse English Dutch Kindertelefoon Veilig Thuis Helpwanted Offlimits Kennisnet Slachtofferhulp Politie "
    "Police Inspectie Wpo Vog Avg Cao Bso Tso Wij January February March April May June July August September Signal "
    "October November December Januari Februari Maart Mei Juni Juli Augustus Oktober Kerst Pasen Sinterklaas Strava "
    "Een Het Alle Iedereen Team Werkgroep Groep Directie Directeur Bestuur Onderbouw Middenbouw Bovenbouw Twitch "
    "Intern Interne Externe Volgende Eerste Eind Begin Uiterlijk Voor Over Binnen Maandag Dinsdag Woensdag Messenger "
    "Donderdag Vrijdag Zaterdag Zondag The All Everyone Working Group Head Board Next First Before Halloween Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday Internet School Open Kaart Internal External Teacher Teachers "
    "Colleagues Counsellor Leerkracht Leerkrachten Chromebook Classroom Zoom Netflix Spotify Vinted Marktplaats "
    "Avonds Ochtends Middags Morgens Nachts Zomers Winters Ramadan Suikerfeest Offerfeest Carnaval Koningsdag "
    "Conciërge Collega Gedragsspecialist Vakleerkracht Onderwijsassistent Klasbord Magister Somtoday ParnasSys Esis "
    "Ziber Isy Kwieb Schoolpraat Belgisch België Duits Duitse Duitsland Fries Friese Friesland Turks Turkse Turkije "
    "Oekraïens Oekraïense Oekraïne Pools Poolse Arabisch Marokkaans Marokkaanse Syrische Europa Europese European "
    "Amsterdam Rotterdam Utrecht Den Haag Tweede Kamer Wet Onderwijs Onderwijsinspectie Jeugdwet Grondwet Rijk "
    "Stichting Medezeggenschapsraad Ministerie Minister Gemeente Burgerlijk Wetboek Strafrecht Autoriteit "
    "Persoonsgegevens Kinderrechten Kinderrechtenverdrag Gedragscode Meldcode Regeling Halt Halloween Moederdag "
    "Vaderdag Nieuwjaar Centrum Seksueel Geweld Ouders Stop Now Slack Wikipedia Wii Nintendo Playstation Xbox Android "
    "Windows Chat Copilot Gemini Siri Alexa Ai Tiktok Whatsapp Linkedin Youtube Chatgpt OneDrive Drive Word Excel "
    "Powerpoint Wifi Bluetooth Citotoets Cito Leerlingenraad Ouderraad Gmail Outlook Hotmail Reels Stories Story Live "
    "Mario Kart Brawl Stars Fifa Pokémon Squid Game Minions Disney Frozen Harry Potter Nijntje Klokhuis Jeugdjournaal "
    "Islam Christelijk Joods Katholiek God Allah Bijbel Koran Kerstmis Pinksteren Hemelvaart Chanoeka Diwali Newrozz "
    "Basisschool Kindcentrum Peuterspeelzaal Safer Day English German Turkish Frisian Ukrainian Close Friends Verus "
    "Arbocatalogus Veiligheid Ctrl Vrij Landelijke Klachtencommissie Engeland Hollanda Ocak Şubat Mart Nisan Mayıs "
    "Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık Januar Februar März Dezember Montag Dienstag Mittwoch Donnerstag "
    "Freitag Samstag Sonntag Avrupa Türkiye Underwiisynspeksje Jannewaris Febrewaris Maaie Juny July Augustus "
    "Septimber Novimber Desimber Artikel Artikelen Art Stb Bijlage"
)
KNOWN = frozenset(_KNOWN_WORDS.split())
"""Words with a capital that are nobody's name."""
_LONG_KNOWN = (*(word for word in KNOWN if len(word) > 6), "Snap", "Insta", "Duits", "Turks")

_CAP = "[" + "".join(sign for sign in map(chr, range(0x1F00)) if sign.isupper() and sign.isalpha()) + "]"
_LOW = r"[^\W\d_]"
_WORD = re.compile(r"(?<!\w')(?<![\w@.\-])[^\W\d_]+(?:[\-'][^\W\d_]+)*")
_START = re.compile(r"(?:^|[.!?:\"\n…;(\[/>|]\s{0,2}|(?:^|\n)\s*(?:[\-*]|\d{1,2}[.)])\s{1,2}|\s')['\"(]?$")
_TITLE = (
    "juf|juff|juffrouw|juffie|juffer|meester|meneer|mevrouw|mevr|mvr|mw|dhr|hr|heer|mister|miss|(?-i:[Mm]r)|mrs|ms|sir|"
    "frau|herr|madame|monsieur|hoca|öğretmen|master|tante|oom|opa|oma"
)
_ROLE = (
    "directeur|directrice|ib'?er|conciërge|leerkracht|invaller|stagiaire?|collega|ouder|moeder|vader|mama|papa|"
    "trainer|vrijwilliger|overblijfouder|leerling|kind|jongen|meisje|zoon|zoontje|dochter|dochtertje|broertje|zusje|broer|"
    "zus|student|tweeling|teacher|pupil|child|boy|girl|mother|father|mum|dad|colleague|head|kleuter|vriend|vriendin|"
    "buurman|buurvrouw|familie|gezin|achternaam|voornaam|genaamd|heet|heette|named|called"
)
_PREFIX = r"(?:van|von|de|den|der|het|'t|ter|ten|te|el|al|ben|bin|ait|op|la|le|du|di|da|dos|v\.?\s?d\.?|v/d)"
_NO_NAME = r"(?!(?:EN|OF|VAN|DE|HET|IN|OP|MET|NIET|WEL|DIE|DAT|EEN|ZELF|AND|OR|AI|AVG|MR|BSO|TSO|IB|VO|PO)\b)"
_INITIALS_NO = r"(?!N\.?B\.|P\.?S\.|B\.?V\.|N\.?V\.|A\.?U\.?B|U\.?S|E\.?U|V\.?S|A\.?V\.?G|C\.?A\.?O|V\.?O\.?G|M\.?R)"

_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"\b(?i:{_TITLE})(?:\.|\.?[\s\-]{{1,2}})(?:{_PREFIX}\s){{0,2}}{_NO_NAME}(?:{_CAP}(?:{_LOW}|[\-'])+|{_CAP}\b\.?)",
        rf"\b(?i:{_ROLE})s?[\s\-]{{1,2}}(?:{_PREFIX}\s){{0,2}}{_NO_NAME}(?:{_CAP}{_LOW}+|{_CAP}\.)",
        rf"\b(?i:moeder|vader|ouders?|oma|opa|mama|papa|mother|father|parents?|{_ROLE})s?\s(?:van|v\.|of)\s"
        rf"(?:{_PREFIX}\s)?{_NO_NAME}(?:{_CAP}{_LOW}+|{_CAP}\.|{_CAP}\b)",
        rf"\b{_CAP}{_LOW}{{1,14}}\s(?:{_PREFIX}\s?){{0,3}}{_CAP}\.(?=\s|$|[,;)])",
        rf"\b{_INITIALS_NO}(?:{_CAP}\.\s?){{1,4}}(?:{_PREFIX}\s){{0,2}}{_CAP}{_LOW}{{2,}}",
        rf"\b{_INITIALS_NO}{_CAP}\.\s?(?:[a-z]{{1,3}}\.\s?){{1,3}}{_CAP}\b\.?",
        rf"(?<![\w.]){_INITIALS_NO}{_CAP}\.\s?{_CAP}\.(?:\s?{_CAP}\.)?(?=\s|$|[,;)])",
        r"\b(?!PvdA\b)[A-Z]v?d[A-Z]\b",
        r"\b(?i:bijgenaamd|alias|ook wel|bijnaam)\W{1,3}[\"']?[^\W\d_]{3,}",
        rf"\b(?i:(?:o|c|r\.?k\.?|pc|rk)?bs|obs|basisschool|kindcentrum|ikc|vv|sv|fc|hv|scouting)\s(?:De |Het |'t )?"
        rf"(?!Nederland\b){_CAP}{_LOW}+",
        rf"\b(?i:пан|пані|вчителька|вчитель|учень|учениця)\s{_CAP}{_LOW}+",
        rf"\b{_CAP}{_LOW}+\s(?:[Bb]ey|[Hh]anım|[Hh]oca|[Öö]ğretmen)\b",
    )
)
_TITLED_LOW = re.compile(rf"\b(?i:{_TITLE}|{_ROLE}|van|door|met)\s([^\W\d_]{{3,}})\b")
_FULL_LOW = re.compile(
    r"\b([^\W\d_]{2,}) (?:(?:van de|van der|van den|v\.? ?d\.?|de|van|el|ter|ten|den) )([^\W\d_]{3,})\b"
)
_FULL_WORDS = "jan piet kees klaas tim tom sem peter paul eva hans karel joost sam max"
_FULL = LOWER | frozenset(_FULL_WORDS.split())
_NO_FAMILY_WORDS = (
    "klas groep school juf meester buren leerling kinderen kind ouders directeur directie baas moeder vader "
    "kat leerkracht overkant rest laatste eerste enige beste grote kleine man vrouw jongen familie ander "
    "andere"
)
_NO_FAMILY = frozenset(_NO_FAMILY_WORDS.split())
_GERMAN = re.compile(
    r"\b(?:und|nicht|wir|ist|für|auf|sich|sind|dass|oder|wird|werden|ich|zu|zur|zum|vom|beim|im|am|der|das|dem|den|des|"
    r"k?eine?[rmns]?|mit|ohne|nach|über|bei|aus|durch|gegen|jetzt|nur|mehr|wer|wie|wenn|dann|kann|soll|darf|muss|jede[rmns]?|"
    r"diese[rmns]?|unsere?[rmn]?|sie|ihr|du|[dms]eine?[rmns]?|haben|hat|war|von|andere[rn]?|welche[rmns]?|nächste[rn]?|"
    r"\w+(?:ung|keit|schaft)|\w*[äöüß]\w*)\b|\bdie (?=(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:het|een|van|niet|voor|wij|we|wordt|geen|ook|naar|de|en|met|op|te|zijn|ik|je|jij|dat|deze|dit|bij|aan|uit|om|als|"
    r"maar|wel|er|mag|moet|elke|ons|onze|door|tot|nooit|altijd|stuurt|zegt|belt|vraagt|the|and|of|to|with|for|by|our|not|at|"
    r"ask|call|in it|yn|foar|fan|mei|ús|bir|ve|için|ile)\b",
    re.IGNORECASE,
)
"""Small words of the other languages of the room."""


_NO_INITIAL_WORDS = "groep klas groups class kaart wij zij hij jij versie optie standpunt route plan kamer lokaal"
_NO_INITIAL = frozenset(_NO_INITIAL_WORDS.split())


def names_in(text: str, flat: str) -> Iterator[tuple[int, int]]:
    """From where to where each stands, in a text that was seen through, and the same `flat`, without ends of lines."""
    words = [*_capitals(text), *_small(flat)]
    yield from words
    shaped = (found for shape in _SHAPES for found in shape.finditer(flat) if _is_name(found[0]))
    for found in shaped:
        if not any(found.start() <= start and end <= found.end() for start, end in words):
            yield found.span()


def titled(text: str) -> bool:
    """A title or a role before it: then it is a name, and no place or day."""
    return any(_is_name(found[0]) for shape in _SHAPES[:2] for found in shape.finditer(text))


def _is_name(found: str) -> bool:
    """Nothing that we know with a capital, nor a letter behind a word that takes one (groep 7, optie B)."""
    words = re.findall(r"[^\W\d_]+", found)
    last = words[-1] if words else ""
    if not last or words[0].lower() in _NO_INITIAL:
        return False
    return not (last in KNOWN or (last.isupper() and len(last) > 1 and last.lower() not in CALLED and "." not in found))


def _capitals(text: str) -> Iterator[tuple[int, int]]:
    nouns = german(text)
    for found in _WORD.finditer(text):
        if _is_called(text, found) or (not nouns and _stands_out(text, found)):
            yield found.span()


def _is_called(text: str, found: re.Match[str]) -> bool:
    """A name that many people have, with a capital."""
    word = found[0]
    return not word[:1].islower() and _named(word) and not (word == "Kim" and _TURKISH.search(text))


def _stands_out(text: str, found: re.Match[str]) -> bool:
    """A capital that nothing but a name explains."""
    if not _namelike(found[0]):
        return False
    begins = _START.search(text[max(0, found.start() - 12) : found.start()]) is not None
    return not begins or _followed(text, found.end()) or _did(text, found)


_TURKISH = re.compile("[ığşİ]")  # there "kim" is who


def german(text: str) -> bool:
    """More small words of German than of another language: there every noun has a capital."""
    return len(_GERMAN.findall(text)) > len(_OTHER.findall(text))


def _named(word: str) -> bool:
    """Also with an ending (Noors, Sem's), and in capitals alone."""
    bare = re.split(r"[\-']", word)[0]
    shown = bare.title() if bare.isupper() and len(bare) > 2 else bare
    return shown in NAMES or (shown.endswith("s") and shown[:-1] in NAMES and len(shown) > 3)


def _namelike(word: str) -> bool:
    """Any part of the word begins with a capital, of whatever alphabet, and is not a word that we know."""
    parts = re.split(r"[\-']", word)
    return any(len(part) > 2 and part.istitle() and not _known(part) for part in parts) and not _known(parts[0])


def _known(word: str) -> bool:
    """Also as the beginning of a longer word: Instagramaccount."""
    return word in KNOWN or word.startswith(_LONG_KNOWN)


_SURNAME = re.compile(
    rf" (?:[Vv]an de[nr]?|[Vv]an|[Dd]e|[Tt]er|[Tt]en|[Ee]l|[Aa]l|v\.? ?d\.?) {_CAP}{_LOW}{{2,}}| {_CAP}{_LOW}{{2,}}"
)
_BEFORE_A_NAME_WORDS = (
    "aan als bel bij de deze die dit door een en geen het in met na niet of om op over per te tegen tot "
    "tussen uit van vanaf via volgens voor wij zij mail stuur vraag zie ook dan dat wie wat waar ons onze "
    "alleen iedere iedereen elke alle the a an at by for from in into of on to with we our all no not and or "
    "via ask call see every only also gebruik lees bekijk noem post deel volg maak kies neem geef doe ga"
)
_BEFORE_A_NAME = frozenset(_BEFORE_A_NAME_WORDS.split())


def _followed(text: str, end: int) -> bool:
    """The first word of a sentence with a surname behind it."""
    found = _SURNAME.match(text, end)
    if found is None:
        return False
    last, first = found[0].split()[-1], re.search(r"[^\W\d_]+$", text[:end])
    return first is not None and first[0].lower() not in _BEFORE_A_NAME and last not in KNOWN and last.istitle()


_DID = re.compile(
    r" (?:uit (?:groep|klas|[1-8])|stuurde|zei|appte|belde|postte|plaatste|vertelde|huilde|pestte|filmde|bedreigde|"
    r"said|sent)\b"
)
_WHO_WORDS = (
    "iemand iedereen niemand hij zij ze men wie dat wat een het ouders ouder leerling leerlingen collega "
    "collega's team kind kinderen juf meester moeder vader jongen meisje somebody everybody nobody he she "
    "they who it pupil teacher toen daarna leerkracht directeur eentje drie twee allemaal sommigen enkele "
    "anderen"
)
_WHO = frozenset(_WHO_WORDS.split())


def _did(text: str, found: re.Match[str]) -> bool:
    """The first word of a sentence that tells what somebody did: Roos stuurde, Mees uit groep 7."""
    return found[0].lower() not in _WHO and _DID.match(text, found.end()) is not None


def _small(text: str) -> Iterator[tuple[int, int]]:
    """Names that were typed without a capital, as people do on a phone."""
    for found in _WORD.finditer(text):
        bare = re.split(r"[\-']", found[0])[0]
        if bare in LOWER or (bare.endswith("s") and len(bare) > 5 and bare[:-1] in LOWER):
            yield found.span()
    for found in _TITLED_LOW.finditer(text):
        if found[1] in CALLED and found[1] not in ("els", "said", "karel"):
            yield found.span(1)
    for found in _FULL_LOW.finditer(text):
        if found[1] in _FULL and found[2].lower() not in _NO_FAMILY:
            yield found.span()
