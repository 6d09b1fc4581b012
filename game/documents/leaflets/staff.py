"""The leaflets for the people of the school: new staff, the wall, the signing sheet, the look back after six weeks.

Blocks, no layout; each fits a page for a protocol of a dozen agreements. Only what is adopted is called in force.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.adoption import ProtocolState
from game.documents.appendices import signing, threats
from game.documents.blocks import Blanks, Block, Bullets, Paper, Para, Section, Table
from game.documents.fixed import SHORT_TO_WRITE
from game.documents.leaflets.chosen_rules import (
    FOR_NEWCOMERS,
    at_most,
    binds,
    listed,
    spread,
    untranslated_words,
)
from game.documents.leaflets.short_rules import short
from game.documents.leaflets.wording import Wording, always, leaflet, looked_back_on
from game.documents.model import Document, Rule
from game.documents.paper_frame import paper, without_status
from game.i18n.words import Words

MOST, ROOM = 8, 1500
"""So many agreements stand on the page for new staff, of so many characters at most."""
LINES = 9
"""To write on, in each column of the look back."""


def threats_paper(document: Document, say: Words) -> Paper:
    """The plan for threats by itself, for the wall: it goes for every state, so it has none."""
    section = Section(say("In this order"), threats(document, say))
    filled = any(part.who for part in document.threats)
    foot = leaflet("threats", document, say).one("foot", date=document.date if filled else SHORT_TO_WRITE)
    return without_status("threats", say("A threat: what do we do?"), (section,), document, foot)


def signing_paper(document: Document, say: Words) -> Paper:
    """The signing sheet by itself; a team that is larger goes on a second page."""
    adopted = Section(say("Discussed, consented to and adopted"), (Blanks(document.signing),))
    section = Section(say("Read and explained"), signing(document, say))
    return paper("signing", say("Signing sheet"), (adopted, section), document, say)


def newcomers_paper(document: Document, say: Words) -> Paper:
    """One page for the first day: what holds whatever was agreed, what the team agreed, and whether that is adopted."""
    told = leaflet("newcomers", document, say)
    end = _ending(document.state.id)
    held = told.one("always_open" if end == "open" else "always_adopted")
    sections = (
        Section("", (Para(told.one(f"lead_{end}"), "lead"),)),
        Section(held, (Bullets(always(document, say)),)),
        *(() if end == "withdrawn" else (_agreed(told, document, say),)),
    )
    return paper("newcomers", told.one(f"title_{end}"), sections, document, say)


def _ending(state: ProtocolState) -> str:
    """Of the names of the texts: what lies before the council is as open as what the team wrote down."""
    match state:
        case ProtocolState.DRAFT | ProtocolState.SUBMITTED:
            return "open"
        case ProtocolState.ADOPTED:
            return "adopted"
        case ProtocolState.WITHDRAWN:
            return "withdrawn"


def _agreed(told: Wording, document: Document, say: Words) -> Section:
    adopted = document.state.adopted
    rules = for_newcomers(document)
    left = len(document.rules()) - len(rules)
    more = say.plural("{n} more agreement is in the protocol.", "{n} more agreements are in the protocol.", left)
    untold = untranslated_words(rules, say)
    blocks = (
        *listed([(f"{short(rule.text)} ({rule.number})", rule.spoken) for rule in rules], say),
        *(() if _has_pupils(document) else (Para(told.one("nothing_with_pupils")),)),
        *((Para(more, "note"),) if left and rules else ()),
        *((Para(untold, "note"),) if untold else ()),
        *_where(told, document.state.id),
    )
    return Section(told.one("agreed_adopted" if adopted else "agreed_open"), blocks)


def _where(told: Wording, state: ProtocolState) -> Iterator[Block]:
    """Where the whole of it is; one signs for nothing that is not adopted."""
    match state:
        case ProtocolState.ADOPTED:
            yield Para(told.one("where_adopted"))
            yield Blanks((told.one("sign"),))
            yield Para(told.one("signing_means"), "note")
        case ProtocolState.SUBMITTED:
            yield Para(told.one("where_submitted"))
        case _:
            yield Para(told.one("where_open"))


def for_newcomers(document: Document) -> tuple[Rule, ...]:
    """What they have to know first, then the rest of it, then what colleagues agreed among themselves; chapter by
    chapter in that order.
    """
    first = spread(document, FOR_NEWCOMERS)
    others = tuple(rule for rule in document.rules() if binds(rule) and rule not in first)
    chosen = at_most((*first, *others), MOST, ROOM)
    of_chapter = {rule: chapter.like for chapter in document.chapters for rule in chapter.rules}
    order = [*FOR_NEWCOMERS, *(chapter.like for chapter in document.chapters)]
    at = {rule: n for n, rule in enumerate(document.rules())}
    last = len(order)
    return tuple(
        sorted(chosen, key=lambda rule: (order.index(of_chapter[rule]) if rule in of_chapter else last, at[rule]))
    )


def _has_pupils(document: Document) -> bool:
    return any(chapter.like == FOR_NEWCOMERS[0] and chapter.rules for chapter in document.chapters)


def look_back_paper(document: Document, say: Words) -> Paper:
    """A quarter of an hour after six weeks: a table of minutes, and a sheet of three columns to write on."""
    told = leaflet("look_back", document, say)
    since = document.state.holds_from or document.date
    minutes = tuple((one.group.text("minutes"), one.one("what"), one.one("how")) for one in told.rows("steps"))
    columns = told.many("columns")
    plan, sheet = told.one("plan_title"), told.one("sheet_title")
    sections = (
        Section(
            plan,
            (
                Para(told.one("who", date=looked_back_on(document, say), on=since)),
                Table(plan, told.many("head"), minutes, (0.12, 0.36, 0.52)),
            ),
        ),
        Section(
            sheet,
            (
                Table(sheet, columns, (("",) * len(columns),) * LINES, (0.33, 0.33, 0.34), tall=True),
                Para(told.one("outcome")),
                Para(told.one("council"), "note"),
            ),
        ),
    )
    return paper("look-back", told.one("title"), sections, document, say)
