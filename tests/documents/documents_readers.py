"""Takes each format of a protocol apart again, without the writers: what a rule says, and all text as one line."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO, StringIO

from docx.document import Document as Opened

SHY = re.compile("[\u00ad\u200b]")
NUMBER = r"([A-Z]?\d+\.\d+|[PW]\d+)"
"""Of a rule or a parked point; a card that needs no agreement has none."""
VOID = {"meta", "link", "img", "col", "br"}


@dataclass(frozen=True)
class Disclosed:
    """`rules`: number -> the rule with everything under it; `text`: all of it; `first`: its status. All squashed."""

    rules: dict[str, str]
    text: str
    first: str


def squashed(text: str) -> str:
    """Letters without white space and hidden hyphens: lines fall where a format wants them."""
    return "".join(SHY.sub("", text).split())


def from_text(data: bytes) -> Disclosed:
    told = data.decode("utf-8").replace("\r\n", "\n")
    parts = [part for part in told.split("\n\n") if re.match(NUMBER + r"\s", part)]
    rules: dict[str, str] = {}
    for part in parts:
        number = part.split()[0]
        rules[number] = rules.get(number, "") + squashed(part)[len(number) :]
    return Disclosed(rules, squashed(told), squashed(told.split("\n\n")[0]))


def unescaped(text: str) -> str:
    """What a reader of Markdown shows for a line: marks of our own go, escaped ones stay."""
    told = re.sub(r"^(> |#+ |- |\d+\. )", "", text)
    told = re.sub(r"(?<!\\)(?:\\\\)*\*\*", lambda found: found[0][:-2], told)
    told = re.sub(r" \*\((.*)\)\*$", r" (\1)", told)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", told)


def from_markdown(data: bytes) -> Disclosed:
    told = data.decode("utf-8")
    blocks = told.rstrip("\n").split("\n\n")
    rules: dict[str, str] = {}
    for head, body in zip(blocks, [*blocks[1:], ""], strict=True):
        if found := re.match(f"### {NUMBER} (.*)", head):
            lines = [f"### {found[2]}", *(body.split("\n") if body.startswith("- ") else [])]
            rules[found[1]] = rules.get(found[1], "") + squashed("".join(map(unescaped, lines)))
        elif found := re.match(rf"\*\*{NUMBER}\*\* (.*)", head):
            rules[found[1]] = rules.get(found[1], "") + squashed(unescaped(found[2]))
    return Disclosed(rules, squashed("".join(map(unescaped, told.split("\n")))), squashed(unescaped(blocks[0])))


class Page(HTMLParser):
    """`texts`: (the open elements and their classes, the text between two tags), in order; `tags` with attributes."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.texts: list[tuple[list[tuple[str, str]], str]] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(source)
        self.close()
        assert not self.open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attrs}
        self.tags.append((tag, had))
        if tag not in VOID:
            self.open.append((tag, had.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, "elements lie inside each other"

    def handle_data(self, data: str) -> None:
        self.texts.append((list(self.open), data))

    def of(self, kind: str) -> str:
        """All text inside elements of a class or a name."""
        return "".join(text for stack, text in self.texts if any(kind in one for one in stack))


def from_html(data: bytes) -> Disclosed:
    page = Page(data.decode("utf-8"))
    rules: dict[str, str] = {}
    number = ""
    for stack, text in page.texts:
        if not any(tag == "div" and "entry" in kinds.split() for tag, kinds in stack):
            number = ""
        elif ("span", "number") in stack:
            number = text if re.fullmatch(NUMBER, text) else ""
        elif number:
            rules[number] = rules.get(number, "") + squashed(text)
    return Disclosed(rules, squashed(page.of("body")), squashed(page.of("status")))


def from_word(data: bytes) -> Disclosed:
    import docx

    document = docx.Document(BytesIO(data))
    lines = [(one.style.name, one.text) for one in document.paragraphs if one.style is not None]
    rules: dict[str, str] = {}
    number = ""
    for style, text in _ids(document):
        if style in ("OkRule", "OkChanged", "OkReasons"):
            number, _, text = text.partition("\t")
            number = number if re.fullmatch(NUMBER, number) else ""
        elif style not in ("OkResult", "OkDetail"):
            number = ""
        if number:
            rules[number] = rules.get(number, "") + squashed(text)
    cells = "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    told = [squashed(text) for _, text in lines if text.strip()]
    return Disclosed(rules, "".join(told) + squashed(cells), told[0])


def _ids(document: Opened) -> Iterator[tuple[str, str]]:
    for one in document.paragraphs:
        assert one.style is not None
        yield one.style.style_id, one.text


def from_pdf(data: bytes) -> Disclosed:
    """No rules: a page has no blocks, so what is looked for is looked for in all of it."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True, timeout=60)
    told = done.stdout.decode("utf-8", "replace")
    whole = re.sub(r"\n[^\n]+ \d+ \w+ \d+\s*\f", "\n", told)  # a text that goes on over the page has its foot inside
    return Disclosed({}, squashed(whole), squashed(told[:400]))


def from_json(data: bytes) -> Disclosed:
    told = json.loads(data)
    words = squashed("".join(_strings(told)))
    return Disclosed({}, words, squashed(told["status"]))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The rows of a table by the words of its head."""
    told = data.decode("utf-8-sig")
    assert "\n" not in told.replace("\r\n", ""), "every line ends alike"
    return list(csv.DictReader(StringIO(told, newline=""), delimiter=";"))


READERS: dict[str, Callable[[bytes], Disclosed]] = {
    "txt": from_text,
    "md": from_markdown,
    "html": from_html,
    "docx": from_word,
    "json": from_json,
}
"""Formats that hold the whole protocol."""
if shutil.which("pdftotext"):
    READERS["pdf"] = from_pdf
