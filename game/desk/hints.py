"""The words for what a split asks for: an advice, and a question to put to the room. It reads no ballots."""

from __future__ import annotations

from game.core.cards import Card
from game.core.session import Session
from game.core.tally import advice, leading
from game.desk.coaching import Hint, Sign
from game.i18n.words import Words


def hint_words(hint: Hint, twist: bool, say: Words) -> str:
    """The advice for one sign; `twist` tells whether the card has one that is not on the wall yet."""
    words = {
        Sign.FEW: say("Few voted: ask whether everybody had the chance."),
        Sign.BLANK: say("Many had no opinion: ask what they would need to know."),
        Sign.CLEAR: say("The room is as good as agreed: go on to the outcome."),
        Sign.CAMPS: say("Two camps: let each side give the best reason of the other."),
        Sign.WIDE: say("No standpoint stands out: ask first what everybody agrees on."),
        Sign.MOST: say("Most look the same way: let the others speak first."),
        Sign.NOBODY: say("Nobody chose {letter}: ask what speaks for {letter}.", letter=hint.letter),
        Sign.MOVED: say("People changed their minds: ask what made the difference, not who."),
        Sign.STUCK: say("The talk changed little: you can write the rule."),
        Sign.SPLIT: say("Divided, and the talk changed little: park it with a small group."),
    }
    if hint.sign is Sign.CLEAR and twist:
        return say("The room is as good as agreed: offer the twist.")
    return words[hint.sign]


def question_words(hint: Hint, say: Words) -> str:
    """A question to the room that fits the sign, "" where the advice is enough."""
    words = {
        Sign.BLANK: say("What would you need to know to choose?"),
        Sign.CLEAR: say("When would this not hold?"),
        Sign.CAMPS: say("What is the best reason of the other side?"),
        Sign.WIDE: say("What do you all agree on already?"),
        Sign.MOST: say("What would the others need to join in?"),
        Sign.NOBODY: say("What could speak for {letter}?", letter=hint.letter),
        Sign.MOVED: say("Which reason made the difference?"),
        Sign.SPLIT: say("Who could work out a text together?"),
    }
    return words.get(hint.sign, "")


def advice_words(card: Card, session: Session, say: Words) -> str:
    """The advice that the wall gives beside the bars: talk on, draft or park."""
    rounds = session.play.rounds
    kind = advice(card, rounds)
    if kind == "none":
        return say("Nobody chose a standpoint. Talk on, or park this card.")
    lead = leading(card, rounds[-1])
    letter_of = card.letter(lead)
    if not card.option(lead).exportable and kind != "few":
        return say("{letter} cannot become a rule. We draft from what is possible.", letter=letter_of)
    words = {
        "few": say("Too few votes to go by. Talk on, or ask again."),
        "clear": say("Nearly everybody chooses {letter}: write the rule.", letter=letter_of),
        "carried": say("Most choose {letter}: write the rule, and ask what the others need.", letter=letter_of),
        "split": say("You are divided. Talk on, or park it with a small group."),
    }
    return words[kind]
