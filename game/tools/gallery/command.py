"""`open-kaart gallery`: every screen as PNG, and one contact sheet, for whoever changes a screen."""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import replace

from game.i18n.words import Words
from game.screens import scene_of
from game.stage.render import page_for, save_desk, save_png, save_sheet
from game.system.errors import UserError
from game.system.typed_path import given_path
from game.tools.gallery.states import looks


def gallery(options: Namespace, say: Words) -> int:
    """Writes the pictures and says how many; exit code 0."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    out = given_path(options.out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=out, reason=error.strerror or error)) from error
    page = page_for(options.size)
    chosen = {"colours": options.theme, "board": options.board, "mirrored": options.left}
    paths = []
    for n, look in enumerate(looks(say), 1):
        if options.only and not any(part in look.name for part in options.only):
            continue
        model = replace(look.model, **chosen)
        scene = replace(look.screen(model, say, page), theme=options.theme)
        paths.append(out / f"{n:02}-{look.name}.png")
        if look.screen is scene_of:
            save_png(scene, options.size, paths[-1])
        else:  # the desk shows what is on the wall
            save_desk(scene, scene_of(model, say, page), options.size, paths[-1])
    if not paths:
        raise UserError(say("No state has {names} in its name", names=" / ".join(options.only)))
    save_sheet(paths, out / "contact-sheet.png")
    print(say("{n} pictures in {folder}", n=len(paths), folder=out))
    return 0
