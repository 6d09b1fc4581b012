"""A real Chromium for the tests, and axe-core to look at a page as people who listen or zoom would meet it.

Both come from the machine: CHROMIUM or a chromium on the path, and AXE with the path of axe.min.js. Without them the
tests skip and say why.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from dev.manual import driven
from game.tools.chromium import chromium

PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 568}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def browser_path() -> str:
    """The path of a browser; skips the test where there is none."""
    pytest.importorskip("playwright", reason="playwright is not installed (dependency group test)")
    found = chromium()
    if not found:
        pytest.skip("no chromium on this machine (set CHROMIUM to its path)")
    return found


def browsing() -> AbstractContextManager[Any]:
    """A started browser without a window (a playwright Browser)."""
    return driven.browsing(browser_path())


def axe_source() -> str:
    """The script of axe-core; skips the test where it is not given."""
    path = os.environ.get("AXE", "")
    if not path or not Path(path).is_file():
        pytest.skip("no axe-core (set AXE to the path of axe.min.js)")
    return Path(path).read_text("utf-8")


def violations(page: Any, axe: str) -> list[str]:
    """What axe-core finds on this page. It runs in a world of its own, so that the page's policy stays in force."""
    session = page.context.new_cdp_session(page)
    frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    world = session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "axe"})["executionContextId"]
    _evaluate(session, world, axe)
    told = _evaluate(session, world, f"axe.run({{runOnly: {RULES}}}).then(r => JSON.stringify({_SHORT}))")
    session.detach()
    import json

    return [str(one) for one in json.loads(told)]


_SHORT = "r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | '))"


def _evaluate(session: Any, world: int, script: str) -> str:
    arguments = {"expression": script, "contextId": world, "awaitPromise": True, "returnByValue": True}
    answer = session.send("Runtime.evaluate", arguments)
    assert "exceptionDetails" not in answer, answer["exceptionDetails"]
    return str(answer["result"].get("value", ""))


def eventually(page: Any, script: str, wanted: object = True, seconds: float = 20.0) -> None:
    """Waits until this expression has this value on the page; its policy forbids waiting for strings inside it."""
    got: object = None
    for _ in range(int(seconds / 0.05)):
        got = page.evaluate(script)
        if got == wanted:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{script} stayed {got!r}, not {wanted!r}")


def overflow(page: Any) -> int:
    """How many pixels of the page lie beside the screen. Mobile browsers widen their viewport, so ask the device."""
    device: int = page.viewport_size["width"]
    return int(page.evaluate("document.documentElement.scrollWidth")) - device


def small_targets(page: Any, least: float = 64.0) -> list[str]:
    """What can be tapped and is lower than `least` CSS pixels, or narrower than 44."""
    script = (
        "least => [...document.querySelectorAll('button,a,summary,input:not([type=hidden]),textarea')]"
        ".filter(e => e.offsetParent && (e.offsetHeight < least || e.offsetWidth < 44))"
        ".map(e => e.outerHTML.slice(0, 80) + ' ' + e.offsetWidth + 'x' + e.offsetHeight)"
    )
    return [str(one) for one in page.evaluate(script, least)]


_LYING_OVER = """() => {
  const found = [], boxes = [];
  const wide = document.documentElement.clientWidth;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut = (one) => getComputedStyle(one.closest('thead') ?? one).clipPath !== 'none';
  const hidden = (one) => one.closest('.skip, caption') || cut(one);
  for (let one = texts.nextNode(); one; one = texts.nextNode()) {
    if (!one.data.trim() || hidden(one.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(one);
    for (const b of range.getClientRects()) {
      const spare = b.height * .2;
      if (b.width > 1) boxes.push([b.left, b.top + spare, b.right, b.bottom - spare, one.data.slice(0, 30)]);
    }
  }
  for (const one of document.images) {
    const b = one.getBoundingClientRect();
    boxes.push([b.left, b.top, b.right, b.bottom, 'picture']);
  }
  for (const b of boxes) if (b[0] < -1 || b[2] > wide + 1) found.push('beyond the page: ' + b);
  boxes.sort((a, b) => a[1] - b[1]);
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length && boxes[j][1] < boxes[i][3] - 1; j++)
      if (Math.min(boxes[i][2], boxes[j][2]) - Math.max(boxes[i][0], boxes[j][0]) > 1)
        found.push(boxes[i] + ' lies over ' + boxes[j]);
  return found;
}"""


def lying_over(page: Any) -> list[str]:
    """Texts and pictures of a page that lie over each other or beyond its sides."""
    return [str(one) for one in page.evaluate(_LYING_OVER)]
