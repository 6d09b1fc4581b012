"""The page for parents: what they may expect, how to reach each other, what is asked of them, where to go with a worry.

Nothing internal stands in it: no measures, no votes, no reservations, no signals.
"""

from __future__ import annotations

from game.core.strength import Strength
from game.documents.blocks import Block, Bullets, Paper, Para, Section, Steps
from game.documents.fixed import TO_WRITE
from game.documents.leaflets.short_rules import LONGEST, fitting
from game.documents.model import Document, Rule
from game.documents.paper_frame import paper
from game.i18n.words import Words

WITH_CHILDREN = ("H3", "H4", "H5", "H7")
WITH_PARENTS = ("H6",)
ROOM_FOR_CHILDREN, ROOM_FOR_PARENTS = 560, 300
"""So many characters of agreements of each kind fit the page."""


def parents_paper(document: Document, say: Words) -> Paper:
    """One page in another tone, made of the agreements that parents may count on."""
    sections = (
        Section(say("Dear parents and carers,"), (Para(_lead(say), "lead"),)),
        Section(say("What you may expect of us"), (Bullets(_expect(document, say)),)),
        Section(say("How we reach each other"), (Bullets(_reach(document, say)),)),
        Section(say("What we ask of you"), (Bullets(_requests(say)),)),
        Section(say("A worry or a complaint?"), _worry(document, say)),
    )
    return paper("parents", say("Online contact at our school: for parents"), sections, document, say)


def for_parents(document: Document, kinds: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Whole texts of agreements that bind all staff and concern children or parents; a "may" binds nobody.

    The first of each chapter comes before the second of any, until the room is full.
    """
    meant = (rule for chapter in document.chapters if chapter.like in kinds for rule in chapter.rules)
    fit = [rule for rule in meant if _binds(rule) and len(rule.text) <= LONGEST]
    spread = sorted(fit, key=lambda rule: int(rule.number.partition(".")[2]))
    chosen = spread[: len(fitting((rule.text for rule in spread), room))]
    return tuple(rule.text for rule in fit if rule in chosen)


def _binds(rule: Rule) -> bool:
    return not rule.internal and rule.strength_id != Strength.MAY


def _lead(say: Words) -> str:
    return say(
        "Our team made agreements on how we deal with your child and with you online. Here are the ones that concern "
        "you most; you may read the whole protocol at school."
    )


def _expect(document: Document, say: Words) -> tuple[str, ...]:
    return (
        say("If we are in touch with your child online, it is for our work and about school."),
        say("We publish images of your child only with your consent. You can always withdraw it."),
        *for_parents(document, WITH_CHILDREN, ROOM_FOR_CHILDREN),
    )


def _reach(document: Document, say: Words) -> tuple[str, ...]:
    return (
        *for_parents(document, WITH_PARENTS, ROOM_FOR_PARENTS),
        say("Questions about your child: ask the class teacher, through {channel}.", channel=TO_WRITE),
    )


def _requests(say: Words) -> tuple[str, ...]:
    return (
        say("Ask first before you post images of other children or of our staff."),
        say("Are you unhappy about something? Come and talk to us, rather than writing about it in an app."),
        say("If you hear of bullying or a threat online, tell us, and pass nothing on."),
    )


def _worry(document: Document, say: Words) -> tuple[Block, ...]:
    known = dict(document.numbers)
    return (
        Steps(
            (
                say("Talk with the class teacher or the head teacher. We take the time for you."),
                say(
                    "Would you rather talk with someone else? You may turn to the internal confidential adviser "
                    "({number}) at any moment, also first.",
                    number=known.get("adviser-internal", TO_WRITE),
                ),
                say(
                    "Is it about someone from school? You may also go straight to the school board, or to a "
                    "confidential inspector of the Inspectorate of Education."
                ),
                say("For a formal complaint there is the complaints committee named in the school guide."),
            )
        ),
        Para(say("Is a child in danger now? Call 112.")),
    )
