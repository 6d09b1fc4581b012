"""`open-kaart adopt`: a step of a kept protocol, in its file; what is missing is said, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.adoption import ProtocolState
from game.core.events import AgreementAmended
from game.core.protocol_life import state, version
from game.core.session import SETTLED, Session
from game.journal.kept_session import kept_session
from game.journal.standard_store import STANDARD
from game.journal.store import utc_now
from tests.app.app_samples import saved
from tests.cli.cli_run import run

pytestmark = pytest.mark.usefixtures("home")
SUBMITTED = ("--submitted", "2099-02-01", "--to", "whole", "--to", "parents")
CHANGED = "We settle it in the corridor now."
ADOPTED = ("--adopted", "2099-03-01", "--consent", "2099-02-20", "--from", "2099-04-01")


def kept(path: Path) -> Session:
    return kept_session(STANDARD, path).session


def test_a_protocol_from_draft_to_withdrawn(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(home)
    before = path.read_bytes()
    assert run("adopt", str(path), "--lang", "en") == 0
    assert path.read_bytes() == before
    assert capsys.readouterr().out.startswith("DRAFT – from the team conversation on")
    assert run("adopt", str(path), *SUBMITTED, "--lang", "en") == 0
    assert "PROPOSAL – with the participation council since 1 February 2099" in capsys.readouterr().out
    assert run("adopt", str(path), *ADOPTED, "--lang", "en") == 0
    told = capsys.readouterr().out
    assert (
        "ADOPTED by the school board on 1 March 2099 – consent of the whole participation council on 20 February"
        in told
    )
    assert "in force from 1 April 2099 – version 1.0" in told and "- 0.9 " in told
    assert (state(kept(path)), version(kept(path))) == (ProtocolState.ADOPTED, "1.0")
    assert run("adopt", str(path), "--back", "2099-03-02", "--why", "Typed too early.", "--lang", "en") == 0
    assert "undone: Typed too early." in capsys.readouterr().out
    assert run("adopt", str(path), *ADOPTED, "--lang", "nl") == 0
    assert run("adopt", str(path), "--withdrawn", "2099-05-01", "--why", "Anders.", "--lang", "nl") == 0
    assert "INGETROKKEN op 1 mei 2099 – geldt niet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (SUBMITTED, "It already says that"),
        (("--adopted", "2099-03-01", "--from", "2099-04-01"), "A date is missing"),
        (("--adopted", "tomorrow", "--consent", "2099-02-20", "--from", "2099-04-01"), "That is no date"),
        (("--adopted", "2099-02-10", "--consent", "2099-02-20", "--from", "2099-04-01"), "not in order"),
        (("--back", "2099-03-02"), "Write down why"),
        (("--why", "Because."), "Which step?"),
    ],
)
def test_what_is_wrong_is_a_sentence_and_changes_nothing(
    home: Path, given: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(home)
    run("adopt", str(path), *SUBMITTED, "--lang", "en")
    before = kept(path)
    assert run("adopt", str(path), *given, "--lang", "en") == 1
    assert told in capsys.readouterr().err
    assert kept(path) == before


def test_a_session_that_is_not_over(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(home, "talk", 2)
    assert run("adopt", str(path), *SUBMITTED, "--lang", "en") == 1
    assert "cannot be done at this step" in capsys.readouterr().err


def test_the_version_in_force_is_printed_while_a_newer_one_is_a_draft(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(home)
    assert run("export", str(path), "--in-force", "--out", "-", "--lang", "en") == 1
    assert "No version of this protocol is in force" in capsys.readouterr().err
    run("adopt", str(path), *SUBMITTED, "--lang", "en")
    run("adopt", str(path), *ADOPTED, "--lang", "en")
    rule = next(one for one in kept(path).agreements if one.status in SETTLED)
    store = STANDARD.open(path, utc_now)
    store.append((AgreementAmended(rule.key, "text", CHANGED),))
    store.close()
    assert (state(kept(path)), version(kept(path))) == (ProtocolState.DRAFT, "1.1")
    for more, holds, lacks in (
        (("--in-force",), rule.text, CHANGED),
        ((), CHANGED, "ADOPTED by"),
    ):
        out = home / f"protocol{len(more)}.txt"
        assert run("export", str(path), "--out", str(out), *more, "--lang", "en") == 0
        told = " ".join(out.read_text("utf-8").split())
        assert " ".join(holds.split()) in told and lacks not in told
