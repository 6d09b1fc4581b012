"""`open-kaart hub`: study days of a board, on PostgreSQL. It opens no window; a computer without its extra has none.

Where the database is comes by the environment or by --dsn, for each task as the role that may do it; it is never shown.
"""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from game.core.blank import says_something
from game.i18n.words import Words
from game.server.day.server import new_day_code
from game.server.sharing.address import NotAnAddress, hall_root
from game.server.tokens import digest_of, new_token
from game.system.errors import UserError

if TYPE_CHECKING:
    from game.hub.looks import Look

DAYS = 30
"""So long a day can be gone on with."""
TRIES = 5
"""Codes that are drawn until one is free."""
NAMES = {
    "serve": "OPEN_KAART_HUB_DSN",
    "new-day": "OPEN_KAART_HUB_DSN",
    "migrate": "OPEN_KAART_HUB_OWNER_DSN",
    "forget": "OPEN_KAART_HUB_KEEP_DSN",
    "check": "OPEN_KAART_HUB_WATCH_DSN",
}
"""Where each task looks for its database."""
ADDRESS, BACKUPS = "OPEN_KAART_HUB_ADDRESS", "OPEN_KAART_HUB_BACKUPS"
WELL, UNKNOWN, WRONG = "ok", "??", "!!"


def hub(options: Namespace, say: Words) -> int:
    """Until somebody ends it, where it serves. UserError."""
    tasks: dict[str, Callable[[Namespace, str, Words], int]] = {
        "migrate": _migrate,
        "serve": _serve,
        "new-day": _new_day,
        "forget": _forget,
        "check": _check,
    }
    try:
        from game.hub.schema import OtherVersion
        from game.hub.tasks import NoAnswer, NotAllowed, told_plainly
    except ModuleNotFoundError as missing:
        told = say("The hub needs what no laptop has. Install it with: pip install 'open-kaart[hub]'")
        raise UserError(told) from missing
    try:
        with told_plainly():
            return tasks[options.task](options, _database(options, say), say)
    except OtherVersion as other:
        raise UserError(_other(other.newer, say)) from other
    except NotAllowed as fault:
        name = NAMES[options.task]
        raise UserError(say("The database does not allow this: is {name} for the right role?", name=name)) from fault
    except NoAnswer as fault:
        raise UserError(say("The database does not answer: {reason}", reason=fault)) from fault


def _database(options: Namespace, say: Words) -> str:
    from game.hub.dsn import NoDatabase, NotSafe, checked

    name = NAMES[options.task]
    try:
        return checked(options.dsn or os.environ.get(name, ""))
    except NoDatabase as fault:
        raise UserError(say("Say in {name}, or with --dsn, where the database is.", name=name)) from fault
    except NotSafe as fault:
        told = say(
            "Off this computer the database is reached with sslmode=verify-full only, and its CA in sslrootcert."
        )
        raise UserError(told) from fault


def _other(newer: bool, say: Words) -> str:
    if newer:
        return say("The database was changed by a newer version of Open Kaart. Install that version.")
    return say("The database is not at this version yet. Run: open-kaart hub migrate")


def _migrate(options: Namespace, dsn: str, say: Words) -> int:
    from game.hub.schema import VERSION, migrate

    done = migrate(dsn)
    print(say("The database is at version {version}.", version=VERSION), " ".join(done))
    return 0


def _serve(options: Namespace, dsn: str, say: Words) -> int:
    from game.hub.schema import require_version, version_of
    from game.hub.serve import Hub, Serving, serve

    require_version(version_of(dsn))
    address = _address(options, say) if _given(options) else ""

    def there(answers: bool) -> None:
        told = say("The database answers again.") if answers else say("The database does not answer. Rooms go on.")
        print(f"open-kaart: {told}", file=sys.stderr, flush=True)

    def refused(why: str) -> None:
        told = say("The database is there and keeps nothing ({name}). Is its disk full?", name=why)
        print(f"open-kaart: {told}", file=sys.stderr, flush=True)

    def fault(wrong: BaseException) -> None:
        told = say("Something went wrong in the hall ({name}). Rooms go on.", name=type(wrong).__name__)
        print(f"open-kaart: {told}", file=sys.stderr, flush=True)

    def ready(port: int) -> None:
        print(json.dumps({"hub": address or f"http://{options.host}:{port}", "port": port}), flush=True)

    how = Serving(dsn, options.port, options.host, address, options.metrics)
    try:
        serve(Hub(how, fault, there, refused), ready)
    except OSError as error:
        raise UserError(say("The hall cannot be opened: {reason}", reason=error.strerror or error)) from error
    return 0


def _given(options: Namespace) -> str:
    return str(options.address or os.environ.get(ADDRESS, ""))


def _address(options: Namespace, say: Words) -> str:
    """What rooms type. UserError."""
    try:
        return hall_root(_given(options))
    except NotAnAddress as fault:
        raise UserError(
            say("Say in {name}, or with --address, where rooms find the hub: https://…", name=ADDRESS)
        ) from fault


def _new_day(options: Namespace, dsn: str, say: Words) -> int:
    from game.hub.schema import require_version, version_of
    from game.hub.tasks import CodeTaken, new_day

    name = " ".join((options.name or "").split())
    if not says_something(name):
        raise UserError(say("Give the day a name."))
    root, token = _address(options, say), new_token()
    require_version(version_of(dsn))
    for _ in range(TRIES):
        code = new_day_code()
        with suppress(CodeTaken):
            id = new_day(dsn, code, name, digest_of(token), DAYS)
            print(json.dumps({"day": f"{root}/d/{code}", "plenary": f"{root}/w/{token}", "id": id}), flush=True)
            return 0
    raise UserError(say("No code is free. Forget days that are over: open-kaart hub forget old"))


def _forget(options: Namespace, dsn: str, say: Words) -> int:
    from game.hub.tasks import NoId, What, forget

    given = [str(one) for one in options.what]
    what, id = (*given, "", "")[:2]
    if what not in set(What) or len(given) > 2 or (what != What.OLD) != bool(id):
        raise UserError(say("Say what: forget day ID, forget room ID, or forget old"))
    try:
        gone = forget(dsn, What(what), id)
    except NoId as fault:
        raise UserError(say("{id} is no id of a day or a room.", id=id)) from fault
    print(say("Forgotten: {n}. It is in no backup after 31 days.", n=gone))
    return 0 if gone or what == What.OLD else 1


def _check(options: Namespace, dsn: str, say: Words) -> int:
    from game.hub.looks import looks

    folder = options.backups or os.environ.get(BACKUPS, "")
    bad = False
    for one in looks(dsn, Path(folder) if folder else None):
        mark = UNKNOWN if one.well is None else WELL if one.well else WRONG
        bad = bad or one.well is False
        told = one.told or (say("cannot be seen from here") if one.well is None else "")
        print(f"{mark}  {look_words(one.look, say)}{': ' if told else ''}{told}")
    return int(bad)


def look_words(look: Look, say: Words) -> str:
    """What was looked at, in a few words."""
    from game.hub.looks import Look

    match look:
        case Look.VERSION:
            return say("version of the database, and of this program")
        case Look.LINE:
            return say("the line to the database")
        case Look.RIGHTS:
            return say("rights of each role, as they should be")
        case Look.LOG:
            return say("the log of PostgreSQL, without texts of rooms")
        case Look.DAYS:
            return say("days, days that should be forgotten, rooms, rooms that are silent")
        case Look.DEAD:
            return say("deleted rows that wait for the night")
        case Look.LONG:
            return say("the longest work that is under way")
        case Look.LINES:
            return say("lines to the database, of how many")
        case Look.DISK:
            return say("disk of the database, in use")
        case Look.BACKUP:
            return say("age of the last backup")
        case Look.OLD_BACKUP:
            return say("age of the oldest backup, at most 31 days")
        case _:
            assert_never(look)
