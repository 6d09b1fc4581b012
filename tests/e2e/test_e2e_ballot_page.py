"""Voting in a real browser on a real line: what the page says is what the box holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core import commands as c
from game.core.commands import LetIn
from game.core.phases import Phase
from tests.core.core_samples import voting_of
from tests.e2e.ballot_room import NOTE, Room, pressed, room, says, shows, stands, tap
from tests.waiting import eventually


def test_a_choice_is_counted_changed_and_there_after_a_reload(here: Room) -> None:
    """From waiting to voting without a tap; what the page says is what the box holds."""
    page = here.phone()
    stands(page, "wait")
    here.open_vote()
    stands(page, "vote")
    says(page, "Tap what you choose")
    tap(page, "a")
    says(page, "Counted: A")
    assert here.box() == ["a"]
    tap(page, "abstain")
    says(page, "Counted: No opinion")
    page.reload()
    says(page, "Counted: No opinion")
    assert pressed(page) == here.box() == ["abstain"]


def test_quick_taps_leave_the_last_one(here: Room) -> None:
    """Double taps and a change of mind at once: one ballot, the last choice."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    page.evaluate("for (const v of ['a','a','b','c','a','b']) document.querySelector(`button[value=${v}]`).click()")
    says(page, "Counted: B")
    eventually(lambda: here.box() == ["b"])
    assert pressed(page) == ["b"]


def test_another_tab_is_the_same_phone(here: Room) -> None:
    """Two tabs, one seat: the second shows what the first chose, and its choice takes its place."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    tap(page, "a")
    says(page, "Counted: A")
    other = page.context.new_page()
    other.goto(here.url)
    says(other, "Counted: A")
    tap(other, "c")
    says(other, "Counted: C")
    assert here.box() == ["c"]
    page.bring_to_front()
    page.reload()
    says(page, "Counted: C")


def test_closed_and_results(here: Room) -> None:
    """Closed tells whether this page's vote is in, and no figure; the own vote is marked from this tab alone."""
    page, other = here.phone(), here.phone()
    here.open_vote()
    stands(page, "vote")
    stands(other, "vote")
    tap(page, "b")
    says(page, "Counted: B")
    here.game.obey(c.Advance())
    stands(page, "closed")
    assert page.text_content("#fate") == "Your choice is in."
    stands(other, "closed")
    assert other.text_content("#fate") == "No choice arrived from this page."
    here.game.obey(c.GoTo("reveal"))
    here.game.reveal = 1
    here.game.publish()
    stands(page, "results")
    assert page.locator("li.mine").count() == 1
    assert page.locator("li.mine span").text_content() == "Way b"
    assert page.locator("li.mine b").text_content() == "not shown"  # below three votes nothing but the turnout is told
    stands(other, "results")
    assert other.locator("li.mine").count() == 0
    assert "mine" not in page.context.request.get(here.url).text().split("<ol")[1].split("</ol>")[0]


def test_how_sure(here: Room) -> None:
    """The second question comes after the choice, and goes again with another choice."""
    here.setup(sure=True)
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    assert not page.is_visible("#sure")
    tap(page, "a")
    says(page, "Counted: A")
    page.click("#sure button[value='3']")
    eventually(lambda: [one.sure for one in voting_of(here.game.session).box.values()] == [3])
    shows(page, "document.querySelector(\"#sure button[value='3']\").ariaPressed", "true")
    page.reload()
    assert page.get_attribute("#sure button[value='3']", "aria-pressed") == "true"
    tap(page, "abstain")
    says(page, "Counted: No opinion")
    assert not page.is_visible("#sure")


def test_consent_with_a_reason(here: Room) -> None:
    """An objection counts at once; its reason follows, and goes to the desk alone."""
    page = here.phone()
    here.ask_consent()
    stands(page, "consent")
    assert page.text_content("#rule") == "We do a."
    assert not page.is_visible("#reason")
    tap(page, "objection")
    says(page, "Counted: Objection")
    page.fill("#reason", "First <b>talk</b> to parents")
    page.click("#tell")
    shows(page, f"{NOTE}.endsWith('Your reason is with the facilitator.')")
    assert list(here.game.session.play.answers.values()) == ["objection"]
    eventually(lambda: [said.text for said in here.game.seen.said] == ["First <b>talk</b> to parents"])
    tap(page, "yes")
    says(page, "Counted: I can live with this")
    assert not page.is_visible("#reason")


def test_a_reason_for_a_standpoint(here: Room) -> None:
    """While people talk: tap the standpoint, type, send; it waits at the desk, and the vote of this page stays."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    tap(page, "a")
    says(page, "Counted: A")
    here.game.until(Phase.TALK)
    stands(page, "closed")
    assert not page.is_visible("#choose") and not page.is_visible("#reason")
    here.setup(reasons=True)
    page.wait_for_selector("#choose", state="visible")
    assert page.text_content("#fate") == "Your choice is in." and not page.is_visible("#note")
    assert "A reason for one of these?" in page.text_content("#text")
    tap(page, "b")
    assert pressed(page) == ["b"]
    assert page.evaluate("document.activeElement.id") == "reason"
    page.fill("#reason", "Parents <b>look</b> too")
    page.click("#tell")
    shows(page, f"{NOTE}.trim()", "Your reason is with the facilitator.")
    eventually(lambda: [(one.option, one.text) for one in here.game.seen.said] == [("b", "Parents <b>look</b> too")])
    assert pressed(page) == [] and not page.is_visible("#reason")
    assert page.text_content("#fate") == "Your choice is in."
    tap(page, "c")
    page.fill("#reason", "Jan de Vries does so")
    page.click("#tell")
    shows(page, f"{NOTE}.includes('Press again to send it anyway')")
    page.click("#tell")
    shows(page, f"{NOTE}.trim()", "Your reason is with the facilitator.")
    page.reload()
    assert page.text_content("#fate") == "Your choice is in."
    here.setup(reasons=False)
    page.wait_for_selector("#choose", state="hidden")


def test_a_reason_waits_for_the_laptop(here: Room) -> None:
    """Sent while the network is away it goes by itself once it is back; in the next vote nothing of it is left."""
    page = here.phone()
    here.game.until(Phase.TALK)
    here.setup(reasons=True)
    stands(page, "closed")
    page.wait_for_selector("#choose", state="visible")
    page.context.set_offline(True)
    tap(page, "a")
    page.fill("#reason", "It is clear")
    page.click("#tell")
    says(page, "Not sent yet")
    page.context.set_offline(False)
    shows(page, f"{NOTE}.trim()", "Your reason is with the facilitator.")
    eventually(lambda: [one.text for one in here.game.seen.said] == ["It is clear"])
    here.game.obey(c.GoTo("second_vote"))
    stands(page, "vote")
    says(page, "Tap what you choose")
    assert pressed(page) == [] and not page.is_visible("#reason")


def test_a_silent_stop(here: Room) -> None:
    """Two taps, no reason; offline it waits; the desk hears that somebody asked."""
    page = here.phone()
    page.click("summary")
    assert here.game.seen.stops == 0
    page.context.set_offline(True)
    page.click("#pause button")
    shows(page, "document.getElementById('asked').textContent.startsWith('Not sent yet')")
    page.context.set_offline(False)
    shows(page, "document.getElementById('asked').textContent.startsWith('You asked for a pause')")
    eventually(lambda: here.game.seen.stops == 1)
    here.game.stopped = True
    here.game.publish()
    stands(page, "stopped")


def test_more_phones_than_seats(browser: Any) -> None:
    """The newest waits without seeing what is asked, may ask for a pause, and votes once it is let in."""
    with room(browser, people=1) as here:
        here.phone()
        late = here.phone()
        here.open_vote()
        stands(late, "queue")
        assert "Way a" not in late.content()
        late.click("summary")
        late.click("#pause button")
        eventually(lambda: here.game.seen.stops == 1)
        here.server.do(LetIn())
        stands(late, "vote")


def test_keys_alone(here: Room) -> None:
    """Tab and Space are enough, and the focus stays where it was."""
    page = here.phone()
    here.open_vote()
    stands(page, "vote")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    says(page, "Counted: B")
    assert page.evaluate("document.activeElement.value") == "b"
    here.game.obey(c.Advance())
    stands(page, "closed")
    assert page.evaluate("document.activeElement.id") == "title"


def test_another_language(here: Room) -> None:
    """The phone's own language, and a switch that is remembered."""
    page = here.phone(locale="nl-NL")
    assert page.get_attribute("html", "lang") == "nl"
    page.click("footer a")
    assert page.get_attribute("html", "lang") == "en"
    page.reload()
    assert page.get_attribute("html", "lang") == "en"


EVIL = "<img src=x onerror=document.title='owned'>'\"&lt;script>"


def test_what_a_card_says_stays_text(here: Room) -> None:
    """Every field of a card and the name of a school, as markup: nothing of it is carried out, all of it is read."""
    session = here.game.session
    options = tuple(replace(one, text=EVIL, rule=EVIL) for one in session.deck[0].options)
    evil = replace(session.deck[0], title=EVIL, situation=EVIL, question=EVIL, twist=EVIL, options=options)
    here.game.session = replace(session, deck=(evil, *session.deck[1:]))
    here.setup(school=EVIL)
    page = here.phone()
    here.open_vote()
    for shown in ("vote", "consent"):
        if shown == "consent":
            here.ask_consent()
        stands(page, shown)
        for _ in range(2):
            assert page.locator("main img, header img").count() == 0
            assert page.title() != "owned"
            assert page.text_content("header b") == EVIL
            page.reload()
    assert page.text_content("#rule") == EVIL
