"""Where the pages for readers lead to: every file, heading and picture has to be there. It asks no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dev.lock import ROOT
from game.manual.markdown import headings, links

WORLD = re.compile(r"[a-z]+:")


def papers() -> tuple[Path, ...]:
    """Every page of Markdown that somebody may read: those at the top, and the manual."""
    return tuple(sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))))


def broken(page: Path) -> Iterator[str]:
    """A line for each link of this page that leads nowhere."""
    for link in links(page.read_text("utf-8")):
        if not WORLD.match(link.goal) and (fault := _fault(page, link.goal)):
            yield f"{page.relative_to(ROOT).as_posix()}:{link.line}: {link.goal} {fault}"


def _fault(page: Path, goal: str) -> str:
    path, _, anchor = goal.partition("#")
    there = (page.parent / path).resolve() if path else page
    if not there.exists():
        return "is not there"
    if not there.is_relative_to(ROOT):
        return "is outside of the project"
    return "has no such heading" if anchor and anchor not in _anchors(there) else ""


@cache
def _anchors(page: Path) -> frozenset[str]:
    return frozenset(one.anchor for one in headings(page.read_text("utf-8"))) if page.suffix == ".md" else frozenset()


def without_words(page: Path) -> Iterator[str]:
    """A line for each picture that says nothing to who cannot see it."""
    for n, line in enumerate(page.read_text("utf-8").splitlines(), 1):
        if re.search(r"!\[\s*\]\(|<img(?![^>]*\balt=\"[^\"]+\")", line):
            yield f"{page.relative_to(ROOT).as_posix()}:{n}: a picture without words"
