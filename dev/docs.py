"""Keeps the manual true and plain, and builds it as one site that can be searched.

    python3 play.py dev docs               says which blocks differ from their source, which links lead nowhere,
                                           and how hard each page is to read; ends with 1 for the first two
    python3 play.py dev docs --write       fills the blocks anew
    python3 play.py dev docs --pictures    makes every picture of docs/pictures anew; needs a Chromium
    python3 play.py dev docs --site DIR    both languages as one site, to search offline too

Tests hold the pages to all of it but the last.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.lock import ROOT
from dev.manual.blocks import filled
from dev.manual.links import broken, papers, without_words
from dev.manual.reading import LONG, length, reading
from game.core.manual_pages import DUTCH, ENGLISH, MANUAL_LANGUAGES

DOCS = ROOT / "docs"
SHOWN = 3
"""Of the long sentences of a page."""


def main(arguments: list[str]) -> int:
    """Do what was asked, and say what was found."""
    options = _options(arguments)
    with TemporaryDirectory() as home:
        os.environ["OPEN_KAART_HOME"] = home  # no fixed text of whoever runs this
        if options.write:
            print(*write(), sep="\n")
        if options.pictures:
            from dev.manual.pictures import make  # it takes the screens along

            return make()
        if options.site is not None:
            from dev.manual.site import build

            return build(options.site)
        wrong = [*differing(), *_led_astray()]
    print(*told(), *wrong, sep="\n")
    return 1 if wrong else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="play.py dev docs", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--pictures", action="store_true")
    parser.add_argument("--site", type=Path, metavar="DIR")
    return parser.parse_args(arguments)


def pages() -> Iterator[tuple[Path, str]]:
    """Each page of the manual with its language."""
    for language in MANUAL_LANGUAGES:
        yield from ((path, language) for path in sorted((DOCS / language).glob("*.md")))


def read_by_people() -> Iterator[tuple[Path, str]]:
    """The same, after what everybody reads first."""
    yield from ((ROOT / name, language) for name, language in (("README.md", DUTCH), ("README.en.md", ENGLISH)))
    yield from pages()


def write() -> Iterator[str]:
    """Fill the blocks of every page; a line for each page that is another one now."""
    for path, language in pages():
        old = path.read_text("utf-8")
        if (new := filled(old, language)) != old:
            path.write_text(new, "utf-8", newline="\n")
            yield f"{_name(path)}: written"


def differing() -> Iterator[str]:
    """A line for each page with a block that its source does not have like that."""
    for path, language in pages():
        text = path.read_text("utf-8")
        if filled(text, language) != text:
            yield f"{_name(path)}: a block differs from its source: python3 play.py dev docs --write"


def _led_astray() -> Iterator[str]:
    for path in papers():
        yield from broken(path)
        yield from without_words(path)


def told() -> Iterator[str]:
    """How hard each page is, with the longest sentences and the hard words of it."""
    yield f"Sentences of more than {LONG} words, and hard words:"
    for path, language in read_by_people():
        found = reading(path.read_text("utf-8"), language)
        yield f"{_name(path):30} {found.share:4.0f} % of {found.sentences}, hard {len(found.hard)}"
        yield from (f"    {length(one)}: {one}" for one in found.long[:SHOWN])
        yield from (f"    {word}: rather {easier}" for word, easier in sorted(set(found.hard)))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
