"""The totals of every card, round and standpoint as CSV. It knows no ballot, and what the wall covered stays covered.

The separator is a semicolon in every language: Excel follows the settings of the computer, not the language of a
file, and a school in the Netherlands has Dutch ones.
"""

from __future__ import annotations

import csv
from io import StringIO

from game.documents.model import Count, Document
from game.i18n.words import Words

BOM = "\ufeff"
"""Without it Excel reads UTF-8 as something else."""
FORMULAS = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
"""What a sheet takes for the beginning of a formula; the last four are the same signs, full width."""


def write(document: Document, say: Words) -> bytes:
    """A head and one row per standpoint; each row says what it comes from, for totals are copied without their head."""
    told = StringIO(newline="")
    rows = csv.writer(told, delimiter=";", lineterminator="\r\n")
    rows.writerow(_head(say))
    source = say("{school} · draft of {date} · not adopted", school=document.school, date=document.date)
    rows.writerows([harmless(cell) for cell in (source, *_row(count, say))] for count in document.counts)
    return (BOM + told.getvalue()).encode("utf-8")


def harmless(cell: str) -> str:
    """The text, with an apostrophe before it where a sheet would read a formula; also behind blanks and quotes."""
    return f"'{cell}" if cell.lstrip(" \u00a0\"'").startswith(FORMULAS) else cell


def _head(say: Words) -> tuple[str, ...]:
    return (
        say("Protocol"),
        say("Card"),
        say("Chapter"),
        say("Which vote"),
        say("People present"),
        say("Votes cast"),
        say("Letter"),
        say("Option"),
        say("Votes"),
        say("Percent"),
        say("Remark"),
        say("Question"),
    )


def _row(count: Count, say: Words) -> tuple[str, ...]:
    return (
        count.title,
        count.chapter,
        str(count.round),
        str(count.present),
        str(count.cast),
        count.option,
        count.text,
        _figure(count.count),
        _figure(count.percent),
        say("not shown, so that nobody can be recognised") if count.count is None else "",
        count.question,
    )


def _figure(number: int | None) -> str:
    return "" if number is None else str(number)
