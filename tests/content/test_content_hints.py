"""Guesses about a text of a card: traces of real persons, and wording that could be clearer. None of them forbids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.privacy_hints import reaches, suspected, trace
from game.content.problem import english
from game.content.style_hints import MOST_WORDS, hints_in


def traced(text: str) -> str:
    found = trace(text)
    return found.text(english) if found else ""


def advised(text: str, rule: bool = False, spoken: bool = True) -> list[str]:
    return [hint.message.text(english) for hint in hints_in(text, rule, spoken)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("Mail naar j.bakker@school.nl.", "an e-mail address", id="mail"),
        pytest.param("Kijk op https://x.nl.", "a web address", id="https"),
        pytest.param("Kijk op WWW.X.NL.", "a web address", id="www in capitals"),
        pytest.param("Volg @klas8b!", "an account name", id="account"),
        pytest.param("Bel 06-12345678.", "a telephone number", id="mobile"),
        pytest.param("Bel 020 123 45 67.", "a telephone number", id="with blanks"),
        pytest.param("Bel +31 6 12345678.", "a telephone number", id="from abroad"),
        pytest.param("Nummer 123456782 staat op de lijst.", "a personal number", id="nine figures"),
        pytest.param("Meester Jan stuurt een foto.", "a name", id="a master"),
        pytest.param("Dan zegt juf Anna iets.", "a name", id="a miss"),
        pytest.param("Mrs. Smith writes back.", "a name", id="in English"),
    ],
)
def test_a_trace_of_a_person_is_named(text: str, what: str) -> None:
    """Cards are handed on from school to school; somebody may recognise whom it is about."""
    assert traced(text) == what


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Een leerling van groep 7 stuurt om 22.40 een bericht.", id="an ordinary situation"),
        pytest.param("De juf stuurt een foto.", id="a function"),
        pytest.param("Meester en juf overleggen.", id="two functions"),
        pytest.param("Bel 0800-1234 of 0900-123456.", id="numbers for everybody"),
        pytest.param("Het is 2026-11-22.", id="a day"),
        pytest.param("Er staan 1234567 berichten.", id="a count"),
        pytest.param("Wij appen @ school.", id="a sign alone"),
        pytest.param("Het kost €1.000,00.", id="money"),
    ],
)
def test_ordinary_texts_hold_no_trace(text: str) -> None:
    """A warning that is wrong every time is not read any more."""
    assert traced(text) == ""


def sentence(words: int) -> str:
    return " ".join(["word"] * words) + "."


def test_a_sentence_that_nobody_can_follow_aloud_is_pointed_at() -> None:
    """Each by itself: three short sentences are no long one; notes are read aloud by nobody, and may still be long."""
    assert advised(sentence(MOST_WORDS)) == [] and advised(sentence(10) * 3) == []
    (told,) = advised(sentence(5) + " " + sentence(MOST_WORDS + 1), spoken=False)
    assert told == f"a sentence of {MOST_WORDS + 1} words: “word word word word word word…”"


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        pytest.param("Wij doen dat niet zonder toestemming.", False, id="not without"),
        pytest.param("Nooit iets niet zeggen.", False, id="never not"),
        pytest.param("We never post unless asked.", False, id="in English"),
        pytest.param("Het is niet verboden.", False, id="not forbidden"),
        pytest.param("Niet dit en niet dat.", True, id="a row of two"),
        pytest.param("Geen foto's, geen namen.", True, id="a row without a word"),
        pytest.param("Wij doen dat niet. Niemand hoeft dat.", True, id="two sentences"),
        pytest.param("Wij vragen eerst.", True, id="none"),
    ],
)
def test_two_negatives_are_hard_to_vote_on(text: str, clear: bool) -> None:
    """Is “yes” then yes?"""
    assert ["two negatives" in one for one in advised(text)] == ([] if clear else [True])


@pytest.mark.parametrize("word", ["natuurlijk", "had moeten weten", "Dom", "should have known", "of course"])
def test_blame_is_pointed_at(word: str) -> None:
    """A situation tells what happens; the team does the judging."""
    assert advised(f"De collega {word} iets.") == [f"this may sound like blame: “{word}”"]


@pytest.mark.parametrize("text", ["Een domein en een stomp.", "Het is onschuldig."])
def test_words_inside_words_are_no_blame(text: str) -> None:
    """Only whole words count."""
    assert advised(text) == []


def test_vague_words_count_in_a_rule_only() -> None:
    """A situation may be vague on purpose; a rule that two people read differently is none."""
    vague = "Wij reageren zo snel mogelijk."
    assert advised(vague) == [] and len(advised(vague, rule=True)) == 1
    assert "is vague: would two people see the same?" in advised(vague, rule=True)[0]


@given(st.text(st.sampled_from("niet zonder geen 0612345678 @a. meester A"), max_size=200))
def test_any_text_is_answered(text: str) -> None:
    """Each hint says what it is and what helps, in one short sentence."""
    for hint in hints_in(text, rule=True):
        assert hint.message.text(english) and hint.better.text(english)
    assert traced(text) == traced(text + " ")


@pytest.mark.parametrize("text", ["Bel 06-12345678", "Mail noa@school.nl", "BSN 123456782"])
def test_what_leads_to_somebody_is_told_from_a_name(text: str) -> None:
    """The same rule for a file, the form and a card that is typed in a meeting."""
    assert reaches(text) is not None
    assert suspected(text) == (reaches(text), True)


@pytest.mark.parametrize("text", ["Zegt juf Anna.", "Kijk op www.school.nl", "@noa_2016", "Dorpsstraat 12"])
def test_what_may_be_a_place_or_a_school_does_not(text: str) -> None:
    assert reaches(text) is None
    assert suspected(text) == (trace(text), False)


def test_what_is_sure_is_told_before_what_is_not() -> None:
    """Wherever it stands: the card is refused for it."""
    text = "Zegt juf Anna van @noa_2016, mail noa@school.nl"
    assert suspected(text) == (reaches(text), True) and trace(text) != reaches(text)
    assert suspected("Wij leggen de telefoon weg.") is None
