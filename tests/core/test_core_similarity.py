"""Agreements that double or clash are found, and those that have nothing to do with each other are left alone."""

from __future__ import annotations

import pytest

from game.core.cards import CardId
from game.core.session import Agreement, Status
from game.core.similarity import ALIKE, NEVER, TIMES, Pair, kind_of, pairs
from game.core.similarity.gist import gist_of
from game.core.similarity.numbers import amounts, clock_times

CLASHES = [
    (
        TIMES,
        "Na 18.00 uur beantwoorden wij geen berichten van leerlingen.",
        "Wij beantwoorden berichten van leerlingen tot 17.00 uur.",
    ),
    (
        TIMES,
        "After 18:00 we answer no messages from pupils.",
        "Na 17.00 uur beantwoorden wij geen berichten van leerlingen.",
    ),
    (TIMES, "After 6 pm we send no messages in the team chat.", "We send no messages in the team chat after 8 pm."),
    (
        TIMES,
        "Na zes uur sturen wij geen berichten meer in de teamapp.",
        "In de teamapp sturen we geen berichten na 20.00 uur.",
    ),
    (
        TIMES,
        "Wij melden zorgen binnen twee schooldagen bij de directeur.",
        "Zorgen melden we binnen 5 dagen bij de directeur.",
    ),
    (
        TIMES,
        "Met oud-leerlingen hebben we contact vanaf 16 jaar.",
        "Met oud-leerlingen hebben we contact vanaf 18 jaar.",
    ),
    (
        NEVER,
        "Wij volgen leerlingen nooit op sociale media.",
        "Wij volgen leerlingen alleen met toestemming van de ouders.",
    ),
    (
        NEVER,
        "Wij zetten nooit foto's van leerlingen online.",
        "Foto’s van leerlingen zetten wij online met toestemming van ouders.",
    ),
    (
        NEVER,
        "Wij geven geen cadeaus aan leerlingen.",
        "Een klein cadeau aan een leerling mag als de directeur het weet.",
    ),
    (
        NEVER,
        "We never use a private phone for photos of pupils.",
        "We may use a private phone for photos of pupils, unless parents object.",
    ),
    (
        ALIKE,
        "Wij volgen geen leerlingen op sociale media.",
        "We volgen leerlingen niet op social media. Dat leggen we uit.",
    ),
    (ALIKE, "We do not follow pupils on social media.", "We don’t follow our pupils on social media."),
    (
        ALIKE,
        "Na zes uur sturen wij geen berichten meer in de teamapp.",
        "In de teamapp sturen we geen berichten na 18.00 uur.",
    ),
]
APART = [
    ("Na zes uur sturen wij geen berichten meer in de teamapp.", "Het schoolplein is na 17.00 uur dicht."),
    ("Berichten van leerlingen beantwoorden we tot 18.00 uur.", "Berichten van ouders beantwoorden we tot 17.00 uur."),
    ("Wij volgen geen leerlingen op sociale media.", "Wij beantwoorden na 18.00 uur geen berichten van ouders."),
    ("Wij mogen niet roken op het plein.", "Wij roken niet in de gang."),
    ("Oud-leerlingen volgen wij niet online.", "Leerlingen volgen wij niet online."),
    ("We follow former pupils from the age of 18.", "We follow pupils from the age of 16."),
    ("Foto's van leerlingen plaatsen wij niet.", "Foto's van ons eigen kind plaatsen mag."),
    ("We post no photos of pupils.", "We may post photos of our own child."),
    ("Wij.", "Wij."),
    ("", ""),
    ("🙂🙂🙂", "🙂🙂🙂"),
]
NOTHING_ALLOWED = [
    (
        "A possible offence by a colleague we do not judge ourselves: we report it to the school board.",
        "If it may be an offence by a colleague, we report it to the school board.",
    ),
    (
        "Bullying by pupils we do not keep to ourselves.",
        "If it may be bullying by pupils, we keep it in mind ourselves.",
    ),
    (
        "Parents do not hear from us what a pupil told.",
        "Parents hear from us what a pupil told, unless that makes home unsafe.",
    ),
    (
        "Ouders horen niet van ons wat een leerling vertelt.",
        "Ouders horen van ons wat een leerling vertelt, tenzij dat thuis onveilig is.",
    ),
    (
        "We don’t tell parents ourselves: the board decides when and how they hear of it.",
        "If it may be someone from school, we report it to the school board, which decides about the parents.",
    ),
    (
        "We do not share private photos with trainees.",
        "With trainees we share only what a pupil may see too of private photos.",
    ),
    (
        "Wij delen met stagiairs geen foto's van onszelf.",
        "Met stagiairs delen wij van foto's wat een leerling mag zien.",
    ),
    (
        "Foto's van leerlingen plaatsen wij met toestemming.",
        "Zonder toestemming plaatsen wij geen foto's van leerlingen.",
    ),
    ("We post photos of pupils with consent.", "Without consent we post no photos of pupils."),
]
"""What may be the case, what somebody else may see, what home is not told where that is unsafe: no permission. And what
is not done without consent is done with it.
"""
REPORT = "Kan het een misdrijf zijn, dan zeggen wij niets tegen de collega en melden wij het meteen bij het bestuur."
IMAGE = "Is het beeld seksueel, dan bekijken wij niets, slaan wij niets op en bellen wij de politie."
KEPT = "Loopt er een klacht of melding, dan wissen wij niets."
DANGER = "Is het thuis onveilig, dan volgen wij de meldcode. Bij acuut gevaar bellen wij 112."
OFFENCE = "If it may be an offence, we say nothing to the colleague and report it to the school board at once."
ELSEWHERE = [
    ("In de teamapp delen wij geen foto's van leerlingen.", "Foto's van leerlingen mogen in de ouderapp."),
    ("We share no photos of pupils in the team chat.", "Photos of pupils may be shared in the parent app."),
    ("In de teamapp staan geen verhalen over leerlingen.", "Verhalen over leerlingen mogen op een account van school."),
    ("Filmpjes uit school staan niet op eigen accounts.", "Filmpjes uit school mogen op het account van school."),
    ("We post no videos from school on our own accounts.", "Videos from school may be posted on the school’s channel."),
]


def agreed(*texts: str) -> tuple[Agreement, ...]:
    return tuple(Agreement(CardId(f"own/{n}"), "t", "H3", Status.AGREED, text=text) for n, text in enumerate(texts))


@pytest.mark.parametrize(("kind", "first", "second"), CLASHES)
def test_doubles_and_clashes_are_found(kind: str, first: str, second: str) -> None:
    """In Dutch, in English, and in a team that uses both; whichever comes first."""
    assert kind_of(first, second) == kind
    assert kind_of(second, first) == kind


@pytest.mark.parametrize(("first", "second"), APART)
def test_what_is_about_something_else_is_left_alone(first: str, second: str) -> None:
    """Other people, another subject, or no words at all."""
    assert kind_of(first, second) == ""


@pytest.mark.parametrize(("first", "second"), NOTHING_ALLOWED)
def test_what_may_be_the_case_allows_nothing(first: str, second: str) -> None:
    """So neither goes against a rule that forbids the same."""
    assert kind_of(first, second) != NEVER and kind_of(second, first) != NEVER


@pytest.mark.parametrize(
    ("first", "second", "every"),
    [
        ("Ziet de directeur een patroon, dan praat die binnen drie dagen.", "Wij zeggen het binnen één dag.", REPORT),
        ("We speak to a colleague the same day.", "In the team chat we name no names.", OFFENCE),
        ("Wij lezen geen dagboek van een leerling.", "Op kamp slapen wij niet bij een leerling.", DANGER),
        ("Foto's van groep 8 wissen wij in oktober.", "Op een eigen toestel staat de back-up uit.", KEPT),
        ("De directeur ziet schermafbeeldingen.", "Makers van nepbeeld maken het goed.", IMAGE),
    ],
)
def test_what_every_rule_ends_with_makes_no_two_alike(first: str, second: str, every: str) -> None:
    """The duty to report, 112 and a home that is not safe stand below many rules in the same words."""
    assert kind_of(f"{first} {every}", f"{second} {every}") == ""
    assert kind_of(every, every) == ALIKE


@pytest.mark.parametrize(
    ("forbidden", "allowed"),
    [
        (
            "De anderen fotograferen leerlingen niet.",
            "Onder schooltijd mag een telefoon, als er geen leerling op een foto komt.",
        ),
        ("The others take no photos of pupils.", "A phone may be used in school hours, if no pupil gets into a photo."),
        ("Kan een ouder niet bellen, dan kiezen wij een andere manier.", "Ouders bellen mag op een andere manier."),
        ("If there is no danger, we phone the parents.", "We may phone parents if there is danger."),
        ("De anderen maken geen foto's van leerlingen.", "Wij kiezen foto's van leerlingen die van hun ouders mogen."),
        ("Wij fotograferen leerlingen niet.", "Leerlingen fotograferen wij als een ouder dat ook mag."),
    ],
)
def test_a_condition_is_not_what_is_allowed(forbidden: str, allowed: str) -> None:
    """What has to be so stands at the end of a sentence, and another’s leave is not ours."""
    assert kind_of(forbidden, allowed) != NEVER and kind_of(allowed, forbidden) != NEVER


@pytest.mark.parametrize(("first", "second"), ELSEWHERE)
def test_what_is_allowed_elsewhere_is_no_clash(first: str, second: str) -> None:
    """In the chat of the team here, in the app of the parents there."""
    assert kind_of(first, second) == kind_of(second, first) == ""


def test_what_is_allowed_in_the_same_place_is_a_clash() -> None:
    """Also where only one of both says the place."""
    forbidden = "In de teamapp delen wij geen foto's van leerlingen."
    assert kind_of(forbidden, "Foto's van leerlingen delen mag in de teamapp.") == NEVER
    assert kind_of(forbidden, "Foto's van leerlingen delen wij met toestemming van ouders.") == NEVER


def test_what_is_never_done_clashes_with_what_is_done_with_consent() -> None:
    """However the condition is put."""
    forbidden = "Wij plaatsen nooit foto's van leerlingen."
    assert kind_of(forbidden, "Zonder toestemming plaatsen wij geen foto's van leerlingen.") == NEVER


def test_clashes_come_first_and_kept_pairs_not_at_all() -> None:
    """A pair that somebody kept is not shown again, in whichever order it was kept."""
    same, other = CLASHES[-3][1:], CLASHES[0][1:]
    found = pairs(agreed(*same, *other))
    own = [CardId(f"own/{n}") for n in range(4)]
    assert found == (Pair(TIMES, own[2], own[3]), Pair(ALIKE, own[0], own[1]))
    assert pairs(agreed(*same, *other), ((own[1], own[0]), (own[2], own[3]))) == ()


def test_only_numbered_agreements_are_compared() -> None:
    """What was parked or merged clashes with nothing."""
    first, second = agreed(*CLASHES[0][1:])
    for status in (Status.PARKED, Status.MERGED, Status.NOT_NEEDED):
        parked = Agreement(second.card, "t", "H3", status, text=second.text)
        assert pairs((first, parked)) == ()


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("na 18.00 uur", {1080}),
        ("18:30", {1110}),
        ("tot 17 uur", {1020}),
        ("na zes uur", {1080}),
        ("after 6 pm", {1080}),
        ("7.30 am", {450}),
        ("na half acht", {1170}),
        ("binnen 24 uur", set()),
        ("over 2 dagen", set()),
        ("na acht weken", set()),
        ("18.30 en 7.30 uur", {1110, 450}),
    ],
)
def test_times_of_day(text: str, minutes: set[int]) -> None:
    """As people write them; a number of hours is none."""
    assert clock_times(text) == minutes


def test_amounts() -> None:
    """Numbers with a unit; a time of day is no number of hours."""
    assert amounts("binnen twee dagen, 3 keer, na 18 uur") == {"day": {2}, "time": {3}}
    assert amounts("within 24 hours or five schooldays") == {"hour": {24}, "day": {5}}


def test_each_of_two_hundred_agreements_is_read_once() -> None:
    """Their 19,900 pairs compare what was read: no text is gone through twice."""
    texts = (
        f"Wij spreken over onderwerp{n} met groep{n} na {n % 24}.{n % 60:02} uur en delen plan{n} niet."
        for n in range(200)
    )
    ones = agreed(*texts)
    gist_of.cache_clear()
    pairs(ones)
    assert gist_of.cache_info().misses == 200
    assert gist_of.cache_info().hits >= 2 * 19_900 - 200


def test_a_text_of_five_thousand_characters_is_compared() -> None:
    """No pattern runs away on a long text: one that does never comes to its end."""
    long = "nooit met toestemming na 18.00 uur " * 143
    assert kind_of(long, "x" * 5000) == ""
    assert kind_of(long, "12:" * 1700) == ""
