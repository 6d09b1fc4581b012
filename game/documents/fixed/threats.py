"""The plan for threats on one page: police, board, staff, practical, with the roles that the team filled in (H10)."""

from __future__ import annotations

from game.core import roles
from game.core.session import Session
from game.documents.model import Part
from game.documents.sanitize import clean
from game.i18n.words import Words


def alarm(say: Words) -> str:
    """The first line of the plan: whoever sees acute danger waits for nobody."""
    return say("Acute danger? Call 112 now. Anyone may; do not wait for anybody.")


def parts(session: Session, say: Words) -> tuple[Part, ...]:
    """The blocks of the plan in order (domain.md 3.13 and the seed sheet)."""

    def part(title: str, role: str, actions: tuple[str, ...]) -> Part:
        return Part(title, clean(roles.who_does(session, role)), actions)

    return (
        part(say("Police"), roles.CALLS_POLICE, _police(say)),
        part(say("School board"), roles.TELLS_BOARD, _board(say)),
        part(say("Staff"), roles.TELLS_STAFF, _staff(say)),
        part(say("Spokesperson"), roles.SPEAKS, (say("One person speaks to parents and press, through one channel."),)),
        part(say("Public posts"), roles.WATCHES, _posts(say)),
        part(say("Practical"), roles.DOORS, _practical(say)),
    )


def _police(say: Words) -> tuple[str, ...]:
    return (
        say("Always call the police first, even if another school already did."),
        say("The police estimate how serious it is, investigate, and can patrol more often."),
        say("Keep the evidence: time, account, a photo with another phone. Pass nothing on."),
    )


def _board(say: Words) -> tuple[str, ...]:
    return (
        say("Inform the school board at once, and decide together whether a crisis team is needed."),
        say("The board decides whether parents and the media are informed."),
        say("Closing the school is a big step; the aim is calm. Weigh it together with the police."),
    )


def _staff(say: Words) -> tuple[str, ...]:
    return (
        say("Tell everyone the same short facts, and what they may answer."),
        say("Be alert, and report suspicious situations to the police."),
        say("Keep pupils and parents calm; refer questions to the spokesperson."),
    )


def _posts(say: Words) -> tuple[str, ...]:
    return (say("Follow public posts about the school, and pass signals on to the head teacher."),)


def _practical(say: Words) -> tuple[str, ...]:
    return (
        say("Keep the school doors closed, with more supervision at the entrance and in the playground."),
        say("Have pupils brought and collected by family."),
    )


def notes(say: Words) -> tuple[str, ...]:
    """What goes for the whole plan."""
    return (
        say("We take every threat seriously, even if it is probably a joke."),
        say("Afterwards: report the crime to the police, talk it over together, and look after one another."),
    )
