"""The wall in words: every screen is told by the same rules, in reading order, and never more than it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.core.cards import OptionId
from game.core.commands import Advance, ChooseSide
from game.desk.model import WallLine
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.screens.wall_text import BUTTON, ENTRY, HEADING, TEXT, wall_text
from game.tools.gallery.states import states
from game.ui.geometry import Area, Page
from game.ui.scene import Box, Field, Item, Mark, Qr, Scene, Text, Touch, Veil

WIDE, NARROW = Page(1920), Page(1440)
SCENES = ("talk", "reveal_1", "reveal_1_heavy", "consent", "closing", "situation-stop", "situation-paused", "talk-more")


@cache
def scenes(width: int) -> dict[str, Scene]:
    return dict(states(words("nl"), Page(width)))


def told(*items: Item) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in wall_text(Scene("x", items), WIDE, ENGLISH)]


def test_a_standpoint_is_an_entry_with_its_letter() -> None:
    """With the reasons below it and without the key that stands on it; a grid is read letter by letter."""
    tiles: list[Item] = []
    for n, (x, y) in enumerate(((0, 200), (900, 200), (0, 500), (900, 500))):
        area = Area(x, y, 800, 250)
        tiles += [
            Box(area),
            Mark(Area(x + 20, y + 20, 60, 60), n),
            Text(Area(x + 100, y + 20, 600, 60), f"Way {n}"),
            Text(Area(x + 100, y + 100, 600, 60), "because"),
            Touch(area, f"t{n}", ChooseSide(OptionId("a")), ("1",)),
        ]
    assert told(*tiles) == [(ENTRY, f"{letter}. Way {n}, because.") for n, letter in enumerate("ABCD")]


def test_a_figure_goes_with_what_it_counts() -> None:
    """Before the words that go on, after a label in its box; a clock is quiet, and a covered figure says so."""
    assert told(Text(Area(64, 300, 90, 72), "13"), Text(Area(160, 310, 400, 40), "of 24 voted")) == [
        (TEXT, "13 of 24 voted.")
    ]
    for figure, read in (("22", "22"), ("•", "not shown")):
        box = Box(Area(64, 300, 400, 200))
        inside = Text(Area(80, 310, 300, 40), "Objection"), Text(Area(80, 400, 300, 72), figure)
        assert told(box, *inside) == [(ENTRY, f"Objection: {read}")]
    (clock,) = wall_text(Scene("x", (Text(Area(64, 300, 90, 72), "2:41", fixed_cells=True),)), WIDE, ENGLISH)
    assert clock == WallLine(TEXT, "2:41", quiet=True)


def test_what_is_pressed_is_a_button_without_its_key() -> None:
    """One that looks chosen says so; what is pressed by a key alone is not on the wall."""
    area = Area(64, 930, 300, 100)
    label, cap = Text(area, "Continue", colour="on_ink"), Text(Area(80, 1000, 60, 20), "F7")
    assert told(Touch(area, "go", Advance(), ("f7",)), label, cap) == [(BUTTON, "Continue (chosen)")]
    assert told(Touch(area, "go", Advance(), ("f7",), hidden=True, label="Continue")) == [
        (TEXT, "Nothing stands on it.")
    ]


def test_a_field_tells_what_was_typed_after_its_label() -> None:
    """An empty one without a label is nothing to read; a code to scan is said to be one, not what is in it."""
    label = Text(Area(64, 300, 300, 34), "Present")
    field = Field(Area(64, 340, 300, 80), "people", "24", Advance())
    assert told(label, field) == [(ENTRY, "Present: 24")]
    assert told(Field(Area(64, 340, 300, 80), "reason", "", Advance(), "reason for")) == [
        (TEXT, "Nothing stands on it.")
    ]
    assert told(Qr(Area(64, 340, 300, 300), "http://x/secret")) == [(TEXT, "A code to scan")]


def test_what_lies_under_a_veil_is_not_read() -> None:
    """Nor what is the ground of everything: a box around the page holds nothing together."""
    ground, under = Box(Area(0, 0, 1920, 1080)), Text(Area(64, 300, 600, 60), "Under it")
    over = Text(Area(64, 500, 600, 60), "Over it")
    assert told(ground, under, Veil(Area(0, 0, 1920, 1080)), over) == [(TEXT, "Over it")]


@pytest.mark.parametrize("width", [1920, 1440])
def test_it_never_says_more_than_the_wall(width: int) -> None:
    """On every screen each word that is read stands on it; what a heavy card covers is covered here too."""
    own = {word for text in _own_words() for word in re.findall(r"\w+", text.lower())}
    for name, scene in scenes(width).items():
        shown = " ".join(text.lower() for text in _on(scene))
        for line in wall_text(scene, Page(width), words("nl")):
            unknown = [one for one in re.findall(r"\w+", line.text.lower()) if one not in shown and one not in own]
            assert not unknown, (name, line.text, unknown)


def _own_words() -> Iterator[str]:
    say = words("nl")
    yield from (say("Nothing stands on it."), say("{choice} (chosen)", choice=""), say("A code to scan"))
    yield from (say("A page of the document, as a picture"), say("not shown"))
    yield "licht middel zwaar"


def _on(scene: Scene) -> Iterator[str]:
    for item in scene.items:
        match item:
            case Text(text=text) | Field(text=text):
                yield text
            case Mark():
                yield item.letter


@pytest.mark.parametrize("width", [1920, 1440])
def test_every_screen_says_something(width: int) -> None:
    """The question where there is one, before the standpoints; those in the order of their letters."""
    for name, scene in scenes(width).items():
        lines = wall_text(scene, Page(width), words("nl"))
        assert lines and all(line.text.strip() for line in lines), name
        if name.partition("-")[0] in ("first_vote_hands", "talk", "minority", "reveal_1") and "-" not in name:
            kinds = [line.kind for line in lines]
            letters = [line.text[0] for line in lines if line.kind == ENTRY][:4]
            question = next(n for n, line in enumerate(lines) if line.kind == HEADING and line.text.endswith("?"))
            assert question < kinds.index(ENTRY), name
            assert letters == sorted(letters), name


@pytest.mark.parametrize("name", SCENES)
def test_some_screens_in_full(name: str) -> None:
    """As somebody hears them who sees nothing."""
    lines = [f"{line.kind}: {line.text}" for line in wall_text(scenes(1920)[name], WIDE, words("nl"))]
    assert lines[: len(READ[name])] == READ[name]


READ = {
    "talk": [
        "heading: Kaart 1 van 5. Het volgverzoek, licht. Gesprek.",
        "heading: Hoort een medewerker een volgverzoek van een leerling te accepteren?",
    ],
    "reveal_1": [
        "heading: Kaart 1 van 5. Het volgverzoek, licht. Uitslag.",
        "heading: Hoort een medewerker een volgverzoek van een leerling te accepteren?",
        "item: A. Nooit accepteren, wel goed uitleggen. 2 was 0.",
    ],
    "reveal_1_heavy": [
        "heading: Kaart 4 van 5. “Wat is jouw Snap?”, zwaar. Uitslag.",
        "heading: Hoor je dit zelf te bespreken of meteen te melden?",
        "item: A. Direct naar de directeur; vandaag geen toezicht door deze persoon, niet te zien, was 6.",
        "item: B. Direct bij het bestuur melden. 10 was 10.",
        "item: C. Eerst zelf de vrijwilliger aanspreken, geen regel, niet te zien, was 4.",
        "item: D. Melden, en zorgen dat vrijwilligers de afspraken kennen, niet te zien, was 4.",
    ],
    "consent": [
        "heading: Kaart 1 van 5. Het volgverzoek, licht. Akkoord.",
        "heading: Wij sturen leerlingen geen volg- of vriendschapsverzoeken en nemen die van hen niet aan. "
        "In de klas leggen wij uit dat dit voor alle kinderen en alle volwassenen van school geldt.",
        "text: H3 · moet",
        "heading: Kun je hiermee leven, en erop aangesproken worden?",
        "text: 24 van 24 gevraagd",
        "item: Ik kan hiermee leven: 24",
    ],
    "closing": ["heading: Dit hebben jullie samen gemaakt. 6 afspraken."],
    "situation-stop": [
        "heading: We stoppen even.",
        "heading: De kaart is weg. Niemand hoeft iets uit te leggen. Niemand houdt bij wie dit vroeg.",
        "button: Pauze. Even niets",
    ],
    "situation-paused": ["heading: Pauze"],
    "talk-more": ["text: Deze stap", "button: Stem opnieuw"],
}
