"""How phones come in: a small code that is always there, a large one, a check that tells what may be wrong."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.ballots import Voting, Way
from game.core.commands import ChangeSetup, ChangeWay, ChooseAddress, InvitePhones, SetWifi, Show, StopsSeen
from game.core.firewall import Firewall, Verdict
from game.core.phases import Phase
from game.core.phone_status import Address, Phones, ServerStatus
from game.core.session import Play
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.screens import OVERLAYS, scene_of
from game.stage.paint.text import fitting_of, largest, misfits, set_lines
from game.stage.paint.text import width as measured
from game.texts.firewall import firewall_words
from game.tools.gallery.voting import JOINED, joining
from game.tools.rehearsal.team import Team
from game.ui.geometry import HEADER_Y, Area, Page
from game.ui.scene import Field, Picture, Qr, Scene, Text, Touch
from tests.app.app_samples import advance_to, game_in, play_to
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, Paper, new_game, said, undone


@pytest.fixture(autouse=True)
def no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many games are begun here, and none is kept."""
    monkeypatch.setattr("game.journal.sqlite_store.SqliteStore.create", Paper.create)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> ViewModel:
    """At the first card, with eight people."""
    game = game_in(tmp_path_factory.mktemp("join"))
    play_to(game, "situation")
    advance_to(game, Phase.SITUATION)
    model = game.view_model()
    game.closing()
    return model


def wall(model: ViewModel, language: str = "en", width: float = 1920) -> Scene:
    return scene_of(model, said(language), Page(width))


def codes(scene: Scene) -> list[str]:
    return [item.text for item in scene.items if isinstance(item, Qr)]


def everywhere(model: ViewModel) -> Iterator[tuple[str, Scene, float]]:
    for language in SHOWN_LANGUAGES:
        for width in WIDTHS:
            for name, one in joining(model):
                yield f"{name}/{language}/{width:.0f}", wall(one, language, width), width


def test_all_of_it_fits_and_can_be_left(model: ViewModel) -> None:
    """Both languages, three widths: no text too large, no name twice, STOP and a way back on each."""
    for where, scene, width in everywhere(model):
        names = [touch.name for touch in scene.touches()] + [field.name for field in scene.fields()]
        assert len(names) == len(set(names)), where
        assert scene.touch("stop") and scene.touch(scene.primary), where
        assert not [text for text, _ in misfits(scene, width)], where


def test_a_small_code_is_on_every_screen_of_a_meeting(model: ViewModel) -> None:
    """For who comes late; before the session, without a line and while paused there is none."""
    assert codes(wall(replace(model, phones=JOINED))) == [JOINED.join.upper()]
    assert wall(replace(model, phones=JOINED)).touch("join-corner")
    assert not codes(wall(model))
    paused = replace(model.session, paused_at=1.0)
    assert not codes(wall(replace(model, phones=JOINED, session=paused)))
    assert not codes(wall(ViewModel(phones=JOINED)))


def test_nothing_that_pairs_a_desk_is_on_the_wall(model: ViewModel) -> None:
    """Neither its link nor its PIN, in no state."""
    secret = replace(JOINED, desk="http://x/desk/SECRET", scribe="http://x/scribe/SECRET", pin="123456")
    for overlay in ("", "join", "phones", "wifi", "stop", "help", "settings"):
        scene = wall(replace(model, phones=secret, view=View(overlay=overlay)))
        told = " ".join((*scene.texts(), *codes(scene)))
        assert "SECRET" not in told and "123456" not in told, overlay


def test_the_check_turns_when_a_phone_comes(model: ViewModel) -> None:
    """Waiting, then it works; inviting again only where there is no line."""
    check = replace(model, view=View(overlay="phones"))
    waiting = wall(replace(check, phones=replace(JOINED, joined=0)))
    assert "Waiting for the first phone: yours." in waiting.texts()
    assert "It works: 1 phone is here." in wall(replace(check, phones=replace(JOINED, joined=1))).texts()
    for line in (ServerStatus.OFF, ServerStatus.FAILED):
        scene = wall(
            replace(check, phones=Phones(line=line, trouble="no_address" if line is ServerStatus.FAILED else ""))
        )
        touch = scene.touch("invite")
        assert touch is not None and touch.command == InvitePhones() and not codes(scene)
    assert waiting.touch("invite") is None


def test_after_a_while_the_check_says_where_to_look(model: ViewModel) -> None:
    """Not at once, and no more once a phone has come; a cable has a reason of its own."""
    check = replace(model, view=View(overlay="phones"))
    told = {waited: wall(replace(check, phones=replace(JOINED, joined=0, waited=waited))).texts() for waited in (0, 30)}
    assert "Still no phone?" in told[30] and "Still no phone?" not in told[0]
    assert "Still no phone?" not in wall(replace(check, phones=replace(JOINED, joined=1, waited=60.0))).texts()
    cable = wall(replace(check, phones=replace(JOINED, joined=0, network="Ethernet"))).texts()
    assert any("on a cable" in text for text in cable) and not any("on a cable" in text for text in told[0])


@pytest.mark.parametrize("chosen", list(Way))
def test_the_check_offers_hands_and_keyboard(model: ViewModel, chosen: Way) -> None:
    """Before the session and in it; the one that is on is no button, for pressing it would do nothing."""
    for phase, command in ((Phase.SETUP, ChangeSetup), (Phase.TALK, ChangeWay)):
        setup = replace(model.session.setup, way=chosen)
        session = replace(model.session, phase=phase, setup=setup)
        scene = wall(replace(model, session=session, phones=JOINED, view=View(overlay="phones")))
        offered = {touch.name for touch in scene.touches() if isinstance(touch.command, command)}
        assert offered == {"way-hands", "way-keyboard"} - {f"way-{chosen}"}


@pytest.mark.parametrize("overlay", ["", "join", "phones"])
def test_no_code_leads_nowhere(model: ViewModel, overlay: str) -> None:
    """Without a network, or a line, there is nothing to scan; a new address is told beside its code."""
    nowhere = replace(JOINED, trouble="no_address")
    for phones in (
        nowhere,
        Phones(line=ServerStatus.STARTING),
        Phones(line=ServerStatus.FAILED, trouble="busy"),
        Phones(),
    ):
        assert not codes(wall(replace(model, phones=phones, view=View(overlay=overlay))))
    changed = wall(replace(model, phones=replace(JOINED, joined=0, trouble="changed"), view=View(overlay=overlay)))
    assert codes(changed) == [JOINED.join.upper()]
    assert ("New address: scan the new code" in changed.texts()) == bool(overlay)


def drawn(item: Text | Touch | Field | Picture) -> Area:
    """Where there is something to see: a short text leaves the rest of its area free."""
    if not isinstance(item, Text) or item.align != "left":
        return item.area
    fitting = fitting_of(item, 1.0)
    px = largest(fitting, int(item.least), int(item.size))
    return item.area._replace(w=max(measured(line, item.face, px) for line, _ in set_lines(fitting, px)))


def covered(scene: Scene, name: str) -> list[str]:
    """What can be read or pressed below a place that can be pressed."""
    at = next(item.area for item in scene.items if isinstance(item, Touch) and item.name == name)
    others = [
        i
        for i in scene.items
        if isinstance(i, (Text, Touch, Field, Picture))
        and middle(i.area) != middle(at)
        and not (isinstance(i, Picture) and i.area.y == 0)  # to the edge of the wall: a ground, which loses a corner
    ]
    return [
        repr(item)
        for item, area in ((item, drawn(item)) for item in others)
        if area.x < at.right and at.x < area.right and area.y < at.bottom and at.y < area.bottom
    ]


def middle(area: Area) -> tuple[float, float]:
    """A place and its own label share it."""
    return round(area.x + area.w / 2, 3), round(area.y + area.h / 2, 3)


def test_no_key_means_two_things(tmp_path: Path) -> None:
    """On every screen of a whole session with phones, and on all that can lie over it."""
    game, clock = new_game(tmp_path, 2)
    for step in Team(game, clock, random.Random(2)).play():
        for overlay in ("", *OVERLAYS):
            model = replace(game.desk_view_model(), phones=JOINED, view=replace(game.view, overlay=overlay))
            commands: dict[str, set[object]] = {}
            for touch in wall(model, "nl").touches():
                for key in touch.keys:
                    commands.setdefault(key, set()).add(touch.command)
            assert not [key for key, meant in commands.items() if len(meant) > 1], f"{step}/{overlay}"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_corner_covers_nothing(width: float, tmp_path: Path) -> None:
    """On every screen of a whole session, also with somebody asking for a pause."""
    game, clock = new_game(tmp_path, 2)
    met = 0
    for step in Team(game, clock, random.Random(2)).play():
        model = replace(game.view_model(), phones=replace(JOINED, stops=1), view=replace(game.view, overlay=""))
        scene = wall(model, "nl", width)
        for name in ("join-corner", "stop-asked", "stops-seen"):
            if scene.touch(name):
                met += 1
                assert not covered(scene, name), f"{step}: {name}"
    assert met > 60


def test_the_setup_leads_to_the_check_again(model: ViewModel) -> None:
    """Where phones are asked to come; where nobody asked, nothing of it."""
    for way, phones, offered in ((Way.PHONES, JOINED, True), (Way.HANDS, JOINED, True), (Way.HANDS, Phones(), False)):
        session = replace(model.session, phase=Phase.SETUP, setup=replace(model.session.setup, way=way))
        touch = wall(replace(model, session=session, phones=phones)).touch("check")
        assert (touch is not None and touch.command == Show("phones")) == offered


def test_a_line_that_failed_is_no_news_where_hands_are_counted(model: ViewModel) -> None:
    """The card's picture stays on the wall; where phones should vote, a calm line leads to the check."""
    broken = replace(model, phones=Phones(line=ServerStatus.FAILED, trouble="busy"))
    for way in (Way.HANDS, Way.PHONES):
        setup, play = replace(model.session.setup, way=way), Play(voting=Voting(1, way))
        session = replace(model.session, phase=Phase.FIRST_VOTE, setup=setup, play=play)
        touch = wall(replace(broken, session=session)).touch("join")
        assert (touch is not None and touch.command == Show("phones")) == (way is Way.PHONES)


def test_every_press_of_the_check_reaches_the_line(
    model: ViewModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No dead buttons: each command is answered by the rules, the view, or handed to the line."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    asked: list[str] = []
    for command in ("do", "invite", "dismiss"):
        setattr(game.host, command, lambda *_: asked.append("the line"))
    monkeypatch.setattr(game.aloud, "say", lambda *_: asked.append("a voice"))
    for name, one in joining(model):
        for touch in wall(one).touches():
            with undone(game):
                asked.clear()
                game.notice, game.view = "", one.view
                before = game.session, game.view, game.settings
                game.obey(touch.command)
                assert asked or game.notice or before != (game.session, game.view, game.settings), (
                    f"{name}: {touch.name}"
                )
    game.closing()


def test_another_address_is_offered_where_there_is_one(model: ViewModel) -> None:
    """Cable and wifi: only a phone can tell which is right. People see which network it is."""
    other = replace(JOINED, others=(Address("10.0.0.5", "Ethernet"), Address("10.9.9.9")))
    scene = wall(replace(model, phones=other, view=View(overlay="phones")))
    touch = scene.touch("address")
    assert touch is not None and touch.command == ChooseAddress("10.0.0.5")
    assert {"10.0.0.5 · Ethernet", "10.9.9.9"} <= set(scene.texts())
    second = scene.touch("address-2")
    assert second is not None and second.command == ChooseAddress("10.9.9.9")
    assert wall(replace(model, phones=JOINED, view=View(overlay="phones"))).touch("address") is None


def test_the_ict_person_reads_the_port_that_is_used(model: ViewModel) -> None:
    """Not always the usual one."""
    there = replace(JOINED, address="192.168.1.20:8767")
    told = " ".join(wall(replace(model, phones=there, view=View(overlay="phones"))).texts())
    assert "8767" in told and "8765" not in told


def test_the_wifi_password_is_not_shown(model: ViewModel) -> None:
    """Only inside the code that is scanned."""
    wifi = replace(JOINED, wifi_name="Guests", wifi="WIFI:T:WPA;S:Guests;P:welcome12;;")
    scene = wall(replace(model, phones=wifi, view=View(overlay="wifi")))
    assert "welcome12" not in " ".join((*scene.texts(), *(field.text for field in scene.fields())))
    assert [field.command for field in scene.fields()] == [SetWifi("name"), SetWifi("password")]
    assert codes(scene) == [wifi.wifi]


@pytest.mark.parametrize(("two", "desks", "seen"), [(False, 0, True), (True, 0, False), (False, 1, False)])
def test_a_pause_is_asked_where_only_the_facilitator_looks(model: ViewModel, two: bool, desks: int, seen: bool) -> None:
    """On the wall only if there is no desk; it says that somebody asked, and can be put away."""
    asked = replace(model, phones=replace(JOINED, stops=1, desks=desks), two_screens=two)
    scene = wall(asked)
    assert ("Somebody is asking for a pause." in scene.texts()) == seen
    if seen:
        stop, put_away = scene.touch("stop-asked"), scene.touch("stops-seen")
        assert stop is not None and stop.command == Show("stop")
        assert put_away is not None and put_away.command == StopsSeen()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_request_for_a_pause_stands_above_all_else(model: ViewModel, width: float) -> None:
    """Over the head of the card, from one side to the other: no strip below the buttons, where nobody looks."""
    asked = wall(replace(model, phones=replace(JOINED, stops=1), two_screens=False), width=width)
    calm = wall(replace(model, phones=replace(JOINED, stops=0), two_screens=False), width=width)
    before = set(calm.items)
    strip = [item for item in asked.items if isinstance(item, Text | Touch) and item not in before]
    stays = (item for item in asked.items if isinstance(item, Text | Touch) and item in before and item.area.h > 1)
    rest = [item for item in stays if not isinstance(item, Touch) or item.name != "join-corner"]
    assert "Somebody is asking for a pause." in [item.text for item in strip if isinstance(item, Text)]
    assert max(item.area.bottom for item in strip) <= min(item.area.y for item in rest)
    assert min(item.area.y for item in strip) >= HEADER_Y, "it takes the place of the head"


def test_choosing_phones_in_the_setup_leads_to_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment to find out is before the guests come; a note offers it, and the form stays."""
    from game.core import commands as c

    monkeypatch.setattr("game.app.server_host.ServerHost.invite", lambda host: None)
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("way", "phones"))
    assert game.view.overlay == ""
    touch = wall(replace(game.view_model(), phones=JOINED)).touch("check")
    assert touch is not None
    game.obey(touch.command)
    assert game.view.overlay == "phones"
    game.closing()


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_check_says_first_what_is_known_to_be_in_the_way(model: ViewModel, verdict: Verdict) -> None:
    """Of the firewall in one sentence; before the network where it asks or blocks, after it where it does not."""
    known = replace(model, phones=replace(JOINED, joined=0), firewall=Firewall(verdict, r"C:\Kaart\Open Kaart.exe"))
    texts = list(wall(replace(known, view=View(overlay="phones"))).texts())
    first = verdict is Verdict.ASKS or verdict.keeps_out
    assert firewall_words(verdict, said("en")) in texts
    assert (texts.index("The firewall of this laptop") < texts.index("The same network")) == first
    assert ("Sort this out first" in texts) == verdict.keeps_out
    assert any(r"TCP 8765–8767 for C:\Kaart\Open Kaart.exe" in text for text in texts)
    come = replace(known, phones=replace(JOINED, joined=1), view=View(overlay="phones"))
    assert "Sort this out first" not in wall(come).texts()


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_form_warns_before_phones_are_chosen(model: ViewModel, verdict: Verdict) -> None:
    """Beside the ways to vote, where phones would stay out; not any more once one is here. It stops nobody."""
    setup = replace(model.session.setup, way=Way.HANDS)
    form = replace(model, session=replace(model.session, phase=Phase.SETUP, setup=setup), firewall=Firewall(verdict))
    scene = wall(form)
    assert ("Phones: ask ICT first" in scene.texts()) == verdict.keeps_out == (scene.touch("check") is not None)
    assert scene.touch("way-phones") and scene.touch("start")
    assert "Phones: ask ICT first" not in wall(replace(form, phones=JOINED)).texts()
