"""The fixed texts around the chapters: status line, guide, ladder of measures, signing (domain.md 2.4 to 2.6).

Nothing here claims that the text satisfies a law, or that anybody endorses it.
"""

from __future__ import annotations

from game.core.session import Strength
from game.documents.fixed.fixed_aim import aim
from game.documents.fixed.fixed_base import base
from game.documents.fixed.fixed_review import review
from game.i18n.words import Words


def status_line(date: str, say: Words) -> str:
    """The first thing on every page one: a draft, from a talk, not adopted, consent of the council pending."""
    return say(
        "DRAFT – made in a team talk on {date} – not adopted – consent of the participation council: pending", date=date
    )


def guide(say: Words) -> tuple[str, ...]:
    """What a reader has to know before the first chapter."""
    return (
        say("This is a draft. It holds what our team arrived at by voting and talking."),
        say(
            "Agreements with a number come from the team. Text without a number is a proposal that comes with this "
            "form; the team did not vote on it. Change it, or strike it out where it does not fit our school."
        ),
        say(
            "Each agreement says how firm it is. “Must” means always. “Should” means yes, unless you can explain why "
            "not. “May” leaves it to you."
        ),
        say(
            "What the law already decides was not voted on. It stands beside the agreement and in a section of its "
            "own, and it goes first."
        ),
    )


def other_schools(say: Words) -> tuple[str, ...]:
    """Beside the guide where chapters of a set are used: the fixed texts name laws of primary education."""
    return (
        say(
            "The fixed texts on the law, on measures and on complaints were written for primary education. At a "
            "school of another kind, have them checked before you use them."
        ),
    )


def chapter_texts(code: str, say: Words) -> tuple[str, ...]:
    """What stands in a standard chapter without a vote; nothing for a code that is none."""
    whole = {"H1": aim, "H13": review}.get(code)
    return whole(say) if whole else base(code, say)


def fills(code: str) -> bool:
    """Whether the fixed text is all that this chapter needs: a card never fills H1 and H13."""
    return code in ("H1", "H13")


def strength(strength: Strength, say: Words) -> str:
    return {
        Strength.MUST: say("must: always"),
        Strength.SHOULD: say("should: unless explained"),
        Strength.MAY: say("may: own choice"),
    }[strength]


def ladder(say: Words) -> tuple[tuple[str, str, str], ...]:
    """Step, who, note (domain.md 2.5)."""
    head, board = say("head teacher"), say("school board")
    return (
        (
            say("Colleagues speak to each other"),
            say("every colleague"),
            say("kindly, the same day; not when there may be an offence"),
        ),
        (say("Talk with the head, briefly noted"), head, say("with a date to look back")),
        (
            say("Written warning or record"),
            say("head teacher or board"),
            say("a step of management, not a measure of the CAO"),
        ),
        (say("Written reprimand"), board, say("measure of the CAO PO; hearing first")),
        (say("Suspension"), board, say("protects pupils and the person concerned during an inquiry")),
        (say("Dismissal"), board, say("only by way of employment law")),
    )


def ladder_notes(chapter: str, say: Words) -> tuple[str, ...]:
    """`chapter` is where the duty to report stands."""
    return (
        say(
            "The duty to report stands beside this ladder and does not depend on it. A possible sexual offence against "
            "a pupil by someone who works for the school goes to the school board at once and directly ({chapter}).",
            chapter=chapter,
        ),
        say(
            "A measure fits what happened. Both sides are heard first. The ladder is no automatic device: a serious "
            "matter may begin higher up."
        ),
        say(
            "Apart from suspension the CAO PO knows only the written reprimand as a disciplinary measure (source: "
            "holla.nl, 2023). Have the current CAO checked before you adopt this ladder."
        ),
    )


def signing(say: Words) -> tuple[str, ...]:
    return (
        say("Discussed in the team on:"),
        say("Consent of the participation council (staff part) on:"),
        say("Adopted by the school board on:"),
        say("Name and signature:"),
    )


def declaration(say: Words) -> str:
    """What somebody signs for: knowing, not agreeing."""
    return say(
        "I have read the agreements and they were explained to me. My signature does not take the place of the "
        "participation council’s consent."
    )


def notes(date: str, version: str, say: Words) -> tuple[str, ...]:
    return (
        say("This is a draft from a team talk. It is no legal advice, and no organisation has endorsed it."),
        say("Sources of the law were checked on the dates given; check them again before you adopt this."),
        say("Only totals of votes were kept. Made with Open Kaart {version}.", version=version),
    )
