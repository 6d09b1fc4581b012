"""Two threads meet: what the game posts, what the server waits for, and that neither is harmed when the other ends."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from functools import partial
from typing import Any, TypeVar

import pytest

from game.core.commands import Command, DropReason, LetIn, StopsSeen
from game.core.session import Session
from game.server.interface import Broadcast
from game.server.thread_bridge import Mailbox, answer_in_time, result_of

Value = TypeVar("Value")
Taken = tuple[Broadcast | None, list[Command]]
FIRST, SECOND = Broadcast(Session()), Broadcast(Session(), reveal=1)


def in_a_loop(work: Callable[[], Coroutine[Any, Any, Value]]) -> Value:
    return asyncio.run(work())


def elsewhere(*errands: Callable[[], object]) -> threading.Thread:
    """These, one after the other, in a thread like that of the game."""

    def run() -> None:
        for errand in errands:
            errand()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


async def turns(count: int = 3) -> None:
    """Let the loop go round, so that what was called from elsewhere is done."""
    for _ in range(count):
        await asyncio.sleep(0)


def test_what_is_posted_before_the_server_listens_waits_for_it() -> None:
    """The game goes on at once; the newest state and every command are there when the server is."""
    box, taken = Mailbox(), list[Taken]()
    for letter in (FIRST, LetIn(), SECOND, StopsSeen()):
        box.post(letter)

    async def open_box() -> None:
        box.opened(lambda news, commands: taken.append((news, commands)))

    in_a_loop(open_box)
    assert taken == [(SECOND, [LetIn(), StopsSeen()])]


def test_of_many_states_the_newest_counts_and_of_commands_each() -> None:
    """A state that was overtaken is no news; a press that was made is done."""
    box, taken = Mailbox(), list[Taken]()

    async def receive() -> None:
        box.opened(lambda news, commands: taken.append((news, commands)))
        for name in "abc":
            box.post(FIRST)
            box.post(DropReason(name))
        box.post(SECOND)
        await turns()

    in_a_loop(receive)
    assert taken == [(None, []), (SECOND, [DropReason("a"), DropReason("b"), DropReason("c")])]


def test_a_hundred_letters_are_one_errand() -> None:
    """While the server is busy with phones the game posts on; it does not queue a call for each."""
    box, taken = Mailbox(), list[Taken]()

    async def receive() -> None:
        box.opened(lambda news, commands: taken.append((news, commands)))
        elsewhere(*[partial(box.post, LetIn())] * 100).join()
        await turns()

    in_a_loop(receive)
    assert [len(commands) for _, commands in taken] == [0, 100]


def test_a_letter_without_a_state_brings_none() -> None:
    """Nothing is shown anew because a reason was dropped."""
    box, taken = Mailbox(), list[Taken]()

    async def receive() -> None:
        box.opened(lambda news, commands: taken.append((news, commands)))
        box.post(StopsSeen())
        await turns()

    in_a_loop(receive)
    assert taken[-1] == (None, [StopsSeen()])


def test_closing_ends_a_server_that_listens() -> None:
    """From the thread of the game; twice does no harm."""
    box = Mailbox()

    async def serve() -> None:
        stop = box.opened(lambda news, commands: None)
        closer = elsewhere(box.close, box.close)
        await stop.wait()
        closer.join()

    in_a_loop(serve)
    assert box.closed.is_set()


def test_a_server_that_was_closed_before_it_listened_ends_at_once() -> None:
    """Somebody switched phones on and off again within a second."""
    box = Mailbox()
    box.close()

    async def serve() -> bool:
        return box.opened(lambda news, commands: None).is_set()

    assert in_a_loop(serve)


def test_posting_to_a_server_that_has_ended_is_silent() -> None:
    """The wall goes on publishing for a moment; nobody is there to hear it, and nothing breaks."""
    box, taken = Mailbox(), list[Taken]()

    async def serve() -> None:
        box.opened(lambda news, commands: taken.append((news, commands)))

    in_a_loop(serve)
    box.post(FIRST)
    box.call(lambda: taken.append((None, [])))
    box.close()
    assert len(taken) == 1


def test_a_call_before_anybody_listens_is_lost() -> None:
    """Unlike a letter: it is about what is there now."""
    called = list[str]()
    Mailbox().call(lambda: called.append("called"))
    assert called == []


def test_a_promise_brings_what_it_holds_or_raises_it() -> None:
    """Kept by the thread of the game, waited for by that of the server."""
    kept: Future[str] = Future()
    broken: Future[str] = Future()

    async def wait() -> str:
        keeper = elsewhere(partial(kept.set_result, "on disk"), partial(broken.set_exception, OSError(28, "full")))
        with pytest.raises(OSError, match="full"):
            await result_of(broken)
        keeper.join()
        return await result_of(kept)

    assert in_a_loop(wait) == "on disk"


def test_a_whole_hall_may_wait_at_the_same_moment() -> None:
    """All that the game settles in one go comes back, each to who asked for it."""
    promises: list[Future[int]] = [Future() for _ in range(300)]

    async def wait() -> list[int]:
        waiting = [asyncio.ensure_future(result_of(promise)) for promise in promises]
        await turns()
        keeper = elsewhere(*[partial(one.set_result, n) for n, one in enumerate(promises)])
        found = await asyncio.gather(*waiting)
        keeper.join()
        return found

    assert in_a_loop(wait) == list(range(300))


def test_a_phone_that_stops_waiting_does_not_take_back_what_it_sent() -> None:
    """Its vote is about to be written: the promise stays open, and is kept with nobody listening."""
    promise: Future[str] = Future()

    async def leave() -> None:
        waiting = asyncio.ensure_future(result_of(promise))
        await turns()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert not promise.cancelled()
        promise.set_result("counted")
        await turns()

    in_a_loop(leave)


def test_a_promise_that_is_kept_after_the_server_ended_harms_nobody() -> None:
    """The disk was slower than the end of the meeting."""
    promise: Future[str] = Future()

    async def leave() -> None:
        waiting = asyncio.ensure_future(result_of(promise))
        await turns()
        waiting.cancel()

    in_a_loop(leave)
    promise.set_result("too late")
    assert promise.result() == "too late"


def test_a_command_that_the_game_does_not_come_to_is_withdrawn() -> None:
    """Who pressed hears "busy", and it does not happen a minute later after all."""
    answer: Future[str] = Future()
    assert in_a_loop(lambda: answer_in_time(answer, 0.0)) == "busy"
    assert answer.cancelled()


def test_a_command_that_was_taken_up_is_waited_for() -> None:
    """It will happen: to say "busy" would be a lie."""
    answer: Future[str] = Future()
    answer.set_running_or_notify_cancel()

    async def wait() -> str:
        asking = asyncio.ensure_future(answer_in_time(answer, 0.0))
        await turns(9)
        answer.set_result("box_full")
        return await asking

    assert in_a_loop(wait) == "box_full"


def test_an_answer_in_time_is_the_answer() -> None:
    """Granted is the empty text."""
    answer: Future[str] = Future()
    answer.set_result("")
    assert in_a_loop(lambda: answer_in_time(answer, 5.0)) == ""
