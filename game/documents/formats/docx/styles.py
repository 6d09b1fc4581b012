"""How a Word document looks: every style, as data. Who changes a style in Word changes the whole document."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.documents.blocks import Sheet
from game.documents.formats.docx.xml import NAMESPACES, attribute
from game.i18n.words import Words

FONT = "Inter"
POSTER_GREEN = "0B5A4E"
INK, SOFT, LINE, BLUE, RED, ORANGE = "17203A", "4A5266", "C9CEDA", "2457D6", "B3261E", "9A4B00"
GREY = "ECEEF3"
TWIP = 1440 / 25.4  # so many twentieths of a point make a mm; all measures here are in those
INDENT = 850  # 15 mm: numbers stand in this column, texts behind it
GUTTER = 340  # 6 mm between columns
POINT = 480  # the same inside a column
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Look:
    """A style. `size` in half points, `space` before and after, `indent` left and hanging.

    `flow` is XML that stands before the borders: keeping together, numbering; `more` is borders and tabs.
    """

    id: str
    name: str
    size: int = 21
    color: str = INK
    bold: bool = False
    space: tuple[int, int] = (0, 110)
    indent: tuple[int, int] = (0, 0)
    flow: str = ""
    more: str = ""
    based: str = "Normal"
    follows: str = ""
    line: int = 290
    level: int | None = None


NORMAL = Look("Normal", "Normal", space=(50, 70))
KEEP = "<w:keepNext/><w:keepLines/>"
WHOLE = "<w:keepLines/>"


def _border(side: str, color: str, size: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def _frame(color: str, sides: tuple[str, ...], size: int, space: int) -> str:
    return "<w:pBdr>" + "".join(_border(side, color, size, space) for side in sides) + "</w:pBdr>"


def _tabs(*stops: tuple[str, int, str]) -> str:
    made = (f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{at}"/>' for kind, at, leader in stops)
    return f"<w:tabs>{''.join(made)}</w:tabs>"


def side(sheet: Sheet) -> int:
    """The margin left and right, in mm."""
    return 14 if sheet.close else 19


def text_width(sheet: Sheet) -> int:
    """What lies between the margins."""
    return round((sheet.size[0] - 2 * side(sheet)) * TWIP)


ALL_SIDES = ("top", "left", "bottom", "right")
NUMBERED = _tabs(("left", INDENT, "none"))


def looks(say: Words, tight: bool = False, sheet: Sheet = Sheet.A4) -> tuple[Look, ...]:
    """Every paragraph style: first those that Word knows by name, then our own, with names in the reader's language.

    `tight`: for a leaflet, which is to fit on its page.
    """
    width = text_width(sheet)
    usual = tuple(_tightened(look) if tight else look for look in (*_known(width), *_own(say, width)))
    if sheet is not Sheet.A3:
        return usual
    poster = _poster(say)
    return (*(look for look in usual if look.id not in {one.id for one in poster}), *poster)


def _poster(say: Words) -> tuple[Look, ...]:
    """For a sheet that is read from six metres: no letter below 28 points, lines as high as that asks for."""
    return (
        Look("Title", "Title", 110, POSTER_GREEN, bold=True, space=(0, 60), line=230, follows="Normal"),
        Look("OkPosterWord", say("Poster: state"), 72, bold=True, space=(0, 0), line=240),
        Look("OkPosterSchool", say("Poster: school"), 56, SOFT, space=(0, 240), line=240),
        Look("OkPosterNumber", say("Poster: number"), 72, "FFFFFF", bold=True, space=(60, 60), line=240),
        Look("OkPosterRule", say("Poster: agreement"), 56, bold=True, space=(80, 80), line=240),
        Look("OkPosterEnd", say("Poster: what always holds"), 56, bold=True, space=(120, 100), line=240),
        Look("OkPosterFoot", say("Poster: foot"), 56, space=(0, 0), line=240),
    )


def _tightened(look: Look) -> Look:
    before, after = look.space
    size = min(round(look.size * 0.93), 20 + (look.size - 20) // 2)
    return replace(look, size=size, space=(round(before * 0.5), round(after * 0.5)), line=min(look.line, 246))


def _known(width: int) -> tuple[Look, ...]:
    right = ("right", width, "none")
    return (
        Look("Title", "Title", 48, bold=True, space=(300, 80), line=250, flow=KEEP, follows="Normal"),
        Look("Subtitle", "Subtitle", 26, SOFT, space=(0, 480), flow=WHOLE, follows="Normal"),
        Look("Heading1", "heading 1", 30, bold=True, space=(340, 100), indent=(INDENT, INDENT), line=264,
             flow=KEEP, more=_frame(INK, ("bottom",), 8, 4) + NUMBERED, level=0, follows="Normal"),
        Look("Heading2", "heading 2", 22, bold=True, space=(160, 40), flow=KEEP, line=264, level=1,
             more=NUMBERED, follows="Normal"),
        Look("Heading3", "heading 3", 19, SOFT, bold=True, space=(120, 40), flow=KEEP, line=264, level=2,
             follows="Normal"),
        Look("TOCHeading", "TOC Heading", 24, bold=True, space=(0, 120), flow=KEEP, follows="Normal"),
        Look("TOC1", "toc 1", 19, space=(0, 30), indent=(INDENT, INDENT), more=_tabs(("left", INDENT, "none"), right)),
        Look("ListBullet", "List Bullet", space=(0, 60), flow=WHOLE + _numbering(1)),
        Look("ListNumber", "List Number", space=(0, 60), flow=WHOLE + _numbering(2)),
        Look("Header", "header", 17, SOFT, space=(0, 0), more=_tabs(right)),
        Look("Footer", "footer", 17, SOFT, space=(0, 0), more=_frame(LINE, ("top",), 4, 6) + _tabs(right)),
    )  # fmt: skip


def _numbering(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def _own(say: Words, width: int) -> tuple[Look, ...]:
    framed = _frame(RED, ALL_SIDES, 12, 9)
    return (
        Look("OkStatus", say("Status"), 20, RED, space=(0, 360), indent=(220, 0), flow=WHOLE,
             more=framed, follows="Normal"),
        Look("OkProposal", say("Status with the council"), 20, ORANGE, space=(0, 360), indent=(220, 0), flow=WHOLE,
             more=_frame(ORANGE, ALL_SIDES, 12, 9), follows="Normal"),
        Look("OkAdopted", say("Status once adopted"), 20, space=(0, 360), flow=WHOLE, follows="Normal"),
        Look("OkLead", say("Opening text"), 25, space=(0, 200), line=310, flow=WHOLE),
        Look("OkRule", say("Rule"), 21, space=(110, 50), indent=(INDENT, INDENT), flow=WHOLE, more=NUMBERED,
             follows="OkDetail"),
        Look("OkChanged", say("Rule that was changed"), 21, space=(110, 50), indent=(INDENT, INDENT), flow=KEEP,
             more=_frame(BLUE, ("left",), 24, 6) + NUMBERED, follows="OkDetail", based="OkRule"),
        Look("OkPoint", say("Rule in a column"), 22, space=(110, 50), indent=(POINT, POINT), flow=WHOLE,
             more=_tabs(("left", POINT, "none"))),
        Look("OkPointChanged", say("Rule in a column that was changed"), 22, space=(110, 50), indent=(POINT, POINT),
             flow=WHOLE, more=_frame(BLUE, ("left",), 24, 4) + _tabs(("left", POINT, "none")), based="OkPoint"),
        Look("OkResult", say("How it was settled"), 19, BLUE, space=(0, 40), indent=(INDENT, 0), flow=KEEP,
             follows="OkDetail"),
        Look("OkDetail", say("Explanation"), 19, SOFT, space=(0, 40), indent=(INDENT, 0), flow=WHOLE, line=270),
        Look("OkReasons", say("Reasons of a rule"), 18, space=(60, 40), indent=(INDENT, INDENT), more=NUMBERED,
             line=244),
        Look("OkFine", say("Text for looking up"), 17, space=(50, 30), line=238),
        Look("OkNote", say("Small print"), 17, SOFT, space=(40, 20), flow=WHOLE, line=240),
        Look("OkWarning", say("Warning"), bold=True, space=(160, 200), indent=(220, 0), flow=WHOLE, more=framed),
        Look("OkBlank", say("Line to fill in"), space=(260, 60), flow=KEEP,
             more=_tabs(("right", width, "underscore"))),
        Look("OkCell", say("Text in a table"), 18, space=(24, 24), line=240),
        Look("OkHead", say("Head of a table"), 17, bold=True, space=(140, 50), line=264, flow="<w:keepNext/>",
             based="OkCell"),
        Look("OkAfterTable", say("After a table"), 8, space=(0, 0), line=120),
        Look("OkLogo", say("Logo"), space=(0, 240), follows="Normal"),
    )  # fmt: skip


def styles_xml(language: str, say: Words, tight: bool = False, sheet: Sheet = Sheet.A4) -> str:
    """The whole style sheet; `tight` for a leaflet."""
    normal = _tightened(NORMAL) if tight else NORMAL
    return (
        f"<w:styles {NAMESPACES}>{_defaults(language, normal)}"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        f"{''.join(map(_paragraph_style, looks(say, tight, sheet)))}"
        f"{_character_styles(say)}{_table_styles(say)}</w:styles>"
    )


def _defaults(language: str, normal: Look) -> str:
    """What holds where no style says otherwise: the typeface, the size, the language, the ink."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="Arial"/>'
    tongue = LANGUAGES.get(language, language)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:color w:val="{INK}"/><w:sz w:val="{normal.size}"/>'
        f'<w:szCs w:val="{normal.size}"/><w:lang w:val="{tongue}" w:eastAsia="{tongue}" w:bidi="ar-SA"/></w:rPr>'
        f"</w:rPrDefault><w:pPrDefault><w:pPr>{_spacing(normal)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _spacing(look: Look) -> str:
    before, after = look.space
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{look.line}" w:lineRule="auto"/>'


def _paragraph_style(look: Look) -> str:
    left, hanging = look.indent
    indent = f'<w:ind w:left="{left}" w:right="{left if not hanging and look.more else 0}" w:hanging="{hanging}"/>'
    level = "" if look.level is None else f'<w:outlineLvl w:val="{look.level}"/>'
    follows = f'<w:next w:val="{look.follows}"/>' if look.follows else ""
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    own = ' w:customStyle="1"' if look.id.startswith("Ok") else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{look.id}"><w:name w:val={attribute(look.name)}/>'
        f'<w:basedOn w:val="{look.based}"/>{follows}'
        f"<w:qFormat/><w:pPr>{look.flow}{look.more}{_spacing(look)}{indent if left else ''}{level}</w:pPr>"
        f'<w:rPr>{bold}<w:color w:val="{look.color}"/><w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/></w:rPr>'
        "</w:style>"
    )


def _character_styles(say: Words) -> str:
    strong = "<w:b/><w:bCs/>"
    return (
        _character_style("OkNumber", say("Number of a rule"), f'{strong}<w:color w:val="{INK}"/>')
        + _character_style("OkLabel", say("Label"), f'{strong}<w:color w:val="{INK}"/>')
        + _character_style("OkBehind", say("Word behind a rule"), f'{strong}<w:color w:val="{SOFT}"/>')
        + _character_style("OkStrong", say("Emphasis in the status"), strong)
    )


def _character_style(style: str, name: str, look: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style}"><w:name w:val={attribute(name)}/>'
        f"<w:qFormat/><w:rPr>{look}</w:rPr></w:style>"
    )


def _table_styles(say: Words) -> str:
    """A line under each row and a stronger one under the head; calm, and readable when it is copied."""
    lines = _border("bottom", LINE, 4, 0) + _border("insideH", LINE, 4, 0)
    head = f"<w:tcBorders>{_border('bottom', INK, 8, 0)}</w:tcBorders>"
    inner = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
    wide = f"<w:tblPr>{_inner(0, GUTTER)}</w:tblPr>"
    panel = f"<w:tblPr>{_inner(200, 200, 100)}</w:tblPr>"
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{inner}</w:tblPr></w:style>'
        f'<w:style w:type="table" w:customStyle="1" w:styleId="OkTable"><w:name w:val={attribute(say("Calm table"))}/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{lines}</w:tblBorders>{inner}</w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>{head}</w:tcPr></w:tblStylePr></w:style>'
        f"{_table_style('OkColumns', say('Columns'), wide)}{_table_style('OkPanel', say('Grey panel'), panel)}"
    )


def _table_style(style: str, name: str, look: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style}"><w:name w:val={attribute(name)}/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/>{look}</w:style>'
    )


def _inner(left: int, right: int, above: int = 0) -> str:
    """What a cell keeps free."""
    sides = (("top", above), ("left", left), ("bottom", above), ("right", right))
    return "<w:tblCellMar>" + "".join(f'<w:{side} w:w="{w}" w:type="dxa"/>' for side, w in sides) + "</w:tblCellMar>"
