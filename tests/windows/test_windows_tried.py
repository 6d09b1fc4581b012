"""What the try-out under Wine does without Wine: pictures of a screen, a newer folder, a session while it is played."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from pathlib import Path

from dev.windows import shares
from dev.windows.folder import BESIDE, LIBRARY, LIST, TOP, Built, laid_out
from dev.windows.kept import begun
from dev.windows.newer import VERSION, newer_files
from dev.windows.screens import is_painted, png, png_of
from game.core import commands as c
from game.core.phases import Phase
from game.system.image_info import is_whole, pixels
from tests.app.app_samples import advance_to, game_in

PYTHON = dict.fromkeys((*BESIDE, "pythonw.exe"), b"") | {LIBRARY: png(1, 1, [b"123"])}
RED, BLUE = (255, 0, 0), (0, 0, 255)


def dump(colours: list[list[tuple[int, int, int]]], step: int) -> bytes:
    """As `xwd` writes it: numbers, a table of colours that nobody needs, rows of blue, green, red, filled up."""
    width, height, line = len(colours[0]), len(colours), len(colours[0]) * step + 4
    numbers = [0] * 25
    numbers[0], numbers[4], numbers[5], numbers[11], numbers[12], numbers[19] = 100, width, height, 8 * step, line, 2
    rows = b"".join(b"".join(bytes(one[::-1]).ljust(step, b"\7") for one in row) + bytes(4) for row in colours)
    return struct.pack(">25I", *numbers) + bytes(24) + rows


def points(picture: bytes) -> bytes:
    """The rows of a PNG with one part of them."""
    (length,) = struct.unpack(">I", picture[33:37])
    return zlib.decompress(picture[41 : 41 + length])


def test_a_dump_of_a_screen_becomes_a_picture_with_its_colours() -> None:
    for step in (3, 4):
        made = png_of(dump([[RED, BLUE], [BLUE, BLUE]], step))
        assert pixels(made) == (2, 2) and is_whole(made)
        assert points(made) == b"\0" + bytes(RED + BLUE) + b"\0" + bytes(BLUE + BLUE)


def test_a_black_window_in_its_frame_is_no_picture_yet() -> None:
    black, bright = (0, 0, 0), (250, 250, 250)
    assert not is_painted(dump([[bright] * 400] * 20 + [[black] * 400] * 380, 4))
    assert is_painted(dump([[black] * 400] * 20 + [[bright] * 400] * 380, 4))


def test_a_newer_folder_starts_the_newer_game_from_files_of_the_same_length() -> None:
    """The look at the start finds it whole; nothing of the older game is under its names."""
    old = laid_out(Built(PYTHON, {}, {"game/__init__.py": b'__version__ = "0.1.0"\n'}, "0.1.0"))
    young = newer_files(old)
    head = next(name for name in young if name.endswith("/game/__init__.py"))
    assert VERSION in head and VERSION.encode() in young[head] and head not in old
    listed = dict(line.split(" ", 1)[::-1] for line in young[f"{TOP}/{LIST}"].decode().splitlines())
    assert listed[head.removeprefix(f"{TOP}/")] == str(len(young[head]))
    assert head.split("/")[2] in young[f"{TOP}/python313._pth"].decode()


def test_only_the_session_that_was_begun_since_is_read(tmp_path: Path) -> None:
    """With the votes that lie in its box, and without touching it."""
    game = game_in(tmp_path)
    sessions = tmp_path / "sessions"
    assert begun(sessions, frozenset()) is None
    game.obey(c.NewSession())
    game.obey(c.StartSession())
    advance_to(game, Phase.FIRST_VOTE)
    assert game.session.card is not None
    game.obey(c.CountHands(game.session.card.options[1].id, 3))
    (file,) = sessions.glob("*.okk")
    before = {path.name: path.read_bytes() for path in sessions.iterdir()}
    now = begun(sessions, frozenset())
    assert now is not None and now.session.phase is Phase.FIRST_VOTE
    assert now.session.play.voting is not None and now.session.play.voting.cast == 3
    assert (now.port, now.code) == (0, "")
    assert begun(sessions, frozenset({file})) is None
    assert {path.name: path.read_bytes() for path in sessions.iterdir()} == before
    game.closing()


def test_what_stands_for_windows_leads_a_letter_to_its_server() -> None:
    """Another drive stays as it is."""
    program = f"""import ntpath
ntpath.realpath = lambda path, **more: path
{shares.AS_WINDOWS.decode()}
print(ntpath.realpath(r"H:\\kept\\a.okk"), ntpath.realpath(r"C:\\a.okk"))"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.split() == [rf"{shares.SERVER}\kept\a.okk", r"C:\a.okk"]
