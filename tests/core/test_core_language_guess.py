"""In which language a sentence was typed: right where it is plain, and silent where it is not."""

from __future__ import annotations

import pytest

from game.core.language_guess import guessed

SENTENCES = {
    "nl": "Wij sturen leerlingen geen volgverzoeken en nemen die van hen niet aan.",
    "en": "We do not send follow requests to pupils, and we do not accept theirs.",
    "de": "Wir senden den Kindern keine Anfragen und nehmen ihre nicht an.",
    "fy": "Wy stjoere gjin fersiken oan bern en nimme dy fan har net oan.",
    "tr": "Öğrencilere takip isteği göndermeyiz ve onların isteklerini kabul etmeyiz, bu bir kuraldır.",
    "uk": "Ми не надсилаємо учням запитів і не приймаємо їхніх.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_plain_sentence_is_known(language: str) -> None:
    assert guessed(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", "Stop!", "18.00", "WhatsApp: nee", "de", "日本語"])
def test_what_is_not_plain_is_not_guessed(text: str) -> None:
    """A wrong mark on a page is worse than none."""
    assert guessed(text) == ""
