"""The wall with a set of its own: its colours where a theme shows one, its chapters wherever there are chapters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import CARD_CHAPTERS, SOBER, Card, CardId, OwnChapter, Theme, ThemeId, Weight
from game.core.commands import FillOwn, SetChapter, TurnPage, UseChapter, WriteChapter
from game.core.phases import Phase
from game.core.school import School
from game.core.session import Agreement, Draft, Play, Session, Setup, Status
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.screens.common.card_picture import colour_of, names_of
from game.stage.paint.text import misfits
from game.ui.geometry import Page
from game.ui.scene import Box, Field, Icon, Picture, Scene, Text, Touch
from tests.core.core_samples import A, card

LONG = "Parents, pupils who are of age, and those who left the school"
OWN = tuple(OwnChapter(f"V{n}", LONG if n % 2 else "Work", "", "vo") for n in range(1, 11))
COLOUR = "#2F5D9B"
THEMES = (Theme(ThemeId("t"), "Theme", "bubble", COLOUR),)
CARDS = tuple(replace(card(), id=CardId(f"vo/v{n}-x"), chapter=f"V{n}", title=f"Card {n}") for n in range(1, 4))
HEAVY = replace(CARDS[0], weight=Weight.HEAVY)
PAGES = pytest.mark.parametrize("page", [Page(1440), Page(1920)], ids=["4x3", "wide"])


def at(phase: Phase, deck: tuple[Card, ...] = CARDS, **more: object) -> ViewModel:
    """A meeting with this set at some step."""
    draft = Draft(A, A, "We do a.", "", deck[0].chapter)
    session = Session(phase, Setup(people=8), "s", "2026-11-22T13:30:00", deck, play=Play(draft=draft), chapters=OWN)
    # The fields that a test names are of many types.
    return replace(ViewModel(session=session, cards=deck, themes=THEMES, chapters=OWN), **more)  # type: ignore[arg-type]


def over(overlay: str, model: ViewModel, page: int = 0, shown: CardId | None = None) -> ViewModel:
    return replace(model, view=View(overlay=overlay, page=page, shown=shown))


def texts(scene: Scene) -> list[str]:
    return [item.text for item in scene.items if isinstance(item, Text)]


def commands(scene: Scene, kind: type) -> list[object]:
    return [item.command for item in scene.items if isinstance(item, Touch) and isinstance(item.command, kind)]


def colours(scene: Scene) -> set[str]:
    boxes = (item for item in scene.items if isinstance(item, Box))
    return {box.fill for box in boxes if box.fill.startswith("#")} | {
        item.colour for item in scene.items if isinstance(item, Icon) and item.colour.startswith("#")
    }


@PAGES
def test_a_rule_turns_through_the_chapters_of_its_deck(page: Page) -> None:
    """Once round, by the title of each; none of another kind of school is among them."""
    model, seen, told = at(Phase.RULE), list[str](), list[str]()
    for _ in OWN:
        scene = scene_of(model, ENGLISH, page)
        assert not misfits(scene, page.width)
        told += texts(scene)
        before, following = commands(scene, SetChapter)
        assert isinstance(following, SetChapter) and before != following
        seen.append(following.chapter)
        draft = replace(model.session.play.draft or Draft(A, A, "", "", ""), chapter=following.chapter)
        model = replace(model, session=replace(model.session, play=Play(draft=draft)))
    assert seen == [*(one.code for one in OWN[1:]), "V1"]
    assert LONG in told and not [text for text in told if text in CARD_CHAPTERS]


def chapters_at(phase: Phase, page: Page) -> View:
    """Where the wall is narrow the chapters of a protocol stand on a leaf of their own, the second one."""
    return View(page=1 if page.narrow and phase is Phase.PROTOCOL else 0)


def settled(n: int) -> tuple[Agreement, ...]:
    return tuple(Agreement(one.id, one.title, one.chapter, Status.AGREED, text="We do.") for one in CARDS[:n])


@PAGES
@pytest.mark.parametrize("mixed", [False, True], ids=["alone", "mixed"])
@pytest.mark.parametrize("phase", [Phase.CLOSING, Phase.PROTOCOL])
def test_the_end_shows_the_chapters_of_the_deck(phase: Phase, mixed: bool, page: Page) -> None:
    """What is settled, what is still open; beside those of the game where both are played."""
    model = at(phase, (*CARDS, card()) if mixed else CARDS)
    model = replace(model, session=replace(model.session, agreements=settled(2)), view=chapters_at(phase, page))
    scene = scene_of(model, ENGLISH, page)
    told = " ".join(texts(scene))
    assert not misfits(scene, page.width)
    assert "V1" in told and "V10" in told and ("H12" in told) is mixed


@PAGES
def test_more_chapters_than_fit_leave_out_empty_ones(page: Page) -> None:
    """A rule is always among what is settled."""
    many = (*OWN, *(OwnChapter(f"W{n}", LONG, "", "vo") for n in range(1, 20)))
    model = at(Phase.PROTOCOL, (*CARDS, card()))
    late = replace(settled(1)[0], chapter="W19")
    session = replace(model.session, agreements=(late,), chapters=many)
    scene = scene_of(replace(model, session=session, view=chapters_at(Phase.PROTOCOL, page)), ENGLISH, page)
    assert "W19" in texts(scene) and "W18" not in texts(scene) and "H13" in texts(scene)
    assert not misfits(scene, page.width)


@PAGES
def test_a_school_turns_on_to_the_chapters_of_its_sets(page: Page) -> None:
    """After those of the game, in their order; what is left out and written is by their code."""
    model = at(Phase.WELCOME, school=School(left_out=("V2",), texts=(("V1", "Ours."),)))
    first = scene_of(over("school", model), ENGLISH, page)
    own = scene_of(over("school", model, 13), ENGLISH, page)
    assert [one.chapter for one in commands(first, UseChapter) if isinstance(one, UseChapter)] == list(CARD_CHAPTERS)
    assert [one.chapter for one in commands(own, UseChapter) if isinstance(one, UseChapter)] == [
        one.code for one in OWN
    ]
    (field,) = [item for item in own.items if isinstance(item, Field) and isinstance(item.command, WriteChapter)]
    assert (field.text, field.command) == ("Ours.", WriteChapter("V1"))
    assert TurnPage(1) in commands(own, TurnPage) and not misfits(own, page.width)
    last = scene_of(over("school", model, 22), ENGLISH, page)
    assert TurnPage(-22) in commands(last, TurnPage)


def test_the_card_of_the_team_goes_to_a_chapter_of_the_deck() -> None:
    """The first of them, until somebody turns on."""
    scene = scene_of(over("own", at(Phase.SITUATION)), ENGLISH, Page(1920))
    assert commands(scene, FillOwn) == [FillOwn("chapter", "V2")]
    assert any(text.startswith("V1  ") for text in texts(scene))


@PAGES
def test_a_colour_of_a_set_stands_where_its_theme_is_shown(page: Page) -> None:
    """On the list of cards, the plan and the choice of themes; nowhere without one."""
    for model in (over("cards", at(Phase.SITUATION)), at(Phase.SETUP, plan=CARDS)):
        assert colours(scene_of(model, ENGLISH, page)) == {COLOUR}
        plain = replace(model, themes=(replace(THEMES[0], colour=""),))
        assert colours(scene_of(plain, ENGLISH, page)) == set()


def test_a_heavy_card_stays_sober() -> None:
    """No colour of a set comes on the wall beside what may hurt."""
    assert colour_of(CARDS[0], THEMES) == COLOUR and colour_of(HEAVY, THEMES) == ""
    for overlay, shown in (("cards", None), ("cards", HEAVY.id), ("", None)):
        model = over(overlay, at(Phase.SITUATION, (HEAVY,)), shown=shown)
        scene = scene_of(model, ENGLISH, Page(1920))
        assert colours(scene) == set()
        assert all(item.ground == "track" for item in scene.items if isinstance(item, Picture))


def test_the_pictures_of_a_set_come_first() -> None:
    """Its own, then those of the game; then those of the theme. On a heavy card the sober one of each."""
    one = replace(CARDS[0], picture="brug")
    assert names_of(one) == ("vo/brug", "brug", "vo/t", "t")
    heavy = names_of(replace(one, weight=Weight.HEAVY))
    assert heavy == ("vo/brug-sober", "brug-sober", "vo/brug", "brug", "vo/t-sober", "t-sober", "vo/t", "t")
    named = names_of(replace(one, weight=Weight.HEAVY, picture="brug-sober"))
    assert named[:2] == ("vo/brug-sober", "brug-sober") and "vo/brug-sober-sober" not in named
    assert SOBER == "-sober"


@PAGES
def test_a_theme_without_a_picture_shows_its_icon_on_its_colour(page: Page) -> None:
    """So that the wall of a new set is never a grey box."""
    scene = scene_of(at(Phase.SITUATION), ENGLISH, page)
    (picture,) = [item for item in scene.items if isinstance(item, Picture)]
    assert (picture.ground, picture.icon) == (COLOUR, "bubble")


def test_the_desk_has_a_row_more_for_two_kinds_of_chapters() -> None:
    """Each can be chosen, in one press, on a desk of its own screen."""
    from game.desk.build import desk_of
    from game.screens.desk.forms import rule_form
    from game.ui.geometry import TIGHT, Area
    from game.ui.layout import column

    for deck in (CARDS, (*CARDS, card())):
        desk = desk_of(at(Phase.RULE, deck), ENGLISH)
        scene = Scene("s", column(*rule_form(desk, ENGLISH), gap=TIGHT).draw(Area(0, 0, 700, 700)))
        chapters = [one.chapter for one in commands(scene, SetChapter) if isinstance(one, SetChapter)]
        assert len(chapters) == len(set(chapters)) == (9 if deck is CARDS else 20)
        assert not misfits(scene, 700)
        assert all(item.area.bottom <= 701 for item in scene.items)
