"""The fields of a file against the table: what is right counts, what is wrong is told, and what was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.field_check import MOST_PROBLEMS, SLUG, Checker, Group, closest, instead
from game.content.problem import english
from game.content.schema import Field, Shape
from game.content.yaml_reader import read

INSIDE = (Field("id", Shape.SLUG, needed=True), Field("text", most=10))
FIELDS = (
    Field("name", needed=True, most=10),
    Field("story", most=40, lines=True),
    Field("kind", Shape.CHOICE, choices=("light", "heavy")),
    Field("free", Shape.FLAG),
    Field("day", Shape.DATE),
    Field("words", Shape.TEXTS, most=5, entries=(1, 3)),
    Field("names", Shape.SLUGS, entries=(1, 3)),
    Field("one", Shape.GROUP, fields=INSIDE),
    Field("many", Shape.GROUPS, entries=(1, 2), fields=INSIDE),
)
AN_ID = "small letters, figures and hyphens, like 'lost-keys'"
IN_QUOTES = "the rest of the line is a comment (put text that contains # in quotes)"
KNOWN = ("title", "theme", "chapter", "weight", "question")


def checked(text: str) -> tuple[Group, list[str]]:
    check = Checker("x")
    group = check.group(read(text.encode()), FIELDS)
    return group, [problem.report(english).removeprefix("x:") for problem in sorted(check.problems)]


@pytest.mark.parametrize("unseen", ["", " ", "\u00a0", "\u200b\u200b", "\u200d", "\u3164", "\u2800", "\u0301"])
def test_a_text_that_nobody_sees_is_empty(unseen: str) -> None:
    """Whatever it is made of: on the wall there would be nothing."""
    _, told = checked(f'name: "{unseen}"\n')
    assert told == ["1:7: 'name' is empty (fill it in, or take the line out)"]


def test_every_shape_gives_its_value() -> None:
    """Text stays text: `no`, 1:30 and a date are what was typed, and only the table decides what they mean."""
    group, told = checked(
        "name: no\nkind: heavy\nfree: false\nday: 2026-11-22\nwords: [a, '1:30']\nnames: [x-1]\n"
        "one: {id: y}\nmany: [{id: z}]"
    )
    assert told == []
    assert (group.text("name"), group.text("kind"), group.text("day")) == ("no", "heavy", "2026-11-22")
    assert group.flag("free", True) is False and group.texts("words") == ("a", "1:30")
    assert [inside.text("id") for inside in (*group.groups["one"], *group.groups["many"])] == ["y", "z"]


def test_what_is_absent_is_empty() -> None:
    """Whoever asks for a field needs no question first."""
    group, _ = checked("name: x")
    assert (group.text("story"), group.texts("words"), group.flag("free", True)) == ("", (), True)
    assert group.absent("story") and not group.absent("name")
    assert group.text("words") == "" and group.texts("name") == () and group.flag("name", True) is True


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("story: x", ["1:1: 'name' is missing"], id="a needed field"),
        pytest.param(
            "name: x\nkind: hevy", ["2:7: 'Kind (kind)' cannot be 'hevy' (did you mean 'heavy'?)"], id="a slip"
        ),
        pytest.param(
            "name: x\nkind: zwaar", ["2:7: 'Kind (kind)' cannot be 'zwaar' (did you mean 'heavy'?)"], id="in Dutch"
        ),
        pytest.param(
            "name: x\nkind: 7", ["2:7: 'Kind (kind)' cannot be '7' (choose from: light, heavy)"], id="a guess"
        ),
        pytest.param("name: x\nfree: ja", ["2:7: 'free' cannot be 'ja' (did you mean 'true'?)"], id="yes in Dutch"),
        pytest.param("name: x\nname: y", ["2:1: 'name' is there twice (the first is on line 1)"], id="twice"),
        pytest.param("name: x\nnames: [A b]", [f"2:9: 'names 1' cannot be 'A b' ({AN_ID})"], id="no id"),
        pytest.param("name: 12345678901", ["1:7: 'name' is 11 characters long; 10 fit"], id="too long"),
        pytest.param('name: "a\\nb"', ["1:7: 'name' should be one line"], id="two lines"),
        pytest.param("name: x\nwords: []", ["2:8: 'words': 0 given, 1 to 3 allowed"], id="too few"),
        pytest.param("name: x\nwords: [a, b, c, d]", ["2:8: 'words': 4 given, 1 to 3 allowed"], id="too many"),
        pytest.param(
            "name: x\nwords: [123456]", ["2:9: 'words 1' is 6 characters long; 5 fit"], id="an entry too long"
        ),
        pytest.param("name: x\nmany: [{}]", ["2:8: 'many 1: id' is missing"], id="inside an entry"),
        pytest.param("name:", ["1:6: 'name' is empty (fill it in, or take the line out)"], id="empty"),
        pytest.param("name: #3", [f"1:6: 'name' is empty: {IN_QUOTES}"], id="a number sign"),
        pytest.param("name: a #3", [f"1:7: 'name' stops at 'a': {IN_QUOTES}"], id="cut by a number sign"),
    ],
)
def test_a_mistake_has_its_place_and_its_cure(text: str, told: list[str]) -> None:
    """One line for each mistake, and no mistake twice."""
    assert checked(text)[1] == told


def test_a_misspelt_field_is_not_missing_as_well() -> None:
    """One slip, one line."""
    group, told = checked("nmae: x")
    assert told == ["1:1: there is no field 'nmae' (did you mean 'name'?)"] and not group.absent("name")


@pytest.mark.parametrize("text", ["- a", "just text"])
def test_a_file_that_is_no_group_of_fields_is_told_once(text: str) -> None:
    """Not a missing field after the other."""
    _, told = checked(text)
    assert told == ["1:1: a file consists of fields (begin with a line like 'name: value')"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("name: [x]", "1:7: 'name' should be text, not a list", id="a list for a text"),
        pytest.param("name: x\nwords: a", "2:8: 'words' should be a list, not text", id="a text for a list"),
        pytest.param("name: x\none: a", "2:6: 'one' should be a group of fields, not text", id="a text for a group"),
        pytest.param("name: x\nmany: [a]", "2:8: 'many 1' should be a group of fields, not text", id="in a list"),
        pytest.param("name: x\nwords: [[a]]", "2:9: 'words 1' should be text, not a list", id="a list in a list"),
    ],
)
def test_the_wrong_form_says_which_is_right(text: str, wrong: str) -> None:
    """And how to write that one."""
    (told,) = checked(text)[1]
    assert told.startswith(wrong) and told.endswith(")")


def test_right_fields_count_beside_wrong_ones() -> None:
    """A form shows what it can; a pack keeps its name though its language is missing."""
    group, told = checked("name: x\nkind: 7\nwords: [a, 123456, b]")
    assert group.text("name") == "x" and group.texts("words") == ("a", "b") and len(told) == 2


def test_a_hostile_file_does_not_keep_us_busy() -> None:
    """Nobody mends more at once."""
    _, told = checked("\n".join(f"field{n}: x" for n in range(500)))
    assert len(told) == MOST_PROBLEMS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("titel", "title", id="in Dutch"),
        pytest.param("TITLE", "title", id="in capitals"),
        pytest.param("titl", "title", id="a letter short"),
        pytest.param("wieght", "weight", id="two letters swapped"),
        pytest.param("Vraag", "question", id="in Dutch with a capital"),
        pytest.param("naam", "", id="Dutch for a word that cannot stand here"),
        pytest.param("xyz", "", id="nothing like it"),
        pytest.param("", "", id="nothing"),
        pytest.param("title" * 20, "", id="a whole page"),
    ],
)
def test_what_was_probably_meant(typed: str, meant: str) -> None:
    """A guess that is wrong costs more than none."""
    assert closest(typed, KNOWN) == meant


@given(st.text(max_size=60))
def test_a_guess_is_one_of_the_known_words_or_none(typed: str) -> None:
    """Nobody is sent to a word that would be refused as well; a known word is itself."""
    assert closest(typed, KNOWN) in (*KNOWN, "")
    assert all(closest(name, KNOWN) == name for name in KNOWN)


def test_a_hint_names_what_there_is() -> None:
    """With the guess first, if there is one."""
    assert instead("H33", ("H3", "V1")).text(english) == "did you mean 'H3'? There are: H3, V1"
    assert instead("zzz", ("H3", "V1")).text(english) == "choose from: H3, V1"


@pytest.mark.parametrize("name", ["a", "a1-volgverzoek", "can_if", "1", "lost-keys-2"])
def test_names_of_cards_sets_and_standpoints(name: str) -> None:
    """They become file names and keys of translations on every system."""
    assert SLUG.fullmatch(name)


@pytest.mark.parametrize("name", ["", "A", "-a", "a-", "a--b", "a b", "a.b", "é", "../a", "a/b", "a\n"])
def test_what_is_no_such_name(name: str) -> None:
    """No capital, no dot, no way out of the folder."""
    assert not SLUG.fullmatch(name)


def test_a_text_that_is_far_too_long_is_not_looked_through() -> None:
    """Whatever its letters are: it is refused at once, by its length."""
    looked: list[str] = []

    def meant(text: str) -> str:
        looked.append(text)
        return text

    check = Checker("a.yaml", meant)
    check.group(read(f"a: x\nb: {'e' * 100_000}\n".encode()), (Field("a"), Field("b")))
    assert looked == ["x"] and "100000 characters long" in check.problems[0].sentence(english)
