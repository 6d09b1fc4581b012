"""What has become of a card, in words: for the wall, for phones and for the desk alike."""

from __future__ import annotations

from game.core.cards import context_of
from game.core.consent import answers_of
from game.core.labels import STATUS_TITLES
from game.core.session import SETTLED, Agreement, Session, Status
from game.i18n.words import Words


def moment_title(session: Session, say: Words) -> str:
    """Which agreement it is, in the order of this afternoon; what is no agreement says so."""
    settled = session.settled
    if settled is None:
        return ""
    if settled.status in SETTLED:
        return say("Agreement {n}", n=sum(one.status in SETTLED for one in session.agreements))
    return say("Parked for now") if settled.status is Status.PARKED else say("No rule needed")


def moment_text(settled: Agreement, say: Words) -> str:
    """Its sentence; of a card that was parked without one its title."""
    return settled.text.strip() or say.card(context_of(settled.card, "title"), settled.title)


def moment_answers(settled: Agreement, present: int, say: Words, between: str = " · ") -> str:
    """How it was answered as far as that may be told, or where it goes on; `between` when and who takes it up."""
    match settled.status:
        case Status.PARKED:
            return _return(settled, say, between)
        case Status.NOT_NEEDED:
            return say("The protocol says why none is needed.")
        case _:
            return _answers(settled, present, say)


def _return(settled: Agreement, say: Words, between: str) -> str:
    """The day first: it reads on from the words before it, and whoever it is may begin with a capital of their own."""
    back = between.join(part for part in (settled.returns_when, settled.returns_who) if part)
    return say("It comes back: {back}", back=back) if back else say("It comes back. Who and when is asked at the end.")


def _answers(settled: Agreement, present: int, say: Words) -> str:
    """In a small team words have to do: a number would tell who."""
    told = answers_of(settled, present)
    if told is None:
        return say(STATUS_TITLES[settled.status])
    if told.objection:
        return say("{yes} of {total} can live with this", yes=told.yes, total=told.total)
    if told.reservation:
        return say(
            "{yes} of {total} can live with this, and {n} with a reservation",
            yes=told.yes,
            total=told.total,
            n=told.reservation,
        )
    if told.total < present:
        return say("All {n} who were asked can live with this", n=told.total)
    return say("All {n} can live with this", n=told.total)


def check_in_words(say: Words) -> tuple[str, str]:
    """After a heavy card: what it was, and that nobody has to answer."""
    return (
        say("That was a heavy card."),
        say("Is everybody all right? You need not say anything. Stepping out for a moment is fine."),
    )
