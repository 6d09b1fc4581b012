"""The page about HTTP names every route, status and command that there is, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from aiohttp import web

from game.core.ballots import Way
from game.core.commands.wire import NAMES
from game.core.export_formats import EVERYTHING, FORMATS
from game.day.sqlite_store import SqliteDay
from game.i18n.words import ENGLISH
from game.server.day.routes import DayHall, day_app
from game.server.desk.commands import STATUS as DESK_STATUS
from game.server.desk.photo import STATUS as PHOTO_STATUS
from game.server.desk.routes import add_desk
from game.server.editor.access import EditorAccess
from game.server.editor.routes import app_for
from game.server.manual import add_manual
from game.server.phones.routes import add_phones
from game.server.phones.state import shared_state
from game.server.phones.texts import STATUS
from tests.server.desk_samples import broadcast
from tests.server.desk_server import DeskServer
from tests.server.test_server_editor import FakeService

PAGE = (Path(__file__).parents[2] / "docs" / "en" / "http.md").read_text("utf-8")
EDITOR, DAY = PAGE.index("## The card editor"), PAGE.index("## The hall of a study day")
ROUTE = re.compile(r"`(GET|POST) (/[^`]*)`")


def routes_of(app: web.Application) -> set[tuple[str, str]]:
    """Method and path as a reader writes them: without patterns, a choice as several paths."""
    return {
        (route.method, path)
        for route in app.router.routes()
        if route.method != "HEAD" and route.resource is not None
        for path in spelt_out(route.resource.canonical, str(route.resource.get_info().get("pattern", "")))
    }


def spelt_out(path: str, pattern: str) -> Iterator[str]:
    """`/{role}/{secret}` for role desk or scribe as /desk/{secret} and /scribe/{secret}; {t}, which is t or T, as t."""
    choice = re.search(r"\?P<role>([\w|]+)\)", pattern)
    for role in choice[1].split("|") if choice else [""]:
        yield path.replace("{role}", role).replace("/{t}/", "/t/")


def test_every_route_of_phones_and_desks() -> None:
    app, state = web.Application(), DeskServer(broadcast("talk")).state
    add_desk(app, state)
    add_phones(app, state)
    add_manual(app, state)
    assert set(ROUTE.findall(PAGE[:EDITOR])) == routes_of(app)


def test_every_route_of_the_editor() -> None:
    assert set(ROUTE.findall(PAGE[EDITOR:DAY])) == routes_of(app_for(FakeService(), EditorAccess()))


def test_every_route_of_the_hall_of_a_study_day(tmp_path: Path) -> None:
    hall = DayHall(SqliteDay(tmp_path / "day", "K7MR2345", "A day"))
    assert set(ROUTE.findall(PAGE[DAY:])) == routes_of(day_app(hall, lambda fault: None))


def test_every_command_of_a_desk() -> None:
    """The first name in each cell's item is what `do` takes; arguments stand behind it in brackets."""
    table = PAGE[PAGE.index("| to | names") : PAGE.index("`pause` is its own")]
    assert set(re.findall(r"`(\w+)`", table)) == set(NAMES)


def test_every_way_to_vote() -> None:
    r"""Behind the command that chooses it, as `way`(one\|another)."""
    (ways,) = re.findall(r"`way`\(([^)]+)\)", PAGE)
    assert ways.split("\\|") == list(Way)


def test_every_format_of_the_protocol() -> None:
    """Each that a desk may ask for."""
    (formats,) = re.findall(r"`export`\(([^)]+)\)", PAGE)
    assert tuple(formats.split("\\|")) == (*FORMATS, EVERYTHING)


def test_every_reason_has_its_status() -> None:
    rows = dict(re.findall(r"^\| (\d{3}) \| (.+) \|$", PAGE, re.MULTILINE))
    wrong = [
        error
        for error, status in (*STATUS.items(), *DESK_STATUS.items(), *PHOTO_STATUS.items())
        if f"`{error}`" not in rows[str(status)]
    ]
    assert not wrong


def test_every_field_and_state_of_a_phone() -> None:
    """What a phone is sent, beside the version and the boot of the server."""
    row = next(line for line in PAGE.splitlines() if line.startswith("State: "))
    state = shared_state(broadcast("talk"), ENGLISH, "7KQ4")
    assert set(re.findall(r"`(\w+)`", row)) >= {"v", "boot", *state}
