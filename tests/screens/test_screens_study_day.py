"""The screen on which a room comes to a study day: the words of the choices, and nothing chosen that nobody pressed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.commands import FillDay, JoinDay, Show, StopSharing, TakeBackShared
from game.core.phases import Phase
from game.core.sharing import HallLine, Share, SharingStatus, StudyDay
from game.core.view_model import ViewModel
from game.core.view_state import DAY, View
from game.screens import desk_scene_of, scene_of
from game.screens.desk.sharing_tab import SHARING
from game.stage.render import page_for
from game.texts.sharing import choice_words, line_words
from game.tools.gallery.study_day import ADDRESS, NAME, TEXT, gone, study_days
from game.ui.geometry import Page
from game.ui.scene import Scene, Text
from tests.desk.desk_samples import at
from tests.screens.ink import collisions, inked
from tests.screens.layout_laws import Wall, broken, outside, squeezing
from tests.screens.screens_table import LANGUAGES, said

WORDS = {
    None: "Alles blijft op deze laptop.",
    Share.SETTLED: "Onze afspraken komen op het scherm in de aula zodra een kaart klaar is. Stemmen niet: daarvan "
    "alleen totalen, en van een kleine kamer ook die niet.",
    Share.END: "De aula ziet alleen hoe ver we zijn. Onze afspraken volgen als wij op Delen drukken.",
}
"""As they were decided: a press is a promise."""
USUAL = Wall((1366, 768))
WALLS = (Wall((1024, 768)), Wall((1024, 768), 1.35), Wall((1920, 1080)))


def screen(day: StudyDay, language: str = "nl", wall: Wall = USUAL) -> Scene:
    page = replace(page_for(wall.size), zoom=wall.zoom)
    return scene_of(at(Phase.WELCOME, view=View(overlay=DAY), day=day), said(language), page)


def shares(share: Share, line: HallLine = HallLine.ON, behind: int = 0, there: bool = True) -> StudyDay:
    return StudyDay(ADDRESS, NAME, SharingStatus(share, line, behind), gone() if there else ())


def names(scene: Scene) -> dict[str, object]:
    return {touch.name: touch.command for touch in scene.touches() if touch.name.startswith(("share", "take"))}


def texts(scene: Scene) -> list[str]:
    return [item.text for item in scene.items if isinstance(item, Text)]


def test_the_choices_have_their_words() -> None:
    assert {share: choice_words(share, said("nl")) for share in WORDS} == WORDS
    assert set(WORDS.values()) <= set(texts(screen(StudyDay())))


def test_nothing_is_chosen_before_somebody_presses() -> None:
    """What was typed changes nothing; the fields hand on what is typed in them, and no more."""
    for day in (StudyDay(), StudyDay(ADDRESS, NAME)):
        scene = screen(day)
        assert names(scene) == {"share-settled": JoinDay(Share.SETTLED), "share-end": JoinDay(Share.END)}
        assert [one.command for one in scene.fields()] == [FillDay("address"), FillDay("room")]
    assert "Onze afspraken komen op het scherm in de aula." not in texts(screen(StudyDay(ADDRESS, NAME)))


@pytest.mark.parametrize("share", list(Share))
def test_whatever_was_chosen_there_is_a_way_out(share: Share) -> None:
    offered = set(names(screen(shares(share))).values())
    assert TakeBackShared() in offered
    assert (StopSharing() in offered) == share.goes_on
    assert (JoinDay(Share.SETTLED) in offered) == (share is not Share.SETTLED)
    assert (JoinDay(Share.END) in offered) == (share is not Share.END)
    assert choice_words(share, said("nl")) in texts(screen(shares(share)))


@pytest.mark.parametrize("line", list(HallLine))
def test_how_it_stands_with_the_hall_is_told(line: HallLine) -> None:
    day = shares(Share.SETTLED, line, 3)
    assert day.status is not None
    told = line_words(day.status, said("nl"))
    assert bool(told) == (line is not HallLine.CLOSED)
    assert not told or any(told in text and "3" in text for text in texts(screen(day)))


def test_ways_to_it() -> None:
    """On the first screen, in Meer, and by its key in between; in no practice session."""
    for phase, more in ((Phase.WELCOME, False), (Phase.SITUATION, True), (Phase.SETUP, True)):
        model = at(phase)
        scenes = [scene_of(model, said("nl"), Page(1920))]
        if more:
            scenes.append(scene_of(replace(model, view=View(overlay="more")), said("nl"), Page(1920)))
        for scene in scenes:
            assert Show(DAY) in [touch.command for touch in scene.touches()]
    practice = scene_of(at(Phase.SITUATION, practice=True), said("nl"), Page(1920))
    assert Show(DAY) not in [touch.command for touch in practice.touches()]


@pytest.mark.parametrize("wall", WALLS, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_law_of_the_layout_holds(language: str, wall: Wall) -> None:
    found = set()
    for name, day in study_days():
        with squeezing() as squeezed:
            scene = screen(day, language, wall)
        found |= {f"{name}: {fault}" for fault in (*broken(scene, wall), *squeezed)}
    assert not found


def desk_faults(language: str, tab: str, day: StudyDay) -> tuple[set[str], int]:
    """What goes wrong on the narrowest desk, and how often something has less than it needs."""
    size, model = (1024, 768), at(Phase.TALK, view=View(tab=tab), day=day, two_screens=True)
    with squeezing() as squeezed:
        scene = desk_scene_of(model, said(language), page_for(size))
    ink = inked(scene, size)
    cut = {one.item.text for one in ink if one.cut}
    return {*cut, *outside(scene, ink, Wall(size)), *collisions(scene, ink, size)}, len(squeezed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk_has_room_for_it(language: str) -> None:
    """As much as without a study day: the line and one part more squeeze nothing."""
    usual, squeezed = desk_faults(language, "", StudyDay())
    for share, line, tab in (
        (Share.SETTLED, HallLine.ON, ""),
        (Share.SETTLED, HallLine.AWAY, SHARING),
        (Share.END, HallLine.OLDER, SHARING + "-2"),
    ):
        found, more = desk_faults(language, tab, shares(share, line, 3))
        assert found <= usual and more <= squeezed


def desk_texts(tab: str, day: StudyDay) -> list[str]:
    model: ViewModel = at(Phase.TALK, view=View(tab=tab), day=day, two_screens=True)
    return texts(desk_scene_of(model, said("nl"), Page(1920)))


def test_the_desk_shows_the_very_texts() -> None:
    """Leaf by leaf all of them; and what can be done about it on each."""
    first, seen = desk_texts(SHARING, shares(Share.END)), set()
    for leaf in ("", "-2", "-3"):
        found = desk_texts(SHARING + leaf, shares(Share.END))
        assert {"Delen: onze afspraken naar de aula", "Stop met delen", "Haal terug wat we deelden"} <= set(found)
        seen |= set(found)
    assert any(TEXT in text for text in first) and any("kaart 7 van 8" in text for text in first)
    assert "De aula: 192.168.1.5:8780. Deze kamer: “Kamer 3”." in first
    assert not any(TEXT in text for text in desk_texts(SHARING, shares(Share.END, there=False)))


def test_a_room_in_no_study_day_has_no_part_for_it() -> None:
    assert "Delen" in desk_texts("", shares(Share.SETTLED)) and "Delen" not in desk_texts("", StudyDay())
