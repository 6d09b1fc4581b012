"""What the pages of the workshop are given by the shell: one function for each thing that can be done with a card.

What goes over is plain JSON: names, texts, lists. Each function may be called from any thread.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from game.i18n.words import Words

Json = dict[str, Any]


class Declined(Exception):
    """It cannot be done; the sentence says why and what helps."""


@dataclass(frozen=True, slots=True)
class Bench:
    """`start` is what the page needs once: words of the form, sets, themes; `listed` the rows of all cards and `start`;
    `more` what takes longer to find out about them.

    `opened`, `looked`, `saved`, `drafted`, `made`, `moved`, `binned`, `returned`, `taken_back` (out of the bin),
    `stays` (a version whose original is newer), `ticked` take and give the JSON that workshop.js sends and reads; all
    of them raise Declined. `pictured` paints a card as PNG, or lists as JSON the texts that do not fit. `parcel` gives
    the file of a set, `printed` its cards as PDF, `look_in` says what a file would change, `take_in` lays its set down.
    """

    start: Callable[[], Json]
    listed: Callable[[], Json]
    more: Callable[[], Json]
    opened: Callable[[Json], Json]
    looked: Callable[[Json], Json]
    saved: Callable[[Json], Json]
    drafted: Callable[[Json], Json]
    made: Callable[[Json], Json]
    moved: Callable[[Json], Json]
    binned: Callable[[Json], Json]
    returned: Callable[[Json], Json]
    taken_back: Callable[[Json], Json]
    stays: Callable[[Json], Json]
    ticked: Callable[[Json], Json]
    pictured: Callable[[Json], Future[bytes]]
    parcel: Callable[[str], bytes]
    printed: Callable[[str], bytes]
    look_in: Callable[[bytes], Json]
    take_in: Callable[[bytes], Json]
    say: Words
