"""`open-kaart translate LANG`: makes or updates the catalogues of a language, and says how far they are."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.content.problem import Problem
from game.core.letters import named
from game.i18n.alphabet import letters_lacking, name_of, name_without_tables
from game.i18n.catalogues import SCREENS
from game.i18n.extract import TEMPLATES
from game.i18n.faithful import faults_in
from game.i18n.po_file import MOST_BYTES, Fault, parsed
from game.i18n.update import Catalog, Count, NotWhole, count, empty, known_language, read, updated, write
from game.i18n.words import Words
from game.system.errors import UserError
from game.system.plain_files import plain_bytes
from game.system.resources import resource
from game.system.typed_path import given_path

SOURCE = "en"
SHOWN = 20
"""Of how many doubtful texts the command tells which they are."""


def translate(options: Namespace, say: Words) -> int:
    """Every translation that is there stays. Exit code 1 while something is missing or to be looked at."""
    language = _language(options.language, say)
    _look_at_alphabet(language, say)
    folder = given_path(options.out) if options.out else Path(str(resource("locales")))
    total, wrong = Count(), 0
    for domain, template in TEMPLATES.items():
        texts = template(language)
        if not len(texts):
            continue  # the cards were written in this language
        path = folder / language / "LC_MESSAGES" / f"{domain}.po"
        fresh = updated(_existing(path, domain, language, say), texts, language)
        _written(path, fresh, say)
        total += _report(path, fresh, say)
        wrong += _report_wrong(path, say)
    return int(bool(total.new or total.doubtful or wrong))


def _language(code: str, say: Words) -> str:
    try:
        return known_language(code)
    except ValueError as error:
        if name := name_without_tables(code, say.language):
            raise UserError(_without_tables(name, code, say)) from error
        wrong = say("There is no language {code}. Two or three letters name one: de, fy, tr, uk.", code=code)
        raise UserError(wrong) from error


def _without_tables(name: str, code: str, say: Words) -> str:
    told = say("This folder of Open Kaart has no tables for {language} ({code}).", language=name, code=code)
    cure = say("Where Open Kaart was installed with Python they are there: open-kaart translate {code}.", code=code)
    return f"{told} {cure}"


def _look_at_alphabet(language: str, say: Words) -> None:
    """Before anything is made: a language that the wall has no letters for would be in the menu, and never seen."""
    if not (missing := letters_lacking(language)):
        return
    told = say(
        "The big screen has no letters for {language} ({code}); it lacks {signs}.",
        language=name_of(language, say.language),
        code=language,
        signs=named(missing),
    )
    works = say("Languages in Latin, Greek or Cyrillic letters work, such as el, pl, vi and bg.")
    asks = say("Nothing has been made. Ask the makers of Open Kaart for a typeface that has these letters.")
    raise UserError(f"{told} {works} {asks}")


def _existing(path: Path, domain: str, language: str, say: Words) -> Catalog:
    try:
        return read(path, domain, language)
    except FileNotFoundError as error:
        if path.exists():
            raise UserError(say("{path} cannot be read: {reason}", path=path, reason=error)) from error
        return empty(language)
    except NotWhole as error:
        raise UserError(_not_written(path, error, say)) from error
    except (OSError, ValueError) as error:
        raise UserError(say("{path} cannot be read: {reason}", path=path, reason=error)) from error


def _written(path: Path, catalog: Catalog, say: Words) -> None:
    try:
        write(path, catalog)
    except NotWhole as error:
        raise UserError(_not_written(path, error, say)) from error
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error


def _not_written(path: Path, error: NotWhole, say: Words) -> str:
    """Where it has to be put right by hand: to write the file again would make it worse."""
    told = say("{path} has not been touched: something in it cannot be read, and would be lost.", path=path)
    return "\n".join((told, *_places(path, error.faults, say)))


def _places(path: Path, faults: Sequence[Fault], say: Words) -> Iterator[str]:
    """The first of them as a line for an editor to jump to."""
    for fault in faults[:SHOWN]:
        yield Problem(str(path), fault.line, 1, fault.message, fault.hint).report(say)
    if len(faults) > SHOWN:
        yield "…"


def _report(path: Path, catalog: Catalog, say: Words) -> Count:
    found = count(catalog)
    print(path.resolve())
    if (path.stem, path.parent.parent.name) == (SCREENS, SOURCE):
        print("  " + say("This is the language of the program itself: what is left empty stays as it is."))
        return Count()
    print("  " + say("{done} of {texts} texts are translated.", done=found.done, texts=found.texts))
    if found.new:
        print("  " + say("{n} are new. The game shows what the author wrote.", n=found.new))
    if found.doubtful:
        print("  " + say("{n} have another source now, and are not shown until you have looked:", n=found.doubtful))
        for line in _doubtful(catalog):
            print("  ~ " + line)
    if found.left:
        print("  " + say("{n} are not used any more; they are kept at the end of the file.", n=found.left))
    return found


def _report_wrong(path: Path, say: Words) -> int:
    """How many translations are not shown because they are not what their source is; it says where they are."""
    faults = faults_in(parsed(plain_bytes(path, MOST_BYTES)))
    if faults:
        print("  " + say("{n} cannot replace their source, which is shown instead:", n=len(faults)))
        for line in _places(path, faults, say):
            print("  ! " + line)
    return len(faults)


def _doubtful(catalog: Catalog) -> Iterator[str]:
    """The first texts to be looked at: where they are, or how they begin."""
    doubtful = [message for message in catalog if message.id and message.fuzzy]
    for message in doubtful[:SHOWN]:
        first = message.id if isinstance(message.id, str) else message.id[0]
        yield message.context or first.replace("\n", " ")[:70]
    if len(doubtful) > SHOWN:
        yield "…"
