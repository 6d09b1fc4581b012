"""A card that is right in every field, for tests that spoil it."""

from __future__ import annotations

from game.content.card_file import Bounds

GOOD = """\
kind: dilemma
theme: volgen
chapter: H3
weight: light
title: Het volgverzoek
situation: >-
  Een leerling uit groep 8 stuurt je een volgverzoek. Je account is openbaar.
friction: >-
  Aardig blijven en toch afstand houden.
question: Hoort een medewerker volgverzoeken aan te nemen?
options:
  - id: nooit
    text: Nooit aannemen, wel uitleggen
    rule: >-
      Wij nemen geen volgverzoeken van leerlingen aan.
  - id: oud-leerlingen
    text: Alleen oud-leerlingen
    rule: Wij wachten tot iemand van school is.
  - id: altijd
    text: Altijd aannemen
    exportable: false
    note: Dit past niet bij de zorg voor kinderen.
    instead: [nooit, oud-leerlingen]
prompts:
  - Wat betekent dit voor het kind?
  - Wat zien ouders?
twist: En als het een stagiair is?
floor:
  text: Een kind onder de 16 heeft toestemming nodig.
  source: Art. 5 UAVG
  checked: 2026-11-22
  mark: S
background:
  text: Veel scholen spreken dit af.
  source: Open Kaart, eigen tekst
  checked: 2026-11-22
  mark: own
notes: >-
  Stop als het over een echt kind gaat.
picture: volgen
tags: [volgen, ouders]
author: Open Kaart
licence: CC BY 4.0
"""

BEHAVIOUR = """\
kind: behaviour
audience: team
theme: avond
chapter: H4
weight: heavy
title: Laat bericht
situation: Een collega stuurt om elf uur een bericht.
friction: Snel antwoord is fijn, rust ook.
question: Mag een medewerker dat?
options:
  - {id: can, text: Dat kan, rule: Wij mogen dat.}
  - {id: can_if, text: Dat kan als, rule: Wij mogen dat als het dringend is.}
  - {id: cannot, text: Dat kan niet, rule: Wij doen dat niet.}
prompts: [Wie heeft er last van?, Wat is dringend?]
notes: STOP mag altijd.
picture: avond-sober
"""

BOUNDS = Bounds(frozenset({"volgen", "avond", "avond-sober"}), ("volgen", "avond"), "2026-11-22")
