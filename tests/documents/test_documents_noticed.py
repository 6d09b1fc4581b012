"""What is pointed at before a protocol leaves: names, numbers, dates, cases, vague words, pairs; and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import NO_CARD, CardId, context_of
from game.core.findings import VAGUE, Finding, text_of
from game.core.firmness import strength_of
from game.core.privacy import CASE, DATE, NAME, NUMBER, words_of
from game.core.session import Agreement, Session, Status
from game.core.similarity import ALIKE
from game.core.strength import Strength
from game.documents.findings import findings_of
from tests.documents.documents_samples import SESSION
from tests.screens.screens_table import library, said

CARD = CardId("own/1")
RULE = Agreement(CARD, "t", "H3", Status.AGREED, text="We greet each other.")


def found(**changes: object) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, field and words of all that is noticed in this agreement."""
    one = replace(RULE, **changes)  # type: ignore[arg-type]  # the fields that a test names are of many types
    return [(finding.kind, finding.field, finding.words) for finding in findings_of(Session(agreements=(one,)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Op 12 maart ging het mis.", ("12 maart",)),
        ("Het was vorige week, op 3-11-2026.", ("vorige week", "3-11-2026")),
        ("Afgelopen dinsdag en gisteren.", ("Afgelopen dinsdag", "gisteren")),
        ("Dat is twee weken geleden.", ("twee weken geleden",)),
        ("Last Tuesday a pupil cried.", ("Last Tuesday",)),
        ("On March 12th, and on 5 May.", ("March 12th", "5 May")),
        ("It happened three months ago.", ("three months ago",)),
    ],
)
def test_days_of_what_happened(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text, DATE) == words


@pytest.mark.parametrize(
    "text",
    [
        "Na 18.00 uur, elke dinsdag en op vrijdag.",
        "Vanaf 1 september, uiterlijk 1 maart.",
        "We come back to it within 5 days, before 1 March.",
        "We may 3 times.",
        "In maart en in mei, elk jaar.",
        "Every Tuesday after 18:00.",
        "Groep 5 tot en met 8.",
    ],
)
def test_times_of_day_and_days_that_come_back_are_no_events(text: str) -> None:
    assert words_of(text, DATE) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In groep 7b doen wij dat niet.", ("groep 7b",)),
        ("Zoals bij die ene leerling.", ("die ene leerling",)),
        ("Na het incident met de foto.", ("het incident met",)),
        ("Net als toen een collega dat deed.", ("Net als toen",)),
        ("Het is ontstaan toen een ouder belde.", ("toen een ouder",)),
        ("That one pupil in class 4B.", ("That one pupil", "class 4B")),
        ("After the incident with the photo.", ("the incident with",)),
        ("When a colleague was filmed.", ("When a colleague was",)),
    ],
)
def test_wording_that_may_point_at_a_case(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text, CASE)[: len(words)] == words


@pytest.mark.parametrize(
    "text",
    [
        "In groep 7 en 8 maken wij afspraken.",
        "In het geval van brand bellen wij.",
        "Wanneer een collega belt, luisteren wij.",
        "When a child asks, we answer.",
        "In the case of a fire we call.",
        "Die leerling helpen wij.",
    ],
)
def test_ordinary_wording_is_no_case(text: str) -> None:
    assert words_of(text, CASE) == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_rules_of_the_shipped_cards_are_left_alone(language: str) -> None:
    """No name, date, case or vague word in any, each as firm as it is called. Pairs: test_documents_contradictions."""
    say, texts = said(language), {}
    firm: dict[CardId, Strength] = {}
    for card in library().cards:
        for option in card.options:
            if option.rule:
                key = CardId(f"{card.id}#{option.id}")
                texts[key] = say.card(context_of(card.id, f"options.{option.id}.rule"), option.rule)
                firm[key] = option.strength or strength_of(texts[key])
    assert len(texts) > 150
    session = Session(
        agreements=tuple(replace(RULE, card=card, text=text, strength=firm[card]) for card, text in texts.items())
    )
    assert [finding for finding in findings_of(session) if not finding.other] == []


def test_each_field_is_looked_at_and_told_apart() -> None:
    """Names in whatever people typed; a field that no protocol shows is left alone."""
    assert found(text="We ring Anna.") == [(NAME, "text", ("Anna",))]
    assert found(reason="We ring 06-12345678.") == [(NUMBER, "reason", ("06-12345678",))]
    assert found(heard=("It is late.", "Since groep 7b.")) == [(CASE, "heard", ("groep 7b",))]
    assert found(owner="Anna") == [(NAME, "owner", ("Anna",))]
    assert found(objections=("Not Anna.",)) == []
    assert found(objections=("Not Anna.",), status=Status.RESERVED) == [(NAME, "objections", ("Anna",))]
    assert found(returns_who="Anna", returns_when="12 maart", status=Status.PARKED) == [(NAME, "who", ("Anna",))]
    assert found(text="We ring Anna.", status=Status.MERGED) == []


def test_sentences_on_lines_begin_with_capitals() -> None:
    """The first word of a second sentence is no name."""
    assert found(heard=("It is late.", "Camps are different.")) == []


def test_a_vague_rule_is_one_finding() -> None:
    """With each of its vague words once; a parked point may be as vague as it likes."""
    text = "Wij doen dat zo snel mogelijk en netjes, heel netjes."
    assert found(text=text) == [(VAGUE, "text", ("zo snel mogelijk", "netjes"))]
    assert found(text=text, status=Status.PARKED) == []


def test_roles_are_looked_at() -> None:
    """The plan for threats hangs on a wall for years."""
    session = Session(roles=(("police", "Anna"), ("doors", "the caretaker")))
    (finding,) = findings_of(session)
    assert finding == Finding(NAME, NO_CARD, "police", ("Anna",))
    assert text_of(session, finding) == "Anna"


def test_pairs_come_first_and_go_when_they_are_kept() -> None:
    twin = replace(RULE, card=CardId("own/2"))
    session = Session(agreements=(replace(RULE, reason="Ask Anna."), twin))
    assert [finding.kind for finding in findings_of(session)] == [ALIKE, NAME]
    kept = replace(session, accepted_pairs=((twin.card, RULE.card),))
    assert [finding.kind for finding in findings_of(kept)] == [NAME]


def test_keys_tell_findings_apart() -> None:
    """What is left as it is stays left until something else is found there."""
    texts = ("We ring Anna.", "We ring Jan.", "We ring Anna, op 12 maart.")
    keys = {finding.key for text in texts for finding in findings_of(Session(agreements=(replace(RULE, text=text),)))}
    assert len(keys) == 3


def test_a_calm_session_shows_nothing() -> None:
    assert findings_of(SESSION) == ()
    assert findings_of(Session()) == ()
