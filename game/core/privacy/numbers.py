"""Numbers and addresses by which somebody can be found: telephones, mail, accounts, streets. A law article is none.

Telephone numbers are told by their figures, however they are parted: those of a house, a mobile phone or another
country. Help lines and other numbers for everybody belong to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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

ALLOWED = frozenset(
    re.sub(r"\D", "", number)
    for number in (
        "112", "113", "144", "0800-2000", "0800-0432", "0800-0113", "0800-0188", "0900-0101", "0900-8844", "0343",
        "0900-1113111", "088-6050101", "0800-2666436", "030-2856616", "0900-0113", "0800-1205", "14010",
    )
)  # fmt: skip
"""Help lines that the game prints itself."""

_GAP = r"[\s.\-/()_]{0,4}"
_RUN = re.compile(rf"(?<!\d)(?:[+(]{{0,2}}\d(?:{_GAP}\d){{5,40}}|\+?0[\s,'\\\d.\-/():=*~]{{8,22}}\d)")
_LIKE_ZERO, _LIKE_ONE = "OoОоΟοQ", "lIІіι|"
_SAME = str.maketrans({**dict.fromkeys(_LIKE_ZERO, "0"), **dict.fromkeys(_LIKE_ONE, "1"), "З": "3", "з": "3", "б": "6"})
_LIKE = re.compile(
    rf"(?<![^\W\d_])[{_LIKE_ZERO}{_LIKE_ONE}Ззб](?=[\s\-./()]{{0,2}}\d)(?![^\W\d_])"
    rf"|(?<=\d)[{_LIKE_ZERO}{_LIKE_ONE}Ззб](?![^\W\d_{_LIKE_ZERO}{_LIKE_ONE}Ззб])"
    rf"|(?<=\d)[{_LIKE_ZERO}{_LIKE_ONE}Ззб]+(?=\d)"
)
_CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_MONTH, _DAY = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_CALENDAR = rf"{_DAY}([\-/.]){_MONTH}\1(?:19|20)?\d\d|(?:19|20)\d\d([\-/]){_MONTH}\2{_DAY}"
_TIMES = re.compile(rf"(?<![.\d])(?:{_CLOCK})(?![.\d])|(?<![.\d/\-])(?:{_CALENDAR})(?![.\d/\-])")
_YEARS = re.compile(r"(?<![.\d])(?:19|20)\d\d(?![.\d])")
_AMOUNT = re.compile(r"\d{1,3}(?:\.\d{3})+")
_SERVICE = re.compile(rf"(?<!\d)0{_GAP}(?:8{_GAP}0{_GAP}0|9{_GAP}0{_GAP}[069])(?:{_GAP}\d){{4,7}}(?!\d)")
_HELP = tuple(
    re.compile(r"(?<!\d)" + _GAP.join(number) + r"(?!\d)")
    for number in sorted(ALLOWED, key=len, reverse=True)
    if len(number) > 6
)
_CALLED = re.compile(
    r"\b(?:tel(?:efoon)?(?:nummer|nr)?|telephone|mobiel(?:nummer)?|mobile|gsm|handy|rufnummer|phone|whatsapp(?:nummer)?|"
    r"nummer|bel|app|call|sms)[.:]?\s{0,2}(?:is|op|naar|met|me|:|=)?\s{0,2}$",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|one|two|three|four|five|six|seven|eight|nine)"
    r"[\s,.\-]{1,3}){7,}\w+",
    re.IGNORECASE,
)

_STREET = "straat|laan|plein|gracht|singel|steeg|kade|dijk|dreef|hof|weg|pad|park|markt|ring|baan|plantsoen|hoeve"
_SHAPES: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    (MAIL, ("@",), re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}\s?@\s?[\w\-]+(?:\s?\.\s?[\w\-]{2,})+")),
    (
        MAIL,
        ("at", "AT", "apenstaartje"),
        re.compile(
            r"(?<![\w.+\-])[\w.+\-]{1,40}\s{0,2}(?:[\[({]\s?(?:at|apenstaartje)\s?[\])}]|\s(?:apenstaartje)\s)\s{0,2}"
            r"[\w\-]+\s{0,2}(?:[\[({]?\s{0,2}(?:dot|punt)\s{0,2}[\])}]?|\.)\s{0,2}(?:nl|be|de|com|eu|org|net)\b"
            r"|(?<![\w.+\-])[\w.+\-]{1,40}\sat\s[\w\-]{2,}\s(?:dot|punt)\s(?:nl|be|de|com|eu|org|net)\b",
            re.IGNORECASE,
        ),
    ),
    (
        ACCOUNT,
        (".com/", ".gg/", ".nl/"),
        re.compile(
            r"(?:instagram|tiktok|snapchat|facebook|youtube|discord|roblox|\bx|twitter|linkedin|threads|bereal)"
            r"\.(?:com|gg|nl)/[\w@.\-/?=]+",
            re.IGNORECASE,
        ),
    ),
    (WEB, ("://", "www.", "WWW."), re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)),
    (ACCOUNT, ("@",), re.compile(r"(?<![\w@.])@(?!(?:school|home|work|thuis|werk|all|everyone)\b)\w[\w.]{2,29}")),
    (
        ACCOUNT,
        (":", "=", "is ", "heet "),
        re.compile(
            r"\b(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|roblox|gamertag|spelnaam|gamenaam|gebruikersnaam|account|"
            r"username|nickname)\s?(?:naam)?\s?(?::|=|is|heet)\s?[\"']?(?=\w*[\d_])[\w.]{3,30}",
            re.IGNORECASE,
        ),
    ),
    (
        PERSONAL,
        tuple("0123456789"),
        re.compile(
            r"\bNL\s?\d\d\s?[A-Z]{4}(?:[\s.\-]?\d){10}\b|\b(?:BE\s?\d\d(?:[\s.\-]?\d){12}|DE\s?\d\d(?:[\s.\-]?\d){18})\b"
            r"|\b[A-Z]{2}\d\d(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b",
            re.IGNORECASE,
        ),
    ),
    (
        PERSONAL,
        tuple("0123456789"),
        re.compile(
            rf"\b(?:bsn|burgerservicenummer|leerlingnummer|leerlingnr|pgn|rijksregisternummer)\W{{0,3}}(?:is\s)?"
            rf"\d(?:{_GAP}\d){{3,}}",
            re.IGNORECASE,
        ),
    ),
    (
        PERSONAL,
        ("enteken", "ummerbord", "late"),
        re.compile(
            r"\b(?:kenteken|nummerbord|number plate|licence plate)\W{0,3}(?:is\s)?"
            r"[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2}\b",
            re.IGNORECASE,
        ),
    ),
    (
        ADDRESS,
        tuple("0123456789"),
        re.compile(
            r"(?<![\d:.\-])(?<!art )(?<!art\. )(?<!artikel )[1-9]\d{3}\s{0,2}"
            r"(?!SA|SD|SS)(?!(?:BW|EU|PO|VO|MR|OR|HR|GG|IB|RvT|CE|AD)\b)[A-Z]{2}(?![\w'])"
        ),
    ),
    (
        ADDRESS,
        tuple("0123456789"),
        re.compile(
            rf"\b[A-ZÀ-Þ][^\W\d_]*(?:{_STREET})\s\d{{1,4}}\s?-?[a-zA-Z]?\b"
            r"|\b(?!(?:hoofd|zij|win?kel|speel)straat)[^\W\d_]{4,}(?:straat|laan|gracht|singel)\s\d{1,4}[a-z]?\b"
            r"|\b[A-ZÀ-Þ][^\W\d_]*(?:straße|strasse|allee|platz|gasse)\s\d+"
            r"|\b(?:rue|avenue|chaussée|boulevard)\s(?:de |du |des |d')?[A-ZÀ-Þ][^\W\d_]+\s\d+"
        ),
    ),
    (
        FILE,
        tuple("0123456789"),
        re.compile(r"\b(?:IMG|DSC|PXL|VID|Schermafbeelding|Screenshot|WhatsApp Image)[ _\-]?\d[\w .\-]*"),
    ),
)
"""What it is; pieces without which the costly search need not begin; its shape."""

Found = tuple[str, int, int]
"""What was found, and from where to where."""


def numbers_in(text: str) -> Iterator[Found]:
    """All of them in a text that was seen through, in no order."""
    for what, pieces, shape in _SHAPES:
        if any(piece in text for piece in pieces):
            yield from ((what, *found.span()) for found in shape.finditer(text))
    if any(sign.isdecimal() for sign in text):
        yield from _runs(text)
    yield from ((PHONE, *found.span()) for found in _WORDS.finditer(text))


def _runs(text: str) -> Iterator[Found]:
    figures = _LIKE.sub(lambda found: found[0].translate(_SAME), text)
    for found in _RUN.finditer(figures):
        what = _run(found[0], figures[max(0, found.start() - 30) : found.start()], figures[found.end() :])
        if what:
            yield what, *found.span()


def _run(run: str, before: str, after: str) -> str:
    """What a row of figures is; "" where it belongs to nobody."""
    run = _without_help(run)
    told = _TIMES.sub(" ", run)
    figures = re.sub(r"\D", "", told)
    if len(figures) > 6 and run.lstrip("(").startswith(("+", "00")) and figures.lstrip("0"):
        return PHONE
    if len(figures) > 8 and figures.startswith("0"):
        return PHONE
    if _is_solid(run):
        return PERSONAL
    if len(figures) > 5 and _CALLED.search(before):
        return PHONE
    rest = re.sub(r"\D", "", _YEARS.sub(" ", told))
    if (len(figures) == 9 and _eleven(figures)) or (len(rest) > 8 and not _amount(run, before, after)):
        return PERSONAL
    return ""


def _without_help(run: str) -> str:
    for number in (*_HELP, _SERVICE):
        run = number.sub(" ", run)
    return run


def _is_solid(run: str) -> bool:
    """Eight or nine figures in a row."""
    return re.fullmatch(r"\D*\d{8,9}\D*", run) is not None


def _eleven(figures: str) -> bool:
    """The test of a citizen service number."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(sign) * weight for sign, weight in zip(figures, weights, strict=True)) % 11 == 0


def _amount(run: str, before: str, after: str) -> bool:
    """Money, or a number with points between its thousands."""
    money = before.rstrip().endswith("€") or re.match(r"\s?(?:,\d\d)?\s?(?:euro|%|procent)", after) is not None
    return money or _AMOUNT.fullmatch(run.strip()) is not None
