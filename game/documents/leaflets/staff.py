"""The leaflets for the people of the school: new staff, the wall, the signing sheet, and the mail that brings them.

Blocks, no layout; each fits a page for a protocol of a dozen agreements.
"""

from __future__ import annotations

from game.documents.appendices import signing, threats
from game.documents.blocks import Blanks, Block, Bullets, Paper, Para, Section
from game.documents.fixed import TO_WRITE
from game.documents.leaflets.short_rules import shortest
from game.documents.model import Document
from game.documents.paper_frame import paper
from game.i18n.words import Words

ROOM = 2000
"""So many characters of agreements fit the page for new staff beside what everybody must know: a dozen usual ones."""


def threats_paper(document: Document, say: Words) -> Paper:
    """The plan for threats by itself, for the wall."""
    section = Section(say("In this order"), threats(document, say))
    return paper("threats", say("A threat: what do we do?"), (section,), document, say)


def signing_paper(document: Document, say: Words) -> Paper:
    """The signing sheet by itself; a team that is larger goes on a second page."""
    section = Section(say("Read and explained"), signing(document, say))
    return paper("signing", say("Signing sheet"), (section,), document, say)


def newcomers_paper(document: Document, say: Words) -> Paper:
    """One page for the first day: the firmest agreements, what always holds, and a line to sign."""
    signs = Blanks((say("Explained to me; name, date and signature:"),))
    sections = (
        Section(say("What we agreed"), (Para(_welcome(say), "lead"), *_agreed(document, say))),
        Section(say("What always holds"), (Bullets(_always(document, say)), signs)),
    )
    return paper("newcomers", say("Welcome: our online agreements on one page"), sections, document, say)


def _welcome(say: Words) -> str:
    return say(
        "Good to have you with us. These agreements hold from your first day on. The head teacher has the whole "
        "protocol. Ask what is not clear."
    )


def _agreed(document: Document, say: Words) -> tuple[Block, ...]:
    firmest = shortest(document.rules(), ROOM)
    if not firmest:
        return (Para(say("Nothing is agreed yet. Online contact with pupils is functional and about school.")),)
    left = len(document.rules()) - len(firmest)
    more = say.plural("{n} more agreement is in the protocol.", "{n} more agreements are in the protocol.", left)
    return (Bullets(firmest), *((Para(more, "note"),) if left else ()))


def _always(document: Document, say: Words) -> tuple[str, ...]:
    board = dict(document.numbers).get("board", TO_WRITE)
    return (
        say("In doubt? Do not post it, do not send it, and ask your mentor or the head teacher first."),
        say("Did something go wrong? Tell it the same or the next working day. We help you."),
        say("Never promise a child to keep a secret. Tell the child whom you will talk to."),
        say(
            "Do you suspect a sexual offence against a pupil by someone who works for the school? Report it to the "
            "school board at once and directly ({number}). Do not investigate it yourself.",
            number=board,
        ),
        say("Acute danger: call 112."),
    )


def mail_paper(document: Document, say: Words) -> Paper:
    """A mail that the head teacher can copy and send: subject, text, and what goes with it."""
    subject = say("Draft protocol for online contact: please read it before {date}", date=TO_WRITE)
    sections = (
        Section(say("Subject"), (Para(subject),)),
        Section(say("Message"), _message(document, say)),
        Section(say("Attach"), (Bullets(_attached(say)),)),
    )
    return paper("mail", say("Mail to the team"), sections, document, say)


def _message(document: Document, say: Words) -> tuple[Block, ...]:
    return (
        Para(say("Dear colleagues,")),
        Para(_what_came(document, say)),
        Para(
            say(
                "It is a draft. It takes effect only after the participation council has given its consent and the "
                "school board has adopted it. So there is still room to change things."
            )
        ),
        Para(say("What I ask of you:")),
        Bullets(_requests(say)),
        Para(
            say(
                "Did the conversation bring something up for you? That happens. You can turn to our internal "
                "confidential adviser ({number}); nobody asks why.",
                number=dict(document.numbers).get("adviser-internal", TO_WRITE),
            )
        ),
        Para(
            say(
                "Are you worried about a child or a colleague? Do not put it in a mail. Tell me today. If it could be "
                "a sexual offence by someone from school, go to the school board directly ({number}).",
                number=dict(document.numbers).get("board", TO_WRITE),
            )
        ),
        Para(say("Kind regards,")),
        Para(say("{dots} (head teacher)", dots=TO_WRITE)),
    )


def _what_came(document: Document, say: Words) -> str:
    told = say("On {date} we talked as a team about online contact.", date=document.date)
    rules, parked = len(document.rules()), len(document.parked)
    agreed = say.plural(
        "You will find the draft attached, with {n} agreement that we made together.",
        "You will find the draft attached, with {n} agreements that we made together.",
        rules,
    )
    later = say.plural("{n} point comes back later.", "{n} points come back later.", parked)
    return " ".join((told, agreed if rules else say("You will find the draft attached."), *([later] if parked else [])))


def _requests(say: Words) -> tuple[str, ...]:
    return (
        say("Read the draft before {date}. Is something unclear, or missing? Tell {who}.", date=TO_WRITE, who=TO_WRITE),
        say("Take a moment to look at the privacy settings of your own accounts. You need not show them to anybody."),
        say("Once it is adopted, we explain it to everyone, and then you sign that you know it."),
    )


def _attached(say: Words) -> tuple[str, ...]:
    return (
        say("the draft protocol"),
        say("the agreements on one page"),
        say("the plan for threats"),
        say("the signing sheet, for later"),
    )
