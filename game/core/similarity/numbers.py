"""Times of day and amounts in a text, as numbers that can be compared. It knows no calendar."""

from __future__ import annotations

from game.core.late_pattern import late

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
_EXACT = late(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)\s*([ap]\.?m\b)?")
_HALF = late(rf"\bhalf {_NUMBER}\b")
_BARE = late(
    rf"\b(?:na|om|tot|vanaf|voor|tussen|after|at|until|till|before|from|by|past)\s+{_NUMBER}"
    r"\s*(?:(uur)|o'clock|([ap])\.?m\b)"
)
_ALONE = late(rf"\b(?:after|na|past)\s+({'|'.join(NUMBERS)})\b(?!\s*\w+(?:en|s)\b)")
_PARTED = late(r"(?<![\d.:])(\d{1,2})\s*([ap])\.?m\b")
_AMOUNT = late(rf"(?<![\d.:]){_NUMBER}\s+(?:school)?({'|'.join(sorted(UNITS, key=len, reverse=True))})\b")
MORNING = 7
"""Hours up to this one are meant after noon, where nothing else is said: messages do not stop at six in the morning."""


def clock_times(text: str) -> frozenset[int]:
    """Times of day in a plain text (see subject.plain), in minutes after midnight."""
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
