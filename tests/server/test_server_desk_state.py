"""The desk as JSON: what a value becomes, where the meeting is, and when the small wall is painted anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from game.core.ballots import Consent
from game.core.camera_frame import GREY_H, GREY_W
from game.core.cards import OptionId
from game.core.commands import SetStrength
from game.core.phases import Phase
from game.core.session import Agreement, Play, Status
from game.desk.action import Action
from game.desk.model import CameraNow, Entry
from game.i18n.words import ENGLISH
from game.server.desk import state
from game.server.desk.state import arguments, desk_json, place_of, plain, standpoints, wall_mark
from game.server.interface import Broadcast
from tests.core.core_samples import HEAVY, counted
from tests.server.desk_samples import EVIL, NOTES, PHONES, SCENES, act, broadcast, session_in
from tests.server.still_samples import still_state

Change = Callable[[Broadcast], Broadcast]


def playing(**changes: object) -> Change:
    """Something happens with the card on the wall."""

    def change(now: Broadcast) -> Broadcast:
        play = replace(now.session.play, **changes)  # type: ignore[arg-type]
        return replace(now, session=replace(now.session, play=play))

    return change


@dataclass(frozen=True)
class Pair:
    """A value with parts, as the desk is made of."""

    left: object
    right: object


@pytest.mark.parametrize(
    ("value", "as_json"),
    [
        ("tekst", "tekst"),
        (None, None),
        (7, 7),
        ((1, ("a",)), [1, ["a"]]),
        (Pair(1, (Pair("x", None),)), {"left": 1, "right": [{"left": "x", "right": None}]}),
        ((), []),
    ],
)
def test_a_frozen_value_becomes_what_json_knows(value: object, as_json: object) -> None:
    """Parts become names, rows become lists, nothing is lost on the way."""
    assert plain(value) == as_json


def test_a_button_says_its_name_and_what_it_needs_but_not_its_class() -> None:
    """A client presses by sending just that."""
    button = act("hands", "+", option="b", by="1")
    made = plain(button)
    assert (made["name"], made["more"], made["label"]) == ("hands", {"option": "b", "by": "1"}, "+")
    assert "command" not in made


def test_a_field_says_how_much_fits_into_it() -> None:
    """So that a client can stop somebody who types too much."""
    made = plain(Entry("Hoe stevig", "moet", SetStrength("must"), limit=40, lines=2))
    assert (made["name"], made["text"], made["limit"], made["lines"]) == ("strength", "moet", 40, 2)


@pytest.mark.parametrize("scene", SCENES)
def test_every_desk_can_be_sent(scene: str) -> None:
    """Whatever stands on it comes back as it was, markup too: it is text here and stays text."""
    sent = desk_json(broadcast(scene), "desk", 7, "0123abcd", ENGLISH)
    assert json.loads(json.dumps(sent)) == sent
    assert (sent["v"], sent["boot"], sent["role"], sent["notes"]) == (7, "0123abcd", "desk", SCENES[scene]().notes)


def test_what_a_camera_sees_stays_on_the_laptop() -> None:
    """How far a look is goes to every desk, and no block of its picture."""
    shown = broadcast("first_vote")
    assert shown.desk is not None
    desk = replace(shown.desk, camera=CameraNow("17 van 22 gezien", ("Te donker.",), bytes(GREY_W * GREY_H)))
    sent = json.loads(json.dumps(desk_json(replace(shown, desk=desk), "desk", 7, "0123abcd", ENGLISH)))
    assert sent["camera"] == {"told": "17 van 22 gezien", "lines": ["Te donker."]}


@pytest.mark.parametrize("scene", SCENES)
def test_a_scribe_is_sent_no_secret_of_any_desk(scene: str) -> None:
    """No PIN, no links, no notes, no figures, no advice; only text of the rule and what can be argued about."""
    sent = json.dumps(desk_json(broadcast(scene), "scribe", 7, "0123abcd", ENGLISH), ensure_ascii=False)
    for secret in (PHONES.pin, PHONES.desk, PHONES.scribe, NOTES, "Niemand koos C"):
        assert secret not in sent
    assert not {"counts", "spread", "voted", "phones", "wall", "advice"} & set(json.loads(sent))


@pytest.mark.parametrize("role", ["desk", "scribe"])
def test_without_a_desk_a_page_is_told_where_things_are_and_waits(role: str) -> None:
    """In the moment between pairing and the first desk."""
    now = Broadcast(session_in(Phase.TALK))
    assert desk_json(now, role, 1, "b", ENGLISH) == {"v": 1, "boot": "b", "role": role, "at": place_of(now)}


@pytest.mark.parametrize(
    "change",
    [
        lambda now: replace(now, reveal=1),
        lambda now: replace(now, session=replace(now.session, turn=1)),
        lambda now: replace(now, session=replace(now.session, phase=Phase.MINORITY)),
        playing(talk_step=1),
    ],
    ids=["the reveal goes on", "another card", "another step", "a step of the talk"],
)
def test_a_press_for_a_step_that_is_over_can_be_known(change: Change) -> None:
    """Two desks press "next" in the same second: the second press names a place that is no more."""
    now = broadcast("talk")
    assert place_of(change(now)) != place_of(now)


def test_closing_a_vote_is_another_place_too() -> None:
    """Within one step: open, counted, open again."""
    now = broadcast("first_vote")
    assert place_of(playing(voting=None)(now)) != place_of(now)


def test_a_ballot_and_a_note_leave_the_place_as_it_is() -> None:
    """A press does not come too late because somebody voted meanwhile."""
    now = broadcast("first_vote")
    voting = now.session.play.voting
    assert voting is not None
    assert place_of(playing(voting=replace(voting, box={}))(now)) == place_of(now)
    assert place_of(replace(now, desk=replace(SCENES["talk"](), notes="x"))) == place_of(now)


@pytest.mark.parametrize(
    "change",
    [
        lambda now: replace(now, stopped=True),
        lambda now: replace(now, reveal=2),
        lambda now: replace(now, session=replace(now.session, paused_at=1.0)),
        lambda now: replace(now, desk=replace(SCENES["talk"](), step="Tweede stem")),
        playing(twist=True),
        playing(objections=("te streng",)),
        playing(answers={"phone/1": "yes"}),
    ],
    ids=["STOP", "bars", "a pause", "another step of the desk", "the twist", "an objection", "an answer more"],
)
def test_the_small_wall_is_fetched_again_when_the_wall_has_changed(change: Change) -> None:
    """By a mark that differs: a picture is large, and is not sent for nothing."""
    now = broadcast("talk")
    assert wall_mark(change(now)) != wall_mark(now)


@pytest.mark.parametrize(
    "change",
    [
        lambda now: replace(now, desk=replace(SCENES["talk"](), clock="14:33", told="nog 2:40")),
        lambda now: replace(now, desk=replace(SCENES["talk"](), notes="een notitie")),
    ],
    ids=["a clock that runs", "notes"],
)
def test_the_small_wall_stays_when_only_the_desk_changed(change: Change) -> None:
    """Else it would be fetched every second."""
    now = broadcast("talk")
    assert wall_mark(change(now)) == wall_mark(now)


def test_the_mark_tells_nothing_of_how_people_voted() -> None:
    """How many voted is on the wall; the same number with other choices is the same mark."""
    now = broadcast("first_vote")
    voting = now.session.play.voting
    assert voting is not None
    others = {seat: replace(ballot, option=OptionId("a")) for seat, ballot in voting.box.items()}
    assert wall_mark(playing(voting=replace(voting, box=others))(now)) == wall_mark(now)


@pytest.mark.parametrize("where", ["of the card on the wall", "of a card that was settled"])
def test_the_mark_tells_nothing_of_a_counted_round_either(where: str) -> None:
    """Not of a covered one: with all else known, whoever tries every outcome would find the one that fits."""
    marks = set()
    for votes in ((1, 2, 9), (4, 4, 4), (0, 0, 12)):
        rounds = (counted(12, *votes),)
        now = playing(rounds=rounds)(broadcast("talk"))
        if where.endswith("settled"):
            settled = Agreement(HEAVY.id, "Title", "H3", Status.AGREED, "We do.", rounds=rounds)
            now = replace(now, session=replace(now.session, agreements=(settled,)))
        marks.add(wall_mark(now))
    assert len(marks) == 1


def test_nobody_can_make_the_mark_of_answers_that_they_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is counted by hand is in it: the wall may show that. It is made with a key of this run."""
    now = playing(consent=Consent(5, 1, 0))(broadcast("talk"))
    mark = wall_mark(now)
    monkeypatch.setattr(state, "_KEY", b"another")
    assert wall_mark(now) != mark


@pytest.mark.parametrize("phase", list(Phase))
def test_arguments_belong_to_the_talk(phase: Phase) -> None:
    """Outside it a scribe finds nothing to argue about; in it every standpoint, with the letter of the wall."""
    found = standpoints(Broadcast(session_in(phase)), ENGLISH)
    if phase not in (Phase.TALK, Phase.MINORITY):
        assert found == ()
        return
    assert [(key, letter) for key, letter, _ in found] == [("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")]
    assert found[3][2] == EVIL


def test_before_the_first_card_there_is_nothing_to_argue_about() -> None:
    """Also where a session says that it talks."""
    empty = replace(session_in(Phase.TALK), deck=(), play=Play())
    assert standpoints(Broadcast(empty), ENGLISH) == ()


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ({"option": "b", "by": 1}, {"option": "b", "by": "1"}),
        ({"on": True, "off": False}, {"on": "true", "off": "false"}),
        ({"share": 0.5}, {"share": "0.5"}),
        ({}, {}),
    ],
)
def test_arguments_are_texts_however_a_client_writes_them(given: dict[str, object], read: dict[str, str]) -> None:
    """From a form or from JSON."""
    assert arguments(given) == read


@pytest.mark.parametrize("odd", [None, [], {}, ["b"], {"a": 1}])
def test_what_is_neither_text_nor_number_is_refused(odd: object) -> None:
    """With a sentence for who writes a client."""
    with pytest.raises(ValueError, match=r"text or a number"):
        arguments({"option": "b", "by": odd})


def test_an_action_is_found_by_the_name_that_is_sent() -> None:
    """A desk sends back what it was sent."""
    button: Action = act("timer", "+1 min", seconds="60")
    assert act(button.name, button.label, **dict(button.arguments)) == button


def test_a_desk_speaks_the_language_that_the_wall_has_now() -> None:
    """Its texts, the sentences of its page, and the small picture of the wall."""
    then = broadcast("talk")
    state = still_state(broadcast=then)
    assert state.room_words.language == state.game.language
    state.broadcast = replace(then, language="en")
    assert (state.room_words.language, state.language) == ("en", "en")
    assert wall_mark(then) != wall_mark(state.broadcast)
