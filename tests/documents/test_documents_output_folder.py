"""Where protocols are put: names that sort, files that are whole, and nobody's file written over."""

from __future__ import annotations

import builtins
import io
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.events import ProtocolMoved
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.session import Session, Setup
from game.documents import output_folder
from game.documents.output_folder import OutputFolder, file_stem, outdated, put_folder
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.system.atomic_write import write_atomic
from tests.documents.documents_samples import AGREED, SESSION


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every file that is really written, in order."""
    done: list[Path] = []

    def counted(path: Path, data: bytes) -> None:
        done.append(path)
        write_atomic(path, data)

    monkeypatch.setattr(output_folder, "write_atomic", counted)
    return done


@pytest.mark.parametrize(
    ("school", "stem"),
    [
        pytest.param("De Wilg", "De Wilg 2026-11-12 draft", id="school, day, draft"),
        pytest.param("", "Open Kaart 2026-11-12 draft", id="a school without a name"),
        pytest.param("a/b: c?", "a b c 2026-11-12 draft", id="signs that no disk takes"),
        pytest.param("..", "Open Kaart 2026-11-12 draft", id="dots alone"),
        pytest.param("Con", "Con – 2026-11-12 draft", id="what Windows takes for a device"),
    ],
)
def test_a_file_is_called_as_people_look_for_it(school: str, stem: str) -> None:
    """In a folder of ten years the protocols of one school lie together, the days in order, and each says draft."""
    assert file_stem(replace(SESSION, setup=Setup(school=school)), ENGLISH) == stem


def test_the_name_is_in_the_language_of_the_document() -> None:
    """A Dutch school looks for “concept”."""
    assert file_stem(SESSION, words("nl")) == "De Wilg 2026-11-12 concept"


@pytest.mark.parametrize(
    ("now", "old"),
    [
        pytest.param(SESSION, False, id="nothing happened"),
        pytest.param(replace(SESSION, turn=3), False, id="another card on the wall"),
        pytest.param(replace(SESSION, agreements=(AGREED,)), True, id="another agreement"),
        pytest.param(replace(SESSION, roles=(("police", "the head"),)), True, id="somebody has a role now"),
        pytest.param(replace(SESSION, phase=Phase.PROTOCOL), True, id="the protocol was opened"),
    ],
)
def test_the_text_is_written_anew_when_it_would_say_something_else(now: Session, old: bool) -> None:
    """After each rule the text in the folder is right; a disk is not written to for every click."""
    assert outdated(SESSION, now) is old


def test_a_protocol_that_stays_open_is_not_outdated() -> None:
    """Only the step to the protocol writes, not each look at it."""
    opened = replace(SESSION, phase=Phase.PROTOCOL)
    assert not outdated(opened, replace(opened, turn=1))


def test_the_same_session_replaces_its_own_file(tmp_path: Path) -> None:
    """A meeting of twelve rules leaves one text, not twelve."""
    folder = OutputFolder(tmp_path)
    first = folder.put(SESSION, ENGLISH, b"one rule")
    second = folder.put(SESSION, ENGLISH, b"two rules")
    assert first == second == tmp_path / "De Wilg 2026-11-12 draft.txt"
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"two rules"]


def test_the_same_bytes_are_not_written_twice(tmp_path: Path, writes: list[Path]) -> None:
    """A stick that is slow is spared."""
    folder = OutputFolder(tmp_path)
    for _ in range(3):
        folder.put(SESSION, ENGLISH, b"the same")
    assert len(writes) == 1


def test_a_file_that_somebody_changed_stays(tmp_path: Path) -> None:
    """The head teacher typed into it during the break: hers stays, ours goes beside it, and is ours from then on."""
    folder = OutputFolder(tmp_path)
    theirs = folder.put(SESSION, ENGLISH, b"one rule")
    theirs.write_bytes(b"one rule, and a remark of mine")
    ours = folder.put(SESSION, ENGLISH, b"two rules")
    assert ours.name == "De Wilg 2026-11-12 draft (2).txt"
    assert folder.put(SESSION, ENGLISH, b"three rules") == ours
    assert theirs.read_bytes() == b"one rule, and a remark of mine" and ours.read_bytes() == b"three rules"


def noting(folder: Path, notes: dict[str, str]) -> OutputFolder:
    """Another start of the program, with what was noted beside the session before."""
    made = OutputFolder(folder, remember=lambda session, more: notes.update(more))
    made.recall(SESSION, notes)
    return made


def test_without_a_note_a_file_is_somebodys(tmp_path: Path) -> None:
    """Of a session from another computer nothing tells that a file is ours."""
    before = OutputFolder(tmp_path).put(SESSION, ENGLISH, b"this morning")
    after = OutputFolder(tmp_path).put(SESSION, ENGLISH, b"this afternoon")
    assert before != after and before.read_bytes() == b"this morning"


@pytest.mark.parametrize("form", ["txt", "docx", "pdf"])
@pytest.mark.parametrize("about", ["", "for new colleagues"])
def test_the_next_start_knows_the_file_again(tmp_path: Path, form: str, about: str) -> None:
    """One session, one current draft, however often it is opened; its note tells no folder."""
    notes: dict[str, str] = {}
    paths = {noting(tmp_path, notes).put(SESSION, ENGLISH, bytes([n]), form, about) for n in range(4)}
    assert len(paths) == 1 and [path.read_bytes() for path in tmp_path.iterdir()] == [bytes([3])]
    assert str(tmp_path) not in str(notes)
    assert OutputFolder(tmp_path).recall(SESSION, notes) == paths.pop()


def test_the_next_start_never_touches_what_somebody_changed(tmp_path: Path) -> None:
    """Typed into the draft in the evening: in the morning the new one comes beside it, and is ours from then on."""
    notes: dict[str, str] = {}
    theirs = noting(tmp_path, notes).put(SESSION, ENGLISH, b"one rule")
    theirs.write_bytes(b"one rule, better")
    ours = {noting(tmp_path, notes).put(SESSION, ENGLISH, bytes([n])) for n in range(3)}
    assert theirs.read_bytes() == b"one rule, better" and [path.name for path in ours] == [
        "De Wilg 2026-11-12 draft (2).txt"
    ]


def test_a_file_that_a_crash_left_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between the note and the file, or behind both: it holds what it held before, or what it holds now."""
    notes: dict[str, str] = {}
    first = noting(tmp_path, notes).put(SESSION, ENGLISH, b"one rule")

    def killed(path: Path, data: bytes) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(output_folder, "write_atomic", killed)
        with pytest.raises(KeyboardInterrupt):
            noting(tmp_path, notes).put(SESSION, ENGLISH, b"two rules")
    assert noting(tmp_path, notes).put(SESSION, ENGLISH, b"three rules") == first
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"three rules"]


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "..", ".", "", "a/b.txt", "a\0b"])
def test_a_note_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    """Whatever stands there, only a file of the folder itself is looked at."""
    (tmp_path / "secret.txt").write_bytes(b"x")
    folder = OutputFolder(tmp_path / "out")
    (tmp_path / "out").mkdir()
    assert folder.recall(SESSION, {"written/txt": f"{name}\n{'0' * 64}"}) is None
    assert folder.put(SESSION, ENGLISH, b"a").parent == tmp_path / "out"


def test_a_folder_of_ours_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """A format that is no longer made does not stay behind; one file more, less or changed, and it is somebody's."""
    notes: dict[str, str] = {}
    first = noting(tmp_path, notes).put_all(SESSION, ENGLISH, {"a": b"a", "in/b": b"b"})
    again = noting(tmp_path, notes).put_all(SESSION, ENGLISH, {"a": b"A"})
    assert first == again and [path.name for path in again.rglob("*")] == ["a"]
    (again / "mine").write_bytes(b"mine")
    other = noting(tmp_path, notes).put_all(SESSION, ENGLISH, {"a": b"B"})
    assert other != again and (again / "mine").read_bytes() == b"mine"
    assert noting(tmp_path, notes).put_all(SESSION, ENGLISH, {"a": b"C"}) == other
    assert sorted(path.name for path in tmp_path.iterdir()) == [again.name, other.name]


def test_a_folder_whose_name_has_a_dot_is_numbered_behind_it(tmp_path: Path) -> None:
    """H. Jozef is no file of the kind “Jozef”."""
    names = {put_folder(tmp_path / "H. Jozef 2026", {"a": b"a"}).name for _ in range(3)}
    assert names == {"H. Jozef 2026", "H. Jozef 2026 (2)", "H. Jozef 2026 (3)"}


def test_two_sessions_of_one_school_and_day_lie_beside_each_other(tmp_path: Path) -> None:
    """Morning and afternoon have the same name; neither replaces the other."""
    folder = OutputFolder(tmp_path)
    other = replace(SESSION, id="s2")
    names = {folder.put(one, ENGLISH, one.id.encode()) for one in (SESSION, other, SESSION, other)}
    assert sorted(path.read_bytes() for path in names) == [b"s1", b"s2"]


def test_each_format_is_a_file_of_its_own(tmp_path: Path) -> None:
    """A Word file does not push the text aside."""
    folder = OutputFolder(tmp_path)
    names = [folder.put(SESSION, ENGLISH, form.encode(), form).name for form in ("txt", "docx", "txt")]
    assert names[0] == names[2] and names[1].endswith(".docx") and len(list(tmp_path.iterdir())) == 2


def test_a_file_that_is_gone_is_written_again(tmp_path: Path) -> None:
    """Somebody moved it to their own folder, and the next rule is agreed."""
    folder = OutputFolder(tmp_path)
    folder.put(SESSION, ENGLISH, b"a").unlink()
    assert folder.put(SESSION, ENGLISH, b"a").read_bytes() == b"a"


def test_another_folder_gets_a_file_of_its_own(tmp_path: Path) -> None:
    """Whoever chooses the stick half-way finds the protocol on it; the old one is left where it was."""
    folder = OutputFolder(tmp_path / "laptop")
    before = folder.put(SESSION, ENGLISH, b"a")
    folder.folder = tmp_path / "stick"
    after = folder.put(SESSION, ENGLISH, b"a")
    assert (before.parent.name, after.parent.name) == ("laptop", "stick") and before.is_file() and after.is_file()


def test_a_disk_that_refuses_leaves_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault is told to whoever asked; what lies there stays whole, and the next try replaces it."""
    folder = OutputFolder(tmp_path)
    path = folder.put(SESSION, ENGLISH, b"good")

    def refuse(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(output_folder, "write_atomic", refuse)
        with pytest.raises(OSError):
            folder.put(SESSION, ENGLISH, b"better")
    assert path.read_bytes() == b"good"
    assert folder.put(SESSION, ENGLISH, b"better") == path and path.read_bytes() == b"better"


def test_a_folder_of_files_is_there_at_once(tmp_path: Path) -> None:
    """With folders inside, and without a trace of how it came about."""
    place = put_folder(tmp_path / "De Wilg", {"protocol.txt": b"p", "leaflets/mail.txt": b"m"})
    assert place == tmp_path / "De Wilg" and [path.name for path in tmp_path.iterdir()] == ["De Wilg"]
    assert (place / "protocol.txt").read_bytes() + (place / "leaflets" / "mail.txt").read_bytes() == b"pm"


def test_a_folder_is_never_put_over_another_one(tmp_path: Path) -> None:
    """What people keep in theirs is no business of ours."""
    (tmp_path / "De Wilg").mkdir()
    (tmp_path / "De Wilg" / "notes.txt").write_text("mine", "utf-8")
    assert put_folder(tmp_path / "De Wilg", {"a": b"a"}).name == "De Wilg (2)"
    assert put_folder(tmp_path / "De Wilg", {"a": b"a"}).name == "De Wilg (3)"
    assert [path.name for path in (tmp_path / "De Wilg").iterdir()] == ["notes.txt"]


def test_half_a_folder_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the third file leaves nothing that looks like a protocol."""

    def refuse_the_last(path: Path, data: bytes) -> None:
        if path.name == "c":
            raise OSError(28, "No space left on device")
        write_atomic(path, data)

    monkeypatch.setattr(output_folder, "write_atomic", refuse_the_last)
    with pytest.raises(OSError):
        put_folder(tmp_path / "out", {"a": b"a", "b": b"b", "c": b"c"})
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_in_nobodys_way(tmp_path: Path) -> None:
    """The unfinished folder of last time is thrown away, with what lay in it."""
    (tmp_path / ".out.new").mkdir()
    (tmp_path / ".out.new" / "old").write_text("half", "utf-8")
    assert [path.name for path in put_folder(tmp_path / "out", {"a": b"a"}).iterdir()] == ["a"]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> set[Path]:
    """What another program has open, as Windows treats it: nobody can put anything in its place."""
    there: set[Path] = set()
    real = os.replace

    def replaced(fresh: Path, place: Path) -> None:
        if {Path(fresh), Path(place)} & there:
            raise PermissionError(13, "held", str(fresh), None, str(place))
        real(fresh, place)

    monkeypatch.setattr(os, "replace", replaced)
    return there


@pytest.mark.parametrize("form", ["txt", "docx", "pdf", "html", "csv"])
@pytest.mark.parametrize("about", ["", "for new colleagues"])
def test_a_document_that_is_open_elsewhere_gets_the_next_free_name(
    tmp_path: Path, held: set[Path], form: str, about: str
) -> None:
    """Word has it open, and the one after it too: each time the next name, which is ours from then on, and is told."""
    folder = OutputFolder(tmp_path)
    first = folder.put(SESSION, ENGLISH, b"one", form, about)
    assert folder.heard_held() == ""
    held.add(first)
    second = folder.put(SESSION, ENGLISH, b"two", form, about)
    assert (second.stem, folder.heard_held(), folder.heard_held()) == (f"{first.stem} (2)", first.name, "")
    assert folder.put(SESSION, ENGLISH, b"three", form, about) == second
    held.add(second)
    third = folder.put(SESSION, ENGLISH, b"four", form, about)
    assert (third.stem, folder.heard_held()) == (f"{first.stem} (3)", second.name)
    assert [path.read_bytes() for path in (first, second, third)] == [b"one", b"three", b"four"]
    assert set(tmp_path.iterdir()) == {first, second, third}


def test_a_document_that_nobody_may_even_look_into_is_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some programs let nobody read a file that they have open."""
    folder = OutputFolder(tmp_path)
    first, read = folder.put(SESSION, ENGLISH, b"one", "docx"), Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path == first:
            raise PermissionError(13, "held", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    second = folder.put(SESSION, ENGLISH, b"two", "docx")
    assert second.stem == f"{first.stem} (2)" and folder.heard_held() == first.name


def test_a_folder_of_documents_of_which_one_is_open_comes_beside(tmp_path: Path, held: set[Path]) -> None:
    """The whole folder is there anew, under the next name, and that is told."""
    folder = OutputFolder(tmp_path)
    first = folder.put_all(SESSION, ENGLISH, {"a.txt": b"one"})
    held.add(first)
    second = folder.put_all(SESSION, ENGLISH, {"a.txt": b"two"})
    assert (second.name, folder.heard_held()) == (f"{first.name} (2)", first.name)
    assert (first / "a.txt").read_bytes() == b"one" and (second / "a.txt").read_bytes() == b"two"


def test_nobody_waits_for_a_program_that_keeps_a_document(
    tmp_path: Path, held: set[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a second on the wall is long, and Word lets go in an hour: there is another name at hand."""
    waited: list[float] = []
    monkeypatch.setattr("game.system.atomic_write.WAITS", (1, 2, 3))
    monkeypatch.setattr("game.system.atomic_write.WINDOWS", True)
    monkeypatch.setattr("game.system.atomic_write.time.sleep", waited.append)
    folder, real = OutputFolder(tmp_path), io.open
    first = folder.put(SESSION, ENGLISH, b"one")
    held.add(first)

    def opened(path: Path, mode: str = "r", *how: Any, **more: Any) -> Any:
        if path == first and "+" in mode:
            raise PermissionError(13, "held", str(path))
        return real(path, mode, *how, **more)

    monkeypatch.setattr(builtins, "open", opened)
    assert folder.put(SESSION, ENGLISH, b"two") != first and folder.heard_held() == first.name
    assert waited == []


def test_a_folder_that_takes_nothing_is_no_open_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every name is refused the reason is the folder, and nothing is told of Word."""
    folder = OutputFolder(tmp_path)
    folder.put(SESSION, ENGLISH, b"one")

    def refuse(*about: object) -> None:
        raise PermissionError(13, "locked")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        folder.put(SESSION, ENGLISH, b"two")
    assert folder.heard_held() == "" and len(list(tmp_path.iterdir())) == 1


def test_what_was_submitted_is_a_file_of_its_own_and_the_draft_stays(tmp_path: Path) -> None:
    """A draft that a council has on its table is not overwritten by what the board decides later."""
    folder = OutputFolder(tmp_path)
    draft = folder.put(SESSION, ENGLISH, b"draft", "docx")
    change = StateChange(ProtocolState.SUBMITTED, "2026-12-05", (CouncilPart.WHOLE,))
    submitted = evolve(SESSION, ProtocolMoved(change))
    proposal = folder.put(submitted, ENGLISH, b"proposal", "docx")
    assert (draft.name, proposal.name) == ("De Wilg 2026-11-12 draft.docx", "De Wilg 2026-11-12 proposal.docx")
    assert draft.read_bytes() == b"draft"
    assert folder.put(submitted, ENGLISH, b"again", "docx") == proposal
    assert folder.put(SESSION, ENGLISH, b"draft again", "docx") == draft
    first, second = folder.put_all(SESSION, ENGLISH, {"a": b"1"}), folder.put_all(submitted, ENGLISH, {"a": b"2"})
    assert first != second and (first / "a").read_bytes() == b"1"
