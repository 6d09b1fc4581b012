"""The pages for families: parents, the pupils of groups 7 and 8, and the text for the school guide.

Nothing internal stands in them: no measures, no votes, no reservations, no signals. Nothing is promised that is not
adopted.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.adoption import ProtocolState
from game.documents.blocks import Block, Bullets, Paper, Para, Section, Steps
from game.documents.leaflets.chosen_rules import FOR_PARENTS, at_most, listed, spread, untranslated_words
from game.documents.leaflets.short_rules import LONGEST
from game.documents.leaflets.wording import Wording, leaflet
from game.documents.model import Document, Rule
from game.documents.paper_frame import paper
from game.i18n.words import Words

MOST = 6
WITH_PARENTS = ("H6",)
ROOM_FOR_CHILDREN, ROOM_FOR_PARENTS = 700, 300
"""So many characters of agreements of each kind fit the page."""


def parents_paper(document: Document, say: Words) -> Paper:
    """One page in another tone; agreements stand on it once they are adopted."""
    told = leaflet("parents", document, say)
    match document.state.id:
        case ProtocolState.ADOPTED:
            title, sections = told.one("title_adopted"), _adopted(told, document, say)
        case ProtocolState.WITHDRAWN:
            title, sections = told.one("title_adopted"), _bare(told, "withdrawn")
        case _:
            title, sections = told.one("title_open"), _bare(told, "open")
    return paper("parents", title, sections, document, say)


def _bare(told: Wording, end: str) -> tuple[Section, ...]:
    """What is not adopted: what is being worked on, and what does not depend on that."""
    return (
        Section(told.one("dear"), (Para(told.one(f"lead_{end}"), "lead"),)),
        Section(told.one(f"expect_{end}"), (Bullets(told.many("expect")),)),
    )


def _adopted(told: Wording, document: Document, say: Words) -> tuple[Section, ...]:
    coming = document.state.from_day > document.written[:10]
    return (
        Section(told.one("dear"), (Para(told.one("lead_coming" if coming else "lead_adopted"), "lead"),)),
        Section(told.one("expect_adopted"), tuple(_expect(told, document, say))),
        Section(told.one("reach_title"), tuple(_reach(told, document, say))),
        Section(told.one("requests_title"), (Bullets(told.many("requests")),)),
        Section(told.one("worry_title"), (Steps(told.many("worry")), Para(told.one("danger")))),
    )


def for_parents(document: Document) -> tuple[Rule, ...]:
    """All agreements that the page for parents prints: those on their children, then those on themselves."""
    return (*_on_children(document), *_on_parents(document)) if document.state.adopted else ()


def _on_children(document: Document) -> tuple[Rule, ...]:
    return _whole(document, FOR_PARENTS, ROOM_FOR_CHILDREN)


def _on_parents(document: Document) -> tuple[Rule, ...]:
    return _whole(document, WITH_PARENTS, ROOM_FOR_PARENTS)


def _whole(document: Document, kinds: tuple[str, ...], room: int) -> tuple[Rule, ...]:
    """In the order of the protocol; one that is too long for the page is left out, for half of it may mislead."""
    chosen = at_most((rule for rule in spread(document, kinds) if len(rule.text) <= LONGEST), MOST, room)
    return tuple(rule for rule in document.for_council() if rule in chosen)


def _expect(told: Wording, document: Document, say: Words) -> Iterator[Block]:
    fixed = [(text, "") for text in told.many("expect")]
    yield from listed([*fixed, *((rule.text, rule.spoken) for rule in _on_children(document))], say)
    untold = untranslated_words(for_parents(document), say)
    if untold:
        yield Para(untold, "note")


def _reach(told: Wording, document: Document, say: Words) -> Iterator[Block]:
    yield Para(told.one("reach"))
    yield from listed([(rule.text, rule.spoken) for rule in _on_parents(document)], say)


def pupils_paper(document: Document, say: Words) -> Paper:
    """For children of ten to twelve, in their words."""
    told = leaflet("pupils", document, say)
    sections = (
        Section("", tuple(Para(point, "lead") for point in told.many("points"))),
        Section(told.one("help_title"), (Para(told.one("help")),)),
        Section(told.one("lesson_title"), (Para(told.one("lesson"), "note"),)),
    )
    return paper("pupils", told.one("title"), sections, document, say)


def school_guide_paper(document: Document, say: Words) -> Paper:
    """Eighty words for the school guide."""
    told = leaflet("school_guide", document, say)
    section = Section("", (Para(told.one("text")), Para(told.one("note"), "note")))
    return paper("school-guide", told.one("title"), (section,), document, say)
