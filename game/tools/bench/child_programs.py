"""The small programs that the benchmark starts as processes of their own, as source: they print one figure each."""

FIRST_FRAME = """
import os, sys, time
started = float(sys.argv[1])
from tempfile import mkdtemp
os.environ.setdefault("OPEN_KAART_HOME", mkdtemp())
from game.cli.play import open_window
open_window((1920, 1080))
print(time.time() - started)
"""

BLANK_WINDOW = """
import sys, time
started = float(sys.argv[1])
import game.stage.sdl_env
import pygame
pygame.display.init()
window = pygame.Window("blank", (1920, 1080))
window.get_surface().fill("white")
window.flip()
print(time.time() - started)
"""

BLANK_RESIDENT = """
import game.stage.sdl_env
import pygame
from game.system.memory import resident
pygame.display.init()
window = pygame.Window("blank", (1920, 1080))
window.get_surface().fill("white")
window.flip()
print(resident() / (1 << 20))
"""

BLANK_IDLE = """
import time
import game.stage.sdl_env
import pygame
from game.stage.loop_wait import wait
pygame.display.init()
window = pygame.Window("blank", (1920, 1080))
window.get_surface().fill("white")
window.flip()
def rest(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        wait(1.0)
        pygame.event.get()
rest(3)
cpu, clock = time.process_time(), time.monotonic()
rest(10)
print((time.process_time() - cpu) / (time.monotonic() - clock) * 100)
"""

IDLE = """
import os, time, threading
from tempfile import mkdtemp
os.environ["OPEN_KAART_HOME"] = mkdtemp()
from game.cli.play import open_window
from game.stage.loop import wake
game, stage = open_window((1920, 1080))
def measure():
    time.sleep(3)
    cpu, clock = time.process_time(), time.monotonic()
    time.sleep(10)
    print((time.process_time() - cpu) / (time.monotonic() - clock) * 100, flush=True)
    game.ended = True
    wake()
threading.Thread(target=measure, daemon=True).start()
stage.run()
"""

RESIDENT = """
import os, random, sys
from pathlib import Path
from tempfile import mkdtemp
from game.i18n.catalogues import words
from game.documents.typesetter import PRINTING
from game.tools.rehearsal.command import START, rehearsal_game
from game.tools.rehearsal.team import Clock, Team
from game.stage.paint.painter import Painter
from game.stage.render import page_for
from game.system.memory import resident
folder = Path(mkdtemp()); (folder / "sessions").mkdir()
clock = Clock(START)
game = rehearsal_game(folder, 3, clock, words("nl"))
painter, size = Painter(), (1920, 1080)
for step in Team(game, clock, random.Random(3)).play():
    if step == sys.argv[1]:
        break
    painter.show(game.scene(page_for(size)), size)
PRINTING.close()
print(resident() / (1 << 20))
"""

AMENDED = """
from dataclasses import replace
from game.documents.compose import compose
from game.documents.formats import pdf
from game.documents.protocol import protocol_paper
from game.documents.typesetter import PRINTING
from game.i18n.catalogues import words
from game.system.memory import resident
from game.tools.bench.documents import FIRST_RULES, here, session_of
say, context, held = words("nl"), here(), 0
session = session_of(context.cards, FIRST_RULES)
for n in range(FIRST_RULES):
    rules = list(session.agreements)
    rules[n] = replace(rules[n], text=f"{rules[n].text} En nog {n}.")
    session = replace(session, agreements=tuple(rules))
    pdf.page_pictures(protocol_paper(compose(session, say, context), say), say, 1240)
    held = max(held, resident() + PRINTING.run(resident))
print(held / (1 << 20))
"""

CARDS_HELD = """
import gc
from game.library.loading import library
from game.content.read_cache import ReadCache
from game.system.memory import resident
cache = ReadCache()
here = library(cache)
gc.collect()
print(resident() / 1024)
"""

ROOM_IMPORTS = """
import sys, time
started = float(sys.argv[1])
import gc; gc.disable()
import game.cli.main, game.cli.room, game.server.lifecycle
print(time.time() - started)
"""

WINDOW_IMPORTS = """
import sys, time
started = float(sys.argv[1])
import gc; gc.disable()
import game.cli.main, game.cli.play, game.cli.window, game.server.lifecycle
print(time.time() - started)
"""

WINDOW = """
import json, sys
from game.cli.play import open_window
from game.core import commands as c
game, stage = open_window((1280, 720))
if len(sys.argv) > 1:
    for command in (c.NewSession(), c.ChangeSetup("way", "phones"), c.StartSession()):
        game.obey(command)
    while not game.host.phones.on:
        game.attend()
    while game.session.phase != "first_vote":
        game.obey(c.Advance())
    print(json.dumps({"join": game.host.phones.join}), flush=True)
stage.run()
"""

HEAVIEST = """
from game.i18n.catalogues import words
from game.tools.gallery.key_to_pixels import heaviest
print(*heaviest(words("nl"), (1920, 1080)))
"""

BUSY = """
while True: pass
"""

ROOM_DRAWN = """
import sys
import pygame
from game.eye.film import surfaces
from game.eye.sources import Film, Shown
cards = tuple(Shown(number, number % 4) for number in range(30))
((_, surface),) = surfaces(Film(cards, 1920, 1080, far=6, frames=1))
pygame.image.save(surface, sys.argv[1])
"""

EYE_RESIDENT = """
import sys, time
from pathlib import Path
from statistics import median
import game.eye.child, game.eye.looking
from game.eye.photo import pictures
from game.eye.sources import Photo
from game.system.memory import resident
(picture,) = pictures(Photo(Path(sys.argv[1]).read_bytes()))
look, took = game.eye.looking.Look(), []
for _ in range(9):
    began = time.perf_counter()
    look.frame(picture)
    took.append(time.perf_counter() - began)
print(resident() / (1 << 20), median(took) * 1000)
"""
