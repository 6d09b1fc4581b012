"""The pictures of the manual: painted from states of the gallery, pages in a real browser, and known by their words.

Beside them lies scenes.txt: for each picture a hash of what stands on its screens, in words. A screen that says
something else now makes its picture old, and a test tells so; a line that moved by a hair does not.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, chdir
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unittest.mock import patch

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")  # before pygame is imported: there is no screen

from pygame import Surface, image, transform

from dev.lock import ROOT
from dev.manual.driven import browsing, open_editor
from dev.manual.small_png import small_png
from game.app.document_context import protocol_of
from game.cli.show import SingleCardGame, find_card, read_card
from game.core import commands as c
from game.documents.formats import markdown
from game.documents.model import EMPTY_CONTEXT
from game.editor.service import EditorService
from game.i18n.catalogues import words
from game.i18n.words import Words
from game.library.loading import library
from game.screens import scene_of
from game.server.editor.routes import editor_page
from game.server.html import page_file
from game.server.interface import Broadcast
from game.server.phones.page import ballot_page
from game.server.phones.state import shared_state
from game.stage.render import desk_picture, page_for, snapshot
from game.tools.chromium import chromium
from game.tools.gallery.states import Look, looks
from game.tools.gallery.voting import JOINED
from game.ui.scene_text import scene_text

FOLDER = ROOT / "docs" / "pictures"
LIST = FOLDER / "scenes.txt"
COMMAND = "python3 play.py dev docs --pictures"
LANGUAGES = ("nl", "en")
STEPS = ("situation", "talk", "reveal_1", "consent")
VOTE, DESK, PROTOCOL = "first_vote_hands-phones", "first_vote_hands-desk", "protocol"
CARD = "basis/a1-volgverzoek"
OWN = Path("cards", "onze-school", "a1-volgverzoek.yaml")
WIDE, SHOWN, TALL = (1280, 720), (1200, 675), (912, 1290)
GRID, GRID_GAP = (598, 336), 4
SIDE, SIDE_GAP = 464, 16
"""How high three screens beside each other are with the ground around them, and how far they stand apart."""
PHONE = {"width": 390, "height": 844}
WORKSHOP = {"width": 1200, "height": 750}
GROUND, FRAME = "#17203a", "#e4dccb"


class Picture(NamedTuple):
    """One file: what stands on it in words, and what paints it."""

    name: str
    words: str
    paint: Callable[[], bytes]

    @property
    def mark(self) -> str:
        """The hash of its words."""
        return sha256(self.words.encode()).hexdigest()[:16]


def all_pictures(browser: Callable[[], Any]) -> Iterator[Picture]:
    """Every picture in both languages; `browser` is called when one is to be painted that needs it."""
    for language in LANGUAGES:
        yield from Screens(words(language), browser).pictures()


def stored() -> Mapping[str, str]:
    """Name -> mark, as it was when the pictures were made."""
    rows = LIST.read_text("utf-8").splitlines() if LIST.exists() else ()
    return {name: mark for name, _, mark in (row.partition(" ") for row in rows)}


def make() -> int:
    """Paint every picture and write their marks."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with ExitStack() as ends:
        made = {one.name: (one.mark, one.paint()) for one in all_pictures(_started_once(ends))}
    for name, (_, data) in made.items():
        (FOLDER / f"{name}.png").write_bytes(data)
        print(f"{name}.png {len(data) // 1000} kB")
    LIST.write_text("".join(f"{name} {mark}\n" for name, (mark, _) in sorted(made.items())), "utf-8", newline="\n")
    return 0


def _started_once(ends: ExitStack) -> Callable[[], Any]:
    started: list[Any] = []

    def browser() -> Any:
        if not started:
            started.append(ends.enter_context(browsing(_browser_path())))
        return started[0]

    return browser


def _browser_path() -> str:
    return chromium() or sys.exit("The pictures of pages need a Chromium: install one, or set CHROMIUM to its path.")


class Screens:
    """All pictures of one language, from one rehearsal."""

    def __init__(self, say: Words, browser: Callable[[], Any]) -> None:
        self.say, self.browser = say, browser

    def pictures(self) -> Iterator[Picture]:
        """One for each thing that the manual shows."""
        vote, steps, desk = self.looks[VOTE], [self.looks[name] for name in STEPS], self._desk
        shown, phone = self._mistaken(), self._phone
        yield self._named("first-vote", self._read(vote), lambda: _png(_painted(vote, self.say, WIDE)))
        yield self._named("steps", "".join(map(self._read, steps)), lambda: _png(self._in_grid(steps)))
        yield self._named("protocol", self._protocol_words(), self._protocol_page)
        yield self._named("show", self._read(shown), lambda: _png(_painted(shown, self.say, SHOWN)))
        beside = self._read(desk) + self._read(vote) + re.sub(r"<script.*?</script>", "", phone, flags=re.DOTALL)
        yield self._named("desk-wall-phone", beside, lambda: _png(self._beside(desk, vote, phone)))
        yield self._named("workshop", self._workshop_words(), self._workshop)

    def _named(self, name: str, told: str, paint: Callable[[], bytes]) -> Picture:
        return Picture(f"{name}-{self.say.language}", told, paint)

    @cached_property
    def looks(self) -> Mapping[str, Look]:
        """The states that are shown, by their names in the gallery."""
        wanted, found = {*STEPS, VOTE, DESK, PROTOCOL}, dict[str, Look]()
        with patch("time.localtime", time.gmtime):  # a desk shows the time of day
            for look in looks(self.say):
                if look.name in wanted:
                    found[look.name] = look
                if len(found) == len(wanted):
                    break
        return found

    def _read(self, look: Look) -> str:
        page = page_for(WIDE)
        return scene_text(look.screen(look.model, self.say, page), page)

    @property
    def _desk(self) -> Look:
        """The desk at the very moment that stands on the wall."""
        desk, vote = self.looks[DESK], self.looks[VOTE].model
        phones = replace(JOINED, desks=1)
        return desk._replace(model=replace(desk.model, session=vote.session, phones=phones, clock="14:32"))

    @property
    def _phone(self) -> str:
        """The page of a phone that voted, at that moment too."""
        session = self.looks[VOTE].model.session
        state = shared_state(Broadcast(session), self.say, JOINED.code)
        chosen = state["options"][1]["id"]
        return ballot_page({**state, "mine": chosen, "n": 1, "v": 1, "boot": "x"}, self.say, LANGUAGES).decode()

    def _protocol_words(self) -> str:
        return markdown.write(protocol_of(self.looks[PROTOCOL].model.session, self.say, EMPTY_CONTEXT)).decode()

    def _protocol_page(self) -> bytes:
        page = image.load(BytesIO(self.looks[PROTOCOL].model.sheets[0]), "page.png")
        return _png(transform.smoothscale(page.convert(24), TALL))

    def _mistaken(self) -> Look:
        """A card in a window of its own, and in its file a word that no card knows."""
        with TemporaryDirectory() as folder, chdir(folder):
            known = library()
            card, _ = find_card(CARD, known, self.say)
            game = SingleCardGame(Path(folder), known, card, self.say)
            game.obey(c.Advance())
            OWN.parent.mkdir(parents=True)
            text = (ROOT / "scenarios" / f"{CARD}.yaml").read_text("utf-8")
            OWN.write_text(re.sub(r"^weight: \w+", "weight: licht", text, flags=re.MULTILINE), "utf-8")
            _, problems = read_card(OWN, known)
            game.trouble = problems[0].report(self.say)
            model = game.view_model()
            game.closing()
        return Look("show", model, scene_of)

    def _in_grid(self, steps: list[Look]) -> Surface:
        (w, h), gap = GRID, GRID_GAP
        ground = Surface((2 * w + 3 * gap, 2 * h + 3 * gap))
        ground.fill(FRAME)
        for n, look in enumerate(steps):
            small = transform.smoothscale(_painted(look, self.say, (2 * w, 2 * h)), GRID)
            ground.blit(small, (gap + n % 2 * (w + gap), gap + n // 2 * (h + gap)))
        return ground

    def _beside(self, desk: Look, wall: Look, phone: str) -> Surface:
        high = SIDE - 2 * SIDE_GAP
        size = (high * 16 // 9 * 2, high * 2)
        scene = desk.screen(desk.model, self.say, page_for(size))
        shown = wall.screen(wall.model, self.say, page_for(size))
        parts = [desk_picture(scene, shown, size), _painted(wall, self.say, size), self._photographed(phone)]
        scaled = [transform.smoothscale(one, (round(one.get_width() * high / one.get_height()), high)) for one in parts]
        ground = Surface((sum(one.get_width() + SIDE_GAP for one in scaled) + SIDE_GAP, SIDE))
        ground.fill(GROUND)
        at = SIDE_GAP
        for one in scaled:
            ground.blit(one, (at, SIDE_GAP))
            at += one.get_width() + SIDE_GAP
        return ground

    def _photographed(self, html: str) -> Surface:
        context = self.browser().new_context(viewport=PHONE, device_scale_factor=2, java_script_enabled=False)
        page = context.new_page()
        page.set_content(re.sub(r"<meta http-equiv=\"?refresh[^>]*>", "", html))
        found = image.load(BytesIO(page.screenshot()), "phone.png").convert(24)
        context.close()
        return found

    def _workshop_words(self) -> str:
        with TemporaryDirectory() as folder:
            service = EditorService(Path(folder), self.say, lambda request: None)
            opened = service.open_card({"card": CARD})
        told = {name: opened[name] for name in ("card", "tree", "original")}
        return editor_page(self.say) + page_file("workshop.css") + json.dumps([service.form(), told], sort_keys=True)

    def _workshop(self) -> bytes:
        with TemporaryDirectory() as folder, open_editor(Path(folder), self.say) as server:
            context = self.browser().new_context(viewport=WORKSHOP, locale=self.say.language)
            page = context.new_page()
            page.goto(server.link())
            page.click("#enter")
            page.wait_for_selector("#list li")
            page.evaluate("name => { location.hash = name }", CARD)
            page.wait_for_selector("#save")
            _until(page, "document.getElementById('verdict').children.length > 0")
            _until(page, "[...document.querySelectorAll('.wall')].every(one => one.naturalWidth)")
            page.evaluate("document.activeElement.blur()")
            found = image.load(BytesIO(page.screenshot()), "workshop.png").convert(24)
            context.close()
        return _png(found)


def _until(page: Any, true: str) -> None:
    """Wait until this is so on a page whose policy lets nothing wait inside it."""
    for _ in range(400):
        if page.evaluate(true):
            return
        page.wait_for_timeout(50)
    sys.exit(f"The workshop never came so far: {true}")


def _painted(look: Look, say: Words, size: tuple[int, int]) -> Surface:
    return snapshot(look.screen(look.model, say, page_for(size)), size)


def _png(painted: Surface) -> bytes:
    return small_png(image.tobytes(painted, "RGB"), painted.get_size())
