"""The cover note for the council: one page with what the team did, what is asked of whom, and the decision.

It is made once the protocol is submitted; of a heavy card it says no more than the protocol does.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.adoption import CouncilPart, ProtocolState
from game.core.cards import CHAPTERS, LAW
from game.core.choosing import Evening
from game.documents.blocks import Blanks, Block, Bullets, Columns, Paper, Para, Section, Table
from game.documents.fixed import TO_WRITE, short_council
from game.documents.leaflets.short_rules import LINE, short
from game.documents.model import Document, OpenPoint
from game.documents.paper_frame import paper, shortly
from game.fixed_texts import store
from game.fixed_texts.wording import text, texts
from game.i18n.words import Words
from game.texts.adoption import part_words

TICKED, EMPTY = "✓", "□"
MOST_POINTS, LONGEST_POINT = 3, 120
"""So many parked points fit the page, and so long; the protocol has them all."""
NAME = 40
"""So long the name of the school may be in a line; all of it stands above."""


def council_paper(document: Document, say: Words) -> Paper:
    """The page, whatever the state; whether one should hand it out, `why_no_cover` says."""
    decides = say("Decision of the council") if document.state.adopted else _text("signs", say)
    sections = (
        Section(say("Request for consent"), tuple(_request(document, say))),
        Section(say("Who decides on which part"), _parts(say)),
        Section(say("What it means"), (*_blanks(_texts("means", say)), _planning(document, say))),
        Section(decides, tuple(_decision(document, say))),
    )
    return paper("council", _text("title", say), sections, document, say)


def why_no_cover(document: Document, say: Words) -> str:
    """A sentence for who asks for it too early, or too late; "" where it can be made."""
    match document.state.id:
        case ProtocolState.DRAFT:
            return _text("not_yet", say)
        case ProtocolState.WITHDRAWN:
            return _text("withdrawn", say)
        case ProtocolState.SUBMITTED | ProtocolState.ADOPTED:
            return ""


def _text(name: str, say: Words, **values: object) -> str:
    return text(store.texts("council"), name, say, **values)


def _texts(name: str, say: Words) -> tuple[str, ...]:
    return texts(store.texts("council"), name, say)


def _request(document: Document, say: Words) -> Iterator[Block]:
    state = document.state
    boxes = "   ".join(f"{TICKED if one in state.parts else EMPTY} {part_words(one, say)}" for one in CouncilPart)
    day = state.submitted or TO_WRITE
    yield Para(f"{_text('to', say, school=shortly(document.school, NAME))} ({boxes})", label=say("To:"))
    yield Para(_text("from", say), label=say("From:"))
    yield Para(_text("day", say, on=day), label=say("Date:"))
    yield Para(_text("subject", say, version=state.version), label=say("Subject:"))
    yield Para(_text("asked" if state.adopted else "ask", say), label=say("What we ask of you."))
    yield Para(_text("why", say), label=say("Why now."))
    yield Para(" ".join(_done(document, say)), label=say("What the team did."))
    yield from _open(document, say)


def _done(document: Document, say: Words) -> Iterator[str]:
    done, agreed, taken = document.evening, len(document.for_council()), taken_over(document)
    situations = say.plural("{n} situation", "{n} situations", done.situations)
    yield _text("done", say, date=document.date, situations=situations, people=_people(done, say))
    yield text(store.texts("council").groups["chose"][0], done.chose.value, say)
    yield _text("came", say, agreements=say.plural("{n} agreement", "{n} agreements", agreed))
    if taken:
        yield _text("took", say, proposals=say.plural("{n} proposal", "{n} proposals", taken))
    yield _text("law", say)


def _people(done: Evening, say: Words) -> str:
    """How many were there, and of how many where that is known."""
    if done.most <= done.team:
        return say.plural(
            "{there} of the {n} person of the team", "{there} of the {n} people of the team", done.team, there=done.most
        )
    if done.fewest < done.most:
        return say("{fewest} to {most} people", fewest=done.fewest, most=done.most)
    return say.plural("{n} person", "{n} people", done.most)


def taken_over(document: Document) -> int:
    """How many proposals of the model the team adopted; what whoever led chose alone is none of them."""
    stands = (one for chapter in document.chapters for one in chapter.proposed)
    return sum(one.state == "yes" and one.kind != LAW and not one.alone for one in stands)


def to_discuss(document: Document) -> tuple[str, ...]:
    """The chapters with proposals that the team has still to adopt, change or strike."""
    return tuple(
        chapter.code
        for chapter in document.chapters
        if any(one.kind != LAW and (one.alone or one.state != "yes") for one in chapter.proposed)
    )


def in_runs(codes: tuple[str, ...]) -> str:
    """H2, H4–H7: three standard chapters behind each other, or more, as one run."""
    runs: list[list[str]] = []
    for code in codes:
        follows = bool(runs) and code in CHAPTERS and runs[-1][-1] in CHAPTERS
        if follows and CHAPTERS.index(code) == CHAPTERS.index(runs[-1][-1]) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)


def _open(document: Document, say: Words) -> Iterator[Block]:
    """What the council will want to know that is not settled, with who comes back with it and when."""
    label, points = say("Still open."), document.open_points()
    chapters = () if document.state.adopted else to_discuss(document)
    told = say("Still to be discussed in the team: {chapters}. Date: ………", chapters=in_runs(chapters))
    if chapters:
        yield Para(told, label=label)
    elif not points:
        yield Para(_text("nothing", say), label=label)
    if points:
        yield from _parked(points, "" if chapters else label, _points_that_fit(document), say)


def _points_that_fit(document: Document) -> int:
    """A name of the school that takes lines takes those of parked points."""
    return max(0, MOST_POINTS - len(document.school) // LINE)


def _parked(points: tuple[tuple[str, OpenPoint], ...], label: str, most: int, say: Words) -> Iterator[Block]:
    items = tuple(
        f"{number}: {short(point.about, LONGEST_POINT)} {short(point.returns, LONGEST_POINT)}"
        for number, point in points[:most]
    )
    left = len(points) - len(items)
    more = say.plural("{n} more point is in the protocol.", "{n} more points are in the protocol.", left)
    if not items:
        yield Para(more, label=label or say("Parked:"))
        return
    if label:
        yield Para(say("Parked: these come back"), label=label)
    yield Bullets((*items, *((more,) if left else ())))


def _parts(say: Words) -> tuple[Block, ...]:
    head = (say("Part of the protocol"), say("Who consents"), say("Article of the law"))
    table = Table(say("Who decides on which part"), head, short_council(say), (0.5, 0.24, 0.26))
    return (table, Para(_text("check", say), "note"))


def _planning(document: Document, say: Words) -> Para:
    state = document.state
    if not state.adopted:
        return Para(_text("planning", say), label=say("Planning."))
    days = {"on": state.on, "from": state.holds_from}
    review = say.date(document.look_back)
    return Para(_text("planning_adopted", say, review=review, **days), label=say("Planning."))


def _decision(document: Document, say: Words) -> Iterator[Block]:
    """Boxes for who has to decide; what was decided, once it was."""
    state = document.state
    if state.adopted:
        days = {"consents": ", ".join(state.consents), "on": state.on, "from": state.holds_from}
        yield Para(_text("decided", say, **days), label=TICKED)
    else:
        yes, *others = _texts("decision", say)
        for one in (f"   {EMPTY} ".join((yes, *others[:1])), *others[1:]):
            yield Para(one, label=EMPTY)
        asked = state.parts or (CouncilPart.WHOLE,)
        yield from _blanks(tuple(_first_large(part_words(one, say)) for one in asked))
    yield Para(_text("attached", say), "note", label=say("Attached:"))


def _blanks(labels: tuple[str, ...]) -> tuple[Block, ...]:
    """Two beside each other, where there are that many: it has to fit the page."""
    if len(labels) < 2:
        return (Blanks(labels),)
    half = (len(labels) + 1) // 2
    return (Columns(((Blanks(labels[:half]),), (Blanks(labels[half:]),)), (0.5, 0.5)),)


def _first_large(told: str) -> str:
    return told[:1].upper() + told[1:]
