"""What may point at somebody is asked about before it goes anywhere; sent all the same, it waits at the desk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import CardId, OptionId
from game.core.phases import Phase
from game.core.phone_status import TypedReason
from game.server.phones.objections import MOST_SPOKEN, Objections
from tests.server.desk_server import DeskServer
from tests.server.desk_visits import Client, do, paired, played
from tests.server.test_server_submit import Form, Table, why

MARKED = (
    "Vraag het juf Fatima",
    "bel 06\u00a01234\u200b5678",
    "net als vorige week",
    "J\u200ban de Vries vond het",
    "@sem_2014",
)


def reasons(table: Table) -> list[str]:
    return [reason.text for reason in table.state.objections.reasons]


@pytest.mark.parametrize("typed", MARKED)
def test_a_reason_that_may_point_at_somebody_is_asked_about_first(typed: str) -> None:
    """The answer is counted, the reason is nowhere; sent once more it is with the facilitator."""
    table = Table(Phase.CONSENT)
    form: Form = {"r": "0.c0", "a": "objection", "t": typed}
    asked, sent = table.send("/consent", form, form | {"ok": "1", "n": 2})
    assert (why(asked), sent.status) == ("private", 204)
    assert [type(command) for command in table.game.commands] == [c.AnswerConsent] * 2
    assert len(reasons(table)) == 1


@pytest.mark.parametrize(("n", "kept"), [(2, 1), (1, 0), ("", 0)])
def test_only_a_later_tap_is_an_answer(n: object, kept: int) -> None:
    """A page that tries the same tap again, since the line broke, has asked nobody."""
    table = Table(Phase.CONSENT)
    form: Form = {"r": "0.c0", "a": "objection", "t": MARKED[0], "n": 1}
    table.send("/consent", form, form | {"n": n})
    assert len(reasons(table)) == kept


@pytest.mark.parametrize("answer", ["objection", "reservation"])
def test_what_was_asked_about_is_kept_nowhere(answer: str) -> None:
    """No file and no desk has it; a changed reason goes at once."""
    table = Table(Phase.CONSENT)
    form: Form = {"r": "0.c0", "a": answer, "t": MARKED[0]}
    table.send("/consent", form)
    assert reasons(table) == [] and MARKED[0] not in repr(table.game.kept)
    table.send("/consent", form | {"t": "te streng"})
    assert reasons(table) == ["te streng"]


def test_a_page_without_a_script_asks_with_two_ways_on() -> None:
    """Change it leads back to the vote; send it anyway brings the same form with its answer."""
    table = Table(Phase.CONSENT)
    (page,) = table.send("/consent", {"r": "0.c0", "a": "objection", "t": MARKED[0]}, json_wanted=False)
    told = bytes(page.body).decode()  # type: ignore[arg-type]
    assert page.status == 409 and 'name="ok" value="1"' in told and MARKED[0] in told
    assert f'href="/{table.state.code}"' in told


def test_an_argument_of_a_scribe_waits_at_the_desk() -> None:
    """Asked first; sent all the same it is put before the game only when the facilitator says so."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client, "scribe")
        more = {"option": "b", "favour": "yes", "text": MARKED[0]}
        status, told = await do(client, "argument", **more)
        assert (status, told["error"]) == (409, "private") and " " in told["says"]
        assert await do(client, "argument", looked="1", **more) == (200, {"notice": ""})
        assert await do(client, "argument", **(more | {"text": "it is fair"})) == (200, {"notice": ""})
        assert server.commands == [c.AddArgument(OptionId("b"), True, "it is fair")]

    played("talk", test)


def test_a_scribe_hears_that_enough_waits_already() -> None:
    """Nothing is dropped without a word, however much phones have sent."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client, "scribe")
        for n in range(MOST_SPOKEN):
            server.state.objections.hold(f"reason {n}", CardId("pack/a"), OptionId("a"), True)
        status, told = await do(client, "argument", option="b", favour="yes", text=MARKED[0], looked="1")
        assert (status, told["error"]) == (409, "enough") and " " in told["says"]

    played("talk", test)


TYPED: tuple[tuple[str, dict[str, str]], ...] = (
    ("argument", {"option": "b", "favour": "no"}), ("propose", {}), ("reword", {}), ("reason", {}), ("objection", {}),
    ("returns", {"field": "who"}), ("role", {"role": "police"}), ("amend", {"card": "own/1", "field": "heard"}),
    ("notes", {}),
)  # fmt: skip


@pytest.mark.parametrize(("name", "more"), TYPED, ids=[name for name, _ in TYPED])
def test_every_text_of_a_paired_phone_is_asked_about(name: str, more: dict[str, str]) -> None:
    """Notes too, which the room reads where the desk lies over the wall; not an ordinary text."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        assert (await do(client, name, text=MARKED[1], **more))[1]["error"] == "private"
        assert server.commands == []
        assert (await do(client, name, text=MARKED[1], looked="1", **more))[0] == 200
        assert (await do(client, name, text="it is fair", **more))[0] == 200
        assert len(server.commands) == 2

    played("talk", test)


def test_a_text_that_stands_there_is_not_asked_about_at_every_letter() -> None:
    """Notes go by themselves: what was looked at once is asked about anew only when something else is in it."""

    async def test(server: DeskServer, client: Client) -> None:
        await paired(server, client)
        seen = server.broadcast
        assert seen.desk is not None
        server.broadcast = replace(seen, desk=replace(seen.desk, notes=MARKED[1]))
        assert (await do(client, "notes", text=f"{MARKED[1]}, vragen"))[0] == 200
        assert (await do(client, "notes", text=f"{MARKED[1]}, {MARKED[0]}"))[1]["error"] == "private"

    played("talk", test)


def test_an_argument_that_waits_is_kept_with_its_card_and_side() -> None:
    """The same one twice waits once; a file of an older program holds reasons alone."""
    waiting = Objections({"said/old": "te streng"})
    held = waiting.hold("Anna", TypedReason("", "").card, OptionId("b"), favour=False)
    assert waiting.hold("Anna", TypedReason("", "").card, OptionId("b"), favour=False) == {}
    again = Objections({"said/old": "te streng"} | {name: text for name, text in held.items() if text})
    assert again.reasons[0] == TypedReason("old", "te streng")
    assert [(one.text, one.option, one.favour) for one in again.reasons[1:]] == [("Anna", "b", False)]
