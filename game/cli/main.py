"""The commands of `open-kaart`, as they are typed. Errors are sentences, never tracebacks.

Exit codes: 0 done, 1 something is wrong with what was given (a card, a session, a folder), 2 not understood.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence

from game import __version__
from game.core.rules.context import MOST_PEOPLE
from game.i18n.catalogues import languages, words
from game.i18n.words import Words
from game.settings.store import load
from game.system.paths import places

Run = Callable[[argparse.Namespace, Words], int]


class Wrong(Exception):
    """Something is wrong with what was given; the sentence says what and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Without one, open the game."""
    _forgiving()
    given = list(sys.argv[1:] if arguments is None else arguments)
    say = words(_language(given))
    options = _parser(say).parse_args(given)
    try:
        return _command(options.command)(options, say)
    except Wrong as wrong:
        print(f"open-kaart: {wrong}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0


def _forgiving() -> None:
    """A terminal that lacks a letter shows a question mark instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _language(given: list[str]) -> str:
    """The language asked for with --lang, or the one this user chose."""
    asked = next((given[i + 1] for i, a in enumerate(given[:-1]) if a == "--lang"), "")
    asked = asked or next((a.partition("=")[2] for a in given if a.startswith("--lang=")), "")
    return asked if asked in languages() else load(places().settings).language


def _command(name: str | None) -> Run:
    """The function of a command; imported when asked for, so that the first frame waits for nothing."""
    if name is None or name == "play":
        from game.cli.play import play

        return play
    from game.cli import commands

    return commands.COMMANDS[name]


def _size(text: str) -> tuple[int, int]:
    w, _, h = text.lower().partition("x")
    if not (w.isdecimal() and h.isdecimal() and 320 <= int(w) <= 7680 and 240 <= int(h) <= 4320):
        raise argparse.ArgumentTypeError(f"{text!r}: 1920x1080")
    return int(w), int(h)


def _number(low: int, high: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"{text!r}: {low}–{high}")
        return int(text)

    return number


def _parser(say: Words) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="open-kaart",
        description=say("Dilemma cards for school teams: vote in private, talk, vote again, and write the rule."),
        epilog=say("Without a command the game opens."),
    )
    parser.add_argument("--version", action="version", version=f"open-kaart {__version__}")
    _language_option(parser, say)
    parser.set_defaults(size=None, windowed=False)
    commands = parser.add_subparsers(dest="command", metavar=say("command"))
    _add_play(commands, say)
    _add_rehearse(commands, say)
    _add_room(commands, say)
    check = commands.add_parser("check", help=say("look for mistakes in cards"))
    check.add_argument("paths", nargs="*", metavar="PATH", help=say("card files or folders; without one, all cards"))
    check.add_argument("--watch", action="store_true", help=say("look again whenever a file is changed, until Ctrl+C"))
    _language_option(check, say)
    _add_show(commands, say)
    _language_option(commands.add_parser("sessions", help=say("list the sessions on this computer")), say)
    _add_export(commands, say)
    _add_compare(commands, say)
    _add_new_card(commands, say)
    _add_pack(commands, say)
    _add_cards(commands, say)
    _add_translate(commands, say)
    _add_gallery(commands, say)
    bench = commands.add_parser("bench", help=say("measure how fast it is here, beside the limit"))
    _language_option(bench, say)
    return parser


def _language_option(parser: argparse.ArgumentParser, say: Words) -> None:
    parser.add_argument(
        "--lang", choices=languages(), default=argparse.SUPPRESS, help=say("language of texts and messages")
    )


def _add_play(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    play = commands.add_parser("play", help=say("open the game (also without a command)"))
    play.add_argument("--size", type=_size, metavar="1920x1080", help=say("a window of this size"))
    _language_option(play, say)


def _add_show(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    told = say("Space goes through its screens; what you change in the file is seen at once. Nothing is kept.")
    show = commands.add_parser("show", help=say("a card as it stands on the wall"), description=told)
    show.add_argument("card", metavar="CARD", help=say("the name of a card, or its file"))
    show.add_argument("--size", type=_size, metavar="1920x1080", help=say("a window of this size"))
    _language_option(show, say)


def _add_rehearse(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    rehearse = commands.add_parser("rehearse", help=say("let a team of the computer play a whole session"))
    rehearse.add_argument("--minutes", type=_number(15, 480), default=90, metavar="90")
    rehearse.add_argument("--people", type=_number(1, 99), default=24, metavar="24")
    rehearse.add_argument(
        "--seed", type=_number(0, 2**31), default=1, metavar="N", help=say("another number, another session")
    )
    rehearse.add_argument("--out", metavar="DIR", help=say("where protocol, session file and pictures go"))
    rehearse.add_argument("--size", type=_size, default=(1920, 1080), metavar="1920x1080")
    _language_option(rehearse, say)


def _add_room(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    told = say("without a window: phones vote and a paired desk leads; prints one line of JSON")
    begins = say("The session begins at the house rules with a deck that is dealt already. The desk leads and ends it.")
    room = commands.add_parser("room", help=told, description=begins)
    room.add_argument("--people", type=_number(1, MOST_PEOPLE), default=24, metavar="24")
    room.add_argument("--minutes", type=_number(15, 480), default=90, metavar="90")
    room.add_argument("--out", metavar="DIR", help=say("where protocol and session file go"))
    room.add_argument("--session", metavar="FILE", help=say("go on with this session file instead"))
    _language_option(room, say)


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    export = commands.add_parser("export", help=say("write the protocol of a session"))
    export.add_argument("session", metavar="SESSION", help=say("a session file, or a part of its name"))
    from game.documents.formats import EXPORTS  # a format is one row there

    export.add_argument("--format", choices=(*EXPORTS, "all"), default="txt")
    export.add_argument("--out", metavar="PATH", help=say("a file, or a folder that is there; - for the screen"))
    _language_option(export, say)


def _add_compare(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    compare = commands.add_parser("compare", help=say("two sessions beside each other: what moved, what is due"))
    for name in ("first", "second"):
        compare.add_argument(name, metavar="SESSION", help=say("a session file, or a part of its name"))
    _language_option(compare, say)


def _add_new_card(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    card = commands.add_parser("new-card", help=say("a card to fill in, with every field explained"))
    card.add_argument("name", metavar="NAME", help=say("what the card is about, in a few words"))
    card.add_argument("--set", default="own", metavar="SET", help=say("the set that it belongs to"))
    card.add_argument("--theme", default="", metavar="THEME", help=say("one of the themes of the set"))
    _language_option(card, say)


def _add_pack(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    pack = commands.add_parser("pack", help=say("hand a set of cards on, take one in, or print it"))
    pack.add_argument("what", choices=("export", "import", "print"))
    pack.add_argument("name", metavar="SET", help=say("the name of a set, or a file that somebody gave you"))
    pack.add_argument("--out", metavar="FILE", help=say("the file to write"))
    pack.add_argument("--look", action="store_true", help=say("only say what is new, changed or the same"))
    pack.add_argument("--replace", action="store_true", help=say("also if that set is here already"))
    pack.add_argument("--only", choices=("cards", "votes", "tables", "scores"), help=say("print this part alone"))
    pack.add_argument("--for", dest="people", type=int, metavar="24", help=say("print for so many people"))
    _language_option(pack, say)


def _add_cards(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    cards = commands.add_parser("cards", help=say("write cards in your own browser, on this computer only"))
    no_browser = say("only print the address")
    cards.add_argument("--no-browser", dest="browser", action="store_false", help=no_browser)
    _language_option(cards, say)


def _add_translate(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    told = say("Open the files in any editor for .po files. What is there already stays.")
    translate = commands.add_parser("translate", help=say("make or update the texts of a language"), description=told)
    translate.add_argument("language", metavar="LANG", help=say("its code: de, fy, tr, uk"))
    translate.add_argument("--out", metavar="DIR", help=say("another folder for the languages than that of the game"))
    _language_option(translate, say)


def _add_gallery(commands: argparse._SubParsersAction[argparse.ArgumentParser], say: Words) -> None:
    gallery = commands.add_parser("gallery", help=say("every screen as a picture"))
    gallery.add_argument("--out", required=True, metavar="DIR")
    gallery.add_argument("--size", type=_size, default=(1920, 1080), metavar="1920x1080")
    _language_option(gallery, say)
