"""Which chapters the protocol of a session has, in order, and what each is called. It knows no text of a chapter.

Between the first and the last, which no card fills, stand the standard ones, those of the sets in play, or both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from game.core.cards import CARD_CHAPTERS, CHAPTERS, OWN_CODE, Card, CardId, OwnChapter, among_staff
from game.core.labels import CHAPTER_TITLES
from game.core.session import SETTLED, Agreement, Session, Status


class Translator(Protocol):
    """What is asked of the words of a language here."""

    def __call__(self, text: str, /) -> str: ...

    def card(self, context: str, text: str) -> str: ...


def set_of(card: CardId) -> str:
    """The set that a card came from."""
    return card.partition("/")[0]


def middle(session: Session) -> tuple[str, ...]:
    """The chapters that a card of this session can fill; never empty. No rule is ever without its chapter."""
    used = _used(session)
    sets = {set_of(card.id) for card in session.deck}
    own = tuple(dict.fromkeys(one.code for one in session.chapters if one.pack in sets or one.code in used))
    lost = tuple(sorted(used - {*own, *CHAPTERS}, key=place))
    standard = CARD_CHAPTERS if used & set(CARD_CHAPTERS) or not (own or lost) else ()
    return (*standard, *own, *lost)


def _used(session: Session) -> set[str]:
    draft = session.play.draft
    return {
        *(card.chapter for card in session.deck),
        *(one.chapter for one in session.agreements if one.status is not Status.MERGED),
        *((draft.chapter,) if draft else ()),
    }


def codes(session: Session) -> tuple[str, ...]:
    """All chapters of the protocol, in order."""
    return (CHAPTERS[0], *middle(session), CHAPTERS[-1])


def place(code: str) -> tuple[bool, str, int]:
    """The order of chapters where no session says it: the standard ones, then others by letter and number."""
    number = code[1:]
    return code not in CHAPTERS, code[:1], int(number) if number.isdecimal() else 0


def fillable(code: str) -> bool:
    """Whether it can be the chapter of a card at all, of this set or another."""
    return code in CARD_CHAPTERS or OWN_CODE.fullmatch(code) is not None


def title(code: str, chapters: Iterable[OwnChapter], say: Translator) -> str:
    """What a chapter is called; its code where the set that named it is not known."""
    if code in CHAPTER_TITLES:
        return say(CHAPTER_TITLES[code])
    own = next((one for one in chapters if one.code == code), None)
    return say.card(f"{own.pack}.chapters.{code}.title", own.title) if own else code


def fixed_of(code: str, shown: Sequence[str], chapters: Iterable[OwnChapter]) -> str:
    """The standard chapter whose fixed texts stand in this one, "" for none; among `shown` nothing stands twice."""
    if code in CHAPTERS:
        return code
    like = {one.code: one.like for one in chapters}
    wanted = like.get(code, "")
    before = shown[: shown.index(code)] if code in shown else ()
    return "" if wanted in shown or wanted in (like.get(other, "") for other in before) else wanted


def like(code: str, chapters: Iterable[OwnChapter]) -> str:
    """The standard chapter that this one is, or is like; "" for none."""
    return code if code in CHAPTERS else next((one.like for one in chapters if one.code == code), "")


def number(code: str, n: int) -> str:
    """The number of the nth rule of a chapter: 3.1 in H3, and V3.1 in a chapter of a set."""
    return f"{code[1:] if code in CHAPTERS else code}.{n}"


AMONG_STAFF = "W"
"""How the number of an agreement of the team about itself begins: it stands in no chapter, so W1 and not 4.1."""


def cards_among_staff(session: Session) -> frozenset[CardId]:
    """The cards of this session about the team among itself: their agreements are no business of the council."""
    return frozenset(card.id for card in session.deck if among_staff(card))


def of_chapter(code: str, session: Session) -> tuple[Agreement, ...]:
    """The numbered agreements of a chapter, in the order of the meeting."""
    return tuple(_by_chapter(session).get(code, ()))


def _by_chapter(session: Session) -> dict[str, list[Agreement]]:
    """Those that stand in a chapter, by its code: one look at the session for all of them."""
    apart, found = cards_among_staff(session), dict[str, list[Agreement]]()
    for one in _settled(session):
        if one.card not in apart:
            found.setdefault(one.chapter, []).append(one)
    return found


def filled(session: Session) -> tuple[str, ...]:
    """The chapters that hold an agreement, in the order of the meeting; those of the team about itself fill none."""
    return tuple(_by_chapter(session))


def of_team(session: Session) -> tuple[Agreement, ...]:
    """Those of the team about itself, in the order of the meeting."""
    apart = cards_among_staff(session)
    return tuple(one for one in _settled(session) if one.card in apart)


def numbered(session: Session) -> tuple[tuple[str, Agreement], ...]:
    """All numbered agreements with the numbers of the protocol, in its order: those of the team about itself last."""
    agreed = _by_chapter(session)
    chapters = [(number(code, n), one) for code in codes(session) for n, one in enumerate(agreed.get(code, ()), 1)]
    return (*chapters, *((f"{AMONG_STAFF}{n}", one) for n, one in enumerate(of_team(session), 1)))


def in_use(session: Session, left_out: Collection[str] = ()) -> tuple[str, ...]:
    """The chapters that the school uses, in order; one that it leaves out stays if something was agreed in it."""
    return tuple(code for code in codes(session) if code not in left_out or of_chapter(code, session))


def _settled(session: Session) -> list[Agreement]:
    return [one for one in session.agreements if one.status in SETTLED]


def neighbour(chosen: str, among: Sequence[str], by: int) -> str:
    """The chapter `by` places on, round and round; the first where the chosen one is not among them."""
    return among[(among.index(chosen) + by) % len(among)] if chosen in among else among[0]


def brought(session: Session, cards: Iterable[Card], known: Sequence[OwnChapter]) -> tuple[OwnChapter, ...]:
    """The chapters that these cards bring into the session: all those of their sets that it does not have yet."""
    sets = {set_of(card.id) for card in cards}
    return tuple(one for one in known if one.pack in sets and one not in session.chapters)


def joined(chapters: Sequence[OwnChapter], more: Sequence[OwnChapter]) -> tuple[OwnChapter, ...]:
    """Both, each chapter of a set once and in its place; what came later has the right name."""
    return tuple({(one.pack, one.code): one for one in (*chapters, *more)}.values())
