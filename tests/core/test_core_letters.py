"""What only looks foreign comes back in our own letters; for what the wall has no letters for, a word stands there."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.core.letters import EMOJI, FEW, LETTERS, clusters, familiar, lacking, named, shown, without, word_for
from game.core.letters.familiar import MOST_MARKS, is_plain, lacks
from game.core.letters.typeface import LACKS
from tests.letters_samples import ODD

LIKELY = st.sampled_from(sorted({sign for text in ODD.values() for sign in text}))
TEXTS = st.one_of(st.text(max_size=30), st.text(LIKELY, max_size=30))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ligatures", "fiets, fluit en affaire, st"),
        ("mathematical letters", "Afspraak met 12"),
        ("full width", "ABC 123!"),
        ("letters in rings", "ABC12"),
        ("small capitals", "AFSPRAAK"),
        ("bullets of Word", "• een • twee • drie ✓ klaar"),
        ("taken apart", "één café über"),
        ("soft hyphens", "schoolreglement"),
        ("hyphens that hold", "e-mail-adres"),
        ("odd spaces", "a b cdef\u00a0g"),
        ("lines of the web", "een\ntwee\ndrie"),
        ("keycaps", "1 # 9"),
        ("forms of a sign", "❤ ☎︎ © "),
        ("turned round", "neergezet a b"),
        ("a lone accent", " los en "),
        ("only accents", ""),
        ("struck through", "niet"),
        ("Zalgo", "zalgo"),
        ("Greek of old", "ἀγορας"),
        ("Yoruba and Vietnamese", "ẹ́kọ̀ọ́ Tiếng Việt"),
        ("a lost letter", "ge?rfd"),
    ],
)
def test_what_only_looks_foreign_is_brought_back(text: str, meant: str) -> None:
    """What Word, the web, a phone and another keyboard make of plain text."""
    assert familiar(ODD[text]) == meant
    assert lacking(ODD[text]) == (("☎︎",) if "☎" in meant else ())


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("emoji", f"leuk {EMOJI} hoor"),
        ("emoji of many", EMOJI),
        ("flags", EMOJI),
        ("colours of a skin", f"{EMOJI} a{EMOJI}"),
        ("Arabic", LETTERS),
        ("Hebrew with points", LETTERS),
        ("both ways", f"wij schrijven {LETTERS} en {LETTERS}, dan verder"),
        ("Devanagari", LETTERS),
        ("Chinese, Japanese, Korean", LETTERS),
        ("Thai", LETTERS),
        ("Persian with a joiner", LETTERS),
        ("control signs", "a b c d e"),
        ("half a character", "a? b"),
        ("letters of Africa", f"{LETTERS} ŋ"),
        ("joiners alone", ""),
        ("tags alone", ""),
    ],
)
def test_for_what_the_wall_lacks_a_word_stands_there(text: str, seen: str) -> None:
    """One for a row of them, whatever lies between."""
    assert shown(ODD[text]) == seen


def test_what_was_typed_stays_whole_where_the_wall_lacks_it() -> None:
    """A document has other typefaces: the forms and joiners of an emoji, and the points of Hebrew, are kept for it."""
    for name in ("emoji of many", "flags", "Hebrew with points", "Devanagari", "Persian with a joiner"):
        assert familiar(ODD[name]) == unicodedata.normalize("NFC", ODD[name])
    assert lacking(ODD["emoji of many"]) == tuple(ODD["emoji of many"].split())


@example(ODD["Zalgo"])
@given(TEXTS)
def test_no_text_brings_a_sign_to_the_wall_that_it_lacks(text: str) -> None:
    """And none that no font takes; more than two accents on a letter leave their line."""
    seen = shown(text)
    assert not [sign for sign in seen if LACKS.match(sign) and LACKS.search(unicodedata.normalize("NFD", sign))]
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Co") and sign != "\n" for sign in seen)
    assert all(len(one) <= 1 + MOST_MARKS for one in clusters(seen))


@given(st.text(st.sampled_from([sign for sign in map(chr, range(32, 0x460)) if is_plain(sign)]), max_size=20))
def test_a_plain_text_stands_as_it_was_typed(text: str) -> None:
    """Whatever stands beside each other: that is why nobody looks at its signs one by one."""
    assert is_plain(text) and clusters(text) == list(text) and not any(map(lacks, text))
    assert familiar(text) == text and not lacking(text) and (shown(text) == text or EMOJI in text)


@given(TEXTS)
def test_to_look_twice_changes_nothing_more(text: str) -> None:
    """At the entrance, in a field, on paper and on the wall the same is done: whoever comes last finds it done."""
    assert familiar(familiar(text)) == familiar(text)
    assert shown(shown(text)) == shown(text) == shown(familiar(text))
    assert lacking(familiar(text)) == lacking(text)
    assert "".join(clusters(text)) == text


@given(TEXTS)
def test_what_is_told_is_what_a_word_stands_for(text: str) -> None:
    """Nobody is told of a sign that the wall shows, and none is left out of the telling."""
    words = {word_for(sign) for sign in lacking(text)}
    assert {word for word in (EMOJI, LETTERS) if word in shown(text)} == words


def test_signs_are_named_with_their_code_and_not_without_end() -> None:
    """Where the sign itself cannot be seen, its code says which it is."""
    assert named(("😀", "ا")) == "😀 (U+1F600), ا (U+0627)"
    many = [chr(0x4E00 + n) for n in range(FEW + 1)]
    assert named(many).endswith(" …") and named(many).count("U+") == FEW


def test_another_typeface_has_other_signs() -> None:
    """A letter of ours is never left out, whatever a compiler says of it."""
    assert without("a 🦊🦊 en \ufe0fb", {ord("🦊"), 0xFE0F, ord("a")}) == f"a {EMOJI} en b"
    assert without("é\ufe0f 🤷‍♀️, 🤷", {ord("🤷"), 0x200D, 0xFE0F}) == f"é {EMOJI}, {EMOJI}"


@given(TEXTS, st.frozensets(LIKELY))
def test_data_stays_data_whatever_signs_are_left_out(text: str, gone: frozenset[str]) -> None:
    """A page is handed to its compiler as JSON: a quote with an accent on it is a quote still."""
    told = json.loads(without(json.dumps([text], ensure_ascii=False), set(map(ord, gone))))
    left = "".join(told).replace(EMOJI, "").replace(LETTERS, "")
    assert not {sign for sign in left if sign in gone and not sign.isascii()} - set(LETTERS)
