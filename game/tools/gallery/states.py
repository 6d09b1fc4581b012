"""Every screen in every state worth seeing, from two rehearsals and what can be made of their steps. It paints none."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from game.app.game import Game
from game.app.rule_context import draft_text
from game.content.problem import Problem, phrase
from game.core import view_state as v
from game.core.ballots import Round
from game.core.cards import ABSTAIN, ADVICE, LAW, NO_OPTION, Weight, context_of
from game.core.drafting import draft_from
from game.core.phases import Phase
from game.core.plenary.pictures import PlenaryModel
from game.core.school import School
from game.core.session import Status, Timer
from game.core.step_help import Beside
from game.core.strength import Strength
from game.core.view_model import OfferedSet, SavedSession, ViewModel
from game.core.view_state import AGENDA, MORE
from game.editor.packs import facts
from game.fixed_texts.steps import help_of
from game.i18n.words import Words
from game.library.loading import library
from game.screens import scene_of
from game.screens.desk import desk
from game.screens.plenary import plenary_scene
from game.stage.render import png
from game.texts.missing import PEOPLE_MISSING
from game.tools.gallery import voting
from game.tools.gallery.camera import asked_by_camera, by_camera, reading
from game.tools.gallery.closing import as_before, closings, years
from game.tools.gallery.desk import PHONES, desks
from game.tools.gallery.merging import merging
from game.tools.gallery.moments import moments
from game.tools.gallery.plenary import plenaries
from game.tools.gallery.practice import practice
from game.tools.gallery.proposals import chapters
from game.tools.gallery.steady import steady
from game.tools.gallery.study_day import study_days
from game.tools.rehearsal.command import START, rehearsal_game
from game.tools.rehearsal.team import Clock, Team
from game.ui.geometry import Area, Page
from game.ui.scene import Picture, Scene
from game.ui.widgets import skin_of

NamedScene = tuple[str, Scene]
SEEDS = (2, 13)
OFFERED = v.View(overlay="offered")


class Look(NamedTuple):
    """A state worth seeing, for a page of any size: `screen` lays the model out."""

    name: str
    model: ViewModel
    screen: Callable[[ViewModel, Words, Page], Scene]


def states(say: Words, page: Page) -> Iterator[NamedScene]:
    """Name and scene of every state worth seeing; a name comes once."""
    for look in looks(say):
        yield look.name, look.screen(look.model, say, page)


SETUPS = {"setup": voting.forms, "setup_ways": voting.long}
MORE_AT = ("first_vote_hands", "talk", "rule")
"""Steps at which Meer is opened."""


def looks(say: Words) -> Iterator[Look]:
    """Every state worth seeing; a name comes once."""
    names: set[str] = set()
    with TemporaryDirectory() as folder:
        for seed in SEEDS:
            for look in _played(Path(folder) / str(seed), seed, say):
                if look.name not in names:
                    names.add(look.name)
                    yield look


def _played(folder: Path, seed: int, say: Words) -> Iterator[Look]:
    """A rehearsal, stopped at each step to look at it, at what lies over it, and at what goes wrong there."""
    (folder / "sessions").mkdir(parents=True)
    clock = Clock(START)
    game = rehearsal_game(folder, seed, clock, say, steady(library()))
    reading(game)
    for step in Team(game, clock, random.Random(seed)).play():
        name = f"{step}_heavy" if skin_of(game.session) == "sober" else step
        model = _with_pages(game)
        yield Look(name, model, scene_of)
        yield from (Look(f"{name}-{kind}", other, scene_of) for kind, other in _variants(step, model, game))
        if step in MORE_AT:
            yield Look(f"{name}-more", replace(model, view=replace(model.view, overlay=MORE)), scene_of)
        yield from (Look(f"{name}-{kind}", other, desk) for kind, other in desks(name, game))
        if step == "welcome" and seed == SEEDS[0]:
            yield from (Look(other, shown, scene_of) for other, shown in practice(game, clock))
            yield from (Look(f"plenary-{kind}", model, _of_hall(hall)) for kind, hall in plenaries(say))
            yield from (
                Look(f"merging-{kind}", shown, scene_of) for kind, shown in merging(folder / "hall", clock, say)
            )
    game.closing()


def _of_hall(hall: PlenaryModel) -> Callable[[ViewModel, Words, Page], Scene]:
    """A screen of the hall, which knows no session."""
    return lambda model, say, page: plenary_scene(replace(hall, colours=model.colours), say, page)


def _with_pages(game: Game) -> ViewModel:
    """The view model once its pages are there."""
    game.view_model()
    game.preview.wait()
    return game.view_model()


def _variants(step: str, model: ViewModel, game: Game) -> Iterator[tuple[str, ViewModel]]:
    """What else can be seen at this step."""
    session, view = model.session, model.view
    if step == "welcome":
        yield from _welcomes(model, game)
    elif step == "situation":
        yield from ((over, replace(model, view=replace(view, overlay=over))) for over in ("stop", "cover"))
        yield from _pauses(model)
        yield "pick", replace(model, view=replace(view, overlay="cards"))
        yield "picked", replace(model, view=replace(view, overlay="cards", shown=game.cards[5].id))
        yield "own", replace(model, view=replace(view, overlay="own"))
        yield "folder", replace(model, view=replace(view, overlay="folder"))
        yield from voting.joining(model)
    elif step.endswith("keyboard"):
        yield "handed", replace(model, view=replace(view, handed=False))
    elif step.endswith("hands"):
        yield "full", replace(model, notice="box_full")
        yield "back", replace(model, notice="box_empties")
        yield "missing", replace(model, notice=PEOPLE_MISSING, asks_again=True)
        yield from (*voting.by_phone(model), *(by_camera(model) if step.startswith("first") else ()))
    elif step.endswith("tables"):
        yield from voting.by_table(model)
    elif step in SETUPS:
        yield from SETUPS[step](model)
    elif step == "reveal_0":
        yield from voting.sure(model)
    elif step == "talk":
        yield "twist", replace(model, session=replace(session, play=replace(session.play, twist=True)))
        yield from voting.talks(model)
    elif step == "reveal_1":
        yield from _outcomes(model)
    elif step == "rule":
        yield "vague", _reworded(model, game)
        yield "firm", _allowing(model, game)
        yield "floor", _below_floor(model, game)
        yield from ((kind, _beside(model, kind, game.say)) for kind in (LAW, ADVICE))
        yield from (("before", as_before(model, game.say)), ("objection", _amending(model, game.say)))
        yield "open", _nothing_drafted(model)
    elif step == "consent":
        yield from _consents(model, game)
    elif step in ("moment", "check_in"):
        yield from moments(model, game.say)
    elif step == "proposals":
        yield from chapters(model)
    elif step == "closing":
        yield "contacts", replace(model, view=replace(view, overlay="contacts"))
        yield (
            "confirmed",
            replace(
                model,
                contacts=tuple(
                    replace(x, number=x.number or "06 – …", confirmed_on="2026-11-20") for x in model.contacts
                ),
            ),
        )
        yield from closings(model, game.say)
        yield from years(model, game.say)
    elif step == "protocol":
        yield from _protocols(model, game.say)


def _protocols(model: ViewModel, say: Words) -> Iterator[tuple[str, ViewModel]]:
    view = model.view
    yield from ((f"leaf_{page}", replace(model, view=replace(view, page=page))) for page in range(1, 5))
    yield "lines", replace(model, sheets=(), prints_pdf=False, view=replace(view, page=8))
    yield "last", replace(model, view=replace(view, page=99))
    yield "large", replace(model, view=replace(view, page=9, large=True))
    name = f"De Wilg 2026-11-22 {say('draft')}.txt"
    yield "saved", replace(model, notice="saved", saved_as=f"documents/Open Kaart/{name}")


def _pauses(model: ViewModel) -> Iterator[tuple[str, ViewModel]]:
    """Held without an end, until a time of day, and over; and what still comes."""
    held = replace(model, session=replace(model.session, paused_at=1.0), now=START)
    yield "paused", held
    for kind, left in (("break", 581.0), ("break-over", 0.0)):
        clock = Timer(START + left, 900.0)
        yield kind, replace(held, session=replace(held.session, pause_clock=clock), returns="15:10")
    timed = replace(model, clock="14:32", elapsed=1500.0)
    yield AGENDA, replace(timed, view=replace(model.view, overlay=AGENDA))


def _outcomes(model: ViewModel) -> Iterator[tuple[str, ViewModel]]:
    """How a vote can end, and how much of it is told."""
    yield from voting.sure(model)
    yield "known", replace(model, view=replace(model.view, reveal=model.view.reveal + 1))
    yield "three", _thrice(model)
    yield "small", _small_team(model)
    yield "majority", _counted(model, (13, 8, 1, 0), Weight.HEAVY)
    yield "tie", _counted(model, (9, 9, 4, 0), Weight.LIGHT)
    yield "unanimous", _counted(model, (22, 0, 0, 0), Weight.LIGHT)


def _welcomes(model: ViewModel, game: Game) -> Iterator[tuple[str, ViewModel]]:
    saved = (
        SavedSession("a", "De Wilg", "2026-11-12T12:00:00+00:00", "talk", 2, 5, 2),
        SavedSession("b", "De Linde", "2026-10-05T12:00:00+00:00", "protocol", 5, 5, 4, True),
        SavedSession("c", "2026-09-01-de-es", fault=""),
    )
    missing = Problem("basis/a1-volgverzoek.yaml", 15, 9, phrase("'{field}' is missing", field="options.b.text"))
    broken = (missing.report(game.say),)
    yield "resume", replace(model, kept=saved[:2], problems=broken)
    yield from _helps(model, game.say)
    for overlay in ("settings", "sessions", "cards", "problems", "blank", "stop"):
        yield overlay, replace(model, view=v.View(overlay=overlay), kept=saved[:2], problems=broken)
    yield from (
        (name, replace(model, view=v.View(overlay=v.DAY), day=day, kept=saved[:2])) for name, day in study_days()
    )
    yield "in_a_day", replace(model, day=dict(study_days())["day-on"])
    yield "deleting", replace(model, view=v.View(overlay="deleting", going=("a", 0.0)), kept=saved)
    yield from _offers(model, game.say)
    yield "trouble", replace(model, notice="disk_trouble")
    yield from _schools(model, game.say)


BESIDE = (Beside.CONTACTS, Beside.STOP)
HELPED = (Phase.WELCOME, Phase.SETUP, Phase.FIRST_VOTE, Phase.TALK, Phase.RULE, Phase.PROTOCOL, *BESIDE)
"""Steps of which the help is worth seeing: short and long ones."""


def _helps(model: ViewModel, say: Words) -> Iterator[tuple[str, ViewModel]]:
    """Help for a step, and the keys that lie behind it."""
    at = v.View(overlay=v.HELP)
    for step in HELPED:
        yield f"help-{step}", replace(model, view=at, help=help_of(step, say))
    yield "help-phones", replace(model, view=at, help=help_of(Phase.FIRST_VOTE, say), phones=PHONES)
    for page, name in enumerate(("keys", "clicker"), 1):
        yield name, replace(model, view=replace(at, page=page), help=help_of(Phase.WELCOME, say))


def _offers(model: ViewModel, say: Words) -> Iterator[tuple[str, ViewModel]]:
    """A set of cards that was dropped: a new one, one that comes beside ours, and one that is here already."""
    told = facts(12, 3, "2026-11-04", say)
    new = say("This set is not here yet. Everything that is here stays.")
    apart = say(
        "“{name}” was changed both here and elsewhere. Yours stays; this one can be added beside it.", name="De Wilg"
    )
    same = say("Everything in it is here already, as “{name}”.", name="De Wilg")
    found = OfferedSet("De Wilg", "De Linde", (told, new), ("de-wilg/b2-foto.yaml:3:7",), True, False)
    yield "offered", replace(model, view=OFFERED, offered=found)
    yield "offered-beside", replace(model, view=OFFERED, offered=replace(found, lines=(told, apart), beside=True))
    yield "offered-same", replace(model, view=OFFERED, offered=replace(found, lines=(told, same), fits=False))


def _schools(model: ViewModel, say: Words) -> Iterator[tuple[str, ViewModel]]:
    """What a school sets once, and where its protocol can go when the usual folder refuses."""
    logo = png(Scene("logo", (Picture(Area(460, 40, 1000, 1000), "emblem", 0, "contain", ""),)), 320)
    text = say("Our school’s code of conduct is in the school guide.") + "\n\n" + say("This belongs to it.")
    own = School("De Wilg", logo, ("H7", "H11"), (("H2", text),))
    yield "school", replace(model, view=v.View(overlay="school"))
    yield "school-filled", replace(model, view=v.View(overlay="school", page=1), school=own)
    places = ("/media/stick", "C:\\Users\\De Wilg\\Documents", "C:\\Users\\De Wilg\\Desktop")
    yield "place", replace(model, view=v.View(overlay="place"), places=places)
    yield "place-none", replace(model, view=v.View(overlay="place"))


def _thrice(model: ViewModel) -> ViewModel:
    """The first vote went the other way round, so that its lines stand apart from those of the second."""
    play = model.session.play
    first = play.rounds[0]
    options = [(one, n) for one, n in first.counts if one != ABSTAIN]
    turned = [(one, n) for (one, _), (_, n) in zip(options, reversed(options), strict=True)]
    rest = [(one, n) for one, n in first.counts if one == ABSTAIN]
    rounds = (replace(first, counts=(*turned, *rest)), *play.rounds)
    return replace(model, session=replace(model.session, play=replace(play, rounds=rounds)))


def _small_team(model: ViewModel) -> ViewModel:
    """Eight people and a heavy card: the turnout, and no more."""
    few = replace(model, session=replace(model.session, setup=replace(model.session.setup, people=8)))
    return _counted(few, (4, 1, 2, 0), Weight.HEAVY, abstained=1)


def _counted(model: ViewModel, split: tuple[int, ...], weight: Weight, abstained: int = 0) -> ViewModel:
    """Both rounds with these counts, on a card of this weight."""
    session, card = model.session, model.session.card
    assert card is not None
    counts = tuple((option.id, split[n]) for n, option in enumerate(card.options))
    rounds = (Round((*counts, (ABSTAIN, abstained)), session.present),) * 2
    deck = (*session.deck[: session.turn], replace(card, weight=weight), *session.deck[session.turn + 1 :])
    return replace(model, session=replace(session, deck=deck, play=replace(session.play, rounds=rounds)))


def _nothing_drafted(model: ViewModel) -> ViewModel:
    """No standpoint is told to lead: the team chooses what to begin with."""
    draft = model.session.play.draft
    assert draft is not None
    empty = replace(draft, option=NO_OPTION, asked=NO_OPTION, text="", reason="")
    return replace(model, session=replace(model.session, play=replace(model.session.play, draft=empty)))


def _amending(model: ViewModel, say: Words) -> ViewModel:
    """The text is changed because of what somebody said against it."""
    play = model.session.play
    consent, said = replace(play.consent, yes=20, reservation=3, objection=1), say("And if they are family?")
    draft = play.draft
    assert draft is not None
    changed = replace(draft, put=draft.text, text=f"{draft.text.removesuffix('.')}, {say('unless they are family.')}")
    play = replace(play, consent=consent, objections=(said,), draft=changed)
    return replace(model, session=replace(model.session, play=play))


def _reworded(model: ViewModel, game: Game) -> ViewModel:
    draft = model.session.play.draft
    assert draft is not None
    text = game.say(
        "After six we do not answer messages from pupils. The next school day we come back to it in an appropriate way."
    )
    play = replace(model.session.play, draft=replace(draft, text=text))
    return replace(model, session=replace(model.session, play=play))


def _allowing(model: ViewModel, game: Game) -> ViewModel:
    """The text leaves it to each of them, and “must” is chosen."""
    draft = model.session.play.draft
    assert draft is not None
    text = game.say("We may keep our own telephone on in a meeting, without sound.")
    play = replace(model.session.play, draft=replace(draft, text=text, strength=Strength.MUST))
    return replace(model, session=replace(model.session, play=play))


def _below_floor(model: ViewModel, game: Game) -> ViewModel:
    """The room chose an option that the law does not allow: another card, if this one has none."""
    found = next((card for card in model.cards if card.floor and any(not o.exportable for o in card.options)), None)
    if found is None:
        return model
    illegal = next(option for option in found.options if not option.exportable)
    session = replace(model.session, deck=(found,), turn=0)
    play = replace(session.play, draft=draft_from(session, found, illegal.id, partial(draft_text, game.say)))
    return replace(model, session=replace(session, play=play))


def _beside(model: ViewModel, kind: str, say: Words) -> ViewModel:
    """The card with what is not voted on of this kind: its own, else that of another card."""
    session = model.session
    card = session.deck[session.turn]
    found = next((one for one in (card, *model.cards) if one.floor), None)
    if found is None or found.floor is None:
        return model
    floor = replace(
        found.floor,
        kind=kind,
        text=say.card(context_of(found.id, "floor.text"), found.floor.text),
        source=say.card(context_of(found.id, "floor.source"), found.floor.source),
    )
    deck = (*session.deck[: session.turn], replace(card, floor=floor))
    return replace(model, session=replace(session, deck=(*deck, *session.deck[session.turn + 1 :])))


def _consents(model: ViewModel, game: Game) -> Iterator[tuple[str, ViewModel]]:
    session = model.session
    for name, (yes, reservation, objection) in {
        "new": (0, 0, 0),
        "objection": (18, 3, 1),
        "agreed": (24, 0, 0),
        "small-team": (6, 2, 0),
    }.items():
        consent = replace(session.play.consent, yes=yes, reservation=reservation, objection=objection)
        play = replace(session.play, consent=consent, status=None, objections=())
        people = 8 if name == "small-team" else session.present
        yield name, replace(model, session=replace(session, play=play, setup=replace(session.setup, people=people)))
    yield "parked", replace(model, session=replace(session, play=replace(session.play, status=Status.PARKED)))
    yield from asked_by_camera(model)
