"""The proposals of a chapter and what was said of them, as wall and desk show them: for the team, or for who leads."""

from __future__ import annotations

from game.core.chapters import title
from game.core.commands import Advance, Command, GoTo, Hide, JudgeProposal, Show, TurnPage
from game.core.phases import Phase
from game.core.proposals import Judged, Judgement, Proposal
from game.core.standing_proposals import chapters_to_ask, hosts, judged, next_to_ask, to_reopen
from game.core.value import Value, value
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.i18n.words import Words

ALONE = "proposals"
"""The overlay on which who leads goes on alone, after the meeting."""
KEYS = {Judgement.YES: "1", Judgement.LATER: "2", Judgement.NO: "3"}
"""At wall and desk alike, in every language."""


@value
class Row(Value):
    """A proposal, what was said of it, and whether it waits for an answer."""

    proposal: Proposal
    said: Judged | None
    waits: bool


@value
class Asked(Value):
    """A chapter: its code and title in this protocol, its proposals, and the how-manieth it is of how many."""

    code: str
    title: str
    rows: tuple[Row, ...]
    at: int
    total: int

    @property
    def on(self) -> Row | None:
        """The one that is asked about now: the first that waits."""
        return next((row for row in self.rows if row.waits), None)

    @property
    def last(self) -> bool:
        return self.at == self.total - 1


def judgement_names(say: Words) -> dict[Judgement, str]:
    return {
        Judgement.YES: say("Yes, this applies to us"),
        Judgement.LATER: say("Later"),
        Judgement.NO: say("No, strike it out"),
    }


def judgement_words(judgement: Judgement, say: Words) -> str:
    """Beside a proposal of which it was said."""
    return {Judgement.YES: say("yes"), Judgement.LATER: say("later"), Judgement.NO: say("struck out")}[judgement]


def asked_of_team(model: ViewModel, say: Words) -> Asked:
    """The chapter that is on the wall."""
    order = chapters_to_ask(model.session, model.askable)
    return _asked(model, model.session.proposing, order, say, alone=False)


def asked_alone(model: ViewModel, say: Words) -> Asked:
    """The chapter at which who leads is; nothing where no proposal stands any more."""
    order = tuple(dict.fromkeys(one.chapter for one in model.askable))
    chapter = order[min(model.view.page, len(order) - 1)] if order else ""
    return _asked(model, chapter, order, say, alone=True)


def _asked(model: ViewModel, chapter: str, order: tuple[str, ...], say: Words, *, alone: bool) -> Asked:
    session = model.session
    code = hosts(session, model.school.left_out).get(chapter, chapter)
    rows = tuple(_row(model, one, alone) for one in model.askable if one.chapter == chapter)
    at = order.index(chapter) if chapter in order else 0
    return Asked(code, title(code, session.chapters, say) if code else "", rows, at, len(order))


def _row(model: ViewModel, one: Proposal, alone: bool) -> Row:
    said = judged(model.session, one.id)
    put_off = alone and said is not None and said.judgement is Judgement.LATER and not said.alone
    return Row(one, said, said is None or put_off)


def judgement_actions(asked: Asked, say: Words) -> tuple[Action, ...]:
    """One key each, for the proposal that is asked about."""
    on = asked.on
    if on is None:
        return ()
    names = judgement_names(say)
    given = on.said.judgement if on.said else None
    return tuple(
        Action(names[judgement], JudgeProposal(on.proposal.id, judgement.value), KEYS[judgement])
        for judgement in Judgement
        if judgement is not given
    )


def way_on_of_team(model: ViewModel, say: Words) -> tuple[str, Command]:
    """The next chapter; what nobody said anything of stays as it is. After the last one all is read back."""
    more = next_to_ask(model.session, model.askable, model.session.proposing)
    return (say("Next chapter") if more else say("Read it all back")), Advance()


def way_on_alone(model: ViewModel, say: Words) -> tuple[str, Command]:
    if asked_alone(model, say).last or not model.askable:
        return say("Back to the big screen"), Hide()
    return say("Next chapter"), TurnPage(1)


def steps_of_team(model: ViewModel, say: Words) -> tuple[Action, ...]:
    """What is said of the proposal, and one key for all that remains."""
    skip = Action(say("Skip the rest"), GoTo(Phase.CLOSING.value), "S")
    return (*judgement_actions(asked_of_team(model, say), say), skip)


def steps_alone(model: ViewModel, say: Words) -> tuple[Action, ...]:
    asked = asked_alone(model, say)
    back = (Action(say("Previous chapter"), TurnPage(-1)),) if asked.at else ()
    out = () if asked.last or not asked.rows else (Action(say("Back to the big screen"), Hide()),)
    return (*judgement_actions(asked, say), *back, *out)


def ways_in(model: ViewModel, say: Words) -> tuple[Action, ...]:
    """At the closing: with the team after all, or by yourself once it has gone; nothing where nothing stands."""
    if not model.askable:
        return ()
    team = model.session.phase is Phase.CLOSING and to_reopen(model.session, model.askable)
    together = (Action(say("Proposals, with the team"), GoTo(Phase.PROPOSALS.value), "R"),) if team else ()
    return (*together, Action(say("Proposals, by yourself"), Show(ALONE), "L"))


def aloud(model: ViewModel, say: Words) -> str:
    """The proposal that is asked about, to be read to the room."""
    on = asked_of_team(model, say).on
    return say("Read aloud: “{text}”", text=on.proposal.text) if on else say("Everything in this chapter is answered.")


def alone_words(model: ViewModel, say: Words) -> tuple[str, ...]:
    """The proposal that is chosen about by yourself, and its chapter."""
    asked = asked_alone(model, say)
    if not asked.rows:
        return (say("There are no proposals left to choose."),)
    told = asked.on.proposal.text if asked.on else say("Everything in this chapter is answered.")
    return told, f"{asked.code} · {asked.title}"
