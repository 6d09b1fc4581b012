"""Seats, tickets, a command for a pause and the consent round, over the running server."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.server.server import Server
from tests.core.core_samples import voting_of
from tests.server.server_samples import FakeGame, Listener, Phone, joined, opened, running
from tests.waiting import eventually


def test_when_all_seats_are_taken_a_phone_waits() -> None:
    """S4: it has a cookie and sees that it waits, and it cannot vote."""
    with running(2) as (game, _):
        *_, third = joined(game, 3)
        eventually(lambda: (game.seen.joined, game.seen.waiting) == (2, 1))
        game.until(Phase.FIRST_VOTE)
        state = third.state()
        assert state["state"] == "queue" and not state["options"] and not state["title"].count("parent")
        assert third.vote("a").status == 403


def test_a_hundred_tokens_are_no_hundred_votes() -> None:
    """S4: whoever has the code and makes tokens."""
    with running(5) as (game, _):
        phones = joined(game, 40)
        game.until(Phase.FIRST_VOTE)
        counted = [phone.vote("a").status for phone in phones].count(204)
        assert counted == 5 == voting_of(game.session).cast


def test_a_tap_lets_the_longest_waiting_phone_in_and_it_sees_so() -> None:
    """Its page goes on by itself."""
    with running(1) as (game, server):
        _, second, third = joined(game, 3)
        game.until(Phase.FIRST_VOTE)
        stream = Listener(second)
        stream.until(lambda state: state["state"] == "queue")
        server.do(c.LetIn())
        stream.until(lambda state: state["state"] == "vote")
        eventually(lambda: (game.seen.joined, game.seen.waiting) == (2, 1))
        assert third.state()["state"] == "queue"


def test_more_people_present_let_the_waiting_in() -> None:
    """Nobody has to tap for what the number already says; and it is kept."""
    with running(1) as (game, _):
        _, second = joined(game, 2)
        game.people(2)
        eventually(lambda: (game.seen.joined, game.seen.waiting) == (2, 0))
        assert second.state()["state"] == "wait"
        eventually(lambda: [how for name, how in game.kept.items() if name.startswith("seat/")] == ["in", "in"])


def test_the_code_typed_by_hand_leads_to_the_page() -> None:
    """In small letters too; the page that asks for it is for who has no seat."""
    with running() as (game, _):
        phone = Phone(game.seen.address)
        assert "code" in phone.get("/").text
        typed = phone.get(f"/join?code={game.seen.code.lower()}")
        assert (typed.status, typed.headers["location"]) == (303, f"/{game.seen.code}")
        page = phone.get(f"/{game.seen.code.lower()}")
        assert page.status == 200 and phone.get("/").body == page.body


def test_a_page_that_is_reloaded_takes_no_second_seat() -> None:
    """Nor does one that is only looked at."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        for _ in range(5):
            phone.join(game.seen.code)
        assert Phone(game.seen.address)._do("HEAD", f"/{game.seen.code}", None, {}).status == 405
        eventually(lambda: game.seen.joined == 1)


def test_a_seat_the_disk_refuses_is_not_given() -> None:
    """503, no cookie, and the seat is there for the next try."""
    with running(1) as (game, _):
        game.full = True
        phone = Phone(game.seen.address)
        refused = phone.join(game.seen.code)
        assert refused.status == 503 and not refused.cookies
        game.full = False
        assert phone.join(game.seen.code).status == 200 and phone.state()["state"] == "wait"


def path_of(link: str) -> str:
    return "/" + link.split("/", 3)[3]


def test_in_ticket_mode_only_a_ticket_gives_a_seat() -> None:
    """S4: the code alone is not enough; the first phone binds, another gets 403, a forged one too."""
    with running(3) as (game, server):
        server.do(c.UseTickets("yes"))
        eventually(lambda: game.seen.tickets)
        links = [path_of(link) for link in server.state.ticket_links()]
        first, other = Phone(game.seen.address), Phone(game.seen.address)
        assert first.join(game.seen.code).status == 403 and not first.cookies
        assert first.post(links[0], {}).headers["location"] == f"/{game.seen.code}"
        assert first.join(game.seen.code).status == 200
        assert first.post(links[0], {}).status == 303
        assert other.post(links[0], {}).status == 403 and not other.cookies
        assert other.post(links[1][:-1] + "!", {}).status == 403
        assert other.post(links[1], {}).status == 303
        assert len(set(links)) == 3 and game.seen.joined <= 2


def test_looking_at_a_ticket_takes_no_seat() -> None:
    """Who photographs a sheet, or a phone that shows what is behind a code, takes nobody's seat; a press does."""
    with running(3) as (game, server):
        server.do(c.UseTickets("yes"))
        eventually(lambda: game.seen.tickets)
        link = path_of(server.state.ticket_links()[0])
        preview, phone, late = (Phone(game.seen.address) for _ in range(3))
        for _ in range(3):
            looked = preview.get(link)
            assert looked.status == 200 and 'method="post"' in looked.text and not preview.cookies
        assert game.seen.joined == 0
        assert phone.post(link, {}).status == 303 and phone.state()["state"] == "wait"
        assert [late.get(link).status, late.post(link, {}).status, phone.get(link).status] == [403, 403, 303]


@pytest.mark.parametrize("name", ["Sec_Purpose", "Purpose", "X_Moz"])
def test_a_browser_that_looks_ahead_takes_no_seat(name: str) -> None:
    """Some open an address while somebody still types it."""
    with running(1) as (game, _):
        ahead = Phone(game.seen.address)
        assert ahead.get(f"/{game.seen.code}", **{name: "prefetch;prerender"}).status == 403 and not ahead.cookies
        assert Phone(game.seen.address).join(game.seen.code).status == 200


def test_a_ticket_stays_bound_after_a_restart() -> None:
    """The key is kept, and who came with it."""
    game = FakeGame(3)
    with opened(game) as server:
        server.do(c.UseTickets())
        eventually(lambda: game.seen.tickets)
        link = path_of(server.state.ticket_links()[0])
        assert Phone(game.seen.address).post(link, {}).status == 303
    with opened(game) as server:
        assert game.seen.tickets and link in map(path_of, server.state.ticket_links())
        assert Phone(game.seen.address).post(link, {}).status == 403
    game.end()


def moved(server: Server) -> None:
    """As if all that are known came by another address than the one that leads here now."""
    for phone in server.state.registry.phones.values():
        phone.site = "10.0.0.5"
    server.state.reachability.moved = True


def test_after_a_move_phones_come_back_to_their_seats() -> None:
    """For a browser another address is another site: they come as strangers, and nobody has to tap for each."""
    with running(3) as (game, server):
        silent, voted, listening = joined(game, 3)
        stream = Listener(listening)
        stream.next()
        game.until(Phase.FIRST_VOTE)
        voted.vote("a")
        assert Phone(game.seen.address).join(game.seen.code).status == 200
        eventually(lambda: (game.seen.joined, game.seen.waiting) == (3, 1))
        moved(server)
        again = joined(game, 2)
        assert [phone.state()["state"] for phone in again] == ["vote", "queue"]
        assert (silent.get("/state").status, voted.state()["mine"]) == (403, "a")
        eventually(lambda: game.seen.joined == 3)


def test_after_a_move_a_ticket_is_good_again() -> None:
    """Unless its phone is still there, or has a ballot in the box."""
    with running(2) as (game, server):
        server.do(c.UseTickets())
        eventually(lambda: game.seen.tickets)
        one, two = (path_of(link) for link in server.state.ticket_links())
        first, second = Phone(game.seen.address), Phone(game.seen.address)
        assert [first.post(one, {}).status, second.post(two, {}).status] == [303, 303]
        game.until(Phase.FIRST_VOTE)
        assert first.join(game.seen.code).status == 200 and first.vote("a").status == 204
        assert second.join(game.seen.code).status == 200
        assert Phone(game.seen.address).post(two, {}).status == 403
        moved(server)
        assert [Phone(game.seen.address).post(link, {}).status for link in (one, two)] == [403, 303]


def test_a_phone_asks_for_a_pause_without_a_reason() -> None:
    """Counted per phone, until it was seen; nothing of it is kept."""
    with running(1) as (game, server):
        one, waiting = joined(game, 2)
        assert [one.stop().status, one.stop().status, waiting.stop().status] == [204] * 3
        eventually(lambda: game.seen.stops == 2)
        assert one.state()["asked"] and "stop" not in str(game.kept)
        stream = Listener(one)
        server.do(c.StopsSeen())
        stream.until(lambda state: not state["asked"])
        eventually(lambda: game.seen.stops == 0)
        assert one.post("/stop", {}).headers["location"] == f"/{game.seen.code}"
        eventually(lambda: game.seen.stops == 1)


def test_consent_is_answered_and_changed_on_the_phone() -> None:
    """The last answer counts, once."""
    with running(3) as (game, _):
        phone = consenting(game)
        assert [phone.consent("yes").status, phone.consent("reservation").status] == [204, 204]
        assert list(game.session.play.answers.values()) == ["reservation"]
        assert phone.state()["mine"] == "reservation"
        assert phone.consent("maybe").status == 400
        assert phone.consent("yes", round="9.c1").status == 409


def test_a_reason_goes_to_the_desk_and_not_to_the_wall() -> None:
    """Kept under a random name; taken back with the objection; gone when the desk dropped it."""
    with running(3) as (game, server):
        phone = consenting(game)
        phone.consent("objection", t="  The evening\n is  not mentioned ")
        eventually(lambda: [said.text for said in game.seen.said] == ["The evening is not mentioned"])
        assert not game.session.play.objections and "evening" not in str(phone.state())
        phone.consent("objection", t="x" * 999)
        eventually(lambda: [len(said.text) for said in game.seen.said] == [200])
        server.do(c.DropReason(game.seen.said[0].id))
        eventually(lambda: not game.seen.said and "said/" not in str(game.kept))
        phone.consent("objection", t="Again")
        eventually(lambda: "Again" in str(game.kept))
        phone.consent("yes")
        eventually(lambda: not game.seen.said)


def consenting(game: FakeGame) -> Phone:
    """A phone in the consent round of the first card."""
    phone = joined(game, 1)[0]
    game.until(Phase.FIRST_VOTE)
    phone.vote("a")
    game.until(Phase.SECOND_VOTE)
    phone.vote("a", round="0.2")
    game.until(Phase.CONSENT)
    round = phone.state()["round"]
    # Answers in this round, whichever comes after it.
    phone.consent = lambda answer, round=round, **more: phone.post(  # type: ignore[method-assign]
        "/consent", {"r": round, "a": answer, **more}, Accept="application/json"
    )
    return phone


def test_a_wifi_code_holds_what_was_typed_and_is_kept_nowhere() -> None:
    """With its special signs escaped."""
    with running() as (game, server):
        server.do(c.SetWifi("name", "School; gast"))
        server.do(c.SetWifi("password", 'a"b:c'))
        eventually(lambda: game.seen.wifi == 'WIFI:T:WPA;S:School\\; gast;P:a\\"b\\:c;;')
        assert game.seen.wifi_name == "School; gast" and "gast" not in str(game.kept)


def test_phones_say_how_they_stand() -> None:
    """Joined, live, waiting: the numbers of the wall."""
    with running(2) as (game, _):
        one, *_ = joined(game, 3)
        stream = Listener(one)
        eventually(lambda: (game.seen.joined, game.seen.live, game.seen.waiting) == (2, 1, 1))
        stream.close()
        eventually(lambda: game.seen.live == 0)


def test_a_reload_after_a_form_is_no_wrong_code() -> None:
    """A phone without JavaScript that reloads where it sent a form comes back to its page; nobody is locked out."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        for path in ("/vote", "/consent", "/stop"):
            for _ in range(12):
                answer = phone.get(path)
                assert (answer.status, answer.headers["location"]) == (303, "/" + game.seen.code)
        assert phone.get("/" + game.seen.code).status == 200
