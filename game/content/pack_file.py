"""pack.yaml -> a Pack without cards. What is wrong in it is replaced by something sensible; knows no folders."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from game.content.contrast import ENOUGH, HEX, contrast_with_white, darker
from game.content.decoding import Unreadable
from game.content.field_check import Checker, Group, instead
from game.content.problem import Phrase, Problem, phrase, short
from game.content.schema import ICONS, PACK
from game.content.yaml_reader import read
from game.core.cards import OWN_CODE, OwnChapter, Pack, Theme, ThemeId

LANGUAGE = "nl"
PLAIN = "cards"
"""The icon of a theme that names none."""


@dataclass(frozen=True, slots=True)
class PackFile:
    """What a pack.yaml says, checked."""

    pack: Pack
    problems: tuple[Problem, ...] = ()

    @classmethod
    def bare(cls, name: str, *problems: Problem) -> PackFile:
        """What is left when a pack says nothing about itself."""
        return cls(Pack(name, name, LANGUAGE, "", ""), problems)


def build_pack(data: bytes, name: str, path: str, taken: Iterable[OwnChapter] = ()) -> PackFile:
    """The pack and the problems of its file; every field that is right counts. Never raises for what is in the file.

    `taken` are the chapters of other sets: no code may mean two things in one session.
    """
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
        chapters=_chapters(check, found, name, {chapter.code: chapter for chapter in taken}),
        in_use=found.flag("in_use", True),
        identity=found.text("identity"),
    )
    return PackFile(pack, tuple(sorted(check.problems)))


def _themes(check: Checker, found: Group) -> tuple[Theme, ...]:
    themes: dict[str, Theme] = {}
    for group in found.groups.get("themes", ()):
        name = group.text("id")
        if name in themes:
            check.bad(group.nodes["id"], phrase("there are two themes '{id}'", id=name))
        elif name:
            title, icon = group.text("title") or name, _icon(check, group)
            themes[name] = Theme(ThemeId(name), title, icon, _colour(check, group))
    return tuple(themes.values())


def _icon(check: Checker, theme: Group) -> str:
    icon = theme.text("icon")
    if icon and icon not in ICONS:
        message = phrase("'{field}' cannot be '{value}'", field=theme.named("icon"), value=short(icon))
        check.bad(theme.nodes["icon"], message, instead(icon, ICONS))
    return icon if icon in ICONS else PLAIN


def _colour(check: Checker, theme: Group) -> str:
    """The colour of a theme, if white words can be read on it."""
    colour = theme.text("colour")
    if not colour:
        return ""
    if not HEX.fullmatch(colour):
        check.bad(
            theme.nodes["colour"],
            phrase("'{value}' is not a colour", value=short(colour)),
            phrase('write it as # and six figures in quotes, like "#2457D6"'),
        )
        return ""
    ratio = contrast_with_white(colour)
    if ratio >= ENOUGH:
        return colour.upper()
    cut, least = f"{int(ratio * 100) / 100:.2f}", f"{ENOUGH:.1f}"  # cut, not rounded: 4.499 is not 4.50
    check.bad(
        theme.nodes["colour"],
        phrase(
            "white words on {colour} cannot be read well: contrast {ratio}, and {least} is needed",
            colour=colour,
            ratio=cut,
            least=least,
        ),
        phrase('a darker form of it that works is "{colour}"', colour=darker(colour)),
    )
    return ""


def _chapters(check: Checker, found: Group, pack: str, taken: Mapping[str, OwnChapter]) -> tuple[OwnChapter, ...]:
    chapters: dict[str, OwnChapter] = {}
    for group in found.groups.get("chapters", ()):
        code = group.text("id")
        one = OwnChapter(code, group.text("title") or code, group.text("like"), pack)
        if not code:
            continue
        if fault := _fault(one, chapters, taken):
            check.bad(group.nodes["id"], *fault)
        else:
            chapters[code] = one
    return tuple(chapters.values())


def _fault(
    one: OwnChapter, here: Container[str], taken: Mapping[str, OwnChapter]
) -> tuple[Phrase] | tuple[Phrase, Phrase] | None:
    """What is wrong with the id of a chapter, and what helps. Two sets may share a chapter that is the same."""
    if not OWN_CODE.fullmatch(one.code):
        return (
            phrase("'{value}' cannot be the id of a chapter", value=short(one.code)),
            phrase("a capital letter that is not H and a number from 1 to 99, like V1"),
        )
    if one.code in here:
        return (phrase("there are two chapters '{id}'", id=one.code),)
    other = taken.get(one.code)
    if other is None or other == replace(one, pack=other.pack):
        return None
    return (
        phrase(
            "the set '{name}' has a chapter '{id}' already: {title}", name=other.pack, id=one.code, title=other.title
        ),
        phrase("use another letter, here and in the cards, or exactly the same title and 'like'"),
    )
