"""Pages of one document: what is escaped, what is taken out of style and script, and what a policy lets run."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup

from game.server import html
from game.server.html import digest, policy, render, small_script, small_style, smallest_script, smallest_style

Write = Callable[[str], str]


@pytest.fixture
def write(monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Puts a text among the pages and gives its name; the caches forget it afterwards."""
    made: dict[str, str] = {}

    def put(text: str) -> str:
        made[name := f"sample{len(made)}"] = text
        return name

    caches = (html._environment, small_style, smallest_style, small_script, smallest_script)
    for cache in caches:
        cache.cache_clear()
    monkeypatch.setattr(html, "page_file", lambda name: made[name])
    yield put
    for cache in caches:
        cache.cache_clear()


def test_what_a_room_wrote_is_text_in_a_page(write: Write) -> None:
    """In an element as in an attribute."""
    page = render(write('<p title="{{ x }}">{{ x }}</p>'), x="<b>'\"&")
    assert page == '<p title="&lt;b&gt;&#39;&#34;&amp;">&lt;b&gt;&#39;&#34;&amp;</p>'


def test_only_what_is_markup_already_is_markup(write: Write) -> None:
    """Our own style and script, and the drawing of a code."""
    assert render(write("{{ x }}"), x=Markup("<svg/>")) == "<svg/>"


def test_words_for_a_script_cannot_end_the_script(write: Write) -> None:
    """As JSON inside a page: letters stay readable, signs of markup do not come through."""
    page = render(write("<script>let w={{ words|tojson }}</script>"), words={"a": "</script>één"})
    assert page.count("</script>") == 1
    assert "één" in page


def test_a_value_that_was_forgotten_is_a_fault(write: Write) -> None:
    """Not an empty place on the phone of two hundred people."""
    with pytest.raises(UndefinedError):
        render(write("{{ title }}"))


def test_a_template_may_be_written_to_be_read(write: Write) -> None:
    """Its lines and indents cost nothing on the wire."""
    assert render(
        write("<ul>\n    {% for n in names %}\n      <li>{{ n }}\n    {% endfor %}\n</ul>\n"), names="ab"
    ) == ("<ul><li>a<li>b</ul>")


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("a { color: red; }\n", "a{color:red}"),
        ("/* why */ a{b:c}/* and\nthis */", "a{b:c}"),
        ("a > b , c { d: e; f: g h }", "a>b,c{d:e;f:g h}"),
        ("a:hover b { c: d }", "a:hover b{c:d}"),
        ("@media (max-width: 9px) { a { b: c } }", "@media (max-width:9px){a{b:c}}"),
    ],
    ids=["spaces", "comments", "commas", "a state is no value", "blocks in blocks"],
)
def test_a_style_sheet_loses_space_and_comments_alone(write: Write, written: str, sent: str) -> None:
    """Every declaration is still there, in its order."""
    assert small_style(write(written)) == sent


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("a { padding: 1px; color: red; padding-top: 2px; }", "a{color:red;padding:1px;padding-top:2px}"),
        ("a { b: 1; b: 2 }", "a{b:1;b:2}"),
        ("b { c: d } a { e: f }", "b{c:d}a{e:f}"),
        ("@media print { a { c: d; b: e } }", "@media print{a{b:e;c:d}}"),
        ("a { --ink: #000; color: var(--ink, red) }", "a{--a:#000;color:var(--a,red)}"),
        ("a { --ink: 1; --ink-2: 2; b: var(--ink) }", "a{--b:1;--a:2;b:var(--b)}"),
        ("a { --a: 1; --long: 2; b: var(--long) }", "a{--a:1;--b:2;b:var(--b)}"),
    ],
    ids=["in order", "twice", "rules stay", "in a block", "names", "parts of names", "a name that is taken"],
)
def test_a_style_sheet_is_sorted_and_its_own_names_become_short(write: Write, written: str, sent: str) -> None:
    """What packs well. A short form stands before what it would undo, and rules stay in their order."""
    assert smallest_style(write(written)) == sent


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("let a = 1;\nlet b = a + 2;\n", "let a=1;let b=a+2;"),
        ("// why\nf(1);\n  // and this\n", "f(1);"),
        ("/* why */f(1);", "f(1);"),
        ("const t = 'two  spaces // kept';", "const t='two  spaces // kept';"),
        ('say("a { b } = c");', 'say("a { b } = c");'),
        (r"f('it\'s  so', 1);", r"f('it\'s  so',1);"),
        ("return a in b;", "return a in b;"),
        ("`a  ${b}  c`;", "`a  ${b}  c`;"),
    ],
    ids=["spaces", "lines of comment", "blocks of comment", "texts", "double quotes", "escapes", "words", "templates"],
)
def test_a_script_loses_space_and_comments_outside_its_texts(write: Write, written: str, sent: str) -> None:
    """What a person will read is not touched."""
    assert small_script(write(written)) == sent


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("const longname=1;f(longname);", "const a=1;f(a);"),
        ("function helper(x){return x;}helper(2);", "function a(x){return x}a(2);"),
        ("let first=1,second=2;g(first,second);", "let a=1,b=2;g(a,b);"),
        ("const state=1;page.state=state;", "const a=1;page.state=a;"),
        ("const title=1;send({title:title});", "const a=1;send({title:a});"),
        ("const title=1;say('title');", "const a=1;say('title');"),
        ("const a=1,longname=2;f(a,longname);", "const a=1,b=2;f(a,b);"),
        ("const ab=1;f(ab);", "const a=1;f(a);"),
        ("const foo=1;f(foobar,$foo,foo);", "const a=1;f(foobar,$foo,a);"),
        ("const put=(where,what)=>{g(where.what,what);};", "const c=(b,a)=>{g(b.what,a)};"),
        ("let one,two=1;on(event=>f(one,two,event,two));", "let c,a=1;on(b=>f(c,a,b,a));"),
    ],
    ids=[
        "constants",
        "functions",
        "several at once",
        "not a property",
        "not a key",
        "not in a text",
        "not a name that is taken",
        "two letters",
        "not a part of a name",
        "parameters",
        "the shortest for the most frequent",
    ],
)
def test_names_that_a_script_declares_become_short(write: Write, written: str, sent: str) -> None:
    """Without them the largest page of a ballot would not fit into what is sent at once."""
    assert smallest_script(write(written)) == sent


@given(st.text(max_size=200))
def test_a_policy_names_an_inline_text_as_browsers_do(text: str) -> None:
    """The base64 of its sha256, over the bytes as they are sent."""
    named = re.fullmatch(r"'sha256-([A-Za-z0-9+/=]{44})'", digest(text))
    assert named is not None
    assert named[1] == b64encode(sha256(text.encode()).digest()).decode()


def test_a_policy_names_the_known_digest_of_nothing() -> None:
    """A figure from elsewhere: that of the standard itself."""
    assert digest("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


def test_a_policy_lets_one_style_and_one_script_run() -> None:
    """Everything else is closed, and none of the ways out of that is open."""
    parts = dict(part.strip().split(" ", 1) for part in policy("a{b:c}", "f();").split(";") if " " in part.strip())
    assert parts["default-src"] == "'none'"
    assert parts["script-src"] == digest("f();")
    assert parts["style-src"] == digest("a{b:c}")
    assert parts["frame-ancestors"] == parts["base-uri"] == "'none'"
    assert "unsafe" not in policy("a", "b")
    assert policy("a", "b") != policy("b", "a")
