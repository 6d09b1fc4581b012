"""The moment of what has become of a card, and the check-in after a heavy one, as the room sees them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import Consent
from game.core.cards import Card, Kind, Theme, Weight
from game.core.contacts import STANDARD
from game.core.phases import Phase
from game.core.session import Agreement, Play, Session, Setup, Status, Timer
from game.core.view_model import ViewModel
from game.i18n.catalogues import words
from game.screens import scene_of
from game.screens.card import moment
from game.screens.common.header import numbers_of
from game.stage.render import page_for
from game.ui.geometry import Area, Page
from game.ui.scene import Icon, Scene, Text
from tests.core.core_samples import DECK, FLOORED, HEAVY, LIGHT, card
from tests.screens.layout_laws import Wall, broken, squeezing
from tests.screens.screens_table import SHOWN_LANGUAGES

SIZES = ((1024, 768), (1280, 800), (1920, 1080))
NAMES = ("Following", "Colleagues", "Evenings", "Signals", "Photos")
RULE = "We answer messages of pupils on school days only."


def between(phase: Phase = Phase.MOMENT, of: Card = LIGHT, people: int = 24, **changes: object) -> ViewModel:
    """After this card, the first of three; `changes` are of what became of it."""
    one = Agreement(of.id, of.title, "H3", Status.AGREED, RULE, consent=Consent(people))
    one = replace(one, **changes)  # type: ignore[arg-type]
    deck = (of, *(other for other in DECK if other is not of))[:3]
    session = Session(phase, Setup(people=people), "s", "2026-11-22T13:30:00", deck, 1, Play(), (one,))
    return ViewModel(session=session, cards=(*DECK, card("x7-light", theme="u")))


def wall(model: ViewModel, language: str = "en", width: float = 1920) -> Scene:
    return scene_of(model, words(language), Page(width))


def told(model: ViewModel) -> str:
    return " ".join(wall(model).texts())


def test_an_agreement_stands_with_its_number_its_place_and_its_answers() -> None:
    seen = told(between())
    assert "Agreement 1" in seen and RULE in seen and "H3" in seen and "All 24 can live with this" in seen


def test_the_text_is_the_largest_but_for_the_title() -> None:
    sizes = {item.text: item.size for item in wall(between()).items if hasattr(item, "text") and hasattr(item, "size")}
    assert sorted(sizes, key=lambda one: sizes[one])[-2:] == [RULE, "Agreement 1"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"status": Status.RESERVED, "consent": Consent(21, 3)},
            "21 of 24 can live with this, and 3 with a reservation",
        ),
        ({"consent": Consent(20)}, "All 20 who were asked can live with this"),
        ({"status": Status.PARKED, "returns_when": "in May"}, "It comes back: in May"),
        ({"status": Status.PARKED}, "Who and when is asked at the end"),
        ({"status": Status.NOT_NEEDED}, "No rule needed"),
        ({"status": Status.PARKED, "text": ""}, LIGHT.title),
    ],
)
def test_what_became_of_it_is_said(changes: dict[str, object], expected: str) -> None:
    assert expected in told(between(**changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_what_is_parked_keeps_its_sign_and_says_when_and_who_in_lines_of_their_own(language: str) -> None:
    """At 4:3 the names of the cards give way before the sign does."""
    who, when = "Learning support coordinator, a teacher and the head teacher", "next team meeting"
    model = between(status=Status.PARKED, returns_who=who, returns_when=when)
    themed = replace(model, session=replace(model.session, deck=(*model.session.deck, *model.session.deck[1:])))
    scene = wall(themed, language, 1440)
    assert "park" in [item.name for item in scene.items if isinstance(item, Icon)]
    # the day reads on from the words before it; whoever it is has a line, and so may begin with a capital
    assert who in scene.texts() and any(one.endswith(when) for one in scene.texts())


def test_an_answer_is_told_smaller_before_the_names_of_the_cards_give_way() -> None:
    """At 4:3, of a card that was parked without who and when; each card has the name of its theme there."""
    model = between(status=Status.PARKED)
    deck = tuple(card(f"x{n}-card", theme=name) for n, name in enumerate(NAMES))
    themes = tuple(Theme(one.theme, name, "") for one, name in zip(deck, NAMES, strict=True))
    settled = replace(model.session.agreements[0], card=deck[0].id)
    session = replace(model.session, deck=deck, agreements=(settled,))
    assert set(NAMES) <= set(wall(replace(model, session=session, themes=themes), "en", 1440).texts())


def test_a_card_with_two_agreements_tells_the_numbers_of_both() -> None:
    """In the row of this afternoon: from 1 to 3 without a 2 looks as if one were missing."""
    model = between(of=FLOORED)
    two = replace(model.session.agreements[0], text="We answer on the next school day.")
    last = replace(two, card=model.session.deck[1].id)
    session = replace(model.session, turn=2, agreements=(*model.session.agreements, two, last))
    assert numbers_of(session) == {FLOORED.id: "1–2", model.session.deck[1].id: "3"}
    for width in (1440, 1920):
        assert {"1–2", "3"} <= set(wall(replace(model, session=session), "en", width).texts())


def test_a_small_team_reads_no_number() -> None:
    """Who had the reservation could be guessed."""
    seen = told(between(people=8, status=Status.RESERVED, consent=Consent(6, 2)))
    assert "reservation" in seen and "6" not in seen and "2 with" not in seen


@pytest.mark.parametrize(("of", "label"), [(LIGHT, "Next card"), (HEAVY, "Take a breather")])
def test_the_step_forward_is_the_next_card_or_the_check_in(of: Card, label: str) -> None:
    scene = wall(between(of=of))
    assert label in scene.texts()
    touch = scene.touch(scene.primary)
    assert touch is not None and touch.command == c.Advance()


def test_a_heavy_card_keeps_its_sober_skin_and_does_not_move() -> None:
    assert [(scene.skin, scene.flourish) for scene in (wall(between()), wall(between(of=HEAVY)))] == [
        ("warm", True),
        ("sober", False),
    ]


def test_after_the_last_card_all_is_read_back() -> None:
    model = between()
    over = replace(model, session=replace(model.session, deck=model.session.deck[:1]))
    assert "Read it all back" in wall(over).texts()


# -------------------------------------------------------------------------------------------------------- the check-in


def commands(scene: Scene) -> set[c.Command]:
    return {touch.command for touch in scene.touches()}


@pytest.mark.parametrize(("room", "shown"), [(200, "Livestream"), (90, "Live…"), (50, "Li…")])
def test_a_name_without_room_is_shortened_and_never_left_out(room: float, shown: str) -> None:
    (drawn,) = moment._label("Livestream", "ink").draw(Area(0, 0, room, 100))
    assert isinstance(drawn, Text) and drawn.text == shown


def test_nobody_has_to_answer() -> None:
    """There is no field and no question that waits for an answer."""
    scene = wall(between(Phase.CHECK_IN, HEAVY))
    assert "You need not say anything" in " ".join(scene.texts())
    assert not scene.fields()
    assert commands(scene) >= {c.MoveTimer(120), c.Pause(), c.Show("stop"), c.Advance()}


def test_only_a_confirmed_number_is_named_and_by_role() -> None:
    model = between(Phase.CHECK_IN, HEAVY)
    lines = tuple(replace(one, number="06-11") if one.key == "adviser-internal" else one for one in STANDARD)
    assert "06-11" not in told(replace(model, contacts=lines))
    sure = tuple(replace(one, confirmed_on="2026-11-01") if one.number else one for one in lines)
    assert "Internal confidential adviser: 06-11" in told(replace(model, contacts=sure))


def test_somebody_in_the_room_comes_first() -> None:
    model = between(Phase.CHECK_IN, HEAVY)
    there = replace(model, session=replace(model.session, setup=replace(model.session.setup, adviser=True)))
    assert "The confidential adviser is in the room" in told(there)


@pytest.mark.parametrize(("next_one", "offered"), [(Weight.LIGHT, False), (Weight.MEDIUM, True)])
def test_something_light_is_offered_where_the_next_card_is_not(next_one: Weight, offered: bool) -> None:
    model = between(Phase.CHECK_IN, HEAVY)
    deck = (HEAVY, replace(FLOORED, weight=next_one))
    scene = wall(replace(model, session=replace(model.session, deck=deck)))
    assert (c.LighterCard() in commands(scene)) == offered


@pytest.mark.parametrize("width", [1440, 1920])
def test_three_quiet_ways_stand_on_the_same_lines(width: float) -> None:
    """However many lines the words of one of them take."""
    model = between(Phase.CHECK_IN, HEAVY)
    deck = (HEAVY, replace(FLOORED, weight=Weight.MEDIUM))
    items = wall(replace(model, session=replace(model.session, deck=deck)), "nl", width).items
    notes = [one for one in items if isinstance(one, Text) and one.group == "ways-note"]
    assert len(notes) == 3 and len({(one.area.y, one.valign) for one in notes}) == 1


def test_two_minutes_of_air_show_their_clock() -> None:
    model = between(Phase.CHECK_IN, HEAVY)
    moving = replace(model.session, play=Play(timer=Timer(80.0, 120.0)))
    scene = wall(replace(model, session=moving))
    assert "1:20" in scene.texts() and c.MoveTimer(120) not in commands(scene)


def second(model: ViewModel, width: float = 1920) -> list[c.Command]:
    return [touch.command for touch in wall(model, width=width).touches() if touch.name == "second-rule"]


@pytest.mark.parametrize("width", [1440, 1920])
def test_a_second_rule_is_one_key_away_and_the_way_on_stays_where_it_is(width: float) -> None:
    """Whoever passes it over presses what is always pressed."""
    scene = wall(between(), width=width)
    assert second(between(), width) == [c.AddRule()]
    assert scene.primary == "forward" and next(t for t in scene.touches() if t.name == "forward").command == c.Advance()


@pytest.mark.parametrize(
    "model",
    [
        between(status=Status.PARKED),
        between(status=Status.NOT_NEEDED),
        between(part=2),
        between(of=replace(LIGHT, kind=Kind.BEHAVIOUR)),
        between(Phase.CHECK_IN, HEAVY),
    ],
    ids=["parked", "not needed", "the second one", "a behaviour", "at the check-in"],
)
def test_where_none_could_come_nothing_is_asked(model: ViewModel) -> None:
    assert second(model) == []


@pytest.mark.parametrize(("language", "size"), [(one, size) for one in SHOWN_LANGUAGES for size in SIZES], ids=str)
def test_both_ways_have_room_in_every_language(language: str, size: tuple[int, int]) -> None:
    with squeezing() as squeezed:
        scene = scene_of(between(), words(language), page_for(size))
    assert [*broken(scene, Wall(size)), *squeezed] == []


def test_what_the_team_agreed_about_itself_stands_in_no_chapter() -> None:
    """The council is not asked about it, and the room is told so at once."""
    team = told(between(of=replace(LIGHT, audience="team")))
    assert "Working agreements of the team" in team and "H3" not in team
