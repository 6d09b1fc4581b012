"""The plan for threats on one page: police, board, staff, practical, with the roles that the team filled in (H10)."""

from __future__ import annotations

from game.core import roles
from game.core.session import Session
from game.protocol.clean import clean
from game.protocol.document import Part
from game.words import Words


def parts(session: Session, say: Words) -> tuple[Part, ...]:
    """The blocks of the plan in order (domain.md 3.13 and the seed sheet)."""

    def who(role: str) -> str:
        return clean(roles.who_does(session, role))

    return (
        Part(
            say("Police"),
            who(roles.CALLS_POLICE),
            (
                say("Call 112 in acute danger, else the police contact of the school."),
                say("The police estimate the threat, investigate and advise. Report it, also if another school did."),
                say("Keep the evidence: note the time, the account name and the picture. Pass nothing on."),
            ),
        ),
        Part(
            say("School board"),
            who(roles.TELLS_BOARD),
            (
                say("Inform the board at once and decide together on a crisis team."),
                say("The board decides whether parents and media are informed, and by whom."),
                say("Closing is a big step; the aim is calm. Weigh it with the police."),
            ),
        ),
        Part(
            say("Staff"),
            who(roles.TELLS_STAFF),
            (
                say("Tell everybody the same short facts, and what they may answer."),
                say("Be alert, and report what looks suspicious to the police."),
                say("Keep pupils and parents calm; refer questions to the spokesperson."),
            ),
        ),
        Part(say("Spokesperson"), who(roles.SPEAKS), (say("One person speaks to parents and press, by one channel."),)),
        Part(
            say("Public posts"),
            who(roles.WATCHES),
            (say("Follow public posts about the school, and report signals to the head."),),
        ),
        Part(
            say("Practical"),
            who(roles.DOORS),
            (
                say("Keep the school doors closed."),
                say("More supervision at the entrance and on the playground."),
                say("Have pupils brought and fetched by family."),
            ),
        ),
    )


def notes(say: Words) -> tuple[str, ...]:
    """What goes for the whole plan."""
    return (
        say("A threat is always taken seriously, also when it is probably a joke."),
        say("Afterwards: talk it over, look after one another, and report the crime."),
    )
