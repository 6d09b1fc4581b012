"""Pages of one document: a template with its style and script inside it, and the policy that lets nothing else run.

Whatever is put into a template as a plain text is escaped, so that no text of a room becomes markup. The files lie in
assets/pages and are read once each.
"""

from __future__ import annotations

import re
import zlib
from base64 import b64encode
from functools import cache
from hashlib import sha256
from string import ascii_letters
from typing import TYPE_CHECKING

from markupsafe import Markup

from game.system.resources import resource

if TYPE_CHECKING:
    from jinja2 import Environment

FIXED = (
    "default-src 'none'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'"
)
SMALL = ("ballot.html", "phone_base.html")
"""Templates of which every byte counts."""
BARE_VALUE = re.compile(r'="([\w./-]*\w)"(?=[\s>]|$)')
"""A value of an attribute that means the same without its quotes."""
STRINGS = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)"""


@cache
def page_file(name: str) -> str:
    """The text of a file under assets/pages, as it was written."""
    return resource("assets", "pages", name).read_text("utf-8")


def render(name: str, /, **values: object) -> str:
    """The page that this template makes of these values; a name that it misses is a fault."""
    return _environment().get_template(name).render(values)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # phones that come back want no page

    made = Environment(loader=FunctionLoader(_bare), autoescape=True, undefined=StrictUndefined, auto_reload=False)
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made


def _bare(name: str) -> str:
    """A template without its line breaks and indents, which are for whoever reads it; a small one also without quotes
    that HTML can miss.
    """
    bare = "".join(line.strip() for line in page_file(name).splitlines())
    if name not in SMALL:
        return bare
    return re.sub(r"(?<=<)\w+(?: [^<>{}]*)?(?=[ >{])", lambda tag: BARE_VALUE.sub(r"=\1", tag[0]), bare)


@cache
def small_style(name: str) -> Markup:
    """A style sheet without comments and needless space."""
    bare = re.sub(r"/\*.*?\*/", "", page_file(name), flags=re.DOTALL)
    tight = re.sub(r"\s*([{};,>])\s*", r"\1", re.sub(r":\s+", ":", re.sub(r"\s+", " ", bare)))
    return Markup(tight.replace(";}", "}").strip())  # noqa: S704 - every part was escaped, or is our own


@cache
def smallest_style(name: str) -> Markup:
    """The same, each rule in the order of the alphabet and with a letter for the name of a longer property of its own:
    60 bytes less when packed. What a rule says twice has the shorter name first, as `padding` before `padding-top`.
    """
    ordered = re.sub(r"\{([^{}]*)\}", lambda rule: "{" + ";".join(_ordered(rule[1])) + "}", small_style(name))
    own = sorted(set(re.findall(r"--([\w-]+)", ordered)), key=lambda one: (-len(one), one))
    free = [letter for letter in ascii_letters if letter not in own]
    for long, short in zip([one for one in own if len(one) > 1], free, strict=False):
        ordered = re.sub(rf"--{long}(?![\w-])", f"--{short}", ordered)
    return Markup(ordered)  # noqa: S704 - every part was escaped, or is our own


def _ordered(declarations: str) -> list[str]:
    return sorted(declarations.split(";"), key=lambda one: one.partition(":")[0])


@cache
def small_script(name: str) -> Markup:
    """A script without comments and needless space. It has to be written for this: every statement ends in ; or },
    comments stand on lines of their own, and there are no patterns (/…/) in it.
    """
    bare = re.sub(r"^\s*//[^\n]*|/\*.*?\*/", "", page_file(name), flags=re.MULTILINE | re.DOTALL)
    parts = re.split(STRINGS, bare)
    parts[::2] = [re.sub(r"\s*([{}()\[\];,:=+?<>&|!*-])\s*", r"\1", re.sub(r"\s+", " ", part)) for part in parts[::2]]
    return Markup("".join(parts).strip())  # noqa: S704 - every part was escaped, or is our own


@cache
def smallest_script(name: str) -> Markup:
    """The same with short names for all that it declares, parameters too, the shortest for what stands there most
    often; and no semicolon before a brace: 260 bytes less when packed, without which the largest ballot page would be
    above 8 kB on the wire.

    It may have no template strings and no empty statement, and a declared name may stand as a key only before a colon.
    """
    parts = re.split(STRINGS, small_script(name).replace(";}", "}"))
    bare = " ".join(parts[::2])
    words = re.findall(r"(?<![\w.$])[A-Za-z]\w+", bare)
    declared = sorted(_declared(bare), key=lambda one: (-words.count(one), one))
    for long, short in zip(declared, _free(bare), strict=False):
        whole = rf"(?<![\w.$]){long}(?![\w$])(?!(?<=[{{,]{long}):)"
        parts[::2] = [re.sub(whole, short, part) for part in parts[::2]]
    return Markup("".join(parts))  # noqa: S704 - every part was escaped, or is our own


def _declared(script: str) -> set[str]:
    """Names of two letters and more that belong to this script alone: constants, variables, functions, parameters."""
    lists = re.findall(r"\blet ([^;]*);", script) + re.findall(r"\(([\w,]*)\)(?:=>|\{)", script)
    listed = (part.partition("=")[0] for one in lists for part in one.split(","))
    named = re.findall(r"\b(?:const|let|function) (\w+)|,(\w+)=(?!=)|\b(\w+)=>", script)
    return {one for one in (*listed, *("".join(found) for found in named)) if re.fullmatch(r"[A-Za-z]\w+", one)}


def _free(script: str) -> list[str]:
    """Names of one or two letters that a script does not have yet."""
    names = [*ascii_letters, *(first + second for first in "$_" for second in ascii_letters)]
    return [name for name in names if not re.search(rf"(?<![\w$]){re.escape(name)}(?![\w$])", script)]


def packed(page: bytes) -> bytes:
    """As gzip, in the way that our pages become smallest: 14 bytes less than usual."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS, 5)
    return packer.compress(page) + packer.flush()


def digest(inline: str) -> str:
    """How a policy names one inline script or style."""
    return f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'"


@cache
def policy(style: str, script: str) -> str:
    """The Content-Security-Policy of a page with this inline style and script, both as they stand in it."""
    return f"{FIXED}; script-src {digest(script)}; style-src {digest(style)}"
