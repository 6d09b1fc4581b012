"""A school of another kind plays its own set: from the deck to the protocol, and after the set is gone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.bootstrap import new_game
from game.app.document_context import document_context
from game.app.game import Game
from game.app.handlers.library import CardsRead
from game.app.state import Environment
from game.cli.show import SingleCardGame
from game.content.found import Library
from game.content.problem import english
from game.content.yaml_writer import card_to_yaml
from game.core import commands as c
from game.core.cards import CardId, ThemeId
from game.core.chapters import codes, middle
from game.core.commands import KeepOwn, SetChapter, StartReview, StartSession
from game.core.history import fold
from game.core.own_card import OWN_PACK
from game.core.phases import Phase
from game.core.session import SETTLED
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.i18n.catalogues import words
from game.journal.reading import load_events
from game.library.loading import library
from game.screens import scene_of
from game.settings.store import Settings
from game.stage.render import page_for, snapshot
from game.system import file_watcher, resources
from game.tools.rehearsal.team import Clock
from tests.app.app_samples import START, game_in, places, play_on, play_to, shown, standard
from tests.documents.documents_readers import READERS, squashed

HEAD = """\
name: Praktijkschool
language: nl
themes:
  - {id: werk, title: Werk, icon: badge, colour: "#2C6B5F"}
chapters:
  - {id: P1, title: Contact op het werk, like: H3}
  - {id: P2, title: Werkplek en stage}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8H0Z" fill="#2C6B5F"/></svg>'
OURS = "praktijk"


def lay(home: Path, count: int = 6) -> Path:
    """The set in the school's own folder: cards of the game in another coat."""
    folder = home / "cards" / OURS
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "werk.svg").write_text(SVG, encoding="utf-8")
    (folder / "pack.yaml").write_text(HEAD, encoding="utf-8")
    light = [card for card in standard().cards if card.weight == "light" and card.id.startswith("basis/")][:count]
    for n, card in enumerate(light, 1):
        name = CardId(f"{OURS}/p{n}-x")
        ours = replace(card, id=name, theme=ThemeId("werk"), chapter=f"P{1 + n % 2}", picture="werk")
        (folder / f"p{n}-x.yaml").write_text(card_to_yaml(ours), encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Where pictures of sets are looked for is as it was."""
    kept = list(resources._set_folders)
    yield
    resources._set_folders[:] = kept


def of_set(home: Path, **sets: bool) -> Game:
    """A game that plays with our set alone, or as `sets` says."""
    found = library(own=home / "cards")
    assert [problem for problem in found.problems if OURS in problem.path] == []
    chosen = sets or {pack.id: pack.id == OURS for pack in found.packs}
    settings = Settings(language="en", folder_asked=True, sets=chosen)
    return new_game(Environment(places(home), found, Clock(START), 1), settings, words("en"))


def test_a_set_is_played_from_the_deck_to_the_protocol(tmp_path: Path) -> None:
    """Its chapters are on the rule, at the closing and in the document; every format has every rule."""
    lay(tmp_path)
    game = of_set(tmp_path)
    play_to(game, "rule")
    assert middle(game.session) == ("P1", "P2")
    assert game.session.play.draft is not None
    now = game.session.play.draft.chapter
    commands = [touch.command for touch in scene_of(game.view_model(), game.say, page_for((640, 360))).touches()]
    assert now in shown(game) and SetChapter("P2" if now == "P1" else "P1") in commands
    game.obey(SetChapter("H3"))
    assert game.session.play.draft and game.session.play.draft.chapter == now
    play_on(game)
    made = compose(game.session, game.say, document_context(game.settings, game.cards))
    assert [chapter.code for chapter in made.chapters] == ["H1", "P1", "P2", "H13"]
    assert len(made.rules()) == sum(one.status in SETTLED for one in game.session.agreements)
    for form, read in READERS.items():
        told = read(EXPORTS[form](made, game.say))
        assert all(squashed(one.text) in told.text for one in made.rules())
        assert squashed("Contact op het werk") in told.text
    game.closing()


def test_the_session_is_whole_when_the_set_is_gone(tmp_path: Path) -> None:
    """Chapters, rules and walls of a session that was kept do not need the files any more."""
    folder = lay(tmp_path)
    game = of_set(tmp_path)
    play_to(game, "closing")
    assert game.keeper.store is not None
    path = game.keeper.store.path
    before = game.session
    game.closing()
    shutil.rmtree(folder)
    again = fold(load_events(path).events).session
    assert (again.chapters, codes(again)) == (before.chapters, ("H1", "P1", "P2", "H13"))
    made = compose(again, game.say, document_context(game.settings, standard().cards))
    assert [chapter.title for chapter in made.chapters[1:3]] == ["Contact op het werk", "Werkplek en stage"]
    assert json.loads(EXPORTS["json"](made, game.say))["chapters"][1]["like"] == "H3"
    for phase in (Phase.SITUATION, Phase.CLOSING, Phase.PROTOCOL):
        size = (640, 360)
        model = replace(
            game.view_model(), session=replace(again, phase=phase, turn=0), themes=standard().packs[0].themes
        )
        snapshot(scene_of(model, game.say, page_for(size)), size, strict=True)


def test_the_set_may_go_while_it_is_played(tmp_path: Path) -> None:
    """Somebody empties the folder between two votes: the wall goes on, with what the session knows."""
    folder = lay(tmp_path)
    game = of_set(tmp_path)
    play = play_to(game, "second_vote")
    shutil.rmtree(folder)
    game.obey(CardsRead(library(own=tmp_path / "cards")))
    for step in play:
        if step == "protocol":
            break
    assert codes(game.session) == ("H1", "P1", "P2", "H13")
    assert any(one.chapter in ("P1", "P2") for one in game.session.agreements)
    game.closing()


def test_a_year_later_the_rules_are_reviewed_in_their_chapters(tmp_path: Path) -> None:
    """Though nobody has the set any more: the session of last year knows what they were called."""
    folder = lay(tmp_path)
    game = of_set(tmp_path)
    play_to(game, "protocol")
    game.obey(c.LeaveSession())
    game.closing()
    shutil.rmtree(folder)
    again = game_in(tmp_path, seed=9)
    clock = again.environment.clock
    assert isinstance(clock, Clock)
    clock.now += 366 * 86_400
    for command in (c.Show("year"), StartReview(), StartSession()):
        again.obey(command)
    assert again.session.earlier and middle(again.session) == ("P1", "P2")
    assert [one.title for one in again.session.chapters] == ["Contact op het werk", "Werkplek en stage"]
    again.closing()


def test_two_sets_in_one_deck_have_both_kinds_of_chapters(tmp_path: Path) -> None:
    """A card of the game joins: its chapters come, those of the set stay."""
    lay(tmp_path)
    game = of_set(tmp_path, basis=True, praktijk=True)
    play_to(game, "situation")
    ours = next(card for card in game.cards if card.id.startswith(OURS))
    game.obey(c.LookAt(None))
    from game.app.handlers.deck import play

    play(game, ours, True)
    assert [one.code for one in game.session.chapters] == ["P1", "P2"]
    others = [card for card in game.session.deck if not card.id.startswith(OURS)]
    assert others and middle(game.session)[0] == "H2" and middle(game.session)[-2:] == ("P1", "P2")
    game.closing()


def test_a_card_of_the_team_is_kept_where_the_set_is_not(tmp_path: Path) -> None:
    """In the meeting it stands in a chapter of the set; its file names the standard one that this is like."""
    lay(tmp_path)
    game = of_set(tmp_path)
    play_to(game, "situation")
    for field, text in (
        ("title", "De pauze"),
        ("situation", "Iemand filmt in de pauze."),
        ("0", "Nooit"),
        ("1", "Soms"),
    ):
        game.obey(c.FillOwn(field, text))
    game.obey(c.PlayOwn(True))
    (card,) = game.unsaved_cards
    assert card.chapter == "P1"
    play_on(game)
    game.obey(KeepOwn(card.id))
    (kept,) = (places(tmp_path).own_cards / OWN_PACK).glob("card-*.yaml")
    assert "chapter: H3" in kept.read_text("utf-8")
    assert not [problem for problem in library(own=places(tmp_path).own_cards).problems if OWN_PACK in problem.path]
    game.closing()


def test_a_picture_that_is_changed_is_noticed(tmp_path: Path) -> None:
    """As a card is: who draws sees it, and what is wrong with it is told."""
    folder = lay(tmp_path) / "pictures"
    before = file_watcher.snapshot([tmp_path / "cards"])
    (folder / "werk.svg").write_text(SVG + " ", encoding="utf-8")
    changed = file_watcher.snapshot([tmp_path / "cards"])
    (folder / "meer.png").write_bytes(b"")
    (folder / "pictures").mkdir()
    (folder / "pictures" / "deep.svg").write_text(SVG, encoding="utf-8")
    assert len({before, changed, file_watcher.snapshot([tmp_path / "cards"])}) == 3
    assert not [path for path, _, _ in file_watcher.snapshot([tmp_path / "cards"]) if path.endswith("deep.svg")]
    told = [problem.report(english) for problem in library(own=tmp_path / "cards").problems]
    assert told == [
        "cards/praktijk/pictures/meer.png:1:1: this is not an SVG or PNG, or it is damaged "
        "(save it again as SVG or PNG)",
        "cards/praktijk/pictures/pictures:1:1: name a picture like 'lost-keys.svg' or 'lost-keys.png' (small "
        "letters, figures and hyphens, like 'lost-keys')",
    ]


def test_one_card_of_a_set_is_shown_as_it_will_stand(tmp_path: Path) -> None:
    """With the colour of its theme and its chapter, though no team has switched the set on."""
    found = library(own=tmp_path / "none")
    vo = next(pack for pack in found.packs if pack.id == "vo")
    game = SingleCardGame(tmp_path, found, vo.cards[0], words("en"))
    assert not vo.in_use and {theme.id for theme in vo.themes} <= {theme.id for theme in game.view_model().themes}
    assert middle(game.session)[0] == "V1"
    game.closing()


def test_a_library_without_sets_has_no_chapters_of_its_own() -> None:
    """Nothing changes for a school that plays with the game alone."""
    basis = Library(tuple(pack for pack in standard().packs if pack.id == "basis"))
    assert basis.chapters == ()
