"""Which paper belongs to which state: in the folder, asked for by name, and why one is not made."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.core.adoption import ProtocolState
from game.documents.bundle import NotMadeNow, folder_bytes, one_paper, paper_name
from game.documents.formats import pdf
from game.documents.made_when import goes_along, why_not
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import STATES, document, in_state

ALWAYS = {"kit", "agreements", "account", "threats", "newcomers"}
LIVING = ALWAYS | {"poster", "look-back"}
ALONG = {
    ProtocolState.DRAFT: LIVING | {"invitation", "day-after"},
    ProtocolState.SUBMITTED: LIVING | {"to-council", "council"},
    ProtocolState.ADOPTED: LIVING
    | {"parents", "pupils", "signing", "school-guide", "adopted-team", "adopted-parents", "council"},
    ProtocolState.WITHDRAWN: ALWAYS,
}
ASKED = {
    ProtocolState.DRAFT: {"parents"},
    ProtocolState.SUBMITTED: {"parents", "invitation"},
    ProtocolState.ADOPTED: {"invitation"},
    ProtocolState.WITHDRAWN: {"parents", "invitation"},
}


@pytest.mark.parametrize("state", STATES)
def test_each_state_has_its_papers(state: ProtocolState) -> None:
    """As the table of the packet has them: some go along, some only if somebody asks, some are not made."""
    of, kinds = document(in_state(state)), set(PAPERS) - {"protocol"}
    assert {kind for kind in kinds if goes_along(kind, of, ENGLISH)} == ALONG[state]
    assert {kind for kind in kinds if not why_not(kind, of, ENGLISH)} == ALONG[state] | ASKED[state]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("state", STATES)
def test_the_folder_has_those_that_go_along(
    state: ProtocolState, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each under its own name, in the words of the document."""
    monkeypatch.setattr(pdf, "can_write", lambda: False)
    say = words(language)
    names = [name for name in folder_bytes(in_state(state), say, Context()) if "/" in name]
    assert {name.partition("/")[2].rpartition(".")[0] for name in names} == {
        paper_name(kind, say) for kind in ALONG[state]
    }


def test_every_paper_has_a_name_of_its_own() -> None:
    """Two under one name would be one file."""
    for language in ("en", "nl"):
        assert len({paper_name(kind, words(language)) for kind in PAPERS}) == len(PAPERS)


@pytest.mark.parametrize(
    ("kind", "state", "reason"),
    [
        ("signing", ProtocolState.DRAFT, "It can be signed once it is adopted."),
        ("pupils", ProtocolState.SUBMITTED, "This paper is made once the protocol is adopted."),
        ("to-council", ProtocolState.DRAFT, "while the protocol is with the participation council"),
        ("day-after", ProtocolState.ADOPTED, "only made while the protocol is a draft"),
        ("look-back", ProtocolState.WITHDRAWN, "This protocol was withdrawn"),
    ],
)
def test_what_is_not_made_says_why(kind: str, state: ProtocolState, reason: str) -> None:
    """In a sentence, and no file comes."""
    with pytest.raises(NotMadeNow, match=reason):
        one_paper(in_state(state), ENGLISH, Context(), kind, "txt")


@pytest.mark.parametrize("form", ["txt", "docx", "pdf", "md", "html"])
def test_a_paper_that_is_asked_for_comes_in_any_form(form: str) -> None:
    """The page for parents of a draft is only made so."""
    assert one_paper(in_state(ProtocolState.DRAFT), ENGLISH, Context(), "parents", form)


def test_a_terminal_asks_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its name; a form that no page can have, and a paper that is not made yet, are sentences."""
    kept = str(Path(__file__).parents[1] / "journals" / "1.0.0.okk")
    if not Path(kept).exists():
        kept = str(next((Path(__file__).parents[1] / "journals").glob("*.okk")))
    asked = ["export", kept, "--lang", "en", "--out", str(tmp_path / "parents.txt"), "--paper"]
    assert main([*asked, "parents"]) == 0
    assert "what we are working on" in (tmp_path / "parents.txt").read_text("utf-8")
    assert main([*asked, "signing"]) == 1 and "once it is adopted" in capsys.readouterr().err
    assert main([*asked, "parents", "--format", "json"]) == 1 and "can be: txt, docx" in capsys.readouterr().err
