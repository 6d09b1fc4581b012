"""The account tells what really happened: how often was voted, and whether anybody was asked for consent."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from game.core.ballots import Consent, Round
from game.core.cards import ABSTAIN
from game.core.session import Agreement, Session, Status
from game.documents.account import account, credits_of
from game.documents.blocks import Para
from game.documents.bundle import folder_bytes
from game.documents.compose import compose
from game.documents.formats.plain_text import write
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, NOT_NEEDED, ROUNDS, SESSION
from tests.screens.screens_table import library


def told(*agreements: Agreement) -> str:
    return " ".join(account(replace(SESSION, agreements=agreements), ENGLISH))


def test_a_third_vote_is_no_second() -> None:
    """A card that was voted on three times is not told as voted on twice."""
    thrice = replace(AGREED, rounds=(*ROUNDS, ROUNDS[1]))
    assert "1 situation was voted on more than twice" in told(thrice)
    assert "voted on twice" not in told(thrice)
    both = told(thrice, AGREED)
    assert "1 situation was voted on more than twice" in both and "1 situation was voted on twice" in both


def test_consent_is_told_only_where_it_was_asked() -> None:
    """Where every card needed no agreement nobody was asked whether they can live with one."""
    assert "live with" not in told(replace(NOT_NEEDED, rounds=ROUNDS[:1]))
    assert "live with" in told(AGREED)


@pytest.mark.parametrize("weight", ["light", "heavy"])
def test_every_format_tells_the_same_totals(weight: str) -> None:
    """Turnout in the text is that of the sheet, of the data and of the account; a covered figure is covered in all."""
    card = next(card for card in library().cards if card.weight == weight)
    ids = [option.id for option in card.options]
    counted = Round(((ids[0], 14), (ids[1], 1), (ABSTAIN, 5)), 24)
    one = Agreement(
        card.id, card.title, card.chapter, Status.AGREED, text="x", rounds=(counted,), consent=Consent(18, 2)
    )
    session = Session(setup=SESSION.setup, id="s", at=SESSION.at, deck=(card,), agreements=(one,))
    files = folder_bytes(session, ENGLISH, Context())
    (rule,) = compose(session, ENGLISH).rules()
    text = " ".join(write(PAPERS["account"](compose(session, ENGLISH), ENGLISH)).decode().split())
    assert "vote 1: 20 of 24 voted" in rule.votes and text.count("20 of 24 voted") == 2
    rows = list(csv.DictReader(io.StringIO(files["results.csv"].decode("utf-8-sig")), delimiter=";"))
    data = json.loads(files["protocol.json"])["counts"]
    assert {(row["People present"], row["Votes cast"]) for row in rows} == {("24", "20")}
    assert [row["Votes"] for row in rows] == ["" if one["count"] is None else str(one["count"]) for one in data]
    assert {(one["present"], one["cast"]) for one in data} == {(24, 20)}
    shown = {one["option"]: one["count"] for one in data}
    if weight == "light":
        assert (shown["–"], shown["B"], sum(shown.values())) == (5, 1, 20)
    else:
        assert set(shown.values()) == {None}


def test_who_wrote_the_cards_stands_in_every_document() -> None:
    """CC BY asks for it: each author once, with the licence, of the cards that were played and of no other."""
    first, second, third, fourth = library().cards[:4]
    deck = (
        first,
        replace(second, author="De Wilg", licence="CC0"),
        replace(third, author="", licence=""),
        replace(fourth, author="Change folder", licence="x"),
    )
    agreed = tuple(Agreement(card.id, card.title, card.chapter, Status.AGREED, text="x") for card in deck[:3])
    session = replace(SESSION, deck=deck, agreements=agreed)
    credit = "Texts of the cards: Open Kaart (CC BY 4.0); De Wilg (CC0)."
    made = compose(session, ENGLISH, Context())
    assert made.notes[0] == credit and credit not in made.account
    printed = (block for make in PAPERS.values() for block in make(made, ENGLISH).blocks())
    assert Para(credit, "note") in printed
    files = folder_bytes(session, ENGLISH, Context())
    told = " ".join(files["protocol.txt"].decode().split())
    assert "Open Kaart (CC BY 4.0); De Wilg (CC0)" in told and "Change folder" not in told


def test_cards_of_nobody_are_credited_to_nobody() -> None:
    """A card that the team typed names no author: no empty sentence."""
    deck = tuple(replace(card, author="", licence="") for card in SESSION.deck)
    assert credits_of(replace(SESSION, deck=deck), ENGLISH) == ()
