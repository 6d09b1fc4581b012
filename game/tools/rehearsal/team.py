"""A team that plays by itself, through the same rules and screens as people would. For rehearsals and tests.

It reads the scene and sends commands; it cannot do anything that a person at the wall could not.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from game.app.cards_on_film import letter_of
from game.app.game import Game
from game.app.made_up_team import ballot
from game.app.rule_context import draft_text
from game.core import commands as c
from game.core.ballots import Way
from game.core.cards import ABSTAIN, Card, OptionId
from game.core.disclosure import Verdict, disclosed
from game.core.drafting import already, left_over
from game.core.phases import Phase
from game.core.proposals import Judgement
from game.core.rounds import round_of
from game.core.seating import tables_of
from game.core.session import Session, Status
from game.core.similarity import near
from game.core.standing_proposals import OF_SHORT
from game.core.talk_formats import PAIRS, TALK_FORMATS, step_at
from game.core.view_state import SHOWN
from game.desk.proposals import asked_of_team
from game.i18n.words import Words
from game.tools.rehearsal.cards import hold_up
from game.ui.geometry import Page


@dataclass
class Clock:
    """A clock that only moves when the play says so; epoch seconds."""

    now: float

    def __call__(self) -> float:
        return self.now


def arguments(say: Words) -> tuple[tuple[bool, str], ...]:
    return (
        (True, say("Everybody then knows where they stand")),
        (True, say("It is clear to the children as well")),
        (False, say("It is hard to keep up in the evening")),
        (False, say("A new colleague does not know this yet")),
    )


@dataclass
class Team:
    """`people` colleagues with leanings per card; with another number for `leaning` they lean elsewhere.

    `cards`: in first votes half of them hold up a card before the eye, which takes seconds of real time.
    """

    game: Game
    clock: Clock
    chance: random.Random
    people: int = 24
    minutes: int = 90
    leaning: int = 0
    cards: bool = False

    def play(self) -> Iterator[str]:
        """Play a whole session; yields the name of each step just after it was reached."""
        yield "welcome"
        self.obey(c.NewSession())
        for name, value in (
            ("school", self.game.say("Example school")),
            ("people", str(self.people)),
            ("minutes", str(self.minutes)),
            ("team", str(self.people + 3)),
        ):
            self.obey(c.ChangeSetup(name, value))
        yield "setup"
        for asked in ("counsellor", "adviser", "by_heart"):
            self.obey(c.ChangeSetup(asked, "yes"))
        for page in ("setup_themes", "setup_ways"):
            self.obey(c.TurnPage(1))
            yield page
        self.obey(c.StartSession())
        yield "house_rules"
        self.obey(c.GoTo("warm_up"))
        yield from self.go_on()

    def go_on(self) -> Iterator[str]:
        """From wherever the session is, to its protocol."""
        steps = 0
        while self.session.phase is not Phase.PROTOCOL and steps < 2000:
            steps += 1
            phase = self.session.phase
            yield from self._step(phase)
        yield "protocol"

    @property
    def session(self) -> Session:
        return self.game.session

    def obey(self, command: c.Command) -> None:
        self.game.obey(command)

    def _step(self, phase: Phase) -> Iterator[str]:
        match phase:
            case Phase.WARM_UP if self.session.play.voting is None:
                yield "warm_up_bars"
                self._onward(20)
            case Phase.FIRST_VOTE if self.cards and self.game.camera.offered:
                yield from self._vote_with_cards()
            case Phase.WARM_UP | Phase.FIRST_VOTE | Phase.SECOND_VOTE:
                yield from self._vote(phase)
            case Phase.TALK:
                yield from self._talk()
            case Phase.REVEAL:
                yield from self._reveal()
            case Phase.RULE:
                yield from self._rule()
            case Phase.CONSENT:
                yield from self._consent()
            case Phase.MOMENT if self._wants_another():
                yield phase.value
                self.obey(c.AddRule())
            case Phase.HOUSE_RULES | Phase.SITUATION | Phase.MINORITY | Phase.MOMENT | Phase.CHECK_IN | Phase.CLOSING:
                yield "content_note" if self.game.session.note_due else phase.value
                self._onward(90)
            case Phase.PROPOSALS:
                yield from self._proposals()
            case Phase.WELCOME | Phase.SETUP | Phase.PROTOCOL | Phase.LOOK_BACK | Phase.HALL_VOTE:
                raise AssertionError(f"the session is not at {phase} between its start and its protocol")
            case _:
                assert_never(phase)

    def _onward(self, seconds: float) -> None:
        """Space, or a button; once more where the wall asks whether a round shall be closed without somebody."""
        self._press(seconds)
        if self.game.view.pressed is not None:
            self._press(1)

    def _press(self, seconds: float) -> None:
        """Whatever the wall offers as the step forward."""
        self.clock.now += seconds
        scene = self.game.scene(Page())
        touch = scene.touch(scene.primary)
        self.obey(touch.command if touch else c.Advance())

    def _vote(self, phase: Phase) -> Iterator[str]:
        """In one of the ways to vote, drawn by their shares; half-way the wall is looked at."""
        card = self._card()
        way = self.chance.choices(tuple(Way), tuple(map(_share, Way)))[0]
        if self.session.setup.way is not way:
            self.obey(c.ChangeWay(way))
        voters = tables_of(self.session.setup) if way.traits.tables else self.people
        choices = [self._choice(card, phase) for _ in range(voters)]
        for n, option in enumerate(sorted(choices) if way.traits.rows else choices):
            if n == voters // 2:
                yield f"{phase.value}_{way.value}"
            for command in ballot(option, way, n + 1, ""):
                self.obey(command)
        self._onward(60)

    def _vote_with_cards(self) -> Iterator[str]:
        """Two groups of those who came without a card, in other ways; all others hold theirs up."""
        card, way = self._card(), Way.CAMERA
        choices = [self._choice(card, Phase.FIRST_VOTE) for _ in range(self.people)]
        some = self.people // 4
        self._cast(Way.HANDS, choices[:some])
        self._cast(Way.PHONES, choices[some : 2 * some])
        self.obey(c.ChangeWay(way))
        yield f"{Phase.FIRST_VOTE.value}_{way.value}"
        hold_up(self.game, [letter_of(card, option) for option in choices[2 * some :]])
        self._onward(60)

    def _cast(self, way: Way, choices: list[OptionId]) -> None:
        self.obey(c.ChangeWay(way))
        for n, option in enumerate(choices):
            for command in ballot(option, way, n + 1, round_of(self.session)):
                self.obey(command)

    def _choice(self, card: Card, phase: Phase) -> OptionId:
        """In the second vote more people lean to one option; a few have no opinion."""
        if self.chance.random() < 0.06:
            return ABSTAIN
        favourite = (sum(map(ord, card.id)) + self.leaning) % len(card.options)
        pull = 0.34 if phase is Phase.FIRST_VOTE else 0.62
        if self.chance.random() < pull:
            return card.options[favourite].id
        return self.chance.choice(card.options).id

    def _card(self) -> Card:
        card = self.session.card
        assert card is not None
        return card

    def _talk(self) -> Iterator[str]:
        """Now and then in another way than in pairs; arguments are written down at the first step."""
        card = self._card()
        if self.session.play.talk_step:
            yield f"talk_{step_at(self.session.talk, self.session.play.talk_step).name}"
            self._onward(120)
            return
        if self.chance.random() < 0.4:
            self.obey(c.ChangeTalk(self.chance.choice(tuple(TALK_FORMATS))))
        option = self.chance.choice(card.options).id
        self.obey(c.ChooseSide(option))
        for favour, text in arguments(self.game.say)[: self.chance.randint(1, 4)]:
            self.obey(c.AddArgument(option, favour, text))
        self.obey(c.ChooseArgument(0))
        if not self.session.questions:
            self._ask()
        self.clock.now += 79
        first = step_at(self.session.talk, 0).name
        yield "talk" if first == PAIRS else f"talk_{first}"
        self._onward(120)

    def _ask(self) -> None:
        """Something that nobody knows comes up, with who finds it out and when it is back."""
        say = self.game.say
        self.obey(c.AskQuestion(say("Who finds out what the participation council thinks?")))
        self.obey(c.AmendQuestion(0, "who", say("head teacher")))
        self.obey(c.AmendQuestion(0, "when", say("next team meeting")))

    def _reveal(self) -> Iterator[str]:
        scene = self.game.scene(Page())
        yield scene.name.replace("-", "_")
        if self.game.view.reveal < SHOWN:
            self._onward(8)
            return
        outcome = disclosed(self._card(), self.session.play.rounds)
        again = len(self.session.play.rounds) < 3 and outcome.verdict is Verdict.SPLIT and self.chance.random() < 0.4
        if again:
            self.obey(c.GoTo("second_vote"))
        elif outcome.verdict is Verdict.FEW:
            self.obey(c.Park())
        elif outcome.lead is None:
            self.obey(c.DraftFrom(self.chance.choice([o for o in self._card().options if o.exportable]).id))
        else:
            self._onward(50)

    def _rule(self) -> Iterator[str]:
        draft = self.session.play.draft
        if draft is not None and not draft.text:  # the second of a card: the team chooses what to begin with
            self.obey(c.DraftFrom(self._another()))
        if draft is not None and not draft.reason:
            self.obey(c.RewordReason(self.game.say("This way everybody knows what to expect.")))
        yield "rule"
        self._onward(100)

    def _wants_another(self) -> bool:
        """Once in a session: a second rule of a card, if it says nothing that was agreed already."""
        session, card = self.session, self.session.settled_card
        if card is None or any(one.part > 1 for one in session.agreements):
            return False
        left = left_over(session)
        return bool(left) and all(self._new(card, one) for one in left)

    def _new(self, card: Card, option: OptionId) -> bool:
        return not near(draft_text(self.game.say, card, option), self.session.agreements)

    def _another(self) -> OptionId:
        """The first standpoint that the first rule of this card did not come from."""
        stands = already(self.session)
        return next(one.id for one in self._card().options if one.exportable and one.id != stands)

    def _consent(self) -> Iterator[str]:
        if self.session.play.part > 1:
            yield "consent"
            self.obey(c.OthersYes())
            return
        objects = self.chance.random() < 0.2 and not self.session.play.objections
        reserved = self.chance.randint(0, 3) if self.chance.random() < 0.5 else 0
        if objects:
            self.obey(c.CountConsent("objection", 1))
            self.obey(c.AddObjection(self.game.say("The evening is not mentioned")))
        if not self.session.agreements:
            price = self.game.say("Children have to wait longer for an answer: we say so at the start of the year.")
            self.obey(c.NamePrice(price))
        self.obey(c.CountConsent("reservation", reserved))
        rest = self.session.present - self.session.play.answered.total
        self.obey(c.CountConsent("yes", rest))
        if not objects and self.session.play.objections and self.chance.random() < 0.3:
            self.obey(c.SetStatus(Status.PARKED))
            self.obey(
                c.SetReturn(
                    "who", self.game.say("Learning support coordinator (SENCO), a teacher and the head teacher")
                )
            )
            self.obey(c.SetReturn("when", self.game.say("next team meeting")))
        yield "consent"
        self._onward(60)

    def _proposals(self) -> Iterator[str]:
        """Yes, later or no to each of a chapter; what is not in a short meeting is read at home."""
        yield "proposals"
        asked = asked_of_team(self.game.view_model(), self.game.say)
        for n, row in enumerate(asked.rows):
            judgement = self.chance.choices(tuple(Judgement), (6, 2, 2))[0]
            self.obey(c.JudgeProposal(row.proposal.id, judgement.value))
            if n == len(asked.rows) // 2:
                yield "proposals_some"
        if asked.at < len(OF_SHORT) - 1:
            self._onward(30)
        else:
            self.obey(c.GoTo(Phase.CLOSING.value))


def _share(way: Way) -> int:
    """Of ten votes, how many go this way: most by hands."""
    match way:
        case Way.HANDS:
            return 5
        case Way.KEYBOARD:
            return 3
        case Way.TABLES:
            return 2
        case Way.PHONES | Way.CAMERA:  # a made-up team has none
            return 0
        case _:
            assert_never(way)
