"""A card on the wall while it is half written: what is missing is empty, what is too much is cut, nothing crashes."""

from __future__ import annotations

import json
from concurrent.futures import Future

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.yaml_writer import Tree
from game.core.cards import CARD_CHAPTERS, Kind, OwnChapter, Sourced, Weight
from game.core.phases import Phase
from game.editor import preview
from game.editor.check import tree_in
from game.editor.preview import (
    FITS,
    MOST_ENTRIES,
    MOST_SHOWN,
    MOST_TITLE,
    STEPS,
    CardSets,
    PreviewRequest,
    card_of,
    view_model_at,
)
from game.i18n.words import ENGLISH
from tests.content.content_samples import GOOD

TREE = tree_in(GOOD.encode()) or {}
NAMES = st.sampled_from(["id", "text", "rule", "exportable", "source"])
ANY: st.SearchStrategy[Tree] = st.recursive(
    st.text("aé -.", max_size=6), lambda inner: st.lists(inner, max_size=5) | st.dictionaries(NAMES, inner, max_size=4)
)
FIELDS = st.sampled_from(
    ["kind", "weight", "chapter", "title", "situation", "options", "prompts", "floor", "tags", "picture", "theme"]
)


def request(step: str, **fields: Tree) -> PreviewRequest:
    return PreviewRequest(card_of(TREE | fields, "ours/b1-x"), step, "wide", Future())


def test_a_whole_card_is_shown_as_it_will_be_dealt() -> None:
    """Every text that the wall shows comes from the form."""
    card = card_of(TREE, "ours/b1-x")
    assert (card.title, card.chapter, card.weight) == ("Het volgverzoek", "H3", Weight.LIGHT)
    assert [(one.id, one.exportable) for one in card.options] == [
        ("nooit", True), ("oud-leerlingen", True), ("altijd", False),
    ]  # fmt: skip
    assert isinstance(card.floor, Sourced) and card.floor.mark == "S" and len(card.prompts) == 2


def test_an_empty_form_is_a_card_already() -> None:
    """The first letter that is typed is seen."""
    card = card_of({}, "ours/b1-x")
    assert (card.kind, card.weight, card.chapter) == (Kind.DILEMMA, Weight.MEDIUM, CARD_CHAPTERS[0])
    assert card.options == () and card.floor is None and card.title == ""


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        pytest.param("kind", "dilema", Kind.DILEMMA, id="a kind that is none"),
        pytest.param("weight", "zwaar", Weight.MEDIUM, id="a weight that is none"),
        pytest.param("chapter", "H1", CARD_CHAPTERS[0], id="a chapter of fixed text"),
        pytest.param("chapter", "V1", "V1", id="a chapter of a set"),
        pytest.param("picture", "../../secret", "", id="a picture that leads elsewhere"),
        pytest.param("title", ["a", "list"], "", id="a list for a text"),
        pytest.param("title", " a \n b ", "a b", id="lines"),
        pytest.param("title", "x" * 999, "x" * MOST_TITLE, id="a book for a title"),
        pytest.param("situation", "x" * 99_999, "x" * MOST_SHOWN, id="a book for a situation"),
        pytest.param("prompts", "one text", (), id="a text for a list"),
        pytest.param("prompts", ["", "a", {}], ("a",), id="entries that are none"),
        pytest.param("tags", ["x"] * 99, ("x",) * MOST_ENTRIES, id="a hundred entries"),
        pytest.param("floor", "law", None, id="a text for a group"),
    ],
)
def test_what_is_wrong_is_shown_as_near_as_can_be(field: str, typed: Tree, shown: object) -> None:
    """The check tells what is wrong; the picture goes on."""
    assert getattr(card_of(TREE | {field: typed}, "ours/b1-x"), field) == shown


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        pytest.param(["a", "b"], ["a", "b"], id="two"),
        pytest.param(["a", "a"], ["a", "a-1"], id="a copy, for a moment"),
        pytest.param(["", ""], ["-0", "-1"], id="not named yet"),
        pytest.param(["a", "b", "c", "d", "e"], ["a", "b", "c", "d"], id="no more than four"),
    ],
)
def test_standpoints_are_told_apart_by_their_place(ids: list[str], names: list[str]) -> None:
    """Two of one name would be one bar on the wall."""
    card = card_of({"options": [{"id": name, "text": "T"} for name in ids]}, "ours/b1-x")
    assert [one.id for one in card.options] == names


@given(st.dictionaries(FIELDS, ANY, max_size=5), st.sampled_from(STEPS))
def test_any_form_is_a_card_at_any_step(tree: dict[str, Tree], step: str) -> None:
    """Whatever a page sends, there is something to paint, and nothing of it is endless."""
    model = view_model_at(card_of(tree, "ours/b1-x"), step)
    assert model.session.card is not None and len(model.session.card.options) <= 4


@pytest.mark.parametrize(
    ("step", "phase"),
    [("situation", Phase.SITUATION), ("vote", Phase.FIRST_VOTE), ("rule", Phase.RULE)],
)
def test_each_step_is_that_of_a_meeting(step: str, phase: Phase) -> None:
    """An author sees the very screens of the hall, with the chapters that the sets brought."""
    own = OwnChapter("V1", "Stage")
    model = view_model_at(card_of(TREE, "ours/b1-x"), step, CardSets(chapters=(own,)))
    assert model.session.phase is phase and model.session.chapters == (own,)
    assert (model.session.play.draft is not None) is (step == "rule")


def test_a_card_without_a_rule_shows_its_situation_instead() -> None:
    """There is no draft yet; a sentence elsewhere says so."""
    card = card_of(TREE | {"options": [{"id": "a", "text": "A", "exportable": "false"}]}, "ours/b1-x")
    assert view_model_at(card, "rule").session.phase is Phase.SITUATION


def test_a_request_that_nobody_waits_for_is_not_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The author typed on; the wall has better things to do."""
    monkeypatch.setattr(preview, "painted", lambda *_: pytest.fail("painted"))
    one = request("situation")
    assert one.promise.cancel()
    one.paint(ENGLISH)


def test_what_goes_wrong_is_a_picture_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never the meeting."""

    def fail(*_: object) -> bytes:
        raise RuntimeError("no font")

    monkeypatch.setattr(preview, "painted", fail)
    one = request("situation")
    one.paint(ENGLISH)
    assert one.promise.result(0) == b""


def test_the_wall_says_what_does_not_fit() -> None:
    """As a list of texts; an ordinary card has none."""
    fine, long = request(FITS), request(FITS, title="Waarom " * 60)
    for one in (fine, long):
        one.paint(ENGLISH)
    assert json.loads(fine.promise.result(0)) == []
    assert any(text.startswith("Waarom Waarom") for text in json.loads(long.promise.result(0)))
