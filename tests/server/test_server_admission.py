"""Who may take part: seats, the row of those who wait, tickets, and how often somebody may try. No sockets."""

from __future__ import annotations

from game.server.phones.admission import GHOST, Admission, new_code
from game.server.rate_limits import Buckets, Tries
from game.server.tokens import digest_of, new_token
from tests.server.still_samples import Clock


def filled(count: int, seats: int) -> Admission:
    admission = Admission(now=Clock())
    for n in range(count):
        admission.come_in(str(n), seats)
        admission.came_back(str(n))
    return admission


def test_no_more_phones_come_in_than_there_are_seats() -> None:
    """S4: a hundred tokens, ten seats."""
    admission = filled(100, 10)
    assert (admission.joined, admission.waiting) == (10, 90)


def test_the_longest_waiting_phone_is_let_in_first() -> None:
    """Also though all seats are taken: it is the facilitator who says so."""
    admission = filled(4, 2)
    assert admission.let_in() == {"seat/2": "in"}
    assert (admission.place("2"), admission.place("3"), admission.joined) == ("in", "wait", 3)


def test_nobody_waits_is_no_fault() -> None:
    """A press too many."""
    assert filled(1, 2).let_in() == {}


def test_more_people_present_let_the_waiting_in_by_themselves() -> None:
    """As many as there are seats, in the order they came."""
    admission = filled(5, 2)
    assert admission.fill(4) == {"seat/2": "in", "seat/3": "in"}
    assert admission.fill(4) == {}


def test_seats_and_waiting_come_back_after_a_crash() -> None:
    """From nothing but what was kept."""
    kept = {"seat/a": "in", "seat/b": "wait", "line/code": "7KQ4", "seat/c": "ticket:3"}
    admission = Admission(kept)
    assert [admission.place(d) for d in "abcx"] == ["in", "wait", "in", ""]
    assert (admission.joined, admission.waiting) == (2, 1)


def test_a_seat_that_nobody_came_back_with_goes_to_another_phone() -> None:
    """A preview in a chat takes a seat too; it does not keep it when a colleague needs one."""
    clock = Clock()
    admission = Admission(now=clock)
    admission.come_in("ghost", 1)
    assert admission.come_in("early", 1) == {"seat/early": "wait"}
    clock.now += GHOST
    assert admission.come_in("late", 1) == {"seat/ghost": "wait", "seat/late": "in"}
    assert admission.joined == 1


def test_a_seat_in_use_is_never_given_away() -> None:
    """However long ago its phone came back with the cookie."""
    admission = filled(1, 1)
    admission._now.now += 10 * GHOST  # type: ignore[attr-defined]  # the clock of the samples
    assert admission.come_in("late", 1) == {"seat/late": "wait"}


def test_not_more_wait_than_anybody_can_look_after() -> None:
    """Whoever has the code cannot fill memory and disk with tokens."""
    admission = filled(2000, 10)
    assert admission.waiting == 500


def test_a_phone_that_went_away_leaves_nothing() -> None:
    """Its seat is free, its ticket too."""
    admission = Admission()
    admission.use_tickets(True)
    ticket = admission.ticket(3)
    admission.bind("a", ticket)
    assert admission.leave("a") == {"seat/a": None}
    assert (admission.joined, admission.holder(ticket), admission.place("a")) == (0, "", "")


def test_a_ticket_proves_itself_and_binds_once() -> None:
    """Also in small letters, as somebody may type it; also after a crash."""
    admission = Admission()
    kept = admission.use_tickets(True)
    ticket = admission.ticket(7)
    assert admission.genuine(ticket) and admission.genuine(ticket.lower())
    kept |= admission.bind("a", ticket)
    again = Admission({name: value for name, value in kept.items() if value})
    assert (again.holder(ticket), again.tickets, again.place("a")) == ("a", True, "in")


def test_a_forged_ticket_is_none() -> None:
    """Another number, another proof, another session, or plain nonsense."""
    admission, other = Admission(), Admission()
    admission.use_tickets(True)
    other.use_tickets(True)
    mac = admission.ticket(1).partition("-")[2]
    forged = [
        f"2-{mac}",
        "1-0000000000",
        other.ticket(1),
        f"01-{mac}",
        "1",
        "",
        "-",
        f"1-{mac}x",
        f"٣-{mac}",
        f"1-{'é' * 10}",
    ]
    assert not any(admission.genuine(ticket) for ticket in forged)


def test_without_ticket_mode_there_is_no_genuine_ticket() -> None:
    """No key, no tickets: an empty key would let anybody make them."""
    assert not Admission().genuine(Admission().ticket(1))


def test_tokens_and_codes_are_what_they_promise() -> None:
    """144 bits, never the same; codes without signs that look alike."""
    assert len({new_token() for _ in range(1000)}) == 1000
    assert len(new_token()) == 24
    assert not set("".join(new_code() for _ in range(300))) & set("01OILAEU")
    assert len(digest_of("x")) == 64


def test_twenty_at_once_then_two_a_second() -> None:
    """S6, for one key; another has a bucket of its own."""
    clock = Clock()
    buckets = Buckets(20, 10, clock)
    assert sum(buckets.take("a") for _ in range(40)) == 20
    assert buckets.take("b")
    clock.now += 1
    assert sum(buckets.take("a") for _ in range(40)) == 2


def test_wrong_codes_are_counted_for_one_and_for_all() -> None:
    """S3: 10 a minute for one address, 60 for all; after a minute it is possible again."""
    clock = Clock()
    tries = Tries(now=clock)
    for _ in range(10):
        tries.miss("a")
    assert tries.blocked("a") and not tries.blocked("b")
    for n in range(50):
        tries.miss(f"x{n}")
    assert tries.blocked("b")
    clock.now += 61
    assert not tries.blocked("a") and not tries.blocked("b")
