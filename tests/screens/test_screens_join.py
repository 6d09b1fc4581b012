"""How phones come in: a small code that is always there, a large one, a check that tells what may be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.moment import Moment
from game.core.phones import Address, ChooseAddress, InvitePhones, Line, Phones, SetWifi, StopsSeen
from game.core.session import Phase
from game.core.view import Show, View
from game.gallery_ways import JOINED, joining
from game.scene import Page, Qr, Scene
from game.screens import scene_of
from game.stage.text import misfits
from tests.app.app_samples import advance_to, game_in, play_to
from tests.screens.screens_table import LANGUAGES, WIDTHS, said


@pytest.fixture(scope="module")
def moment(tmp_path_factory: pytest.TempPathFactory) -> Moment:
    """At the first card, with eight people."""
    game = game_in(tmp_path_factory.mktemp("join"))
    play_to(game, "situation")
    advance_to(game, Phase.SITUATION)
    moment = game.moment()
    game.closing()
    return moment


def wall(moment: Moment, language: str = "en", width: float = 1920) -> Scene:
    return scene_of(moment, said(language), Page(width))


def codes(scene: Scene) -> list[str]:
    return [item.text for item in scene.items if isinstance(item, Qr)]


def everywhere(moment: Moment) -> Iterator[tuple[str, Scene, float]]:
    for language in LANGUAGES:
        for width in WIDTHS:
            for name, one in joining(moment):
                yield f"{name}/{language}/{width:.0f}", wall(one, language, width), width


def test_all_of_it_fits_and_can_be_left(moment: Moment) -> None:
    """Both languages, three widths: no text too large, no name twice, STOP and a way back on each."""
    for where, scene, width in everywhere(moment):
        names = [touch.name for touch in scene.touches()] + [field.name for field in scene.fields()]
        assert len(names) == len(set(names)), where
        assert scene.touch("stop") and scene.touch(scene.primary), where
        assert not [text for text, _ in misfits(scene, width)], where


def test_a_small_code_is_on_every_screen_of_a_meeting(moment: Moment) -> None:
    """For who comes late; before the session, without a line and while paused there is none."""
    assert codes(wall(replace(moment, phones=JOINED))) == [JOINED.join.upper()]
    assert wall(replace(moment, phones=JOINED)).touch("join-corner")
    assert not codes(wall(moment))
    paused = replace(moment.session, paused_at=1.0)
    assert not codes(wall(replace(moment, phones=JOINED, session=paused)))
    assert not codes(wall(Moment(phones=JOINED)))


def test_nothing_that_pairs_a_desk_is_on_the_wall(moment: Moment) -> None:
    """Neither its link nor its PIN, in no state."""
    secret = replace(JOINED, desk="http://x/desk/SECRET", scribe="http://x/scribe/SECRET", pin="123456")
    for overlay in ("", "join", "phones", "wifi", "stop", "help", "settings"):
        scene = wall(replace(moment, phones=secret, view=View(overlay=overlay)))
        told = " ".join((*scene.texts(), *codes(scene)))
        assert "SECRET" not in told and "123456" not in told, overlay


def test_the_check_turns_when_a_phone_comes(moment: Moment) -> None:
    """Waiting, then it works; the wish to invite again only where there is no line."""
    check = replace(moment, view=View(overlay="phones"))
    waiting = wall(replace(check, phones=replace(JOINED, joined=0)))
    assert "Waiting for the first phone: yours." in waiting.texts()
    assert "It works: 1 phone is here." in wall(replace(check, phones=replace(JOINED, joined=1))).texts()
    for line in (Line.OFF, Line.FAILED):
        scene = wall(replace(check, phones=Phones(line=line, trouble="no_address" if line is Line.FAILED else "")))
        touch = scene.touch("invite")
        assert touch is not None and touch.wish == InvitePhones() and not codes(scene)
    assert waiting.touch("invite") is None and waiting.touch("way-hands")


def test_another_address_is_offered_where_there_is_one(moment: Moment) -> None:
    """Cable and wifi: only a phone can tell which is right."""
    other = replace(JOINED, others=(Address("10.0.0.5", "Ethernet"),))
    scene = wall(replace(moment, phones=other, view=View(overlay="phones")))
    touch = scene.touch("address")
    assert touch is not None and touch.wish == ChooseAddress("10.0.0.5")
    assert wall(replace(moment, phones=JOINED, view=View(overlay="phones"))).touch("address") is None


def test_the_ict_person_reads_the_port_that_is_used(moment: Moment) -> None:
    """Not always the usual one."""
    there = replace(JOINED, address="192.168.1.20:8767")
    told = " ".join(wall(replace(moment, phones=there, view=View(overlay="phones"))).texts())
    assert "8767" in told and "8765" not in told


def test_the_wifi_password_is_not_shown(moment: Moment) -> None:
    """Only inside the code that is scanned."""
    wifi = replace(JOINED, wifi_name="Guests", wifi="WIFI:T:WPA;S:Guests;P:welcome12;;")
    scene = wall(replace(moment, phones=wifi, view=View(overlay="wifi")))
    assert "welcome12" not in " ".join((*scene.texts(), *(field.text for field in scene.fields())))
    assert [field.wish for field in scene.fields()] == [SetWifi("name"), SetWifi("password")]
    assert codes(scene) == [wifi.wifi]


@pytest.mark.parametrize(("two", "desks", "seen"), [(False, 0, True), (True, 0, False), (False, 1, False)])
def test_a_pause_is_asked_where_only_the_facilitator_looks(moment: Moment, two: bool, desks: int, seen: bool) -> None:
    """On the wall only if there is no desk; it says that somebody asked, and can be put away."""
    asked = replace(moment, phones=replace(JOINED, stops=1, desks=desks), two_screens=two)
    scene = wall(asked)
    assert ("Somebody asks for a pause." in scene.texts()) == seen
    if seen:
        stop, put_away = scene.touch("stop-asked"), scene.touch("stops-seen")
        assert stop is not None and stop.wish == Show("stop")
        assert put_away is not None and put_away.wish == StopsSeen()


def test_choosing_phones_in_the_setup_opens_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment to find out is before the guests come."""
    from game.core import commands as c

    monkeypatch.setattr("game.hosting.Host.invite", lambda host: None)
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("way", "phones"))
    assert game.view.overlay == "phones"
    game.closing()
