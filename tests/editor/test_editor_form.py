"""The form of the editor: every field with its words and limits, and what may be chosen in it."""

from __future__ import annotations

from typing import Any

import pytest

from game.content.found import Library
from game.content.schema import CARD, NEEDED_OF_AUTHORS
from game.core.cards import CARD_CHAPTERS, Kind, OwnChapter, Pack, Theme, ThemeId, Weight
from game.core.contacts import STANDARD
from game.editor.form import checklist, form
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words

BASE = Pack("basis", "The basic set", "nl", "", "", (Theme(ThemeId("volgen"), "Volgen", "follow"),))
OWN = Pack(
    "ours", "Ours", "nl", "", "", (Theme(ThemeId("volgen"), "Theirs", "moon"), Theme(ThemeId("stage"), "Stage", "cap")),
    chapters=(OwnChapter("V1", "Traineeship", "H2", "ours"),), pictures=("bridge",),
)  # fmt: skip


def made(*packs: Pack, say: Words = ENGLISH, own: dict[str, str] | None = None) -> dict[str, Any]:
    return form(Library(packs), ["owl", "bear"], own or {}, say)


def field(name: str, *packs: Pack, say: Words = ENGLISH) -> dict[str, Any]:
    return next(one for one in made(*packs, say=say)["fields"] if one["name"] == name)


def test_every_field_of_a_card_is_on_the_form_in_its_order() -> None:
    """What the file can hold can be typed."""
    assert [one["name"] for one in made()["fields"]] == [one.name for one in CARD]
    assert all(one["label"] and one["told"] for one in made()["fields"])


@pytest.mark.parametrize("name", ["title", "options", "friction", "question", "prompts"])
def test_the_form_asks_for_what_a_card_needs(name: str) -> None:
    """Also for what only a card that is handed on must have; a twist is free."""
    assert field(name)["needed"] and not field("twist")["needed"]
    assert set(NEEDED_OF_AUTHORS) <= {one["name"] for one in made()["fields"] if one["needed"]}


def test_limits_are_those_of_the_checker() -> None:
    """Letters are counted while one types; a choice has no such limit."""
    assert (field("title")["most"], field("situation")["lines"], field("weight")["most"]) == (40, True, 0)
    assert (field("options")["least"], field("options")["entries"]) == (2, 4)
    assert [one["name"] for one in field("floor")["fields"]] == ["kind", "text", "source", "checked", "mark"]


@pytest.mark.parametrize("say", [ENGLISH, words("nl")], ids=["en", "nl"])
def test_every_choice_has_words_and_none_is_the_id_of_a_file(say: Words) -> None:
    """“medium” is a word for files."""
    for name, ids in (("kind", tuple(Kind)), ("weight", tuple(Weight))):
        choices = field(name, say=say)["choices"]
        assert [one["id"] for one in choices] == [str(one) for one in ids]
        assert all(one["name"] and one["name"] != one["id"] for one in choices)


def test_each_list_of_choices_has_the_words_of_its_own_field() -> None:
    """An id may mean something else elsewhere: “advice” is a line of the contact block too."""
    kinds = {one["id"]: one["name"] for one in field("floor")["fields"][0]["choices"]}
    assert kinds == {"law": "Law", "advice": "Standing advice"}
    needs = {one["id"]: one["name"] for one in field("needs")["choices"]}
    assert needs == {contact.key: contact.who for contact in STANDARD if contact.key in needs} and "board" in needs


def test_chapters_of_a_set_are_offered_to_its_own_cards() -> None:
    """The page hides them for others; all of them are a choice as any other."""
    chapters = field("chapter", BASE, OWN)
    assert chapters["shape"] == "choice" and chapters["choices"][0] == {
        "id": "V1", "name": "V1 · Traineeship", "set": "ours",
    }  # fmt: skip
    assert [one["id"] for one in chapters["choices"][1:]] == list(CARD_CHAPTERS)


def test_a_theme_is_offered_once_under_its_first_title() -> None:
    """Two sets that share one do not make two of it."""
    assert made(BASE, OWN)["themes"] == [{"id": "volgen", "name": "Volgen"}, {"id": "stage", "name": "Stage"}]


def test_pictures_of_a_set_come_before_those_of_the_game() -> None:
    """With the name of their set; those of the game by the alphabet."""
    assert made(OWN)["pictures"] == [
        {"id": "bridge", "name": "bridge", "set": "ours"}, {"id": "bear", "name": "bear"}, {"id": "owl", "name": "owl"},
    ]  # fmt: skip


def test_a_set_without_a_card_can_be_chosen_as_well() -> None:
    """It was made a minute ago; one that was read is called as its file says."""
    sets = made(BASE, own={"fresh": "Fresh", "basis": "basis"})["sets"]
    assert {one["id"]: one["name"] for one in sets} == {"fresh": "Fresh", "basis": "The basic set"}


@pytest.mark.parametrize("say", [ENGLISH, words("nl")], ids=["en", "nl"])
def test_an_author_is_asked_the_same_questions_in_every_language(say: Words) -> None:
    """The ticks are kept by these names."""
    assert [one["id"] for one in checklist(say)] == ["case", "names", "sexual", "roles"]
    assert all(one["told"].endswith(".") for one in checklist(say))
