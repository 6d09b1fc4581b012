"""Which paper is made in which state of a protocol, and which goes along by itself.

Only what is adopted is signed, promised to parents, or told to children; the plan for threats waits for nobody.
"""

from __future__ import annotations

from game.core.adoption import ProtocolState
from game.documents.leaflets.council import why_no_cover
from game.documents.leaflets.poster import why_no_poster
from game.documents.model import Document
from game.i18n.words import Words

DRAFT, SUBMITTED, ADOPTED = ProtocolState.DRAFT, ProtocolState.SUBMITTED, ProtocolState.ADOPTED
ONLY: dict[str, tuple[ProtocolState, ...]] = {
    "pupils": (ADOPTED,),
    "signing": (ADOPTED,),
    "school-guide": (ADOPTED,),
    "look-back": (DRAFT, SUBMITTED, ADOPTED),
    "day-after": (DRAFT,),
    "to-council": (SUBMITTED,),
    "adopted-team": (ADOPTED,),
    "adopted-parents": (ADOPTED,),
}
"""The states in which a paper can be made; one that is not named can be in each."""
UNASKED: dict[str, tuple[ProtocolState, ...]] = {"parents": (ADOPTED,), "invitation": (DRAFT,)}
"""The states in which a paper goes along by itself where that is not all of those: in the others somebody asks."""


def why_not(kind: str, document: Document, say: Words) -> str:
    """Why this paper is not made now, as a sentence; "" where it can be."""
    if kind == "council":
        return why_no_cover(document, say)
    if kind == "poster":
        return why_no_poster(document, say)
    states = ONLY.get(kind)
    if states is None or document.state.id in states:
        return ""
    if kind == "signing":
        return say("It can be signed once it is adopted.")
    if document.state.id is ProtocolState.WITHDRAWN:
        return say("This protocol was withdrawn: there is no such paper any more.")
    if states == (ADOPTED,):
        return say("This paper is made once the protocol is adopted.")
    if states == (SUBMITTED,):
        return say("This paper is made while the protocol is with the participation council.")
    return say("This paper is only made while the protocol is a draft.")


def goes_along(kind: str, document: Document, say: Words) -> bool:
    """Whether it is written with all the others."""
    unasked = UNASKED.get(kind)
    return not why_not(kind, document, say) and (unasked is None or document.state.id in unasked)
