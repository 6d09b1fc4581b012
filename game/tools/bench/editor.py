"""Rows of the benchmark for the card editor: what the game does for its list and previews, and what a browser does.

The rows of the browser are there where a browser and its driver are installed; a teacher's laptop has no driver.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from importlib.util import find_spec

from game.editor.preview import SIZES as SHAPES
from game.editor.preview import painted
from game.editor.service import EditorService
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.library.loading import library, shipped
from game.tools.bench.cards import shelf
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import COPY, one_copy, printed_by, timed
from game.tools.chromium import chromium

SIZES = (100, 1_000)
IN_BROWSER = """
import sys, time
from pathlib import Path
from playwright.sync_api import sync_playwright
from game.server.editor.server import EditorServer
from game.i18n.words import ENGLISH
from game.editor.service import EditorService
service = EditorService(Path(sys.argv[1]), ENGLISH, lambda request: None)
service.read_ahead()
server = EditorServer(service)
server.open()
SEARCH = '''async text => { const field = document.getElementById("search"), from = performance.now();
field.value = text; field.dispatchEvent(new Event("input", { bubbles: true }));
await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0))); return performance.now() - from; }'''
with sync_playwright() as driver:
    browser = driver.chromium.launch(executable_path=sys.argv[2], args=["--no-sandbox", "--disable-dev-shm-usage"])
    page = browser.new_page()
    began = time.perf_counter()
    page.goto(server.link())
    page.click("#enter")
    page.wait_for_selector("#list li")
    opened = time.perf_counter() - began
    page.wait_for_timeout(1000)
    found = sorted(page.evaluate(SEARCH, text) for text in ("i", "in", "ins", "inst", "insta"))[2]
    browser.close()
server.close()
print(opened, found)
"""


LISTED = "reading and checking them"


def listed(count: int) -> list[Row]:
    """Reading, checking and handing over, from nothing; beside it reading and checking alone."""
    with shelf(count) as home:

        def first() -> None:
            service = EditorService(home / "cards", ENGLISH, lambda request: None)
            json.dumps(service.card_list())

        bare = timed(lambda: library(own=home / "cards"), 3) / 1000
        value = timed(first, 3) / 1000
    return [Row(f"workshop list, {count:,} cards: the game's part", value, "s", 1.0, bare, LISTED, 1.5)]


def in_browser() -> list[Row]:
    """The list on the screen, beside the game's part of it; and an answer to a search, beside a frame of the screen."""
    found = chromium()
    if not found or not find_spec("playwright"):
        print("workshop list in a browser: no browser that can be driven", file=sys.stderr)
        return []
    with shelf(SIZES[-1]) as home:
        bare = timed(lambda: library(own=home / "cards"), 3) / 1000
        opened, answer = map(float, printed_by(IN_BROWSER, str(home / "cards"), found).split())
    return [
        Row("workshop list, 1,000 cards, in a browser", opened, "s", 1.0, bare, LISTED, 2),
        Row("search in 1,000 cards: answer on the screen", answer, "ms", 100, 1000 / 60, "a frame of the screen", 6),
    ]


def preview() -> list[Row]:
    """Both shapes of one card, from its fields to two pictures."""
    say, card = words("nl"), shipped().cards[0]
    both = timed(lambda: [painted(card, "situation", shape, say) for shape in SHAPES], 5)
    return [Row("preview of a card, 16:9 and 4:3", both, "ms", 150, one_copy(), COPY, 100)]


PARTS: tuple[Part, ...] = (
    *(partial(listed, count) for count in SIZES),
    in_browser,
    preview,
)
