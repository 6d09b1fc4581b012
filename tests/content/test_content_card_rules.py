"""What the fields of a card must mean together: law, safety, method. One rule of the game after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.card_file import Bounds, build_card
from game.content.card_rules import Asked
from game.content.problem import Problem, english
from tests.content.content_samples import BEHAVIOUR, BOUNDS, GOOD

LOOKED_AT = (Asked.TO_PLAY, Asked.CHECKED, Asked.SHIPPED)
NO_THEME = "there is no theme 'vliegen' (choose from: volgen, avond)"
NO_PICTURE = "there is no picture 'vos' (take the line out: a card can do without)"
BLANK = """\
kind: blank
theme: volgen
chapter: H3
weight: light
title: onze eigen kaart
situation: juf Anna stuurt een bericht
options:
  - {id: a, text: doen.}
  - {id: b, text: laten}
"""


def problems(text: str, bounds: Bounds = BOUNDS) -> tuple[Problem, ...]:
    return build_card(text.encode(), "set", "a1-x", bounds)[1]


def told(old: str, new: str, text: str = GOOD, bounds: Bounds = BOUNDS) -> list[str]:
    """The sentences about a right card that has this instead of that."""
    assert old in text
    return [problem.sentence(english) for problem in problems(text.replace(old, new, 1), bounds)]


@pytest.mark.parametrize("text", [GOOD, BEHAVIOUR, BLANK], ids=["dilemma", "behaviour", "blank"])
def test_a_right_card_has_no_problem(text: str) -> None:
    """A card of the team itself needs no friction, no rule and no full sentence."""
    assert [one for one in problems(text) if not one.warns] == []


MISSING = "'Option {letter}: How firm (strength)' is missing (write how firm it is; from its words it is: {name})"


@pytest.mark.parametrize("asked", LOOKED_AT)
@pytest.mark.parametrize(("text", "letters"), [(GOOD, "AB"), (BEHAVIOUR, "ABC"), (BLANK, "")], ids="gbk")
def test_how_firm_a_rule_is_has_to_be_written_on_a_card_of_the_game_only(text: str, letters: str, asked: Asked) -> None:
    """A school's own card is played without, and its author is told what follows; what a team typed is left alone."""
    named = {"C": "must"} | ({"A": "may", "B": "may"} if text == BEHAVIOUR else {"A": "must", "B": "must"})
    found = problems(text, replace(BOUNDS, asked=asked))
    wanted = [] if asked is Asked.TO_PLAY else [MISSING.format(letter=one, name=named[one]) for one in letters]
    firm = [one for one in found if "(strength)" in one.sentence(english)]
    assert [one.sentence(english) for one in firm] == wanted
    assert all(one.warns is (asked is not Asked.SHIPPED) and one.line > 1 for one in firm)
    assert (build_card(text.encode(), "set", "a1-x", replace(BOUNDS, asked=asked))[0] is None) == any(
        not one.warns for one in found
    )


RULE = "rule: Wij wachten tot iemand van school is."


@pytest.mark.parametrize("asked", LOOKED_AT)
@pytest.mark.parametrize(
    ("rule", "strength", "says"),
    [
        ("Wij mogen elkaar appen.", "must", "“mogen” in the rule says may"),
        ("Wij mogen elkaar appen.", "should", "“mogen” in the rule says may"),
        ("Wij mogen alleen op school appen.", "may", "“alleen” in the rule says must"),
        ("Wij appen op school.", "may", "the words of the rule say must"),
        ("Wij proberen op school te appen.", "must", "“proberen” in the rule says should"),
        ("Wij appen nooit.", "should", "“nooit” in the rule says must"),
    ],
)
def test_a_rule_that_is_not_as_firm_as_it_is_called_is_told(rule: str, strength: str, says: str, asked: Asked) -> None:
    """With the line of the field and a cure; a mistake of a card of the game, a guess of any other."""
    text = GOOD.replace(RULE, f"strength: {strength}\n    rule: {rule}")
    found = [one for one in problems(text, replace(BOUNDS, asked=asked)) if "is missing" not in one.sentence(english)]
    name = says.rpartition(" ")[2]
    assert [one.sentence(english) for one in found] == [
        f"'Option B: How firm (strength)' is {strength}, and {says} "
        f"(write {name} there, or put the rule in other words)"
    ]
    assert [(one.line, one.warns) for one in found] == [(18, asked is not Asked.SHIPPED)]


@pytest.mark.parametrize("strength", ["must", "should"])
def test_a_rule_that_is_as_firm_as_it_is_called_is_no_problem(strength: str) -> None:
    """The card says so when it is played."""
    text = GOOD.replace(RULE, f"strength: {strength}\n    {RULE}")
    made, found = build_card(text.encode(), "set", "a1-x", BOUNDS)
    assert made is not None and found == ()
    assert [one.strength for one in made.options] == [None, strength, None]


LABELS = {"friction": "Why it is hard", "question": "Question", "prompts": "Questions to ask"}


@pytest.mark.parametrize("field", LABELS)
def test_a_card_that_is_handed_on_explains_itself(field: str) -> None:
    """Another school cannot ask its author."""
    lines = GOOD.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith(f"{field}:"))
    after = next(n for n in range(first + 1, len(lines)) if not lines[n].startswith(" "))
    assert [one.sentence(english) for one in problems("\n".join(lines[:first] + lines[after:]))] == [
        f"'{LABELS[field]} ({field})' is missing"
    ]


def test_a_heavy_card_says_first_when_to_stop() -> None:
    """Whoever leads it is never surprised; a light card may do without."""
    assert told("notes: STOP mag altijd.\n", "", BEHAVIOUR) == [
        "a heavy card needs 'Notes for the facilitator (notes)' (say first when to stop)"
    ]
    assert told("notes: >-\n  Stop als het over een echt kind gaat.\n", "") == []


@pytest.mark.parametrize("asked", LOOKED_AT)
@pytest.mark.parametrize(
    ("text", "line", "field"),
    [(BEHAVIOUR, 1, "a heavy card needs 'What it is about (about)'"),
     (GOOD, GOOD[: GOOD.index("floor:")].count("\n") + 2, "'Law or standing advice: Law or advice (kind)' is missing")],
    ids=["about", "kind of floor"],
)  # fmt: skip
def test_what_warns_the_room_is_asked_of_authors(text: str, line: int, field: str, asked: Asked) -> None:
    """A card of the game has it, the author of another is told, and no game is held up by it."""
    found = [one for one in problems(text, replace(BOUNDS, asked=asked)) if one.sentence(english).startswith(field)]
    assert [(one.line, one.warns) for one in found] == (
        [] if asked is Asked.TO_PLAY else [(line, asked is not Asked.SHIPPED)]
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [("needs: [hom]", "'Numbers it needs 1 (needs)' cannot be 'hom' (did you mean 'home'?)"),
     ("present: [ib]", "'Who has to be there 1 (present)' cannot be 'ib' (choose from: counsellor, adviser)"),
     ("needs: []", "'Numbers it needs (needs)': 0 given, 1 to 4 allowed")],
)  # fmt: skip
def test_what_a_card_waits_for_is_something_that_can_be_confirmed(line: str, sentence: str) -> None:
    """A number that is no line of the contact block could never be confirmed."""
    assert told("weight: heavy\n", f"weight: heavy\n{line}\n", BEHAVIOUR) == [sentence]


def test_a_heavy_card_has_a_calm_picture() -> None:
    """Nobody laughs above a case of harm; a sober sister of the picture in the set will do."""
    cheerful = ["'avond' is too cheerful for a heavy card (use a picture whose name ends in -sober, or none)"]
    assert told("avond-sober", "avond", BEHAVIOUR) == cheerful
    own = replace(BOUNDS, own=("avond", "avond-sober"))
    assert told("avond-sober", "avond", BEHAVIOUR, own) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        pytest.param(
            "audience: team\n", "", "'Who it is about (audience)' is missing (a behaviour is about the team or "
                                    "the school)", id="nobody"
        ),
        pytest.param(
            "id: can_if", "id: maybe",
            "a behaviour has exactly these options, in this order: can, can_if, cannot", id="another answer",
        ),
        pytest.param(
            "{id: can, text: Dat kan, rule: Wij mogen dat.}\n  - ", "",
            "a behaviour has exactly these options, in this order: can, can_if, cannot", id="an answer less",
        ),
    ],
)  # fmt: skip
def test_a_behaviour_is_judged_by_the_same_three_answers(old: str, new: str, sentence: str) -> None:
    """So that behaviours can be compared, and who is meant is known."""
    assert told(old, new, BEHAVIOUR) == [sentence]


def test_a_dilemma_is_about_nobody_in_particular() -> None:
    """A field of the other kind is a sign of a copied card."""
    assert told("kind: dilemma", "kind: dilemma\naudience: team") == [
        "'Who it is about (audience)' belongs to a behaviour card (take it out)"
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        pytest.param(
            "    rule: Wij wachten tot iemand van school is.\n", "",
            ["'Option B: Rule (rule)' is missing (write the rule it leads to, "
             "or in 'No rule needed (no_rule)' why none is needed)"], id="no rule",
        ),
        pytest.param(
            "    rule: Wij wachten tot iemand van school is.\n", "    no_rule: Ieder beslist zelf.\n",
            [], id="none is needed",
        ),
        pytest.param(
            "    rule: Wij wachten tot iemand van school is.\n",
            "    rule: Wij wachten tot iemand van school is.\n    instead: [nooit]\n",
            ["'Option B: Instead (instead)' is for an option that may not "
             "become a rule (take it out, or make 'May become a rule (exportable)' false)"], id="a way out of nothing",
        ),
        pytest.param(
            "    exportable: false\n", "    exportable: false\n    rule: Wij doen dat.\n",
            ["'Option C: Rule (rule)' on an option that may not become a "
             "rule (say why not, in 'Why not (note)')"],
            id="a rule below the law",
        ),
        pytest.param(
            "    exportable: false\n", "    exportable: false\n    strength: must\n",
            ["'Option C: How firm (strength)' on an option that may not become a "
             "rule (say why not, in 'Why not (note)')"],
            id="how firm, below the law",
        ),
        pytest.param(
            "    instead: [nooit, oud-leerlingen]\n", "    instead: [altijd]\n",
            ["'Option C: Instead (instead)': no option 'altijd' that may become a rule "
             "(choose from: nooit, oud-leerlingen)"], id="instead, itself below the law",
        ),
        pytest.param(
            "    instead: [nooit, oud-leerlingen]\n", "",
            ["'Option C: Instead (instead)' is missing (name the options "
             "whose rules are offered instead)"], id="no way out",
        ),
        pytest.param(
            "[nooit, oud-leerlingen]", "[nooit, altijd]",
            ["'Option C: Instead (instead)': no option 'altijd' that may "
             "become a rule (choose from: nooit, oud-leerlingen)"],
            id="a way out into itself",
        ),
    ],
)  # fmt: skip
def test_standpoints_lead_to_rules_or_say_why_not(old: str, new: str, sentences: list[str]) -> None:
    """Law is not up for a vote: what may not become a rule is kindly explained, and leads somewhere else."""
    assert told(old, new) == sentences


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param(
            "abstain", "the id 'abstain' is used for 'no opinion'", id="what somebody without opinion presses"
        ),
        pytest.param("nooit", "there are two options 'nooit' (the first is on line 12)", id="twice"),
    ],
)
def test_each_standpoint_has_a_name_of_its_own(name: str, sentence: str) -> None:
    """Votes are counted under it."""
    text = GOOD.replace("instead: [nooit, oud-leerlingen]", "instead: [nooit]")
    assert told("id: oud-leerlingen", f"id: {name}", text) == [sentence]


def test_a_card_on_which_nothing_can_be_agreed_is_none() -> None:
    """A talk that can only end in “that is forbidden” wastes an afternoon."""
    spoilt = GOOD
    for rule in ("    rule: >-\n      Wij nemen geen volgverzoeken van leerlingen aan.\n",
                 "    rule: Wij wachten tot iemand van school is.\n"):  # fmt: skip
        spoilt = spoilt.replace(rule, "    exportable: false\n    note: Mag niet.\n    instead: [nooit]\n")
    assert "no option may become a rule (a team has to be able to agree on something)" in [
        one.sentence(english) for one in problems(spoilt)
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        pytest.param("aan te nemen?", "aan te nemen", "'Question (question)' does not end with a question "
            "mark", id="a question"),
        pytest.param("Wat zien ouders?", "Wat zien ouders.", "'Question 2 (prompts)' does not end with a question "
            "mark", id="2nd"),
        pytest.param(
            "text: Alleen oud-leerlingen", "text: Alleen oud-leerlingen.",
            "'Option B: Option (text)' ends with a full stop (take the full stop out)", id="a standpoint",
        ),
        pytest.param(
            "rule: Wij wachten", "rule: wij wachten",
            "'Option B: Rule (rule)' begins with a small letter (a rule is a whole sentence)", id="a small letter",
        ),
        pytest.param(
            "van school is.", "van school is",
            "'Option B: Rule (rule)' has no full stop at its end (a rule is a whole sentence)", id="no full stop",
        ),
    ],
)  # fmt: skip
def test_texts_for_a_wall_keep_their_form(old: str, new: str, sentence: str) -> None:
    """A rule is copied as it stands into a protocol."""
    assert told(old, new) == [sentence]


@pytest.mark.parametrize("end", ["?”", "?", "؟", "？", "?)"])
def test_a_question_may_end_in_any_script_and_in_quotes(end: str) -> None:
    """A card may be in Arabic or Japanese, and a pupil may be the one who asks."""
    assert not [one for one in told("aan te nemen?", f"aan te nemen{end}") if "question mark" in one]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        pytest.param("title: Het volgverzoek", "title: Juf Anna", "'Title (title)' seems to hold a name", id="a name"),
        pytest.param(
            "Wat zien ouders?", "Wie is @klas8b?", "'Question 2 (prompts)' seems to hold an account name", id="account"
        ),
    ],
)
def test_what_looks_like_a_person_is_pointed_at_and_played(old: str, new: str, what: str) -> None:
    """It is a guess: the author decides, and the card is dealt all the same."""
    data = GOOD.replace(old, new, 1).encode()
    card, (found,) = build_card(data, "set", "a1-x", BOUNDS)
    assert card is not None and found.warns and found.message.text(english) == what


@pytest.mark.parametrize("typed", ["0612345678", "noa@school.nl", "NL91ABNA0417164300"])
@pytest.mark.parametrize("old", ["title: Het volg", "twist: En als", "Wat zien", "text: Altijd aannemen"])
def test_what_leads_to_one_person_keeps_the_card_out(old: str, typed: str) -> None:
    """No card needs a number to ring or to pay to; the sentence says where it stands."""
    assert old in GOOD
    head, _, last = old.rpartition(" ")
    card, problems = build_card(GOOD.replace(old, f"{head} {typed} {last}", 1).encode(), "set", "a1-x", BOUNDS)
    assert card is None and any("seems to hold" in one.message.text(english) for one in problems if not one.warns)


def test_notes_and_sources_may_name_an_office() -> None:
    """A source without an address would be none."""
    assert told("source: Art. 5 UAVG", "source: www.rijksoverheid.nl") == []
    assert told("Stop als het", "Bel 0612345678 als het") == []


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        pytest.param("2026-11-22", "", id="today"),
        pytest.param(
            "2026-11-23",
            "'Law or standing advice: Checked on (checked)' is in the future (when did you see the source?)",
            id="tomorrow",
        ),
        pytest.param(
            "2026-02-30",
            "'Law or standing advice: Checked on (checked)' is not a date (write it like 2026-11-22)",
            id="no such day",
        ),
        pytest.param(
            "22-11-2026",
            "'Law or standing advice: Checked on (checked)' is not a date (write it like 2026-11-22)",
            id="the other way",
        ),
        pytest.param(
            "2026-W47-7",
            "'Law or standing advice: Checked on (checked)' is not a date (write it like 2026-11-22)",
            id="a week",
        ),
        pytest.param(
            "gisteren",
            "'Law or standing advice: Checked on (checked)' is not a date (write it like 2026-11-22)",
            id="a word",
        ),
    ],
)
def test_a_source_was_seen_on_a_day_that_has_been(day: str, sentence: str) -> None:
    """Law without a date cannot be checked again."""
    assert told("checked: 2026-11-22", f"checked: {day}") == ([sentence] if sentence else [])


@pytest.mark.parametrize("mark", ["U", "u"])
def test_what_nobody_could_confirm_is_not_shown_as_law(mark: str) -> None:
    """One sentence that says what the mark means, and not that the word is unknown."""
    assert told("mark: S", f"mark: {mark}") == [
        "what nobody could confirm (mark U) is not shown as a fact (find a "
        "source, or leave 'Law or standing advice (floor)' out)"
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        pytest.param("theme: volgen", "theme: vliegen", NO_THEME, id="theme"),
        pytest.param("picture: volgen", "picture: vos", NO_PICTURE, id="picture"),
    ],
)  # fmt: skip
def test_a_card_refers_to_what_there_is(old: str, new: str, sentence: str) -> None:
    """Where the sets are not known, as for one file alone, any theme will do."""
    assert told(old, new) == [sentence]
    assert told("theme: volgen", "theme: vliegen", bounds=replace(BOUNDS, themes=())) == []


@pytest.mark.parametrize("code", ["H1", "H13", "H14", "V1", "h3", "3"])
def test_a_card_cannot_fill_a_chapter_of_fixed_text(code: str) -> None:
    """The first and the last chapter, and those that nobody knows; one of its own set it can."""
    (sentence,) = told("chapter: H3", f"chapter: {code}")
    assert sentence.startswith(f"'Chapter (chapter)' cannot be '{code}'")
    assert told("chapter: H3", "chapter: V1", bounds=replace(BOUNDS, chapters=("V1",))) == []
