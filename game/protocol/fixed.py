"""The fixed texts of the protocol: status line, H1, H13, the ladder of measures, signing (domain.md 2.3 to 2.7).

Nothing here claims that the text satisfies a law, or that anybody endorses it.
"""

from __future__ import annotations

from game.core.session import Strength
from game.core.titles import CHAPTER_TITLES
from game.words import Words


def status_line(date: str, say: Words) -> str:
    """The first thing on every page one: a draft, from a talk, not adopted, consent of the council pending."""
    return say(
        "DRAFT – made in a team talk on {date} – not adopted – consent of the participation council: pending", date=date
    )


def guide(say: Words) -> tuple[str, ...]:
    return (
        say("This draft holds what the team settled on after voting in private and talking."),
        say("Each agreement says how firm it is. Must: always. Should: unless explained. May: own choice."),
        say("What the law already decides was not voted on. It stands beside the agreement and goes first."),
    )


def chapter_title(code: str, say: Words) -> str:
    return say(CHAPTER_TITLES[code])


def chapter_texts(code: str, say: Words) -> tuple[str, ...]:
    """H1 and H13 are fixed; a card never fills them."""
    return {"H1": _aim(say), "H13": _review(say)}.get(code, ())


def _aim(say: Words) -> tuple[str, ...]:
    return (
        say("We want children to be safe with us, online too, and staff to know where they stand."),
        say("Online contact with pupils is functional and about school."),
        say(
            "These agreements hold for everybody who works with pupils on behalf of our school: permanent and "
            "temporary staff, trainees, supply staff, volunteers and external counsellors."
        ),
        say(
            "By social media we mean all channels on which you share messages, images or play with others, also games "
            "with a chat, AI tools, and apps that are still to come."
        ),
        say(
            "What does not belong in class does not belong online: the same manners hold at school, at home and on "
            "the internet."
        ),
        say(
            "The agreements touch our private use as soon as pupils, parents, colleagues or the school can be "
            "recognised in it."
        ),
        say("Where the law decides, the law goes first; no agreement in this draft takes its place."),
    )


def _review(say: Words) -> tuple[str, ...]:
    return (
        say("Every member of staff signs for these agreements."),
        say("New colleagues, trainees and volunteers have them explained on their first day."),
        say(
            "We discuss them every school year and after an incident, and put changes before the participation council."
        ),
        say("Every version carries a number and a date; the latest one is where everybody can find it."),
    )


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


def ladder_notes(say: Words) -> tuple[str, ...]:
    return (
        say(
            "Beside this ladder and independent of it stands the duty to report: a possible sexual offence by somebody "
            "who works for the school against a pupil goes at once and directly to the school board (H9)."
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


def notes(date: str, version: str, say: Words) -> tuple[str, ...]:
    return (
        say("This is a draft from a team talk. It is no legal advice, and no organisation has endorsed it."),
        say("Sources of the law were checked on the dates given; check them again before you adopt this."),
        say("Only totals of votes were kept. Made with Open Kaart {version}.", version=version),
    )
