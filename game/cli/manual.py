"""`open-kaart manual`: a page of the manual in the browser, offline, in the language of the game."""

from __future__ import annotations

from argparse import Namespace

from game.core.manual_pages import ManualPage, manual_language, page_called
from game.i18n.words import Words
from game.manual.folder import page_in, show
from game.system.errors import UserError
from game.system.paths import places


def manual(options: Namespace, say: Words) -> int:
    """Print where the page lies, and open it unless nobody wants that."""
    page, language = page_called(options.page) or ManualPage.INDEX, manual_language(say.language)
    where = places().manual
    try:
        print(page_in(where, page, language), flush=True)
        if options.browser:
            show(where, page, language)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(say("The manual could not be written: {reason}", reason=reason)) from error
    return 0
