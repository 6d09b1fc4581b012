"""Both languages of the manual as one site with a search, which works from a folder too: Sphinx makes it.

What Sphinx needs is in lock/docs.txt and comes into an environment for the moment: no other command waits for it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.lock import LOCK, ROOT
from game import __version__
from game.core.manual_pages import DUTCH, MANUAL_LANGUAGES, ManualPage, address, stem, title
from game.manual.pages import DOCS, MARKDOWN, PICTURES, all_pages, door, leads, source

ELSEWHERE = re.compile(r"(?<!!)\[([^\[\]]+)\]\(([^()\s]+)\)")
CONF = f"""
project = "Open Kaart"
version = release = "{__version__}"
copyright = "Open Kaart contributors"
extensions = ["myst_parser"]
myst_heading_anchors = 4
root_doc = "contents"
language = "nl"
html_theme = "alabaster"
html_title = "Open Kaart"
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_sidebars = {{"**": ["about.html", "searchfield.html", "navigation.html"]}}
html_theme_options = {{"description": "Handleiding · Manual", "font_family": "system-ui, sans-serif"}}
"""


def build(out: Path) -> int:
    """Write the site into this folder; the exit code of Sphinx, for which a warning is a fault."""
    with TemporaryDirectory() as folder:
        where = Path(folder)
        python = _environment(where / "environment")
        lay_out(where / "source")
        command = [str(python), "-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going"]
        code = subprocess.run([*command, str(where / "source"), str(out)], check=False).returncode
    (out / "index.html").write_text(door(address(ManualPage.INDEX, DUTCH)), "utf-8")
    shutil.rmtree(out / ".doctrees", ignore_errors=True)
    print(out / "index.html")
    return code


def _environment(folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*install, "--requirement", str(LOCK / "docs.txt")], check=True)
    return python


def lay_out(folder: Path) -> None:
    """The sources as Sphinx wants them: the pages, a list of them, pictures, and what it has to know."""
    for page, language in all_pages():
        path = folder / language / (stem(page, language) + MARKDOWN)
        path.parent.mkdir(parents=True, exist_ok=True)
        more = _pages_of(language) if page is ManualPage.INDEX else ""
        path.write_text(inside(source(page, language), language) + more, "utf-8")
    shutil.copytree(ROOT / DOCS / PICTURES, folder / PICTURES)
    (folder / f"contents{MARKDOWN}").write_text(_contents(), "utf-8")
    (folder / "conf.py").write_text(CONF, "utf-8")


def inside(text: str, language: str) -> str:
    """What a link names that is no part of the manual stands there as its name."""

    def put(link: re.Match[str]) -> str:
        return link[0] if leads(link[2], language) else f"{link[1]} (`{link[2].partition('#')[0].lstrip('./')}`)"

    return ELSEWHERE.sub(put, text)


def _contents() -> str:
    """What Sphinx begins with; readers begin with the first page of a language."""
    return "# Open Kaart\n\n" + _tree(f"{language}/{stem(ManualPage.INDEX, language)}" for language in MANUAL_LANGUAGES)


def _pages_of(language: str) -> str:
    """Below the first page, so that the list at the side shows those of the language one reads."""
    others = (page for page, of in all_pages() if of == language and page is not ManualPage.INDEX)
    return _tree(f"{title(page, language)} <{stem(page, language)}>" for page in others)


def _tree(pages: Iterable[str]) -> str:
    return "\n".join(("", "```{toctree}", ":hidden:", "", *pages, "```", ""))
