"""The table of subcommands: name, help, arguments, and the module that does the work, imported only when it is run."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

from game.core.colour_themes import COLOUR_THEMES
from game.core.manual_pages import names
from game.i18n.words import Words

SIZE = "1920x1080"


class Argument(NamedTuple):
    """What argparse wants to know of one argument."""

    names: tuple[str, ...]
    options: dict[str, Any]


Arguments = tuple[Argument, ...]


def _none(say: Words) -> Arguments:
    return ()


@dataclass(frozen=True, slots=True)
class Subcommand:
    """One row. `module` has a function of the same name, with an underscore for each hyphen."""

    name: str
    help: str
    module: str
    arguments: Callable[[Words], Arguments] = _none
    description: str | None = None

    def run(self, options: argparse.Namespace, say: Words) -> int:
        """The exit code. UserError."""
        code: int = getattr(_loaded(self.module), self.name.replace("-", "_"))(options, say)
        return code


def _loaded(module: str) -> ModuleType:
    """While some hundred modules are made there is nothing to collect; looking for it costs a tenth of the start."""
    gc.disable()
    try:
        return import_module(module)
    finally:
        gc.enable()


def subcommands(say: Words) -> tuple[Subcommand, ...]:
    """All of them, in the order of the help."""
    room = say("without a window: phones vote and a paired desk leads; prints one line of JSON")
    begins = say("The session begins at the house rules with cards that are dealt already. The desk leads and ends it.")
    hall = say("the hall of a study day: rooms show what they settled; prints one line of JSON")
    goes_on = say("The same name goes on with the same day. Rooms join with: open-kaart room --join-day ADDRESS")
    served = say("It needs its extra: pip install 'open-kaart[hub]'. The manual tells how to run one: hub.")
    pictures = say("Space goes on, 1 to 4 choose a picture, W shows who waits, H hides a text, Ctrl+Q leaves.")
    follows = say("Space goes through its screens; what you change in the file is seen at once. Nothing is saved.")
    stays = say("Open the files in any editor for .po files. What is there already stays.")
    compared = say("two sessions beside each other: what moved, what is due")
    one_step = say("Without a step it says how far the protocol has come. Write dates like 2026-12-15.")
    tried = say("lead a session of three minutes with made-up colleagues; nothing is kept")
    written = say("write cards in your own browser, on this computer only")
    return (
        Subcommand("play", say("open the game (also without a command)"), "game.cli.play", _play_file),
        Subcommand("practice", tried, "game.cli.play", _play),
        Subcommand(
            "rehearse",
            say("let a team of the computer play a whole session"),
            "game.tools.rehearsal.command",
            _rehearse,
        ),
        Subcommand("room", room, "game.cli.room", _room, begins),
        Subcommand("day", hall, "game.cli.day", _day, goes_on),
        Subcommand("hub", say("study days of a board, on PostgreSQL"), "game.cli.hub", _hub, served),
        Subcommand("plenary", say("the big screen in the hall of a study day"), "game.cli.plenary", _plenary, pictures),
        Subcommand("check", say("look for mistakes in cards and fixed texts"), "game.cli.check", _check),
        Subcommand("show", say("a card as it looks on the big screen"), "game.cli.show", _show, follows),
        Subcommand("sessions", say("list the sessions on this computer"), "game.cli.sessions"),
        Subcommand("export", say("write the protocol of a session"), "game.cli.export", _export),
        Subcommand(
            "adopt", say("how far a protocol has come: with the council, adopted"), "game.cli.adopt", _adopt, one_step
        ),
        Subcommand("kit", say("what a facilitator prints a week before"), "game.cli.kit", _kit),
        Subcommand("manual", say("the manual in your browser, also without internet"), "game.cli.manual", _manual),
        Subcommand("compare", compared, "game.cli.compare", _compare),
        Subcommand("new-card", say("a card to fill in, with every field explained"), "game.cli.new_card", _new_card),
        Subcommand("pack", say("share a set of cards, add one, or print it"), "game.cli.pack", _pack),
        Subcommand("sets", say("list the sets of cards on this computer"), "game.cli.sets"),
        Subcommand("cards", written, "game.cli.cards", _cards),
        Subcommand("texts", say("the law and other fixed texts, and one of them to change"), "game.cli.texts", _texts),
        Subcommand("translate", say("make or update the texts of a language"), "game.cli.translate", _translate, stays),
        Subcommand("gallery", say("every screen as a picture"), "game.tools.gallery.command", _gallery),
        Subcommand("bench", say("measure how fast it is here, against the limit"), "game.tools.bench.command"),
    )


def argument(*names: str, **options: Any) -> Argument:
    return Argument(names, options)


def _play(say: Words) -> Arguments:
    return (argument("--size", type=_size, metavar=SIZE, help=say("a window of this size")),)


def _play_file(say: Words) -> Arguments:
    told = say("a session to continue (.okk), or a set of cards to add (.okpack)")
    return (argument("file", nargs="?", metavar="FILE", help=told), *_play(say))


def _show(say: Words) -> Arguments:
    return (argument("card", metavar="CARD", help=say("the name of a card, or its file")), *_play(say))


def _rehearse(say: Words) -> Arguments:
    from game.core.rules.context import MAX_MINUTES, MAX_PEOPLE, MIN_MINUTES, MIN_PEOPLE  # the rules wait till then

    return (
        argument("--minutes", type=_number(MIN_MINUTES, MAX_MINUTES), default=90, metavar="90"),
        argument("--people", type=_number(MIN_PEOPLE, MAX_PEOPLE), default=24, metavar="24"),
        argument("--seed", type=_number(0, 2**31), default=1, metavar="N", help=say("another number, another session")),
        argument("--out", metavar="DIR", help=say("where protocol, session file and pictures go")),
        argument("--size", type=_size, default=(1920, 1080), metavar=SIZE),
        argument("--frames", metavar="DIR", help=say("also what the window shows, frame by frame")),
        argument("--cards", action="store_true", help=say("half of them vote with cards that are drawn and read")),
    )


def _room(say: Words) -> Arguments:
    from game.core.rules.context import (  # no other subcommand needs the rules before it is run
        MAX_MINUTES,
        MIN_MINUTES,
        MOST_PEOPLE,
    )

    return (
        argument("--people", type=_number(1, MOST_PEOPLE), default=24, metavar="24"),
        argument("--minutes", type=_number(MIN_MINUTES, MAX_MINUTES), default=90, metavar="90"),
        argument("--out", metavar="DIR", help=say("where protocol and session file go")),
        argument("--session", metavar="FILE", help=say("continue this session file instead")),
        argument("--join-day", metavar="ADDRESS", help=say("share with the hall of a study day, by its address")),
        argument("--room", metavar="NAME", help=say("what the hall calls this room")),
        argument(
            "--share", choices=("settled", "end"), help=say("rules as soon as a card is done, or when you say so")
        ),
    )


def _day(say: Words) -> Arguments:
    played = say("play so many made-up rooms, their hall and its plenary to one protocol, with pictures in --out")
    minutes, people, _, out, size, *_ = _rehearse(say)
    return (
        argument("--name", metavar="NAME", help=say("what the day is called")),
        argument("--practise", type=_number(3, 25), metavar="6", help=played),
        *(people, minutes, out, size),
    )


def _hub(say: Words) -> Arguments:
    tasks = ("migrate", "serve", "new-day", "forget", "check")
    return (
        argument("task", choices=tasks, metavar="|".join(tasks)),
        argument("what", nargs="*", metavar="WHAT", help=say("for forget: day ID, room ID, or old")),
        argument("--dsn", default="", metavar="DSN", help=say("where the database is; better in the environment")),
        argument("--port", type=_number(1, 65535), default=8790, metavar="8790"),
        argument("--host", default="127.0.0.1", metavar="127.0.0.1", help=say("the address that it listens on")),
        argument("--address", default="", metavar="URL", help=say("where rooms find the hub, as they type it")),
        argument(
            "--metrics", type=_number(1, 65535), default=0, metavar="PORT", help=say("figures for Prometheus, here")
        ),
        argument("--name", default="", metavar="NAME", help=say("what the day is called")),
        argument("--backups", default="", metavar="DIR", help=say("where backups are, for check")),
    )


def _plenary(say: Words) -> Arguments:
    return (
        argument("address", metavar="ADDRESS", help=say("what the day shows as its plenary")),
        argument("--size", type=_size, metavar=SIZE),
    )


def _check(say: Words) -> Arguments:
    return (
        argument(
            "paths",
            nargs="*",
            metavar="PATH",
            help=say("files of cards or texts, or folders; without one, all of them"),
        ),
        argument("--watch", action="store_true", help=say("look again whenever a file is changed, until Ctrl+C")),
    )


def _export(say: Words) -> Arguments:
    from game.documents.formats import EXPORTS  # a format is one row there; no other subcommand needs the documents
    from game.documents.papers import PAPERS

    return (
        argument("session", metavar="SESSION", help=say("a session file, or a part of its name")),
        argument("--format", choices=(*EXPORTS, "all"), default="txt"),
        argument(
            "--paper",
            choices=tuple(PAPERS),
            default="protocol",
            help=say(
                "a leaflet or an email instead of the protocol; for a draft the page for parents comes only this way"
            ),
        ),
        argument("--out", metavar="PATH", help=say("a file, or a folder that is there; - for the screen")),
        argument("--in-force", action="store_true", help=say("the version in force, while a newer one is a draft")),
    )


def _kit(say: Words) -> Arguments:
    from game.documents.formats import PAPER_FORMS  # no other subcommand needs the documents

    return (
        argument("--format", choices=PAPER_FORMS, default="pdf"),
        argument("--out", metavar="PATH", help=say("a file, or a folder that is there; - for the screen")),
    )


def _manual(say: Words) -> Arguments:
    pages = names()
    told = say("one of its pages: {names}", names=", ".join(pages))
    return (
        argument("page", nargs="?", choices=pages, default=pages[0], metavar="PAGE", help=told),
        argument("--no-browser", dest="browser", action="store_false", help=say("only print where the page is")),
    )


def _adopt(say: Words) -> Arguments:
    from game.core.adoption import CouncilPart  # no other subcommand needs their names

    parts = ", ".join(CouncilPart)
    return (
        argument("session", metavar="SESSION", help=say("a session file, or a part of its name")),
        argument("--submitted", metavar="DAY", default="", help=say("it has been with the council since that day")),
        argument(
            "--to",
            action="append",
            choices=tuple(CouncilPart),
            help=say("who is asked for consent: {parts}", parts=parts),
        ),
        argument("--adopted", metavar="DAY", default="", help=say("the day of the school board’s decision")),
        argument(
            "--consent",
            action="append",
            metavar="PART=DAY",
            help=say("the day of a consent; a day alone counts for everybody who was asked"),
        ),
        argument("--from", dest="holds_from", metavar="DAY", default="", help=say("the first day that it is in force")),
        argument("--withdrawn", metavar="DAY", default="", help=say("it is no longer in force")),
        argument("--back", metavar="DAY", default="", help=say("the last step is undone")),
        argument("--why", metavar="TEXT", default="", help=say("the reason, which is saved")),
    )


def _compare(say: Words) -> Arguments:
    text = say("a session file, or a part of its name")
    return tuple(argument(name, metavar="SESSION", help=text) for name in ("first", "second"))


def _new_card(say: Words) -> Arguments:
    return (
        argument("name", metavar="NAME", help=say("what the card is about, in a few words")),
        argument("--set", default="own", metavar="SET", help=say("the set that it belongs to")),
        argument("--theme", default="", metavar="THEME", help=say("one of the themes of the set")),
    )


OF_A_SET, OF_NO_SET = ("cards", "votes", "tables", "scores"), "camera"


class _Only(argparse.Action):
    """A part to print. Where it belongs to no set, none has to be named."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option: str | None = None
    ) -> None:
        setattr(namespace, self.dest, values)
        if values == OF_NO_SET:
            (name,) = (one for one in parser._actions if one.dest == "name")  # noqa: SLF001 - it has no other road
            name.required = False


def _pack(say: Words) -> Arguments:
    return (
        argument("what", choices=("export", "import", "print")),
        argument(
            "name",
            default="",
            metavar="SET",
            help=say("the name of a set, or a file that somebody gave you"),
        ),
        argument("--out", metavar="FILE", help=say("the file to write")),
        argument("--look", action="store_true", help=say("only say what is new, changed or the same")),
        argument("--beside", action="store_true", help=say("add it beside what is here, which stays as it is")),
        argument("--called", default="", metavar="NAME", help=say("the name of the set that is added")),
        argument("--without-mistakes", action="store_true", help=say("leave out the cards that have a mistake")),
        argument("--only", action=_Only, choices=(*OF_A_SET, OF_NO_SET), help=say("print this part alone")),
        argument("--for", dest="people", type=int, metavar="24", help=say("print for this many people")),
        argument("--large", action="store_true", help=say("large voting cards for the camera, one on a page")),
    )


def _cards(say: Words) -> Arguments:
    return (argument("--no-browser", dest="browser", action="store_false", help=say("only print the address")),)


def _texts(say: Words) -> Arguments:
    from game.fixed_texts.schema import FILES  # no other subcommand needs their names

    told = say("the file to change: it is put beside your own cards; without one, where each of them is")
    return (argument("name", nargs="?", choices=tuple(FILES), metavar="NAME", help=told),)


def _translate(say: Words) -> Arguments:
    return (
        argument("language", metavar="LANG", help=say("its code: de, fy, tr, uk")),
        argument("--out", metavar="DIR", help=say("another folder for the languages than that of the game")),
    )


def _gallery(say: Words) -> Arguments:
    return (
        argument("--out", required=True, metavar="DIR"),
        argument("--size", type=_size, default=(1920, 1080), metavar=SIZE),
        argument("--theme", choices=COLOUR_THEMES, default=COLOUR_THEMES[0], help=say("in these colours")),
        argument("--only", nargs="+", metavar="NAME", help=say("only states that have one of these in their name")),
        argument("--board", action="store_true", help=say("as on a touchscreen")),
        argument("--left", action="store_true", help=say("as for somebody who stands on its left")),
    )


def _size(text: str) -> tuple[int, int]:
    w, _, h = text.lower().partition("x")
    if not (w.isdecimal() and h.isdecimal() and 320 <= int(w) <= 7680 and 240 <= int(h) <= 4320):
        raise argparse.ArgumentTypeError(f"{text!r}: {SIZE}")
    return int(w), int(h)


def _number(low: int, high: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"{text!r}: {low}–{high}")
        return int(text)

    return number
