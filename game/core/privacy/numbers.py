"""Numbers and addresses by which somebody can be found. A law article, an amount or a time of day is none.

Telephone numbers are told by their figures, however they are parted: those of a house, a mobile phone or another
country. Help lines and other numbers for everybody belong to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.late_pattern import late
from game.core.privacy.shapes import FIGURE, GAP, PERSONAL, PHONE, Found, shaped
from game.core.privacy.spoken import spoken_numbers

ALLOWED = frozenset(
    re.sub(r"\D", "", number)
    for number in (
        "112", "113", "144", "0800-2000", "0800-0432", "0800-0113", "0800-0188", "0900-0101", "0900-8844", "0343",
        "0900-1113111", "088-6050101", "0800-2666436", "030-2856616", "0900-0113", "0800-1205", "14010",
    )
)  # fmt: skip
"""Help lines that the game prints itself; also with the number of the country before them."""

_RUN = late(rf"(?<!\d)(?:[+(]{{0,2}}\d(?:{GAP}\d){{5,40}}|\+?0[\s,'\\\d.\-/():=*~]{{8,22}}\d)")
_LIKE_ZERO, _LIKE_ONE = "OoОоΟοQ", "lIІіι|"
_SAME = str.maketrans({**dict.fromkeys(_LIKE_ZERO, "0"), **dict.fromkeys(_LIKE_ONE, "1"), "З": "3", "з": "3", "б": "6"})
_LIKE = late(
    rf"(?<![^\W\d_])[{_LIKE_ZERO}{_LIKE_ONE}Ззб](?=[\s\-./()]{{0,2}}\d)(?![^\W\d_])"
    rf"|(?<=\d)[{_LIKE_ZERO}{_LIKE_ONE}Ззб](?![^\W\d_{_LIKE_ZERO}{_LIKE_ONE}Ззб])"
    rf"|(?<=\d)[{_LIKE_ZERO}{_LIKE_ONE}Ззб]+(?=\d)"
)
_CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_MONTH, _DAY = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_CALENDAR = rf"{_DAY}([\-/.]){_MONTH}\1(?:19|20)?\d\d|(?:19|20)\d\d([\-/]){_MONTH}\2{_DAY}"
_TIMES = late(rf"(?<![.\d])(?:{_CLOCK})(?![.\d])|(?<![.\d/\-])(?:{_CALENDAR})(?![.\d/\-])")
_YEARS = late(r"(?<![.\d])(?:19|20)\d\d(?![.\d])")
_AMOUNT = late(r"\d{1,3}(?:\.\d{3})+")
_SERVICE = late(rf"(?<!\d)0{GAP}(?:8{GAP}0{GAP}0|9{GAP}0{GAP}[069])(?:{GAP}\d){{4,7}}(?!\d)")
_HELP = tuple(
    late(rf"(?<!\d)(?:(?:\+|00){GAP}31{GAP})?" + GAP.join(number).replace("0", "0?", 1) + r"(?!\d)")
    for number in sorted(ALLOWED, key=len, reverse=True)
    if len(number) > 6
)
_CALLED = late(
    r"\b(?:tel(?:efoon)?(?:nummer|nr)?|telephone|mobiel(?:nummer)?|mobile|gsm|handy|rufnummer|phone|"
    r"whatsapp(?:nummer)?|"
    r"nummer|bel|app|call|sms)[.:]?\s{0,2}(?:is|op|naar|met|me|:|=)?\s{0,2}$",
    re.IGNORECASE,
)


def numbers_in(text: str) -> Iterator[Found]:
    """All of them in a text that was seen through, in no order."""
    yield from shaped(text)
    if FIGURE.search(text):
        yield from _runs(text)
    yield from ((PHONE, *span) for span in spoken_numbers(text))


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
