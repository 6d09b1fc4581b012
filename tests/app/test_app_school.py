"""What a school sets once stays, stands on every document, and costs nothing when something is wrong with it."""

from __future__ import annotations

import json
import shutil
import struct
import zlib
from pathlib import Path

import pygame
import pytest

from game.app.document_context import document_context
from game.app.game import Game
from game.core import commands as c
from game.core.commands import ClearLogo, NameSchool, SetLogo, TryAgain, UseChapter, WriteChapter
from game.core.contacts import too_old
from game.core.phases import Phase
from game.documents.compose import compose
from game.i18n.catalogues import words
from game.settings.store import Settings, load
from game.system import writable_folders as folders
from game.system.image_info import pixels
from game.ui.geometry import Page
from tests.app.app_samples import game_in, places, play_to


def png(w: int = 40, h: int = 30) -> bytes:
    """A whole black PNG."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = zlib.compress((b"\0" + b"\0" * w) * h)
    head = struct.pack(">IIBBBBB", w, h, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def again(home: Path) -> Settings:
    """The settings as the next start finds them."""
    return load(places(home).settings)


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    """Killed right after: name, logo, chapters and own texts are on disk already."""
    (tmp_path / "logo of us.png").write_bytes(png())
    game = game_in(tmp_path)
    game.obey(NameSchool("  De  Wilg "))
    game.obey(SetLogo(f'"{tmp_path / "logo of us.png"}"'))
    assert game.notice == "logo_taken"
    game.obey(UseChapter("H7"))
    game.obey(WriteChapter("H2", "Eerst dit.\n\nDan dat."))
    (tmp_path / "logo of us.png").unlink()
    kept = again(tmp_path).school
    assert (kept.name, kept.logo, kept.left_out) == ("De Wilg", png(), ("H7",))
    assert kept.text_of("H2") == ("Eerst dit.", "Dan dat.")
    game.obey(ClearLogo())
    game.obey(UseChapter("H7"))
    game.obey(WriteChapter("H2", " "))
    assert (again(tmp_path).school.logo, again(tmp_path).school.left_out, again(tmp_path).school.texts) == (b"", (), ())


def test_it_stands_in_the_documents(tmp_path: Path) -> None:
    """Own text first in its chapter; a chapter that is not in use is not there, unless something was agreed in it."""
    game = game_in(tmp_path)
    play_to(game, "protocol")
    used = {one.chapter for one in game.session.agreements}
    empty = next(code for code in ("H4", "H5", "H6", "H7") if code not in used)
    for code in (empty, *used):
        game.obey(UseChapter(code))
    game.obey(WriteChapter("H13", "Ieder jaar in september."))
    made = compose(game.session, words("nl"), document_context(game.settings, game.cards))
    codes = [chapter.code for chapter in made.chapters]
    agreed = {one.chapter for one in game.session.agreements if one.status.value in ("agreed", "reserved")}
    assert empty not in codes and agreed <= set(codes)
    assert made.chapters[-1].paragraphs[0] == "Ieder jaar in september."
    game.closing()


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        (b"GIF89a" + b"\0" * 60, "logo_kind"),
        (b"", "logo_kind"),
        (png()[:-20], "logo_kind"),
        (b"\xff\xd8\xff\xe0broken", "logo_kind"),
        (png(40_001, 1000), "logo_large"),
        (png() + b"\0" * (20 << 20), "logo_large"),
    ],
)
def test_a_logo_that_cannot_be_used_leaves_the_old_one(tmp_path: Path, data: bytes, notice: str) -> None:
    """A sentence, and nothing is lost."""
    (tmp_path / "old.png").write_bytes(png())
    (tmp_path / "new.png").write_bytes(data)
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "old.png")))
    game.obey(SetLogo(str(tmp_path / "new.png")))
    assert game.notice == notice and game.settings.school.logo == png() == again(tmp_path).school.logo
    for path in (tmp_path / "none.png", tmp_path, "a\0b"):
        game.obey(SetLogo(str(path)))
        assert game.notice == "no_such_file"


def test_a_jpeg_tells_its_size() -> None:
    """As cameras and office programs write them."""
    surface = pygame.Surface((33, 21))
    assert pixels(_jpeg(surface)) == (33, 21)
    assert pixels(_jpeg(surface)[:30]) == (0, 0) and pixels(b"\xff\xd8\xff") == (0, 0)


def _jpeg(surface: pygame.Surface) -> bytes:
    from io import BytesIO

    file = BytesIO()
    pygame.image.save(surface, file, "x.jpg")
    return file.getvalue()


@pytest.mark.parametrize("school", ["text", [1], {"name": 5, "left_out": "H2", "texts": [], "more": 1}, None])
def test_odd_settings_are_no_reason_to_stop(tmp_path: Path, school: object) -> None:
    """What somebody made of the file by hand counts as not there; the rest is kept."""
    tmp_path.joinpath("settings.json").write_text(json.dumps({"language": "en", "school": school}), "utf-8")
    kept = again(tmp_path)
    assert kept.language == "en" and kept.school.left_out == () and kept.school.texts == ()


def test_the_first_name_a_session_starts_with_is_remembered(tmp_path: Path) -> None:
    """The next session begins with it; another name for one session changes nothing."""
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("school", "De Linde"))
    game.obey(c.StartSession())
    assert again(tmp_path).school.name == "De Linde"
    game.obey(c.LeaveSession())
    game.obey(c.NewSession())
    assert game.session.setup.school == "De Linde"
    game.obey(c.ChangeSetup("school", "De Linde, bovenbouw"))
    game.obey(c.StartSession())
    assert again(tmp_path).school.name == "De Linde"
    game.closing()


def test_what_was_only_typed_in_the_form_is_not_the_name_of_the_school(tmp_path: Path) -> None:
    """A slip, or a form that was left again, is nothing to be remembered for years."""
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("school", "14"))
    game.obey(c.StepBack())
    assert again(tmp_path).school.name == ""
    game.closing()


def test_a_name_that_is_taken_out_of_the_form_stays_out(tmp_path: Path) -> None:
    """The field is empty, and so is the session; the school keeps its name."""
    game = game_in(tmp_path)
    game.obey(c.NameSchool("De Linde"))
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("school", ""))
    assert [field.text for field in game.scene(Page(1920, 1080)).fields() if field.name == "school"] == [""]
    game.obey(c.StartSession())
    assert game.session.setup.school == "" and again(tmp_path).school.name == "De Linde"
    game.closing()


@pytest.mark.parametrize(
    ("confirmed", "today", "old"),
    [
        ("2026-11-12", "2027-11-12", False),
        ("2025-09-01", "2026-11-12", True),
        ("", "2026-11-12", False),
        ("x", "y", False),
    ],
)
def test_a_confirmation_does_not_last_for_ever(confirmed: str, today: str, old: bool) -> None:
    """After a school year somebody looks again."""
    assert too_old(confirmed, today) is old


def test_an_old_confirmation_keeps_its_number_out_of_the_protocol(tmp_path: Path) -> None:
    """It is grey again, with the day on which it was confirmed."""
    game = game_in(tmp_path)
    game.settings = game.settings.with_contact("board", "06 – 1", "2024-01-01").with_contact(
        "police", "0900", "2026-11-01"
    )
    lines = {line.key: line for line in game.view_model().contacts}
    assert (lines["board"].confirmed_on, lines["board"].earlier) == ("", "2024-01-01")
    assert lines["police"].confirmed_on == "2026-11-01"


def refusing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Game:
    """A game whose folder is a file, on a computer with one other place."""
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(folders, "_sticks", lambda: [tmp_path / "stick", tmp_path / "pulled-out"])
    monkeypatch.setattr(folders, "_usual", list)
    (tmp_path / "documents").write_text("no folder", "utf-8")
    game = game_in(tmp_path)
    play_to(game, "protocol")
    game.output.reviewed = frozenset(finding.key for finding in game.view_model().findings)
    return game


def test_a_folder_that_refuses_gives_a_choice_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One key takes the stick, and what was asked for is written there."""
    game = refusing(tmp_path, monkeypatch)
    game.obey(c.Export("docx"))
    assert game.view.overlay == "place" and game.view_model().places == (str(tmp_path / "stick"),)
    game.obey(c.SetFolder(str(tmp_path / "stick")))
    assert game.notice == "saved" and game.view.overlay == ""
    assert [path.suffix for path in (tmp_path / "stick").iterdir()] == [".docx"]
    game.closing()


def test_later_is_an_answer_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The meeting goes on; trying again works once the folder is there."""
    game = refusing(tmp_path, monkeypatch)
    game.obey(c.Export("pdf"))
    game.obey(TryAgain())
    assert game.view.overlay == "place" and game.notice == "not_saved"
    game.obey(c.Hide())
    assert game.session.phase is Phase.PROTOCOL
    (tmp_path / "documents").unlink()
    game.obey(TryAgain())
    assert game.notice == "saved" and len(list((tmp_path / "documents").glob("*.pdf"))) == 1
    game.closing()


def test_only_places_that_take_a_file_are_offered(tmp_path: Path) -> None:
    """Tried by really writing; nothing stays behind."""
    shutil.rmtree(tmp_path / "no", ignore_errors=True)
    assert folders.is_writable(tmp_path) and not folders.is_writable(tmp_path / "no")
    assert list(tmp_path.iterdir()) == []
