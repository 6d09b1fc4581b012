"""The protocol of a session with chapters of a set: every rule in its chapter and format, the set here or gone."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.core.cards import LAW, Card, CardId, Kind, OptionId, OwnChapter, ThemeId, Weight
from game.core.school import School
from game.core.session import Agreement, Session
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.documents.formats.plain_text import write
from game.documents.model import Chapter, Context
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from tests.documents.documents_readers import READERS, squashed
from tests.documents.documents_samples import AGREED, REPORTED, SESSION, adopted, document

OWN = (
    OwnChapter("V1", "Own profile", "H2", "vo"),
    OwnChapter("V2", "Contact with pupils", "H3", "vo"),
    OwnChapter("V9", "Worries", "H9", "vo"),
    OwnChapter("V10", "Work and school", "", "vo"),
)
DECK = tuple(
    Card(CardId(f"vo/v{n}-x"), Kind.DILEMMA, ThemeId("t"), code, Weight.LIGHT, f"Card {code}", "", ())
    for n, code in enumerate(("V1", "V2", "V10"), 1)
)


def rule(chapter: str, n: int, text: str) -> Agreement:
    return replace(AGREED, card=CardId(f"vo/v{n}-x"), chapter=chapter, text=text)


RULES = (
    rule("V10", 3, "We agree a date for work."),
    rule("V2", 2, "We write by day."),
    rule("V2", 4, "We keep it short."),
)
VO = replace(SESSION, deck=DECK, agreements=RULES, chapters=OWN)
MIXED = replace(VO, deck=(*DECK, replace(DECK[0], id=CardId("basis/a1-x"), chapter="H3")))


def codes(session: Session) -> list[str]:
    return [chapter.code for chapter in document(session).chapters]


def test_a_session_of_one_set_has_its_chapters_between_the_first_and_the_last() -> None:
    """Those of the set alone, and beside them no empty chapter of another kind of school."""
    assert codes(VO) == ["H1", "V1", "V2", "V9", "V10", "H13"]
    assert [chapter.title for chapter in document(VO).chapters][1:3] == ["Own profile", "Contact with pupils"]
    assert [one.number for one in document(VO).rules()] == ["V2.1", "V2.2", "V10.1"]


def test_a_mixed_session_has_both() -> None:
    """Numbers of the standard chapters are as ever, and none is there twice."""
    both = replace(MIXED, agreements=(*RULES, REPORTED, replace(AGREED, card=CardId("basis/a1-x"))))
    assert codes(both)[:3] == ["H1", "H2", "H3"] and codes(both)[11:] == ["H12", "V1", "V2", "V9", "V10", "H13"]
    numbers = [one.number for one in document(both).rules()]
    assert numbers == ["3.1", "9.1", "V2.1", "V2.2", "V10.1"]


@pytest.mark.parametrize("form", READERS)
def test_every_format_holds_every_rule_and_chapter(form: str) -> None:
    """As a reader of that format finds them, with the number that the chapters gave."""
    made = document(VO)
    told = READERS[form](EXPORTS[form](made, ENGLISH))
    for one in made.rules():
        assert squashed(one.text) in told.text
        assert squashed(one.number) in told.text
        assert not told.rules or squashed(one.text) in told.rules[one.number]
    for chapter in made.chapters:
        assert squashed(chapter.title) in told.text or not (chapter.rules or chapter.law or chapter.paragraphs)


def test_data_tell_what_a_chapter_is_like() -> None:
    """So that a reader of the data finds what is about worries, whatever the chapter is called."""
    told = json.loads(EXPORTS["json"](document(VO), ENGLISH))
    assert [(one["code"], one["like"]) for one in told["chapters"]] == [
        ("H1", "H1"), ("V1", "H2"), ("V2", "H3"), ("V9", "H9"), ("V10", ""), ("H13", "H13")]  # fmt: skip


def test_fixed_texts_stand_in_the_chapter_that_is_like_theirs() -> None:
    """Once: beside the standard chapter itself they are not said again."""
    worries = "We do not investigate it ourselves."
    alone, both = document(VO).chapters, document(MIXED).chapters
    assert [one.code for one in alone if worries in _law(one)] == ["V9"]
    assert [one.code for one in both if worries in _law(one)] == ["H9"]
    without = document(replace(VO, chapters=OWN[:2]))
    assert not [one for one in without.chapters if worries in _law(one)]


def _law(chapter: Chapter) -> str:
    return " ".join((*chapter.law, *(one.text for one in chapter.proposed if one.kind == LAW)))


@pytest.mark.parametrize(("session", "where"), [
    (SESSION, "(H9)"), (VO, "(V9)"), (MIXED, "(H9)"),
    (replace(VO, chapters=OWN[:2]), "(In the law)"),
])  # fmt: skip
def test_what_refers_to_the_duty_to_report_finds_it(session: Session, where: str) -> None:
    """Whatever the chapters are: the ladder, and the steps of a complaint."""
    made = document(session)
    assert where in made.ladder_notes[0] and where in made.testing[0]


def test_it_says_for_which_schools_its_fixed_texts_were_written() -> None:
    """Only where a set brought chapters along."""
    line = "were written for primary education"
    assert line not in " ".join(document().guide)
    assert line in " ".join(document(VO).guide) and line in " ".join(document(MIXED).guide)


def test_parents_read_the_rules_of_chapters_like_theirs() -> None:
    """A chapter of a set counts as the one that it is like."""
    made = write(PAPERS["parents"](adopted(VO), ENGLISH)).decode("utf-8")
    assert "We write by day." in made and "We agree a date" not in made


def test_a_chapter_nobody_can_name_any_more_keeps_its_rules() -> None:
    """The set is gone, and so is what the session knew of it: the code stands there, and nothing is lost."""
    lost = replace(VO, chapters=())
    assert codes(lost) == ["H1", "V1", "V2", "V10", "H13"]
    assert [one.text for one in document(lost).rules()] == [RULES[1].text, RULES[2].text, RULES[0].text]
    assert [chapter.title for chapter in document(lost).chapters][1:2] == ["V1"]


def test_a_school_leaves_out_and_fills_chapters_of_a_set_too() -> None:
    """One that is not in use is not there, unless something was agreed in it; a text of its own stands first."""
    school = School(left_out=("V1", "V2"), texts=(("V9", "Read the safety plan."),))
    made = compose(VO, ENGLISH, Context(school=school)).chapters
    assert [chapter.code for chapter in made] == ["H1", "V2", "V9", "V10", "H13"]
    assert made[2].paragraphs[0] == "Read the safety plan." and not made[2].empty


def test_an_empty_chapter_names_cards_that_would_fill_it() -> None:
    """Of the set itself, and nothing that is typed can break the page."""
    card = Card(CardId("vo/v7-x"), Kind.DILEMMA, ThemeId("t"), "V10", Weight.LIGHT, "The job", "", ())
    odd = replace(VO, agreements=(), deck=DECK[:2], chapters=(*OWN[:3], replace(OWN[3], title="Work\x00 <b>&")))
    made = compose(odd, ENGLISH, Context(cards=(card,))).chapters[4]
    assert (made.empty, made.fillers, made.title) == (True, ("The job",), "Work <b>&")


def test_a_count_names_the_chapter_of_the_set() -> None:
    """The table for a spreadsheet, and the account of what was played."""
    made = document(replace(VO, agreements=(replace(RULES[0], option=OptionId("never")),)))
    assert [one.chapter for one in made.played] == ["V10"]
    assert made.played[0].outcome == "Agreed (V10.1)"
