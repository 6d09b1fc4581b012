"""What may point at a person or an event is seen in whatever shape it comes; what belongs to nobody is not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import privacy
from game.core.cards import Card
from game.core.contacts import STANDARD
from game.core.privacy import CASE, DATE, NAME, NUMBER, Trace, marked, private, traces, words_of
from game.core.privacy.normalise import normalised
from game.core.privacy.shapes import ACCOUNT, ADDRESS, FILE, MAIL, PERSONAL, PHONE
from game.i18n.po_file import parsed
from game.system.resources import resource
from tests.core.privacy_sentences import POINTING, QUIET
from tests.core.privacy_shapes import HELP_LINES, NAMES, OTHER_KINDS, SHAPES
from tests.screens.screens_table import library
from tests.sizes import SHIPPED_TEXTS, portion

PHONES = (
    "06-12345678", "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "06/12/34/56/78", "(06) 1234 5678",
    "06_12345678",
    "0612345678", "0 6 1 2 3 4 5 6 7 8", "(0)6 12345678", "+31 6 12345678", "+31 (0)6 12345678", "+31-6-1234-5678",
    "+31(0)612345678", "0031612345678", "0031 (0)20-1234567", "00 31 6 12345678", "31612345678", "612345678",
    "020-1234567", "(020) 123 45 67", "0512.345678", "0470 12 34 56", "+32 470/12.34.56", "02/123.45.67",
    "0032 9 123 45 67", "0151 23456789", "+49 (0)30 123456", "030/1234567", "0221 / 47 11-0123", "+44 20 7946 0958",
    "O6-12345678", "06 l2345678", "nul zes een twee drie vier vijf zes zeven acht", "06,12,34,56,78", "06=12345678",
)  # fmt: skip
"""The Netherlands, Belgium, Germany, elsewhere; with letters for figures, and in words."""
NAMED = (
    "Jan de Vries", "JAN DE VRIES", "jan de vries", "Meester Jan van groep 7", "juf Fatima", "juf fatima", "juf F.",
    "mevrouw Yılmaz", "meneer El Amrani", "de moeder van Sem", "ouders van S.", "Sem’s moeder", "J.d.V.", "J. de Vries",
    "A.B. Jansen", "leerling K.", "directeur Van den Berg", "Sem B.", "collega Ahmed", "“Noor” dus", "met noor en daan",
    "Ayşe Hanım", "Frau Müller", "Анна", "вчителька Олена",
)  # fmt: skip
OTHERS = {
    MAIL: ("j.jansen@school.nl", "jansen (at) school punt nl", "jansen@school .nl"),
    ACCOUNT: ("@sem_2014", "insta: sem_2014", "tiktok.com/@noor.x"),
    PERSONAL: ("NL91 ABNA 0417 1643 00", "nl91abna0417164300", "BSN 1234.56.782", "123456782", "kenteken G-123-AB"),
    ADDRESS: ("1234 AB", "3511AB", "Dorpsstraat 12", "Hauptstraße 5"),
    FILE: ("IMG_20260312.jpg", "WhatsApp Image 2026"),
}
DAYS = (
    "op 12 maart", "12 mrt", "12-3-2026", "2026-03-12", "de twaalfde maart", "vorige week dinsdag", "gisteren",
    "afgelopen vrijdag", "twee weken geleden", "last Tuesday", "letzte Woche", "минулого тижня",
)  # fmt: skip
CASES = ("groep 7b", "S. uit groep 5", "die ene leerling", "onze stagiair uit groep 3", "het enige Syrische gezin")

PASTED = (
    (" ", "\u00a0"), (" ", "\u202f"), (" ", "\u2009"), (" ", "\t"), (" ", "\n"), (" ", "\r\n"), (" ", "  "),
    ("-", "\u2011"), ("-", "\u2013"), ("-", "\u2014"), ("-", "\u2212"), (".", "\u2024"), (".", "\u00b7"),
    ("/", "\u2044"), ("+", "\uff0b"), ("@", "\uff20"), ("'", "\u2019"),
)  # fmt: skip
INSIDE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u202a\u202c\u200e\u200f\u2066\u2069\u180e\u034f"


def shapes(text: str) -> Iterator[str]:
    """The same text as it may come out of a paste."""
    yield text
    yield from (text.replace(*one) for one in PASTED if one[0] in text)
    yield from (sign.join(text) for sign in INSIDE)
    yield unicodedata.normalize("NFD", text)
    wide = {ord(sign): ord(sign) + 0xFEE0 for sign in map(chr, range(0x21, 0x7F))}
    yield text.translate(wide)


def figures(text: str) -> Iterator[str]:
    """Its figures in other signs: keycaps, of other alphabets, bold, in circles."""
    kinds = (
        [f"{n}\ufe0f\u20e3" for n in range(10)],
        [chr(0x660 + n) for n in range(10)],
        [chr(0x1D7CE + n) for n in range(10)],
        ["⓪", *(chr(0x2460 + n) for n in range(9))],
        list("⁰¹²³⁴⁵⁶⁷⁸⁹"),
    )
    for signs in kinds:
        yield re.sub(r"\d", lambda found, signs=signs: signs[int(found[0])], text)  # type: ignore[misc]


def around(text: str) -> tuple[str, ...]:
    """Alone, inside a sentence, between brackets."""
    return (text, f"Wij vinden dat {text} dit weet.", f"Dat mag niet ({text})")


def missed(kind: str, texts: Iterator[str], what: str = "") -> list[str]:
    def seen(text: str) -> bool:
        return any(one.kind == kind and what in ("", one.what) for one in traces(text))

    return [ascii(text) for text in texts if not seen(text)]


@pytest.mark.parametrize("number", PHONES)
def test_a_telephone_number_is_seen_however_it_is_written(number: str) -> None:
    """In the Netherlands, Belgium and Germany, whatever parts its figures, and whatever a paste brought along."""
    assert missed(NUMBER, (whole for one in shapes(number) for whole in around(one))) == []
    assert missed(NUMBER, (whole for one in figures(number) for whole in around(one))) == []


@pytest.mark.parametrize("name", NAMED)
def test_a_name_is_seen_through_whatever_a_paste_brought_along(name: str) -> None:
    """By a title, a role, initials, or as a name that many people have."""
    assert missed(NAME, shapes(name)) == []


@pytest.mark.parametrize(("what", "text"), [(what, text) for what, texts in OTHERS.items() for text in texts])
def test_what_somebody_can_be_found_by_is_seen(what: str, text: str) -> None:
    assert missed(NUMBER, iter(around(text)), what) == []
    assert missed(NUMBER, shapes(text)) == []


@pytest.mark.parametrize("text", DAYS)
def test_the_day_of_an_incident_is_seen(text: str) -> None:
    assert missed(DATE, (whole for one in shapes(text) for whole in around(one))) == []


@pytest.mark.parametrize("text", CASES)
def test_wording_that_points_at_one_case_is_seen(text: str) -> None:
    assert missed(CASE, iter(around(text))) == []


ORDINARY = (
    "art. 7:611 BW", "artikel 4.1.3", "artikel 3.1.2.1", "art. 6:162 BW", "AVG art. 6 lid 1", "2025-2026", "groep 7",
    "schooljaar 2025/2026", "om 22.40 uur",
    "elke zondagavond", "op zondagavond", "tussen 08.30-16.30 uur", "groep 1, 2, 3, 4, 5, 6, 7 en 8", "groep 5 t/m 8",
    "€ 1.250,00", "€ 12.345.678", "12.345.678 euro", "12,5 procent", "100 %", "10-12 jaar", "vóór 1 oktober", "24/7",
    "elke dinsdag", "vanaf 1 augustus", "de Kindertelefoon", "Veilig Thuis", "de juf of meester", "WhatsApp", "de MR",
    "RvT en CvB", "de IB'er", "112", "binnen 5 schooldagen", "een Instagramaccount", "leerlingen uit groep 8",
)  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_law_times_years_groups_and_amounts_are_left_alone(text: str) -> None:
    """A warning that is wrong every time is not read any more."""
    assert traces(f"Wij doen dit volgens {text}.") == ()
    assert traces(f"Wij: {text}") == ()


def test_help_lines_that_the_game_prints_belong_to_nobody() -> None:
    """All of them, also two beside each other."""
    numbers = [one.number for one in STANDARD if any(sign.isdigit() for sign in one.number)]
    assert len(numbers) > 6
    assert [number for number in numbers if traces(f"Bel {number}.")] == []
    assert traces(f"Bel {' of '.join(numbers)}") == () and traces(" ".join(numbers[:2])) == ()


def texts_of(card: Card) -> Iterator[str]:
    yield from (card.title, card.situation, card.friction, card.question, card.twist, card.notes, *card.prompts)
    for option in card.options:
        yield from (option.text, option.rule, option.note)


def test_hardly_any_text_of_the_shipped_cards_is_pointed_at() -> None:
    """Less than one in a hundred, and no name or number in any."""
    texts = [text for card in library().cards for text in texts_of(card) if text]
    alarms = [(text, traces(text)) for text in texts if private(text)]
    print(f"{len(alarms)} of {len(texts)} texts of cards: {100 * len(alarms) / len(texts):.2f} %")
    assert len(texts) > 1000 and len(alarms) * 100 < len(texts), alarms
    assert [found for _, found in alarms if any(one.kind in (NAME, NUMBER) for one in found)] == []


@pytest.mark.parametrize("kind", sorted(POINTING))
def test_sentences_as_people_type_them_are_pointed_at(kind: str) -> None:
    """In the Netherlands and Belgium, in English, German, Frisian and Turkish; one in fifty may be missed."""
    texts = POINTING[kind]
    gone = missed(kind, iter(texts))
    print(f"{kind}: {len(gone)} of {len(texts)} missed, {100 * len(gone) / len(texts):.1f} %")
    assert len(gone) * 50 <= len(texts), gone


@pytest.mark.parametrize("language", sorted(QUIET))
def test_sentences_that_point_at_nobody_are_left_alone(language: str) -> None:
    assert [(text, marked(text)) for text in QUIET[language] if private(text)] == []


def told_in(language: str, domain: str) -> list[str]:
    """Every text that comes with the game in this language, each once."""
    entries = parsed(resource("locales", language, "LC_MESSAGES", f"{domain}.po").read_bytes()).entries
    texts = (text for one in entries if one.used and not one.fuzzy for text in one.told if text)
    return list(dict.fromkeys(texts))


TOLD = [*product(("de", "fy", "nl", "tr", "uk"), ("screens",)), *product(("de", "en", "fy"), ("scenarios",))]


@pytest.mark.parametrize(("language", "domain"), TOLD)
def test_hardly_any_text_that_comes_with_the_game_is_pointed_at(language: str, domain: str) -> None:
    """Also where every noun has a capital: one in a hundred at most, and some more by chance where a part is looked at.

    A day with a year in it is one: sources and laws tell when they were seen, and what holds since when.
    """
    texts = portion(told_in(language, domain), SHIPPED_TEXTS)
    false = (NAME, NUMBER, CASE)
    alarms = [(text, marked(text, false)) for text in texts if traces(text, false)]
    print(f"{language}, {domain}: {len(alarms)} of {len(texts)} texts, {100 * len(alarms) / len(texts):.2f} %")
    by_chance = 1 if SHIPPED_TEXTS.now == 100 else 4
    assert texts and len(alarms) * 100 <= len(texts) + 100 * by_chance, alarms


HARD = (
    "0", "1-", "1.1. ", "A.", "Aa-", "Aa ", "a_1 ", "a at b dot ", "AA-1", "De Aa 1", "juf de ", "vader van ", "a's ",
    "insta:a", "twee weken ", "uit groep 1", "een twee ", "kenteken a", "1234 A", "Lich ",
)  # fmt: skip
"""What a search may begin anywhere, and does not find."""


@pytest.mark.parametrize("piece", HARD)
def test_a_text_of_twenty_thousand_signs_comes_to_an_end(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them looked at; a search that tries every way through them would not."""
    monkeypatch.setattr(privacy, "LONGEST", 30_000)
    assert traces(piece * (20_000 // len(piece)) + "!") is not None


EXAMPLES = [
    pytest.param(shape.kind, text, id=f"{shape.name} {text!a}")
    for shape in SHAPES
    for text in shape.found
    if text not in HELP_LINES
]
LEFT = [pytest.param(text, id=f"{shape.name} {text!a}") for shape in SHAPES for text in shape.left]


def test_the_table_of_shapes_is_whole() -> None:
    """So many shapes, so many examples of what is pointed at and of what is not."""
    assert len(SHAPES) == 45
    assert sum(len(shape.found) + len(shape.left) for shape in SHAPES) == 217


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_every_shape_is_seen_alone_in_a_sentence_and_out_of_a_paste(kind: str, text: str) -> None:
    assert missed(kind, shapes(text)) == []
    assert missed(kind, iter((f"Dit ging zo: {text}.", f"Dat was toen ({text})", f"- {text}"))) == []


@pytest.mark.parametrize("text", LEFT)
def test_what_only_resembles_a_shape_is_left_alone(text: str) -> None:
    """However it was pasted; where it is of another kind, only as that."""
    kinds = {one.kind for whole in shapes(text) for one in traces(whole)}
    assert kinds == {OTHER_KINDS[text]} if text in OTHER_KINDS else not kinds


@pytest.mark.parametrize("number", [*HELP_LINES, *(one.number for one in STANDARD)])
def test_a_help_line_is_never_pointed_at_however_it_is_written(number: str) -> None:
    """With the number of the country before it, in other groups, and out of a paste."""
    bare = number.replace("-", "")
    ways = (number, bare, f"+31 {bare[1:]}" if bare.startswith("0") else bare, f"Bel {number}!", f"tel.: {number}")
    assert [whole for way in ways for whole in shapes(way) if traces(whole)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_nothing_else_is_seen_in_small_letters_too(name: str) -> None:
    """First in a sentence, last in it, alone, in capitals, and with an ending."""
    small = name.lower()
    ways = (
        name, small, f"{name} stuurde een bericht.", f"dat was van {small}", f"{small} stuurde iets",
        f"met {small} en de juf", f"{small}’s telefoon", f"de app van {name.upper()} stond open",
    )  # fmt: skip
    assert missed(NAME, iter(ways)) == []


def test_what_is_marked_is_what_was_typed() -> None:
    """With its place, so that it can be underlined in the field."""
    text = "Wij bellen Fa\u00adtima op 06\u00a012345678."
    assert traces(text, (NUMBER,)) == (Trace(NUMBER, "06\u00a012345678", 22, 33, PHONE),)
    assert all(text[one.start : one.end] == one.words for one in traces(text))
    assert marked(text) == ("Fa\u00adtima", "06\u00a012345678")
    assert words_of("Anna, Anna en\nAnna", NAME) == ("Anna",)


def test_one_kind_can_be_asked_for() -> None:
    """A field of telephone numbers is looked through for names alone."""
    assert [one.kind for one in traces("Anna 06-12345678", (NAME,))] == [NAME]
    assert {one.kind for one in traces("Op 12 maart belde Anna uit groep 7b 06-12345678")} == {NAME, NUMBER, DATE, CASE}


def test_in_german_a_noun_with_a_capital_is_no_name() -> None:
    """There a capital alone says nothing; a title does."""
    assert traces("Wir nehmen keine Anfragen von Kindern an, auch nicht in der Pause.") == ()
    assert words_of("Wir fragen Frau Krause.", NAME) == ("Frau Krause",)


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    """In its own signs, each within the text."""
    assert len(normalised(text).at) == len(normalised(text).text) + 1
    assert all(text[one.start : one.end].strip() == one.words for one in traces(text))


@pytest.mark.parametrize(
    "piece", ["0", "06 ", "A.", "Jan de ", "@a", "1-", "a.", "van ", "1.000.", "\u0301", "O", "0 ,"]
)
def test_no_text_takes_long(piece: str) -> None:
    """Typed over and over, as long as a field may be: the work grows no faster than the text."""
    assert traces(piece * (4000 // len(piece))) is not None


def test_every_pair_of_kinds_is_told_apart() -> None:
    """One text with two of them gives both."""
    samples = {NAME: "juf Fatima", NUMBER: "06-12345678", DATE: "gisteren", CASE: "die ene leerling"}
    for one, other in product(samples, repeat=2):
        found = {trace.kind for trace in traces(f"Ja, {samples[one]} en {samples[other]}.")}
        assert found == {one, other}
