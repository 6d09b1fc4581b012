"""Making and updating catalogues: nothing is lost, and nothing is shown that may be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from game.cli.main import main
from game.i18n.catalogues import LanguageWords, catalogue, languages, with_second, words
from game.i18n.extract import scenarios_template, screens_template
from game.i18n.update import count, read, updated, write
from game.i18n.words import Words
from game.journal.errors import JournalProblem
from game.settings.store import Settings, load, save


def catalog(*entries: tuple[str, str, str], language: str = "de") -> Catalog:
    """Context, source and translation of each."""
    out = Catalog(locale=language)
    for context, source, told in entries:
        out.add(source, told, context=context or None)
    return out


def again(path: Path, *template: tuple[str, str, str]) -> Catalog:
    """What an update with these texts makes of the file, read back."""
    write(path, updated(read(path, "scenarios", "de"), catalog(*template), "de"))
    return read(path, "scenarios", "de")


def said(made: Catalog, context: str, source: str) -> str:
    """What the game shows of it."""
    import gettext
    import io

    compiled = io.BytesIO()
    write_mo(compiled, made)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled).pgettext(context, source)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "de" / "LC_MESSAGES" / "scenarios.po"
    write(path, catalog(("a.title", "Lot", "Los"), ("b.title", "Kat", "Katze")))
    return path


def test_a_catalogue_keeps_its_plural_forms() -> None:
    """Babel's tables change between versions (Turkish had one form, then two): a translated file stays whole."""
    old = Catalog(locale="tr")
    old.mime_headers = [("Plural-Forms", "nplurals=1; plural=0;")]
    old.add(("{n} card", "{n} cards"), ("{n} kart",))
    template = Catalog()
    template.add(("{n} card", "{n} cards"))
    made = updated(old, template, "tr")
    assert made.plural_forms == "nplurals=1; plural=0;"
    assert made["{n} card"].string == ("{n} kart",)


def test_a_changed_source_is_marked_and_not_shown(kept: Path) -> None:
    """The translation stays in the file, with what its source was; the wall has the author's new words."""
    made = again(kept, ("a.title", "Lot en noodlot", ""), ("b.title", "Kat", ""))
    found = made.get("Lot en noodlot", "a.title")
    assert found is not None and found.fuzzy and found.string == "Los"
    assert '#| msgid "Lot"' in kept.read_text("utf-8")
    assert said(made, "a.title", "Lot en noodlot") == "Lot en noodlot" and said(made, "b.title", "Kat") == "Katze"
    told = count(made)
    assert (told.texts, told.done, told.new, told.doubtful) == (2, 1, 0, 1)


def test_a_source_that_comes_back_needs_no_look(kept: Path) -> None:
    """Changed, changed again, and then as it was: the translation holds again."""
    for source in ("Lot en noodlot", "Noodlot"):
        found = again(kept, ("a.title", source, "")).get(source, "a.title")
        assert found is not None and found.fuzzy
    made = again(kept, ("a.title", "Lot", ""))
    assert said(made, "a.title", "Lot") == "Los" and "#|" not in kept.read_text("utf-8")


def test_what_is_not_used_waits_and_comes_back(kept: Path) -> None:
    """Taken out for a year, a text keeps its translation; a doubtful one keeps its doubt or its own source."""
    again(kept, ("a.title", "Noodlot", ""), ("b.title", "Kat", ""))
    made = again(kept, ("b.title", "Kat", ""))
    assert count(made).left == 1 and '#~ msgid "Lot"' in kept.read_text("utf-8")
    assert said(again(kept, ("a.title", "Lot", "")), "a.title", "Lot") == "Los"
    assert said(again(kept, ("b.title", "Kat", "")), "b.title", "Kat") == "Katze"


texts = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]), st.sampled_from(["Lot", "Kat", "Zon", "Maan"]), max_size=4
)


@given(st.lists(texts, min_size=1, max_size=6))
def test_no_translation_is_lost_or_wrong(history: list[dict[str, str]]) -> None:
    """However often the cards change: what is shown belongs to its source, and every translation is still there."""
    first = {"a": "Lot", "b": "Kat", "c": "Zon"}
    made = catalog(*((context, source, f"<{source}>") for context, source in first.items()))
    for now in history:
        made = updated(made, catalog(*((context, source, "") for context, source in now.items())), "de")
        for context, source in now.items():
            assert said(made, context, source) in (source, f"<{source}>")
    there = {m.string for m in (*made, *made.obsolete.values()) if m.id}
    assert {f"<{source}>" for source in first.values()} <= there


def test_the_command_makes_a_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both catalogues with the plurals of the language; a second run changes no byte."""
    assert main(["translate", "fr", "--out", str(tmp_path), "--lang", "en"]) == 1
    files = sorted(tmp_path.rglob("*.po"))
    assert [file.name for file in files] == ["scenarios.po", "screens.po"]
    assert f"0 of {len(screens_template())} texts are translated." in capsys.readouterr().out
    before = [file.read_bytes() for file in files]
    main(["translate", "fr", "--out", str(tmp_path), "--lang", "en"])
    assert [file.read_bytes() for file in files] == before


def test_the_command_refuses_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A language that nobody speaks, and a file that is no catalogue: nothing is written."""
    assert main(["translate", "qq", "--out", str(tmp_path), "--lang", "en"]) == 1
    broken = tmp_path / "de" / "LC_MESSAGES" / "screens.po"
    broken.parent.mkdir(parents=True)
    broken.write_text('msgid "x\nmsgstr nothing', "utf-8")
    assert main(["translate", "de", "--out", str(tmp_path), "--lang", "en"]) == 1
    assert "cannot be read" in capsys.readouterr().err and broken.read_text("utf-8").startswith('msgid "x')


def test_cards_need_no_catalogue_in_their_own_language() -> None:
    """What was written in Dutch is not translated into Dutch."""
    assert not [m for m in scenarios_template("nl") if m.id] and len(scenarios_template("de")) > 500


def test_a_missing_text_is_the_authors_or_english() -> None:
    """A card that nobody translated stands there in its own language, a text of the interface in English."""
    for language in languages():
        say = words(language)
        assert say.card("basis.none.title", "Van de maker") == "Van de maker"
        assert say("Nobody translated this.") == "Nobody translated this."
    assert catalogue("screens", "xx").gettext("Back") == "Back"


def test_languages_are_read_when_they_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Phones may choose any; the one of the wall comes first, and no other is read before somebody asks for it."""
    asked: list[str] = []

    def reading(language: str) -> Words:
        asked.append(language)
        return Words(language)

    monkeypatch.setattr("game.i18n.catalogues.words", reading)
    spoken = LanguageWords(("de", "en", "nl"), Words("nl"))
    assert tuple(spoken) == ("nl", "de", "en") and "de" in spoken and "xx" not in spoken and not asked
    assert spoken["de"].language == "de" and spoken["de"] and asked == ["de"]
    with pytest.raises(KeyError):
        spoken["xx"]


def test_the_second_language_says_nothing_twice() -> None:
    """Nothing where it is the first one, where it is not there, and where it would say the same again."""
    say = with_second(words("nl"), "en")
    context, source = "basis.themes.avond.title", "Avond"
    assert (say.card(context, source), say.second_card(context, source)) == ("Avond", "Evenings")
    assert say.second_card("basis.none.title", "Alleen zo") == ""
    assert with_second(words("nl"), "nl").second is None and with_second(words("nl"), "xx").second is None
    assert with_second(say, "").second is None and words("nl").second_card(context, source) == ""


def test_the_second_language_is_remembered(tmp_path: Path) -> None:
    """With the other settings, and as none where an older file does not know it."""
    path = tmp_path / "settings.json"
    save(path, Settings(second_language="fy"))
    assert load(path).second_language == "fy"
    path.write_text('{"language": "de"}', "utf-8")
    assert load(path) == Settings(language="de")


def test_the_language_of_the_program_is_complete_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its screens are not counted as missing; its cards are, for they were written in Dutch."""
    assert main(["--lang", "en", "translate", "en", "--out", str(tmp_path)]) == 1
    screens, cards = capsys.readouterr().out.split("scenarios.po")
    assert "language of the program itself" in screens and "are new" not in screens and "are new" in cards


def _kinds_of(problem: type[JournalProblem]) -> list[type[JournalProblem]]:
    return [problem, *(kind for below in problem.__subclasses__() for kind in _kinds_of(below))]


def test_what_can_be_wrong_with_a_session_file_is_told_in_every_language() -> None:
    """Also a kind of a kind of trouble: its sentence is among the texts to be translated, and in the catalogues."""
    wanted = {kind.says for kind in _kinds_of(JournalProblem)}
    assert wanted <= {message.id for message in screens_template()}
    for language in set(languages()) - {"en"}:
        assert all(words(language)(says) != says for says in wanted), language
