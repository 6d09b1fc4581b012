"""Every kind of mistake that an author can make gives the sentence that helps, at the place where it is."""

from __future__ import annotations

import pytest

from game.content.card_file import build_card
from game.content.problem import english
from tests.content.content_samples import BEHAVIOUR, BOUNDS, GOOD

OPTIONS = GOOD[GOOD.index("options:") : GOOD.index("prompts:")]

# fmt: off
MISTAKES = [
    ("unknown field, near", "situation: >-",
     "situatoin: >-",
     ["a.yaml:6:1: there is no field 'situatoin' (did you mean 'situation'?)"]),
    ("unknown field, Dutch", "question: Hoort",
     "vraag: Hoort",
     ["a.yaml:10:1: there is no field 'vraag' (did you mean 'question'?)"]),
    ("unknown field, far", "kind: dilemma\n",
     "kind: dilemma\ncolour: red\n",
     [("a.yaml:2:1: there is no field 'colour' (known fields: kind, audience, theme, chapter, "
       "weight, title, about, needs, present, situation, friction, question, options, prompts, twist, floor, "
       "background, notes, picture, tags, author, licence)")]),
    ("unknown field of an option", "    text: Altijd aannemen",
     "    txet: Altijd aannemen",
     ["a.yaml:20:5: there is no field 'options 3: txet' (did you mean 'text'?)"]),
    ("missing field", "theme: volgen\n",
     "",
     ["a.yaml:1:1: 'Theme (theme)' is missing"]),
    ("missing field of an option", "    text: Altijd aannemen\n",
     "",
     ["a.yaml:19:5: 'Option C: Option (text)' is missing"]),
    ("missing source", "  source: Art. 5 UAVG\n",
     "",
     ["a.yaml:29:3: 'Law or standing advice: Source (source)' is missing"]),
    ("missing friction", "friction: >-\n  Aardig blijven en toch afstand houden.\n",
     "",
     ["a.yaml:1:1: 'Why it is hard (friction)' is missing"]),
    ("too long", "title: Het volgverzoek",
     "title: Het volgverzoek van het kind uit groep acht",
     ["a.yaml:5:8: 'Title (title)' is 43 characters long; 40 fit"]),
    ("prompt too long", "  - Wat zien ouders?",
     ("  - Wat zien ouders dan wel? Wat zien ouders dan wel? Wat zien ouders dan wel? Wat zien "
      "ouders dan wel? Wat zien ouders dan wel? "),
     ["a.yaml:26:5: 'Question 2 (prompts)' is 124 characters long; 110 fit"]),
    ("empty", "title: Het volgverzoek",
     "title:",
     ["a.yaml:5:7: 'Title (title)' is empty (fill it in, or take the line out)"]),
    ("empty after all", "title: Het volgverzoek",
     'title: " "',
     ["a.yaml:5:8: 'Title (title)' is empty (fill it in, or take the line out)"]),
    ("only a comment", "title: Het volgverzoek",
     "title: #3 is stil",
     [("a.yaml:5:7: 'Title (title)' is empty: the rest of the line is a comment (put text that contains"
       " # in quotes)")]),
    ("cut by a comment", "title: Het volgverzoek",
     "title: Groep #3",
     [("a.yaml:5:8: 'Title (title)' stops at 'Groep': the rest of the line is a comment (put text that "
       "contains # in quotes)")]),
    ("twice", "weight: light\n",
     "weight: light\nkind: dilemma\n",
     ["a.yaml:5:1: 'Kind (kind)' is there twice (the first is on line 1)"]),
    ("text is a list", "title: Het volgverzoek",
     "title: [stilte]",
     ["a.yaml:5:8: 'Title (title)' should be text, not a list (put text that begins with [ or a brace in quotes)"]),
    ("text is a group", "title: Het volgverzoek",
     "title: {naam}",
     [("a.yaml:5:8: 'Title (title)' should be text, not a group of fields (put text that begins with [ "
       "or a brace in quotes)")]),
    ("list is a text", "tags: [volgen, ouders]",
     "tags: volgen",
     [("a.yaml:41:7: 'Words to find it by (tags)' should be a list, not text (start each entry on its "
       "own line with '- ')")]),
    ("list is a group", "  - Wat betekent dit voor het kind?\n  - Wat zien ouders?",
     "  een: Wat?\n  twee: Wat?",
     [("a.yaml:25:3: 'Questions to ask (prompts)' should be a list, not a group of fields (start each "
       "entry on its own line with '- ')")]),
    ("group is a text", "kind: dilemma\n",
     "kind: dilemma\nfloor: ja\n",
     [("a.yaml:2:8: 'Law or standing advice (floor)' should be a group of fields, not text (indent its "
       "fields on the lines below it)"),
      "a.yaml:29:1: 'Law or standing advice (floor)' is there twice (the first is on line 2)"]),
    ("title on two lines", "title: Het volgverzoek",
     'title: "Het\\nvolgverzoek"',
     ["a.yaml:5:8: 'Title (title)' should be one line"]),
    ("unknown kind", "kind: dilemma",
     "kind: dilema",
     ["a.yaml:1:7: 'Kind (kind)' cannot be 'dilema' (did you mean 'dilemma'?)"]),
    ("unknown weight", "weight: light",
     "weight: zwaar",
     ["a.yaml:4:9: 'Weight (weight)' cannot be 'zwaar' (did you mean 'heavy'?)"]),
    ("unknown chapter", "chapter: H3",
     "chapter: H13",
     [("a.yaml:3:10: 'Chapter (chapter)' cannot be 'H13' (did you mean 'H3'? There are: H2, H3, H4, H5,"
       " H6, H7, H8, H9, H10, H11, H12)")]),
    ("unknown theme", "theme: volgen",
     "theme: volgend",
     ["a.yaml:2:8: there is no theme 'volgend' (choose from: volgen, avond)"]),
    ("theme no slug", "theme: volgen",
     "theme: Volgen",
     ["a.yaml:2:8: 'Theme (theme)' cannot be 'Volgen' (small letters, figures and hyphens, like 'lost-keys')"]),
    ("unknown picture", "picture: volgen",
     "picture: volgen-2",
     ["a.yaml:40:10: there is no picture 'volgen-2' (take the line out: a card can do without)"]),
    ("cheerful picture", "weight: light",
     "weight: heavy",
     [("a.yaml:40:10: 'volgen' is too cheerful for a heavy card (use a picture whose name ends "
       "in -sober, or none)")]),
    ("mark U", "  mark: S",
     "  mark: U",
     [("a.yaml:32:9: what nobody could confirm (mark U) is not shown as a fact (find a source, or leave"
       " 'Law or standing advice (floor)' out)")]),
    ("mark of the background on a floor", "  mark: S",
     "  mark: own",
     ["a.yaml:32:9: 'Law or standing advice: How certain (mark)' cannot be 'own' (choose from: S, GK)"]),
    ("true or false", "exportable: false",
     "exportable: nee",
     ["a.yaml:21:17: 'Option C: May become a rule (exportable)' cannot be 'nee' (did you mean 'false'?)"]),
    ("how firm, in Dutch", "    rule: Wij wachten",
     "    strength: moet\n    rule: Wij wachten",
     ["a.yaml:18:15: 'Option B: How firm (strength)' cannot be 'moet' (did you mean 'must'?)"]),
    ("how firm, with a word of nobody", "    rule: Wij wachten",
     "    strength: stevig\n    rule: Wij wachten",
     ["a.yaml:18:15: 'Option B: How firm (strength)' cannot be 'stevig' (choose from: must, should, may)"]),
    ("option id", "id: oud-leerlingen",
     "id: Oud leerlingen",
     [("a.yaml:16:9: 'Option B: Short name (id)' cannot be 'Oud leerlingen' (small letters, figures"
       " and hyphens, like 'lost-keys')")]),
    ("double option id", "id: oud-leerlingen",
     "id: nooit",
     ["a.yaml:16:9: there are two options 'nooit' (the first is on line 12)",
      ("a.yaml:23:22: 'Option C: Instead (instead)': no option 'oud-leerlingen' that may become"
       " a rule (choose from: nooit)")]),
    ("reserved option id", "id: oud-leerlingen",
     "id: abstain",
     ["a.yaml:16:9: the id 'abstain' is used for 'no opinion'",
      ("a.yaml:23:22: 'Option C: Instead (instead)': no option 'oud-leerlingen' that may become"
       " a rule (choose from: abstain, nooit)")]),
    ("instead of nothing", "instead: [nooit, oud-leerlingen]",
     "instead: [nooit, soms]",
     [("a.yaml:23:22: 'Option C: Instead (instead)': no option 'soms' that may become a rule "
       "(choose from: nooit, oud-leerlingen)")]),
    ("instead of itself", "instead: [nooit, oud-leerlingen]",
     "instead: [altijd]",
     [("a.yaml:23:15: 'Option C: Instead (instead)': no option 'altijd' that may become a rule "
       "(choose from: nooit, oud-leerlingen)")]),
    ("instead where it is not needed", "    text: Alleen oud-leerlingen\n",
     "    text: Alleen\n    instead: [nooit]\n",
     [("a.yaml:18:14: 'Option B: Instead (instead)' is for an option that may not become a rule "
       "(take it out, or make 'May become a rule (exportable)' false)")]),
    ("no rule", "    rule: Wij wachten tot iemand van school is.\n",
     "",
     [("a.yaml:16:5: 'Option B: Rule (rule)' is missing (write the rule it leads to, or in 'No "
       "rule needed (no_rule)' why none is needed)")]),
    ("a rule and none", "    rule: Wij wachten tot iemand van school is.\n",
     "    rule: Wij wachten tot iemand van school is.\n    no_rule: Ieder beslist zelf.\n",
     ["a.yaml:18:11: 'Option B: Rule (rule)' on an option that asks for no rule (keep one of the two)"]),
    ("no note", "    note: Dit past niet bij de zorg voor kinderen.\n",
     "",
     ["a.yaml:19:5: 'Option C: Why not (note)' is missing (say kindly why this cannot be a rule)"]),
    ("no instead", "    instead: [nooit, oud-leerlingen]\n",
     "",
     [("a.yaml:19:5: 'Option C: Instead (instead)' is missing (name the options whose rules are"
       " offered instead)")]),
    ("rule below the floor", "    exportable: false\n",
     "    exportable: false\n    rule: Wij nemen aan.\n",
     [("a.yaml:22:11: 'Option C: Rule (rule)' on an option that may not become a rule (say why "
       "not, in 'Why not (note)')")]),
    ("audience of a dilemma", "kind: dilemma\n",
     "kind: dilemma\naudience: team\n",
     ["a.yaml:2:11: 'Who it is about (audience)' belongs to a behaviour card (take it out)"]),
    ("behaviour without its options", "kind: dilemma\n",
     "kind: behaviour\naudience: team\n",
     ["a.yaml:13:3: a behaviour has exactly these options, in this order: can, can_if, cannot"]),
    ("behaviour without audience", "kind: dilemma\n",
     "kind: behaviour\n",
     ["a.yaml:1:1: 'Who it is about (audience)' is missing (a behaviour is about the team or the school)",
      "a.yaml:12:3: a behaviour has exactly these options, in this order: can, can_if, cannot"]),
    ("one prompt", "  - Wat zien ouders?\n",
     "",
     ["a.yaml:25:3: 'Questions to ask (prompts)': 1 given, 2 to 4 allowed"]),
    ("no date", "checked: 2026-11-22",
     "checked: 22-11-2026",
     ["a.yaml:31:12: 'Law or standing advice: Checked on (checked)' is not a date (write it like 2026-11-22)"]),
    ("impossible date", "checked: 2026-11-22",
     "checked: 2026-02-30",
     ["a.yaml:31:12: 'Law or standing advice: Checked on (checked)' is not a date (write it like 2026-11-22)"]),
    ("date in the future", "checked: 2026-11-22",
     "checked: 2026-11-23",
     [("a.yaml:31:12: 'Law or standing advice: Checked on (checked)' is in the future (when did you see"
       " the source?)")]),
    ("telephone number", "Je account is openbaar.",
     "Bel 06-12345678.",
     [("a.yaml:6:12: 'Situation (situation)' seems to hold a telephone number (no real people on a "
       "card: leave it out)")]),
    ("e-mail address", "Je account is openbaar.",
     "Mail noa@school.nl.",
     [("a.yaml:6:12: 'Situation (situation)' seems to hold an e-mail address (no real people on a "
       "card: leave it out)")]),
    ("web address", "Je account is openbaar.",
     "Kijk op www.school.nl.",
     ["a.yaml:6:12: 'Situation (situation)' seems to hold a web address (no real people on a card: leave it out)"]),
    ("account", "En als het een stagiair is?",
     "En als het @noa_2016 is?",
     ["a.yaml:27:8: 'Twist (twist)' seems to hold an account name (no real people on a card: leave it out)"]),
    ("name", "Je account is openbaar.",
     "Zegt juf Anna.",
     ["a.yaml:6:12: 'Situation (situation)' seems to hold a name (no real people on a card: leave it out)"]),
    ("no question", "aan te nemen?",
     "aan te nemen.",
     ["a.yaml:10:11: 'Question (question)' does not end with a question mark"]),
    ("prompt is no question", "Wat zien ouders?",
     "Let op de ouders.",
     ["a.yaml:26:5: 'Question 2 (prompts)' does not end with a question mark"]),
    ("option ends with a stop", "text: Altijd aannemen",
     "text: Altijd aannemen.",
     ["a.yaml:20:11: 'Option C: Option (text)' ends with a full stop (take the full stop out)"]),
    ("rule begins small", "rule: Wij wachten",
     "rule: wij wachten",
     ["a.yaml:18:11: 'Option B: Rule (rule)' begins with a small letter (a rule is a whole sentence)"]),
    ("rule has no stop", "van school is.",
     "van school is",
     ["a.yaml:18:11: 'Option B: Rule (rule)' has no full stop at its end (a rule is a whole sentence)"]),
    ("second colon", "title: Het volgverzoek",
     "title: Let op: het volgverzoek",
     ["a.yaml:5:14: a second colon on one line (put text that contains a colon in quotes)"]),
    ("no colon", "title: Het volgverzoek",
     "title Het volgverzoek",
     ["a.yaml:5:1: this line has no colon (write 'field: text', or indent it under the line above)"]),
    ("quote not closed", "title: Het volgverzoek",
     "title: 'Het volgverzoek",
     [("a.yaml:5:8: text that begins with ' needs quotes, or its quotes are not closed (write "
       'it between two "; inside it write \\" for a quote)')]),
    ("indentation", "    text: Altijd aannemen",
     "   text: Altijd aannemen",
     ["a.yaml:20:4: this line does not fit the lines above it (line it up with its neighbours)"]),
    ("a tab", "    text: Altijd aannemen",
     "\ttext: Altijd aannemen",
     ["a.yaml:20:1: a tab (use ordinary spaces)"]),
    ("a hard space", "    text: Altijd aannemen",
     "\u00a0   text: Altijd aannemen",
     ["a.yaml:20:1: a hard space in the indentation (use ordinary spaces)"]),
    ("a percent sign", "kind: dilemma",
     "%kind: dilemma",
     ["a.yaml:1:1: a % at the start of a line (put the text in quotes)"]),
    ("NUL", "Het volgverzoek",
     "Het \x00volgverzoek",
     ["a.yaml:5:12: invisible character U+0000 (delete it and type the text again)"]),
    ("NUL as an escape", "title: Het volgverzoek",
     'title: "Het \\0"',
     ["a.yaml:5:8: invisible character U+0000 (delete it and type the text again)"]),
    ("line separator", "Het volgverzoek",
     "Het\u2028volgverzoek",
     ["a.yaml:5:11: invisible character U+2028 (delete it and type the text again)"]),
    ("anchor", "title: Het volgverzoek",
     "title: &co volg",
     ["a.yaml:5:8: &co has a special meaning here (put text that begins with & in quotes)"]),
    ("alias", "title: Het volgverzoek",
     "title: *co",
     ["a.yaml:5:8: *co has a special meaning here (put text that begins with * in quotes)"]),
    ("tag", "title: Het volgverzoek",
     "title: !!python/name:os.system x",
     [("a.yaml:5:8: !python/name:os.system has a special meaning here (put text that begins "
       "with ! in quotes)")]),
    ("second document", "kind: dilemma\n",
     "kind: dilemma\n---\n",
     ["a.yaml:2:1: a second document begins here (one card per file; take out the line ---)"]),
    ("too deep", "tags: [volgen, ouders]",
     "tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
     ["a.yaml:41:18: too deeply nested, or too many entries"]),
    ("all below the floor", OPTIONS,
     ("options:\n  - {id: a, text: A, exportable: false, note: Nee., instead: [b]}\n  - {id: b, "
      "text: B, exportable: false, note: Nee., instead: [a]}\n"),
     ["a.yaml:12:3: no option may become a rule (a team has to be able to agree on something)"]),
    ("heavy without notes", GOOD,
     GOOD.replace("light", "heavy").replace(GOOD[GOOD.index("notes:") : GOOD.index("tags:")], ""),
     ["a.yaml:1:1: a heavy card needs 'Notes for the facilitator (notes)' (say first when to stop)"]),
    ("one option", OPTIONS,
     "options:\n  - {id: a, text: A, rule: Wij doen A.}\n",
     ["a.yaml:12:3: 'Options (options)': 1 given, 2 to 4 allowed"]),
    ("option is a text", OPTIONS,
     "options:\n  - wel\n  - niet\n",
     [("a.yaml:12:5: 'Option A (options)' should be a group of fields, not text (indent its fields "
       "on the lines below it)"),
      ("a.yaml:13:5: 'Option B (options)' should be a group of fields, not text (indent its fields "
       "on the lines below it)")]),
    ("a list instead of a card", GOOD,
     "- een\n- twee\n",
     ["a.yaml:1:1: a file consists of fields (begin with a line like 'name: value')"]),
    ("a text instead of a card", GOOD,
     "kaart\n",
     ["a.yaml:1:1: a file consists of fields (begin with a line like 'name: value')"]),
    ("an empty file", GOOD,
     "",
     ["a.yaml:1:1: the file is empty"]),
    ("only comments", GOOD,
     "# later\n",
     ["a.yaml:1:1: the file is empty"]),
    ("a key that is a list", "kind: dilemma\n",
     "kind: dilemma\n[a, b]: c\n",
     ["a.yaml:2:1: the name of a field should be text"]),
    ("several at once", GOOD,
     GOOD.replace("light", "ligt").replace("title: Het volgverzoek\n", "").replace("own", "own\n  who: ik"),
     ["a.yaml:1:1: 'Title (title)' is missing",
      "a.yaml:4:9: 'Weight (weight)' cannot be 'ligt' (did you mean 'light'?)",
      "a.yaml:37:3: there is no field 'background: who' (known fields: text, source, checked, mark)"]),
]
# fmt: on


GUESSED = ("web address", "account", "name")


@pytest.mark.parametrize(("what", "old", "new", "expected"), MISTAKES, ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_told_with_its_place_and_what_helps(what: str, old: str, new: str, expected: list[str]) -> None:
    """A guess that somebody real is meant warns, and the card is played all the same; a number to ring is no guess."""
    assert old in GOOD
    card, problems = build_card(GOOD.replace(old, new, 1).encode(), "p", "a1-x", BOUNDS, "a.yaml")
    assert [problem.report(english) for problem in problems] == expected
    assert all(problem.warns == (what in GUESSED) for problem in problems)
    assert (card is not None) == (what in GUESSED)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("can_if,", "can-if,",
         "a.yaml:11:3: a behaviour has exactly these options, in this order: can, can_if, cannot"),
        ("audience: team", "audience: ouders",
         "a.yaml:2:11: 'Who it is about (audience)' cannot be 'ouders' (choose from: team, school)"),
        ("avond-sober", "avond", "a.yaml:16:10: 'avond' is too cheerful for a heavy card "
         "(use a picture whose name ends in -sober, or none)"),
        ("rule: Wij mogen dat.", "regel: Wij mogen dat.",
         "a.yaml:11:30: there is no field 'options 1: regel' (did you mean 'rule'?)"),
        ("notes: STOP", "note: STOP", "a.yaml:15:1: there is no field 'note' (did you mean 'notes'?)"),
    ],
)  # fmt: skip
def test_mistakes_in_a_behaviour_card(old: str, new: str, expected: str) -> None:
    assert old in BEHAVIOUR
    _, problems = build_card(BEHAVIOUR.replace(old, new, 1).encode(), "p", "b1-x", BOUNDS, "a.yaml")
    assert [problem.report(english) for problem in problems] == [expected]


def test_a_file_name_is_an_id() -> None:
    _, (problem,) = build_card(GOOD.encode(), "p", "A1 Volg", BOUNDS)
    assert problem.report(english) == (
        "p/A1 Volg.yaml:1:1: the file name 'A1 Volg' cannot be the id of a card "
        "(small letters, figures and hyphens, like 'lost-keys')"
    )


def test_problems_are_told_in_the_language_of_the_reader_also_inside() -> None:
    dutch = {
        "'{field}' should be {wanted}, not {found}": "‘{field}’ moet {wanted} zijn, geen {found}",
        "text": "tekst",
        "a list": "lijst",
        "Title": "Titel",
    }

    def say(msgid: str, /, **values: object) -> str:
        return dutch.get(msgid, msgid).format(**values)

    _, (problem,) = build_card(GOOD.replace("Het volgverzoek", "[x]").encode(), "p", "a1-x", BOUNDS)
    assert problem.sentence(say).startswith("‘Titel (title)’ moet tekst zijn, geen lijst (")


def test_a_hostile_file_gives_a_short_report() -> None:
    _, problems = build_card("".join(f"k{n}: x\n" for n in range(24_000)).encode(), "p", "a1-x", BOUNDS)
    assert 0 < len(problems) < 50
