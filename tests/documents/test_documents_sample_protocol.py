"""The sample of five agreements comes out of the program by chapters, word for word where the texts are the same.

It lies in tests/goldens/sample_protocol.md, as it was written before proposals were reworded here and there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from game.core.cards import CHAPTERS, LAW, OptionId
from game.core.session import Agreement, Session, Setup, Status
from game.core.strength import Strength
from game.documents.blocks import Paper, Para, Reasons, Table
from game.documents.compose import compose
from game.documents.model import Chapter, Document
from game.documents.protocol import protocol_paper
from game.fixed_texts.proposals import proposals
from game.i18n.catalogues import words
from game.library.loading import library
from game.texts.floors import law_heading

SAMPLE = Path(__file__).parents[1] / "goldens" / "sample_protocol.md"
DUTCH = words("nl")
VOTED = {"a1": "seintje", "e1": "een-antwoord", "d1": "nood-wissen", "p3": "direct-melden", "p1": "zelf-aanspreken"}
KNOWN = {one.text: one for one in proposals(DUTCH)}


class Told(NamedTuple):
    """What a chapter says: its rules by number, boxes, law, and what the model proposed instead of a rule."""

    rules: dict[str, str]
    boxes: list[str]
    law: list[str]
    instead: list[str]


def session_of_five() -> Session:
    """Each card is agreed on in its own words and as firm as it is written."""
    agreed, deck = [], []
    for begins, answer in VOTED.items():
        card = next(one for one in library().cards if one.id.startswith(f"basis/{begins}-"))
        option = card.option(OptionId(answer))
        assert option.strength
        deck.append(card)
        agreed.append(
            Agreement(
                card.id, card.title, card.chapter, Status.AGREED,
                text=option.rule, strength=option.strength, option=option.id,
            )
        )  # fmt: skip
    at = "2026-11-22T13:30:00"
    return Session(setup=Setup(people=24), id="s1", at=at, deck=tuple(deck), turn=5, agreements=tuple(agreed))


def in_sample() -> dict[str, Told]:
    found: dict[str, Told] = {}
    for part in re.split(r"^## ", SAMPLE.read_text("utf-8").partition("\n---")[0], flags=re.MULTILINE)[1:]:
        found[part.split("\n", 1)[0].strip()] = Told(
            dict(re.findall(r"^\*\*([\d.]+)\*\* (.+) \(\w+\)$", part, re.MULTILINE)),
            re.findall(r"^☐ overnemen ☐ aanpassen ☐ schrappen · (.+?) *$", part, re.MULTILINE),
            re.findall(r"^> \*\*Staat in de wet\*\* \(\S+\): (.+)$", part, re.MULTILINE),
            re.findall(r"^ +\*Het model stelde iets anders voor \(\S+\):\* (.+)$", part, re.MULTILINE),
        )
    return found


def in_program(document: Document) -> dict[str, Told]:
    """By chapter, from the places where each of these stands: rules, boxes, law, reasons."""
    paper = protocol_paper(document, DUTCH)
    return {chapter.code: _told(chapter, paper) for chapter in document.chapters}


def _told(chapter: Chapter, paper: Paper) -> Told:
    numbers = {rule.number for rule in chapter.rules}
    law = [one.text for one in chapter.proposed if one.kind == LAW]
    rows = (row for block in paper.blocks() if isinstance(block, Table) for row in block.rows)
    reasons = (one for one in paper.blocks() if isinstance(one, Reasons) and one.number in numbers)
    laws = " ".join(one.text for one in _own(chapter, paper) if one.label == f"{law_heading(DUTCH)}:")
    return Told(
        {one.number: one.text for one in paper.entries() if one.number in numbers},
        [row[1] for row in rows if row[0] == chapter.code and row[2:] == ("□", "□", "□")],
        [text for text in law if text in laws],
        [text for one in reasons for label, text in one.details if label == "Het model stelde iets anders voor"],
    )


def _own(chapter: Chapter, paper: Paper) -> list[Para]:
    sections = (one for one in paper.sections if one.number == chapter.code)
    return [block for section in sections for block in section.blocks if isinstance(block, Para)]


@pytest.fixture(scope="module")
def document() -> Document:
    return compose(session_of_five(), DUTCH)


def test_every_chapter_holds_what_the_sample_holds(document: Document) -> None:
    """As many rules, laws, proposals with boxes and contradictions, in the same chapters."""
    ours, sample = in_program(document), in_sample()
    assert list(ours) == list(sample) == list(CHAPTERS)
    for code in CHAPTERS:
        assert list(ours[code].rules) == list(sample[code].rules)
        counts = [(len(one.boxes), len(one.law), len(one.instead)) for one in (ours[code], sample[code])]
        assert counts[0] == counts[1], code


def test_texts_that_are_the_same_stand_there_word_for_word(document: Document) -> None:
    """With how firm they are, and behind the same three boxes."""
    ours, sample = in_program(document), in_sample()
    same = 0
    for code in CHAPTERS:
        known = {f"{text} ({firm})" for text in KNOWN for firm in ("moet", "hoort", "mag")} | set(KNOWN)
        for theirs, mine in zip(sample[code][1:], ours[code][1:], strict=True):
            shared = [text.removesuffix(" (moet)") for text in theirs if text in known]  # a must has no word behind it
            assert set(shared) <= set(mine), code
            same += len(shared)
    assert same >= 20


def test_what_the_sample_drops_is_told_in_the_account(document: Document) -> None:
    """Two are replaced and one is contradicted, as the sample counts."""
    gone = {one.id: (one.why, one.by) for chapter in document.chapters for one in chapter.gone}
    assert gone == {"H3-4": ("against", "3.2"), "H5-3": ("replaced", "5.1"), "H12-1": ("replaced", "12.1")}


OTHERWISE = {"other words": {"text": "Wij zeggen het tegen elkaar."}, "less firm": {"strength": Strength.MAY}}


@pytest.mark.parametrize("changed", OTHERWISE.values(), ids=list(OTHERWISE))
def test_a_rule_that_does_not_say_all_of_it_takes_the_place_of_nothing(changed: dict[str, Any]) -> None:
    """The table knows the words of the card only, and how firm they are."""
    session = session_of_five()
    agreed = tuple(replace(one, **changed) if one.card.startswith("basis/p1") else one for one in session.agreements)
    made = compose(replace(session, agreements=agreed), DUTCH)
    (chapter,) = (one for one in made.chapters if one.code == "H12")
    assert "H12-1" in [one.id for one in chapter.proposed] and chapter.gone == ()
