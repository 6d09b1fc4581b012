"""Voting without a script: forms, links and a page that asks again by itself."""

from __future__ import annotations

from typing import Any

from game.core import commands as c
from game.core.phases import Phase
from tests.core.core_samples import voting_of
from tests.e2e.ballot_room import Room
from tests.server.server_samples import joined
from tests.waiting import eventually


def plain(here: Room) -> Any:
    """A phone whose browser runs no script."""
    return here.phone(java_script_enabled=False)


def tap(page: Any, name: str) -> None:
    """Tap a choice, and wait for the page that comes back."""
    press(page, f"button[value^={name}]")


def press(page: Any, button: str) -> None:
    with page.expect_navigation():
        page.click(button)


def test_a_choice_is_counted_and_changed(here: Room) -> None:
    """Each tap is a form that comes back to the page."""
    here.open_vote()
    page = plain(here)
    assert page.text_content("#note").startswith("Tap what you choose")
    tap(page, "a")
    assert here.box() == ["a"]
    assert page.text_content("#note").startswith("Counted: A")
    assert page.get_attribute("button[value^=a]", "aria-pressed") == "true"
    tap(page, "abstain")
    assert here.box() == ["abstain"]
    assert page.url == here.url


def test_how_sure(here: Room) -> None:
    """The second question is a form of its own that repeats the choice."""
    here.setup(sure=True)
    here.open_vote()
    page = plain(here)
    assert not page.is_visible("#sure")
    tap(page, "b")
    press(page, "#sure button[value='2']")
    assert [(one.option, one.sure) for one in voting_of(here.game.session).box.values()] == [("b", 2)]
    assert page.get_attribute("#sure button[value='2']", "aria-pressed") == "true"


def test_the_page_asks_again_by_itself(here: Room) -> None:
    """Waiting, it looks every few seconds whether a vote has opened."""
    page = plain(here)
    assert page.text_content("h1") == "You are in!"
    here.open_vote()
    page.wait_for_selector("button[value^=a]", timeout=15000)


def test_consent_with_a_reason(here: Room) -> None:
    """The reason is typed first and goes along with the answer."""
    here.ask_consent()
    page = plain(here)
    page.fill("#reason", "Not at weekends")
    tap(page, "objection")
    assert list(here.game.session.play.answers.values()) == ["objection"]
    eventually(lambda: [said.text for said in here.game.seen.said] == ["Not at weekends"])


def test_a_reason_for_a_standpoint(here: Room) -> None:
    """It is typed first and goes with the press of a standpoint; a page says so, and leads back."""
    here.game.until(Phase.TALK)
    here.setup(reasons=True)
    page = plain(here)
    page.fill("#reason", "Parents look too")
    assert not page.is_visible("#tell")
    tap(page, "b")
    assert page.text_content("#text") == "Your reason is with the facilitator."
    eventually(lambda: [(one.option, one.text) for one in here.game.seen.said] == [("b", "Parents look too")])
    page.wait_for_selector("#choose", timeout=10000)


def test_a_silent_stop(here: Room) -> None:
    """Two taps here too: the first opens, the second asks."""
    page = plain(here)
    page.click("summary")
    press(page, "#pause button")
    eventually(lambda: here.game.seen.stops == 1)
    assert page.text_content("#asked").startswith("You asked for a pause")
    assert not page.is_visible("summary")


def test_closed_says_no_figures(here: Room) -> None:
    """After the vote a page without script knows no more than that it has closed."""
    here.open_vote()
    page = plain(here)
    tap(page, "a")
    here.game.obey(c.Advance())
    page.reload()
    assert page.text_content("h1") == "The vote is closed"
    assert not page.is_visible("#fate") and not page.is_visible("#bars")


def test_results(here: Room) -> None:
    """The bars are in the page itself; which one was one's own is nowhere."""
    here.open_vote()
    phones = [plain(here), *joined(here.game, 8)]
    tap(phones[0], "a")
    assert {phone.vote("a").status for phone in phones[1:]} == {204}
    here.game.obey(c.Advance(), c.GoTo("reveal"))
    here.game.reveal = 1
    here.game.publish()
    page = phones[0]
    page.reload()
    assert page.text_content("li b") == "100% · 9"
    assert page.get_attribute("li rect", "width") == "100%"
    assert page.locator("li.mine").count() == 0


def test_typing_the_code(here: Room) -> None:
    """Who cannot scan types four characters; a wrong code says so."""
    page = here.browser.new_context(java_script_enabled=False, locale="en-GB").new_page()
    page.goto(f"http://{here.game.seen.address}/")
    page.fill("#code", "0000")
    press(page, "button")
    assert page.title() != "" and here.game.seen.joined == 0
    page.goto(f"http://{here.game.seen.address}/")
    page.fill("#code", here.game.seen.code.lower())
    press(page, "button")
    assert page.text_content("h1") == "You are in!"
    eventually(lambda: here.game.seen.joined == 1)
