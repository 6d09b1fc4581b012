"""The team's own card is kept, played and read again; and never over somebody's file or with somebody's name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.app.game import Game
from game.app.handlers.library import CardsRead
from game.content.found import Library
from game.content.library import load_packs
from game.core import commands as c
from game.core.cards import Card
from game.core.commands import KeepOwn
from game.core.own_card import OwnCard
from game.library.loading import pictures
from game.stage.render import page_for
from game.system.resources import resource
from game.ui.geometry import Page
from tests.app.app_samples import game_in, play_on, play_to, shown
from tests.pressing import wait


def fill(game: Game, title: str, *standpoints: str, situation: str = "A pupil sends a message late at night.") -> None:
    typed = {"title": title, "situation": situation, **{str(n): text for n, text in enumerate(standpoints)}}
    for field, text in typed.items():
        game.obey(c.FillOwn(field, text))


def next_start(home: Path) -> Library:
    return load_packs([resource("scenarios"), home / "cards"], pictures())


def played(game: Game) -> Card:
    """The team's own card is on the wall."""
    play_to(game, "situation")
    fill(game, "Messages: after six", "Never", "In an emergency", "# always")
    game.obey(c.PlayOwn(True))
    card = game.session.card
    assert card is not None and card.title == "Messages: after six"
    return card


def to_closing(game: Game) -> None:
    game.obey(c.SkipCard())
    game.obey(c.GoTo("closing"))


@pytest.mark.parametrize("instead", [True, False])
def test_it_is_played_and_not_kept(tmp_path: Path, instead: bool) -> None:
    """The card is on the deck at once, and in no file: it may hold what really happened."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    fill(game, "Messages: after six", "Never", "In an emergency", "# always")
    game.obey(c.PlayOwn(instead))
    assert game.notice == "card_played" and game.view.own == OwnCard()
    card = game.session.deck[game.session.turn + (not instead)]
    assert card.title == "Messages: after six" and len(card.options) == 3
    play_on(game)  # the team of the computer takes the step forward: not kept
    assert any(one.title == card.title for one in game.session.agreements)
    assert not (tmp_path / "cards").exists()
    game.closing()


def test_the_closing_asks_and_a_yes_keeps_it(tmp_path: Path) -> None:
    """The question shows the card; yes writes the very card that was played, and is asked once."""
    game = game_in(tmp_path)
    card = played(game)
    assert game.view_model().unkept == ()
    to_closing(game)
    assert game.view_model().unkept == (card,)
    assert game.scene(Page()).name == "keep-card" and card.situation in shown(game)
    touch = game.scene(Page()).touch("keep")
    assert touch is not None
    game.obey(touch.command)
    assert game.notice == "card_kept" and game.scene(Page()).name == "closing"
    library = next_start(tmp_path)
    assert library.problems == () and library.card(card.id) == card
    game.closing()


def left(game: Game) -> Card:
    """The team said no at the closing."""
    card = played(game)
    to_closing(game)
    touch = game.scene(Page()).touch("leave")
    assert touch is not None and touch.keys == ("n",)
    game.obey(touch.command)
    assert game.scene(Page()).name == "closing"
    return card


def test_not_kept_is_gone_everywhere_and_is_not_asked_again(tmp_path: Path) -> None:
    """No deck, no list of cards, no file, and a session that is opened again asks nothing."""
    game = game_in(tmp_path)
    card = left(game)

    def nowhere(one: Game) -> bool:
        return card.id not in {other.id for other in (*one.session.deck, *one.cards, *one.view_model().unkept)}

    assert nowhere(game) and not (tmp_path / "cards").exists()
    game.closing()
    again = game_in(tmp_path)
    again.obey(c.OpenLast())
    assert nowhere(again) and again.scene(Page()).name == "closing"
    again.closing()


@pytest.mark.parametrize("back", ["undo", "button"])
def test_no_can_be_taken_back_until_the_session_ends(tmp_path: Path, back: str) -> None:
    """By the step back, or by a key on the closing; then it is asked again, also in a session opened again."""
    game = game_in(tmp_path)
    card = left(game)
    if back == "button":
        game.closing()
        game = game_in(tmp_path)
        game.obey(c.OpenLast())
        touch = game.scene(Page()).touch("own-back")
        assert touch is not None
        game.obey(touch.command)
    else:
        game.obey(c.StepBack())
    assert game.scene(Page()).name == "keep-card" and game.view_model().unkept == (card,)
    game.obey(KeepOwn(card.id))
    assert game.notice == "card_kept"
    game.closing()


def test_a_new_colleague_does_not_see_a_card_that_is_not_kept(tmp_path: Path) -> None:
    """What was agreed on it stands among the rules; the card itself is nowhere, nor in a review."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    fill(game, "Messages: after six", "Never", "In an emergency", situation="What really happened.")
    game.obey(c.PlayOwn(True))
    own = game.session.card
    play_on(game)
    assert own is not None and game.session.phase.value == "protocol"
    game.obey(c.StepBack())
    if game.view_model().unkept:
        game.obey(c.DiscardOwn(own.id))
    game.obey(c.Advance())
    rule = next(one for one in game.session.agreements if one.card == own.id)
    game.closing()
    again = game_in(tmp_path)
    again.obey(c.Show("newcomer"))
    seen = ""
    for _ in range(12):
        seen += shown(again)
        again.obey(c.GoAlone(1))
    assert "What really happened." not in seen
    assert rule.text in seen or rule.status.value not in ("agreed", "reserved")
    again.obey(c.Hide())
    again.obey(c.Show("year"))
    again.obey(c.StartReview())
    assert own.id not in {card.id for card in (again.view.review.cards if again.view.review else ())}
    again.closing()


def test_the_question_says_what_the_card_still_lacks(tmp_path: Path) -> None:
    """And where it is added."""
    game = game_in(tmp_path)
    played(game)
    to_closing(game)
    assert "Still missing: why it is hard, the question, follow-up questions." in shown(game)
    game.closing()


def test_what_was_typed_and_never_played_is_not_asked(tmp_path: Path) -> None:
    """A card that still lay in the deck when the meeting ended is nobody's question."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    fill(game, "Ours", "Yes", "No")
    game.obey(c.PlayOwn())
    game.obey(c.GoTo("closing"))
    assert game.scene(Page()).name == "closing"
    game.closing()


def test_a_full_deck_leaves_the_form_as_it_was(tmp_path: Path) -> None:
    """Where no card can be added any more, what was typed is not lost."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    for card in game.cards[:30]:
        game.obey(c.AddCard(card))
    fill(game, "Ours", "Yes", "No")
    game.obey(c.PlayOwn())
    assert game.notice == "deck_full" and game.view.own.title == "Ours"
    game.closing()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=["wide", "4:3"])
def test_who_keeps_a_card_sees_it_in_the_list(tmp_path: Path, size: tuple[int, int]) -> None:
    """The notice stays when the folder is read anew, the list stands at the card, and one step back closes it."""
    game = game_in(tmp_path)
    for command in (c.Show("cards"), c.Show("own")):
        game.obey(command)
    fill(game, "Ours", "Yes", "No")
    game.scene(page_for(size))
    game.obey(c.PlayOwn())
    game.inbox.ask(CardsRead(next_start(tmp_path)))
    game.attend()
    scene = game.scene(page_for(size))
    assert game.notice == "card_kept" and not game.desk_notice
    assert scene.touch(f"card-{game.cards[-1].id}") and game.view.page > 0
    game.obey(c.Hide())
    assert game.view.overlay == ""
    game.closing()


def test_it_is_on_the_list_at_welcome(tmp_path: Path) -> None:
    """Typed before a session begins, it is in the list of cards, also at the next start."""
    game = game_in(tmp_path)
    fill(game, "Ours", "Yes", "No")
    game.obey(c.PlayOwn())
    assert game.view.overlay == "cards" and game.view_model().cards[-1].title == "Ours"
    again = game_in(tmp_path, library=next_start(tmp_path))
    assert again.view_model().cards[-1].title == "Ours" and again.view_model().problems == ()


@pytest.mark.parametrize("press", [c.PlayOwn(True), c.PlayOwn()], ids=["now", "next"])
@pytest.mark.parametrize("text", ["Bel 06-12345678", "mail@school.nl", "Rekening NL91ABNA0417164300", "06 1234 5678"])
def test_a_number_that_leads_to_somebody_is_refused(tmp_path: Path, text: str, press: c.PlayOwn) -> None:
    """However often it is pressed: no card needs one. What was typed stays on the form."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    before = game.session
    fill(game, "Ours", "Yes", text)
    for _ in range(3):
        wait(game, 1)
        game.obey(press)
        assert "No card needs it" in game.notice
    assert game.session == before and game.view.own.title == "Ours"
    assert not (tmp_path / "cards").exists()
    game.closing()


@pytest.mark.parametrize("press", [c.PlayOwn(True), c.PlayOwn()], ids=["now", "next"])
@pytest.mark.parametrize(
    "text", ["Juf Anja belt", "Kijk op www.school.nl", "@leerling99 volgt", "Het plein van de Anne Frankschool"]
)
def test_a_name_on_an_own_card_is_asked_about_once(tmp_path: Path, text: str, press: c.PlayOwn) -> None:
    """A place or a school may be called so: a second press, which is no bounce, plays it. Another text asks anew."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    before = game.session
    fill(game, "Ours", "Yes", text)
    game.obey(press)
    assert "If it is nobody’s, press again." in game.notice and game.session == before
    game.obey(press)
    assert game.session == before
    fill(game, "Ours", "Yes", f"{text} nu")
    wait(game, 1)
    game.obey(press)
    assert game.session == before
    wait(game, 1)
    game.obey(press)
    assert "Ours" in [card.title for card in game.session.deck]
    game.closing()


def test_half_a_card_is_refused(tmp_path: Path) -> None:
    """Without a title, a situation and two standpoints there is no card."""
    game = game_in(tmp_path)
    fill(game, "Ours", "Yes")
    game.obey(c.PlayOwn())
    assert game.notice == "own_incomplete" and not (tmp_path / "cards").exists()


def test_no_file_is_written_over(tmp_path: Path) -> None:
    """A card file with a mistake in it stays what it is. No name of a file has anything of what was typed."""
    own = tmp_path / "cards" / "own"
    game = game_in(tmp_path)
    fill(game, "Ours", "Yes", "No")
    game.obey(c.PlayOwn())
    (first,) = own.glob("card-*.yaml")
    first.write_text("title: [half typed", encoding="utf-8")
    for title in ("Ours", "Ours", "Pack", "日本"):
        fill(game, title, "Yes", "No")
        game.obey(c.PlayOwn())
        assert game.notice == "card_kept"
    assert first.read_text("utf-8") == "title: [half typed"
    names = sorted(path.name for path in own.iterdir())
    assert len(names) == 6 and all(re.fullmatch(r"card-[0-9a-f]{6}(-\d)?\.yaml|pack\.yaml", name) for name in names)
    library = next_start(tmp_path)
    assert {one.path for one in library.problems if not one.warns} == {f"cards/own/{first.name}"}
    assert sum(card.id.startswith("own/") for card in library.cards) == 4


def test_a_disk_that_refuses(tmp_path: Path) -> None:
    """The card is played all the same; a yes that the disk refuses is told, and the question stays."""
    (tmp_path / "cards").write_text("no folder", "utf-8")
    game = game_in(tmp_path)
    card = played(game)
    to_closing(game)
    game.obey(KeepOwn(card.id))
    assert game.notice == "card_not_kept" and game.scene(Page()).name == "keep-card"
    game.closing()


def test_a_file_of_since_then_is_not_written_over(tmp_path: Path) -> None:
    """Somebody made a file of that name while the meeting went on: the card gets another name, and is asked once."""
    game = game_in(tmp_path)
    card = played(game)
    file = tmp_path / "cards" / f"{card.id}.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("title: [half typed", encoding="utf-8")
    to_closing(game)
    game.obey(KeepOwn(card.id))
    assert file.read_text("utf-8") == "title: [half typed"
    assert file.with_stem(f"{file.stem}-2").exists() and game.view_model().unkept == ()
    game.closing()


BROKEN = "kind: dilemma\ntitle: [half\n"


def test_a_broken_card_of_the_user(tmp_path: Path) -> None:
    """The other cards of the user's own pack play, and the welcome screen tells of the broken one."""
    game = game_in(tmp_path)
    fill(game, "Ours", "Yes", "No")
    game.obey(c.PlayOwn())
    (tmp_path / "cards" / "own" / "bad.yaml").write_text(BROKEN, encoding="utf-8")
    again = game_in(tmp_path, library=next_start(tmp_path))
    (told,) = again.view_model().problems
    assert told.startswith("cards/own/bad.yaml:")
    assert [card.title for card in again.cards if card.id.startswith("own/")] == ["Ours"]
    again.obey(c.Show("problems"))
    play_to(again, "situation")
    again.closing()


def test_another_session_does_not_get_it(tmp_path: Path) -> None:
    """A card that nobody kept goes with its session: the next team is not dealt what may be somebody's story."""
    game = game_in(tmp_path)
    card = played(game)
    assert card in game.cards
    game.obey(c.LeaveSession())
    assert card not in game.cards
    game.closing()
