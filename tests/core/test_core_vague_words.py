"""Words that make a rule vague."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import CardId
from game.core.findings import DIFFICULT, GENDERED, HURTFUL, VAGUE
from game.core.session import Agreement, Status
from game.core.vague_words import Vague, known_words, replaced, vague_in, vague_rules, vague_spans
from game.system.word_list import read

LANGUAGES = ("nl", "en", "de", "fy")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We reageren gepast.", ["gepast"]),
        ("Wij doen dat IN PRINCIPE zo snel mogelijk.", ["in principe", "zo snel mogelijk"]),
        ("Wij passen ons aan.", []), ("ongepast", ["ongepast"]), ("aangepaste regels", []), ("", []),
        ("We act appropriately.", ["appropriately"]),
        ("An appropriate answer, as soon as possible", ["appropriate", "as soon as possible"]),
        ("abnormaal is niet normaal", ["normaal"]),
    ],
)  # fmt: skip
def test_whole_words_are_found_in_any_case(text: str, words: list[str]) -> None:
    """Parts of other words are not vague, and the longest phrase is taken."""
    assert [vague.word for vague, _ in vague_in(text)] == words


@given(st.lists(st.sampled_from([v.word for v in known_words()] + ["we", "act", "İ", "ß"]), max_size=8).map(" ".join))
def test_spans_and_words_agree(text: str) -> None:
    """Each span holds the word that is told, in order and without overlap."""
    spans = vague_spans(text)
    assert [text[a:b].lower() for a, b in spans] == [vague.word for vague, _ in vague_in(text)]
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))


@pytest.mark.parametrize("vague", known_words(), ids=lambda vague: f"{vague.language} {vague.word}")
def test_every_vague_word_has_clearer_ones(vague: Vague) -> None:
    """One or two, and none of them is vague itself."""
    assert 1 <= len(vague.instead) <= 2
    assert not any(vague_in(better) for better in vague.better)


def test_a_replaced_word_leaves_the_rest_alone() -> None:
    """Only the word at its place changes."""
    text = "Normaal is normaal."
    vague, start = vague_in(text)[1]
    assert replaced(text, start, vague, "op school") == "Normaal is op school."


@pytest.mark.parametrize(
    ("text", "better", "told"),
    [
        (
            "Wij bellen. Zo snel mogelijk komt er antwoord.",
            "dezelfde dag",
            "Wij bellen. Dezelfde dag komt er antwoord.",
        ),
        ("Wij antwoorden zo snel mogelijk.", "dezelfde dag", "Wij antwoorden dezelfde dag."),
        ("WIJ DOEN DIT ZO SNEL MOGELIJK.", "dezelfde dag", "WIJ DOEN DIT DEZELFDE DAG."),
        ("Regelmatig praten wij.", "élke week", "Élke week praten wij."),
    ],
)
def test_a_better_word_is_written_as_the_one_it_replaces(text: str, better: str, told: str) -> None:
    """After a full stop it begins with a capital."""
    vague, start = vague_in(text)[0]
    assert replaced(text, start, vague, better) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De volgende schooldag komen wij er gepast op terug.", "komen wij er zoals afgesproken op terug."),
        ("Wij antwoorden op een gepaste manier.", "op een afgesproken manier."),
        ("We answer appropriately.", "answer as agreed."),
        ("We answer in an appropriate way.", "in an agreed way."),
        ("Wir antworten angemessen.", "antworten wie vereinbart."),
        ("Wir antworten in angemessener Form.", "in vereinbarter Form."),
        ("Wy komme der gaadlik op werom.", "der sa’t ôfpraat is op werom."),
    ],
)
def test_what_says_how_something_is_done_gets_words_that_say_how(text: str, told: str) -> None:
    """The first of the better words can be pressed, so the sentence has to be right with it."""
    vague, start = vague_in(text)[0]
    assert replaced(text, start, vague, vague.better[0]).endswith(told)


def test_a_capital_of_another_alphabet_is_no_stumbling_block() -> None:
    """The dotted capital I of Turkish matches an i, and is not its capital."""
    assert [vague.word for vague, _ in vague_in("\u0130n principle we call.")] == ["in principle"]


FORMS = (
    ("Wij geven ongepaste reacties.", VAGUE, "ongepaste"), ("Dat doen we op een adequate manier.", VAGUE, "adequate"),
    ("In normale gevallen.", VAGUE, "normale"), ("Wij probeerden het.", VAGUE, "probeerden"),
    ("De directeur ziet erop toe.", VAGUE, "ziet erop toe"),
    ("Zo  snel\u00a0mogelijk.", VAGUE, "zo  snel\u00a0mogelijk"),
    ("Dat zijn de daders.", HURTFUL, "daders"), ("Wat een domme vraag!", HURTFUL, "domme"),
    ("Zij roddelden over hem.", HURTFUL, "roddelden"), ("Probleemgezinnen", HURTFUL, "probleemgezinnen"),
    ("Wat hij/zij plaatst.", GENDERED, "hij/zij"), ("Op imago’s letten wij.", VAGUE, "imago’s"),
    ("De pedo's", HURTFUL, "pedo's"), ("Herleidbare foto's", DIFFICULT, "herleidbare"),
    ("The victims are heard.", HURTFUL, "victims"), ("We act respectfully.", VAGUE, "respectfully"),
    ("Third parties", DIFFICULT, "third parties"), ("He/she posts it.", GENDERED, "he/she"),
    ("We make sure that it is done.", VAGUE, "make sure that"), ("Angemessene Sprache", VAGUE, "angemessene"),
    ("Die Opfer", HURTFUL, "opfer"), ("Dieders", HURTFUL, "dieders"),
)  # fmt: skip
NONE = (
    "De dominee belt.", "Slachtofferhulp helpt.", "Dat is abnormaal.", "Onze verantwoording staat daar.",
    "De juf belt.", "Wij klikken niet op links.",
    "Grootmoeders", "Redelijkerwijs", "Zelfbewustzijn", "Het gaat vaker mis.",
    "domein",
    "fake", "We suspect a sexual offence.", "That is not enough.", "A contented child", "The soonest day", "Grass",
    "Each of us is responsible.", "Een dominante houding", "verdacht bericht", "aanpassend", "op-tijd-app",
)  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "word"), FORMS)
def test_a_word_is_found_in_its_usual_forms(text: str, kind: str, word: str) -> None:
    """With endings, split, with other spaces and signs between."""
    assert [(one.kind, one.word) for one, _ in vague_in(text)] == [(kind, word)]


@pytest.mark.parametrize("text", NONE)
def test_inside_other_words_and_in_another_meaning_nothing_is_found(text: str) -> None:
    assert vague_in(text) == ()


def test_the_file_has_all_words_that_were_asked_for() -> None:
    """Seventy-one in Dutch, of four kinds; a list of equal worth in English; a start in German and Frisian."""
    kinds = {language: Counter(one.kind for one in known_words() if one.language == language) for language in LANGUAGES}
    assert kinds["nl"] == {VAGUE: 47, DIFFICULT: 9, HURTFUL: 12, GENDERED: 3}
    assert all(
        kinds["en"][kind] >= least for kind, least in ((VAGUE, 40), (DIFFICULT, 8), (HURTFUL, 10), (GENDERED, 3))
    )
    assert kinds["de"].total() > 20 and kinds["fy"].total() > 20


def test_words_that_stood_in_the_program_before_are_still_found() -> None:
    """Whatever the file says now."""
    before = (
        "gepast ongepast, zoveel mogelijk; eventueel voldoende, af en toe terughoudend, netjes waar nodig, indien nodig"
    )
    assert len(vague_in(before)) == 10


def test_a_hurtful_word_is_told_in_a_reason_too_and_a_vague_one_in_a_rule_alone() -> None:
    """Hurtful ones first; each is a finding of its own kind."""
    one = Agreement(CardId("basis/a"), "A", "H3", Status.AGREED, "Regelmatig bellen wij.", "Soms is de dader dom.")
    found = [(finding.kind, finding.field, finding.words) for finding in vague_rules([one])]
    assert found == [(HURTFUL, "reason", ("dader", "dom")), (VAGUE, "text", ("regelmatig",))]


def test_a_line_that_is_wrong_leaves_out_that_line_alone() -> None:
    """Anybody may change the file."""
    table = "# nl\tx\tvague\ta\nlanguage\tword\tkind\nnl\tWoord\tvaag\tx\nnl\tRaar\tvague\tanders\n\nnl\t\tvague\tx"
    assert list(read(table)) == [Vague("raar", ("anders",), VAGUE)]


def test_in_brackets_stands_advice_and_no_word_to_put_there() -> None:
    soms = next(one for one in known_words() if one.word == "soms")
    assert soms.better == () and soms.advice == "noem wanneer"
