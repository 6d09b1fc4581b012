"""What the commands beside play do. Each takes the parsed options and the words, and returns the exit code."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from game.app.shelf import files, folders_here, kept
from game.cli.main import Run, Wrong
from game.content.card_file import build_card
from game.content.library import Library, load_packs
from game.content.pack_file import build_pack
from game.content.problem import Problem
from game.core.cards import Card
from game.core.history import fold
from game.core.session import Session
from game.editor.fit_check import misfits_of
from game.i18n.words import Words
from game.journal.errors import JournalProblem
from game.journal.reading import load_events
from game.library.loading import bounds_for, library, pictures, today
from game.system.paths import places


def check(options: Namespace, say: Words) -> int:
    """Every mistake as file:line:column: sentence (hint); also text that does not fit the screen."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    paths = [Path(path) for path in options.paths]
    if options.watch:
        from game.cli.check import again_and_again

        return again_and_again(lambda: _checked(paths, say), paths or [places().own_cards], say)
    return _checked(paths, say)


def _checked(paths: list[Path], say: Words) -> int:
    found = _problems_in(paths, say)
    for line in found:
        print(line.told)
    mistakes = sum(not line.warns for line in found)
    if mistakes:
        print(say.plural("{n} mistake.", "{n} mistakes.", mistakes), file=sys.stderr)
        return 1
    if found:
        print(say("Look again at what stands above. The cards are played all the same."))
        return 0
    print(say("All cards are in order."))
    return 0


class Line(NamedTuple):
    """A line of the report; one that `warns` is a guess."""

    told: str
    warns: bool = False


def _problems_in(paths: list[Path], say: Words) -> list[Line]:
    if not paths:
        here = library()
        return _told(here.problems, here.cards, say)
    out: list[Line] = []
    for path in paths:
        if not path.exists():
            raise Wrong(say("There is no {path}.", path=path))
        if path.is_dir():
            one = load_packs([path], pictures(), today())
            out += _told(one.problems, one.cards, say)
        else:
            out += _in_file(path, say)
    return out


def _in_file(path: Path, say: Words) -> list[Line]:
    """One card by itself; its themes are those of the set that it lies in, if there is one."""
    around = load_packs([path.parent], pictures()).packs if (path.parent / "pack.yaml").is_file() else ()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Wrong(say("{path} cannot be read: {reason}", path=path, reason=error.strerror or error)) from error
    pack = path.resolve().parent.name
    if path.name == "pack.yaml":
        return _told(build_pack(data, pack, str(path)).problems, (), say)
    card, problems = build_card(data, pack, path.stem, bounds_for(pack, Library(around)), str(path))
    return _told(problems, (card,) if card else (), say)


def _told(problems: Iterable[Problem], cards: Iterable[Card], say: Words) -> list[Line]:
    told = [Line(problem.told(say), problem.warns) for problem in problems]
    return told + [Line(line) for card in cards for line in misfits_of(card, say)]


def sessions(options: Namespace, say: Words) -> int:
    """The sessions on this computer, the last one first."""
    listed = kept(folders_here(), say, 1000)
    for one in listed:
        state = one.fault or (
            say("finished")
            if one.finished
            else say("card {n} of {total}", n=min(one.turn + 1, one.cards), total=one.cards)
        )
        agreed = say.plural("{n} agreement", "{n} agreements", one.agreements)
        print(f"{Path(one.path).name}  {one.school or '–'}  {state}  {agreed}")
    if not listed:
        print(say("There are no sessions yet."))
    return 0


def export(options: Namespace, say: Words) -> int:
    """The protocol of a kept session; a file that is there is not overwritten."""
    session = _session(_find(options.session, say), say)
    from game.cli.export import export as run

    return run(session, options, say)


def compare(options: Namespace, say: Words) -> int:
    """Two kept sessions beside each other."""
    first, second = (_session(_find(name, say), say) for name in (options.first, options.second))
    from game.cli.compare import compare as run

    return run(first, second, say)


def _find(wanted: str, say: Words) -> Path:
    path = Path(wanted)
    if path.is_file():
        return path
    fitting = [file for file in files(folders_here()) if wanted in file.name]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise Wrong(say("There is no session {name}. “open-kaart sessions” lists them.", name=wanted))
    raise Wrong(
        say(
            "More than one session has {name} in its name: {files}",
            name=wanted,
            files=", ".join(f.name for f in fitting),
        )
    )


def _session(path: Path, say: Words) -> Session:
    try:
        return fold(load_events(path).events).session
    except JournalProblem as problem:
        raise Wrong(path.name + ": " + say(problem.says)) from problem
    except (OSError, KeyError, ValueError) as error:
        raise Wrong(path.name + ": " + say("This session file cannot be read.")) from error


def rehearse(options: Namespace, say: Words) -> int:
    from game.tools.rehearsal.command import rehearse as run

    return run(options, say)


def room(options: Namespace, say: Words) -> int:
    from game.cli.room import room as run

    return run(options, say)


def show(options: Namespace, say: Words) -> int:
    from game.cli.show import show as run

    return run(options, say)


def new_card(options: Namespace, say: Words) -> int:
    from game.cli.new_card import new_card as run

    return run(options, say)


def pack(options: Namespace, say: Words) -> int:
    from game.cli.pack import pack as run

    return run(options, say)


def cards(options: Namespace, say: Words) -> int:
    from game.cli.cards import cards as run

    return run(options, say)


def translate(options: Namespace, say: Words) -> int:
    from game.cli.translate import translate as run

    return run(options, say)


def gallery(options: Namespace, say: Words) -> int:
    from game.tools.gallery import gallery as run

    return run(options, say)


def bench(options: Namespace, say: Words) -> int:
    from game.tools.bench import bench as run

    return run(say)


COMMANDS: dict[str, Run] = {
    "check": check,
    "sessions": sessions,
    "export": export,
    "rehearse": rehearse,
    "room": room,
    "show": show,
    "compare": compare,
    "new-card": new_card,
    "pack": pack,
    "cards": cards,
    "translate": translate,
    "gallery": gallery,
    "bench": bench,
}
