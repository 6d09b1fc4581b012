"""The desk page in a real browser: pairing, leading, typing while the room moves, without a script, for everybody."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.core.phone_status import TypedReason
from tests.core.core_samples import A
from tests.e2e.browser import PHONE, eventually
from tests.e2e.desk_room import DeskRoom, at_phase, opened

EVIL = "<img src=x onerror=\"document.title='owned'\">"


@pytest.fixture
def room() -> Iterator[DeskRoom]:
    with DeskRoom("en") as line:
        yield line


def press(page: Any, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def test_a_phone_pairs_and_leads_a_step(browser: Any, room: DeskRoom) -> None:
    """The link leads to the desk; the big button leads on, and the page follows without being loaded anew."""
    at_phase(room, Phase.SITUATION)
    page = opened(browser, room.link)
    assert page.url == f"{room.url}/desk"
    page.evaluate("window.sameDocument = 1")
    page.locator("#onward button").click()
    eventually(page, "document.querySelector('#onward span').textContent", "Close the vote")
    assert room.meeting.session.phase is Phase.FIRST_VOTE
    assert page.evaluate("window.sameDocument") == 1
    page.context.close()


def test_a_double_tap_is_one_step(browser: Any, room: DeskRoom) -> None:
    """Two taps on "next" within a blink lead on once."""
    at_phase(room, Phase.SITUATION)
    page = opened(browser, room.link)
    page.locator("#onward button").dblclick()
    page.wait_for_timeout(900)
    assert room.meeting.session.phase is Phase.FIRST_VOTE
    page.context.close()


def test_a_rule_is_typed_while_updates_come_in(browser: Any, room: DeskRoom) -> None:
    """Twenty changes of the page while somebody types: the text, the caret and the focus stay, and it arrives."""
    at_phase(room, Phase.RULE)
    page = opened(browser, room.link)
    field = page.locator("#e-reword")
    field.fill("")
    text = "We ask parents before we answer a pupil."
    for n, letter in enumerate(text):
        field.press_sequentially(letter)
        if n % 2:
            room.phones = replace(room.phones, joined=22 + n, stops=n)
            room.clock = f"14:{n + 10}"
            room.show_again()
    eventually(page, "document.activeElement.id", "e-reword")
    assert field.input_value() == text
    eventually(page, "document.querySelector('#pauses .number').textContent", str(len(text) - 1))
    page.locator("#onward button").click()
    eventually(page, "document.body.innerText.includes('I can live with this')")
    draft = room.meeting.session.play.draft
    assert draft is not None and draft.text == text
    page.context.close()


def test_stop_is_always_in_reach(browser: Any, room: DeskRoom) -> None:
    """However far the page is scrolled, STOP is on the screen of a phone, and one press is enough."""
    at_phase(room, Phase.TALK)
    page = opened(browser, room.link)
    for share in (0, 0.5, 1):
        page.evaluate("share => scrollTo(0, document.body.scrollHeight * share)", share)
        box = page.locator("#halt button").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"], share
    page.locator("#halt button").click()
    eventually(page, "document.querySelector('#halt').textContent", "Back to the big screen")
    assert room.view.overlay == "stop"
    page.context.close()


def test_what_phones_ask_for_is_there_and_never_markup(browser: Any, room: DeskRoom) -> None:
    """Requests first and as a count, phones that wait, an objection to use; a text with markup in it stays a text."""
    at_phase(room, Phase.TALK)
    page = opened(browser, room.link)
    room.phones = replace(room.phones, stops=2, waiting=3, said=(TypedReason("s1", EVIL),), alarm=True)
    room.show_again()
    eventually(page, "document.querySelector('#said blockquote')?.textContent", EVIL)
    assert page.title() == "Desk"
    assert page.locator("#pauses .number").inner_text() == "2"
    assert (
        page.evaluate("document.querySelector('main section').id") == "pauses"
    )  # on a phone the rest is below the edge
    assert "3 phones are waiting" in page.locator("#waiting").inner_text()
    assert page.locator("#alarm").is_visible()
    press(page, "Leave out")
    eventually(page, "true")
    page.wait_for_timeout(200)
    assert [str(command) for command in room.commands if "Reason" in str(command)] == ["DropReason(id='s1')"]
    page.context.close()


def test_notes_go_by_themselves(browser: Any, room: DeskRoom) -> None:
    """Nobody presses a button for notes: after a breath they are on the laptop, and they are there again later."""
    at_phase(room, Phase.TALK)
    page = opened(browser, room.link)
    page.locator("#e-notes").press_sequentially("ask the back row")
    for _ in range(60):
        if room.notes:
            break
        page.wait_for_timeout(50)
    assert room.notes == "ask the back row"
    page.reload()
    assert page.locator("#e-notes").input_value() == "ask the back row"
    page.context.close()


def test_a_refused_command_is_shown_on_the_page(browser: Any, room: DeskRoom) -> None:
    """Nobody has voted: the page says so and stays where it is."""
    at_phase(room, Phase.FIRST_VOTE)
    page = opened(browser, room.link)
    page.locator("#onward button").click()
    eventually(page, "document.querySelector('#notice').textContent.includes('voted')")
    assert room.meeting.session.phase is Phase.FIRST_VOTE
    page.context.close()


def test_counting_by_hand(browser: Any, room: DeskRoom) -> None:
    """Plus and minus of a row count hands; the number comes back to the page."""
    at_phase(room, Phase.FIRST_VOTE)
    page = opened(browser, room.link)
    row = page.locator("#counting .rows li").nth(1)
    for n in (1, 2, 3):
        row.get_by_role("button").nth(1).click()
        eventually(page, "document.querySelectorAll('#counting .rows li')[1].querySelector('b').textContent", str(n))
    row.get_by_role("button").nth(0).click()
    eventually(page, "document.querySelector('#voted').textContent", "2")
    page.context.close()


def test_the_laptop_goes_away_and_comes_back(browser: Any, room: DeskRoom) -> None:
    """The page says that it has lost contact, keeps what was typed, and catches up by itself."""
    at_phase(room, Phase.RULE)
    page = opened(browser, room.link)
    page.context.set_offline(True)
    page.locator("#e-reason").fill("because it helps")
    page.locator("#e-reason").blur()
    eventually(page, "document.querySelector('#net').className", "off", 40)
    page.context.set_offline(False)
    eventually(page, "document.querySelector('#net').className", "", 20)
    for _ in range(100):
        draft = room.meeting.session.play.draft
        if draft and draft.reason == "because it helps":
            break
        page.wait_for_timeout(50)
    assert draft is not None and draft.reason == "because it helps"
    page.context.close()


def test_without_a_script_the_session_is_led_too(browser: Any, room: DeskRoom) -> None:
    """From the set-up to the vote with plain forms: every press comes back to the page."""
    room._obeyed(c.NewSession())
    room.broadcast = room.shown()
    page = opened(browser, room.link, java_script_enabled=False)
    assert page.locator("noscript meta[http-equiv=refresh]").count() == 1
    page.locator("#e-setup-school").fill("De Wilg")
    page.locator("#e-setup-school ~ button").click()
    assert page.locator("#e-setup-school").input_value() == "De Wilg"
    for phase in (Phase.HOUSE_RULES, Phase.SITUATION, Phase.FIRST_VOTE):
        page.locator("#onward button").click()
        assert room.meeting.session.phase is phase
        assert page.url.rstrip("?").endswith("/desk")
    page.locator("#counting .rows li").nth(0).get_by_role("button").nth(1).click()
    assert page.locator("#voted").inner_text() == "1"
    page.locator("a[href='/desk?still=1']").click()
    assert page.locator("noscript meta[http-equiv=refresh]").count() == 0
    page.context.close()


def test_a_whole_card_is_led_from_the_page_alone(browser: Any, room: DeskRoom) -> None:
    """From the welcome screen to the protocol: nothing but this page is needed."""
    page = opened(browser, room.link)
    seen: list[Phase] = []
    for _ in range(40):
        phase = room.meeting.session.phase
        if phase is not (seen[-1] if seen else None):
            seen.append(phase)
        if phase is Phase.PROTOCOL:
            break
        if room.meeting.session.play.voting is not None and not room.meeting.session.play.voting.cast:
            everybody = room.meeting.session.present
            for n in range(everybody):  # all for one, so that there is a rule to write
                page.locator("#counting .rows li").nth(0).get_by_role("button").nth(1).click()
                eventually(page, "document.querySelector('#voted').textContent", str(n + 1))
        if phase is Phase.CONSENT and not room.meeting.session.play.consent.total:
            page.get_by_role("button", name="The other").click()
            page.wait_for_timeout(300)
        if phase is Phase.SITUATION and Phase.CONSENT in seen:
            press(page, "End well")
        else:
            page.locator("#onward button").click()
        page.wait_for_timeout(650)
    assert {Phase.SETUP, Phase.FIRST_VOTE, Phase.TALK, Phase.REVEAL, Phase.RULE, Phase.CONSENT, Phase.CLOSING} <= set(
        seen
    )
    assert seen[-1] is Phase.PROTOCOL
    page.context.close()


def test_a_scribe_types_and_the_wall_stays_clean(browser: Any, room: DeskRoom) -> None:
    """The proposal is on the desk, not in the draft, until the facilitator takes it over."""
    at_phase(room, Phase.RULE)
    before = room.meeting.session.play.draft
    desk, scribe = opened(browser, room.link), opened(browser, room.scribe_link)
    assert "The big screen stays clean" in scribe.inner_text("main")
    scribe.locator("#e-propose").press_sequentially("We call the parents first.")
    eventually(desk, "document.querySelector('#proposal blockquote')?.textContent", "We call the parents first.")
    assert room.meeting.session.play.draft == before
    press(desk, "Put it on the big screen")
    eventually(scribe, "document.querySelector('#rule blockquote').textContent", "We call the parents first.")
    desk.context.close()
    scribe.context.close()


def test_a_scribe_adds_arguments_during_the_talk(browser: Any, room: DeskRoom) -> None:
    """Standpoint, for or against, a few words."""
    at_phase(room, Phase.TALK)
    page = opened(browser, room.scribe_link)
    page.locator("#a-option").select_option("b")
    page.locator("#a-favour").select_option("no")
    page.locator("#a-text").fill("too late in the day")
    page.locator("#argument button").click()
    eventually(page, "document.querySelector('#a-text').value", "")
    (argument,) = room.meeting.session.play.arguments
    assert (argument.option, argument.favour, argument.text) == ("b", False, "too late in the day")
    page.context.close()


def test_who_is_sent_away_stands_at_the_door(browser: Any, room: DeskRoom) -> None:
    """After "send all away" the open page turns into the door by itself."""
    at_phase(room, Phase.TALK)
    page = opened(browser, room.link)
    page.locator("#pairing summary").click()
    page.locator("#pairing form button").click()
    page.locator("#pin").wait_for(timeout=10_000)
    page.locator("#pin").fill(room.pairing.pin)
    press(page, "Enter")
    page.locator("#onward").wait_for(timeout=5_000)
    page.context.close()


def test_what_stands_on_the_wall_is_read_in_words(browser: Any, room: DeskRoom) -> None:
    """With headings and the standpoints as a list, at every step and over it; the clock in it goes on by itself."""
    at_phase(room, Phase.TALK)
    page = opened(browser, room.link)
    region = page.get_by_role("region", name="What is on the big screen")
    assert region.locator("h3").text_content().startswith("Card 1 of ")
    question = "What would you do?"
    assert question in region.locator("h4").all_text_contents()
    told = region.locator("ul:not(.buttons) li").all_text_contents()
    assert [one[:2] for one in told] == ["A.", "B.", "C."]
    clock = region.locator("[data-q]").text_content()
    loaded = "performance.getEntriesByName(location.href).length"
    before = page.evaluate(loaded)
    room.meeting.now += 5
    room.show_again()
    eventually(page, f"document.querySelector('#screen [data-q]').textContent !== {clock!r}")
    assert page.evaluate(loaded) == before, "no page for a clock"
    room.obey(c.Show("stop"))
    eventually(page, "document.querySelector('#screen h3').textContent", "We stop for a moment.")
    assert question not in region.text_content()


def test_a_page_that_comes_late_does_not_turn_the_clock_back(browser: Any, room: DeskRoom) -> None:
    """The page was asked for at 4:00, is slow to come, and meanwhile the stream has said 3:55."""
    at_phase(room, Phase.TALK)
    page = opened(browser, room.link)
    clock = "document.querySelector('#screen [data-q]').textContent"
    eventually(page, f"{clock} === '4:00 of 4 min.'")
    page.wait_for_timeout(500)
    held = list[float]()

    def slow(route: Any) -> None:
        response = route.fetch()
        if not held:
            room.meeting.now += 5
            room.show_again()
            time.sleep(0.5)  # the stream goes on while the page is under way
        held.append(room.meeting.now)
        route.fulfill(response=response)

    page.route("**/desk", slow)
    room.phones = replace(room.phones, joined=23)
    room.show_again()
    eventually(page, f"{clock} === '3:55 of 4 min.'")
    page.wait_for_timeout(500)
    assert held
    assert page.evaluate(clock) == "3:55 of 4 min."
    page.context.close()


def test_what_is_new_on_the_wall_is_said_once(browser: Any, room: DeskRoom) -> None:
    """A step, a reason, STOP; not a count that grows, not a clock, and nothing when the page is opened."""
    at_phase(room, Phase.FIRST_VOTE)
    page = opened(browser, room.link)
    news = "document.getElementById('news').textContent"
    page.evaluate(
        "window.told = []; new MutationObserver(() => told.push(document.getElementById('news').textContent))"
        ".observe(document.getElementById('news'), {childList: true, characterData: true, subtree: true})"
    )
    assert page.evaluate(news) == ""
    for n in range(4):
        room.obey(c.CountHands(A, exactly=n + 1))
        eventually(page, f"document.querySelector('#screen').textContent.includes('{n + 1} of 22')")
    assert page.evaluate("told.length") <= 1, "the row that is counted, at most"
    room.obey(c.CountHands(A, exactly=22))
    room.obey(c.Advance())
    eventually(page, f"{news}.includes('Talk')")
    room.obey(c.AddArgument(A, True, "everybody can see it"))
    eventually(page, f"{news}.includes('everybody can see it')")
    assert page.evaluate(f"{news}.startsWith('A. ')")
    said = page.evaluate("told.length")
    room.meeting.now += 3
    room.show_again()
    page.wait_for_timeout(400)
    assert page.evaluate("told.length") == said
