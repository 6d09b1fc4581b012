"""The icon set of the game: line drawings on a grid of 24, as SVG shapes without colour; it paints nothing."""

from __future__ import annotations

ICONS = {
    "follow": '<circle cx="10" cy="8" r="4"/><path d="M3 20 Q3 14 10 14 Q13 14 15 15.5 M19 13 V21 M15 17 H23"/>',
    "chats": '<path d="M5 4 H14 Q17 4 17 7 V10 Q17 13 14 13 H9 L5 16 V13 Q2 13 2 10 V7 Q2 4 5 4 Z"/>'
    '<path d="M20 9.5 Q22 10 22 12.5 V15 Q22 18 19.5 18 V21 L15.5 18 H11"/>',
    "person": '<circle cx="12" cy="8" r="4.5"/><path d="M3.5 21 Q4 14.5 12 14.5 Q20 14.5 20.5 21"/>',
    "people": '<circle cx="9" cy="8" r="4"/><path d="M2 20 Q2.5 14 9 14 Q15.5 14 16 20 M16 4.5 Q19 5.2 19 8 Q19'
    " 10.8 16 11.5"
    ' M18.5 14.6 Q21.6 15.8 22 20"/>',
    "camera": '<path d="M4 7 H8 L9.5 4.5 H14.5 L16 7 H20 Q22 7 22 9 V18 Q22 20 20 20 H4 Q2 20 2 18 V9 Q2 7 4 7 Z"/>'
    '<circle cx="12" cy="13" r="4"/>',
    "moon": '<path d="M20 14.5 Q17 16 13.5 14.5 Q8 12 9.5 4 Q3.5 6.5 3.5 13 Q4 20.5 12 20.5 Q17.5 20.5 20 14.5 Z"/>',
    "game": '<path d="M7 7 H17 Q21 7 22 13 Q22.5 18 19.5 18 Q17.5 18 16 15 H8 Q6.5 18 4.5 18 Q1.5 18 2 13 Q3 7 7 7 Z'
    ' M8 9.5 V12.5 M6.5 11 H9.5"/><circle cx="16.5" cy="11" r=".8"/>',
    "badge": '<path d="M7 7 H17 Q19 7 19 9 V19 Q19 21 17 21 H7 Q5 21 5 19 V9 Q5 7 7 7 Z M9 7 L10.5 3 H13.5 L15 7"/>'
    '<circle cx="12" cy="12.5" r="2.2"/><path d="M8.5 18 Q9 16 12 16 Q15 16 15.5 18"/>',
    "parents": '<circle cx="8" cy="7" r="3.5"/><circle cx="17" cy="10" r="2.7"/>'
    '<path d="M2 20 Q2 13 8 13 Q11.5 13 13 15.5 M12.5 20 Q12.5 15.5 17 15.5 Q21.5 15.5 22 20"/>',
    "cap": '<path d="M2 9 L12 4 L22 9 L12 14 Z M6 11.5 V16.5 Q12 20.5 18 16.5 V11.5 M22 9 V15"/>',
    "spark": '<path d="M11 3 L13 9 L19 11 L13 13 L11 19 L9 13 L3 11 L9 9 Z M19 16 V21 M16.5 18.5 H21.5"/>',
    "live": '<circle cx="12" cy="12" r="2.5"/><path d="M7 7 Q4.5 9.5 4.5 12 Q4.5 14.5 7 17 M17 7 Q19.5 9.5 19.5 12'
    ' Q19.5 14.5 17 17"/>',
    "alert": '<path d="M12 3.5 L22 20 H2 Z M12 10 V14.5 M12 17.2 V17.3"/>',
    "pair": '<circle cx="7.5" cy="8" r="3.5"/><circle cx="16.5" cy="8" r="3.5"/>'
    '<path d="M2 20 Q2 14 7.5 14 Q10.5 14 12 16 Q13.5 14 16.5 14 Q22 14 22 20"/>',
    "sound": '<path d="M3 9.5 V14.5 H7 L12.5 19 V5 L7 9.5 Z M16 9 Q18 12 16 15 M19 6.5 Q22.5 12 19 17.5"/>',
    "voice": '<circle cx="9" cy="7.5" r="4"/><path d="M2 20 Q2.5 14 9 14 Q12 14 13.7 15.5 M16 5 Q18 7.5 16 10 M19 3 '
    'Q22.5 7.5 19 12"/>',
    "flag": '<path d="M5 21 V4 H18 L15 8.5 L18 13 H5"/>',
    "letter": '<path d="M4 6 H20 Q21 6 21 7 V18 Q21 19 20 19 H4 Q3 19 3 18 V7 Q3 6 4 6 Z M3.5 7 L12 14 L20.5 7"/>',
    "lock": '<path d="M6 11 H18 Q19 11 19 12 V20 Q19 21 18 21 H6 Q5 21 5 20 V12 Q5 11 6 11 Z M8 11 V7.5 Q8 3.5 12 3.5'
    ' Q16 3.5 16 7.5 V11"/>',
    "scale": '<path d="M12 3 V20 M7 20.5 H17 M4 7 H20 M4 7 L1.5 14 Q4 16.5 6.5 14 Z M20 7 L17.5 14 Q20 16.5 22.5'
    ' 14 Z"/>',
    "bubble": '<path d="M5 4 H19 Q22 4 22 7 V14 Q22 17 19 17 H12 L7 21 V17 H5 Q2 17 2 14 V7 Q2 4 5 4 Z"/>',
    "question": '<circle cx="12" cy="12" r="9.5"/>'
    '<path d="M9 9.5 Q9 6.5 12 6.5 Q15 6.5 15 9.3 Q15 11 12 12.5 V14 M12 17.2 V17.3"/>',
    "hand": '<path d="M7 13 V6.5 Q7 5 8.3 5 Q9.6 5 9.6 6.5 V11 V4.5 Q9.6 3 11 3 Q12.3 3 12.3 4.5 V11 V5 Q12.3'
    " 3.7 13.6 3.7"
    " Q15 3.7 15 5 V12 V7.5 Q15 6.2 16.3 6.2 Q17.6 6.2 17.6 7.5 V15 Q17.6 21 12.5 21 Q9.5 21 7.5 18 L4.2 13.5"
    ' Q3.5 12.3 4.6 11.6 Q5.6 11 7 13"/>',
    "keyboard": '<path d="M3.5 6 H20.5 Q22 6 22 7.5 V17.5 Q22 19 20.5 19 H3.5 Q2 19 2 17.5 V7.5 Q2 6 3.5 6 Z M6 10'
    " H6.1"
    ' M10 10 H10.1 M14 10 H14.1 M18 10 H18.1 M8 15 H16"/>',
    "phone": '<path d="M8 2.5 H16 Q18 2.5 18 4.5 V19.5 Q18 21.5 16 21.5 H8 Q6 21.5 6 19.5 V4.5 Q6 2.5 8 2.5 Z M11'
    ' 18 H13"/>',
    "table": '<path d="M2 8.5 H22 M5 8.5 V20 M19 8.5 V20 M9.2 20 V14 H14.8 V20"/>',
    "check": '<path d="M4 12.5 L9.5 18 L20 6.5"/>',
    "plus": '<path d="M12 4 V20 M4 12 H20"/>',
    "minus": '<path d="M4 12 H20"/>',
    "up": '<path d="M12 20 V5 M5.5 11.5 L12 5 L18.5 11.5"/>',
    "down": '<path d="M12 4 V19 M5.5 12.5 L12 19 L18.5 12.5"/>',
    "right": '<path d="M4 12 H20 M13.5 5.5 L20 12 L13.5 18.5"/>',
    "dots": '<circle cx="5" cy="12" r="1.2"/><circle cx="12" cy="12" r="1.2"/><circle cx="19" cy="12" r="1.2"/>',
    "left": '<path d="M20 12 H4 M10.5 5.5 L4 12 L10.5 18.5"/>',
    "chevron": '<path d="M6 9.5 L12 15.5 L18 9.5"/>',
    "pause": '<path d="M8.5 5 V19 M15.5 5 V19"/>',
    "play": '<path d="M7 4.5 L19 12 L7 19.5 Z"/>',
    "next": '<path d="M6 5 L15 12 L6 19 Z M19 5 V19"/>',
    "feather": '<path d="M4 20 L13 11 M7 17 Q6 11 10 7.5 Q14 4 20 4 Q20 10 16.5 14 Q13 18 7 17 Z"/>',
    "heart": '<path d="M12 20 Q3 14 3 8.5 Q3 4.5 7 4.5 Q10.5 4.5 12 8 Q13.5 4.5 17 4.5 Q21 4.5 21 8.5 Q21 14 12'
    ' 20 Z"/>',
    "folder": '<path d="M4 5 H9 L11 8 H20 Q21 8 21 9 V18 Q21 19 20 19 H4 Q3 19 3 18 V6 Q3 5 4 5 Z"/>',
    "page": '<path d="M6 3 H14 L19 8 V21 H6 Z M14 3 V8 H19 M9 13 H16 M9 17 H14"/>',
    "park": '<path d="M6 3 H18 Q21 3 21 6 V18 Q21 21 18 21 H6 Q3 21 3 18 V6 Q3 3 6 3 Z M9.5 17 V7 H13 Q16 7 16 10'
    ' Q16 13 13 13 H9.5"/>',
    "cards": '<path d="M9 4 H19 Q21 4 21 6 V18 Q21 20 19 20 H9 Q7 20 7 18 V6 Q7 4 9 4 Z M3 7 V17"/>',
    "gear": '<path d="M4 7 H13 M19 7 H20 M4 17 H5 M11 17 H20"/><circle cx="16" cy="7" r="3"/><circle cx="8"'
    ' cy="17" r="3"/>',
    "pen": '<path d="M4 20 L5 15.5 L16.5 4 L20 7.5 L8.5 19 Z M14 6.5 L17.5 10"/>',
    "undo": '<path d="M9 14 L4 9 L9 4 M4 9 H14 Q20 9 20 14.5 Q20 20 14 20 H10"/>',
    "redo": '<path d="M15 14 L20 9 L15 4 M20 9 H10 Q4 9 4 14.5 Q4 20 10 20 H14"/>',
    "box": '<path d="M6 4 H18 Q20 4 20 6 V18 Q20 20 18 20 H6 Q4 20 4 18 V6 Q4 4 6 4 Z"/>',
    "box_ticked": '<path d="M6 4 H18 Q20 4 20 6 V18 Q20 20 18 20 H6 Q4 20 4 18 V6 Q4 4 6 4 Z'
    ' M8 12.5 L11 15.5 L16.5 9"/>',
    "close": '<path d="M5.5 5.5 L18.5 18.5 M18.5 5.5 L5.5 18.5"/>',
    "home": '<path d="M3 11.5 L12 4 L21 11.5 M5.5 9.5 V20 H18.5 V9.5 M10 20 V14 H14 V20"/>',
    "clock": '<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5 V12 L15.5 14.5"/>',
    "trash": '<path d="M4 6.5 H20 M9 6.5 V4 H15 V6.5 M6 6.5 L7 20.5 H17 L18 6.5 M10.2 10.5 V16.5 M13.8 10.5 V16.5"/>',
    "star": '<path d="M12 3 L14.7 9 L21 9.7 L16.3 14 L17.6 20.5 L12 17.2 L6.4 20.5 L7.7 14 L3 9.7 L9.3 9 Z"/>',
    "contrast": '<circle cx="12" cy="12" r="9.5"/><path d="M12 2.5 V21.5 M15.5 5 V19 M18.7 8 V16"/>',
    "text_size": '<path d="M2.5 19 L7.5 5 L12.5 19 M4.3 14.5 H10.7 M14.5 19 L18 9.5 L21.5 19 M15.8 16 H20.2"/>',
    "globe": '<circle cx="12" cy="12" r="9.5"/><path d="M2.5 12 H21.5 M12 2.5 Q7.5 7 7.5 12 Q7.5 17 12 21.5'
    ' M12 2.5 Q16.5 7 16.5 12 Q16.5 17 12 21.5"/>',
    "eye": '<path d="M2 12 Q6.5 5 12 5 Q17.5 5 22 12 Q17.5 19 12 19 Q6.5 19 2 12 Z"/><circle cx="12" cy="12" r="3"/>',
    "search": '<circle cx="10.5" cy="10.5" r="7"/><path d="M15.8 15.8 L21 21"/>',
    "skip": '<path d="M4 5 L12 12 L4 19 M12 5 L20 12 L12 19"/>',
    "erase": '<path d="M8.5 5 H20 Q22 5 22 7 V17 Q22 19 20 19 H8.5 L2 12 Z M11.5 9 L17.5 15 M17.5 9 L11.5 15"/>',
    "enter": '<path d="M20 5 V12.5 H5 M10.5 7 L5 12.5 L10.5 18"/>',
    "swap": '<path d="M4 8 H20 M15.5 3.5 L20 8 L15.5 12.5 M20 16 H4 M8.5 11.5 L4 16 L8.5 20.5"/>',
}
STOP_SIGN = (
    '<path d="M7 1 L17 1 L23 7 L23 17 L17 23 L7 23 L1 17 L1 7 Z" fill="{colour}"/>'
    '<path d="M7.5 12 L16.5 12" stroke="{bar}" stroke-width="3" stroke-linecap="round"/>'
)
NAMES = frozenset(ICONS) | {"stop"}


def icon_svg(name: str, colour: str, weight: float = 2.0, ground: str = "none") -> str:
    """A whole SVG file. `ground` is the colour of the bar in the filled stop sign. KeyError: unknown name."""
    if name == "stop":
        inner = STOP_SIGN.format(colour=colour, bar=ground)
    elif name in ICONS:
        inner = (
            f'<g fill="none" stroke="{colour}" stroke-width="{weight:g}" stroke-linecap="round" '
            f'stroke-linejoin="round">{ICONS[name]}</g>'
        )
    else:
        raise KeyError(f"no icon {name!r}")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">{inner}</svg>'
