"""Drawings as programs and icon sets write them: a blue square of 6 by 6 at 1, 1 on a page of 8, each in its manner."""

from __future__ import annotations

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">'
SQUARE = '<rect x="1" y="1" width="6" height="6" fill="#0000FF"/>'
INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="8mm" height="8mm" viewBox="0 0 8 8" version="1.1" id="svg5" inkscape:version="1.2.2 (b0a8486541)"
   sodipodi:docname="blok.svg" inkscape:export-filename="C:\\Users\\x\\blok.png" xml:space="preserve"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="1.5"><inkscape:grid type="xygrid"/>
  </sodipodi:namedview>
  <defs id="defs2"><inkscape:path-effect effect="spiro" id="p1"/><filter id="f"><feGaussianBlur/></filter></defs>
  <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:creator><cc:Agent>
    <dc:title>Iemand</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" transform="translate(-10,-20)">
    <path style="fill:#0000ff;fill-opacity:1;stroke:none;stroke-width:0.264583;paint-order:normal;-inkscape-stroke:none"
      d="m 11,21 h 6 v 6 h -6 z" id="path1" sodipodi:nodetypes="ccccc" inkscape:connector-curvature="0"/>
  </g>
  <g inkscape:groupmode="layer" style="display:none"><path d="M0 0h8v8H0z" fill="red"/></g>
</svg>"""
ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px"
  y="0px" width="8px" height="8px" viewBox="0 0 8 8" style="enable-background:new 0 0 8 8;" xml:space="preserve"
  xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/">
<style type="text/css">
  .st0{fill:#00F;}
  .st1{fill:none;stroke:#000000;stroke-miterlimit:10;}
</style>
<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"><i:pgfRef/></foreignObject>
<g i:extraneous="self"><rect x="1" y="1" class="st0" width="6" height="6"/></g></switch></svg>"""
FIGMA = """<svg width="8" height="8" viewBox="0 0 8 8" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_1_2)"><mask id="mask0" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="8"
 height="8"><rect width="8" height="8" fill="#D9D9D9"/></mask><g mask="url(#mask0)" filter="url(#filter0_d)">
<path d="M1 1H7V7H1V1Z" fill="blue"
 style="fill:blue;fill:color(display-p3 0.0000 0.0000 1.0000);fill-opacity:1"/></g></g>
<defs><clipPath id="clip0_1_2"><rect width="8" height="8" fill="white" style="fill:white"/></clipPath>
<filter id="filter0_d" x="0" y="0" width="8" height="8" filterUnits="userSpaceOnUse"><feFlood flood-opacity="0"
 result="BackgroundImageFix"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feBlend mode="normal"
 in="SourceGraphic" in2="effect1_dropShadow" result="shape"/></filter></defs></svg>"""
AFFINITY = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="100%" height="100%" viewBox="0 0 8 8" version="1.1" xmlns="http://www.w3.org/2000/svg"
  xml:space="preserve" xmlns:serif="http://www.serif.com/"
  style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;">
  <g id="Blok" serif:id="Blok 1"><path d="M7,1l-6,0l-0,6l6,0l0,-6Z" style="fill:rgb(0,0,255);"/></g></svg>"""
SVGREPO = """<?xml version="1.0" encoding="utf-8"?><!-- Uploaded to: SVG Repo, www.svgrepo.com -->
<svg width="800px" height="800px" viewBox="0 0 8 8" fill="none" xmlns="http://www.w3.org/2000/svg">
<g id="SVGRepo_bgCarrier" stroke-width="0"></g><g id="SVGRepo_tracerCarrier" stroke-linecap="round"></g>
<g id="SVGRepo_iconCarrier"><title>blok</title><desc>Created with Sketch.</desc><defs></defs>
<g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd" sketch:type="MSPage">
<g fill="#0000FF"><polygon points="1,1 7,1 7,7 1,7"></polygon></g></g></g></svg>"""
COREL = """<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd">
<svg xmlns="http://www.w3.org/2000/svg" width="8in" height="8in" viewBox="0 0 8000 8000"
 shape-rendering="geometricPrecision" xmlns:xodm="http://www.corel.com/coreldraw/odm/2003"><defs>
<style type="text/css"><![CDATA[ .fil0 {fill:blue} .str0 {stroke:#2B2A29;stroke-width:7.62} ]]></style></defs>
<g id="Layer_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/><polygon class="fil0" points="1000,1000 7000,1000
 7000,7000 1000,7000 "/></g></svg>"""
TWO_TONES = """<svg xmlns="http://www.w3.org/2000/svg" height="8" viewBox="0 0 8 8" width="8"><path d="M0 0h8v8H0z"
 fill="none"/><path opacity="1" fill="hsl(240, 100%, 50%)" d="M1 1h6v6H1z"/></svg>"""
PREFIXED = """<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><svg:title>x</svg:title>
<svg:rect x="1" y="1" width="6" height="6" fill="#0000ff"/></svg:svg>"""
SPRITE = f"""{HEAD}<defs><symbol id="s" viewBox="0 0 16 16">
<path d="M0 0h16v16H0z" fill="currentColor"/></symbol></defs>
<g color="#00f"><use xlink:href="#s" x="1" y="1" width="6" height="6"/></g></svg>"""
GRADIENT = f"""{HEAD}<linearGradient id="a"><stop offset="0" stop-color="#00f"/><stop offset="1"
 style="stop-color:blue"/></linearGradient><linearGradient id="b" xlink:href="#a" x1="0" y1="0" x2="1" y2="0"/>
<rect x="1" y="1" width="6" height="6" fill="url(#b)"/></svg>"""
CURRENT = """<svg xmlns="http://www.w3.org/2000/svg" width="1em" height="1em" fill="currentColor" color="blue"
 class="bi bi-square" viewBox="0 0 8 8" role="img" aria-hidden="true" focusable="false" data-name="x"
 preserveAspectRatio="xMidYMid meet"><path d="M1 1h6v6h-6z"/></svg>"""
STROKED = """<svg xmlns="http://www.w3.org/2000/svg" width="24pt" height="24pt" viewBox="0 0 8 8" fill="none"
 stroke="currentColor" stroke-width="6" style="color:blue"><path stroke="none" d="M0 0h8v8H0z" fill="none"/>
<line x1="1" y1="4" x2="7" y2="4"/></svg>"""
VARIABLE = f"""{HEAD}<style>:root{{--ink:red}} g > .a, g .b{{fill:var(--main, blue)!important}}
 @media (prefers-color-scheme: dark) {{ .a {{ fill: white }} }} .a:hover{{fill:red}}</style>
<g><rect class="a" style="fill:red" x="1" y="1" width="6" height="6"/></g></svg>"""
NO_BOX = """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><a href="https://example.org" target="_blank">
<rect x="1" y="1" width="6" height="6" fill="#0000FF80" fill-opacity="1"/><rect x="1" y="1" width="6" height="6"
 fill="blue"/></a><rect x="1" y="1" width="6" height="6" fill="red" visibility="hidden"/></svg>"""
MANNERS = {
    "Inkscape": INKSCAPE, "Illustrator": ILLUSTRATOR, "Figma": FIGMA, "Affinity": AFFINITY, "SVG Repo": SVGREPO,
    "CorelDRAW": COREL, "two tones": TWO_TONES, "prefixed": PREFIXED, "sprite": SPRITE, "gradient": GRADIENT,
    "currentColor": CURRENT, "strokes": STROKED, "variables": VARIABLE, "no viewBox": NO_BOX,
}  # fmt: skip


def drawing(inside: str) -> bytes:
    """A file with this in it."""
    return f"{HEAD}{inside}</svg>".encode()
