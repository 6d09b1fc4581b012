"""A paper as a Word document: real styles, so that a school edits and restyles it without tricks.

It holds no machine, no user and no moment of writing: the same paper gives the same bytes.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.shape import CT_Inline
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from game.documents.blocks import Paper
from game.documents.formats.docx.body import body_xml
from game.documents.formats.docx.parts import foot_xml, head_xml, numbering_xml, outfit, settings_xml
from game.documents.formats.docx.poster import poster_xml
from game.documents.formats.docx.styles import side, styles_xml
from game.documents.formats.docx.xml import NAMESPACES, fit, paragraph
from game.documents.formats.logo import LEAFLET_TALL, TALL, is_readable, printed_size
from game.i18n.words import Words

CLOSE = 12  # on what hangs on a wall
LEAFLET, PROTOCOL = 17, 14  # mm above and below a sheet by itself, and below what has many pages


def write(paper: Paper, say: Words) -> bytes:
    """The whole paper as a .docx. A logo that no reader could open is left out."""
    document = docx.Document()
    outfit(document, paper)
    xml, firsts = (poster_xml(paper), []) if paper.corner else body_xml(paper, say)
    _text(document, xml)
    _fill(document.styles.element, styles_xml(paper.language, say, True, paper.sheet))
    _fill(document.settings.element, settings_xml(paper.language))
    _fill(document.part.numbering_part.element, numbering_xml(firsts))
    _page(document, paper, say)
    if is_readable(paper.logo):
        _logo(document, paper, say)
    return _settled(document)


def _fill(element: BaseOxmlElement, xml: str) -> None:
    """Give an element the children of this XML in place of its own."""
    for child in list(element):
        element.remove(child)
    for child in list(parse_xml(xml)):
        element.append(child)


def _text(document: Document, xml: str) -> None:
    """Put the text before what the body ends with: the measures of its pages."""
    body = document.element.body
    for child in list(parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")):
        body[-1].addprevious(child)


def _page(document: Document, paper: Paper, say: Words) -> None:
    """Its sheet, with a foot on every page and a head on all but the first."""
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in paper.sheet.size)
    section.left_margin = section.right_margin = Mm(side(paper.sheet))
    section.orientation = WD_ORIENT.LANDSCAPE if section.page_width > section.page_height else WD_ORIENT.PORTRAIT
    section.top_margin = section.bottom_margin = Mm(_above(paper))
    section.header_distance = section.footer_distance = Mm(6 if paper.sheet.close or paper.contents else 11)
    section.different_first_page_header_footer = True
    _fill(section.header.part.element, _fragment(head_xml(paper)))
    _fill(section.first_page_header.part.element, _fragment(paragraph("Header", "")))
    for foot in () if paper.corner else (section.footer, section.first_page_footer):
        _fill(foot.part.element, _fragment(foot_xml(paper, say)))


def _above(paper: Paper) -> int:
    if paper.sheet.close:
        return CLOSE
    return PROTOCOL if paper.contents else LEAFLET


def _fragment(xml: str) -> str:
    return f"<w:ftr {NAMESPACES}>{xml}</w:ftr>"


def _logo(document: Document, paper: Paper, say: Words) -> None:
    """At the top of the first page, with its name for who cannot see it."""
    try:
        picture = _picture(document, paper.logo, TALL if paper.contents else LEAFLET_TALL)
    except Exception:  # the readers of pictures raise whatever they stumble over
        return
    picture.docPr.set("name", say("Logo"))
    picture.docPr.set("descr", fit(say("Logo of {school}", school=paper.school)))
    holder = parse_xml(f"<w:body {NAMESPACES}>{paragraph('OkLogo', '<w:r><w:drawing/></w:r>')}</w:body>")[0]
    holder[-1][0].append(picture)
    document.element.body.insert(0, holder)


def _picture(document: Document, logo: bytes, tall: float) -> CT_Inline:
    """The logo in the line of the text, as large as it may be; `tall` in mm."""
    image = document.part.get_or_add_image(BytesIO(logo))[1]
    width, height = printed_size(image.px_width, image.px_height, tall)
    return document.part.new_pic_inline(BytesIO(logo), Mm(width), Mm(height))


def _settled(document: Document) -> bytes:
    """The file, with its parts dated alike."""
    raw, made = BytesIO(), BytesIO()
    document.save(raw)
    with ZipFile(raw) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            info = ZipInfo(name)  # dated 1980, whenever it is written
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return made.getvalue()
