"""The fixed texts of a protocol in the words of one language. What they say stands in assets/texts, not here.

Nothing of it is voted on, nothing claims that the protocol satisfies a law, and the files are checked before they are
used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from game.core import roles
from game.core.session import Session
from game.core.strength import Strength
from game.documents.fixed_check import faults_in
from game.documents.model import Duty, Part, Step
from game.documents.sanitize import clean
from game.i18n.words import Words
from game.system.text_files import text_file


@cache
def _file(name: str) -> dict[str, Any]:
    """The content of a file; ValueError with every fault in it."""
    content = text_file(name)
    if faults := faults_in(name, content):
        raise ValueError("\n".join(faults))
    return content


def _all(texts: Iterable[str], say: Callable[..., str], **values: object) -> tuple[str, ...]:
    return tuple(say(text, **values) for text in texts)


def status_line(date: str, say: Words) -> str:
    """The first thing on every page one: a draft, from a talk, not adopted, consent of the council pending."""
    return say(_file("form")["status"], date=date)


def guide(say: Words) -> tuple[str, ...]:
    """What a reader has to know before the first chapter."""
    return _all(_file("form")["guide"], say)


def other_schools(say: Words) -> tuple[str, ...]:
    """Added to the guide where chapters of a set are used: the fixed texts name laws of primary education."""
    return _all(_file("form")["other_schools"], say)


def signing(say: Words) -> tuple[str, ...]:
    """The labels of the lines to fill in."""
    return _all(_file("form")["signing"], say)


def declaration(say: Words) -> str:
    """What somebody signs for: knowing, not agreeing."""
    return say(_file("form")["declaration"])


def notes(version: str, say: Words) -> tuple[str, ...]:
    """The small print at the end."""
    return _all(_file("form")["notes"], say, version=version)


def strength(strength: Strength, say: Words) -> str:
    """How firm an agreement is."""
    return say(_file("form")["strength"][strength.value])


def chapter_texts(code: str, say: Words) -> tuple[str, ...]:
    """What stands in a standard chapter without a vote; nothing for a code that is none."""
    content = _file("chapters")
    chapter = content.get(code, {})
    texts = _all(chapter.get("texts", ()), say)
    heading = (say(content["heading"]),) if texts and not fills(code) else ()
    elsewhere = (say(chapter["elsewhere"]),) if "elsewhere" in chapter else ()
    return (*heading, *texts, *elsewhere)


def fills(code: str) -> bool:
    """Whether the fixed text is all that this chapter needs: a card never fills it."""
    return bool(_file("chapters").get(code, {}).get("complete"))


def duties(say: Words) -> tuple[Duty, ...]:
    """What the law already decides, with where and when that was seen."""
    return tuple(_duty(one, say) for one in _file("law")["duty"])


def _duty(one: dict[str, Any], say: Words) -> Duty:
    day = say.date(one["checked"].isoformat())
    source = say("Source: {source}, checked {date}", source=one["source"], date=day)
    return Duty(say(one["title"]), _all(one["lines"], say), source, one.get("ordered", False))


def ladder(say: Words) -> tuple[Step, ...]:
    """The measures, step 0 first."""
    return tuple(Step(say(one["name"]), say(one["who"]), say(one["note"])) for one in _file("ladder")["step"])


def ladder_notes(chapter: str, say: Words) -> tuple[str, ...]:
    """`chapter` is where the duty to report stands."""
    return _all(_file("ladder")["notes"], say, chapter=chapter)


def about_complaints(say: Words) -> str:
    """Why agreements and complaints belong together."""
    return say(_file("complaints")["about"])


def complaints(say: Words) -> tuple[str, ...]:
    """The steps of a complaint, in order; at every step one may go to the next at once."""
    return _all(_file("complaints")["steps"], say)


def testing(chapter: str, say: Words) -> tuple[str, ...]:
    """How a complaint is tested against the rules; `chapter` is where the duty to report stands."""
    return _all(_file("complaints")["testing"], say, chapter=chapter)


def alarm(say: Words) -> str:
    """The first line of the plan for threats: whoever sees acute danger waits for nobody."""
    return say(_file("threats")["alarm"])


def threats(session: Session, say: Words) -> tuple[Part, ...]:
    """The parts of the plan in order, with the roles that the team filled in."""
    return tuple(
        Part(say(one["title"]), clean(roles.who_does(session, one["role"])), _all(one["actions"], say))
        for one in _file("threats")["part"]
    )


def threat_notes(say: Words) -> tuple[str, ...]:
    """What goes for the whole plan."""
    return _all(_file("threats")["notes"], say)
