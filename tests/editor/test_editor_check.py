"""One card in the form: what a page may send, what is told beside which field, and what an author may look at again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.yaml_reader import read
from game.content.yaml_writer import Tree
from game.core.letters import lacking
from game.editor.card_files import CardFile, card_file
from game.editor.check import MOST_DEPTH, card_bytes, card_tree, hints, problems_in, tree_from, tree_in
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from tests.content.content_samples import BOUNDS, GOOD
from tests.letters_samples import ODD

A_SLIP = "'Weight' cannot be 'lihgt' (did you mean 'light'?)"
A_STOP = "'Option' ends with a full stop (take the full stop out)"
TREES = st.recursive(
    st.text("ab:#- \n'é", max_size=8),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("ab", max_size=3), inner),
    max_leaves=12,
)


@pytest.fixture
def card(tmp_path: Path) -> CardFile:
    return card_file("ours/b1-x", tmp_path)


def at_fields(card: CardFile, data: bytes) -> dict[str, str]:
    return {one["at"]: one["says"] for one in problems_in(data, card, BOUNDS, ENGLISH)}


def told(text: str, field: str = "situation") -> list[str]:
    return [one["says"] for one in hints({field: text}, ENGLISH)]


@given(TREES)
def test_texts_lists_and_groups_come_in_as_they_are(given: Any) -> None:
    """And nothing but texts is in them; what is nested deeper than any card is refused."""
    try:
        assert tree_from(given) == given
    except ValueError:
        assert depth_of(given) > MOST_DEPTH


def depth_of(given: Any) -> int:
    if isinstance(given, str):
        return 0
    return 1 + max(map(depth_of, given.values() if isinstance(given, dict) else given), default=0)


def test_a_tree_may_be_as_deep_as_a_card_and_not_endless() -> None:
    """A page that sends brackets in brackets does not keep us busy."""
    deep: Any = "text"
    for _ in range(MOST_DEPTH + 1):
        deep = [deep]
    assert tree_from(deep) == deep
    with pytest.raises(ValueError, match="deep"):
        tree_from([deep])


@pytest.mark.parametrize("given", [1, None, True, 1.5, ["a", 1], {"a": None}, {"a": {"b": [False]}}], ids=repr)
def test_what_is_no_text_is_refused(given: object) -> None:
    """A page that sends numbers is none of ours."""
    with pytest.raises(ValueError, match="no text"):
        tree_from(given)


@pytest.mark.parametrize("given", ["text", ["a"], []], ids=repr)
def test_what_is_no_group_of_fields_is_no_card(given: object) -> None:
    """A text alone cannot be saved as a card."""
    with pytest.raises(ValueError, match="no card"):
        card_tree(given)


def test_half_a_character_becomes_a_question_mark() -> None:
    """JSON can hold half an emoji and a file cannot; the other half of the card is worth keeping."""
    assert card_tree({"title": "a\ud83d"}) == {"title": "a?"}


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        pytest.param(b"title: A\ntags: [x]\n", {"title": "A", "tags": ["x"]}, id="fields"),
        pytest.param(b"title: A\nodd: B\n", {"title": "A", "odd": "B"}, id="fields that nobody knows stay in sight"),
        pytest.param(b"title: [", None, id="broken"),
        pytest.param(b"- a\n", None, id="a list"),
        pytest.param(b"", None, id="empty"),
        pytest.param(b"title: Zo\xeb", None, id="of an old editor"),
    ],
)
def test_a_file_is_shown_as_a_form_or_as_text(data: bytes, shown: dict[str, Tree] | None) -> None:
    """A form that hides half of a file would lose it."""
    assert tree_in(data) == shown


def test_what_would_be_saved_is_the_file_with_its_changes() -> None:
    """And where a file cannot be changed, the values alone: they are looked at, not saved."""
    assert card_bytes(b"# mine\ntitle: A\n", {"title": "B"}) == b"# mine\ntitle: B\n"
    assert card_bytes(b"- a list\n", {"title": "B"}) == b"title: B\n" == card_bytes(b"title: [", {"title": "B"})


def test_a_right_card_has_no_problem(card: CardFile) -> None:
    """The form is quiet."""
    assert problems_in(GOOD.encode(), card, BOUNDS, ENGLISH) == []


def test_a_guess_is_a_hint_and_no_problem(card: CardFile) -> None:
    """It stands beside its field all the same; the card can be saved and is played."""
    named = GOOD.replace("title: Het volgverzoek", "title: Vraag het juf Anna")
    assert problems_in(named.encode(), card, BOUNDS, ENGLISH) == []
    found = [one["says"] for one in hints(tree_in(named.encode()) or {}, ENGLISH) if one["at"] == "title"]
    assert "'Title' seems to hold a name" in found


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        pytest.param("title: Het volgverzoek\n", "", "title", "'Title' is missing", id="a label of the form"),
        pytest.param("weight: light", "weight: lihgt", "weight", A_SLIP, id="a slip"),
        pytest.param("Alleen oud-leerlingen", "Alleen oud.", "options.1.text", A_STOP, id="in a standpoint"),
        pytest.param("  source: Art. 5 UAVG\n", "", "floor.source", "'Source' is missing", id="in the law"),
    ],
)
def test_a_problem_speaks_of_the_form(card: CardFile, old: str, new: str, at: str, says: str) -> None:
    """Whoever never saw the file does not know its names of fields."""
    assert at_fields(card, GOOD.replace(old, new, 1).encode()) == {at: says}


def test_a_word_that_was_meant_can_be_put_in_by_one_press(card: CardFile) -> None:
    """For a value the value, for a name of a field the name; without a guess there is nothing to press."""
    data = (
        GOOD.replace("weight: light", "weight: lihgt").replace("title:", "titel:").replace("chapter: H3", "chapter: X")
    )
    found = {
        one["at"]: (one.get("meant"), one.get("rename")) for one in problems_in(data.encode(), card, BOUNDS, ENGLISH)
    }
    assert found == {"weight": ("light", False), "titel": ("title", True), "chapter": (None, None)}


def test_a_file_that_cannot_be_read_is_one_problem_with_its_line(card: CardFile) -> None:
    """Of the whole card, for it has no fields."""
    (found,) = problems_in(b"title: A\nb\nc: d", card, BOUNDS, ENGLISH)
    assert found["at"] == "" and found["line"] == 2


def test_problems_are_in_the_language_of_the_author(card: CardFile) -> None:
    """With the label that their form has."""
    (found,) = problems_in(GOOD.replace("title: Het volgverzoek\n", "").encode(), card, BOUNDS, words("nl"))
    assert "'Titel'" in found["says"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Een leerling ziet Priya bij de poort.", "Priya", id="a name in a sentence"),
        pytest.param("“Anna stuurt dit.”", "Anna", id="a known name that opens one"),
        pytest.param("Op 12 maart 2026 stuurde een leerling dit.", "12 maart 2026", id="a day that has been"),
        pytest.param("In groep 7b gaat het mis.", "groep 7b", id="one class"),
    ],
)
def test_what_may_point_at_somebody_is_named(text: str, word: str) -> None:
    """A card travels further than its author thinks."""
    assert told(text) == [f"“{word}” may point to a real person, place or date."]


@pytest.mark.parametrize("field", ["author", "licence", "picture", "theme"])
def test_fields_that_are_no_prose_are_left_alone(field: str) -> None:
    """An author has a name."""
    assert told("Priya Anna 12 maart 2026", field) == []


def test_a_source_has_names_and_days_of_its_own() -> None:
    """Law is quoted with them; its length is all that is looked at."""
    law: dict[str, Tree] = {
        "floor": {"text": "De minister Priya zei op 12 maart 2026 dat.", "source": "x"},
        "notes": "Bel Anna.",
    }
    assert hints(law, ENGLISH) == []


def test_hints_stand_beside_their_own_field() -> None:
    """The second question, the rule of the first standpoint; vague words count in a rule only."""
    vague = "Wij doen dat zo snel mogelijk."
    tree: dict[str, Tree] = {
        "situation": vague,
        "prompts": ["Wat nu?", "Wat zegt Priya?"],
        "options": [{"text": vague, "strength": "must", "rule": vague}],
    }
    assert [one["at"] for one in hints(tree, ENGLISH)] == ["prompts.1", "options.0.rule"]
    assert all(one["better"] for one in hints(tree, ENGLISH))


@pytest.mark.parametrize(
    ("rule", "strength", "says"),
    [
        ("Wij mogen elkaar appen.", "", "By its words this rule is: may"),
        ("Wij appen via school.", "", "By its words this rule is: must"),
        ("Wij appen via school.", "stevig", "By its words this rule is: must"),
        ("Wij mogen elkaar appen.", "must", "“mogen” means: may"),
        ("Wij appen via school.", "may", "These words mean: must"),
        ("Wij appen via school.", "should", ""),
        ("", "", ""),
    ],
)
def test_an_author_is_told_how_firm_a_rule_is(rule: str, strength: str, says: str) -> None:
    """Where nobody chose, and where the words say something else; beside the field that settles it."""
    tree: dict[str, Tree] = {"options": [{"text": "Ja", "rule": rule, "strength": strength}]}
    found = [one for one in hints(tree, ENGLISH) if one["at"] == "options.0.strength"]
    assert [one["says"] for one in found] == ([says] if says else [])
    assert all(one["better"] for one in found)


@pytest.mark.parametrize("options", ["", "x", {}, {"a": "b"}, ["x"], [{"rule": []}], [{"rule": {"a": "b"}}], [[]]])
def test_no_form_is_too_odd_to_be_looked_at(options: Tree) -> None:
    """A file somebody wrote by hand may hold anything where standpoints belong."""
    assert [one for one in hints({"options": options}, ENGLISH) if "strength" in one["at"]] == []


@given(st.dictionaries(st.sampled_from(["title", "twist", "odd", "tags"]), st.text("aé: #'\"-[\n", max_size=12)))
def test_values_that_are_looked_at_are_those_of_the_form(tree: dict[str, Tree]) -> None:
    """Whatever signs are typed, the check sees the same text as the author."""
    known = {name: value for name, value in tree.items() if name != "odd"}
    if known:
        assert (
            tree_in(card_bytes(b"- no card\n", known)) == known
            and read(card_bytes(b"- no card\n", known)).kind == "map"
        )


@pytest.mark.parametrize(("kind", "lacking"), [("blank", ["friction", "question"]), ("dilemma", []), ("", [])])
def test_a_card_of_a_meeting_is_told_what_it_lacks(kind: str, lacking: list[str]) -> None:
    """Where it can be added; other kinds are not let through without it anyway."""
    tree: dict[str, Tree] = {"kind": kind, "title": "Ours", "prompts": ["What now?"]}
    assert [one["at"] for one in hints(tree, ENGLISH) if "is missing" in str(one["says"])] == lacking


LACKED = [name for name, text in ODD.items() if lacking(text)]


@pytest.mark.parametrize("name", LACKED)
@pytest.mark.parametrize("field", ["title", "author", "options.0.text", "floor.source", "tags.1"])
def test_signs_that_the_wall_lacks_are_told_at_their_field(name: str, field: str) -> None:
    """While somebody types, in whatever field; with what helps, and it is no mistake."""
    tree: Tree = ODD[name]
    for part in reversed(field.split(".")):
        tree = ["x"] * int(part) + [tree] if part.isdecimal() else {part: tree}
    assert isinstance(tree, dict)
    (found,) = [one for one in hints(tree, ENGLISH) if "cannot show" in str(one["says"])]
    assert found["at"] == field and "U+" in str(found["says"]) and "say it in words" in str(found["better"])


@pytest.mark.parametrize("name", [name for name in ODD if name not in LACKED])
def test_of_what_the_wall_can_show_nothing_is_told(name: str) -> None:
    """Ligatures and bullets of Word come back by themselves."""
    assert not [one for one in told(ODD[name]) if "cannot show" in one]
