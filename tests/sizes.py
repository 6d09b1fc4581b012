"""How much of the same the tests try: one word in the environment chooses among three sizes, the tests ask here.

`python3 play.py test` is the size "test", .ci/run asks for "ci", and `python3 play.py dev campaign` for "campaign".
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
VARIABLE = "OPEN_KAART_TEST_SIZE"
SIZE = os.environ.get(VARIABLE, "test")
TOLD = "told"
"""What a test records under this name is printed when all have run: a figure that a reader wants to see, too."""
MINUTES = {"test": 10, "ci": 20}
"""What all tests take on two cores that have nothing else to do."""


@dataclass(frozen=True)
class Amount:
    """How many of these each size tries; `where` are the files of the tests that do."""

    what: str
    where: tuple[str, ...]
    test: int
    ci: int
    campaign: int

    @property
    def now(self) -> int:
        """The number of the size that runs."""
        numbers = {"test": self.test, "ci": self.ci, "campaign": self.campaign}
        if SIZE not in numbers:
            raise ValueError(f"{VARIABLE} is {SIZE!r}; it can be {', '.join(numbers)}")
        return numbers[SIZE]


SPOILT_CARDS = Amount("spoilt cards", ("tests/content/test_content_fuzz.py",), 2_000, 5_000, 100_000)
DAMAGED_SETS = Amount("damaged sets", ("tests/content/test_content_packing.py",), 500, 2_000, 100_000)
SESSION_KILLS = Amount("kills of a session", ("tests/e2e/test_e2e_kill.py",), 15, 20, 400)
VOTE_KILLS = Amount("kills while phones vote", ("tests/e2e/test_e2e_phones_kill.py",), 6, 10, 200)
DAY_KILLS = Amount("kills on a study day", ("tests/e2e/test_e2e_day_kill.py",), 4, 8, 100)
HUB_VOTES = Amount("votes of all rooms at a hub, a kill in each", ("tests/e2e/test_e2e_hub_votes.py",), 2, 4, 100)
WRITER_KILLS = Amount("kills of a writer", ("tests/journal/test_journal_crash.py",), 10, 30, 200)
SHOWN_OUTCOMES = Amount("outcomes held against what is really shown", ("tests/test_disclosure.py",), 40, 150, 2_000)
DOCUMENT_KILLS = Amount("kills while documents are written", ("tests/e2e/test_e2e_kill_documents.py",), 5, 10, 100)
FLIPPED_BITS = Amount("flipped bits", ("tests/journal/test_journal_damage.py",), 120, 250, 20_000)
CRAFTED_FILES = Amount("crafted session files", ("tests/app/test_app_crafted_files.py",), 120, 150, 20_000)
LARGEST_ROOM = Amount("people in the largest room gone through", ("tests/core/test_core_disclosure.py",), 7, 9, 12)
SESSIONS = Amount("sessions with every button pressed", ("tests/screens/test_screens_buttons.py",), 1, 1, 8)
RANDOM_RULES = Amount(
    "% of the usual random meetings and decks",
    (
        *(
            f"tests/core/test_core_{name}.py"
            for name in ("random", "dealing", "timetable", "undo_in_a_round", "published")
        ),
        "tests/content/test_content_presets.py",
    ),
    50,
    100,
    5_000,
)
RANDOM_TEXTS = Amount(
    "% of the usual random texts and files",
    (
        *(f"tests/content/test_content_{name}.py" for name in ("reader", "rewriting", "writer")),
        "tests/documents/test_documents_formats.py",
        "tests/journal/test_journal_codec.py",
    ),
    50,
    100,
    2_000,
)
RANDOM_FRAMES = Amount("frames painted in parts", ("tests/stage/test_stage_painting.py",), 80, 160, 5_000)
ODD_TEXTS = Amount("odd texts in every field of every document", ("tests/e2e/test_e2e_places.py",), 2, 4, 40)
ODD_BODIES = Amount("odd bodies for each address", ("tests/e2e/test_e2e_fuzz.py",), 60, 150, 5_000)
CARDS_SHOWN = Amount("% of the cards on each wall", ("tests/screens/test_screens_question.py",), 10, 10, 100)
LAID_OUT = Amount("% of all cards at all steps on all walls", ("tests/screens/test_screens_laid_out.py",), 1, 1, 100)
INKED_WALLS = Amount(
    "% of the walls and desks whose ink is looked at", ("tests/screens/test_screens_apart.py",), 25, 50, 100
)
SHOWN_LANGUAGES = Amount(
    "languages on the wall and at the desk",
    tuple(
        f"tests/screens/test_screens_{name}.py"
        for name in (
            *("bar", "buttons", "came_up", "closing", "desk", "helps", "join", "laid_out", "moment"),
            *("presets", "rule_page", "secrecy", "start", "step_help", "voting", "ways"),
        )
    ),
    2,
    6,
    6,
)
CARD_PICTURES = Amount("pictures of rooms with voting cards", ("tests/eye/test_eye_wrong.py",), 100, 300, 10_000)
CARD_FILMS = Amount("films of thirty people with voting cards", ("tests/eye/test_eye_room.py",), 1, 4, 40)
EYE_KILLS = Amount("kills of the eye in a look", ("tests/eye/test_eye_kill.py",), 3, 8, 150)
CAMERA_KILLS = Amount("kills of a game that looks at cards", ("tests/e2e/test_e2e_camera_kill.py",), 3, 5, 100)
HOSTILE_PHOTOS = Amount("spoilt photos of voting cards", ("tests/eye/test_eye_photo.py",), 40, 150, 5_000)
CARDS_PHOTOGRAPHED = Amount(
    "photographs of printed voting cards, each at five distances, of two sizes, by two cameras, in two kinds of light",
    ("tests/card_print/test_card_print_read.py",),
    6,
    12,
    300,
)
SHIPPED_TEXTS = Amount("% of the texts that come with the game", ("tests/core/test_core_privacy.py",), 25, 100, 100)
AMOUNTS = tuple(value for value in list(vars().values()) if isinstance(value, Amount))


@dataclass(frozen=True)
class Campaign:
    """What takes too long for every change, and how many minutes it took on two cores."""

    about: str
    minutes: int
    amounts: tuple[Amount, ...]

    @property
    def where(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(place for amount in self.amounts for place in amount.where))


CAMPAIGNS: Mapping[str, Campaign] = {
    "spoilt": Campaign("card files and sets of cards with anything in them", 1, (SPOILT_CARDS, DAMAGED_SETS)),
    "kills": Campaign(
        "programs that are killed at work",
        33,
        (SESSION_KILLS, VOTE_KILLS, DAY_KILLS, HUB_VOTES, WRITER_KILLS, DOCUMENT_KILLS),
    ),
    "bits": Campaign("session files with one bit wrong", 1, (FLIPPED_BITS,)),
    "crafted": Campaign("session files with anything in them", 15, (CRAFTED_FILES,)),
    "rules": Campaign("random meetings and decks", 4, (RANDOM_RULES,)),
    "told": Campaign("every outcome of larger rooms, and what is shown of it", 4, (LARGEST_ROOM, SHOWN_OUTCOMES)),
    "texts": Campaign("whatever people type, through every format and back", 5, (RANDOM_TEXTS,)),
    "places": Campaign("odd texts and logos in every document, by where they lie on its pages", 8, (ODD_TEXTS,)),
    "bodies": Campaign("whatever is sent to the server of phones, desks and cards", 8, (ODD_BODIES,)),
    "frames": Campaign("scenes painted in parts and as a whole", 1, (RANDOM_FRAMES,)),
    "walls": Campaign("every card and every language on every wall", 2, (CARDS_SHOWN, INKED_WALLS, SHOWN_LANGUAGES)),
    "layout": Campaign("the laws of the layout: every card, step, language, wall and size of letters", 20, (LAID_OUT,)),
    "cards": Campaign(
        "voting cards in front of a camera",
        20,
        (CARD_PICTURES, CARD_FILMS, EYE_KILLS, CAMERA_KILLS, HOSTILE_PHOTOS),
    ),
    "shipped": Campaign("every text of every language that comes with the game", 1, (SHIPPED_TEXTS,)),
    "photographs": Campaign("printed voting cards before a camera, up to eight metres away", 7, (CARDS_PHOTOGRAPHED,)),
    "presses": Campaign("every button of every screen of more sessions", 1, (SESSIONS,)),
}


def drawn(usual: int, of: Amount) -> int:
    """How many examples a property is tried with, where a hundred of a hundred would be the usual number."""
    return max(5, usual * of.now // 100)


def portion(items: Sequence[T], of: Amount, turn: int = 0) -> Sequence[T]:
    """So many of a hundred of these; each turn takes others, so that none is left out of all of them."""
    step = max(1, 100 // of.now)
    return items[turn % step :: step]


def beforehand() -> str:
    """What to expect, for the first lines."""
    takes = f": all of it takes about {MINUTES[SIZE]} minutes on two cores" if SIZE in MINUTES else ""
    left = "; tests/e2e runs where it is named, and in .ci/run" if SIZE == "test" else ""
    return f"size of this run: {SIZE}{takes}{left}"


def afterwards(ran: Iterable[str]) -> str:
    """Which size ran, with the numbers of the tests that did."""
    files = {test.partition("::")[0] for test in ran}
    numbers = [f"{one.now:,} {one.what}" for one in AMOUNTS if files & set(one.where)]
    more = "" if SIZE == "campaign" else "; for more: python3 play.py dev campaign"
    return f"size of this run: {SIZE} ({', '.join(numbers) or 'nothing that has a size'}){more}"
