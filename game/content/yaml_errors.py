"""A fault of the YAML parser -> a sentence for somebody who never heard of YAML. Knows no fields of cards."""

from __future__ import annotations

import re

import yaml

from game.content.problem import Phrase, phrase
from game.content.unreadable import Unreadable

VALUE = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(.*)")
BEGUN = re.compile("flow (sequence|mapping)|end of stream|expected ':'")
SIGNS = "%@`*>|[]{}'\"?,-&!"


def explained(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    """The place where the author has to look, which is not always where the parser gave up."""
    said = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and BEGUN.search(f"{error.context} {said}"):
        mark = error.context_mark  # where the quote or bracket was opened, the line that lacks its colon
    if mark is None:
        return Unreadable(1, 1, phrase("this is not a card file"))
    lines = text.rstrip().split("\n")
    if mark.line >= len(lines):  # something is missing at the end: point at what came last
        value = VALUE.match(lines[-1])
        return Unreadable(len(lines), value.start(1) + 1 if value else 1, *_reason(said, lines[-1]))
    return Unreadable(mark.line + 1, mark.column + 1, *_reason(said, lines[mark.line]))


def _reason(said: str, line: str) -> tuple[Phrase, Phrase]:
    value = VALUE.match(line)
    sign = value[1][:1] if value else ""
    if "expected ':'" in said:
        return phrase("this line has no colon"), phrase("write 'field: text', or indent it under the line above")
    if "mapping values are not allowed" in said:
        return phrase("a second colon on one line"), phrase("put text that contains a colon in quotes")
    if sign and sign in SIGNS:
        return (
            phrase("text that begins with {sign} needs quotes, or its quotes are not closed", sign=sign),
            phrase('write it between two "; inside it write \\" for a quote'),
        )
    return phrase("this line does not fit the lines above it"), phrase("line it up with its neighbours")
