"""Desks and broadcasts to try the pages of the desk with; full of markup that must stay text."""

from __future__ import annotations

from dataclasses import replace

from game.core.ballots import Ballot, Voting, Way
from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.commands import AddArgument, ChangeSetup, RewordReason, RewordRule
from game.core.commands.wire import command_for
from game.core.phases import Phase
from game.core.phone_status import Address, Phones, ServerStatus, TypedReason
from game.core.session import Draft, Play, Session, Setup
from game.desk.action import Action
from game.desk.model import CardNow, Count, Desk, Entry, Plan, Prompt, Segment
from game.server.interface import Broadcast

EVIL = "<img src=x onerror=alert(1)>\"'&"
CARD = Card(
    CardId("basis/a1-volgverzoek"),
    Kind.DILEMMA,
    ThemeId("online"),
    "H3",
    Weight.LIGHT,
    "Het volgverzoek",
    "Een leerling uit groep 7 stuurt je een volgverzoek.",
    tuple(
        Option(OptionId(key), text)
        for key, text in zip("abcd", ("Nooit", "Na groep 8", "Als ouders het weten", EVIL), strict=True)
    ),
)
NOTES = "Mijn eigen aantekening: vraag door bij C"
PHONES = Phones(
    ServerStatus.ON,
    join="http://192.168.1.20:8765/7KQ4",
    address="192.168.1.20:8765",
    code="7KQ4",
    others=(Address("10.0.0.5", "eth0"),),
    joined=22,
    live=19,
    desks=1,
    desk="http://192.168.1.20:8765/desk/DESKSECRET",
    scribe="http://192.168.1.20:8765/scribe/SCRIBESECRET",
    pin="482913",
)


def act(name: str, label: str, kind: str = "plain", **more: str) -> Action:
    command = command_for(name, more)
    assert command is not None, name
    return Action(label, command, kind=kind)


def plan() -> Plan:
    parts = (
        ("Start", "", 10, "done", 0),
        ("A1", "Het volgverzoek", 12, "now", 1),
        ("F2", "Laat op de avond", 14, "later", 2),
        ("E1", "De klassenapp", 15, "later", 2),
        ("Slot", "", 10, "later", 0),
    )
    segments = tuple(Segment(*part) for part in parts)
    return Plan(
        segments,
        0.6,
        6,
        "6 min te laat",
        "15:45",
        "Laat één kaart weg: De klassenapp.",
        act("drop", "Laat weg", card="basis/e1"),
    )


def talk() -> Desk:
    """A talk with everything on it that a talk can have."""
    return Desk(
        title="De Wilg, bovenbouw",
        phase="talk",
        step="Gesprek",
        told="nog 2:41",
        onward=act("onward", "Minderheid aan het woord", "primary"),
        steps=(act("back", "Terug"), act("redo", "Herstel"), act("park", "Parkeer")),
        stop=(act("stop", "STOP", "stop"), act("blank", "Leeg scherm"), act("aftercare", "Nazorg")),
        card=CardNow(
            "A1",
            "Het volgverzoek",
            "kaart 1 van 5 · licht",
            "Wat doe je?",
            "Let op de stagiair.",
            "En als het een oud-leerling is?",
        ),
        prompts=tuple(
            Prompt(text, ticked, act("tick", text, index=str(at)))
            for at, (text, ticked) in enumerate((("Wat betekent jouw antwoord voor het kind?", True), (EVIL, False)))
        ),
        advice=("Niemand koos C: vraag wat ervoor pleit.",),
        saying="Welke goede reden zou iemand hiervoor kunnen hebben?",
        voted=22,
        present=22,
        people=(act("present", "Iemand minder", by="-1"), act("present", "Iemand meer", by="1")),
        peek=act("peek", "Kijk vast"),
        peek_told="Alleen jij ziet de aantallen; wie ze kent, stuurt ongemerkt.",
        entries=(Entry("Argument voor C", "", AddArgument(OptionId("c"), True), 120),),
        plan=plan(),
        phones=PHONES,
        line="Het netwerk werkt: 19 telefoons luisteren.",
        choices=(
            act("timer", "−1 min", seconds="-60"),
            act("timer", "+1 min", seconds="60"),
            act("practise", "Oefen met 24 collega's", people="24"),
        ),
        notes=NOTES,
        clock="14:32",
    )


def asked() -> Desk:
    """The talk, with everything that phones can ask for, and an alarm."""
    phones = replace(PHONES, stops=2, waiting=3, said=(TypedReason("s1", EVIL),), alarm=True, tickets=True)
    return replace(talk(), phones=phones, notice="Iedereen heeft gestemd.")


def voting() -> Desk:
    """A first vote that is counted by hand."""
    rows = tuple(
        Count(
            letter,
            text,
            None if letter != "B" else 7,
            act("hands", "−", option=letter, by="-1"),
            act("hands", "+", option=letter, by="1"),
        )
        for letter, text in (("A", "Nooit"), ("B", "Na groep 8"), ("C", "Als ouders het weten"))
    )
    ways = (
        act("way", "Handen", "chosen", way="hands"),
        act("way", "Toetsenbord", way="keyboard"),
        act("way", "Telefoons", way="phones"),
    )
    return replace(
        talk(),
        phase="first_vote",
        step="Eerste stem",
        told="12 van 22",
        voted=12,
        counts=rows,
        ways=ways,
        entries=(),
        prompts=(),
    )


def ruling() -> Desk:
    """The rule, with a scribe's text that waits."""
    entries = (
        Entry("De regel", "Wij accepteren geen volgverzoeken.", RewordRule(), lines=3),
        Entry("Omdat", "", RewordReason(), limit=240),
    )
    strengths = tuple(
        act("strength", label, kind, strength=s)
        for label, kind, s in (("moet", "chosen", "must"), ("hoort", "plain", "should"), ("mag", "plain", "may"))
    )
    chapters = tuple(act("chapter", f"H{n}", "plain", chapter=f"H{n}") for n in range(2, 13))
    return replace(
        talk(),
        phase="rule",
        step="De regel",
        told="",
        entries=entries,
        prompts=(),
        peek=None,
        choices=strengths + chapters,
        spread=(("A", "Nooit", 3), ("B", "Na groep 8", 14), ("C", "Als ouders het weten", 5)),
        proposal="Wij volgen geen leerlingen terug.",
        accept=act("accept", "Neem deze tekst over", "primary"),
    )


def setup() -> Desk:
    """The form before the first card."""
    entries = (
        Entry("School", "De Wilg", ChangeSetup("school"), 60),
        Entry("Aanwezig", "22", ChangeSetup("people"), 3),
    )
    return Desk(
        "De Wilg",
        "setup",
        "Opzet",
        "",
        act("start", "Begin", "primary"),
        entries=entries,
        present=22,
        phones=PHONES,
        clock="14:00",
        choices=tuple(act("setup", f"{n} min", "plain", field="minutes", text=str(n)) for n in (45, 90, 150)),
        stop=(act("stop", "STOP", "stop"),),
    )


def session_in(phase: Phase) -> Session:
    """A session with one card, at this phase; its box holds ballots that nobody may see."""
    draft = Draft(OptionId("b"), OptionId("b"), "Wij accepteren geen volgverzoeken.", "", "H3")
    box = {f"phone/{n}": Ballot(OptionId("b")) for n in range(7)}
    play = Play(
        voting=Voting(1, Way.PHONES, box) if phase is Phase.FIRST_VOTE else None,
        draft=draft if phase in (Phase.RULE, Phase.CONSENT) else None,
    )
    return Session(phase, Setup("De Wilg"), "abcdef0123456789", "2026-11-12T13:00:00Z", (CARD,), 0, play)


SCENES = {"talk": talk, "asked": asked, "first_vote": voting, "rule": ruling, "setup": setup}
PHASES = {"asked": Phase.TALK}


def broadcast(name: str) -> Broadcast:
    phase = PHASES.get(name) or Phase(name)
    return Broadcast(session_in(phase), desk=SCENES[name]())
