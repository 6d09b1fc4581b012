"""What the list of the editor learns later: cards never played, translations to be checked, newer originals."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.saved_sessions import KeptSessions
from game.content.yaml_writer import card_to_yaml
from game.core.cards import Card, CardId, context_of
from game.editor.card_files import cards_below, sum_of
from game.editor.card_list import details, fields_to_check, rows
from game.i18n.catalogues import card_sources, words
from game.i18n.coverage import translation_state
from game.journal.standard_store import STANDARD
from game.library.loading import library, shipped
from tests.app.app_samples import game_in, play_to

FIRST = CardId("basis/a1-volgverzoek")
FUZZY = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

#, fuzzy
msgctxt "basis.a1-volgverzoek.title"
msgid "Het volgverzoek"
msgstr "An old translation"

msgctxt "basis.a1-volgverzoek.question"
msgid "{question}"
msgstr "Is it?"
"""


def a1() -> Card:
    card = shipped().card(FIRST)
    assert card is not None
    return card


@pytest.fixture
def fuzzy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A language in which the title of A1 is to be looked at again and its question is translated."""
    path = tmp_path / "locales" / "xx" / "LC_MESSAGES" / "scenarios.po"
    path.parent.mkdir(parents=True)
    path.write_text(FUZZY.replace("{question}", a1().question), "utf-8")
    monkeypatch.setattr("game.i18n.catalogues.resource", lambda *parts: tmp_path.joinpath(*parts))
    return "xx"


def test_the_list_tells_what_lies_on_the_disk_now(tmp_path: Path) -> None:
    """A version, an own card, an ending in capitals, a file with a mistake; a folder is no card, and a file may go."""
    text = card_to_yaml(a1()).encode()
    for name in ("basis/a1-volgverzoek.yaml", "basis/z1-own.yaml", "ours/z2-own.YAML", "ours/z3-odd.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"title: x\n" if "odd" in name else text)
    (tmp_path / "basis" / "b2-fotos.yaml").mkdir()
    (tmp_path / "ours" / "pack.yaml").write_text("name: Ours\nlanguage: nl\n", "utf-8")
    assert states(tmp_path) == {
        "basis/a1-volgverzoek": ["version"], "basis/z1-own": ["own"], "ours/z2-own": ["own"],
        "ours/z3-odd": ["unfinished", "own"],
    }  # fmt: skip
    (tmp_path / "basis" / "a1-volgverzoek.yaml").unlink()
    assert "basis/a1-volgverzoek" not in states(tmp_path)
    assert cards_below(tmp_path) == {"basis/z1-own", "ours/z3-odd", "ours/pack"} and not cards_below(tmp_path / "none")


def states(own: Path) -> dict[str, list[str]]:
    """Of the cards that lie there."""
    return {row["card"]: row["states"] for row in rows(library(own=own), own) if row["states"]}


def test_a_played_card_is_known_from_its_session(tmp_path: Path) -> None:
    """A session that came to its end tells which cards it settled, and no more; it is not changed by that."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    settled = {one.card for one in game.session.agreements}
    assert game.keeper.store is not None
    path, folders = game.keeper.store.path, game.folders[:1]
    played = KeptSessions(STANDARD)
    assert played.cards(folders) == frozenset()  # it is open here: the editor of a game asks the game itself
    game.closing()
    before = path.read_bytes()
    assert played.cards(folders) == settled and settled
    assert path.read_bytes() == before


def test_a_session_file_is_read_once_and_a_damaged_one_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second question opens no file again; half a file beside it counts for nothing."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    folders = game.folders[:1]
    game.closing()
    (folders[0] / "half.okk").write_bytes(b"SQLite format 3\0 and no more")
    played = KeptSessions(STANDARD)
    first = played.cards(folders)
    (folders[0] / "half.okk").unlink()

    def refuse(path: Path) -> None:
        raise AssertionError(path)

    monkeypatch.setattr(STANDARD, "read", refuse)
    assert played.cards(folders) == first != frozenset()


def test_unused_are_those_that_were_never_played(tmp_path: Path) -> None:
    """All but the played one, and how many were played at all."""
    library = shipped()
    told = details(library, tmp_path, {FIRST})
    assert told["played"] == 1 and FIRST not in told["unused"]
    assert len(told["unused"]) == len(library.cards) - 1


def test_a_fuzzy_translation_is_doubtful_and_never_on_the_wall(fuzzy: str) -> None:
    """It is named by its field; the wall has the author's title, and the translated question."""
    card, say = a1(), words(fuzzy)
    how = translation_state(card, fuzzy)
    assert how.lacking and how.doubtful == ("title",)
    assert say.card(context_of(FIRST, "title"), card.title) == card.title
    assert say.card(context_of(FIRST, "question"), card.question) == "Is it?"


def test_a_source_that_an_author_changed_is_doubtful_at_once(fuzzy: str) -> None:
    """Without an update of the catalogue: its translation belongs to another text."""
    changed = replace(a1(), question="Hoort dit?")
    assert translation_state(changed, fuzzy).doubtful == ("title", "question")
    assert fields_to_check(changed, [fuzzy]) == {fuzzy: ["title", "question"]}


def test_places_of_standpoints_and_questions_are_those_of_the_form() -> None:
    """The second standpoint is options.1, the first question prompts.0."""
    card = a1()
    options = (card.options[0], replace(card.options[1], text="Anders"), *card.options[2:])
    changed = replace(card, options=options, prompts=("Anders?", *card.prompts[1:]))
    assert fields_to_check(changed, ["en"]) == {"en": ["options.1.text", "prompts.0"]}
    assert fields_to_check(card, ["en"]) == {}


def test_a_catalogue_is_read_again_once_it_changed(fuzzy: str, tmp_path: Path) -> None:
    """A translator looks at a text and saves: the mark is gone."""
    path = tmp_path / "locales" / "xx" / "LC_MESSAGES" / "scenarios.po"
    assert card_sources(fuzzy)[context_of(FIRST, "title")] == ""
    path.write_text(path.read_text("utf-8").replace("#, fuzzy\n", "# looked at\n"), "utf-8")
    assert translation_state(a1(), fuzzy).doubtful == ()
    path.unlink()
    assert card_sources(fuzzy) == {}


def test_versions_whose_original_is_newer_are_told(tmp_path: Path) -> None:
    """By the sum that was kept; a strange file among them stops nothing."""
    notes = tmp_path / "basis" / ".beside"
    notes.mkdir(parents=True)
    original = Path("scenarios") / f"{FIRST}.yaml"
    (tmp_path / f"{FIRST}.yaml").write_bytes(original.read_bytes())
    (notes / "a1-volgverzoek.json").write_text(json.dumps({"original": sum_of(b"older")}), "utf-8")
    (notes / "-..json").write_text("{}", "utf-8")
    assert details(shipped(), tmp_path, ())["newer"] == [FIRST]
    (notes / "a1-volgverzoek.json").write_text(json.dumps({"original": sum_of(original.read_bytes())}), "utf-8")
    assert details(shipped(), tmp_path, ())["newer"] == []
