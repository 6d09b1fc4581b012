"""The manual is true, whole and plain: blocks as in their sources, links that lead somewhere, sentences of a breath."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dev import docs
from dev.lock import ROOT
from dev.manual import links as leads
from dev.manual.blocks import BLOCK, filled, sources
from dev.manual.links import broken, papers, without_words
from dev.manual.reading import LONG, hard, length, reading, sentences
from game.core.labels import CHAPTER_TITLES
from game.core.manual_pages import DUTCH, ENGLISH, ManualPage, written_in
from game.core.step_help import STEPS
from game.fixed_texts.steps import every_help
from game.i18n.catalogues import words
from game.manual.markdown import headings
from game.manual.pages import source

PAGES = tuple(docs.pages())
BUILDERS = ("http", "protocol-json", "versions")
SCHOOLS = tuple((path, language) for path, language in docs.read_by_people() if path.stem not in BUILDERS)
"""What is for who builds something names things one after another, and no sentence tells how hard that is."""
MOST_LONG = {"protocol": 5.0, "built-with": 4.0}
FEW_LONG = 2.0
"""Of the sentences of a page, so many in a hundred may be longer than twenty words; some have another bound."""


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def pages(of: tuple[tuple[Path, str], ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        ("path", "language"), of, ids=lambda one: named(one) if isinstance(one, Path) else ""
    )


@pages(PAGES)
def test_every_block_is_as_its_source_has_it(path: Path, language: str) -> None:
    """Else: python3 play.py dev docs --write."""
    text = path.read_text("utf-8")
    assert filled(text, language) == text
    assert text.count("<!--") == 2 * len(BLOCK.findall(text)), "a comment that opens no block, or one without an end"


def test_the_page_for_facilitators_has_what_the_kit_and_the_steps_say() -> None:
    """The same blocks in both languages, so that nothing is told in one alone."""
    found = [
        [one[1] for one in BLOCK.findall((docs.DOCS / name).read_text("utf-8"))]
        for name in ("nl/gespreksleider.md", "en/facilitator.md")
    ]
    assert found[0] == found[1] and "steps" in found[0] and "kit: A week before" in found[0]


@pytest.mark.parametrize("page", [page for page in ManualPage if written_in(page, DUTCH) == DUTCH])
def test_both_languages_have_the_same_parts(page: ManualPage) -> None:
    """Line by line: headings, steps, points, rows, pictures, commands and blocks. Who changes one changes the other."""
    assert shape(source(page, DUTCH)) == shape(source(page, ENGLISH))


def shape(text: str) -> list[str]:
    found = (re.match(r"#+ |\d+\. |- |!\[|\||> |    \S+|<!--", line) for line in text.splitlines())
    return [one[0] for one in found if one is not None]


@pytest.mark.parametrize("path", papers(), ids=named)
def test_every_link_leads_to_something(path: Path) -> None:
    """A file or a folder that is there, and in a page a heading that is there; and each picture says what it shows."""
    assert [*broken(path), *without_words(path)] == []


@pages(SCHOOLS)
def test_sentences_are_short_enough_to_be_read_at_once(path: Path, language: str) -> None:
    found = reading(path.read_text("utf-8"), language)
    assert found.share <= MOST_LONG.get(path.stem, FEW_LONG), found.long[:3]


@pages(SCHOOLS)
def test_no_word_is_harder_than_it_has_to_be(path: Path, language: str) -> None:
    assert reading(path.read_text("utf-8"), language).hard == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_steps_are_all_there_with_their_four_parts(language: str) -> None:
    told = sources(language)["steps"]
    assert len(re.findall("^### ", told, re.MULTILINE)) == len(STEPS)
    for part in ("What happens", "What you say", "What you press", "What can go wrong"):
        assert len(re.findall(rf"\*\*{words(language)(part)}[.:]\*\*", told)) == len(STEPS), part


@pytest.mark.parametrize("language", ["nl", "en"])
def test_f1_finds_each_step_on_the_page(language: str) -> None:
    """No heading before it has the same name, or the address would lead there."""
    there = [(one.text, one.anchor) for one in headings(source(ManualPage.FACILITATOR, language))]
    assert [one.title for one in every_help(words(language)) if (one.title, one.anchor) not in there] == []


CHAPTER = re.compile(r"\bH(?:1[0-3]|[1-9])\b")


@pages(PAGES)
def test_who_reads_the_number_of_a_chapter_finds_its_name(path: Path, language: str) -> None:
    """By a link to the one table that has them all."""
    text = path.read_text("utf-8")
    goal = {"nl": "protocol.md#de-hoofdstukken", "en": "protocol.md#the-chapters"}[language]
    if CHAPTER.search(text) and "<!-- from chapters -->" not in text:
        assert f"]({goal})" in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_chapters_are_all_there_with_their_names(language: str) -> None:
    told, say = sources(language)["chapters"], words(language)
    rows = [tuple(map(str.strip, row.split("|")[1:3])) for row in told.splitlines()[2:]]
    assert rows == [(code, say(title)) for code, title in CHAPTER_TITLES.items()]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plans_of_the_kit_name_their_chapters_as_the_protocol_does(language: str) -> None:
    """On paper no link leads to the table."""
    told, say = sources(language)["kit: Plans"], words(language)
    for code in sorted(set(CHAPTER.findall(told))):
        assert f"{code} {say(CHAPTER_TITLES[code])}" in told


def test_a_block_that_no_file_has_is_a_fault() -> None:
    with pytest.raises(KeyError, match="Nothing of the kind"):
        filled("<!-- from kit: Nothing of the kind -->\n<!-- end -->\n", "en")


def test_boxes_are_one_list() -> None:
    told = sources("nl")["kit: A week before"]
    assert told.startswith("- □  Uitnodiging verstuurd") and "\n\n- □" not in told


def test_a_block_is_filled_anew_and_the_rest_stays() -> None:
    page = "# A\n\n<!-- from kit: Openings -->\nold\n<!-- end -->\n\nB\n"
    page = page.replace("Openings", "Opening without content (5 minutes)")
    new = filled(page, "en")
    assert "old" not in new and "Which app" in new and new.endswith("<!-- end -->\n\nB\n") and filled(new, "en") == new


@pytest.mark.parametrize(
    ("goal", "fault"),
    [
        ("gone.md", "is not there"),
        ("b.md#nothing", "has no such heading"),
        ("#nothing", "has no such heading"),
        ("../../outside.md", "is outside of the project"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(
    goal: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    (tmp_path / "outside.md").write_text("# O\n", "utf-8")
    monkeypatch.setattr(leads, "ROOT", root)
    (root / "docs/b.md").write_text("# B\n", "utf-8")
    page = root / "docs/a.md"
    page.write_text(f"# A\n\n[one](b.md#b) [two]({goal}) [three](https://example.org/x)\n", "utf-8")
    assert list(broken(page)) == [f"docs/a.md:3: {goal} {fault}"]
    page.write_text('![](b.md)\n<img src="b.md">\n<img alt="a" src="b.md">\n![a](b.md)\n', "utf-8")
    assert [one.split(":")[1] for one in without_words(page)] == ["1", "2"]


def test_sentences_and_their_words() -> None:
    told = "Dit is één zin. “Dit ook.” Kijk bijv. hier, in art. 7! Klik op *Open Kaart.exe* en … wacht. En 3 dan?"
    assert [length(one) for one in sentences(told)] == [4, 2, 6, 6, 3]
    assert list(sentences("  – ")) == []


def test_long_sentences_are_told_longest_first() -> None:
    source = f"# Kop\n\n{'woord ' * LONG}.\n\n- {'woord ' * 22}.\n- {'woord ' * 25}.\n\n| a |\n|---|\n| Kort. |\n"
    found = reading(source, "nl")
    assert found.sentences == 4 and [length(one) for one in found.long] == [25, 22] and found.share == 50


def test_hard_words_are_found_in_each_form() -> None:
    assert [word for word, _ in hard("Indien dit wordt geëvalueerd, evalueren wij tevens.", "nl")] == [
        "evalueren",
        "Indien",
        "tevens",
    ]
    assert dict(hard("Prior to use we utilised it.", "en")) == {"Prior to": "before", "utilised": "use"}


def test_what_is_wrong_is_told_with_its_cure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the command ends with 1, so that a script stops."""
    monkeypatch.setenv("OPEN_KAART_HOME", "")
    monkeypatch.setattr(docs, "filled", lambda text, language: text + "x")
    assert docs.main([]) == 1
    assert (
        "docs/nl/index.md: a block differs from its source: python3 play.py dev docs --write" in capsys.readouterr().out
    )


def test_pages_are_written_where_they_differ_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nl").mkdir()
    page, other = tmp_path / "nl/a.md", tmp_path / "nl/b.md"
    page.write_text("<!-- from kit: Plans -->\n<!-- end -->\n", "utf-8")
    other.write_text("# B\n", "utf-8")
    monkeypatch.setattr(docs, "DOCS", tmp_path)
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    assert list(docs.write()) == ["nl/a.md: written"] and "| 45 (2 kaarten) |" in page.read_text("utf-8")
    assert list(docs.write()) == []
