"""The facilitator's kit: what is in it, with which numbers, in every form, and that a school can change it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli.main import main
from game.core.contacts import Contact
from game.core.session import Session
from game.documents.blocks import Paper, Steps, Table
from game.documents.compose import compose
from game.documents.formats import PAPER_FORMS, paper_bytes, pdf
from game.documents.formats.plain_text import write
from game.documents.kit import kit_paper
from game.documents.model import Context
from game.fixed_texts.store import own_file, shipped_bytes
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from tests.documents.documents_samples import STATES, in_state

SCENARIOS = Path(__file__).parents[2] / "scenarios" / "basis"
BOARD = Contact("board", "Board", "", "06 12 34", "2026-11-10")


def made(say: Words = ENGLISH, *contacts: Contact, session: Session | None = None) -> Paper:
    return kit_paper(compose(session or Session(at="2026-11-12"), say, Context(contacts)), say)


def told(paper: Paper) -> str:
    return " ".join(write(paper).decode("utf-8").split())


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        (
            "en",
            ("A week before", "Opening without content", "Plans", "If somebody begins to tell", "If only four votes"),
        ),
        ("nl", ("Een week vooraf", "Openen zonder inhoud", "Plannen", "Als iemand iets echts", "Als er maar vier")),
    ],
)
def test_it_has_all_its_parts(language: str, titles: tuple[str, ...]) -> None:
    """In the order in which somebody needs them; the invitation at the end has room for the heavy card."""
    paper = made(words(language))
    assert [next((t for t in titles if one.title.startswith(t)), "") for one in paper.sections[:5]] == list(titles)
    assert "□ no □ one heavy card" in told(paper) or "□ geen □ één zware kaart" in told(paper)


def test_it_has_a_plan_for_every_length() -> None:
    """Every row says something for each."""
    plan = next(block for block in made().blocks() if isinstance(block, Table) and block.title == "Plans")
    assert [head.split()[0] for head in plan.head] == ["Minutes", "45", "90", "150", "2"]
    assert all(len(row) == len(plan.head) and all(row) for row in plan.rows)
    assert abs(sum(plan.widths) - 1) < 0.001


def test_a_plan_for_forty_five_minutes_has_no_heavy_card() -> None:
    """Those that the legend calls heavy, by their codes."""
    plan = next(block for block in made().blocks() if isinstance(block, Table) and block.title == "Plans")
    cards = next(row for row in plan.rows if row[0] == "Cards")
    assert not {"p3", "j2"} & set(re.findall(r"\w+", cards[1] + cards[4])) and "p3 or j2" in cards[2]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_legend_names_cards_that_are_there(language: str) -> None:
    """A card that is renamed has to be renamed here too."""
    say = words(language)
    text = told(made(say))
    for code in re.findall(r"\b([a-z]\d) [“A-Z\d]", text):
        (path,) = SCENARIOS.glob(f"{code}-*.yaml")
        title = re.search(r'^title: "?(.*?)"?$', path.read_text("utf-8"), re.MULTILINE)
        assert title and f"{code} {say.card(f'basis.{path.stem}.title', title[1])}" in text, code


def test_only_confirmed_numbers_are_printed() -> None:
    """Others are room to write, in the script for a disclosure too."""
    steps = [
        next(block for block in paper.blocks() if isinstance(block, Steps)) for paper in (made(), made(ENGLISH, BOARD))
    ]
    assert "06 12 34" not in told(made()) and "in person: ………" in steps[0].items[3]
    assert "in person: 06 12 34" in steps[1].items[3] and told(made(ENGLISH, BOARD)).count("06 12 34") == 3
    assert "0900-111 3 111" in told(made())


@pytest.mark.parametrize("state", STATES)
def test_it_is_the_same_in_every_state(state: str) -> None:
    """It goes before any protocol."""
    session = in_state(type(STATES[0])(state))
    assert made(session=session).sections == made().sections and made(session=session).status == ""


@pytest.mark.parametrize("form", PAPER_FORMS)
def test_it_comes_in_every_form(form: str) -> None:
    assert paper_bytes(made(), ENGLISH, form)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_it_is_a_handful_of_pages(language: str) -> None:
    """Somebody carries it into the room."""
    say = words(language)
    assert len(pdf.page_pictures(made(say), say, 200)) in (4, 5)


def test_a_school_changes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own file takes the place of ours, whatever it leaves out."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    path = own_file("kit")
    path.parent.mkdir(parents=True)
    path.write_text(
        'title:\n  nl: "Ons koffertje"\nsections:\n  - title:\n      nl: "Eerst"\n    boxes:\n      - nl: "Koffie"\n',
        "utf-8",
    )
    paper = made(words("nl"))
    assert paper.title == "Ons koffertje" and "□ Koffie" in write(paper).decode("utf-8")
    path.write_bytes(shipped_bytes("kit").replace(b"steps:", b"stapjes:"))
    assert made(words("nl")).title == "Koffertje voor de gespreksleider"


def test_a_terminal_writes_it_without_a_session(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Into a folder under its name, and never over a file."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    for _ in range(2):
        assert main(["kit", "--lang", "en", "--out", str(tmp_path), "--format", "docx"]) == 0
    assert len(list(tmp_path.glob("*.docx"))) == 2
    there = next(tmp_path.glob("*.docx"))
    assert main(["kit", "--lang", "en", "--out", str(there)]) == 1 and "not overwritten" in capsys.readouterr().err


def test_a_long_name_of_a_school_stays_in_the_foot() -> None:
    """Three hundred letters are cut there, and whole at the top."""
    session = replace(Session(at="2026-11-12"), setup=replace(Session().setup, school="W" * 300))
    paper = made(session=session)
    assert len(paper.footer) < 140 and paper.school == "W" * 300
