"""The page of a rule: words for touch go into it, new words are marked, and what is said of a word moves nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import Consent
from game.core.phases import Phase
from game.core.session import Argument, Play
from game.core.view_model import ViewModel
from game.core.view_state import turn
from game.i18n.catalogues import words
from game.screens import scene_of
from game.screens.card.rule_words import clauses_of, with_clause
from game.stage.input.text_layout import field_layout
from game.stage.paint.viewport import Viewport
from game.ui.field_text import place_of, tall
from game.ui.geometry import Area, Page
from game.ui.scene import Field, Scene, Touch, find
from tests.core.core_samples import FLOORED, LIGHT, A, B, counted
from tests.desk.desk_samples import DRAFT, PEOPLE, at
from tests.screens.screens_table import SHOWN_LANGUAGES

PLAIN = "We answer until 17:00."


def ruling(text: str = PLAIN, said: tuple[Argument, ...] = (), **changes: object) -> ViewModel:
    play = Play(rounds=(counted(PEOPLE, 17, 2, 1),), draft=replace(DRAFT, text=text, **changes), arguments=said)  # type: ignore[arg-type]
    return at(Phase.RULE, LIGHT, play=play)


def wall(model: ViewModel, width: float = 1920, language: str = "en") -> Scene:
    return scene_of(model, words(language), Page(width))


def field(scene: Scene, name: str = "rule-text") -> Field:
    return next(one for one in scene.fields() if one.name == name)


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_words_for_touch_go_into_the_rule(language: str) -> None:
    """In each language four of them, with the place that is to be filled in; the full stop makes way for a comma."""
    say = words(language)
    scene = wall(ruling(), language=language)
    offered = [touch.command for touch in scene.touches() if touch.name.startswith("clause-")]
    assert offered == [c.RewordRule(f"We answer until 17:00, {one}") for one in clauses_of(say)]
    assert all("…" in one for one in clauses_of(say))
    assert {touch.into for touch in scene.touches() if touch.name.startswith("clause-")} == {"rule-text"}


def test_a_rule_may_begin_with_such_words() -> None:
    assert with_clause("  ", "unless …") == "Unless …"


def test_what_is_still_open_is_told() -> None:
    scene = wall(ruling("We ring, unless …"))
    assert "Fill in the gap marked …" in scene.texts() and "…" in field(scene).vague


def test_words_that_would_not_fit_are_not_offered() -> None:
    assert not [one for one in wall(ruling("x" * 398)).touches() if one.name.startswith("clause-")]


@pytest.mark.parametrize("width", [1440, 1920])
def test_no_letter_moves_when_a_word_is_told_of(width: float) -> None:
    """The field has the same place and size with and without what is said below it."""
    seen = [field(wall(ruling(text), width)) for text in ("We answer in an agreed way.", "We answer in a proper way.")]
    told = field(wall(ruling("We answer in an appropriate way."), width))
    assert {one.area for one in (*seen, told)} == {told.area}


def test_only_reasons_for_this_standpoint_are_offered() -> None:
    """One that stands in the "why" already, one against it, and one for another standpoint are not."""
    said = (
        Argument(A, True, "it is clear"),
        Argument(A, True, "it is kind"),
        Argument(A, False, "it is hard"),
        Argument(B, True, "it is quick"),
    )
    scene = wall(ruling(said=said, reason="It is clear."))
    assert [touch.command for touch in scene.touches() if touch.name.startswith("reason-")] == [
        c.RewordReason("It is clear. It is kind.")
    ]


def test_after_an_objection_new_words_are_marked_and_the_old_text_is_a_press_away() -> None:
    model = ruling("We answer until 17:00, unless it burns.", put=PLAIN)
    play = replace(model.session.play, consent=Consent(15, 4, 1), objections=("And if it burns?",))
    scene = wall(replace(model, session=replace(model.session, play=play)))
    marked = [field(scene).text[start:end] for start, end in field(scene).fresh]
    assert marked == ["unless it burns."]
    assert "Underlined is new. The rest is unchanged." in scene.texts() and "“And if it burns?”" in scene.texts()
    touch = scene.touch("as-asked")
    assert touch is not None and touch.command == c.RewordRule(PLAIN)
    assert {"15", "4", "1"} <= set(scene.texts())


def test_no_word_of_a_rule_stands_alone_on_its_last_line() -> None:
    """As it stands on the page; while somebody types, the lines before stay as they are."""
    text, view = "We look at nobody's own account while they are here, unless they agree.", Viewport(1920, 1080)
    item = Field(Area(40, 60, 760, 400), "x", text, c.RewordRule(), multiline=True, size=44, face="semi")
    laid, typed = (field_layout(item, view, 1.0, one) for one in (text, text[:-1]))
    widths = [laid.width(span.start, span.end) for span in laid.lines]
    assert len(laid.lines) == len(typed.lines) > 1
    assert min(widths) > 0.6 * max(widths) and typed.lines[-1].start > laid.lines[-1].start
    at_ = text.rfind("agree")
    place = place_of(text, (at_, at_ + 1), 44, item.area, "semi", even=True)
    assert abs(place.base - laid.base(laid.line_of(at_), 0)) <= 3


def test_new_words_are_seen_at_once_beside_the_law() -> None:
    """On a narrow wall too: why the rule stands gives way to the rule."""
    long = "We ring the parents of the child on that same day. " * 6
    model = ruling(f"{long}Unless it burns.")
    play = replace(model.session.play, objections=("And if it burns?",))
    scene = wall(at(Phase.RULE, FLOORED, play=play), 1440)
    assert field_layout(field(scene), Viewport(1024, 768), 1.0, field(scene).text).whole


def test_a_small_team_reads_no_counts_beside_the_objection() -> None:
    model = ruling(put=PLAIN)
    play = replace(model.session.play, consent=Consent(5, 2, 1), objections=("And if it burns?",))
    setup = replace(model.session.setup, people=8)
    for width in (1440, 1920):
        told = wall(replace(model, session=replace(model.session, play=play, setup=setup)), width).texts()
        assert "The last count" not in told and not any("5 yes" in one for one in told)


@pytest.mark.parametrize("size", [28, 36, 44, 60])
@pytest.mark.parametrize("text", ["We answer in an appropriate way until five.", "We ring. " * 20])
def test_a_word_stands_where_the_stage_paints_it(size: float, text: str) -> None:
    """To a few units: what is said of a word hangs on it."""
    area, at_ = Area(40, 60, 700, 900), text.rfind("r")
    item = Field(area, "x", text, c.RewordRule(), multiline=True, size=size, face="semi")
    laid = field_layout(item, Viewport(1920, 1080), 1.0, text)
    line = laid.line_of(at_)
    place = place_of(text, (at_, at_ + 1), size, area, "semi", even=True)
    assert abs(place.base - laid.base(line, 0)) <= 3
    assert abs(place.x - (laid.left(0) + laid.x_of(at_, line))) <= size / 2 + 4
    assert abs(tall(text, size, area.w, "semi") - (laid.step * (len(laid.lines) - 1) + size + 32)) <= 2


def test_the_key_of_why_leads_there_where_why_gave_way() -> None:
    """With much to read above the rule there is no field for it: its key makes room, and typing goes on there."""
    consent, said = (
        Consent(18, 3, 1),
        tuple("Nobody can keep up with that in the evening, whatever we agree." for _ in "abc"),
    )
    crowded = ruling("We answer messages until five in the afternoon, and later only where somebody is in danger. " * 4)
    play = replace(crowded.session.play, consent=consent, objections=said)
    crowded = replace(crowded, session=replace(crowded.session, play=play))
    scene = wall(crowded, 1440)
    assert all(one.name != "rule-why" for one in scene.fields())
    key = find(scene, "ctrl+e")
    assert isinstance(key, Touch) and key.into == "rule-why" and isinstance(key.command, c.TurnPage)
    opened = wall(replace(crowded, view=turn(crowded.view, key.command)), 1440)
    assert find(opened, "ctrl+e") == field(opened, "rule-why")
