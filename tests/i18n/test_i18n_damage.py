"""Whatever is wrong in a catalogue, the game says what its source says, and `translate` tells where, losing nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from itertools import cycle
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from game.cli.main import main
from game.core.phases import Phase
from game.core.places import filled
from game.i18n.catalogues import SCENARIOS, SCREENS, card_sources, words
from game.i18n.extract import TEMPLATES
from game.i18n.faithful import faults_in
from game.i18n.po_file import parsed
from game.system.resources import resource
from game.ui.geometry import Page
from tests.app.app_samples import game_in, play_to

HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
SHAPES = {
    "a place is lost": "Kaart",
    "a wrong place": "Kaart {m}",
    "one place more": "Kaart {n} {name} {who}",
    "a width": "Kaart {n:>9999999999} {name}",
    "a zero too many": "Kaart {n:0999999999d} {name}",
    "an attribute": "Kaart {n.__class__} {name}",
    "an attribute of an attribute": "Kaart {n.__class__.__mro__} {name}",
    "an index": "Kaart {n[0]} {name}",
    "a place by number": "Kaart {0} {name}",
    "an empty place": "Kaart {} {name}",
    "half a place": "Kaart {n {name}",
    "the other half": "Kaart n} {name}",
    "a brace": "Kaart { {n} {name}",
    "double braces": "Kaart {{n}} {name}",
    "a place in a place": "Kaart {n:{name}} {name}",
    "a conversion": "Kaart {n!r} {name}",
    "a space in a place": "Kaart { n } {name}",
    "a capital": "Kaart {N} {name}",
    "other letters": "Kaart {\u0578} {name}",
    "percent": "Kaart %s %(n)s",
    "five million signs": "Kaart {n} {name} " + "x" * 5_000_000,
    "turned round": "Kaart {n} \u202e{name}",
    "a sign that rings": "Kaart {n} {name}\x07",
    "a line more": "Kaart {n}\\n\\n\\n\\n{name}",
}
"""Instead of "Card {n} {name}"."""


@cache
def template(domain: str, language: str) -> Catalog:
    """Read out of the code once."""
    return TEMPLATES[domain](language)


@pytest.fixture
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A language that somebody made, beside all else that comes with the game."""
    there = tmp_path / "locales"

    def found(*parts: str) -> object:
        return there.joinpath(*parts[1:]) if parts[0] == "locales" else resource(*parts)

    monkeypatch.setattr("game.i18n.catalogues.resource", found)
    monkeypatch.setattr("game.cli.translate.resource", found)
    monkeypatch.setattr("game.cli.translate.TEMPLATES", {name: partial(template, name) for name in TEMPLATES})
    for language in ("de", "en"):
        (there / language / "LC_MESSAGES").mkdir(parents=True)
    return there


def put(locales: Path, body: str | bytes, domain: str = SCREENS) -> Path:
    path = locales / "de" / "LC_MESSAGES" / f"{domain}.po"
    path.write_bytes(body if isinstance(body, bytes) else body.encode("utf-8"))
    return path


def single(told: str) -> str:
    return f'{HEADER}msgid "Card {{n}} {{name}}"\nmsgstr "{told}"\n\nmsgid "Back"\nmsgstr "Zurück"\n'


def plural(told: str) -> str:
    return (
        f'{HEADER}msgid "Card {{n}} {{name}}"\nmsgid_plural "Cards {{n}} {{name}}"\n'
        f'msgstr[0] "Karte {{n}} {{name}}"\nmsgstr[1] "{told}"\n\nmsgid "Back"\nmsgstr "Zurück"\n'
    )


def in_context(told: str) -> str:
    return (
        f'{HEADER}msgctxt "basis.a1.title"\nmsgid "Card {{n}} {{name}}"\nmsgstr "{told}"\n\n'
        'msgctxt "basis.a2.title"\nmsgid "Back"\nmsgstr "Zurück"\n'
    )


def say_single() -> str:
    return words("de")("Card {n} {name}", n=3, name="x")


def say_plural() -> str:
    return words("de").plural("Card {n} {name}", "Cards {n} {name}", 3, name="x")


def say_card() -> str:
    return words("de").card("basis.a1.title", "Card {n} {name}")


ROADS: dict[str, tuple[Callable[[str], str], str, Callable[[], str], str]] = {
    "gettext": (single, SCREENS, say_single, "Card 3 x"),
    "ngettext": (plural, SCREENS, say_plural, "Cards 3 x"),
    "pgettext": (in_context, SCENARIOS, say_card, "Card {n} {name}"),
}


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_damaged_text_is_said_as_its_source(locales: Path, road: str, shape: str) -> None:
    """The others of the file are still translated; the place of the damage is known."""
    made, domain, say, source = ROADS[road]
    path = put(locales, made(SHAPES[shape]), domain)
    assert say() == source
    back = words("de")("Back") if domain == SCREENS else words("de").card("basis.a2.title", "Back")
    assert back == "Zurück"
    (fault,) = faults_in(parsed(path.read_bytes()))
    assert fault.line == 6 and not fault.loses


BROKEN: dict[str, Callable[[str], str | bytes]] = {
    "no header": lambda body: body.removeprefix(HEADER),
    "a header without an encoding": lambda body: body.replace("; charset=utf-8", ""),
    "a header with an encoding that is none": lambda body: body.replace("utf-8", "no-such"),
    "a header with a codec that packs": lambda body: body.replace("utf-8", "zip"),
    "another encoding in the header": lambda body: body.replace("utf-8", "iso-8859-1"),
    "latin letters": lambda body: body.encode("latin-1"),
    "UTF-16": lambda body: body.encode("utf-16"),
    "a mark at the beginning": lambda body: body.encode("utf-8-sig"),
    "lines of Windows": lambda body: body.replace("\n", "\r\n"),
    "a NUL": lambda body: body.replace("Zurück", "Zur\0ück"),
    "nothing but NUL": lambda body: b"\0" * 5000,
    "an open quote": lambda body: body + 'msgid "Undo\nmsgstr "Los"\n',
    "no translation": lambda body: body + 'msgid "Undo"\n',
    "no source": lambda body: body + 'msgstr "Los"\n',
    "twice": lambda body: body + '\nmsgid "Back"\nmsgstr "Heim"\n',
    "twice the same": lambda body: body + '\nmsgid "Back"\nmsgstr "Zurück"\n',
    "many quotes": lambda body: body + '\nmsgid "' + '\\"' * 200_000 + '\nmsgstr ""\n',
    "no rule": lambda body: body.replace("Plural-Forms", "Plural"),
    "an empty rule": lambda body: body.replace("plural=(n != 1)", "plural="),
    "Python for a rule": lambda body: body.replace("(n != 1)", "__import__('os').getpid()"),
    "a rule that divides by nothing": lambda body: body.replace("(n != 1)", "n/0"),
    "a rule that sometimes divides by nothing": lambda body: body.replace("(n != 1)", "1/(n-77)"),
    "a rule that leads nowhere": lambda body: body.replace("(n != 1)", "n"),
    "a rule below nothing": lambda body: body.replace("(n != 1)", "0-n"),
    "a deep rule": lambda body: body.replace("(n != 1)", "(" * 5000 + "n" + ")" * 5000),
    "a rule of many ifs": lambda body: body.replace("(n != 1)", "n?" * 400 + "n" + ":n" * 400),
    "a rule of large numbers": lambda body: body.replace("(n != 1)", "*".join(["9999999999"] * 300)),
    "a million forms": lambda body: body.replace("nplurals=2", "nplurals=1000000000"),
    "no form": lambda body: body.replace("nplurals=2", "nplurals=0"),
    "one form too few": lambda body: body.replace("nplurals=2", "nplurals=3"),
    "one form too many": lambda body: body.replace("nplurals=2; plural=(n != 1)", "nplurals=1; plural=0"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_damaged_file_never_says_anything_else_than_its_sources(locales: Path, name: str) -> None:
    """Each text is either its translation or its source; nothing raises, for no number."""
    put(locales, BROKEN[name](plural("Karten {n} {name}")))
    say = words("de")
    assert say("Back") in ("Back", "Zurück", "Heim")
    for n in (0, 1, 2, 5, 77, 101, 10**9):
        told = say.plural("Card {n} {name}", "Cards {n} {name}", n, name="x")
        assert told in {f"{word} {n} x" for word in ("Card", "Cards", "Karte", "Karten")}
    assert say.plural("Card {n} {name}", "Cards {n} {name}", 1, name="x") in ("Card 1 x", "Karte 1 x")
    assert card_sources("de") == {}


HARMLESS = (
    "a mark at the beginning",
    "lines of Windows",
    "twice the same",
    "a header without an encoding",
    "no header",
)


@pytest.mark.parametrize("name", BROKEN)
def test_translate_writes_no_damage_back(locales: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read whole is not touched, and the file, the line and the cure are named; the rest keeps all."""
    path = put(locales, BROKEN[name](plural("Karten {n} {name}")))
    before = path.read_bytes()
    assert main(["translate", "de", "--lang", "en"]) == 1
    told = "".join(capsys.readouterr())
    if path.read_bytes() == before:
        assert re.search(rf"{re.escape(str(path))}:\d+:1: .+\(.+\)", told)
    else:
        assert all(one in path.read_text("utf-8") for one in ("Zurück", "Karte {n} {name}", "Karten {n} {name}"))


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if "million" not in shape])
def test_translate_tells_where_a_text_is_damaged_and_keeps_it(
    locales: Path, shape: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A translator finds the line, and the words that were typed there."""
    source = "Card {n} of {total}"
    told = SHAPES[shape].replace("{name}", "{total}")
    path = put(locales, f'{HEADER}msgid "{source}"\nmsgstr "{told}"\n')
    assert main(["translate", "de", "--lang", "en"]) == 1
    out = capsys.readouterr().out
    found = re.search(rf"{re.escape(str(path))}:(\d+):1: .+\(.+\)", out)
    assert found, out
    lines = path.read_text("utf-8").splitlines()
    assert lines[int(found[1]) - 1] == f'msgid "{source}"'
    assert words("de")(source, n=1, total=2) == "Card 1 of 2"


def damaged(data: str) -> str:
    """Every translation of a catalogue that comes with the game, damaged in one of the shapes after the other."""
    shapes = cycle(text for text in SHAPES.values() if len(text) < 100)

    def worse(found: re.Match[str]) -> str:
        return f'{found[1]} "{next(shapes)}"' if found[2] else found[0]

    head, _, rest = data.partition("\n\n")
    return head + "\n\n" + re.sub(r'^(msgstr(?:\[\d\])?) "((?:[^"\\]|\\.)+)"$', worse, rest, flags=re.MULTILINE)


def test_a_whole_session_is_played_in_a_damaged_language(locales: Path, tmp_path: Path) -> None:
    """From the first screen to the protocol, on wall and desk, with not one brace on them."""
    for domain in (SCREENS, SCENARIOS):
        real = resource("locales", "de", "LC_MESSAGES", f"{domain}.po").read_text("utf-8")
        put(locales, damaged(real), domain)
    game = game_in(tmp_path, "de")
    for _ in play_to(game, "house_rules"):
        texts = "\n".join((*game.scene(Page()).texts(), *game.desk_scene(Page()).texts()))
        assert not re.search(r"[{}]", texts)
    assert game.session.phase is Phase.PROTOCOL
    game.closing()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{n} {n}", "3 3"),
        ("{n:>9999999999}", "{n:>9999999999}"),
        ("{n.real} {n[0]} {n!r} {0} {} {{n}} { n }", "{n.real} {n[0]} {n!r} {0} {} {3} { n }"),
        ("{m}", "{m}"),
        ("{", "{"),
    ],
)
def test_only_a_plain_place_is_filled(text: str, told: str) -> None:
    assert filled(text, {"n": 3}) == told


def test_what_is_filled_in_is_not_filled_again() -> None:
    """Somebody who types {n} gets {n}."""
    assert filled("{a} {b}", {"a": "{b}", "b": "{a}"}) == "{b} {a}"
