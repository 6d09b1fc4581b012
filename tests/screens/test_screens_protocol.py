"""The end of a session: what was agreed, the draft page by page, how it leaves, and where else it can go."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from game.core import commands as c
from game.core.cards import CARD_CHAPTERS, CHAPTERS, LAW, Sourced
from game.core.chapter_coverage import Coverage
from game.core.contacts import Contact
from game.core.phases import Phase
from game.core.session import Agreement, Session, Status
from game.core.view_model import PreviewLine, ViewModel
from game.core.view_state import View, turn
from game.desk.own_card import four_questions
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.screens.closing.agreements import rows
from game.screens.closing.protocol import lines_block
from game.screens.closing.protocol_side import parted
from game.stage.paint.text import misfits, sizes
from game.ui.geometry import CAPTION, GAP, HINT, MARGIN, QUESTION, READ, Area, Page
from game.ui.scene import Box, Icon, Print, Scene, Text
from tests.core.core_samples import DECK, LIGHT
from tests.desk.desk_samples import at

PAGES = tuple((PreviewLine("text", "", f"page {n}"),) for n in range(1, 4))
SHEETS = (b"one", b"two")
SURE, UNSURE = Contact("a", "Board", "advice", "112", "2026-11-01"), Contact("b", "Police", "advice", "0900")


def wall(model: ViewModel, width: float = 1920) -> Scene:
    return scene_of(model, ENGLISH, Page(width))


def keys(scene: Scene) -> dict[str, c.Command]:
    return {key: touch.command for touch in scene.touches() for key in touch.keys}


def says(scene: Scene, part: str) -> bool:
    return any(part in text for text in scene.texts())


def agreed(n: int, status: Status = Status.AGREED, chapter: str = "H3") -> Agreement:
    one = DECK[n % len(DECK)]
    return Agreement(one.id, one.title, chapter, status, text=f"Rule {n}.")


def ended(phase: Phase, *agreements: Agreement, **more: Any) -> ViewModel:
    return at(phase, session={"agreements": agreements}, **more)


def draft(page: int = 0, **more: Any) -> Scene:
    return wall(at(Phase.PROTOCOL, view=View(page=page), pages=PAGES, **more))


# ---------------------------------------------------------------------------------------------------------- closing


@pytest.mark.parametrize(
    ("statuses", "head"),
    [
        ((), "0 agreements"),
        ((Status.AGREED,), "1 agreement"),
        ((Status.AGREED, Status.RESERVED), "2 agreements"),
        ((Status.AGREED, Status.PARKED), "1 agreement · 1 parked"),
        ((Status.NOT_NEEDED, Status.MERGED), "0 agreements"),
    ],
)
def test_what_counts_as_agreed(statuses: tuple[Status, ...], head: str) -> None:
    """With a reservation it is agreed; parked is told apart; what was merged or not needed is not counted twice."""
    model = ended(Phase.CLOSING, *(agreed(n, status) for n, status in enumerate(statuses)))
    assert head in wall(model).texts()


def test_a_rule_is_read_back_in_its_words_and_a_parked_card_by_its_title() -> None:
    """The room hears what it wrote; what has no text yet still has a name."""
    scene = wall(ended(Phase.CLOSING, agreed(0), agreed(1, Status.PARKED, "H5")))
    assert {"Rule 0.", DECK[1].title} <= set(scene.texts())
    assert "Rule 1." not in scene.texts()


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("count", [4, 14, 60])
def test_more_agreements_than_fit_are_counted(count: int, width: float) -> None:
    """What is not shown is said; shown and counted together are all."""
    scene = wall(ended(Phase.CLOSING, *(agreed(n) for n in range(count))), width)
    shown = sum(text.startswith("Rule ") for text in scene.texts())
    more = next((text for text in scene.texts() if text.startswith("and ")), "and 0 more")
    assert shown + int(more.split()[1]) == count
    assert shown >= min(count, 6), "large enough for the back row"


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("count", [1, 5, 12, 31])
def test_each_agreement_stands_on_one_page_of_the_closing(count: int, width: float) -> None:
    """With its number, and all on a page in one size; the sign behind which the rest is goes round."""
    model, seen = ended(Phase.CLOSING, *(agreed(n) for n in range(count))), []
    while True:
        scene = wall(model, width)
        rules = [item for item in scene.items if isinstance(item, Text) and item.text.startswith("Rule ")]
        assert {(rule.size, rule.group) for rule in rules} == {(rules[0].size, "agreed")}
        seen += [rule.text for rule in rules]
        sign = scene.touch("agreements-more")
        if sign is None:
            break
        assert isinstance(sign.command, c.TurnPage)
        model = replace(model, view=turn(model.view, sign.command))
        if model.view.page == 0:
            break
    assert seen == [f"Rule {n}." for n in range(count)]


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("count", [1, 5, 9])
def test_one_long_rule_does_not_make_all_of_them_small(count: int, width: float) -> None:
    """It takes lines, or a page: none is smaller than what else is read on this wall."""
    long = replace(agreed(0), text="Rule 0 is a sentence of some length and goes on. " * 8)
    scene = wall(ended(Phase.CLOSING, long, *(agreed(n) for n in range(1, count))), width)
    rules = [item for item in scene.items if isinstance(item, Text) and item.group == "agreed"]
    assert rules and all(rule.size >= CAPTION and "…" not in rule.text for rule in rules)
    assert all(rule.size >= READ for rule in rules) or not scene.touch("agreements-more")


def test_chapters_that_stay_open_are_named() -> None:
    """A team sees what it did not get to; a full protocol has no such line."""
    assert says(wall(ended(Phase.CLOSING, agreed(0))), "Still open: H2, H4")
    full = ended(Phase.CLOSING, *(agreed(n, chapter=code) for n, code in enumerate(CARD_CHAPTERS)))
    assert not says(wall(full), "Still open")


@pytest.mark.parametrize(
    ("contacts", "shown", "hint"),
    [((), (), True), ((UNSURE,), (), True), ((SURE, UNSURE), ("112",), False)],
    ids=["none", "unconfirmed", "one of two"],
)
def test_only_a_confirmed_number_is_given_to_the_room(
    contacts: tuple[Contact, ...], shown: tuple[str, ...], hint: bool
) -> None:
    """A wrong number for somebody in need is worse than none: it then says how to look at them."""
    scene = wall(ended(Phase.CLOSING, contacts=contacts))
    assert tuple(text for text in scene.texts() if text in ("112", "0900")) == shown
    assert says(scene, "No contact has been confirmed yet.") is hint


# -------------------------------------------------------------------------------------------------------- keep a card


def test_an_own_card_is_not_kept_unless_somebody_says_so() -> None:
    """No stray Space answers; the four questions of an author stand beside the card."""
    scene = wall(ended(Phase.CLOSING, unkept=(LIGHT, DECK[1])))
    assert keys(scene)["n"] == c.DiscardOwn(LIGHT.id)
    assert not {"space", "pagedown", "enter"} & set(keys(scene)) and scene.primary == ""
    assert keys(scene)["k"] == c.KeepOwn(LIGHT.id)
    assert set(four_questions(ENGLISH)) <= set(scene.texts())
    assert LIGHT.situation in scene.texts()
    assert "What we have agreed" not in scene.texts()


def test_one_card_is_asked_about_after_the_other() -> None:
    """The second has its turn when the first was answered."""
    scene = wall(ended(Phase.CLOSING, unkept=(DECK[1],)))
    assert keys(scene)["k"] == c.KeepOwn(DECK[1].id)


# ------------------------------------------------------------------------------------------------------------- pages


@pytest.mark.parametrize(("page", "ways"), [(1, ["left", "right"]), (3, ["left"])])
def test_an_arrow_stands_there_only_where_it_leads_somewhere(page: int, ways: list[str]) -> None:
    """In a theme that has no pale colours a dead one looks like the other."""
    scene = draft(page)
    [count] = [one for one in scene.items if isinstance(one, Text) and " of " in one.text and one.face == "semi"]
    middle = count.area.y + count.area.h / 2
    beside = [
        one.name for one in scene.items if isinstance(one, Icon) and abs(one.area.y + one.area.h / 2 - middle) < GAP
    ]
    assert [one for one in beside if one in ("left", "right")] == ways


@pytest.mark.parametrize("page", range(3))
def test_space_turns_to_the_last_page_of_the_document(page: int) -> None:
    """From the agreements on; it writes nothing, for that is pressed on purpose."""
    scene = draft(page + 1)
    last = page == len(PAGES) - 1
    assert scene.primary == ("export" if last else "page-next")
    assert keys(scene).get("space") == (None if last else c.TurnPage(1))
    assert keys(scene).get("left") == c.TurnPage(-1)
    assert f"{page + 1} of 3" in scene.texts()
    assert f"page {page + 1}" in scene.texts()


def test_a_page_that_is_gone_leads_to_the_last_there_is() -> None:
    """After a change there may be fewer pages than somebody had turned."""
    scene = draft(8)
    assert "3 of 3" in scene.texts()
    assert turn(View(page=8), keys(scene)["left"]).page == 2  # type: ignore[arg-type]


def opened(model: ViewModel, tab: str, width: float = 1920) -> Scene:
    """The first page behind this tab."""
    touch = wall(model, width).touch(f"tab-{tab}")
    assert touch is not None and isinstance(touch.command, c.TurnPage)
    return wall(replace(model, view=turn(model.view, touch.command)), width)


SETTLED = Sourced("A minor may not be filmed without consent.", "AVG art. 6", "2026-11-01", "S", LAW)


def made(count: int, text: str = "Rule {n}.", **more: Any) -> ViewModel:
    agreements = tuple(replace(agreed(n), text=text.format(n=n)) for n in range(count))
    parked = replace(agreed(1, Status.PARKED, "H5"), returns_who="working group", returns_when="in May")
    law = replace(agreed(2), text="Under a law.", floor=SETTLED)
    return ended(Phase.PROTOCOL, *agreements, parked, law, pages=PAGES, **more)


@pytest.mark.parametrize("width", [1440, 1920])
def test_the_protocol_opens_on_the_agreements_and_the_document_is_the_last_tab(width: float) -> None:
    """What the team made stands large on the wall, under the numbers that it has on paper."""
    model = made(2)
    scene = wall(model, width)
    assert {"3.1", "Rule 0.", "3.2", "Rule 1.", "3.3"} <= set(scene.texts())
    assert {"working group · in May", DECK[1].title} <= set(opened(model, "parked", width).texts())
    law = opened(model, "floors", width)
    assert SETTLED.text in law.texts() and says(law, "AVG art. 6") and "Rule 0." not in law.texts()
    assert "page 1" in opened(model, "document", width).texts()
    tabs = [touch.name for touch in scene.touches() if touch.name.startswith("tab-")]
    assert tabs[-1] == "tab-document"


@pytest.mark.parametrize("width", [1440, 1920, 2520])
@pytest.mark.parametrize("count", [1, 4, 9, 30])
@pytest.mark.parametrize("text", ["Rule {n}.", "Rule {n} " + "is a sentence of some length and goes on. " * 4])
def test_agreements_stand_in_one_size_as_large_as_all_pages_allow(count: int, text: str, width: float) -> None:
    """Each on one page; none below a fortieth of the height, and few short ones at the size of a question."""
    model, seen = made(count, text), list[str]()
    found = set()
    for page in range(count + 1):
        scene = wall(replace(model, view=View(page=page)), width)
        if not scene.name.startswith("protocol-agreed"):
            break
        rules = [one for one in scene.items if isinstance(one, Text) and one.group == "agreed"]
        seen += [one.text for one in rules]
        found |= {one.size for one in rules}
        assert not misfits(scene, width)
    assert len(found) == 1 and min(found) >= HINT
    assert sum(one.startswith("Rule ") for one in seen) == count
    if count <= 4 and len(text) < 20:
        assert found == {QUESTION}


def parts_of(model: ViewModel, width: float) -> list[Print]:
    """What is shown of the pages, part by part, to the last one."""
    seen = []
    while True:
        scene = wall(model, width)
        seen += [item for item in scene.items if isinstance(item, Print)]
        onward = scene.touch("page-next")
        if onward is None:
            return seen
        assert isinstance(onward.command, c.TurnPage)
        model = replace(model, view=turn(model.view, onward.command))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", [1440, 1920, 2520])
def test_a_printed_page_is_read_in_parts_from_its_top_to_its_foot(large: bool, width: float) -> None:
    """Over all the width there is. Parts overlap, so that no line falls between two; each is shown once."""
    seen = parts_of(at(Phase.PROTOCOL, view=View(large=large), sheets=SHEETS, pages=PAGES), width)
    for sheet in SHEETS:
        parts = [one for one in seen if one.image == sheet]
        assert len(parts) == len(seen) // len(SHEETS) and parts[0].top == 0
        assert parts[-1].top + parts[-1].share == pytest.approx(1)
        assert all(after.top < before.top + before.share for before, after in pairwise(parts))
    assert len({one.area for one in seen}) == 1
    assert width > 2000 or not (large or width < 1640) or seen[0].area.w > width - 2 * MARGIN - 2 * GAP


@pytest.mark.parametrize("large", [False, True])
def test_no_part_of_a_page_is_an_empty_sheet(large: bool) -> None:
    """Below the last line of a page nobody turns."""
    model = at(Phase.PROTOCOL, view=View(large=large), sheets=SHEETS, ends=(0.1,) * len(SHEETS), pages=PAGES)
    assert [(one.image, one.top) for one in parts_of(model, 1920)] == [(sheet, 0.0) for sheet in SHEETS]


def turned(model: ViewModel) -> View:
    """After the key that makes a page large, or small again."""
    command = keys(wall(model))["g"]
    assert isinstance(command, c.Enlarge)
    return turn(model.view, command)


def test_a_page_is_made_large_and_small_by_one_key() -> None:
    """For the back of the hall; what could be read stays on the wall, and Word can still be pressed."""
    small = at(Phase.PROTOCOL, sheets=SHEETS, pages=PAGES, view=View(page=1))
    while SHEETS[1] not in [item.image for item in wall(small).items if isinstance(item, Print)]:
        small = replace(small, view=turn(small.view, c.TurnPage(1)))
    large = replace(small, view=turned(small))
    assert wall(large).name.startswith("protocol-large")
    assert replace(large, view=turned(large)) == small
    images = [item.image for model in (small, large) for item in wall(model).items if isinstance(item, Print)]
    assert images == [SHEETS[1], SHEETS[1]]
    assert keys(wall(large))["w"] == c.Export("docx")


def test_without_printed_pages_there_is_nothing_to_enlarge() -> None:
    """This computer makes no PDF: the lines of the preview are read instead."""
    scene = wall(at(Phase.PROTOCOL, pages=PAGES, view=View(page=1, large=True)))
    assert "page 1" in scene.texts()
    assert "g" not in keys(scene)


def test_a_sheet_holds_whole_lines_only() -> None:
    """A half line at the foot would be taken for the end."""
    area = Area(0, 0, 900, 500)
    lines = tuple(PreviewLine("rule", str(n), f"Rule {n}.") for n in range(40))
    drawn = [item for item in lines_block(lines).draw(area) if isinstance(item, Text)]
    assert 0 < len(drawn) < 2 * len(lines)
    assert all(item.area.bottom <= area.bottom for item in drawn)
    assert len({(round(item.area.h), item.size) for item in drawn if item.text.startswith("Rule")}) == 1


# ----------------------------------------------------------------------------------------------------- how it leaves


def test_every_format_has_its_letter() -> None:
    """Word is the large one; Q leaves the session, which is kept."""
    offered = keys(draft(2))
    assert {key: offered[key] for key in "wptaq"} == {
        "w": c.Export("docx"),
        "p": c.Export("pdf"),
        "t": c.Export("txt"),
        "a": c.Export("all"),
        "q": c.LeaveSession(),
    }


@pytest.mark.parametrize(
    ("more", "command", "told"),
    [
        pytest.param({}, c.Show("settings"), "Nothing saved yet", id="not asked yet"),
        pytest.param({"folder_asked": True}, c.Show("settings"), "Nothing saved yet", id="nothing written"),
        pytest.param(
            {"folder_asked": True, "saved_as": "C:\\School\\Protocol 1.docx"},
            c.OpenFolder(),
            "Protocol 1.docx",
            id="written",
        ),
        pytest.param(
            {"folder_asked": True, "saved_as": "/s/a.docx", "likely_names": ("Anna", "Bob")},
            c.OpenFolder(),
            "Names? Check: Anna, Bob",
            id="a name was noticed",
        ),
    ],
)
def test_where_it_went_is_said_and_one_key_away(more: dict[str, Any], command: c.Command, told: str) -> None:
    """A name in the draft outweighs the name of the file: it must not leave the room unnoticed."""
    scene = draft(2, **more)
    assert keys(scene)["f"] == command
    assert says(scene, told)


@pytest.mark.parametrize(
    ("coverage", "told", "key"),
    [
        pytest.param(Coverage(), "Every chapter has an agreement.", False, id="nothing is empty"),
        pytest.param(Coverage(("H4", "H9"), ()), "Still empty: H4, H9", False, id="no card for it"),
        pytest.param(Coverage(("H4",), (LIGHT,), 12), "One more card: about 12 minutes", True, id="one more card"),
        pytest.param(Coverage(("H4",), DECK[:2], 27), "2 more cards: about 27 minutes", True, id="two more"),
    ],
)
def test_two_more_cards_are_offered_with_their_minutes(coverage: Coverage, told: str, key: bool) -> None:
    """A team with half an hour left can fill a chapter; one without is not pressed."""
    scene = draft(2, coverage=coverage)
    assert says(scene, told)
    assert ("k" in keys(scene)) is key


def test_each_chapter_shows_whether_it_is_settled() -> None:
    """All of them in their order; the first and the last are fixed texts."""
    scene = wall(replace(ended(Phase.PROTOCOL, agreed(0)), pages=PAGES))
    assert [text for text in scene.texts() if text in CHAPTERS] == list(CHAPTERS)


# ----------------------------------------------------------------------------------------------------- disk refuses


@pytest.mark.parametrize("places", [(), ("/media/stick",), ("/a", "/b", "/c", "/d", "/e")], ids=["none", "one", "five"])
def test_other_places_are_offered_where_the_usual_one_refuses(places: tuple[str, ...]) -> None:
    """By figure, four at most; without any it says what helps. Later is a good answer too."""
    scene = wall(ended(Phase.PROTOCOL, view=View(overlay="place"), places=places, folder="/full"))
    offered = keys(scene)
    assert [offered[f"ctrl+{n}"] for n in range(1, min(4, len(places)) + 1)] == [
        c.SetFolder(path) for path in places[:4]
    ]
    assert says(scene, "Put in a USB stick") is not bool(places)
    assert offered["ctrl+r"] == c.TryAgain()
    assert offered["ctrl+enter"] == c.Hide()
    assert scene.fields()[0].command == c.SetFolder()


def test_a_long_folder_is_shown_by_its_end() -> None:
    """Its last part tells folders apart; the press still means the whole of it."""
    path = "/home/school/" + "very-long/" * 12 + "protocols"
    scene = wall(ended(Phase.PROTOCOL, view=View(overlay="place"), places=(path,)))
    shown = next(text for text in scene.texts() if text.endswith("protocols"))
    assert shown.startswith("…")
    assert len(shown) < len(path)
    assert keys(scene)["ctrl+1"] == c.SetFolder(path)


def test_a_session_without_a_name_is_that_of_our_school() -> None:
    """The head of the draft has no gap."""
    assert says(draft(), "Our school · 2026-11-22")
    assert Session().setup.school == ""


@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("n", range(1, 8))
def test_a_chapter_shows_a_small_card_for_each_agreement_beside_its_name(n: int, width: float) -> None:
    """However many there are: more than three are a figure. At 4:3 the chapters have a leaf of their own."""
    model = ended(Phase.PROTOCOL, *(agreed(one) for one in range(n)), pages=PAGES)
    scene = opened(model, "chapters", width) if width < 1640 else wall(model, width)
    told = "Pupils" if width < 1640 else "H3"
    (name,) = (item.area for item in scene.items if isinstance(item, Text) and item.text == told)
    cards = [item.area for item in scene.items if isinstance(item, Box) and item.fill == "on_ink" and item.area.w < 20]
    if n > 3:
        assert not cards and str(n) in scene.texts()
        return
    assert len(cards) == n
    assert all(name.right <= card.x and name.y <= card.y and card.bottom <= name.bottom for card in cards)
    assert all(a.right <= b.x for a, b in pairwise(cards))


@pytest.mark.parametrize(
    ("path", "folder"),
    [("C:\\School\\a.docx", "C:\\School"), ("/s/t/a.docx", "/s/t"), ("C:/School/a.docx", "C:/School"), ("a.docx", "")],
)
def test_a_folder_is_shown_as_this_computer_writes_it(path: str, folder: str) -> None:
    """Somebody may look for it in the bar of Explorer, where only one way of writing leads on."""
    assert parted(path) == (folder, "a.docx")


@pytest.mark.parametrize("letter", ["W", "i", "m", "é", "/", "8"])
def test_a_long_folder_keeps_its_size_and_its_end(letter: str) -> None:
    """However wide its letters are: what is left out has a sign, and what is left is as large as before."""
    scene = wall(at(Phase.PROTOCOL, pages=PAGES, saved_as=f"/{letter * 80}/map/draft.txt"))
    place, item = next((n, one) for n, one in enumerate(scene.items) if isinstance(one, Text) and "/map" in one.text)
    assert isinstance(item, Text)
    assert item.text.endswith("/map") and item.text.startswith("…")
    assert sizes(scene, 1.0, 1.0)[place][1] >= HINT - 1 and not misfits(scene, 1920)


def test_in_the_list_an_owner_is_called_as_shortly_as_on_the_button() -> None:
    """At 4:3 the whole role has no room beside the day; cut, it told nothing."""
    one = replace(agreed(1), owner="learning support coordinator (SENCO)")
    drawn = rows((one, agreed(2)), 0, "2026-11-22", ENGLISH).draw(Area(0, 0, 540, 700))
    assert any(item.text.startswith("SENCO · ") for item in drawn if isinstance(item, Text))
