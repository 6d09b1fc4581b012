"""The law stays in sight: a floor is in the file and on the wall, also where the team agreed on nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.session import TO_CHOOSE, Session, Status
from game.documents.formats.plain_text import write
from game.documents.protocol import protocol_paper
from game.documents.text_preview import HEIGHT, pages
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, GENERAL, REPORTED, SEEN, SESSION, document


@pytest.mark.parametrize("status", TO_CHOOSE)
def test_a_floor_is_shown_whatever_became_of_the_card(status: Status) -> None:
    made = document(replace(SESSION, agreements=(replace(REPORTED, status=status),)))
    paper = protocol_paper(made, ENGLISH)
    wall = " ".join(line.text for page in pages(paper, 14.0) for line in page)
    text_file = " ".join(write(paper).decode().split())
    for text in (wall, text_file):
        assert SEEN.text in text and f"({SEEN.source}, checked {SEEN.checked})" in text


def test_the_floor_of_a_merged_card_goes_along() -> None:
    """The agreement that stands for two shows what the law decides about both."""
    gone = replace(REPORTED, status=Status.MERGED, merged_into=AGREED.card)
    (rule,) = document(replace(SESSION, agreements=(replace(AGREED, floor=GENERAL), gone))).rules()
    assert rule.floor is not None
    assert GENERAL.text in rule.floor.text and SEEN.text in rule.floor.text
    assert GENERAL.source in rule.floor.source and SEEN.source in rule.floor.source


def test_a_rule_longer_than_a_page_runs_on() -> None:
    long = replace(AGREED, text="word " * 60, reason="word " * 60, floor=replace(SEEN, text="law " * 90))
    made = pages(protocol_paper(document(replace(SESSION, agreements=(long,))), ENGLISH), 14.0)
    assert all(round(sum(HEIGHT[line.kind] for line in page), 6) <= 14.0 for page in made)
    assert sum(line.text.count("law") for page in made for line in page if line.kind == "reason") == 90


def test_a_long_number_stands_clear_of_its_rule() -> None:
    many = tuple(replace(AGREED, chapter="H12", text=f"Agreement {n}.") for n in range(1, 13))
    text = write(protocol_paper(document(replace(SESSION, agreements=many)), ENGLISH)).decode()
    assert "12.9 Agreement 9." in text and "12.10 Agreement 10." in text


def test_a_session_without_a_date_leaves_no_hole() -> None:
    assert "team conversation on … –" in document(Session()).status
