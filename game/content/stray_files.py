"""What lies among cards and is read as none: each name gets its cure. It looks at names only, and opens nothing."""

from __future__ import annotations

import re

from game.content.problem import Phrase, phrase
from game.core.late_pattern import late

CARD_ENDING, PACK_FILE = ".yaml", "pack.yaml"
QUIET = late(
    r"desktop\.ini|thumbs\.db|__macosx|(?:readme|leesmij|license|licence|licentie)(?:\..*)?|card\.schema\.json",
    re.IGNORECASE,
)
"""What a file manager, a licence or `new-card` lays there: nobody takes it for a card."""
RENAME = phrase("rename it")
AS_TEXT = phrase("save it as plain text (UTF-8), under a name that ends in .yaml")
TOLD: tuple[tuple[str, Phrase, Phrase], ...] = (
    (r"~\$.*|\.?~.*|.*~|.*\.(?:tmp|bak|swp|part|crdownload)",
     phrase("another program left this, and it is not a card"), phrase("close the file there, or delete this one")),
    (r".*\.(?:yml|json)|.*\.ya?ml\.(?:txt|text|md|json)",
     phrase("the name of a card file ends in .yaml"), RENAME),
    (r".*\.(?:docx?|rtf|odt|pages|pdf|html?|wps)",
     phrase("this is a document, and is not read as a card"), AS_TEXT),
    (r".*\.(?:txt|text|md|markdown)|[^.]+",
     phrase("this file is not read as a card"), phrase("if it is a card, its name has to end in .yaml")),
    (r".*\.(?:okpack|zip|7z|rar)",
     phrase("this is a packed set, and is not read as cards"), phrase("add it in the card workshop")),
    (r".*\.(?:svg|png|jpe?g|gif|webp|bmp|heic)",
     phrase("this picture is not where a set keeps its pictures"),
     phrase("put it in a folder pictures beside the cards")),
    (r".*", phrase("this file is not read as a card"), phrase("if it is a card, its name has to end in .yaml")),
)  # fmt: skip


def is_card_file(name: str) -> bool:
    """Whether a file of this name is read as a card or as the head of a set."""
    return name.lower().endswith(CARD_ENDING) and not name.startswith((".", "~"))


def stem_of(name: str) -> str:
    """The name of a card file without its ending."""
    return name[: -len(CARD_ENDING)]


def stray(name: str) -> tuple[Phrase, Phrase] | None:
    """What is told of a file that is no card, and what helps; None where nobody has to know."""
    if is_card_file(name) or QUIET.fullmatch(name):
        return None
    return next((told, cure) for form, told, cure in TOLD if re.fullmatch(form, name, re.IGNORECASE | re.DOTALL))
