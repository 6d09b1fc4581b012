"""FIRST_VOTE and SECOND_VOTE: options in one size, how many have voted, and nothing else before the count."""

from __future__ import annotations

from dataclasses import replace

from game.core.ballots import Voting, Way
from game.core.cards import Card
from game.core.commands import ChangeSetup, ChangeWay, CorrectPresent
from game.core.moment import Moment
from game.core.session import Phase, Session
from game.scene import LABEL, SITUATION, TOP, Area, Icon, Page, Picture, Pips, Scene, Text, Touch
from game.screens.frame import bar, corner, header, onward
from game.screens.parts import Button, Items, card_text, outlined, panel, skin_of
from game.screens.vote_rows import hand_rows, key_rows
from game.words import Words


def vote(moment: Moment, say: Words, page: Page) -> Scene:
    session = moment.session
    card, voting = session.card, session.play.voting
    assert card is not None and voting is not None
    left, right = page.column(0, 4), page.column(4, 8)
    hands = voting.way is Way.HANDS
    forward = onward(say("Close round {n}", n=voting.round), say)
    passed_round = not hands and voting.cast < session.present
    if passed_round:  # a voter who hits Space by mistake must not end the vote for those who come after
        forward = replace(forward, keys=("ctrl+enter", "pagedown"), cap="" if page.narrow else "Ctrl Enter", size=32)
    items: Items = (
        *header(page, say, session),
        *corner(page, say),
        Picture(Area(left.x, TOP, left.w, 330), card.picture or card.theme),
        *_count(Area(left.x, 506, left.w, 382), session, voting, say),
        *_question(right, card, say),
        *(hand_rows(right, card, voting, say) if hands else key_rows(right, card, moment, say)),
        *bar(page, say, forward, _controls(session, voting, page, say)),
    )
    name = "first_vote" if session.phase is Phase.FIRST_VOTE else f"vote-{voting.round}"
    return Scene(
        f"{name}-{voting.way}",
        items,
        skin_of(session),
        "" if passed_round else "forward",
        flourish=skin_of(session) == "warm",
    )


def _controls(session: Session, voting: Voting, page: Page, say: Words) -> tuple[Button, ...]:
    """Another way to vote, and whether the round closes by itself once everybody present has voted."""
    hands = Button(say("Hands"), ChangeWay("hands"), "way-hands", ("h",), "", "hand", size=30)
    keys = Button(say("Keyboard"), ChangeWay("keyboard"), "way-keyboard", ("t",), "", "keyboard", size=30)
    other = keys if voting.way is Way.HANDS else hands
    auto = session.setup.auto_close
    return (
        Button(
            other.label,
            other.wish,
            other.name,
            other.keys,
            "" if page.narrow else other.keys[0].upper(),
            other.icon,
            size=30,
        ),
        Button(
            say("Closes by itself"),
            ChangeSetup("auto_close", "no" if auto else "yes"),
            "auto-close",
            ("a",),
            "" if page.narrow else "A",
            "check" if auto else "",
            "chosen" if auto else "secondary",
            size=30,
            weight=1.1,
        ),
    )


def _question(area: Area, card: Card, say: Words) -> Items:
    story = card_text(say, card, "situation", card.situation)
    return (
        Text(
            Area(area.x, TOP - 4, area.w, 170),
            story,
            SITUATION,
            "semi",
            valign="middle",
            least=36 if len(story) < 170 else 28,
            leading=1.2,
        ),
    )


def _count(area: Area, session: Session, voting: Voting, say: Words) -> Items:
    inner = area.inset(36, 26)
    pips = Area(inner.x, inner.y + 112, inner.w, 100)
    note = Area(inner.x + 52, inner.y + 224, inner.w - 52, inner.h - 224)
    number = Area(inner.x, inner.y, 120, 96)
    told = (
        say("of {n} counted", n=session.present) if voting.way is Way.HANDS else say("of {n} voted", n=session.present)
    )
    step = 52.0
    return (
        panel(area),
        Text(number, str(voting.cast), 92, "display", valign="middle", lines=1, fixed_cells=True),
        Text(
            Area(number.right + 8, inner.y + 12, inner.w - number.w - 8 - step - 16, 72),
            told,
            36,
            "semi",
            "muted",
            valign="middle",
            least=26,
            leading=1.1,
        ),
        *_correct(Area(inner.right - step, inner.y - 6, step, 2 * step + 6), say),
        Pips(pips, session.present, voting.cast),
        Icon(Area(inner.x, note.y + note.h / 2 - 20, 40, 40), "lock"),
        Text(note, _note(voting, say), LABEL, "medium", "muted", valign="middle", least=24, leading=1.2),
    )


def _correct(area: Area, say: Words) -> Items:
    """The number of people present can be put right at any moment."""
    more, less = area.rows(2, 6)
    items: Items = ()
    for cell, icon, by in ((less, "minus", -1), (more, "plus", 1)):
        items += (
            outlined(cell, 16, "card", "line"),
            Icon(cell.inset(13), icon, "muted", 3),
            Touch(cell, f"present-{icon}", CorrectPresent(by), ("ctrl+down",) if by < 0 else ("ctrl+up",), 16),
        )
    return items


def _note(voting: Voting, say: Words) -> str:
    if voting.way is Way.HANDS:
        return say("A counted row locks. The spread comes after the last vote.")
    return say("We only see how many have voted. The spread comes later.")
