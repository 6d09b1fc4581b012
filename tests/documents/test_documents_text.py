"""The text file: what it holds, how wide it is, and that it stays as it was agreed (goldens/protocol_en.txt)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.session import Session, Setup
from game.documents.formats import EXPORTS
from game.documents.formats.plain_text import WIDTH, columns, wrap
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, SESSION, document

GOLDEN = Path(__file__).parents[1] / "goldens" / "protocol_en.txt"
LONG = "Donaudampfschifffahrtsgesellschaft" * 9


def written(session: Session = SESSION) -> str:
    return EXPORTS["txt"](document(session), ENGLISH).decode("utf-8")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_golden_text() -> None:
    assert written().replace("\r\n", "\n") == GOLDEN.read_text(encoding="utf-8")


def test_every_rule_its_strength_and_floor_is_in_the_text() -> None:
    text = flat(written())
    assert text.startswith(flat(document().status))
    for chapter in document().chapters:
        assert chapter.title in text or not (chapter.rules or chapter.law or chapter.paragraphs)
        for rule in chapter.rules:
            floor = (rule.floor.text, rule.floor.source) if rule.floor else ()
            strength = rule.strength.partition(" – ")[0]
            for part in (f"{rule.number} {rule.text}", f"({strength}", rule.reason, *floor):
                assert flat(part) in text


def test_an_unconfirmed_contact_is_absent() -> None:
    assert "0900-0000" not in written() and "Some help line" not in written()


@pytest.mark.parametrize(
    "text", [LONG, "Zoë naïef ’s avonds – €5 " * 20, "日本語の規則" * 30, "e\u0301" * 200, "👩‍🏫 " * 60, "a\tb\nc\r\nd"]
)
def test_no_line_is_wider_than_the_page(text: str) -> None:
    odd = replace(AGREED, text=text, reason=text)
    session = replace(SESSION, setup=Setup(school=text), agreements=(odd,) * 12)
    lines = written(session).split("\r\n")
    assert max(map(columns, lines)) <= WIDTH
    assert not any(line != line.rstrip() or "\n" in line or "\t" in line for line in lines)


def test_a_long_word_is_cut_and_nothing_is_lost() -> None:
    assert "".join("".join(wrap(LONG)).split()) == LONG


def test_an_empty_session_can_be_written() -> None:
    text = written(Session(at="2026-11-12"))
    assert text.startswith("DRAFT") and text.endswith("\r\n") and "Our school" in text


def test_twelve_agreements_in_one_chapter_are_all_there() -> None:
    many = tuple(replace(AGREED, text=f"Agreement {n} of the team.") for n in range(1, 13))
    text = written(replace(SESSION, agreements=many))
    assert all(f"3.{n:<2} Agreement {n} of the team." in text for n in range(1, 13))


@pytest.mark.parametrize(("text", "wide"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("日本", 4)])
def test_columns_count_what_the_eye_sees(text: str, wide: int) -> None:
    assert columns(text) == wide
