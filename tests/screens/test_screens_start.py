"""Before and around a session: the first screen, the form, house rules, lists that turn pages, cards to look at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from game.core import commands as c
from game.core.ballots import Way
from game.core.cards import CARD_CHAPTERS, CHAPTERS, CardId, CardSet
from game.core.contacts import Contact
from game.core.own_card import OwnCard
from game.core.phases import Phase
from game.core.phone_status import NO_PHONES, ServerStatus
from game.core.review import FormerSessions, Solo
from game.core.school import School
from game.core.seating import Form
from game.core.session import Agreement, Session, Setup, Status
from game.core.talk_formats import TALK_FORMATS
from game.core.timetable import foreseen
from game.core.view_model import SavedSession, ViewModel
from game.core.view_state import View
from game.desk.time_plan import later
from game.i18n.words import ENGLISH, Words
from game.screens import scene_of
from game.stage.paint.text import misfits
from game.texts.house_rules import promises, rules
from game.ui.geometry import QUESTION, Page
from game.ui.scene import Box, Print, Scene, Text, Touch
from tests.core.core_samples import DECK, FLOORED, HEAVY, LIGHT, A
from tests.desk.desk_samples import at
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, library, said

OPEN = SavedSession("/s/1.kaart", "De Wilg", "2026-11-20T10:00", turn=2, cards=5, agreements=2)
DONE = replace(OPEN, path="/s/2.kaart", finished=True)
BROKEN = replace(OPEN, path="/s/3.kaart", fault="It is damaged.")


def wall(model: ViewModel, width: float = 1920, say: Words = ENGLISH) -> Scene:
    return scene_of(model, say, Page(width))


def over(overlay: str, page: int = 0, phase: Phase = Phase.WELCOME, **more: Any) -> Scene:
    return wall(at(phase, view=View(overlay=overlay, page=page), **more))


def keys(scene: Scene) -> dict[str, c.Command]:
    return {key: touch.command for touch in scene.touches() for key in touch.keys}


def names(scene: Scene, start: str) -> list[str]:
    return [touch.name.removeprefix(start) for touch in scene.touches() if touch.name.startswith(start)]


def says(scene: Scene, part: str) -> bool:
    return any(part in text for text in scene.texts())


# ---------------------------------------------------------------------------------------------------------- welcome


@pytest.mark.parametrize(
    ("kept", "primary", "enter"),
    [
        pytest.param((), "new", c.NewSession(), id="the first time"),
        pytest.param((BROKEN, DONE), "new", c.NewSession(), id="nothing to go on with"),
        pytest.param((DONE, OPEN), "resume", c.OpenKept(OPEN.path), id="one was left open"),
    ],
)
def test_the_most_likely_step_is_the_one_that_space_and_enter_take(
    kept: tuple[SavedSession, ...], primary: str, enter: c.Command
) -> None:
    """Monday morning, nobody reads: one press goes on with Friday's meeting, if there was one."""
    scene = wall(at(Phase.WELCOME, kept=kept))
    assert scene.primary == primary
    assert keys(scene)["enter"] == enter
    assert keys(scene)["1"] == c.NewSession()


def test_an_open_session_says_where_it_was() -> None:
    """Which team, which card, how much was agreed; after the last card it is at the closing."""
    scene = wall(at(Phase.WELCOME, kept=(OPEN,)))
    assert says(scene, "De Wilg – 2026-11-20")
    assert says(scene, "Card 3 of 5 · 2 agreements ready")
    assert says(wall(at(Phase.WELCOME, kept=(replace(OPEN, turn=5),))), "Closing · ")


@pytest.mark.parametrize("kept", [(), (OPEN,), (DONE,)], ids=["none", "open", "finished"])
@pytest.mark.parametrize("problems", [(), ("a.yaml: no title",)], ids=["in order", "a broken card"])
def test_looking_back_is_offered_once_a_session_was_finished(
    kept: tuple[SavedSession, ...], problems: tuple[str, ...]
) -> None:
    """Also where a card needs a look."""
    offered = keys(wall(at(Phase.WELCOME, kept=kept, problems=problems)))
    assert offered.get("j") == (c.Show("year") if kept == (DONE,) else None)
    assert offered.get("k") == (c.Show("problems") if problems else None)


def test_each_language_is_a_press_and_one_is_marked() -> None:
    """By its own name, or a piece of it, understood by whoever speaks it: "UK" beside "EN" is Britain to a reader."""
    model = at(Phase.WELCOME, languages=("de", "nl", "uk"), language="nl")
    scene = wall(model)
    assert names(scene, "language-") == ["de", "nl", "uk"]
    assert {"Deutsch", "Nederlands", "Українська"} <= set(scene.texts())
    many = scene_of(replace(model, languages=("de", "el", "nl", "uk", "ar", "tr", "fy")), ENGLISH, Page(1440))
    assert {"DE", "ΕΛΛ", "NL", "УКР", "العربية"} <= set(many.texts())


# ------------------------------------------------------------------------------------------------------------- form


def form(page: int = 0, **changes: Any) -> Scene:
    return wall(
        at(Phase.SETUP, setup=replace(Setup(people=22), **changes), view=View(page=page), plan=DECK, cards=DECK)
    )


@pytest.mark.parametrize("page", [0, 1, 2])
def test_on_a_form_space_is_for_typing(page: int) -> None:
    """Ctrl+Enter and the clicker start; a name with a space in it does not."""
    scene = form(page)
    assert "space" not in keys(scene)
    assert keys(scene)["ctrl+enter"] == keys(scene)["pagedown"] == c.StartSession()
    assert scene.primary == "start"


@pytest.mark.parametrize(
    ("page", "back", "more"), [(0, c.LeaveSession(), 1), (1, c.TurnPage(-1), 1), (2, c.TurnPage(-1), -2)]
)
def test_the_pages_of_the_form_lead_round_and_back_to_the_first(page: int, back: c.Command, more: int) -> None:
    """Back never throws away a form that somebody is half through."""
    offered = keys(form(page))
    assert (offered["pageup"], offered["ctrl+m"]) == (back, c.TurnPage(more))


def test_people_are_counted_on_the_form_with_the_keys_of_the_desk() -> None:
    """Up and down with Ctrl, as everywhere."""
    offered = keys(form(people=22))
    assert (offered["ctrl+down"], offered["ctrl+up"]) == (c.ChangeSetup("people", "21"), c.ChangeSetup("people", "23"))


def test_the_form_shows_what_stands_in_it() -> None:
    """Also nothing, where somebody took out the name of the school."""
    school = School("De Wilg")
    for typed in ("", "Team onderbouw"):
        assert wall(at(Phase.SETUP, setup=Setup(typed), school=school)).fields()[0].text == typed


@pytest.mark.parametrize("people", [8, 18, 30])
def test_the_seating_that_fits_is_said_and_needs_no_choice(people: int) -> None:
    """A press on the fitting form takes back what was chosen, so that it goes on fitting when people come."""
    fits = {8: Form.CIRCLE, 18: Form.TABLES, 30: Form.CAROUSEL}[people]
    scene = form(2, people=people)
    commands = {name: touch.command for name in Form if (touch := scene.touch(f"form-{name}"))}
    assert commands == {one: c.ChangeSetup("form", "" if one is fits else one.value) for one in Form}
    assert scene.texts().count(f"fits {people} people") == 1


@pytest.mark.parametrize(
    ("people", "tables", "seats"), [(22, 0, "5–6 at each"), (20, 5, "4 at each"), (7, 2, "3–4 at each")]
)
def test_tables_say_how_many_sit_at_each(people: int, tables: int, seats: str) -> None:
    """Somebody moves chairs: the number of seats is what they need."""
    assert says(form(2, people=people, tables=tables), seats)


def test_every_way_to_talk_can_be_the_first_one() -> None:
    """On the last page of the form; a card can still change it."""
    assert [way for way in TALK_FORMATS if form(2).touch(f"talk-{way}")] == list(TALK_FORMATS)


@pytest.mark.parametrize(
    ("plan", "minutes", "told"),
    [((), 90, "No cards fit this choice."), (DECK, 45, "more than you have"), (DECK, 90, "No card for")],
    ids=["none", "too many", "well"],
)
def test_the_plan_says_what_is_wrong_with_it(plan: object, minutes: int, told: str) -> None:
    """Before anybody sits down: too little time, or no cards for these themes."""
    assert says(wall(at(Phase.SETUP, setup=Setup(minutes=minutes), plan=plan)), told)


def test_each_part_of_the_plan_has_its_time_of_day() -> None:
    """Who does what when, past midnight too; and when everybody can go home."""
    model = at(Phase.SETUP, setup=Setup(minutes=45), plan=DECK[:2], clock="23:50")
    parts = foreseen(DECK[:2], model.session.setup)
    starts = [later("23:50", sum(one.minutes for one in parts[:n])) for n in range(len(parts) + 1)]
    texts = wall(model).texts()
    assert [text for text in texts if re.fullmatch(r"\d\d:\d\d", text)] == starts[:-1]
    assert f"Ends at {starts[-1]}" in texts
    assert "45 minutes · 2 cards" in wall(replace(model, clock="")).texts()


def test_what_is_to_be_seen_to_first_stands_beside_the_plan_or_in_more() -> None:
    """Two notes at most, so that the plan can be read; the others keep their keys."""
    model = at(Phase.SETUP, plan=DECK, folder="/home/school", waiting=DECK[:1], phones=replace(NO_PHONES, joined=1))
    asked = replace(model, session=replace(model.session, setup=Setup(way=Way.PHONES)))
    scene = wall(asked)
    shown = {name: scene.touch(name) for name in ("check", "folder", "ready")}
    assert all(shown.values())
    hidden = {name for name, touch in shown.items() if touch and touch.hidden}
    assert hidden == {"ready"}
    assert wall(replace(model, folder_asked=True)).touch("folder") is None


@pytest.mark.parametrize(("zoom", "chosen"), [(1.0, "1.0"), (0.9, "1.0"), (1.2, "1.2"), (1.5, "1.35")])
def test_a_line_of_the_form_asks_the_back_row_and_sets_the_size(zoom: float, chosen: str) -> None:
    """As large as a question of a card stands on this wall."""
    scene = scene_of(at(Phase.SETUP), ENGLISH, Page(1920, zoom))
    sizes = {touch.name: touch.command for touch in scene.touches() if touch.name.startswith("letters-")}
    assert sizes == {f"letters-{one}": c.SetZoom(one) for one in (1.0, 1.2, 1.35)}
    line = next(item for item in scene.items if isinstance(item, Text) and item.text == "Can the back row read this?")
    assert line.size == QUESTION
    dark = [item.area for item in scene.items if isinstance(item, Box) and item.fill == "ink"]
    touch = scene.touch(f"letters-{chosen}")
    assert touch is not None and touch.area in dark


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
@pytest.mark.parametrize("size", [3, 5, 8, 12])
def test_every_title_has_room_in_the_plan(size: int, language: str) -> None:
    """Of whatever card is dealt, in a short deck and a long one, on the narrowest wall too."""
    cards, wrong = library().cards, set[str]()
    for first in range(0, len(cards), size):
        plan = cards[first : first + size]
        model = at(Phase.SETUP, setup=Setup(people=22, minutes=18 * size), plan=plan, cards=cards)
        for width in WIDTHS:
            wrong |= {f"{text} in {area.w:.0f}" for text, area in misfits(wall(model, width, said(language)), width)}
    assert wrong == set()


@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_titles_stand_whole_beside_two_notes_on_the_narrowest_wall(language: str) -> None:
    """Of an afternoon of five cards, whichever these are; what is to be seen to first keeps its key.

    Only a word that is longer than its row is cut.
    """
    cards, phones = library().cards, replace(NO_PHONES, join="http://10.0.0.2:8765/7KQ4", line=ServerStatus.ON)
    cut = set[str]()
    for first in range(0, len(cards), 5):
        plan, setup = cards[first : first + 5], Setup(people=22, way=Way.PHONES)
        model = at(Phase.SETUP, setup=setup, plan=plan, cards=cards, phones=phones, waiting=cards[:9], clock="13:30")
        scene = wall(model, WIDTHS[0], said(language))
        cut |= {text for text in scene.texts() if text.endswith("…") and " " in text}
        assert keys(scene).keys() >= {"ctrl+k", "ctrl+w"}
    assert cut == set()


@pytest.mark.parametrize(("sets", "offered"), [(1, False), (2, True)])
def test_sets_are_chosen_where_there_is_more_than_one(sets: int, offered: bool) -> None:
    """A school with the cards of the game alone is not asked."""
    some = tuple(CardSet(f"p{n}", f"Set {n}", 9, True) for n in range(sets))
    scene = wall(at(Phase.SETUP, view=View(page=1), sets=some))
    assert (scene.touch("sets") is not None) is offered


# ------------------------------------------------------------------------------------------------------ house rules


@pytest.mark.parametrize("way", Way)
def test_phones_are_put_away_unless_they_vote(way: Way) -> None:
    """The rule never contradicts what the room is asked to do next."""
    scene = wall(at(Phase.HOUSE_RULES, setup=Setup(way=way)))
    assert says(scene, "phones only to vote") is (way is Way.PHONES)
    assert says(scene, "phones away") is (way is not Way.PHONES)


def test_six_rules_and_three_promises_and_none_is_absolute() -> None:
    """A small team can guess: what cannot be promised is said, not left out."""
    assert len(rules(ENGLISH)) == 6
    told = promises(ENGLISH)
    assert len(told) == 3
    assert any("can still guess" in text for text in told)
    assert set(told) <= set(wall(at(Phase.HOUSE_RULES)).texts())


def test_voting_can_be_tried_before_it_counts() -> None:
    """One key from the house rules; Space goes to the first card."""
    offered = keys(wall(at(Phase.HOUSE_RULES)))
    assert (offered["w"], offered["space"]) == (c.GoTo("warm_up"), c.Advance())


# ------------------------------------------------------------------------------------------------------------ lists


CONTACTS = tuple(Contact(f"k{n}", f"Somebody {n}", "advice", f"0800-{n:04}") for n in range(14))
LISTS: dict[str, tuple[str, int, Callable[[int], dict[str, Any]]]] = {
    "sessions": ("kept-", 6, lambda n: {"kept": tuple(replace(OPEN, path=f"/s/{i}") for i in range(n))}),
    "contacts": ("confirm-", 5, lambda n: {"contacts": CONTACTS[:n]}),
    "sets": ("set-", 5, lambda n: {"sets": tuple(CardSet(f"p{i}", f"Set {i}", i, i % 2 == 0) for i in range(n))}),
}


@pytest.mark.parametrize(("overlay", "start", "per_page", "made"), [(k, *v) for k, v in LISTS.items()], ids=LISTS)
@pytest.mark.parametrize("more", [-1, 0, 1])
def test_a_list_turns_pages_when_it_is_full(
    overlay: str, start: str, per_page: int, made: Callable[[int], dict[str, Any]], more: int
) -> None:
    """Nothing is left out and nothing is shown twice; a list of one page has no button to turn it."""
    count = 2 * per_page + more
    pages = -(-count // per_page)
    seen = [name for page in range(pages) for name in names(over(overlay, page, **made(count)), start)]
    assert len(seen) == count
    assert over(overlay, pages, **made(count)) == over(overlay, 0, **made(count))
    assert over(overlay, **made(per_page)).touch("more") is None


@pytest.mark.parametrize("overlay", ["sessions", "sets", "problems", "contacts"])
def test_turning_on_from_the_last_page_leads_to_the_first(overlay: str) -> None:
    """Round and round, by one key, without an end where a press does nothing."""
    made = LISTS[overlay][2](12) if overlay in LISTS else {"problems": tuple(map(str, range(12)))}
    first, last = (over(overlay, page, **made) for page in (0, (1 if overlay == "sessions" else 2)))
    assert keys(first)["right"] == c.TurnPage(1)
    assert keys(last)["right"] == c.TurnPage(-1 if overlay == "sessions" else -2)


@pytest.mark.parametrize(
    ("overlay", "told"), [("sessions", "no sessions yet"), ("problems", "All cards are in order.")]
)
def test_an_empty_list_says_so(overlay: str, told: str) -> None:
    """A white panel would look like a fault."""
    assert says(over(overlay), told)


def test_a_damaged_session_is_shown_and_cannot_be_opened() -> None:
    """Why stands on its row; the others keep their figures."""
    scene = over("sessions", kept=(OPEN, BROKEN, DONE))
    assert says(scene, "It is damaged.")
    assert keys(scene)["1"] == c.OpenKept(OPEN.path)
    assert "2" not in keys(scene)
    assert keys(scene)["3"] == c.OpenKept(DONE.path)


def test_what_would_be_lost_with_a_session_is_said_before_it_goes() -> None:
    """On its own row, where the finger is; a damaged one has no key, and where none is left nothing is offered."""
    assert keys(over("sessions", kept=(OPEN,)))["w"] == c.Show("deleting")
    assert "w" not in keys(over("sessions"))
    calm = over("deleting", kept=(OPEN, BROKEN, DONE))
    assert keys(calm)["1"] == c.DeleteKept(OPEN.path) and "2" not in keys(calm) and not says(calm, "for good")
    scene = wall(at(Phase.WELCOME, view=View(overlay="deleting", going=(OPEN.path, 0.0)), kept=(OPEN, DONE)))
    assert says(scene, f"{OPEN.agreements} agreement") and says(scene, "for good")
    assert keys(scene)["1"] == c.DeleteKept(OPEN.path) and keys(scene)["space"] == c.Hide()


@pytest.mark.parametrize(
    ("contact", "told", "button"),
    [
        pytest.param(Contact("a", "Board", "advice"), "advice", "Confirm", id="a proposal"),
        pytest.param(
            Contact("a", "Board", "advice", "112", "2026-11-01"),
            "advice · confirmed 2026-11-01",
            "Confirmed",
            id="sure",
        ),
        pytest.param(
            Contact("a", "Board", "advice", "112", earlier="2024-11-01"),
            "advice · check again: confirmed 2024-11-01",
            "Confirm",
            id="too long ago",
        ),
    ],
)
def test_a_number_is_a_proposal_until_somebody_confirmed_it(contact: Contact, told: str, button: str) -> None:
    """Telephone numbers change: when somebody last looked stands beside it."""
    scene = over("contacts", contacts=(contact,))
    assert {told, button} <= set(scene.texts())
    assert scene.fields()[0].command == c.SetContact("a")


def test_the_kit_is_made_where_its_numbers_are() -> None:
    """By a key that no field takes; where it lies is said and shown once it is there, and not before."""
    scene = over("contacts")
    assert keys(scene)["ctrl+k"] == c.WriteKit() and "ctrl+o" not in keys(scene)
    written = over("contacts", kit="/home/open/kit.pdf", notice="kit_made")
    assert keys(written)["ctrl+o"] == c.OpenFolder() and says(written, "/home/open/kit.pdf")


# ------------------------------------------------------------------------------------------------------------ cards


def browse(phase: Phase, shown: CardId | None = None, **more: Any) -> Scene:
    return wall(at(phase, view=View(overlay="cards", shown=shown), cards=DECK, **more))


def test_every_card_can_be_looked_at() -> None:
    """With code, title and weight; those with a fault are counted."""
    scene = browse(Phase.WELCOME, problems=("a.yaml: no title",))
    assert [touch.command for touch in scene.touches() if touch.name.startswith("card-")] == [
        c.LookAt(one.id) for one in DECK
    ]
    assert says(scene, "1 card to check")


@pytest.mark.parametrize(
    ("phase", "playing"), [(Phase.WELCOME, False), (Phase.SITUATION, True), (Phase.CLOSING, False)]
)
def test_a_card_is_laid_on_the_table_only_in_a_meeting(phase: Phase, playing: bool) -> None:
    """Instead of the one that lies there, or after it; back to the list is the step forward."""
    scene = browse(phase, LIGHT.id)
    assert bool(names(scene, "pick-")) is playing
    assert keys(scene)["space"] == c.LookAt(None)


@pytest.mark.parametrize(("one", "skin"), [(LIGHT, "warm"), (HEAVY, "sober")])
def test_a_heavy_card_is_sober_in_the_list_too(one: object, skin: str) -> None:
    """Whoever looks through the cards meets it as calmly as the room would."""
    assert browse(Phase.WELCOME, one.id).skin == skin  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("phase", "label", "now"), [(Phase.WELCOME, "Keep the card", False), (Phase.TALK, "Play it next", True)]
)
def test_an_own_card_is_kept_or_played(phase: Phase, label: str, now: bool) -> None:
    """In a meeting next, or at once; no key of a vote lands in its fields, and it takes four standpoints."""
    scene = wall(at(phase, view=View(overlay="own", own=OwnCard(title="Late"))))
    assert label in scene.texts()
    assert (scene.touch("instead") is not None) is now
    assert [one.command for one in scene.fields()][2:] == [c.FillOwn(str(n)) for n in range(4)]
    assert "space" not in keys(scene)


# ----------------------------------------------------------------------------------------------- school and settings


def test_a_logo_is_dropped_on_the_screen_of_the_school_and_nowhere_else() -> None:
    """A file that slips onto another screen does nothing."""
    assert over("school").dropped == c.SetLogo()
    assert over("settings").dropped is None


@pytest.mark.parametrize("logo", [b"", b"\x89PNG"])
def test_a_logo_is_typed_where_there_is_none_and_can_be_taken_away(logo: bytes) -> None:
    """Shown as it will be printed."""
    scene = over("school", school=School(logo=logo))
    assert any(isinstance(item, Print) for item in scene.items) is bool(logo)
    assert (keys(scene).get("ctrl+l") == c.ClearLogo()) is bool(logo)
    assert ("logo" in [one.name for one in scene.fields()]) is not bool(logo)


@pytest.mark.parametrize("at_", [0, 5, len(CHAPTERS) - 1])
def test_each_chapter_has_a_text_of_the_school(at_: int) -> None:
    """One after the other; the first and the last can be written too, but never be left out."""
    scene = over("school", at_)
    code = CHAPTERS[at_]
    assert c.WriteChapter(code) in [one.command for one in scene.fields()]
    assert names(scene, "use-") == list(CARD_CHAPTERS)


@pytest.mark.parametrize("second", [None, "uk"])
def test_one_second_language_is_chosen_or_none(second: str | None) -> None:
    """Each that the cards are translated into, and none."""
    say = replace(ENGLISH, second=Words(second)) if second else ENGLISH
    scene = wall(at(Phase.WELCOME, view=View(overlay="settings"), second_languages=("tr", "uk")), say=say)
    assert [touch.command for touch in scene.touches() if touch.name.startswith("second-")] == [
        c.SetSecondLanguage(code) for code in ("", "tr", "uk")
    ]


def test_the_folder_is_asked_for_once_and_the_way_on_keeps_it() -> None:
    """Nobody is stuck at the first question: forward takes what stands there, and back leads to the form."""
    scene = over("folder", folder="/home/school")
    assert (keys(scene)["ctrl+enter"], keys(scene)["pageup"]) == (c.KeepFolder(), c.Hide())
    assert (scene.fields()[0].text, scene.fields()[0].command) == ("/home/school", c.SetFolder())


# ---------------------------------------------------------------------------------------------------- a new colleague


AGREED = tuple(
    Agreement(one.id, one.title, "H3", Status.AGREED, f"We do it so: {one.title}.") for one in (LIGHT, FLOORED)
)
LAST = FormerSessions(Session(Phase.PROTOCOL, id="id", at="2026-11-22", deck=DECK, agreements=AGREED))


def alone(at_: int, picked: object = None) -> Scene:
    view = View(overlay="newcomer", solo=Solo(at_, picked))  # type: ignore[arg-type]
    return wall(at(Phase.WELCOME, view=view, year=LAST))


def test_a_new_colleague_chooses_before_reading_what_was_agreed() -> None:
    """Otherwise there is nothing to think about; passing is as good, and nobody is told."""
    before, after = alone(0), alone(0, A)
    assert not says(before, AGREED[0].text)
    assert says(after, AGREED[0].text)
    assert says(after, "Way a")
    assert keys(before)["1"] == c.PickAlone(A)
    assert keys(before)["space"] == keys(after)["space"] == c.GoAlone(1)
    assert {"I’ll skip this one", "Next card"} <= {*before.texts(), *after.texts()}


def test_at_the_end_all_rules_stand_together_with_a_page_to_sign() -> None:
    """Space writes it; once more leads to the first card."""
    scene = alone(2)
    assert {one.text for one in AGREED} <= set(scene.texts())
    assert scene.primary == "leaflet"
    assert keys(scene)["p"] == c.WriteLeaflet()
    touch = scene.touch("again")
    assert touch is not None
    assert touch.command == c.GoAlone(-2)


def test_without_a_finished_session_there_is_nothing_to_sign_for_and_it_says_so() -> None:
    """An empty list of rules is a sentence, and no card is asked about."""
    scene = wall(at(Phase.WELCOME, view=View(overlay="newcomer")))
    assert says(scene, "Nothing has been agreed yet.")
    assert scene.touch("again") is None


def test_a_new_colleague_meets_heavy_cards_soberly() -> None:
    """Alone at a screen even more so."""
    heavy = Agreement(HEAVY.id, HEAVY.title, "H3", Status.AGREED, "So.")
    year = replace(LAST, last=replace(LAST.last, agreements=(heavy,)))
    assert wall(at(Phase.WELCOME, view=View(overlay="newcomer"), year=year)).skin == "sober"


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("kept", [(), (DONE, OPEN)], ids=["nothing kept", "sessions kept"])
def test_a_broken_card_takes_nothing_from_the_first_screen(kept: tuple[SavedSession, ...], width: int) -> None:
    """What can be pressed stays where people see it: looking back, help, and now the cards as well."""
    whole, broken = (
        scene_of(at(Phase.WELCOME, kept=kept, problems=problems), ENGLISH, Page(width))
        for problems in ((), ("a.yaml: no title", "b.yaml: no title"))
    )
    seen = {touch.name for touch in whole.items if isinstance(touch, Touch) and not touch.hidden}
    still = {touch.name for touch in broken.items if isinstance(touch, Touch) and not touch.hidden}
    assert still == seen | {"problems"}
    texts = [item.text for item in broken.items if isinstance(item, Text)]
    assert "Help" in texts and "2 cards to check" in texts and ("Looking back" in texts) == bool(kept)
