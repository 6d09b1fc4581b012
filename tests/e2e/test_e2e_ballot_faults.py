"""Voting in a real browser while things fail: nothing is called counted that is not, and no tap is lost."""

from __future__ import annotations

from typing import Any

from game.core import commands as c
from tests.e2e.ballot_room import NOTE, Room, pressed, says, shows, stands, tap
from tests.waiting import eventually

KEEPS_THE_LINE = """
const Line = EventSource;
window.EventSource = class extends Line { constructor(way) { super(way); window.line = this; } };
"""


def test_offline_is_never_called_counted(here: Room) -> None:
    """A tap without a network says so, survives a reload of the tab, and is delivered when the network is back."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    page.context.set_offline(True)
    tap(page, "b")
    says(page, "Not sent yet")
    page.wait_for_timeout(400)
    assert here.box() == [] and pressed(page) == ["b"]
    assert page.get_attribute("button[value=b]", "aria-busy") == "true"
    page.context.set_offline(False)
    says(page, "Counted: B")
    assert here.box() == ["b"]


def test_a_tap_that_waits_survives_a_reload(here: Room) -> None:
    """The tab keeps it, not the page."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    page.route("**/vote", lambda route: route.abort())
    tap(page, "c")
    says(page, "Not sent yet")
    page.reload()
    says(page, "Not sent yet")
    page.unroute("**/vote")
    says(page, "Counted: C")
    assert here.box() == ["c"]


def test_a_disk_that_refuses_is_tried_again(here: Room) -> None:
    """503 counts nothing and loses nothing."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    here.game.full = True
    tap(page, "a")
    says(page, "Not sent yet")
    assert here.box() == []
    here.game.full = False
    says(page, "Counted: A")
    assert here.box() == ["a"]


def test_a_late_tap_is_told_so(here: Room) -> None:
    """A tap that waited until the vote had closed counts nowhere, and the page does not say that it did."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    page.route("**/vote", lambda route: route.abort())
    tap(page, "a")
    says(page, "Not sent yet")
    here.game.obey(c.CountHands(here.game.session.deck[0].options[1].id, exactly=2), c.Advance())
    stands(page, "closed")
    shows(
        page, "document.getElementById('fate').textContent", "We do not know whether your last choice arrived in time."
    )
    page.unroute("**/vote")
    page.wait_for_timeout(1500)
    assert here.game.session.play.rounds[0].votes_for(here.game.session.deck[0].options[0].id) == 0


def test_the_laptop_starts_anew(here: Room) -> None:
    """The page comes back by itself with the same ballot, and may change it."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    tap(page, "b")
    says(page, "Counted: B")
    again = here.restart()
    stands(page, "bye")
    with again:
        stands(page, "vote")
        says(page, "Counted: B")
        tap(page, "a")
        says(page, "Counted: A")
        assert here.box() == ["a"]


def test_a_stream_that_is_held_back(here: Room) -> None:
    """Some virus scanners keep a stream until it ends: then the page asks by itself."""
    context = here.browser.new_context(locale="en-GB")
    page = context.new_page()
    context.route("**/events", lambda route: None)  # opened, and never answered
    page.goto(here.url)
    stands(page, "wait")
    here.open_vote()
    stands(page, "vote")
    tap(page, "a")
    says(page, "Counted: A")


def test_a_stream_that_has_died_in_silence(here: Room) -> None:
    """Nothing for half a minute, not even a heartbeat: the page asks how things stand, and listens anew."""
    page = here.browser.new_context(locale="en-GB").new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.clock.install()
    page.goto(here.url)
    eventually(lambda: here.game.seen.live == 1)
    page.wait_for_timeout(200)
    page.clock.fast_forward(29000)
    assert asked.count("events") == 1
    page.clock.fast_forward(2000)
    eventually(lambda: asked.count("events") == 2)
    assert "state" in asked


def test_news_that_was_overtaken(here: Room) -> None:
    """A state from before the last tap, and from before the pause, that comes after them: the page asks again."""
    page = here.browser.new_context(locale="en-GB").new_page()
    page.route("**/events", lambda route: None)
    page.goto(here.url)
    here.open_vote()
    stands(page, "vote")
    tap(page, "b")
    says(page, "Counted: B")
    page.click("summary")
    page.click("#pause button")
    shows(page, "document.getElementById('asked').textContent.startsWith('You asked')")
    true = page.evaluate("fetch('/state').then(r => r.json())")
    assert (true["mine"], true["asked"]) == ("b", True)
    old = true | {"mine": None, "asked": False}
    page.route("**/state", lambda route: route.fulfill(json=old), times=1)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_timeout(1000)  # well before the page would ask by itself
    assert page.text_content("#note").startswith("Counted: B")
    assert page.text_content("#asked").startswith("You asked")


def test_a_seat_that_is_gone(here: Room) -> None:
    """Without its cookie a phone has to scan again; then its tap is still delivered."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    page.context.clear_cookies()
    tap(page, "a")
    stands(page, "lost")
    assert page.text_content("h1") == "Please scan the code again"
    assert here.box() == []
    page.goto(here.url)
    says(page, "Counted: A")
    assert here.box() == ["a"]


def test_back_from_sleep(here: Room) -> None:
    """A hidden page closes its stream; looked at again, it knows at once where the meeting is."""
    page = here.phone()
    eventually(lambda: here.game.seen.live == 1)
    _look(page, "hidden")
    eventually(lambda: here.game.seen.live == 0)
    here.open_vote()
    page.wait_for_timeout(200)
    assert page.evaluate("document.body.dataset.state") == "wait"
    _look(page, "visible")
    stands(page, "vote")
    eventually(lambda: here.game.seen.live == 1)


def _look(page: Any, how: str) -> None:
    page.evaluate(
        "how => { Object.defineProperty(document, 'hidden', { value: how === 'hidden', configurable: true });"
        "document.dispatchEvent(new Event('visibilitychange')) }",
        how,
    )


def test_a_phone_with_a_wrong_clock_votes_like_any_other(here: Room) -> None:
    """Twenty-six years behind, then twenty ahead: nothing on the page asks for the time of day."""
    page = here.phone()
    page.clock.set_system_time("2000-01-01T00:00:00")
    here.open_vote()
    stands(page, "vote")
    tap(page, "a")
    says(page, "Counted: A")
    page.clock.set_system_time("2046-01-01T00:00:00")
    page.reload()
    tap(page, "b")
    says(page, "Counted: B")
    assert here.box() == ["b"]


def test_what_was_told_before_the_last_tap_shows_nothing_old(here: Room) -> None:
    """The line may tell late how things stood: the page goes on saying what the laptop has, and asks once more."""
    page = here.phone()
    page.add_init_script(KEEPS_THE_LINE)
    page.reload()
    here.open_vote()
    stands(page, "vote")
    tap(page, "a")
    says(page, "Counted: A")
    before = page.evaluate("fetch('/state').then(answer => answer.json())")
    tap(page, "abstain")
    says(page, "Counted: No opinion")
    late = before | {"v": page.evaluate("fetch('/state').then(answer => answer.json())")["v"]}
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    told = page.evaluate(f"late => {{ window.line.onmessage({{ data: JSON.stringify(late) }}); return {NOTE}; }}", late)
    assert told.startswith("Counted: No opinion")
    eventually(lambda: page.evaluate("1") and any(url.endswith("/state") for url in asked))
    page.wait_for_timeout(300)
    assert page.evaluate(NOTE).startswith("Counted: No opinion") and pressed(page) == here.box() == ["abstain"]


def test_a_vote_that_closes_asks_nothing_more(here: Room) -> None:
    """What is told at the end of a vote is told without the votes, and no phone doubts it."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    tap(page, "b")
    says(page, "Counted: B")
    page.wait_for_timeout(300)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    here.game.obey(c.Advance())
    stands(page, "closed")
    page.wait_for_timeout(300)
    assert asked == []
