"""A library read anew while an author is in the middle of something."""

from __future__ import annotations

from pathlib import Path

from game.content.found import Library
from game.content.library import load_packs
from game.content.library_merge import with_last_good
from game.content.read_cache import ReadCache
from game.core.cards import Card, CardId
from tests.content.content_samples import BEHAVIOUR, GOOD

HEAD = """\
name: Ours
language: nl
themes:
  - {id: volgen, title: Volgen, icon: follow}
  - {id: avond, title: Avond, icon: moon}
"""
PICTURES = ("volgen", "avond-sober")


def shelf(root: Path, pack: str = "ours", **files: str) -> Path:
    folder = root / pack
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"pack": HEAD, **files}.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return root


def loaded(*roots: Path) -> Library:
    return load_packs(roots, PICTURES)


def title(library: Library, card: str) -> str:
    found: Card | None = library.card(CardId(card))
    return found.title if found else ""


def test_a_broken_card_stays_and_the_others_follow(tmp_path: Path) -> None:
    """Its problem is told; what was right elsewhere is new."""
    old = loaded(shelf(tmp_path, a1=GOOD, a2=BEHAVIOUR))
    assert old.problems == ()
    new = with_last_good(old, loaded(shelf(tmp_path, a1="title: [", a2=BEHAVIOUR.replace("Laat bericht", "Nieuw"))))
    assert title(new, "ours/a1") == "Het volgverzoek" and title(new, "ours/a2") == "Nieuw"
    assert [card.id for card in new.cards] == ["ours/a1", "ours/a2"] and len(new.problems) == 1


def test_a_guess_holds_nothing_back(tmp_path: Path) -> None:
    """A text with a telephone number is the new one, and told."""
    old = loaded(shelf(tmp_path, a1=GOOD))
    called = GOOD.replace("Het volgverzoek", "Nieuw").replace("Je account is openbaar.", "Zegt juf Anna.")
    new = with_last_good(old, loaded(shelf(tmp_path, a1=called)))
    assert title(new, "ours/a1") == "Nieuw" and [one.warns for one in new.problems] == [True]


def test_a_guess_is_told_at_each_reading(tmp_path: Path) -> None:
    """A file that did not change is not forgotten because it was read before."""
    cache, root = ReadCache(), shelf(tmp_path, a1=GOOD.replace("Je account is openbaar.", "Zegt juf Anna."))
    first, again = (load_packs((root,), PICTURES, cache=cache) for _ in range(2))
    assert first.problems == again.problems and len(again.problems) == 1
    assert [card.id for card in again.cards] == ["ours/a1"]


def test_a_broken_version_of_a_shipped_card_stays_the_schools(tmp_path: Path) -> None:
    """The original does not come through for a moment."""
    first, own = shelf(tmp_path / "x", a1=GOOD), shelf(tmp_path / "y", a1=GOOD.replace("Het volgverzoek", "Van ons"))
    old = loaded(first, own)
    assert title(old, "ours/a1") == "Van ons"
    assert title(with_last_good(old, loaded(first, shelf(own, a1="kind: ["))), "ours/a1") == "Van ons"


def test_a_file_that_is_gone_is_gone(tmp_path: Path) -> None:
    """Deleting is no mistake."""
    old = loaded(shelf(tmp_path, a1=GOOD, a2=BEHAVIOUR))
    (tmp_path / "ours" / "a1.yaml").unlink()
    assert [card.id for card in with_last_good(old, loaded(tmp_path)).cards] == ["ours/a2"]


def test_a_broken_head_keeps_name_and_themes(tmp_path: Path) -> None:
    """Half a pack.yaml takes no card away."""
    old = loaded(shelf(tmp_path, a1=GOOD))
    new = with_last_good(old, loaded(_broken_head(tmp_path)))
    (pack,) = new.packs
    assert pack.name == "Ours" and pack.themes == old.packs[0].themes and pack.cards == old.packs[0].cards


def _broken_head(root: Path) -> Path:
    (root / "ours" / "pack.yaml").write_text("name: [Ou", "utf-8")
    return root


def test_what_is_new_and_right_is_as_it_was_read(tmp_path: Path) -> None:
    """Without mistakes it is the new library itself."""
    old = loaded(shelf(tmp_path, a2=GOOD))
    fresh = loaded(shelf(tmp_path, a1=BEHAVIOUR))
    assert with_last_good(old, fresh) == fresh and [card.id for card in fresh.cards] == ["ours/a1", "ours/a2"]
