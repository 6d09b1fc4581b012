"""The question of a card stands on wall, desk and phone wherever people vote or talk: whole, and large enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import floor

import pytest

from game.core.ballots import HANDS, PHONE, TABLE, Ballot, Round, Voting, Way
from game.core.cards import ABSTAIN, Card, Weight
from game.core.phases import CARD_PHASES, TALKS, Phase
from game.core.phone_status import NO_PHONES, Phones, ServerStatus
from game.core.session import Play, Session, Setup, Timer
from game.core.view_model import ViewModel
from game.core.view_state import REVEAL_STEPS, View
from game.core.warm_up import WARM_UP
from game.desk.build import desk_of
from game.i18n.catalogues import with_second
from game.i18n.words import ENGLISH, Words
from game.screens import OVERLAYS, scene_of
from game.screens.card.asked import question_block
from game.server.interface import Broadcast
from game.server.phones.state import queue_state, shared_state
from game.stage.paint.text import MORE, misfits, set_lines, sizes
from game.texts.cards import card_text, option_text
from game.texts.question import question_of, second_question, stands
from game.ui.geometry import HEIGHT, Area, Page
from game.ui.scene import Scene, Text
from tests.screens.pseudo import PSEUDO
from tests.screens.screens_table import library, said
from tests.sizes import CARDS_SHOWN, portion

ON = Phones(ServerStatus.ON, join="http://192.168.1.20:8765/7KQ4", address="192.168.1.20:8765", code="7KQ4", joined=9)
SIZES = ((1024, 768), (1366, 768), (1920, 1080))
SECONDS = ("", "en", "de", "fy")
WALLS = tuple(product(SIZES, (*SECONDS, "longer")))
FIRST, SECOND = 32, 27
"""No wall shows its question smaller than this, in units of a page 1080 high; below it the second language."""
STEPS = tuple(phase for phase in CARD_PHASES if stands(phase))


def said_in_two(second: str) -> Words:
    return with_second(said("nl"), second)


def boxed(card: Card, way: Way, phones: Phones) -> dict[str, Ballot]:
    """Ballots as a room gives them in this way, some by phone where there are any."""
    one = card.options[0].id
    here = {HANDS + one: Ballot(one, 3)} if way is Way.HANDS else {f"{TABLE}1": Ballot(one, 5)}
    box = here if way in (Way.HANDS, Way.TABLES) else {"turn/1": Ballot(one)}
    return box | ({f"{PHONE}1": Ballot(one)} if phones.on else {})


def votes(card: Card, play: Play, phase: Phase) -> Iterator[ViewModel]:
    for way in Way:
        for phones in (NO_PHONES, ON):
            voting = Voting(len(play.rounds) + 1, way, boxed(card, way, phones), card.options[0].id)
            session = at(card, phase, replace(play, voting=voting), way)
            yield ViewModel(session=session, phones=phones)
            if way.traits.at_laptop:
                yield ViewModel(session=session, phones=phones, view=View(handed=False))


def at(card: Card, phase: Phase, play: Play, way: Way = Way.HANDS) -> Session:
    return Session(phase, Setup(people=24, way=way), "asked", "2026-11-22", (card,), 0, play)


def models(card: Card, phase: Phase, turned: bool) -> Iterator[ViewModel]:
    """This card at this step, in every state that gives the question another neighbour."""
    counted = Round((*((option.id, 5) for option in card.options), (ABSTAIN, 1)), 24)
    rounds = () if phase in (Phase.FIRST_VOTE, Phase.WARM_UP) else (counted,) * (2 if phase is Phase.REVEAL else 1)
    play = Play(rounds=rounds, twist=turned, minority=card.options[-1].id, timer=Timer(240, 240, 161))
    if phase.traits.votes or phase is Phase.WARM_UP:
        yield from votes(card, play, phase)
    elif phase is Phase.TALK:
        for talk in ("pairs", "walk_over"):
            yield ViewModel(session=at(card, phase, replace(play, talk=talk)))
    elif phase is Phase.REVEAL:
        yield from (ViewModel(session=at(card, phase, play), view=View(reveal=n)) for n in range(REVEAL_STEPS))
    else:
        yield ViewModel(session=at(card, phase, play))


def everywhere(card: Card) -> Iterator[tuple[ViewModel, bool]]:
    for phase in STEPS:
        for turned in (False, True):
            yield from ((model, turned) for model in models(card, phase, turned))


def wrong(scene: Scene, wanted: dict[str, float], size: tuple[int, int], page: Page) -> Iterator[str]:
    """What is not there, cut off, or painted too small; `wanted` has the least size of each text."""
    u = size[1] / HEIGHT
    set_as = sizes(scene, u, 1.0)
    placed = {item.text: n for n, item in enumerate(scene.items) if isinstance(item, Text)}
    for text, least in wanted.items():
        if text not in placed:
            yield f"not there: {text}"
            continue
        fitting, px = set_as[placed[text]]
        if any(line.endswith(MORE) for line, _ in set_lines(fitting, px)) or not fitting.fits(px):
            yield f"cut off: {text}"
        if px < floor(least * u):
            yield f"small, {px / u:.0f}: {text}"
    yield from (f"does not fit: {text} {area}" for text, area in misfits(scene, page.width) if text in wanted)


def wanted_of(card: Card, turned: bool, say: Words) -> dict[str, float]:
    first, second = question_of(card, turned, say), second_question(card, turned, say)
    texts = {first.question: FIRST, first.twist: SECOND, second.question: SECOND, second.twist: 22}
    return {text: least for text, least in texts.items() if text}


@pytest.mark.parametrize(("size", "second"), WALLS, ids=str)
def test_the_question_of_every_card_is_on_the_wall(size: tuple[int, int], second: str) -> None:
    """At every step, with the twist that was turned over, whatever else wants room."""
    page = Page(HEIGHT * size[0] / size[1])
    say = replace(said("nl"), second=PSEUDO) if second == "longer" else said_in_two(second)
    found: dict[str, str] = {}
    for card in portion(library().cards, CARDS_SHOWN, WALLS.index((size, second))):
        for model, turned in everywhere(card):
            scene = scene_of(model, say, page)
            for fault in wrong(scene, wanted_of(card, turned, say), size, page):
                found.setdefault(fault, f"{card.id} {scene.name} {'turned' if turned else ''} {fault}")
    assert not found, "\n".join(found.values())


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_the_desk_has_the_question_too(language: str) -> None:
    """In what its page on a phone shows, and painted on the laptop."""
    say = said(language)
    for card in portion(library().cards, CARDS_SHOWN, ("nl", "en", "de").index(language)):
        for model, turned in everywhere(card):
            whole = question_of(card, turned, say).whole
            laid = desk_of(model, say).card
            assert laid is not None and laid.question == whole


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_desk_on_the_laptop_shows_it_whole(size: tuple[int, int]) -> None:
    """As small as the desk may be, and not smaller."""
    page, say = Page(HEIGHT * size[0] / size[1]), said("nl")
    found: dict[str, str] = {}
    for card in portion(library().cards, CARDS_SHOWN, SIZES.index(size)):
        for model, turned in everywhere(card):
            wanted = {question_of(card, turned, say).whole: 17.0}
            for fault in wrong(OVERLAYS["desk"](model, say, page), wanted, size, page):
                found.setdefault(fault, f"{card.id} {model.session.phase} {fault}")
    assert not found, "\n".join(found.values())


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_phone_is_told_the_question(language: str) -> None:
    """Where it votes with the case and its twist; in a talk, by a table and at the outcome as a reminder."""
    say = said(language)
    for card in portion(library().cards, CARDS_SHOWN, ("nl", "en", "de").index(language)):
        for model, turned in everywhere(card):
            told = shared_state(Broadcast(model.session, model.view.reveal), say, "7KQ4")
            first = question_of(card, turned, say)
            assert told["ask"] == first.question, (card.id, model.session.phase, told["state"])
            assert told["state"] != "vote" or told["text"] == first.case
            assert queue_state(told, say)["ask"] == ""


@pytest.mark.parametrize("phase", [phase for phase in CARD_PHASES if not stands(phase)])
def test_a_rule_is_asked_about_instead(phase: Phase) -> None:
    """Only where the situation is read, and where the rule itself is what people look at."""
    assert phase in (Phase.SITUATION, Phase.RULE, Phase.CONSENT)


def test_a_card_without_a_question_asks_what_one_would_do() -> None:
    """Cards that a team typed itself; the same on the wall and on phones."""
    card = replace(library().cards[0], question="")
    for model, turned in everywhere(card):
        assert question_of(card, turned, said("nl")).question == "Wat zou jij doen?"
        assert "Wat zou jij doen?" in scene_of(model, said("nl"), Page()).texts()


def test_the_warm_up_asks_its_own_question_once() -> None:
    """It has no case, and no other question than that."""
    first = question_of(WARM_UP, turned=False, say=said("nl"))
    for model in models(WARM_UP, Phase.WARM_UP, turned=False):
        assert scene_of(model, said("nl"), Page()).texts().count(first.question) == 1
        told = shared_state(Broadcast(model.session), said("nl"), "7KQ4")
        assert (told["ask"], told["text"] if told["state"] == "vote" else "") == (first.question, "")


@pytest.mark.parametrize("second", ["", "en"])
@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_what_gives_way_is_the_situation_never_a_standpoint(width: float, second: str) -> None:
    """Every standpoint stands on the vote as before, and with one language the situation too, if no phone shows it."""
    say = said_in_two(second)
    for card in library().cards:
        for model in models(card, Phase.FIRST_VOTE, turned=False):
            if not model.view.handed:
                continue
            scene = scene_of(model, say, Page(width))
            there = scene.texts()
            assert {option_text(say, card, option.id) for option in card.options} <= set(there)
            told = card_text(say, card, "situation", card.situation) in there
            assert second or told or model.phones.on, (card.id, scene.name)


def test_a_heavy_card_asks_as_large_as_a_light_one() -> None:
    """The sober look changes colours, not the question."""
    page = Page()
    for phase in (*TALKS, Phase.FIRST_VOTE):
        tall: set[float] = set()
        for weight in Weight:
            card = next(card for card in library().cards if card.weight is weight)
            card = replace(card, question="Mag dat?")
            scene = scene_of(next(models(card, phase, turned=False)), ENGLISH, page)
            tall |= {item.size for item in scene.items if isinstance(item, Text) and item.text == "Mag dat?"}
        assert len(tall) == 1, phase


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_question_is_read_aloud_with_the_situation(language: str) -> None:
    """Before anybody votes the room knows what is going to be asked; on an old projector where there is room."""
    say, page = said(language), Page(HEIGHT * 1366 / 768)
    for card in library().cards:
        model = ViewModel(session=at(card, Phase.SITUATION, Play(forewarned=True)))
        texts = [item.text for item in scene_of(model, say, page).items if isinstance(item, Text)]
        assert question_of(card, turned=False, say=say).question in texts, card.id


@pytest.mark.parametrize("second", ["", "en"])
@pytest.mark.parametrize("zoom", [1.0, 1.35])
@pytest.mark.parametrize("width", [1440.0, 1920.0])
def test_the_question_is_the_largest_of_its_texts_and_whole(width: float, zoom: float, second: str) -> None:
    """In a column of a screen, with the twist before it and a second language below, on every card."""
    page, say = Page(width, zoom), said_in_two(second)
    for card, turned in product(library().cards, (False, True)):
        session = at(card, Phase.FIRST_VOTE, Play(twist=turned))
        block = question_block(page, session, say, (56, 50, 44, 40, 36))
        wide = page.area.w * 0.66
        scene = Scene("asked", block.draw(Area(0, 0, wide, block.tall(wide).least)))
        assert not misfits(scene, width), card.id
        texts = {item.text: item.size for item in scene.items if isinstance(item, Text)}
        assert set(texts) == set(wanted_of(card, turned, say))
        question = question_of(card, turned, say).question
        assert all(size < texts[question] for told, size in texts.items() if told != question), card.id
