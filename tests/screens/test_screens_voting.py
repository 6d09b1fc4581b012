"""A vote in each of its ways: what the wall offers, what it says of who is counted, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Ballot, Round, Voting, Way
from game.core.camera_status import Camera
from game.core.cards import ABSTAIN, Card, Weight
from game.core.commands import CastBallot, CastTable, ChangeSetup, ChangeWay, ChooseTable, CountHands
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.session import Play, Session, Setup
from game.core.talk_formats import TALK_FORMATS
from game.core.view_model import ViewModel
from game.core.view_state import SHOWN, View
from game.i18n.words import ENGLISH, Words
from game.screens import scene_of
from game.stage.paint.text import misfits, sizes
from game.texts.choices import way_names
from game.texts.talk import standing_words, task_words
from game.ui.geometry import Page
from game.ui.scene import Bar, Scene, Text
from tests.core.core_samples import voting_of
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, library, said

ON = Phones(
    line=ServerStatus.ON, join="http://192.168.1.20:8765/7KQ4", address="192.168.1.20:8765", code="7KQ4", joined=9
)


def of_weight(weight: Weight) -> Card:
    return next(one for one in library().cards if one.weight is weight and len(one.options) == 4)


CAMERA = Camera(offered=True)


def voting(
    way: Way, box: dict[str, Ballot], people: int = 22, phones: Phones = ON, phase: str = "first_vote"
) -> ViewModel:
    card = of_weight(Weight.MEDIUM)
    session = Session(Phase(phase), Setup(people=people, way=way), "id", "2026-11-22", (card,))
    return ViewModel(
        replace(session, play=Play(voting=Voting(1, way, box))), cards=(card,), phones=phones, camera=CAMERA
    )


def wall(model: ViewModel, width: float = 1920) -> Scene:
    return scene_of(model, ENGLISH, Page(width))


def phone_ballots(count: int) -> dict[str, Ballot]:
    card = of_weight(Weight.MEDIUM)
    return {f"phone/{n}": Ballot(card.options[n % 2].id) for n in range(count)}


@pytest.mark.parametrize("way", list(Way))
def test_every_other_way_is_one_press_away(way: Way) -> None:
    """Also in the middle of a vote; the way that is on is no button."""
    offered = {touch.command.way for touch in wall(voting(way, {})).touches() if isinstance(touch.command, ChangeWay)}
    assert offered == set(Way) - {way}


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("width", [1350.0, 1440.0, 1920.0])
def test_every_way_is_called_by_its_name(width: float, language: str) -> None:
    """On the narrowest wall too: a letter tells nobody how to vote. What is not in the bar stands in Meer."""
    for zoom in (1.0, 1.5):
        scene = scene_of(voting(Way.HANDS, {}), said(language), Page(width, zoom))
        set_as = sizes(scene, 1.0, zoom)
        named = {one.text: set_as[n][1] for n, one in enumerate(scene.items) if n in set_as and isinstance(one, Text)}
        named |= {touch.label: 28 for touch in scene.touches() if touch.hidden}
        others = {name for way, name in way_names(said(language)).items() if way is not Way.HANDS}
        assert all(named.get(name, 0) >= 19 for name in others), (zoom, named)


def test_where_phones_vote_the_wall_takes_no_ballot() -> None:
    """Options stand there to be read; no press, and no counter, is on them."""
    scene = wall(voting(Way.PHONES, phone_ballots(5)))
    assert not [touch for touch in scene.touches() if isinstance(touch.command, (CastBallot, CountHands, CastTable))]
    assert {option.text for option in of_weight(Weight.MEDIUM).options} <= set(scene.texts())
    assert "5" in scene.texts()


def test_hands_are_asked_of_those_who_did_not_vote_by_phone() -> None:
    """With the number that is in by phone, so that nobody is counted twice; without phones nothing of it."""
    assert any("not voted by phone. By phone: 6." in text for text in wall(voting(Way.HANDS, phone_ballots(6))).texts())
    assert not any("by phone" in text for text in wall(voting(Way.HANDS, {})).texts())


@pytest.mark.parametrize("counting", [True, False])
def test_a_row_of_hands_never_shows_what_phones_chose(counting: bool) -> None:
    """The figure of a row is of its hands alone, also while it is being counted."""
    card = of_weight(Weight.MEDIUM)
    box = {f"phone/{n}": Ballot(card.options[0].id) for n in range(13)}
    model = voting(Way.HANDS, box | {f"hands/{card.options[0].id}": Ballot(card.options[0].id, 4)}, people=99)
    play = replace(model.session.play, voting=replace(voting_of(model.session), counting=card.options[0].id))
    counted = replace(model, session=replace(model.session, play=play if counting else model.session.play))
    figures = [text for text in wall(counted).texts() if text.isdecimal()]
    assert figures.count("4") == (1 if counting else 0)
    assert figures.count("17") == 1  # how many are in
    assert "13" not in figures


def test_the_next_table_is_asked_and_a_voted_one_can_be_chosen() -> None:
    """Choices are those of the table that is asked; its number is on the wall."""
    card = of_weight(Weight.MEDIUM)
    model = voting(Way.TABLES, {"table/1": Ballot(card.options[0].id, 6)})
    scene = wall(model)
    assert any(text.startswith("Table 2 of 4") for text in scene.texts())
    assert {t.command.table for t in scene.touches() if isinstance(t.command, CastTable)} == {2}
    assert {t.command.table for t in scene.touches() if isinstance(t.command, ChooseTable)} == {1, 2, 3, 4}
    again = wall(replace(model, view=View(table=1)))
    assert {t.command.table for t in again.touches() if isinstance(t.command, CastTable)} == {1}


def test_the_answer_to_a_table_is_the_same_for_every_choice() -> None:
    """Nothing on the wall depends on what the tables chose, before or after the press, or on coming back to one."""
    card = of_weight(Weight.MEDIUM)
    for view in (View(), View(handed=False), View(table=1)):
        walls = set()
        for option in (*(option.id for option in card.options), ABSTAIN):
            model = voting(Way.TABLES, {"table/1": Ballot(option, 6), "table/2": Ballot(card.options[1].id, 6)})
            walls.add(wall(replace(model, view=view)))
        assert len(walls) == 1


def test_when_all_tables_voted_a_press_closes() -> None:
    """Until then a stray Space does not end it for those who come after."""
    card = of_weight(Weight.MEDIUM)
    some = {f"table/{n}": Ballot(card.options[0].id, 6) for n in (1, 2)}
    assert wall(voting(Way.TABLES, some)).primary == ""
    full = {f"table/{n}": Ballot(card.options[0].id, people) for n, people in enumerate((6, 6, 5, 5), 1)}
    assert wall(voting(Way.TABLES, full)).primary == "forward"


@pytest.mark.parametrize("phones", [ON, Phones()])
@pytest.mark.parametrize("way", list(Way))
def test_how_sure_is_offered_where_phones_are(way: Way, phones: Phones) -> None:
    """Only they can be asked, and not while tables vote as one."""
    offered = any(t.command == ChangeSetup("sure", "yes") for t in wall(voting(way, {}, phones=phones)).touches())
    assert offered == (way is Way.PHONES or (phones.on and way is not Way.TABLES))


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("way", list(Way))
def test_everything_fits_in_every_way(way: Way, language: str) -> None:
    """With phones in the box, with ninety-nine people and twenty tables, on every page, for light and heavy cards."""
    for people in (3, 22, 99):
        for phase in ("first_vote", "warm_up"):
            for box in ({}, phone_ballots(3)):
                model = voting(way, box, people, phase=phase)
                for width in WIDTHS:
                    assert not misfits(scene_of(model, said(language), Page(width)), width), (people, phase, width)


def test_a_warm_up_says_so_before_and_after() -> None:
    """A clear line on the real screen; its bars at once after the close, and no place in the deck."""
    opened = wall(voting(Way.HANDS, {}, phase="warm_up"))
    assert any("does not count" in text for text in opened.texts())
    assert not any(text.startswith("Card 1") for text in opened.texts())
    assert not [item for item in opened.items if isinstance(item, Bar)]
    model = voting(Way.HANDS, {}, phase="warm_up")
    card = model.session.card
    assert card is not None
    counted = Round((*((option.id, 4) for option in card.options), (ABSTAIN, 0)), 22)
    closed = wall(replace(model, session=replace(model.session, play=Play(rounds=(counted,)))))
    assert len([item for item in closed.items if isinstance(item, Bar)]) == len(card.options)
    assert any("did not count" in text for text in closed.texts())


def test_the_warm_up_speaks_the_language_of_the_room() -> None:
    """Its card belongs to the program, so its texts are found among those of the interface."""
    dutch = Words(lookup=lambda text: {"By bike": "Op de fiets"}.get(text, text))
    assert dutch.card("open-kaart.warm-up.options.bike.text", "By bike") == "Op de fiets"
    assert Words(card_lookup=lambda context, text: "vertaald").card("basis.a1.title", "titel") == "vertaald"


def revealed(weight: Weight, sure: tuple[int, ...], counts: tuple[int, ...], stage: int) -> tuple[str, ...]:
    card = of_weight(weight)
    ids = [option.id for option in card.options]
    rounds = (Round((*zip(ids, counts, strict=True), (ABSTAIN, 0)), 22, sure),)
    session = Session(Phase.REVEAL, Setup(people=22), "id", "now", (card,), play=Play(rounds=rounds))
    return wall(ViewModel(session, view=View(reveal=stage), cards=(card,))).texts()


@pytest.mark.parametrize("stage", [SHOWN])
def test_the_outcome_tells_quietly_how_sure_people_were(stage: int) -> None:
    """Over all standpoints together; not where nobody was asked, and not beside covered bars."""
    told = "How sure: 14 very, 6 fairly, 2 not."
    assert told in revealed(Weight.MEDIUM, (2, 6, 14), (14, 4, 4, 0), stage)
    assert not any("How sure" in text for text in revealed(Weight.MEDIUM, (), (14, 4, 4, 0), stage))
    assert not any("How sure" in text for text in revealed(Weight.HEAVY, (2, 6, 14), (14, 6, 1, 1), stage))


@pytest.mark.parametrize("way", list(TALK_FORMATS))
def test_each_step_of_a_talk_has_its_task(way: str) -> None:
    """And a walk-over debate says that standing somewhere is no vote, at every step."""
    card = of_weight(Weight.MEDIUM)
    for at, step in enumerate(TALK_FORMATS[way]):
        divided = Round(tuple((option.id, 5) for option in card.options), 22)
        play = Play(talk=way, talk_step=at, rounds=(divided,))
        texts = wall(ViewModel(Session(Phase.TALK, Setup(), "id", "now", (card,), play=play), cards=(card,))).texts()
        assert task_words(step.name, ENGLISH) in texts
        assert (standing_words(ENGLISH) in texts) == (way == "walk_over")
