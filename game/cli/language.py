"""In which language the program speaks to this user as long as nobody asks for another one. It knows no sentence."""

from __future__ import annotations

import os

from game.i18n.catalogues import languages
from game.settings.store import Settings, load
from game.system.own_language import chosen_here, nearest
from game.system.paths import places


def usual_language() -> str:
    """The one that this user chose; before there was a choice, the one of the computer."""
    settings = places().settings
    if not os.path.lexists(settings):
        return nearest(chosen_here(), languages(), Settings().language)
    chosen = load(settings).language
    return chosen if chosen in languages() else Settings().language
