"""The commands of `open-kaart`, as they are typed. Errors are sentences, never tracebacks.

Exit codes: 0 done, 1 something is wrong with what was given (a card, a session, a folder), 2 not understood.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Mapping, Sequence

from game import __version__
from game.cli.language import usual_language
from game.cli.subcommands import Subcommand, subcommands
from game.core.vague_words import know
from game.i18n.catalogues import languages, words
from game.i18n.words import Words
from game.system.errors import UserError
from game.system.scratch import sweep_scratch
from game.system.word_list import word_list

WITHOUT_A_NAME = "play"
WINDOWS = os.name == "nt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Without one, open the game."""
    _replace_missing_letters()
    given = list(sys.argv[1:] if arguments is None else arguments)
    say = words(_language(given))
    table = {row.name: row for row in subcommands(say)}
    options = _parser(say, table, given).parse_args(given)
    sweep_scratch()
    know(word_list())
    try:
        return table[options.command or WITHOUT_A_NAME].run(options, say)
    except UserError as error:
        print(f"open-kaart: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except OSError as error:  # a path that no disk can have, or a disk that fails where nobody reckoned with it
        reason = error.strerror or str(error)
        path = error.filename if isinstance(error.filename, str) else ""
        told = say("{path} cannot be read: {reason}", path=path, reason=reason) if path else reason
        print(f"open-kaart: {told}", file=sys.stderr)
        return 1


def _replace_missing_letters() -> None:
    """A terminal that lacks a letter shows a question mark instead of ending the program; a file lacks none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=_encoding(stream, os.environ), errors="replace")


def _encoding(stream: io.TextIOWrapper, environment: Mapping[str, str]) -> str:
    """Of a file or a pipe on Windows UTF-8, where nobody wants another one: its own has no letter of Ukrainian."""
    own = WINDOWS and not stream.isatty() and not environment.get("PYTHONIOENCODING")
    return "utf-8" if own else stream.encoding


def _language(given: list[str]) -> str:
    """The language of --lang, or the usual one of this user."""
    wanted = next((given[i + 1] for i, a in enumerate(given[:-1]) if a == "--lang"), "")
    wanted = wanted or next((a.partition("=")[2] for a in given if a.startswith("--lang=")), "")
    return wanted if wanted in languages() else usual_language()


def _parser(say: Words, table: dict[str, Subcommand], given: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="open-kaart",
        description=say("Dilemma cards for school teams: vote in private, talk, vote again, and write the rule."),
        epilog=say("Without a command the game opens."),
    )
    parser.add_argument("--version", action="version", version=f"open-kaart {__version__}")
    _add_language(parser, say)
    parser.set_defaults(size=None, file=None)
    added = parser.add_subparsers(dest="command", metavar=say("command"))
    for row in table.values():
        one = added.add_parser(row.name, help=row.help, description=row.description)
        if row.name in given:  # the arguments of another one are never looked at
            for argument in row.arguments(say):
                one.add_argument(*argument.names, **argument.options)
            _add_language(one, say)
    return parser


def _add_language(parser: argparse.ArgumentParser, say: Words) -> None:
    parser.add_argument(
        "--lang", choices=languages(), default=argparse.SUPPRESS, help=say("language of texts and messages")
    )
