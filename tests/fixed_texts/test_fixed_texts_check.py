"""A file of law or fixed text is told its faults by line and cure: a lawyer reads them, who knows no Python."""

from __future__ import annotations

import pytest

from game.content.problem import english
from game.fixed_texts.check import read_texts, said_in
from game.fixed_texts.schema import FILES
from game.fixed_texts.store import shipped, shipped_bytes
from game.fixed_texts.wording import english_texts
from game.i18n.extract import screens_template

TODAY = "2026-11-29"
ARTICLE = """\
look_again: 2027-08-01
articles:
  - title: {nl: "De wet", en: "The law"}
    kind: law
    lines:
      - {nl: "Zo is het.", en: "So it is."}
    sources: ["art. 1 Wpo"]
    checked: 2026-11-22
    confidence: A
    stand: "2025"
"""


ONLY_NEWS = (
    "f:7:14: 'articles 1: sources': a site of news or homework is the only source of a law (add the law itself, the "
    "Inspectorate, or School & Veiligheid; or make it kind: advice)"
)


def told(text: str, name: str = "law", own: bool = False) -> list[str]:
    return [problem.report(english) for problem in read_texts(text.encode(), name, "f", TODAY, own)[1]]


def without(start: str) -> str:
    return "".join(line for line in ARTICLE.splitlines(keepends=True) if not line.strip().startswith(start))


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_game_is_right(name: str) -> None:
    """Nothing is wrong, doubtful or only in one language."""
    assert told(shipped_bytes(name).decode(), name) == []


def test_the_article_of_these_tests_is_right() -> None:
    """Else they would prove nothing."""
    assert told(ARTICLE) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            without("checked"),
            "f:3:5: 'articles 1: checked' is missing (write on which day somebody last looked at the source, like: "
            "checked: 2026-11-29)",
            id="an article of law without a date",
        ),
        pytest.param(
            without("sources"),
            "f:3:5: 'articles 1: sources' is missing (write where it is written, so that somebody else can find it)",
            id="no source",
        ),
        pytest.param(
            without("confidence"),
            "f:3:5: 'articles 1: confidence' is missing (A: text of the law seen. B: official explanation. C: another "
            "source. D: general knowledge)",
            id="no confidence",
        ),
        pytest.param(
            without("stand"),
            "f:3:5: 'articles 1: stand' is missing (write of which year the text of the law is that you saw: stand: "
            "2025)",
            id="the text of the law, nobody knows of when",
        ),
        pytest.param(
            without("look_again"),
            "f:1:1: 'look_again' is missing (write from which day these texts are to be looked at again, like: "
            "look_again: 2027-11-01)",
            id="never looked at again",
        ),
        pytest.param(
            ARTICLE.replace("2026-11-22", "2027-01-01"),
            "f:8:14: 'articles 1: checked' is in the future (when did you see the source?)",
            id="a future date",
        ),
        pytest.param(
            ARTICLE.replace("2026-11-22", "2026-02-30"),
            "f:8:14: 'articles 1: checked' is not a date (write it like 2026-11-22)",
            id="30 February",
        ),
        pytest.param(
            ARTICLE.replace("2026-11-22", "22 november"),
            "f:8:14: 'articles 1: checked' is not a date (write it like 2026-11-22)",
            id="a date in words",
        ),
        pytest.param(
            ARTICLE.replace("    stand", "    look_again: 2026-11-22\n    stand"),
            "f:10:17: 'articles 1: look_again' is not after the day on which it was checked (choose a later day, or "
            "take the line out)",
            id="looked at again before it was looked at",
        ),
        pytest.param(
            ARTICLE.replace("confidence: A", "confidence: E"),
            "f:9:17: 'articles 1: confidence' cannot be 'E' (choose from: A, B, C, D)",
            id="an unknown confidence",
        ),
        pytest.param(
            ARTICLE.replace("kind: law", "kind: wet"),
            "f:4:11: 'articles 1: kind' cannot be 'wet' (did you mean 'law'?)",
            id="a kind in Dutch",
        ),
        pytest.param(
            ARTICLE.replace("checked:", "nagekeken:"),
            "f:8:5: there is no field 'articles 1: nagekeken' (did you mean 'checked'?)",
            id="a field in Dutch",
        ),
        pytest.param(
            ARTICLE.replace('{nl: "Zo is het.", ', "{"),
            "f:6:9: 'articles 1: lines 1: nl' is missing (write the text in Dutch behind nl:)",
            id="no Dutch",
        ),
        pytest.param(
            ARTICLE.replace(', en: "So it is."', ""),
            "f:6:9: 'articles 1: lines 1: en' is missing (write the same text in English behind en:)",
            id="no English",
        ),
        pytest.param(
            ARTICLE.replace("So it is.", "So it is, {chapter}."),
            "f:6:32: 'articles 1: lines 1: en': the program knows no place {chapter} (write it without braces)",
            id="a place that nobody fills",
        ),
        pytest.param(
            ARTICLE.replace("art. 1 Wpo", "nu.nl (2017)"),
            ONLY_NEWS,
            id="only the news",
        ),
        pytest.param(
            ARTICLE.replace('"art. 1 Wpo"', '"https://www.scholieren.com/verslag/1", "nieuws.nos.nl"'),
            ONLY_NEWS,
            id="homework and the news",
        ),
    ],
)
def test_a_fault_is_a_sentence_with_line_and_cure(text: str, fault: str) -> None:
    """Where to look, what is wrong, what helps."""
    assert fault in told(text)
    assert read_texts(text.encode(), "law", "f", TODAY)[0] is None


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(ARTICLE.replace("art. 1 Wpo", "nu.nl; art. 1 Wpo (wetten.overheid.nl)"), id="the law beside it"),
        pytest.param(
            ARTICLE.replace('"art. 1 Wpo"', '"nu.nl", "onderwijsinspectie.nl"'), id="the Inspectorate beside it"
        ),
        pytest.param(
            ARTICLE.replace("art. 1 Wpo", "nu.nl").replace("kind: law", "kind: advice"), id="advice, which is no law"
        ),
        pytest.param(ARTICLE.replace("art. 1 Wpo", "menu.nl"), id="another site that ends alike"),
    ],
)
def test_news_beside_a_source_is_fine(changed: str) -> None:
    """Only by itself it is nothing to rest a law on."""
    assert told(changed) == []


@pytest.mark.parametrize("name", FILES)
def test_every_text_needs_both_languages(name: str) -> None:
    """All files, all places: a text without one is found wherever it stands."""
    lines = shipped_bytes(name).decode().splitlines()
    at = [n for n, line in enumerate(lines) if line.strip().startswith("en:")]
    assert len(at) == sum(1 for _ in said_in(shipped(name), FILES[name]))
    for n in at[:: max(1, len(at) // 7)]:
        found = told("\n".join(lines[:n] + lines[n + 1 :]), name)
        assert [line for line in found if "en' is missing (write the same text in English behind en:)" in line], n


def test_a_school_may_leave_the_english_out() -> None:
    """It is told, and its file is used."""
    text = ARTICLE.replace(', en: "So it is."', "")
    found, problems = read_texts(text.encode(), "law", "f", TODAY, own=True)
    assert found is not None and [one.warns for one in problems] == [True]


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "articles",
        "\0",
        "articles: [",
        "- a\n- b",
        "look_again: *x",
        "a: b: c",
        "\tarticles:",
        "articles: {}",
        "é" * 9,
    ],
)
@pytest.mark.parametrize("name", FILES)
def test_whatever_is_in_a_file_is_a_sentence(name: str, broken: str) -> None:
    """Never an exception, never silence."""
    found, problems = read_texts(broken.encode(), name, "f", TODAY)
    assert found is None and problems


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_another_encoding_is_told(name: str) -> None:
    """Notepad of long ago."""
    found, problems = read_texts(shipped_bytes(name).decode().encode("cp1252", "replace"), name, "f", TODAY)
    assert found is None and "UTF-8" in problems[0].report(english)


def test_translators_get_the_english_of_every_text_but_no_sources() -> None:
    """In every language but the one that they are written in."""
    texts = set(english_texts())
    assert len(texts) > 150
    assert texts <= {message.id for message in screens_template("de")}
    assert "Worries about home: we follow the reporting code." not in {one.id for one in screens_template("nl")}
    assert not [text for text in texts if text.startswith("onderwijsinspectie.nl")]
