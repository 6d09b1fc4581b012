"""Commands from other threads: ballots of phones in one write, desks as if somebody pressed a key, refusals told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from threading import Thread

import pytest

from game.app.game import Game
from game.app.inbox import MOST
from game.core import commands as c
from game.core.commands import LetIn
from game.core.events import Event
from game.core.phases import Phase
from game.core.rounds import round_of
from game.journal.reading import load_events
from game.ui.scene import Scene
from tests.app.app_samples import FullDisk, advance_to, entries, game_in, play_to
from tests.pressing import wait


def voting(home: Path) -> Game:
    """A game with eight people, in its first vote."""
    game = game_in(home)
    play_to(game, "situation")
    advance_to(game, Phase.FIRST_VOTE)
    return game


def ballot(game: Game, seat: int, option: int = 0) -> c.PlaceBallot:
    card = game.session.card
    assert card is not None
    return c.PlaceBallot(f"phone/{seat:032x}", card.options[option].id, round_of(game.session))


def test_ballots_of_one_look_are_one_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight phones vote at once: all counted, the ninth is told that the box is full, in one transaction."""
    game = voting(tmp_path)
    assert game.keeper.store is not None
    writes: list[int] = []
    append = game.keeper.store.append

    def counted(events: Iterable[Event]) -> None:
        writes.append(len(list(events)))
        append(events)

    monkeypatch.setattr(game.keeper.store, "append", counted)
    answers = [game.inbox.ask(ballot(game, seat)) for seat in range(9)]
    game.attend()
    assert [answer.result(0) for answer in answers] == [""] * 8 + ["box_full"]
    assert writes == [8] and game.session.play.voting is not None and game.session.play.voting.cast == 8
    game.closing()


def test_a_changed_mind_counts_once(tmp_path: Path) -> None:
    """The same seat again, in the same look and later."""
    game = voting(tmp_path)
    answers = [game.inbox.ask(ballot(game, 1, option)) for option in (0, 1, 0)]
    game.attend()
    answers.append(game.inbox.ask(ballot(game, 1, 1)))
    game.attend()
    assert [answer.result(0) for answer in answers] == [""] * 4
    box = game.session.play.voting
    assert box is not None and box.cast == 1
    game.closing()


def test_a_picture_for_a_desk_comes_after_all_votes(tmp_path: Path) -> None:
    """None is painted while a vote waits; then one of each width, in a turn of its own, for all desks that asked."""
    game, answered = voting(tmp_path), []
    answers = [game.inbox.ask(ballot(game, seat)) for seat in range(2 * MOST + 1)]

    def paint(scene: Scene, width: int) -> bytes:
        answered.append(sum(answer.done() for answer in answers))
        return f"{scene.name} {width}".encode()

    game.paint = paint
    small, large, other = (game.host.picture(width) for width in (480, 960, 480))
    game.attend()
    game.attend()
    assert not answered and sum(answer.done() for answer in answers) == 2 * MOST
    game.attend()
    assert answered == [2 * MOST + 1] and not large.done()
    assert small.result(0) == other.result(0) and small.result(0).endswith(b" 480")
    game.attend()
    assert answered == [2 * MOST + 1] * 2 and large.result(0).endswith(b" 960")
    game.closing()


def test_a_full_disk_acknowledges_nothing(tmp_path: Path) -> None:
    """No ballot is in the box that is not on the disk."""
    game = voting(tmp_path)
    assert game.keeper.store is not None
    full = FullDisk(game.keeper.store)
    game.keeper.store = full  # type: ignore[assignment]  # a store only as far as a full disk lets it
    answers = [game.inbox.ask(ballot(game, seat)) for seat in range(3)]
    game.attend()
    assert {answer.result(0) for answer in answers} == {"disk_trouble"}
    assert game.session.play.voting is not None and game.session.play.voting.cast == 0
    full.full = False
    again = game.inbox.ask(ballot(game, 1))
    game.attend()
    assert again.result(0) == "" and game.session.play.voting.cast == 1
    game.closing()


def test_the_first_ballot_takes_away_what_was_said_of_none(tmp_path: Path) -> None:
    """Somebody pressed too early; beside "1 of 8 voted" it would be untrue."""
    game = voting(tmp_path)
    game.obey(c.Advance())
    assert game.notice == "nobody_voted"
    game.inbox.ask(ballot(game, 1))
    game.attend()
    assert game.notice == ""
    game.closing()


def test_a_late_ballot_lands_nowhere(tmp_path: Path) -> None:
    """What was sent for a round that is closed is refused, also when the next round is open."""
    game = voting(tmp_path)
    late = ballot(game, 2)
    game.inbox.ask(ballot(game, 1))
    game.attend()
    game.obey(c.Advance())
    wait(game, 1.0)
    close, after = game.inbox.ask(c.Advance()), game.inbox.ask(late)
    game.attend()
    assert (close.result(0), after.result(0)) == ("", "not_now")
    assert game.session.play.rounds[0].cast == 1
    game.obey(c.GoTo("second_vote"))
    assert game.session.phase is Phase.SECOND_VOTE
    after = game.inbox.ask(late)
    game.attend()
    assert after.result(0) == "not_now"
    game.closing()


def test_the_last_ballot_closes_the_round(tmp_path: Path) -> None:
    """Closing by itself works for phones too, and in the middle of one look."""
    game = voting(tmp_path)
    game.obey(c.ChangeSetup("auto_close", "yes"))
    answers = [game.inbox.ask(ballot(game, seat)) for seat in range(9)]
    game.attend()
    assert [answer.result(0) for answer in answers] == [""] * 8 + ["not_now"]
    assert game.session.phase is Phase.TALK and game.session.play.rounds[0].cast == 8
    game.closing()


def test_what_a_desk_is_refused_is_not_on_the_wall(tmp_path: Path) -> None:
    """The sentence is for the desk alone."""
    game = voting(tmp_path)
    answer = game.inbox.ask(c.Advance())
    game.attend()
    assert answer.result(0) == "nobody_voted" == game.desk_notice and game.notice == ""
    done = game.inbox.ask(c.Show("stop"))
    game.attend()
    assert done.result(0) == "" == game.desk_notice and game.view.overlay == "stop"
    game.closing()


def test_answers_of_phones_become_counts(tmp_path: Path) -> None:
    """Consent by phone beside consent in the room: sealed until the rule is settled, then only totals."""
    game = game_in(tmp_path)
    play_to(game, "rule")
    game.obey(c.Advance())
    name = round_of(game.session)
    for seat in range(5):
        game.inbox.ask(c.AnswerConsent(f"phone/{seat:032x}", "reservation", name))
    game.inbox.ask(c.AnswerConsent(f"phone/{0:032x}", "yes", name))
    game.attend()
    game.obey(c.CountConsent("yes", 3))
    refused = game.inbox.ask(c.AnswerConsent(f"phone/{9:032x}", "yes", name))
    game.attend()
    assert refused.result(0) == "more_answers_than_people"
    assert game.keeper.store is not None and len(game.keeper.store.load().ballots) == 5
    game.obey(c.Settle())
    assert game.notice == ""
    agreed = game.session.agreements[-1].consent
    assert (agreed.yes, agreed.reservation, agreed.objection) == (4, 4, 0)
    path = game.keeper.store.path
    assert not game.keeper.store.load().ballots
    game.closing()
    assert b"phone/" not in path.read_bytes() and not load_events(path).ballots


def test_going_back_from_consent_warns_that_answers_go(tmp_path: Path) -> None:
    """Answers of phones are never resurrected, and nobody loses them by one press."""
    game = game_in(tmp_path)
    play_to(game, "rule")
    game.obey(c.Advance())
    game.inbox.ask(c.AnswerConsent(f"phone/{1:032x}", "yes", round_of(game.session)))
    game.attend()
    game.obey(c.StepBack())
    assert game.notice == "box_empties" and game.session.play.answers
    game.obey(c.StepBack())
    assert game.session.phase is Phase.RULE and not game.session.play.answers
    game.closing()


def test_an_inbox_wakes_once(tmp_path: Path) -> None:
    """From several threads; the loop is woken for the first command, not for each."""
    game = voting(tmp_path)
    woken: list[int] = []
    game.inbox.wake = lambda: woken.append(1)
    threads = [Thread(target=lambda n=n: game.inbox.ask(ballot(game, n))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(woken) == 1
    game.attend()
    assert game.session.play.voting is not None and game.session.play.voting.cast == 8
    game.closing()


def test_without_a_server_commands_for_it_do_nothing(tmp_path: Path) -> None:
    """Nothing listens, nothing breaks, nothing is written."""
    game = voting(tmp_path)
    before = entries(game.keeper.store.path) if game.keeper.store else 0
    game.obey(LetIn())
    game.attend()
    assert not game.host.invited and not game.host.phones.on
    game.closing()
    (path,) = (tmp_path / "sessions").glob("*.okk")
    assert entries(path) >= before
