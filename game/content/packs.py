"""pack.yaml -> a Pack without cards. What is wrong in it is replaced by something sensible; knows no folders."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.checker import Checker, Group
from game.content.fields import PACK
from game.content.problem import Problem, phrase
from game.content.reader import read
from game.content.unreadable import Unreadable
from game.core.cards import Pack, Theme, ThemeId

PACK_FILE = "pack.yaml"
LANGUAGE = "nl"


@dataclass(frozen=True, slots=True)
class PackFile:
    pack: Pack
    problems: tuple[Problem, ...] = ()

    @classmethod
    def bare(cls, name: str, *problems: Problem) -> PackFile:
        """What is left when a pack says nothing about itself."""
        return cls(Pack(name, name, LANGUAGE, "", ""), problems)


def build_pack(data: bytes, name: str, path: str) -> PackFile:
    """The pack and the problems of its file; every field that is right counts. Never raises for what is in the file."""
    try:
        root = read(data)
    except Unreadable as fault:
        return PackFile.bare(name, fault.at(path))
    check = Checker(path)
    found = check.group(root, PACK)
    if found.text("id") not in ("", name):
        check.bad(found.nodes["id"], phrase("the id of a set is the name of its folder, '{name}'", name=name))
    pack = Pack(
        name,
        found.text("name") or name,
        found.text("language") or LANGUAGE,
        found.text("author"),
        found.text("licence"),
        _themes(check, found),
    )
    return PackFile(pack, tuple(sorted(check.problems)))


def _themes(check: Checker, found: Group) -> tuple[Theme, ...]:
    themes: dict[str, Theme] = {}
    for group in found.groups.get("themes", ()):
        name = group.text("id")
        if name in themes:
            check.bad(group.nodes["id"], phrase("there are two themes '{id}'", id=name))
        elif name:
            themes[name] = Theme(ThemeId(name), group.text("title") or name, group.text("icon") or name)
    return tuple(themes.values())
