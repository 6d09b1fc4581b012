"""`open-kaart show CARD`: one card on the real stage, by itself. It follows its file, and keeps nothing on disk."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from game.app.bootstrap import wired
from game.app.game import Game
from game.app.state import Environment
from game.cli.play import screen_missing
from game.content.decoding import MAX_BYTES
from game.content.field_check import lacks
from game.content.found import Library
from game.content.problem import Problem
from game.core import commands as c
from game.core import events as e
from game.core import view_state as v
from game.core.cards import Card
from game.core.history import History
from game.core.phases import VOTES, Phase
from game.core.value import value
from game.editor.check import tree_in
from game.editor.preview import card_of
from game.i18n.words import Words
from game.journal.no_store import NoFile
from game.library.loading import card_in_file, library
from game.settings.store import Settings
from game.stage.loop import Stage, wake
from game.system.errors import UserError
from game.system.file_watcher import FileWatcher, snapshot
from game.system.paths import Places, places
from game.system.scratch import scratch_folder
from game.system.typed_path import given_path

PEOPLE = 24
AWAY = (c.Settle, c.OthersYes, c.Park, c.SkipCard, c.PickCard, c.Redraw, c.LighterCard, c.PlayOwn)


@value
class CardEdited(c.AppCommand):
    """From the thread that watches the file: the card as it is now, or what is wrong with it."""

    card: Card | None
    problems: tuple[Problem, ...] = ()


def show(options: Namespace, say: Words) -> int:
    """Open the window on the situation of the card."""
    if screen_missing():
        raise UserError(say("There is no screen here."))
    known = library()
    card, path = find_card(options.card, known, say)
    with scratch_folder() as folder:
        try:
            _in_window(SingleCardGame(folder, known, card, say), path, options, say)
        except Exception as error:  # SDL names every reason differently
            print("open-kaart: " + say("The window could not be opened: {reason}", reason=error), file=sys.stderr)
            return 1
    return 0


def find_card(name: str, known: Library, say: Words) -> tuple[Card, Path]:
    """The card that is meant by an id, a name or a path, and the file to follow. UserError if there is none."""
    path = given_path(name)
    if path.suffix == ".yaml" or path.exists():
        card, problems = read_card(path, known)
        if card is None:
            raise UserError(
                "\n".join(problem.report(say) for problem in problems) or say("There is no {path}.", path=path)
            )
        return card, path
    found = [card for card in known.cards if name in (card.id, card.id.partition("/")[2])]
    if len(found) == 1:
        return found[0], places().own_cards / f"{found[0].id}.yaml"
    if found:
        raise UserError(say("More than one card has that name: {names}", names=", ".join(card.id for card in found)))
    for path in places().own_cards.glob(f"*/{name.rpartition('/')[2]}.yaml"):
        card, _ = read_card(path, known) if f"{path.parent.name}/{path.stem}".endswith(name) else (None, ())
        if card is not None:
            return card, path  # it is not finished
    if broken := [problem.report(say) for problem in known.problems if _is_of(problem, name)]:
        raise UserError("\n".join(broken))
    near = get_close_matches(name, [card.id.partition("/")[2] for card in known.cards], 3, 0.5)
    raise UserError(
        say("There is no card {name}.", name=name)
        + (" " + say("Did you mean: {names}?", names=", ".join(near)) if near else "")
    )


def _is_of(problem: Problem, name: str) -> bool:
    """Whether this mistake stands in the file of that card; its path may begin anywhere."""
    return f"/{problem.path.removesuffix('.yaml')}".endswith(f"/{name}")


def read_card(path: Path, known: Library) -> tuple[Card | None, tuple[Problem, ...]]:
    """The card in this file, with the themes of its set and of this library; no problem if it is gone.

    Where something is still to be written and nothing is wrong there is both a card and the problems.
    """
    try:
        if not path.is_file():  # a pipe would make us wait for ever
            return None, ()
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return None, ()
    card, problems = card_in_file(data, path, known)
    if card is None and all(lacks(one) or one.warns for one in problems):
        card = card_of(tree_in(data) or {}, f"{path.resolve().parent.name}/{path.stem}")
    return card, problems


def _in_window(game: SingleCardGame, path: Path, options: Namespace, say: Words) -> None:
    stage = Stage(game, options.size, desk_title=lambda: game.say("Open Kaart – desk"))
    game.inbox.wake, game.send_typed = wake, stage.send_typed
    library = game.environment.library
    watch = FileWatcher([path], lambda: _send(game, *read_card(path, library)), snapshot([path]))
    watch.start()
    _send(game, *read_card(path, library))
    try:
        stage.show()
        stage.run()
    finally:
        watch.end()
        if not game.ended:
            game.closing()


def _send(game: Game, card: Card | None, problems: tuple[Problem, ...]) -> None:
    game.inbox.ask(CardEdited(card, problems))


class SingleCardGame(Game):
    """A game of one card: nobody has to vote for the step after a vote, and after its last step it begins again."""

    def __init__(self, folder: Path, library: Library, card: Card, say: Words) -> None:
        sets = {pack.id: True for pack in library.packs}  # its theme is known, whatever a team plays with
        settings = Settings(language=say.language, folder=str(folder), folder_asked=True, sets=sets)
        where = Places(folder, folder / "settings.json", folder)
        super().__init__(Environment(where, library), settings, say, lambda utc, places: NoFile(utc))
        wired(self)
        self._card = card
        self._begin()

    def obey(self, command: c.Command) -> None:
        if isinstance(command, CardEdited):
            self._edited(command)
        elif self._ends(command):
            self._begin()
        elif isinstance(command, c.LeaveSession):
            self.closing()
        else:
            self._vote_for(command)
            super().obey(command)

    def _ends(self, command: c.Command) -> bool:
        """What would lead away from this card."""
        settles = isinstance(command, c.Advance) and self.session.phase is Phase.CONSENT
        closes = isinstance(command, c.GoTo) and command.phase == Phase.CLOSING
        return settles or closes or isinstance(command, AWAY)

    def _begin(self) -> None:
        """The card as it comes on the wall."""
        self.history, self.view, self.notice = History(), v.View(), ""
        started = e.SessionStarted("show", self.moment(), (self._card,), chapters=self.environment.library.chapters)
        self.take_in((e.SetupChanged("people", str(PEOPLE)), started, e.PhaseEntered(Phase.SITUATION)))

    def _vote_for(self, command: c.Command) -> None:
        """An empty box is filled, with most hands for the first way out that may become a rule."""
        voting = self.session.play.voting
        if not isinstance(command, c.Advance) or self.session.phase not in VOTES or voting is None or voting.cast:
            return
        best = next((option for option in self._card.options if option.exportable), self._card.options[0])
        few = PEOPLE // (2 * len(self._card.options))
        for option in self._card.options:
            rest = PEOPLE - few * (len(self._card.options) - 1)
            super().obey(c.CountHands(option.id, rest if option is best else few))

    def _edited(self, command: CardEdited) -> None:
        """The same step with the new text; at the situation again if the ways out are others."""
        self.trouble = "\n".join(problem.report(self.say) for problem in command.problems[:2])
        if command.card is None:
            return
        old, self._card = self._card, command.card
        if [option.id for option in old.options] != [option.id for option in self._card.options]:
            self._begin()
            return
        self.history.session = replace(self.session, deck=(self._card,))
