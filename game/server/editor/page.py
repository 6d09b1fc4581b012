"""The document of the workshop: a frame that its script fills. The words of the frame and the script come with it."""

from __future__ import annotations

import json
from string import Template

from game.i18n.words import Words
from game.server.desk.page import EMBLEM
from game.server.editor.texts import script_words
from game.server.html import Html, joined, tag
from game.server.page_assets import page_file


def whole_page(say: Words) -> str:
    """The page of the list and the form."""
    name = say("Card workshop")
    head = tag(
        "header",
        EMBLEM,
        tag("h1", name),
        tag("span", say("Only on this computer"), cls="k"),
        tag("span", id="status", role="status"),
    )
    wait = tag("p", say("The cards are being read …"), cls="k")
    bare = tag("noscript", tag("p", say("This page needs JavaScript.")))
    return _document(name, joined((head, tag("main", wait, bare, id="main"))), json.dumps(script_words(say)), say)


def closed_page(say: Words) -> str:
    """For who has no cookie: it says nothing of the cards."""
    told = say("This link has been used, or it is an old one. Open the workshop again from Open Kaart.")
    main = joined((tag("header", tag("h1", say("Card workshop"))), tag("main", tag("p", told))))
    return _document(say("Card workshop"), main, "{}", say)


def _document(title: str, main: Html, words: str, say: Words) -> str:
    body = tag("body", "\0", data_t=words).partition("\0")[0]
    return Template(page_file("workshop.html")).substitute(
        lang=say.language, title=tag("title", title), body=body, main=main
    )
