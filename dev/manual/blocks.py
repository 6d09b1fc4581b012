"""What the manual takes from the game and its fixed texts: between two comments, so that a forge shows it too.

<!-- from kit: A week before -->      a section of assets/texts/kit.yaml, by its English title
<!-- from steps -->                   the help of every step, assets/texts/steps.yaml
<!-- from chapters -->                the chapters of the protocol with their names
<!-- end -->
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from game.core.labels import CHAPTER_TITLES
from game.core.session import Session
from game.core.step_help import KeyHelp, StepHelp
from game.documents.blocks import Block, Bullets, Para, Section, Table
from game.documents.compose import compose
from game.documents.formats.markdown import blocks_as_text, literal
from game.documents.kit import BOX, kit_paper
from game.fixed_texts.steps import every_help
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from game.texts.key_names import keys_together

BLOCK = re.compile(r"(<!-- from ((?:kit|steps|chapters)(?:: [^\n]+?)?) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
KIT, STEPS, CHAPTERS = "kit: ", "steps", "chapters"


def filled(text: str, language: str) -> str:
    """The page with every block as its source has it now. KeyError for a block that no file has."""
    return BLOCK.sub(lambda found: f"{found[1]}{_put(sources(language)[found[2]])}{found[4]}", text)


def _put(text: str) -> str:
    """An empty line on both sides: beside a comment a forge would take the first line for a part of it."""
    return f"\n{text}\n\n"


@cache
def sources(language: str) -> Mapping[str, str]:
    """What each block says in this language, by what stands behind `from`."""
    say = words(language)
    return {**dict(_kit(say)), STEPS: _steps(say), CHAPTERS: _chapters(say)}


def _kit(say: Words) -> Iterator[tuple[str, str]]:
    """The sections, each with its numbers and letters as on paper, where nothing of a school is filled in."""
    names = [section.title for section in _paper(ENGLISH)]
    for name, section in zip(names, _paper(say), strict=True):
        yield f"{KIT}{name}", blocks_as_text(tuple(_with_boxes(section.blocks)))


def _paper(say: Words) -> tuple[Section, ...]:
    return kit_paper(compose(Session(), say), say).sections


def _with_boxes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Boxes to tick are a list here: paragraphs one below the other would stand far apart."""
    boxes: list[str] = []
    for block in blocks:
        if isinstance(block, Para) and block.text.startswith(BOX):
            boxes.append(block.text)
            continue
        if boxes:
            yield Bullets(tuple(boxes))
            boxes = []
        yield block
    if boxes:
        yield Bullets(tuple(boxes))


def _steps(say: Words) -> str:
    return "\n\n".join(_step(one, say) for one in every_help(say))


def _step(told: StepHelp, say: Words) -> str:
    happens, says = f"**{say('What happens')}.**", f"**{say('What you say')}:**"
    press, wrong = f"**{say('What you press')}:**", f"**{say('What can go wrong')}:**"
    keys = "\n".join(f"- {_key(one, say)}" for one in told.press)
    faults = "\n".join(f"- {literal(one)}" for one in told.wrong)
    return (
        f"### {literal(told.title)}\n\n{happens} {literal(' '.join(told.happens))}\n\n{says} “{literal(told.say)}”\n\n"
        f"{press}\n\n{keys}\n\n{wrong}\n\n{faults}"
    )


def _key(one: KeyHelp, say: Words) -> str:
    return f"**{literal(keys_together(one.keys, say))}**: {literal(one.text)}"


def _chapters(say: Words) -> str:
    """What is meant where only the number of a chapter stands."""
    rows = tuple((code, say(title)) for code, title in CHAPTER_TITLES.items())
    return blocks_as_text((Table(say("Chapters"), (say("Chapter"), say("Title")), rows, (0.2, 0.8)),))
