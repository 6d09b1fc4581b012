"""How firm words are: “mogen” leaves it to you, “mogen niet” does not, and what nobody can tell is left to people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.core.cards import CardId
from game.core.findings import FIRMNESS
from game.core.firmness import ANY, DUTY, firmness_of, loose_rules, strength_of, unlike
from game.core.session import Agreement, Status
from game.core.strength import Strength

MUST, SHOULD, MAY = Strength.MUST, Strength.SHOULD, Strength.MAY

SAID = {
    "Wij mogen elkaar in de teamapp met een grapje aan een afspraak herinneren.": MAY,
    "Wij mogen foto’s op een eigen account zetten. Wie een foto niet wil, zegt dat.": MAY,
    "Bij overleg mag onze telefoon aan blijven, zonder geluid.": MAY,
    "Komt er een vraag over school, dan mogen wij die beantwoorden.": MAY,
    "Als het druk is, mag een collega later antwoorden.": MAY,
    "Wie kritiek heeft, mag dat op persoonlijke titel zeggen.": MAY,
    "Niemand hoeft buiten werktijd te antwoorden.": MAY,
    "Ieder van ons mag zelf kiezen of ouders het nummer krijgen.": MAY,
    "Ieder bepaalt zelf of een bericht antwoord nodig heeft.": MAY,
    "Het staat iedereen vrij om mee te doen.": MAY,
    "Het is toegestaan om thuis te werken.": MAY,
    "Het is aan ieder van ons of wij antwoorden.": MAY,
    "Medewerkers zijn vrij om te kiezen.": MAY,
    "Een misstand melden kan altijd.": MAY,
    "Een medewerker hoort na zes uur niet meer te reageren.": SHOULD,
    "Wij proberen dezelfde dag te antwoorden.": SHOULD,
    "Bij voorkeur bellen wij ouders.": SHOULD,
    "Waar mogelijk praten wij eerst op school.": SHOULD,
    "Wij streven naar één kanaal.": SHOULD,
    "Wij mogen geen leerlingen volgen.": MUST,
    "Wij mogen leerlingen niet volgen.": MUST,
    "Een leerling volgen mag alleen met een werkaccount.": MUST,
    "Een foto mag pas online als de ouders ja zeggen.": MUST,
    "Niemand mag foto’s van leerlingen bewaren.": MUST,
    "Wij mogen nooit om een geheim vragen.": MUST,
    "Volgen kan uitsluitend via school.": MUST,
    "Een medewerker dient dit te melden.": MUST,
    "Dit is verplicht.": MUST,
    "Mag één kind niet in beeld, dan plaatsen wij geen groepsfoto.": MUST,
    "Horen wij van pesten, dan vertellen wij het de coördinator.": MUST,
    "Wat mag, staat op de lijst.": MUST,
    "We may write to each other in the evening. Nobody has to answer.": MAY,
    "If a parent agrees, we may answer.": MAY,
    "We do not have to answer in the evening.": MAY,
    "Each of us decides for ourselves; we are free to choose.": MAY,
    "Phones are allowed in the staff room.": MAY,
    "We should answer the same day.": SHOULD,
    "We try to answer the same day.": SHOULD,
    "Should a pupil write, we answer at school.": MUST,
    "We should ring first.": SHOULD,
    "You may.": MAY,
    "In May we talk about this with parents.": MUST,
    "The hour is up to everyone.": MAY,
    "If children want a group chat, that is up to their parents.": MUST,
    "Willen kinderen een groepsapp, dan is dat aan de ouders.": MUST,
    "Dat mag.": MAY,
    "Das dürfen wir.": MAY,
    "Dat meie wy.": MAY,
    "We may not follow pupils.": MUST,
    "We may only follow pupils from a work account.": MUST,
    "Nobody may keep photos of pupils.": MUST,
    "We can't follow pupils.": MUST,
    "We talk with the head teacher.": MUST,
    "Wir dürfen einander abends schreiben. Niemand muss antworten.": MAY,
    "Wenn Eltern zustimmen, dürfen wir antworten.": MAY,
    "Wir müssen abends nicht antworten.": MAY,
    "Wir sollen am selben Tag antworten.": SHOULD,
    "Wir versuchen, am selben Tag zu antworten.": SHOULD,
    "Wir dürfen Schülern nicht folgen.": MUST,
    "Wir dürfen nur mit einem Arbeitskonto folgen.": MUST,
    "Wir antworten in der Schule.": MUST,
    "Wy meie inoar jûns skriuwe. Nimmen hoecht te antwurdzjen.": MAY,
    "Wy hoege jûns net te antwurdzjen.": MAY,
    "Wy besykje deselde dei te antwurdzjen.": SHOULD,
    "Wy meie learlingen net folgje.": MUST,
    "Wy meie learlingen allinne folgje mei in wurkaccount.": MUST,
    "Wy prate mei de âlden fan it bern.": MUST,
    "Akşamları birbirimize yazabiliriz.": MAY,
    "Öğrenci yazarsa, okulda yanıtlayabiliriz.": MAY,
    "Aynı gün yanıt vermeye çalışırız.": SHOULD,
    "Öğrencilere yalnızca okul hesabından yazabiliriz.": MUST,
    "Öğrencileri takip etmiyoruz.": MUST,
    "Увечері ми можемо писати одне одному.": MAY,
    "Якщо батьки згодні, ми можемо відповісти.": MAY,
    "Ми намагаємося відповісти того самого дня.": SHOULD,
    "Ми не можемо стежити за учнями.": MUST,
    "Ми можемо писати учням лише зі шкільного акаунта.": MUST,
    "Ми відповідаємо в школі.": MUST,
}
"""Rules in six languages, and how firm their words are."""


@pytest.mark.parametrize("text", SAID)
def test_how_firm_a_rule_is_follows_from_its_words(text: str) -> None:
    """In the main clause of its first sentence; a condition in front of it, or what follows it, changes nothing."""
    found = firmness_of(text)
    assert (strength_of(text), SAID[text] in found.fits) == (SAID[text], True), found


@pytest.mark.parametrize("text", SAID)
@pytest.mark.parametrize("written", [str.upper, lambda text: f"  {text}\n", lambda text: text.replace("’", "'")])
def test_it_makes_no_difference_how_it_is_typed(text: str, written: Callable[[str], str]) -> None:
    """Capitals, blanks and straight quotes. Left out: a capital İ is another letter, and MAY another word than May."""
    if not any(odd in text for odd in ("yaz", "yanıt", "May ")):
        assert strength_of(written(text)) is SAID[text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "…",
        "Als ouders het weten.",
        "Wij mogen elkaar appen, maar niet na tien uur.",
        "Wij praten op school en mogen elkaar bellen.",
        "Wij vertellen ouders dat zij mogen meelezen.",
        "Leerlingen kunnen bij ons terecht.",
        "Het kan gebeuren dat een kind appt. Dan antwoorden wij niet.",
        "We talk at school and may ring each other.",
        "We tell parents that they may read along.",
    ],
)
def test_where_words_say_two_things_nobody_is_contradicted(text: str) -> None:
    """A guess would be wrong half of the time: then it is firm until somebody says otherwise."""
    assert (strength_of(text), firmness_of(text).fits) == (MUST, ANY)
    assert [unlike(text, one) for one in Strength] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "chosen", "word"),
    [
        ("Wij mogen elkaar appen.", MUST, "mogen"),
        ("Wij mogen elkaar appen.", SHOULD, "mogen"),
        ("Wij mogen alleen via school appen.", MAY, "alleen"),
        ("Wij appen alleen via school.", MAY, ""),
        ("Wij proberen op school te praten.", MUST, "proberen"),
        ("Een medewerker hoort na zes uur niet te appen.", MUST, "hoort"),
        ("Wij appen nooit met leerlingen.", SHOULD, "nooit"),
        ("We may ring each other.", MUST, "may"),
    ],
)
def test_words_that_are_not_as_firm_as_what_was_chosen_are_named(text: str, chosen: Strength, word: str) -> None:
    """With the word that says so, as it was written."""
    found = unlike(text, chosen)
    assert found is not None and found.word == word and chosen not in found.fits
    assert found.fitting[0] is found.likely


@pytest.mark.parametrize("chosen", sorted(DUTY))
def test_plain_words_can_be_must_and_should(chosen: Strength) -> None:
    """“Wij praten eerst op school” leaves open whether a good reason may make an exception: the team says it."""
    assert unlike("Wij praten eerst op school.", chosen) is None


def test_only_numbered_agreements_are_looked_at() -> None:
    """A parked point is no rule yet; what fits is no finding."""
    text = "Wij mogen elkaar appen."
    made = [
        Agreement(CardId("own/1"), "t", "H3", Status.AGREED, text=text),
        Agreement(CardId("own/2"), "t", "H3", Status.RESERVED, text=text),
        Agreement(CardId("own/3"), "t", "H3", Status.PARKED, text=text),
        Agreement(CardId("own/4"), "t", "H3", Status.AGREED, text=text, strength=MAY),
    ]
    found = loose_rules(made)
    assert [(one.kind, one.card, one.words, one.chosen) for one in found] == [
        (FIRMNESS, "own/1", ("mogen",), "must"),
        (FIRMNESS, "own/2", ("mogen",), "must"),
    ]
    assert len({one.key for one in found}) == 2
