"""Telephone numbers of which the figures stand in words, all or some. A row that only counts is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.core.late_pattern import late

_UNITS = (
    "nul een twee drie vier vijf zes zeven acht negen",
    "null eins zwei drei vier fünf sechs sieben acht neun",
    "zero one two three four five six seven eight nine",
    "nul ien twa trije fjouwer fiif seis sân acht njoggen",
    "sıfır bir iki üç dört beş altı yedi sekiz dokuz",
    "нуль один два три чотири п'ять шість сім вісім дев'ять",
    "noll één zwo tree feer fünf seks zeuven oh neegn",
)
_TEENS = (
    "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "tsien alve tolve trettjin fjirtjin fyftjin sechstjin santjin achttjin njoggentjin",
)
_TENS = (
    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "tweintich tritich fjirtich fyftich sechstich santich tachtich njoggentich",
    "yirmi otuz kırk elli altmış yetmiş seksen doksan",
)
_JOINED = ((0, 0, ("en", "ën")), (1, 1, ("und",)), (3, 3, ("en", "ën")))
"""Which units stand before which tens, and by what they are joined: vierendertig, vierunddreißig."""


def _words() -> Iterator[tuple[str, str]]:
    for row in _UNITS:
        yield from ((word, str(n)) for n, word in enumerate(row.split()))
    for row in _TEENS:
        yield from ((word, str(10 + n)) for n, word in enumerate(row.split()))
    for row in _TENS:
        yield from ((word, f"{2 + n}0") for n, word in enumerate(row.split()))
    for units, tens, joins in _JOINED:
        yield from _joined(_UNITS[units].split(), _TENS[tens].split(), joins)
    yield from (
        ("plus", "+"),
        ("dubbel", ""),
        ("dubbele", ""),
        ("double", ""),
        ("doppel", ""),
        ("dûbel", ""),
        ("ein", "1"),
    )


def _joined(units: list[str], tens: list[str], joins: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for one, unit in enumerate(units[1:], 1):
        for ten, word in enumerate(tens, 2):
            yield from (
                (f"{unit.removesuffix('s') if unit == 'eins' else unit}{join}{word}", f"{ten}{one}") for join in joins
            )


_FIGURES = dict(_words())
_TOKEN = late(r"\+?\d+|[^\W\d_]+(?:'[^\W\d_]+)?")
_GAP = late(r"[\s.,\-/()]{0,3}")
_FEWEST, _LONG = 6, 9


def spoken_numbers(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each stands."""
    row: list[tuple[int, int, str, bool]] = []
    for start, end, figures, word in _tokens(text):
        if row and not _GAP.fullmatch(text, row[-1][1], start):
            yield from _telephone(row)
            row = []
        row.append((start, end, figures, word))
    yield from _telephone(row)


def _tokens(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Figures, and words that say some."""
    for found in _TOKEN.finditer(text):
        token = found[0].lower()
        if token.lstrip("+").isdigit():
            yield (*found.span(), token, False)
        elif token in _FIGURES:
            yield (*found.span(), _FIGURES[token], True)


def _telephone(row: list[tuple[int, int, str, bool]]) -> Iterator[tuple[int, int]]:
    figures = "".join(part for _, _, part, _ in row)
    enough = len(figures) >= (_FEWEST if figures.startswith(("0", "+")) else _LONG)
    if enough and any(word for *_, word in row) and not _counts([part for _, _, part, _ in row]):
        yield row[0][0], row[-1][1]


def _counts(parts: list[str]) -> bool:
    """Each one more, or less, than the one before: een, twee, drie."""
    numbers = [int(part) for part in parts if part.isdigit()]
    steps = {after - before for before, after in pairwise(numbers)}
    return steps in ({1}, {-1})
