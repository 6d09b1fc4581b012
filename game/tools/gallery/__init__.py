"""Every screen in every state worth seeing, as PNG, and one contact sheet: for whoever changes a screen."""

from __future__ import annotations

import os
import random
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from game.app.game import Game
from game.app.rule_context import wording
from game.cli.main import Wrong
from game.core import view_state as v
from game.core.ballots import Round
from game.core.cards import ABSTAIN, Weight
from game.core.drafting import draft_from
from game.core.school import School
from game.core.session import Status
from game.core.view_model import Kept, Moment
from game.i18n.words import Words
from game.screens import scene_of
from game.tools.gallery import voting as ways
from game.tools.gallery.closing import closings
from game.tools.gallery.desk import desks
from game.tools.gallery.review import as_before, years
from game.tools.rehearsal.command import START, table
from game.tools.rehearsal.team import Clock, Team
from game.ui.scene import Area, Page, Picture, Scene

Shown = tuple[str, Scene]
SEEDS = (2, 3)


def gallery(options: Namespace, say: Words) -> int:
    """Writes the pictures and says how many; exit code 0."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.stage.contact_sheet import save_sheet
    from game.stage.picture import page_for, save_png

    out = Path(options.out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Wrong(say("{path} cannot be written: {reason}", path=out, reason=error.strerror or error)) from error
    scenes = dict(states(say, page_for(options.size)))
    paths = []
    for n, (name, scene) in enumerate(scenes.items(), 1):
        paths.append(out / f"{n:02}-{name}.png")
        save_png(scene, options.size, paths[-1])
    save_sheet(paths, out / "contact-sheet.png")
    print(say("{n} pictures in {folder}", n=len(paths), folder=out))
    return 0


def states(say: Words, page: Page) -> Iterator[Shown]:
    """Name and scene of every state worth seeing; a name comes once."""
    seen: set[str] = set()
    with TemporaryDirectory() as folder:
        for seed in SEEDS:
            for name, scene in _played(Path(folder) / str(seed), seed, say, page):
                if name not in seen:
                    seen.add(name)
                    yield name, scene


def _played(folder: Path, seed: int, say: Words, page: Page) -> Iterator[Shown]:
    """A rehearsal, stopped at each step to look at it, at what lies over it, and at what goes wrong there."""
    (folder / "sessions").mkdir(parents=True)
    clock = Clock(START)
    game = table(folder, seed, clock, say)
    for step in Team(game, clock, random.Random(seed)).play():
        heavy = game.session.card is not None and game.session.card.weight is Weight.HEAVY
        name = f"{step}_heavy" if heavy else step
        moment = _looked_at(game)
        yield name, scene_of(moment, say, page)
        yield from ((f"{name}-{kind}", scene_of(other, say, page)) for kind, other in _variants(step, moment, game))
        yield from ((f"{name}-{kind}", scene) for kind, scene in desks(name, game, say, page))
    game.closing()


def _looked_at(game: Game) -> Moment:
    """The moment once its pages are there."""
    game.moment()
    game.press.wait()
    return game.moment()


def _variants(step: str, moment: Moment, game: Game) -> Iterator[tuple[str, Moment]]:
    """What else can be seen at this step."""
    session, view = moment.session, moment.view
    if step == "welcome":
        yield from _welcomes(moment)
    elif step == "situation":
        yield "stop", replace(moment, view=replace(view, overlay="stop"))
        yield "paused", replace(moment, session=replace(session, paused_at=1.0))
        yield "pick", replace(moment, view=replace(view, overlay="cards"))
        yield "picked", replace(moment, view=replace(view, overlay="cards", shown=game.cards[5].id))
        yield "own", replace(moment, view=replace(view, overlay="own"))
        yield "folder", replace(moment, view=replace(view, overlay="folder"))
        yield from ways.joining(moment)
    elif step.endswith("keyboard"):
        yield "handed", replace(moment, view=replace(view, handed=False))
    elif step.endswith("hands"):
        yield "full", replace(moment, notice="box_full")
        yield "back", replace(moment, notice="box_empties")
        yield from ways.by_phone(moment)
    elif step.endswith("tables"):
        yield from ways.by_table(moment)
    elif step == "setup_ways":
        yield from ways.long(moment)
    elif step == "reveal_0":
        yield from ways.sure(moment)
    elif step == "talk":
        yield "twist", replace(moment, session=replace(session, play=replace(session.play, twist=True)))
        yield "clear", _of_one_mind(moment)
        yield from ways.talks(moment)
    elif step == "reveal_2":
        yield from ways.sure(moment)
        yield "three", _thrice(moment)
        yield "small", _small_team(moment)
    elif step == "rule":
        yield "vague", _reworded(moment, game)
        yield "floor", _below_floor(moment, game)
        yield "before", as_before(moment)
    elif step == "consent":
        yield from _consents(moment, game)
    elif step == "closing":
        yield "contacts", replace(moment, view=replace(view, overlay="contacts"))
        yield (
            "confirmed",
            replace(
                moment,
                contacts=tuple(
                    replace(x, number=x.number or "06 – …", confirmed_on="2026-11-20") for x in moment.contacts
                ),
            ),
        )
        yield from closings(moment, game.say)
        yield from years(moment)
    elif step == "protocol":
        yield "lines", replace(moment, sheets=())
        yield "last", replace(moment, view=replace(view, page=99))
        yield "agreed", replace(moment, view=replace(view, page=5))
        yield "large", replace(moment, view=replace(view, page=7, large=True))
        yield "saved", replace(moment, notice="saved", saved_as="documents/Open Kaart/De Wilg 2026-11-22 concept.txt")


def _welcomes(moment: Moment) -> Iterator[tuple[str, Moment]]:
    kept = (
        Kept("a", "De Wilg", "2026-11-12T12:00:00+00:00", "talk", 2, 5, 2),
        Kept("b", "De Linde, bovenbouw", "2026-10-05T12:00:00+00:00", "protocol", 5, 5, 4, True),
        Kept("c", "2026-09-01-de-es", fault=""),
    )
    broken = ("basis/a1-volgverzoek.yaml:15:9: options ‘b’ has no text (give it one)",)
    yield "resume", replace(moment, kept=kept[:2], problems=broken)
    for overlay in ("help", "settings", "sessions", "cards", "problems", "blank", "stop"):
        yield overlay, replace(moment, view=v.View(overlay=overlay), kept=kept[:2], problems=broken)
    yield "trouble", replace(moment, notice="disk_trouble")
    yield from _schools(moment)


def _schools(moment: Moment) -> Iterator[tuple[str, Moment]]:
    """What a school sets once, and where its protocol can go when the usual folder refuses."""
    from game.stage.picture import png

    logo = png(Scene("logo", (Picture(Area(460, 40, 1000, 1000), "emblem", 0, "contain", ""),)), 320)
    text = "De gedragscode van onze school staat in de schoolgids.\n\nDit protocol hoort daarbij."
    own = School("De Wilg", logo, ("H7", "H11"), (("H2", text),))
    yield "school", replace(moment, view=v.View(overlay="school"))
    yield "school-filled", replace(moment, view=v.View(overlay="school", page=1), school=own)
    places = ("/media/stick", "C:\\Users\\intern begeleider\\Documents", "C:\\Users\\intern begeleider\\Desktop")
    yield "place", replace(moment, view=v.View(overlay="place"), places=places)
    yield "place-none", replace(moment, view=v.View(overlay="place"))


def _of_one_mind(moment: Moment) -> Moment:
    card = moment.session.card
    assert card is not None
    counts = tuple((option.id, 21 if n == 0 else 1) for n, option in enumerate(card.options))
    play = replace(moment.session.play, rounds=(Round(counts, 24),))
    return replace(moment, session=replace(moment.session, play=play))


def _thrice(moment: Moment) -> Moment:
    play = moment.session.play
    return replace(moment, session=replace(moment.session, play=replace(play, rounds=(play.rounds[0], *play.rounds))))


def _small_team(moment: Moment) -> Moment:
    card = moment.session.card
    assert card is not None
    counts = tuple((option.id, (4, 1, 2, 0)[n]) for n, option in enumerate(card.options))
    heavy = replace(card, weight=Weight.HEAVY)
    session = moment.session
    deck = (*session.deck[: session.turn], heavy, *session.deck[session.turn + 1 :])
    setup, play = (
        replace(session.setup, people=8),
        replace(session.play, rounds=(Round((*counts, (ABSTAIN, 1)), 8),) * 2),
    )
    return replace(moment, session=replace(session, deck=deck, setup=setup, play=play))


def _reworded(moment: Moment, game: Game) -> Moment:
    draft = moment.session.play.draft
    assert draft is not None
    text = game.say(
        "After six we do not answer messages from pupils. The next school day we come back to it in an appropriate way."
    )
    play = replace(moment.session.play, draft=replace(draft, text=text))
    return replace(moment, session=replace(moment.session, play=play))


def _below_floor(moment: Moment, game: Game) -> Moment:
    """The room chose an option that the law does not allow: another card, if this one has none."""
    found = next((card for card in moment.cards if card.floor and any(not o.exportable for o in card.options)), None)
    if found is None:
        return moment
    asked = next(option for option in found.options if not option.exportable)
    session = replace(moment.session, deck=(found,), turn=0)
    play = replace(session.play, draft=draft_from(session, found, asked.id, partial(wording, game.say)))
    return replace(moment, session=replace(session, play=play))


def _consents(moment: Moment, game: Game) -> Iterator[tuple[str, Moment]]:
    session = moment.session
    for name, (yes, reservation, objection) in {
        "new": (0, 0, 0),
        "objection": (18, 3, 1),
        "agreed": (24, 0, 0),
    }.items():
        consent = replace(session.play.consent, yes=yes, reservation=reservation, objection=objection)
        play = replace(session.play, consent=consent, status=None, objections=())
        yield name, replace(moment, session=replace(session, play=play))
    yield "parked", replace(moment, session=replace(session, play=replace(session.play, status=Status.PARKED)))
