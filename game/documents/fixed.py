"""The fixed texts of a protocol in the words of one language. What they say stands in files that a lawyer edits.

Nothing of it is voted on, and nothing claims that the protocol satisfies a law. The files are checked before they are
used (game/fixed_texts).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core import roles
from game.core.adoption import ProtocolState
from game.core.cards import ADVICE, LAW
from game.core.session import Session
from game.core.strength import Strength
from game.documents.model import ConsentPart, Council, Duty, Part, Step
from game.documents.sanitize import clean
from game.fixed_texts import store
from game.fixed_texts.due import to_look_at
from game.fixed_texts.schema import PROPOSAL
from game.fixed_texts.wording import Entry, text, texts, told
from game.i18n.words import Words

TO_WRITE = "…………………………………"
SHORT_TO_WRITE = "………"
"""Where somebody writes by hand."""


def state_line(state: ProtocolState, say: Words, **days: str) -> str:
    """The first thing on every page one: how far the protocol is."""
    return text(store.texts("form").groups["state"][0], state.value, say, **days)


def foot(state: ProtocolState, say: Words, **days: str) -> str:
    """The same, short, for the foot of every page."""
    return text(store.texts("form").groups["foot"][0], state.value, say, **days)


def guide(state: ProtocolState, say: Words, **days: str) -> tuple[str, ...]:
    """What a reader has to know before the first agreement: what it is, how firm, and what nobody voted on."""
    found = store.texts("form")
    about = tuple(text(one, state.value, say, **days) for one in found.groups.get("about", ()))
    still_open = state in (ProtocolState.DRAFT, ProtocolState.SUBMITTED)
    return (*about, *texts(found, "guide", say), *filter(None, (text(found, "guide_open", say) if still_open else "",)))


def other_schools(say: Words) -> tuple[str, ...]:
    """Added to the guide where chapters of a set are used: the fixed texts name laws of primary education."""
    return texts(store.texts("form"), "other_schools", say)


def signing(say: Words) -> tuple[str, ...]:
    """The labels of the lines to fill in."""
    return texts(store.texts("form"), "signing", say)


def declaration(say: Words) -> str:
    """What somebody signs for: knowing, not agreeing."""
    return text(store.texts("form"), "declaration", say)


def notes(version: str, today: str, say: Words) -> tuple[str, ...]:
    """The small print at the end; from a day on it says that these texts are to be looked at again."""
    found = texts(store.texts("form"), "notes", say, version=version)
    due = say("The texts on the law have not been looked at for a long time: look at them again before you adopt this.")
    return (*found, due) if to_look_at(today) else found


def strength(strength: Strength, say: Words) -> str:
    """How firm an agreement is."""
    return text(store.texts("form").groups["strength"][0], strength.value, say)


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in a chapter without a vote, by what decides it; `whole` is all that a chapter needs."""

    whole: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    elsewhere: str = ""


def standing(code: str, say: Words) -> Standing:
    """Of a standard chapter; nothing for a code that is none."""
    found = store.texts("chapters").groups.get(code)
    if not found:
        return Standing()
    chapter = found[0]
    elsewhere = text(chapter, "elsewhere", say)
    if chapter.flag("complete", False):
        return Standing(whole=texts(chapter, "texts", say), elsewhere=elsewhere)

    def of(*kinds: str) -> tuple[str, ...]:
        return tuple(told(one, say) for one in chapter.groups.get("texts", ()) if one.text("kind") in kinds)

    # What nobody named a kind of is a proposal.
    return Standing(law=of(LAW), advice=of(ADVICE), proposals=of(PROPOSAL, ""), elsewhere=elsewhere)


def proposals_heading(say: Words) -> str:
    """What stands above proposals that come with the form."""
    return text(store.texts("chapters"), "heading", say)


def fills(code: str) -> bool:
    """Whether the fixed text is all that this chapter needs: a card never fills it."""
    return any(chapter.flag("complete", False) for chapter in store.texts("chapters").groups.get(code, ()))


def duties(say: Words, advice: bool = False) -> tuple[Duty, ...]:
    """What the law already decides and the bills on it, or the standing advice, with where and when it was seen."""
    articles = store.texts("law").groups["articles"]
    return tuple(_duty(one, say) for one in articles if (one.text("kind") == ADVICE) is advice)


def _duty(one: Entry, say: Words) -> Duty:
    return Duty(
        title=text(one, "title", say),
        lines=texts(one, "lines", say),
        source=_seen(one, say),
        ordered=one.flag("ordered", False),
        kind=one.text("kind"),
        checked=one.text("checked"),
        confidence=one.text("confidence"),
    )


def _seen(one: Entry, say: Words) -> str:
    """Where and when it was seen, and how sure that is, as one line."""
    line = say(
        "Source: {source}, checked {date}: {how}.",
        source="; ".join(one.texts("sources")),
        date=say.date(one.text("checked")),
        how=_how_sure(one, say),
    )
    return " ".join(filter(None, (line, text(one, "doubt", say))))


def _how_sure(one: Entry, say: Words) -> str:
    match one.text("confidence"):
        case "A":
            return say("text of the law seen, as of {stand}", stand=one.text("stand"))
        case "B":
            return say("official explanation seen")
        case "C":
            return say("another source seen")
        case _:
            return say("general knowledge; have the school board check it")


def council(say: Words) -> Council:
    """Who consents to which part of the protocol."""
    found = store.texts("consent")
    parts = tuple(
        ConsentPart(text(one, "part", say), text(one, "who", say), one.text("article")) for one in found.groups["parts"]
    )
    return Council(texts(found, "intro", say), parts, (*texts(found, "remarks", say), _seen(found, say)))


def short_council(say: Words) -> tuple[tuple[str, str, str], ...]:
    """The same in a few rows for a cover note; of all parts where a school has no short ones."""
    found = store.texts("consent")
    parts = found.groups.get("short") or found.groups["parts"]
    return tuple((text(one, "part", say), text(one, "who", say), one.text("article")) for one in parts)


def ladder(say: Words) -> tuple[Step, ...]:
    """The measures, step 0 first."""
    steps = store.texts("ladder").groups["steps"]
    return tuple(Step(text(one, "name", say), text(one, "who", say), text(one, "note", say)) for one in steps)


def ladder_notes(chapter: str, say: Words) -> tuple[str, ...]:
    """`chapter` is where the duty to report stands."""
    found = store.texts("ladder")
    return (*texts(found, "remarks", say, chapter=chapter), _seen(found, say))


def about_complaints(say: Words) -> str:
    """Why agreements and complaints belong together."""
    return text(store.texts("complaints"), "about", say)


def complaints(say: Words) -> tuple[str, ...]:
    """The steps of a complaint, in order; at every step one may go to the next at once."""
    return texts(store.texts("complaints"), "steps", say)


def testing(chapter: str, say: Words) -> tuple[str, ...]:
    """How a complaint is tested against the rules; `chapter` is where the duty to report stands."""
    return texts(store.texts("complaints"), "testing", say, chapter=chapter)


def alarm(say: Words) -> str:
    """The first line of the plan for threats: whoever sees acute danger waits for nobody."""
    return text(store.texts("threats"), "alarm", say)


def threats(session: Session, say: Words) -> tuple[Part, ...]:
    """The parts of the plan in order, with the roles that the team filled in."""
    return tuple(
        Part(
            text(one, "title", say),
            clean(roles.who_does(session, one.text("role"))),
            texts(one, "actions", say),
        )
        for one in store.texts("threats").groups["parts"]
    )


def threat_notes(say: Words) -> tuple[str, ...]:
    """What goes for the whole plan."""
    return texts(store.texts("threats"), "remarks", say)
