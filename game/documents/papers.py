"""The papers that are made of a document: the protocol, what goes to the council, and what makes it known."""

from __future__ import annotations

from collections.abc import Callable

from game.documents.blocks import Paper
from game.documents.kit import kit_paper
from game.documents.leaflets.account import account_paper
from game.documents.leaflets.agreements import agreements_paper
from game.documents.leaflets.council import council_paper
from game.documents.leaflets.families import parents_paper, pupils_paper, school_guide_paper
from game.documents.leaflets.mails import MAILS
from game.documents.leaflets.poster import poster_paper
from game.documents.leaflets.staff import look_back_paper, newcomers_paper, signing_paper, threats_paper
from game.documents.model import Document
from game.documents.protocol import protocol_paper
from game.i18n.words import Words

PAPERS: dict[str, Callable[[Document, Words], Paper]] = {
    "protocol": protocol_paper,
    "threats": threats_paper,
    "council": council_paper,
    "agreements": agreements_paper,
    "account": account_paper,
    "newcomers": newcomers_paper,
    "parents": parents_paper,
    "pupils": pupils_paper,
    "school-guide": school_guide_paper,
    "signing": signing_paper,
    "look-back": look_back_paper,
    "poster": poster_paper,
    **MAILS,
    "kit": kit_paper,
}
"""Every paper by its kind; one row each."""
