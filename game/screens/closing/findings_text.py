"""What was noticed in sentences: what it is, in which text, what may be done. They warn and never accuse."""

from __future__ import annotations

from game.core import questions
from game.core.cards import context_of
from game.core.commands import StepBack
from game.core.findings import FIRMNESS, SIGNS, Finding
from game.core.letters import EMOJI, LETTERS
from game.core.privacy import CASE, DATE, NAME, NUMBER
from game.core.roles import ROLE_TITLES
from game.core.session import Agreement
from game.core.similarity import ORDER
from game.core.vague_words import READ_BY_OTHERS
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.texts.firmness import loose_agreement_words
from game.texts.plenary import alike_words
from game.texts.questions import part_words
from game.ui.geometry import Page
from game.ui.widgets import Button, shortened


def noticed_words(one: Finding, say: Words) -> str:
    """What was noticed, with the words it was noticed by."""
    words = ", ".join(f"“{shortened(word, 300, 22, 1)}”" for word in one.words[:2])
    match one.kind:
        case "alike" | "times" | "never" | "differ":
            return alike_words(one.kind, say)
        case "name":
            return say("Somebody's name? {words}", words=words)
        case "number":
            return say("A number or an address? {words}", words=words)
        case "date":
            return say("The day of something that happened? {words}", words=words)
        case "case":
            return say("May point to one case or one class: {words}", words=words)
        case "firmness":
            return loose_agreement_words(one.words, one.chosen, say)
        case "signs":
            return say("No typeface on this computer has these characters: {words}", words=words)
        case "hurtful":
            return say("This is how others read it too: {words}", words=words)
        case "gendered":
            return say("Does this include everybody? {words}", words=words)
        case "difficult":
            return say("Not everybody knows this word: {words}", words=words)
        case _:
            return say("Everybody may read this differently: {words}", words=words)


def what_to_do(one: Finding, say: Words) -> str:
    """What somebody may do about it."""
    if one.kind in ORDER:
        return say("Keep both, choose one for both, or press a text to change it (F2, F3).")
    if one.kind in (NAME, NUMBER, DATE, CASE):
        return say("The protocol names roles, not people or real cases. To change the text, press F2 or the text.")
    if one.kind == FIRMNESS:
        return say("Press one key to choose what you mean. To change the text, press F2 or the text.")
    if one.kind == SIGNS:
        return say(
            "A PDF made on this computer shows {emoji} or {letters} there; Word may show the signs. To change "
            "the text, press F2 or the text.",
            emoji=EMOJI,
            letters=LETTERS,
        )
    if one.kind in READ_BY_OTHERS:
        return say("This does not stop you: you choose the words. To change the text, press F2 or the text.")
    return say("Write what you would see somebody do. To change the text, press F2 or the text.")


def place_of(one: Agreement, say: Words) -> str:
    """Which agreement this is: its chapter and the title of its card."""
    return f"{one.chapter} · {say.card(context_of(one.card, 'title'), one.title)}"


def undo(model: ViewModel, say: Words, page: Page) -> tuple[Button, ...]:
    """Takes back what was just changed here; nothing where that would leave this step."""
    if not model.undo_stays:
        return ()
    return (Button(say("Undo"), StepBack(), "undo", ("ctrl+u",), "" if page.narrow else "Ctrl U", weight=1.0),)


def field_words(field: str, say: Words) -> str:
    """Which text of an agreement, or of the plan for threats, this is."""
    asked = questions.place_of(field)
    if asked is not None:
        at, part = asked
        return f"{say('An open question')} {at + 1}: {part_words(part, say)}"
    if field in ROLE_TITLES:
        return say(ROLE_TITLES[field])
    return {
        "text": say("The agreement"),
        "reason": say("Why"),
        "price": say("Downside"),
        "heard": say("What else was heard"),
        "objections": say("Reservations"),
        "owner": say("Who keeps an eye on it"),
        "who": say("Who brings it back"),
        "when": say("When it comes back"),
    }[field]
