"""The same content in every format: each file is taken apart again and held against the document, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.session import Session, Setup
from game.documents.compose import compose
from game.documents.formats import EXPORTS, plain_text
from game.documents.model import Context, Document
from game.documents.papers import PAPERS
from game.documents.protocol import rule_entry, rule_reasons
from game.documents.sanitize import clean
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from tests.documents.documents_readers import READERS, Disclosed, squashed
from tests.documents.documents_samples import AGREED, CONTACTS, NOT_NEEDED, PARKED, REPORTED, RESERVED, SESSION
from tests.sizes import RANDOM_TEXTS, drawn

FULL = replace(
    SESSION,
    agreements=(
        replace(AGREED, heard=("A class account can be read by all.", "It is also about trust."), owner="the ICT lead"),
        replace(AGREED, card=REPORTED.card, text="We answer within two working days.", review="2027-02-01", reason=""),
        PARKED, RESERVED, REPORTED, NOT_NEEDED,
    ),
    roles=(("police", "the head teacher"), ("speaks", "the school board")),
)  # fmt: skip
IN_PART = {"csv", "ics"}
"""They hold a part of the protocol: test_documents_results.py and test_documents_review_calendar.py read them."""
WHOLE = [form for form in EXPORTS if form in READERS]
BLOCKS = [form for form in WHOLE if form not in ("json", "pdf")]
CHEAP = [form for form in EXPORTS if form not in ("pdf", "docx")]
ODD = (
    "",
    "x" * 5000,
    "word " * 1000,
    "👩‍🏫 😀 🇳🇱 emoji and e\u0301",
    "שלום عليكم a rule that turns round \u202e and back",
    "a\x00b\x07c\x1b[31m\u2028d\ufffe\ud800e\tf\r\ng",
    '=cmd()|"/C calc"!A0',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "<script>alert(1)</script></style></title>--><!-- &lt;b&gt; &amp;",
    "#panic() $x$ *b* _i_ [a](http://x) @ref \\ `raw` <label> // comment ~ -- 'q' \"q\"",
    "# head\n- list\n1. one\n> quote\n| a | b |\n***\n---\n![x](y) \\",
    "1. one", "- two", "# three", "+ four", "| five", "2) six", "***", "===", "\\",
    "{\\rtf1\\ansi {\\field{\\*\\fldinst HYPERLINK x}}}",
    "..", "CON", "a;b,c\"d'e",
)  # fmt: skip


def made(session: Session, say: Words = ENGLISH) -> Document:
    return compose(session, say, Context(CONTACTS, "0.1.0"))


def test_every_format_is_taken_apart_again() -> None:
    """A new one has a reader in documents_readers.py. To read a PDF takes a program that not every machine has."""
    assert set(EXPORTS) - {"pdf"} == (set(READERS) | IN_PART) - {"pdf"}
    assert not set(READERS) & IN_PART


def read(form: str, document: Document, say: Words = ENGLISH) -> Disclosed:
    return READERS[form](EXPORTS[form](document, say))


def pieces_of_rules(document: Document) -> Iterator[str]:
    """Everything that stands in the rules, piece by piece; how it was voted is no business of theirs."""
    for rule in document.rules():
        floor = (rule.floor.text, rule.floor.source) if rule.floor else ()
        yield from (rule.number, rule.text, rule.strength.partition(" – ")[0], rule.reason)
        yield from (*floor, *rule.reservations, *rule.heard, rule.owner)


def pieces_beside(document: Document) -> Iterator[str]:
    """Status, fixed texts, parked points, contacts, ladder, complaints, plan for threats."""
    yield from (document.status, document.title, document.school, document.date)
    yield from (*document.guide, *document.ladder_notes, *document.complaints, *document.testing, *document.notes)
    for chapter in document.chapters:
        if chapter.rules or chapter.paragraphs or chapter.law:
            yield from (chapter.code, chapter.title, *chapter.paragraphs)
        yield from (*chapter.law, *chapter.advice, *chapter.proposals, chapter.elsewhere)
    for point in document.parked:
        yield from (point.title, point.text, point.returns, *point.objections)
    yield from (card.title for card in document.not_needed)
    for duty in (*document.law, *document.advice):
        yield from (duty.title, *duty.lines, duty.source)
    yield from (*document.council.intro, *document.council.notes)
    yield from (cell for one in document.council.parts for cell in (one.part, one.who, one.article))
    yield from (cell for line in document.contacts for cell in line)
    yield from (cell for step in document.ladder for cell in (step.name, step.who, step.note))
    for part in document.threats:
        yield from (part.title, part.who, *part.actions)
    yield from document.threat_notes


def bare(text: str) -> str:
    """Some formats put how firm a rule is in brackets."""
    return squashed(text).replace("(", "").replace(")", "")


def test_the_account_and_the_sheet_have_what_the_protocol_leaves_to_them() -> None:
    """How the team voted and who signs: of nobody it gets lost."""
    document = made(FULL)
    told = "".join(
        squashed(plain_text.write(PAPERS[kind](document, ENGLISH)).decode()) for kind in ("account", "signing")
    )
    pieces = [*document.account, document.declaration, *document.signing]
    pieces += [cell for one in document.played for cell in (one.about, one.chapter, one.votes, one.outcome)]
    pieces += [text for rule in document.rules() for text in (rule.votes, rule.consent)]
    assert [piece for piece in pieces if squashed(piece) not in told] == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", BLOCKS)
def test_rule_by_rule(form: str, language: str) -> None:
    """Number, text, how firm, why, floor, reservations, what was heard and owner, and nothing between them.

    The rule stands in one place and what is behind it in another, under the same number.
    """
    say = words(language)
    document = made(FULL, say)
    told = read(form, document, say).rules
    wanted = {}
    for rule in document.rules():
        entry, behind = rule_entry(rule, document, say), rule_reasons(rule, say)
        details = "".join(f"{label}:{text}" if label else text for label, text in (*entry.details, *behind.details))
        wanted[rule.number] = bare(entry.text + entry.behind + details)
    assert {number: bare(text) for number, text in told.items() if not number.startswith("P")} == wanted
    assert [number for number in told if number.startswith("P")] == ["P1"]


@pytest.mark.parametrize("form", WHOLE)
def test_every_part_is_in_every_whole_format(form: str) -> None:
    """Nothing of the document gets lost on the way into a file."""
    document = made(FULL)
    told = read(form, document).text.replace("-", "")
    pieces = [*pieces_of_rules(document), *pieces_beside(document)]
    assert len(pieces) > 200
    assert [piece for piece in pieces if squashed(piece).replace("-", "") not in told] == []


@pytest.mark.parametrize("form", WHOLE)
def test_it_opens_by_saying_that_it_is_a_draft(form: str) -> None:
    """The status line is the first thing that is read; in JSON it has a field of its own."""
    document = made(FULL)
    first = read(form, document).first
    assert squashed(document.status) in first if form == "pdf" else first == squashed(document.status)


@pytest.mark.parametrize("form", EXPORTS)
def test_an_unconfirmed_contact_is_in_no_format(form: str) -> None:
    """Only lines that somebody checked are called."""
    data = EXPORTS[form](made(FULL), ENGLISH)
    told = READERS[form](data).text if form in READERS else data.decode("utf-8", "replace")
    assert "0900-0000" not in told


@pytest.mark.parametrize("form", EXPORTS)
def test_the_same_document_gives_the_same_bytes(form: str) -> None:
    """No clock, no chance, no name of a machine."""
    assert EXPORTS[form](made(FULL), ENGLISH) == EXPORTS[form](made(FULL), ENGLISH)


@pytest.mark.parametrize("form", EXPORTS)
def test_no_rules_at_all(form: str) -> None:
    """A session that was broken off at once still leaves a draft, and one without a date too."""
    for session in (replace(SESSION, agreements=()), replace(SESSION, agreements=(), at="")):
        data = EXPORTS[form](made(session), ENGLISH)
        assert data and (form not in BLOCKS or READERS[form](data).rules == {})


@pytest.mark.parametrize("form", CHEAP)
def test_five_hundred_rules(form: str) -> None:
    """All of them are there, each once and in order."""
    rules = tuple(replace(AGREED, text=f"Rule {n} of many: we talk.", heard=("x",), option=AGREED.option)
                  for n in range(500))  # fmt: skip
    document = made(replace(SESSION, agreements=rules))
    data = EXPORTS[form](document, ENGLISH)
    if form in BLOCKS:
        assert list(READERS[form](data).rules) == [rule.number for rule in document.rules()]
    elif form != "csv":
        told = squashed(data.decode("utf-8")).replace("\\,", ",")
        assert all(squashed(f"Rule {n} of many") in told for n in range(500))


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text)[:24])
@pytest.mark.parametrize("form", EXPORTS)
def test_whatever_is_typed_stays_what_was_typed(form: str, text: str) -> None:
    """In a rule, its reason and the name of the school; no sign has a meaning of its own."""
    odd = replace(AGREED, text=text, reason=text, owner=text, heard=(text,))
    session = replace(SESSION, setup=Setup(school=text, people=24), agreements=(odd, replace(PARKED, text=text)))
    document = made(session)
    data = EXPORTS[form](document, ENGLISH)
    if form in BLOCKS:
        entry = rule_entry(document.rules()[0], document, ENGLISH)
        details = (*entry.details, *rule_reasons(document.rules()[0], ENGLISH).details)
        wanted = bare(entry.text + entry.behind + "".join(f"{a}:{b}" if a else b for a, b in details))
        assert bare(READERS[form](data).rules["3.1"]) == wanted
    if form in BLOCKS or form == "json":
        assert squashed(clean(text)) in READERS[form](data).text


@pytest.mark.parametrize("form", [form for form in EXPORTS if form != "pdf"])
@settings(
    max_examples=drawn(40, RANDOM_TEXTS), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=300))
def test_any_text_can_be_a_rule(form: str, text: str) -> None:
    """Every format writes it, and what is left after cleaning is found again."""
    document = made(replace(SESSION, agreements=(replace(AGREED, text=text),)))
    data = EXPORTS[form](document, ENGLISH)
    if form in BLOCKS:
        assert READERS[form](data).rules["3.1"].startswith(squashed(clean(text)))
    elif form == "json":
        assert squashed(clean(text)) in READERS[form](data).text


@pytest.mark.skipif("pdf" not in EXPORTS, reason="no pages here")
@settings(max_examples=drawn(5, RANDOM_TEXTS), deadline=None)
@given(text=st.text(max_size=300))
def test_any_text_can_be_printed(text: str) -> None:
    """Pages take longer, so fewer texts are tried."""
    assert EXPORTS["pdf"](made(replace(SESSION, agreements=(replace(AGREED, text=text),))), ENGLISH)[:5] == b"%PDF-"


def test_the_logo_does_not_stop_a_format() -> None:
    """A broken picture is left out, and the protocol comes all the same."""
    for form, write in EXPORTS.items():
        assert BytesIO(write(replace(made(FULL), logo=b"\x89PNG\r\n\x1a\nbroken"), ENGLISH)).read(), form
