"""Whatever letters somebody types in, the meeting goes on: the text is taken, and what the wall lacks is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.view_model import desk_scene
from game.core import commands as c
from game.core import events as e
from game.core.letters import EMOJI, LETTERS, familiar, lacking
from game.core.letters.typed import comes_on_wall, in_our_letters
from game.core.phases import Phase
from game.core.phone_status import Phones, TypedReason
from game.core.session import Session
from game.desk.choices import requests_of
from game.i18n.words import ENGLISH
from game.server.phones.objections import tidy
from game.stage.render import snapshot
from game.texts.letters import NOT_ON_WALL
from game.texts.notices import GOOD_NEWS, notice_words
from game.ui.geometry import Page
from game.ui.scene import Field
from tests.app.app_samples import game_in, play_to
from tests.app.test_app_dispatch import APP, RULE, VIEW, made
from tests.letters_samples import ODD

PAGE = Page(1920)
TYPED = [one for one in (*VIEW, *APP, *RULE) if "text" in getattr(one, "__dataclass_fields__", {})]


def test_a_reason_in_any_letters_is_taken(tmp_path: Path) -> None:
    """It stands in the session in our own letters as far as they go, and wall and desk are painted with it."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    card = game.session.card
    assert game.session.phase is Phase.TALK and card is not None
    for text in (f"een {odd} reden" for odd in ODD.values()):
        game.obey(c.AddArgument(card.options[0].id, True, text))
        said = game.session.play.arguments[-1].text
        assert said == " ".join(familiar(text.encode("utf-8", "replace").decode()).split())
        assert game.notice == (NOT_ON_WALL if lacking(said) else "")
        snapshot(game.scene(PAGE), (640, 360), strict=True)
        snapshot(desk_scene(game, PAGE), (640, 360), strict=True)
        game.obey(c.RemoveArgument(len(game.session.play.arguments) - 1))
        assert game.notice == ""


def test_the_same_is_there_after_a_crash(tmp_path: Path) -> None:
    """What was taken lies in the file of the session."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    assert game.session.card is not None
    for text in (one for one in ODD.values() if one.strip()):
        game.obey(c.AddArgument(game.session.card.options[0].id, True, f"x {text}"))
    before = game.session.play.arguments
    game.keeper.close(False)
    again = game_in(tmp_path)
    again.obey(c.OpenLast())
    assert again.session.play.arguments == before and len(before) > 3


@pytest.mark.parametrize("command", TYPED, ids=lambda one: one.__name__)
def test_every_text_is_in_our_letters_or_sign_by_sign(command: type[c.Command]) -> None:
    """Paths and passwords mean what they are; of what nobody else reads nobody is warned."""
    exact = command in (c.SetFolder, c.SetLogo, c.SetWifi, c.TakeFile)
    assert in_our_letters(made(command)) is not exact
    assert comes_on_wall(made(command)) is not (exact or command in (c.TypeNotes, c.Typing))


def test_the_name_of_a_school_comes_back_in_our_letters(tmp_path: Path) -> None:
    """Typed on the laptop or sent by a desk, it comes by the same door; an emoji is taken and told."""
    game = game_in(tmp_path)
    game.obey(c.NameSchool("De Re\ufb02ector \uf0b7 oost"))
    assert game.settings.school.name == "De Reflector • oost" and game.notice == ""
    game.obey(c.NameSchool("De Zon ☀ 🌞"))
    assert game.settings.school.name == "De Zon ☀ 🌞" and game.notice == NOT_ON_WALL
    assert EMOJI in notice_words(game.notice, ENGLISH) and LETTERS in notice_words(game.notice, ENGLISH)


def test_every_field_of_wall_and_desk_tells_of_letters(tmp_path: Path) -> None:
    """On the screens of a whole meeting: but for paths and passwords each does, on the window of the desk as well."""
    game = game_in(tmp_path)
    seen: set[str] = set()
    for _ in play_to(game, "talk"):
        for scene in (game.scene(PAGE), desk_scene(game, PAGE)):
            for field in (one for one in scene.items if isinstance(one, Field)):
                seen.add(field.name)
                assert bool(field.lacks) is comes_on_wall(field.command), field.name
    assert len(seen) > 8


def test_a_reason_of_a_phone_is_seen_as_the_wall_would_show_it() -> None:
    """Whoever leads sees it before it is there; a phone's text is one line of our letters."""
    typed = tidy("ik voel me 😟\u2028on\ufb01jn hier")
    phones = Phones(said=(TypedReason("1", typed),))
    assert typed == "ik voel me 😟 onfijn hier"
    (told, _) = requests_of(phones, Session(), ENGLISH)
    assert told.label == f"To the big screen: “ik voel me {EMOJI} onfijn hier”"


def test_a_desk_that_types_an_emoji_is_not_refused(tmp_path: Path) -> None:
    """Its text is on the wall, and the sentence about it stands at the desk alone."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    assert game.session.card is not None
    answer = game.inbox.ask(c.AddArgument(game.session.card.options[0].id, True, "te druk 😵"))
    game.attend()
    assert answer.result(0) in GOOD_NEWS and game.session.play.arguments[-1].text == "te druk 😵"
    assert game.notice == "" and game.desk_view_model().desk_notice == NOT_ON_WALL


def test_a_session_of_an_older_version_says_what_it_said(tmp_path: Path) -> None:
    """What was kept before is opened sign by sign; only what is painted is in our letters."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    assert game.session.card is not None
    kept = [text for name, text in ODD.items() if name not in ("half a character", "no character", "control signs")]
    assert game.take_in(tuple(e.ArgumentAdded(game.session.card.options[0].id, True, text) for text in kept))
    game.keeper.close(False)
    again = game_in(tmp_path)
    again.obey(c.OpenLast())
    assert [one.text for one in again.session.play.arguments[-len(kept) :]] == kept
    snapshot(again.scene(PAGE), (640, 360), strict=True)
