"""What each field of a card is for, in words for who writes one: its label, its meaning, and an example. Data only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.content.problem import Phrase, phrase
from game.core.cards import LETTERS


@dataclass(frozen=True, slots=True)
class Meaning:
    """`example` is what a good value looks like; where it is a word of the table it is the same in every language."""

    label: Phrase
    purpose: Phrase
    example: Phrase | str


MEANINGS: dict[str, Meaning] = {
    "kind": Meaning(
        phrase("Kind"),
        phrase("What sort of card it is: a dilemma with options, or one behaviour that is judged."),
        "dilemma",
    ),
    "audience": Meaning(phrase("Who it is about"), phrase("A behaviour happens in the team or in the school."), "team"),
    "theme": Meaning(
        phrase("Theme"),
        phrase("The theme that the card belongs to: its colour, icon and place in a session follow from it."),
        "volgen",
    ),
    "chapter": Meaning(phrase("Chapter"), phrase("Where a rule from this card goes in the protocol."), "H3"),
    "weight": Meaning(
        phrase("Weight"),
        phrase("Light: people can laugh about it. Heavy: it may hurt somebody; then say first when to stop."),
        "medium",
    ),
    "title": Meaning(
        phrase("Title"),
        phrase("A few words that everybody remembers, without giving an opinion."),
        phrase("A message at 22.40"),
    ),
    "about": Meaning(
        phrase("What it is about"),
        phrase("Read before a heavy card, so that nobody is taken by surprise: what it is about, without details."),
        phrase("a child who is afraid at home"),
    ),
    "needs": Meaning(
        phrase("Numbers it needs"),
        phrase("Contacts that must be confirmed before this card is dealt, beside those of every heavy card."),
        "home",
    ),
    "present": Meaning(
        phrase("Who has to be there"),
        phrase("Who has to be in the room before this card is dealt."),
        "counsellor",
    ),
    "situation": Meaning(
        phrase("Situation"),
        phrase("What happens, read aloud: two to four sentences, present tense, a role and never a name."),
        phrase("A pupil in group 7 sends a member of staff a message at 22.40: “Are you still awake?”"),
    ),
    "friction": Meaning(
        phrase("Why it is hard"),
        phrase("Why good colleagues can see this differently: one reason for each side."),
        phrase("A child who asks at night may need help. If you answer once, you are expected to answer again."),
    ),
    "question": Meaning(
        phrase("Question"),
        phrase("What the team votes about, as one question."),
        phrase("Do we answer pupils in the evening?"),
    ),
    "options": Meaning(
        phrase("Options"),
        phrase("Two to four ways out that real colleagues would defend. None of them is silly."),
        "",
    ),
    "options.id": Meaning(
        phrase("Short name"),
        phrase("A word without capitals or spaces; it stays the same when you change the text."),
        phrase("never"),
    ),
    "options.text": Meaning(
        phrase("Option"),
        phrase("What people vote for: short enough to read from the back of the room."),
        phrase("Not in the evening; we explain it in class"),
    ),
    "options.strength": Meaning(
        phrase("How firm"),
        phrase(
            "must: always. should: unless you can explain why not. may: you choose. "
            "Without it, the words of the rule decide."
        ),
        "must",
    ),
    "options.rule": Meaning(
        phrase("Rule"),
        phrase("The rule this leads to: “We …”, one behaviour that you can see somebody do."),
        phrase("After 18.00 we do not answer messages from pupils; we reply the next school day."),
    ),
    "options.no_rule": Meaning(
        phrase("No rule needed"),
        phrase("For an option that asks for no rule: what the protocol tells its reader instead of one."),
        phrase("Each of us decides this alone. The team makes no agreement about it."),
    ),
    "options.exportable": Meaning(
        phrase("May become a rule"),
        phrase("No, if the law or safety has already decided against it. It can still be chosen and talked about."),
        "true",
    ),
    "options.note": Meaning(
        phrase("Why not"),
        phrase("Why this cannot become a rule, kindly."),
        phrase("Understandable, but a child must never keep a secret for an adult."),
    ),
    "options.instead": Meaning(
        phrase("Instead"), phrase("The options whose rule is offered instead."), phrase("[never]")
    ),
    "prompts": Meaning(
        phrase("Questions to ask"),
        phrase("Two to four open questions for the talk; they do not steer."),
        phrase("What does the child expect of you after this?"),
    ),
    "twist": Meaning(
        phrase("Twist"), phrase("One “and if …” for when everybody agrees at once."), phrase("And if it is a trainee?")
    ),
    "floor": Meaning(
        phrase("Law or standing advice"),
        phrase("Only if it is certain: what is not up for a vote here, with its source."),
        "",
    ),
    "background": Meaning(
        phrase("Background"), phrase("Shown after the last vote: what is known about this, with its source."), ""
    ),
    "sourced.kind": Meaning(
        phrase("Law or advice"), phrase("law: a law decides it. advice: what schools are advised, not voted on."), "law"
    ),
    "sourced.text": Meaning(phrase("Text"), phrase("In plain words, and only what the source says."), ""),
    "sourced.source": Meaning(
        phrase("Source"), phrase("Where it is written, so that somebody else can find it."), "rijksoverheid.nl"
    ),
    "sourced.checked": Meaning(phrase("Checked on"), phrase("The day on which you saw it there."), "2026-11-22"),
    "sourced.mark": Meaning(
        phrase("How certain"), phrase("S: seen in the source. GK: general knowledge. own: your own words."), "S"
    ),
    "notes": Meaning(
        phrase("Notes for the facilitator"),
        phrase("Only on the desk: what to watch, what not to ask, when to stop."),
        phrase("Say first that anybody may stop this card."),
    ),
    "picture": Meaning(phrase("Picture"), phrase("A picture of the game, or one that comes with the set."), "avond"),
    "tags": Meaning(phrase("Words to find it by"), phrase("Words that somebody would search for."), "WhatsApp"),
    "author": Meaning(phrase("Author"), phrase("Who made it: a school or an organisation, not a person."), "De Wilg"),
    "licence": Meaning(phrase("Licence"), phrase("What others may do with it."), "CC BY 4.0"),
}
"""By the name of a field; of a standpoint `options.text`, of a text with a source `sourced.text`."""


def meaning_of(name: str, group: str = "") -> Meaning:
    """The meaning of a field, or of one inside options, floor or background."""
    inside = "sourced" if group in ("floor", "background") else group
    return MEANINGS[f"{inside}.{name}" if inside else name]


NAMED = phrase("{label} ({name})").msgid
PLACE = re.compile(r"(?:(\w+)(?: (\d+))?: )?(\w+)(?: (\d+))?")
"""How a checker calls a field: `title`, `prompts 2`, `floor: source`, `options 3: text`, `options 3: instead 1`."""


def field_named(called: str) -> Phrase | str:
    """A field as the form calls it, with its name in the file behind it; what no form knows stays as it is."""
    found = PLACE.fullmatch(called)
    if found is None:
        return called
    group, nth, name, number = found.groups()
    meaning = MEANINGS.get(f"{'sourced' if group in ('floor', 'background') else group}.{name}" if group else name)
    if meaning is None:
        return called
    label = _numbered(name, meaning.label, number)
    if group and (nth or group != "options"):
        label = phrase("{group}: {label}", group=_numbered(group, MEANINGS[group].label, nth), label=label)
    return phrase(NAMED, label=label, name=name)


def _numbered(name: str, label: Phrase, number: str | None) -> Phrase:
    """The label of a whole list, or of one entry of it, counted as the form counts."""
    if number is None:
        return label
    if name == "options":
        n = int(number)
        return phrase("Option {n}", n=LETTERS[n - 1] if n <= len(LETTERS) else n)
    if name == "prompts":
        return phrase("Question {n}", n=number)
    return phrase("{label} {n}", label=label, n=number)
