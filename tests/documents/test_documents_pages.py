"""The preview on the wall: pages that fit, in order, with no heading alone at the foot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.session import Session
from game.documents.blocks import Paper
from game.documents.formats.plain_text import columns
from game.documents.protocol import protocol_paper
from game.documents.text_preview import CHARACTERS, HEIGHT, pages
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, SESSION, document

UNITS = 14.0


def paper(session: Session) -> Paper:
    return protocol_paper(document(session), ENGLISH)


MANY = replace(SESSION, agreements=(AGREED,) * 12)


@pytest.mark.parametrize("session", [SESSION, MANY, Session(at="2026-11-12")])
def test_pages_are_filled_no_higher_than_the_sheet(session: Session) -> None:
    made = pages(paper(session), UNITS)
    assert made[0][0].kind == "status"
    for page in made:
        assert page[-1].kind != "chapter"
        assert all(columns(line.text) <= CHARACTERS for line in page if line.kind not in ("status", "chapter"))
        assert round(sum(HEIGHT[line.kind] for line in page), 6) <= UNITS


def test_every_chapter_and_number_is_shown_once_and_in_order() -> None:
    lines = [line for page in pages(paper(MANY), UNITS) for line in page]
    chapters = [line.number for line in lines if line.kind == "chapter" and line.number.startswith("H")]
    assert chapters == sorted(chapters, key=lambda code: int(code[1:])) and {"H1", "H3", "H13"} <= set(chapters)
    numbers = [line.number for line in lines if line.number.startswith("3.")]
    assert numbers == [f"3.{n}" for n in range(1, 13)] * 2, "first the rules, then why"
