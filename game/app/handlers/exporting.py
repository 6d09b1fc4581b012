"""Writes the protocol of a running game: after each rule as text, and in any format when somebody asks for it."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.session import Phase
from game.documents.bundle import ALL, context_of, folder_bytes, protocol_bytes
from game.documents.formats.pdf import CannotPrint
from game.documents.output_folder import file_stem, put_folder

if TYPE_CHECKING:
    from game.app.game import Game

CLOSED = (Phase.CLOSING, Phase.PROTOCOL)


def write_protocol(game: Game, form: str = "txt") -> bool:
    """The protocol as it is now into the folder; a notice if it cannot be made, another place if the disk refuses."""
    session = game.session
    # A file that was written is written anew, also when its last agreement was taken back.
    if not (session.agreements or game.saved_as) and session.phase not in CLOSED:
        return False
    context = context_of(game.settings, game.cards)
    try:
        if form == ALL:
            files = folder_bytes(session, game.say, context)
            game.saved_as = str(put_folder(Path(game.folder) / file_stem(session, game.say), files))
        else:
            data = protocol_bytes(session, game.say, context, form)
            game.saved_as = str(game.drawer.put(session, game.say, data, form))
    except OSError:
        game.notice, game.drawer.refused = "not_saved", form
        return False
    except CannotPrint:
        game.notice = "no_pdf"
        return False
    except Exception:
        # A format that fails must not end the meeting: the text file is there, and the others can be tried.
        traceback.print_exc()
        game.notice = "not_written"
        return False
    return True
