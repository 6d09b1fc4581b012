"""A page of Markdown as HTML: anchors as a forge gives them, links that lead on, tables that everybody can read."""

from __future__ import annotations

import pytest

from game.manual.markdown import Link, headings, links, text_of


def html(source: str) -> str:
    """With every link to a page led to its HTML, and every other one lost."""
    return text_of(source, lambda goal: goal.replace(".md", ".html") if ".md" in goal else "").html


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("De stappen", "de-stappen"),
        ("Wat als … de wifi wegvalt?", "wat-als--de-wifi-wegvalt"),
        ("Eén stem, één mens", "eén-stem-één-mens"),
        ("The `check` command", "the-check-command"),
        ("2 x 45 minutes", "2-x-45-minutes"),
        ("A *new* [link](x.md)", "a-new-link"),
    ],
)
def test_a_heading_has_the_anchor_that_a_forge_gives_it(heading: str, anchor: str) -> None:
    assert [one.anchor for one in headings(f"## {heading}\n")] == [anchor]
    assert f'<h2 id="{anchor}">' in html(f"## {heading}\n")


def test_a_heading_that_is_there_twice_gets_a_number() -> None:
    assert [one.anchor for one in headings("# A\n## B\n## B\n### B\n")] == ["a", "b", "b-1", "b-2"]


def test_a_heading_in_code_is_none() -> None:
    assert headings("# A\n\n```\n# B\n```\n\n    # C\n")[1:] == ()


def test_a_link_is_led_on_and_what_did_not_come_along_is_named() -> None:
    told = html("See [cards](cards.md#make) and [the rules](../../LICENSE#x).\n")
    assert told == '<p>See <a href="cards.html#make">cards</a> and the rules (<code>LICENSE</code>).</p>\n'


def test_comments_are_for_who_writes() -> None:
    assert html("<!-- from steps -->\nOne\n<!-- end -->\n") == "<p>One</p>\n"


def test_a_table_says_which_cells_are_its_head_and_can_be_reached_by_keys() -> None:
    """A corner without a word is no heading."""
    told = html("## Where\n\n| | what |\n|---|---|\n| a | b |\n")
    assert '<div class="table" role="group" tabindex="0" aria-label="Where">\n<table>' in told
    assert '<td></td>\n<th scope="col">what</th>' in told and told.count("</th>") == 1
    assert told.rstrip().endswith("</table>\n</div>")


def test_what_looks_like_html_in_code_stays_text() -> None:
    assert "<code>&lt;script&gt;</code>" in html("`<script>`\n")


def test_every_link_is_found_with_its_line() -> None:
    source = '# A\n\nOne [two](a.md) and ![three](b.png).\n\n<img src="c.png" alt="">\n\n`[no](d.md)`\n'
    assert list(links(source)) == [Link("a.md", 3), Link("b.png", 3), Link("c.png", 5)]
