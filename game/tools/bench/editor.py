"""Rows of the benchmark for the card editor: what the game does for its list and previews, and what a browser does.

The rows of the browser are there where a browser and its driver are installed; a teacher's laptop has no driver.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from game.editor.preview import SIZES as SHAPES
from game.editor.preview import painted
from game.editor.service import EditorService
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.library.loading import shipped
from game.tools.bench.cards import shelf_of
from game.tools.bench.timing import Row, printed_by, timed

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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


def rows() -> list[Row]:
    """The goals of the list, of searching and of previews."""
    with TemporaryDirectory() as folder:
        homes = {n: shelf_of(Path(folder) / str(n), n) for n in SIZES}
        return [*(_listed(n, home) for n, home in homes.items()), *_browser(homes[SIZES[-1]]), _preview()]


def _listed(n: int, home: Path) -> Row:
    """Reading, checking and handing over, from nothing; beside it the same once more, when the cards are known."""

    def first() -> None:
        service = EditorService(home / "cards", ENGLISH, lambda request: None)
        json.dumps(service.card_list())

    known = EditorService(home / "cards", ENGLISH, lambda request: None)
    known.card_list()
    again = timed(lambda: json.dumps(known.card_list()), 3) / 1000
    return Row(f"workshop list, {n:,} cards: the game's part", timed(first, 3) / 1000, "s", 1.0, again, "cards known")


def _browser(home: Path) -> list[Row]:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    figures = printed_by(IN_BROWSER, str(home / "cards"), found).split() if found else []
    if len(figures) != 2:
        return []
    opened, answer = map(float, figures)
    return [
        Row("workshop list, 1,000 cards, in a browser", opened, "s", 1.0),
        Row("search in 1,000 cards: answer on the screen", answer, "ms", 100),
    ]


def _preview() -> Row:
    """Both shapes of one card, from its fields to two pictures."""
    say, card = words("nl"), shipped().cards[0]
    both = timed(lambda: [painted(card, "situation", shape, say) for shape in SHAPES], 5)
    one = timed(lambda: painted(card, "situation", "wide", say), 5)
    return Row("preview of a card, 16:9 and 4:3", both, "ms", 150, one, "16:9 alone")
