"""The smallest pieces of a Word document, as XML: a run, a paragraph, a field, a bookmark. They know no look."""

from __future__ import annotations

import re
import unicodedata
from xml.sax.saxutils import escape, quoteattr

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    f"{W} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
TAB = "<w:r><w:tab/></w:r>"
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK = re.compile("[\t\n\r]+")


def fit(text: str) -> str:
    """The text without what XML cannot hold, on one line."""
    return _BLANK.sub(" ", _UNFIT.sub("", text))


def attribute(text: str) -> str:
    """The text between quotes, as the value of an attribute."""
    return quoteattr(fit(text))


def leftward(text: str) -> bool:
    """Whether the first letter with a direction is one of a script that runs to the left."""
    for c in text:
        direction = unicodedata.bidirectional(c)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def run(text: str, style: str = "") -> str:
    """A piece of text; `style` is the id of a character style."""
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + ("<w:rtl/>" if leftward(text) else "")
    told = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{escape(fit(text))}</w:t></w:r>' if text else ""


def paragraph(style: str, runs: str, *more: str, leftward: bool = False) -> str:
    """A paragraph in the style with this id. `more` are properties in the order that the schema asks for."""
    bidi = ("<w:bidi/>",) if leftward else ()
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"".join((*more, *bidi))}</w:pPr>{runs}</w:p>'


def plain(style: str, text: str, *more: str) -> str:
    """A paragraph of one text, running the way the text runs."""
    return paragraph(style, run(text), *more, leftward=leftward(text))


def bookmark(name: str, number: int, runs: str) -> str:
    """The runs under a name that a field or a link can point at; each `number` may be there once."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'


def field_start(code: str) -> str:
    """What stands before the shown text of a field."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(code: str, shown: str) -> str:
    """A text that Word works out, such as a page number; `shown` until it did."""
    return field_start(code) + run(shown) + FIELD_END
