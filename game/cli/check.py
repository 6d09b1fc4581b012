"""`open-kaart check`: the mistakes in cards and fixed texts, once, or with --watch anew whenever a file was changed."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from game.content.decoding import MAX_BYTES, other_kind
from game.content.library import load_packs
from game.content.pack_file import build_pack
from game.content.problem import Problem
from game.content.stray_files import PACK_FILE, stray
from game.core.cards import Card
from game.core.own_card import lacks, unfinished
from game.editor.firm_check import loose_translations
from game.editor.fit_check import misfits_of
from game.fixed_texts.proposals import answers_of
from game.fixed_texts.store import of_texts, problems_of, problems_of_all
from game.i18n.words import Words
from game.library.loading import card_in_file, checked, library, pictures, today
from game.system.errors import UserError
from game.system.file_watcher import snapshot, wait_for_change
from game.system.paths import places
from game.system.plain_files import plain_bytes
from game.system.typed_path import given_path
from game.texts.cards import lacking_words

CLEAR = "\033[H\033[2J\033[3J"


class ReportLine(NamedTuple):
    """One that `warns` is a guess."""

    text: str
    warns: bool = False


def check(options: Namespace, say: Words) -> int:
    """Every mistake as file:line:column: sentence (hint); also text that does not fit the screen."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    paths = [given_path(path) for path in options.paths]
    if options.watch:
        return _watch(lambda: _check(paths, say), paths or [places().own_cards], say)
    return _check(paths, say)


def _check(paths: list[Path], say: Words) -> int:
    report = _report(paths, say)
    for line in report:
        print(line.text)
    mistakes = sum(not line.warns for line in report)
    if mistakes:
        print(say.plural("{n} mistake.", "{n} mistakes.", mistakes), file=sys.stderr)
        return 1
    if report:
        print(say("Check what is listed above. The cards are still played."))
        return 0
    print(_in_order(paths, say))
    return 0


def _in_order(paths: list[Path], say: Words) -> str:
    told = say("All cards are in order."), say("The fixed texts are in order.")
    if not paths:
        return " ".join(told)
    return told[all(of_texts(path) for path in paths)]


def _report(paths: list[Path], say: Words) -> list[ReportLine]:
    if not paths:
        every = library(asked=checked)
        texts = problems_of_all(today(), answers_of(library().cards))
        return [*_lines(every.problems, every.cards, say), *_lines(texts, (), say)]
    out: list[ReportLine] = []
    answers = cache(lambda: answers_of(library().cards))  # for texts alone, and for all of them once
    for path in paths:
        if not path.exists():
            raise UserError(say("There is no {path}.", path=path))
        if of_texts(path):
            out += _lines(problems_of(path, today(), answers()), (), say)
        elif path.is_dir():
            one = load_packs([path], pictures(), today(), asked=checked)
            out += _lines(one.problems, one.cards, say)
            if not one.cards and all(problem.warns for problem in one.problems):
                out.append(ReportLine(say("No card was read in {path}.", path=path)))
        else:
            out += _of_file(path, say)
    return out


def _of_file(path: Path, say: Words) -> list[ReportLine]:
    try:
        data = plain_bytes(path, MAX_BYTES + 1, cut=True)
    except OSError as error:
        reason = error.strerror or error
        raise UserError(say("{path} cannot be read: {reason}", path=path, reason=reason)) from error
    if path.name.lower() == PACK_FILE:
        return _lines(build_pack(data, path.resolve().parent.name, str(path)).problems, (), say)
    if (told := stray(path.name)) is not None:
        return [ReportLine(Problem(str(path), 1, 1, *(other_kind(data) or told)).report(say))]
    card, problems = card_in_file(data, path, asked=checked(path))
    return _lines(problems, (card,) if card else (), say)


def _lines(problems: Iterable[Problem], cards: Iterable[Card], say: Words) -> list[ReportLine]:
    found = [ReportLine(problem.report(say), problem.warns) for problem in problems]
    cards = tuple(cards)
    lacking = [ReportLine(f"{card.id}: {lacking_words(lacks(card), say)}", True) for card in cards if unfinished(card)]
    lacking += [ReportLine(loose, True) for card in cards for loose in loose_translations(card, say)]
    return found + [ReportLine(misfit) for card in cards for misfit in misfits_of(card, say)] + lacking


def _watch(check_once: Callable[[], int], paths: Sequence[Path], say: Words) -> int:
    """Until Ctrl+C; the exit code is that of the last check. A terminal shows one report, a file holds them all."""
    result = 0
    try:
        while True:
            known = snapshot(paths)
            if sys.stdout.isatty():
                print(CLEAR, end="")
            result = _patient(check_once)
            print(say("Waiting for a change. Ctrl+C ends it."), flush=True)
            wait_for_change(paths, known)
    except KeyboardInterrupt:
        print()
        return result


def _patient(check_once: Callable[[], int]) -> int:
    """A file that is gone for a moment, as editors do, is waited for."""
    try:
        return check_once()
    except UserError as error:
        print(error)
        return 1
