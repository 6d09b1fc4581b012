"""The mails around a protocol: subject, text, and what goes with it, to copy and send. Blocks, no layout."""

from __future__ import annotations

from collections.abc import Callable

from game.core.cards import LAW
from game.documents.blocks import Block, Bullets, Paper, Para, Section
from game.documents.fixed import SHORT_TO_WRITE
from game.documents.leaflets.wording import Wording, looked_back_on, mail
from game.documents.model import Document
from game.documents.paper_frame import paper, without_status
from game.i18n.words import Words


def invitation_paper(document: Document, say: Words) -> Paper:
    """Two weeks before: what will be done, and what is heavy in it. There is no protocol yet, so it has no state."""
    told = mail("invitation", document, say)
    date = document.date if document.played else SHORT_TO_WRITE
    body = invitation_text(told, document.forewarned, date)
    sections = _sections(told.one("subject", date=date), body, (), say)
    return without_status("invitation", say("Email: invitation"), sections, document, say("two weeks before"))


def invitation_text(told: Wording, forewarned: tuple[str, ...] | None, date: str) -> tuple[Block, ...]:
    """`forewarned`: what the heavy cards are about; None where nobody chose cards yet."""
    return (
        *map(Para, told.many("opening", date=date)),
        Bullets(told.many("points", heavy=_heavy(told, forewarned))),
        *map(Para, told.many("closing")),
    )


def _heavy(told: Wording, forewarned: tuple[str, ...] | None) -> str:
    if forewarned is None:
        return told.one("unknown_heavy")
    about = "; ".join(note or SHORT_TO_WRITE for note in forewarned)
    name = ("no_heavy", "one_heavy", "more_heavy")[min(len(forewarned), 2)]
    return told.one(name, about=about, n=len(forewarned))


def day_after_paper(document: Document, say: Words) -> Paper:
    """To the team, while it is a draft."""
    told = mail("day_after", document, say)
    body = told.many("body", found=_found(document, say), review=looked_back_on(document, say))
    attached = (say("the draft protocol"), say("the agreements on one page"), say("the plan for threats"))
    return _paper("day-after", say("Email: the day after"), told, body, attached, document, say)


def _found(document: Document, say: Words) -> str:
    """What is in the draft, counted."""
    proposals = sum(one.kind != LAW and one.state != "yes" for part in document.chapters for one in part.proposed)
    counted = (
        (len(document.rules()), say.plural("{n} agreement", "{n} agreements", len(document.rules()))),
        (proposals, say.plural("{n} proposal of the model", "{n} proposals of the model", proposals)),
        (
            len(document.parked),
            say.plural("{n} point that comes back", "{n} points that come back", len(document.parked)),
        ),
    )
    told = [words for n, words in counted if n]
    if len(told) < 2:
        return told[0] if told else say("the draft protocol")
    return say("{first} and {last}", first=", ".join(told[:-1]), last=told[-1])


def to_council_paper(document: Document, say: Words) -> Paper:
    """To the participation council, once it is submitted."""
    told = mail("to_council", document, say)
    attached = (say("covering note for the council"), say("the agreements on one page"), say("the protocol"))
    return _paper("to-council", say("Email: to the council"), told, told.many("body"), attached, document, say)


def adopted_team_paper(document: Document, say: Words) -> Paper:
    """To the team, once it is adopted."""
    told = mail("adopted_team", document, say)
    body = told.many("body", changed="; ".join(document.since_draft) or say("nothing"))
    attached = (say("the protocol"), say("the agreements on one page"), say("the signing sheet"))
    return _paper("adopted-team", say("Email: adopted, to the team"), told, body, attached, document, say)


def adopted_parents_paper(document: Document, say: Words) -> Paper:
    """To parents, once it is adopted."""
    told, attached = mail("adopted_parents", document, say), (say("the page for parents"),)
    title = say("Email: adopted, to parents")
    return _paper("adopted-parents", title, told, told.many("body"), attached, document, say)


def _paper(
    kind: str,
    title: str,
    told: Wording,
    body: tuple[str, ...],
    attached: tuple[str, ...],
    document: Document,
    say: Words,
) -> Paper:
    sections = _sections(told.one("subject"), tuple(map(Para, body)), attached, say)
    return paper(kind, title, sections, document, say)


def _sections(subject: str, body: tuple[Block, ...], attached: tuple[str, ...], say: Words) -> tuple[Section, ...]:
    with_it = (Section(say("Attach"), (Bullets(attached),)),) if attached else ()
    first, *others = body
    # Each paragraph apart: plain text leaves a line between sections, and a mail is read like that.
    apart = (Section("", (block,)) for block in others)
    return (Section(say("Subject"), (Para(subject),)), Section(say("Message"), (first,)), *apart, *with_it)


MAILS: dict[str, Callable[[Document, Words], Paper]] = {
    "invitation": invitation_paper,
    "day-after": day_after_paper,
    "to-council": to_council_paper,
    "adopted-team": adopted_team_paper,
    "adopted-parents": adopted_parents_paper,
}
"""Each by the name of its paper, in the order they are sent."""
