"""The page that a phone votes with: small, closed to everything else, and deaf to markup in a card."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from math import pi

import pytest

from game.core.cards import Card
from game.core.marks import SHAPES, shape_of
from game.core.phases import Phase
from game.core.session import Draft, Play
from game.core.sharing import Share
from game.i18n.catalogues import languages, words
from game.i18n.words import ENGLISH, Words
from game.server.desk.page import desk_page
from game.server.html import packed, small_script, small_style, smallest_script, smallest_style
from game.server.interface import Broadcast
from game.server.phones.page import READ, ballot_page, ballot_policy, code_page, code_policy, word_page
from game.server.phones.state import State, own_state, shared_state
from game.texts.house_rules import promises
from game.texts.language_names import language_name
from game.texts.sharing import leaving_words
from tests.core.core_samples import counted
from tests.screens.screens_table import library
from tests.server.desk_samples import broadcast
from tests.server.server_samples import raw, running
from tests.server.test_server_ballot_state import CARD, at, open_round

LANGUAGES = languages()
WIRE = 8192
HEADERS = 717
"""What the server sends before the page; test_on_the_wire measures it."""
DRAFT = Draft(CARD.options[0].id, CARD.options[0].id, "We do a.", "", "H3")


def states(of: Card = CARD, say: Words = ENGLISH) -> Iterator[State]:
    """One of each kind."""
    rounds = (counted(99, 37, 23, 29),)
    votes = at(Phase.FIRST_VOTE, open_round(1), of, sure=True)
    for session, reveal, stopped in (
        (at(Phase.WELCOME, of=of), 0, False),
        (votes, 0, False),
        (votes, 0, True),
        (at(Phase.TALK, Play(rounds=rounds), of), 0, False),
        (at(Phase.TALK, Play(rounds=rounds), of, reasons=True), 0, False),
        (at(Phase.REVEAL, Play(rounds=rounds), of), 2, False),
        (at(Phase.CONSENT, Play(draft=replace(DRAFT, text=of.options[0].rule)), of), 0, False),
        (at(Phase.CLOSING, of=of), 0, False),
    ):
        broadcast = Broadcast(session, reveal, stopped)
        own = own_state(broadcast, lambda name: "phone/1")
        yield shared_state(broadcast, say, "7KQ4") | own | {"v": 12, "boot": "0123abcd"}


def page_of(state: State, say: Words = ENGLISH) -> str:
    return ballot_page(state, say, LANGUAGES).decode()


def inline(page: str, tag: str) -> list[str]:
    return re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)


class Tags(HTMLParser):
    """Every element with its attributes, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_card_fits_in_8_kb(language: str) -> None:
    """With everything that the server sends before it, whatever card is on the wall; on a study day, too."""
    say = words(language)
    hall = {"hall": leaving_words(Share.SETTLED, say)}
    for of in library().cards:
        for state in states(of, say):
            size = len(packed(page_of(state | hall, say).encode())) + HEADERS
            assert size <= WIRE, (of.id, state["state"], size)


def test_on_the_wire() -> None:
    """All the bytes of one answer of a real server, cookie and policy too."""
    with running() as (game, _):
        address, code = game.seen.address, game.seen.code
        asked = f"GET /{code} HTTP/1.1\r\nHost: {address}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        got = raw(address, asked.encode())
    assert b"\r\nContent-Encoding: gzip\r\n" in got
    assert got.index(b"\r\n\r\n") + 4 <= HEADERS
    assert len(got) <= WIRE


@pytest.mark.parametrize("kind", range(8))
def test_the_policy_knows_the_script_and_style(kind: int) -> None:
    """Both hashes are those of the text between the tags, in every state and on the small pages."""
    made = page_of(list(states())[kind])
    typed = code_page(ENGLISH, "No.").decode()
    for page, rules in (
        (made, ballot_policy()),
        (word_page("A", "b", ENGLISH).decode(), ballot_policy()),
        (typed, code_policy()),
    ):
        for text in inline(page, "script") + inline(page, "style"):
            assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in rules
    assert len(inline(made, "script")) == len(inline(made, "style")) == 1


def test_the_policy_lets_nothing_else_in() -> None:
    """No wildcard, no unsafe-, no other origin."""
    rules = dict(rule.strip().split(" ", 1) for rule in ballot_policy().split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert rules["connect-src"] == rules["form-action"] == "'self'"
    assert (rules["img-src"], rules["require-trusted-types-for"]) == ("data:", "'script'")
    assert "unsafe" not in ballot_policy() and "*" not in ballot_policy() and "http" not in ballot_policy()


def test_the_page_asks_for_nothing() -> None:
    """No address of a picture, font, script or style, and nothing inline that the policy would stop."""
    for state in states():
        for tag, attributes in Tags(page_of(state)).found:
            assert "src" not in attributes and "style" not in attributes
            assert not any(name.startswith("on") for name in attributes)
            assert tag not in ("img", "iframe", "object", "base")
            if "href" in attributes:
                assert attributes["href"] in ("data:,", *(f"/lang/{language}" for language in LANGUAGES))
    assert "url(" not in small_style("ballot.css") and "@import" not in small_style("ballot.css")


EVIL = "</script></style><img src=x onerror=alert(1)>\"'`$title &amp;<!--"


def evil_card() -> Card:
    options = tuple(replace(one, text=EVIL, rule=EVIL) for one in CARD.options)
    return replace(CARD, title=EVIL, situation=EVIL, question=EVIL, twist=EVIL, options=options)


def test_markup_in_a_card_is_text() -> None:
    """In every field and every state: no new element, no broken attribute, and the text comes out as it went in."""
    for state, plain in zip(states(evil_card()), states(), strict=True):
        state["room"] = EVIL
        page = page_of(state)
        assert [tag for tag, _ in Tags(page).found] == [tag for tag, _ in Tags(page_of(plain)).found]
        body = next(attributes for tag, attributes in Tags(page).found if tag == "body")
        told = json.loads(body["data-now"] or "")
        shown = {key: value for key, value in state.items() if key not in READ}  # these stand in the page already
        assert all(told.get(key, value and "?") == value or not value for key, value in shown.items())
        assert "<img" not in page and EVIL in unescape(page)
    page = code_page(ENGLISH, EVIL).decode() + word_page(EVIL, EVIL, ENGLISH).decode()
    assert "<img" not in page and unescape(page).count(EVIL) == 4


def test_the_own_choice_is_marked_while_the_round_is_open() -> None:
    """Without a script too: pressed, and said in words."""
    state = list(states())[1] | {"mine": "b", "my_sure": 2}
    page = page_of(state)
    assert re.findall(r'value="?(\w+) *"? aria-pressed=true', page) == ["b", "2"]
    assert "Counted: B." in page
    assert "Counted: No opinion / not my role." in page_of(state | {"mine": "abstain"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(language: str) -> None:
    """The page says which it is in, and links to the others by the names that their speakers know."""
    say = words(language)
    for state in states(say=say):
        page = page_of(state, say)
        assert f'<html lang="{language}">' in page
        links = re.findall(r"<a href=/lang/(\w+) lang=(\w+)>([^<]+)</a>", page)
        assert links == [(one, one, language_name(one)) for one in LANGUAGES if one != language]
        assert all(len(name) > 3 for _, _, name in links), "a code is no name"
        assert say("Ask for a pause") in unescape(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_all_that_is_promised(language: str) -> None:
    """Three clauses, in the words of the wall, also before a phone has a seat and where something was refused."""
    say = words(language)
    pages = [page_of(state, say) for state in states(say=say)]
    pages += [code_page(say).decode(), word_page("A", "b", say).decode()]
    for page in pages:
        assert " ".join(promises(say)) in unescape(page)


def test_a_ballot_by_ear_has_the_letters_that_everybody_says() -> None:
    """ "B" is read out with its text, as the note says "Counted: B"; signs that are no letters are not."""
    for state in states():
        page = page_of(state)
        offered = re.findall(r'<button class="pick k[^>]*"(?: aria[^>]*)?>(.*?)</button>', page)
        read = [re.sub("<[^>]+>", "", re.sub(r"<i aria-hidden=true>.*?</i>", "", one)) for one in offered]
        if state["state"] == "vote":
            letters = [letter + option["text"] for letter, option in zip("ABCD", state["options"][:-1], strict=False)]
            assert read[: len(letters) + 1] == [*letters, state["options"][-1]["text"]]
        else:
            assert not any(re.match("[A-D]?[–✓~!]", one) for one in read)
    assert "setAttribute('aria-hidden',!vote||own)" in small_script("ballot.js")


def test_the_script_keeps_the_screen_on_where_it_may() -> None:
    """And goes on where it may not: a browser without it, or one that refuses."""
    script = small_script("ballot.js")
    assert "if(navigator.wakeLock)navigator.wakeLock.request('screen').catch(()=>{})" in script


def test_every_text_of_the_script_is_there() -> None:
    """ballot.js asks for texts by name; each of them is in the page, and none is left over."""
    script = small_script("ballot.js")
    state = next(states())
    body = next(attributes for tag, attributes in Tags(page_of(state)).found if tag == "body")
    wanted = set(re.findall(r"SAY\.(\w+)", script)) | {"lost", "bye"}
    assert wanted == set(json.loads(body["data-say"] or ""))
    assert "SAY[over]" in script and "over='lost'" in script and "over='bye'" in script


def test_every_id_of_the_script_is_there() -> None:
    """And no id stands twice."""
    ids = [attributes["id"] for _, attributes in Tags(page_of(next(states()))).found if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"(?:at|put|show)\('([\w-]+)'", small_script("ballot.js"))) <= set(ids)


def test_the_script_puts_text_only() -> None:
    """No way to make elements out of texts, and no timer or code from strings."""
    script = small_script("ballot.js")
    for name in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "createElement"):
        assert name not in script


def test_small_files_mean_the_same() -> None:
    """What is taken out is space, comments and the length of names: all texts are still there, in their order."""
    told = r"'(?:[^'\\]|\\.)*'"
    source = small_script("ballot.js")
    assert re.findall(told, smallest_script("ballot.js")) == re.findall(told, source)
    assert "//" not in source and "/*" not in source
    bare = re.sub(told, "", smallest_script("ballot.js"))
    assert not re.search(r"(?<![.\w{,])(?:remember|pending|deliver|drawAsk|connect)\b", bare)
    assert len(smallest_script("ballot.js")) < len(source) * 0.92
    style, packed = small_style("ballot.css"), smallest_style("ballot.css")
    assert "/*" not in style and style.count("{") == style.count("}")
    assert re.sub(r"\{[^{}]*\}", "{}", packed) == re.sub(r"\{[^{}]*\}", "{}", style), "each rule is where it was"
    assert packed.count(";") == style.count(";") and packed.count("var(") == style.count("var(")
    assert set(re.findall(r"var\((--\w+)", packed)) == set(re.findall(r"(--\w+):", packed)), "no name is lost"


def cut(shape: str) -> float:
    """How much of its box a clip-path leaves, in percent."""
    told = [float(n) / 100 for n in re.findall(r"([\d.]+)(?=%|[ ,)])", shape)]
    if shape.startswith("circle"):
        return 100 * pi * told[0] ** 2
    if shape.startswith("inset"):
        side = 1 - 2 * told[0]
        return 100 * (side**2 - (4 - pi) * told[1] ** 2)
    corners = list(zip(told[::2], told[1::2], strict=True))
    return 50 * abs(sum(a * d - b * c for (a, b), (c, d) in zip(corners, [*corners[1:], corners[0]], strict=True)))


def test_the_desk_has_the_shapes_of_the_phones() -> None:
    """On the page of who leads, beside each standpoint that is counted, cut out as on a phone."""
    page, style = desk_page(broadcast("first_vote"), ENGLISH).html, small_style("desk.css")
    letters = re.findall(r'<i class="mark (\w+)">([A-D])</i>', page)
    assert letters and letters == [(shape_of(letter).name, letter) for _, letter in letters]
    for shape in SHAPES:
        rule = ".mark" if shape is SHAPES[0] else f".mark.{shape.name}"
        own = re.search(re.escape(rule) + r"{[^}]*clip-path:([^;}]+)", style)
        assert own and own[1] in small_style("ballot.css"), shape.name


def test_each_letter_has_its_shape() -> None:
    """Those of the wall, in its order, all of about one area; without a script they are there too."""
    style = small_style("ballot.css")
    usual = re.search(r"clip-path:var\(--s,(inset\(.*?\))\)", style)
    others = [re.search(rf"\.k{n}{{[^}}]*--s:(\w+\(.*?\))[;}}]", style) for n in (1, 2, 3)]
    shapes = [found[1] for found in (usual, *others) if found]
    names = {"inset": "square", "circle": "circle", "polygon2": "triangle", "polygon3": "diamond"}
    assert [names[shape.partition("(")[0] + str(shape.count(",") or "")] for shape in shapes] == [
        shape.name for shape in SHAPES
    ]
    areas = list(map(cut, shapes))
    assert max(areas) < 1.05 * min(areas)
    assert all(f'k{n}"' in page_of(list(states())[1]) for n in range(len(SHAPES)))
