"""What becomes of a proposal on paper: boxes, discussed and not voted on, chosen alone, struck; nothing gets lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.app.document_context import document_context
from game.core.cards import CHAPTERS, LAW, CardId, OptionId, context_of
from game.core.proposals import Judged, Judgement, Proposal
from game.core.session import Agreement, Session, Setup, Status
from game.core.standing_proposals import against
from game.core.strength import Strength
from game.documents import proposed
from game.documents.blocks import Block, Bullets, Entry, Para, Sub, Table
from game.documents.compose import compose
from game.documents.model import Context, Document
from game.documents.papers import PAPERS
from game.documents.protocol import protocol_paper
from game.fixed_texts.proposals import proposals
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.library.loading import library
from game.settings.store import Settings

ALL = proposals(ENGLISH)
BY_ID = {one.id: one for one in ALL}
DISCUSSED, ALONE = "Discussed, not voted on", "Chosen after the conversation by whoever led it, alone"
EMPTY = Session(setup=Setup(people=24), id="s1", at="2026-11-22T13:30:00")
HEADS = ("Standing advice", "Proposal that comes with", "Chosen after")
YES, LATER, NO = Judgement.YES, Judgement.LATER, Judgement.NO


def document(*judged: Judged, **more: object) -> Document:
    return compose(replace(EMPTY, judged=judged, **more), ENGLISH, Context(cards=library().cards))  # type: ignore[arg-type]


def under(made: Document, code: str, head: str) -> list[str]:
    """The rows of this chapter in the table with boxes below the heading that begins like this."""
    proposals = [one for one in protocol_paper(made, ENGLISH).sections if one.title == "Proposals of the model"]
    found: list[str] = []
    inside = False
    for block in (block for section in proposals for block in section.blocks):
        if isinstance(block, Sub):
            inside = block.title.startswith(head)
        elif inside and isinstance(block, Table):
            found += [row[1] for row in block.rows if row[0] == code]
            assert all(row[2:] == ("□", "□", "□") for row in block.rows)
    return found


def agreed(made: Document) -> list[tuple[str, str, str]]:
    """What stands among all agreements: number, text, how firm."""
    blocks = protocol_paper(made, ENGLISH).sections[0].blocks
    return [(one.number, one.text, one.behind) for one in blocks if isinstance(one, Entry)]


def law_of(made: Document, code: str) -> str:
    """What stands in this chapter as the law."""
    blocks = next(one.blocks for one in protocol_paper(made, ENGLISH).sections if one.number == code)
    return " ".join(one.text for one in blocks if isinstance(one, Para) and one.label == "In the law:")


def _texts(block: Block) -> list[str]:
    if isinstance(block, Bullets):
        return list(block.items)
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row]
    return [block.text] if isinstance(block, Para | Entry) else []


def account_of(made: Document) -> str:
    return " ".join(text for block in PAPERS["account"](made, ENGLISH).blocks() for text in _texts(block))


def all_of(made: Document) -> str:
    paper = protocol_paper(made, ENGLISH)
    return " ".join(text for block in paper.blocks() for text in _texts(block))


def test_without_a_word_said_everything_stands_with_boxes() -> None:
    """In a session without an agreement too; the law has none, and is there once."""
    made = document()
    text = all_of(made)
    boxes = [told for code in CHAPTERS for head in HEADS for told in under(made, code, head)]
    for one in ALL:
        boxed = any(told.startswith(one.text) for told in boxes)
        assert text.count(one.text) == 1 and boxed is (one.kind != LAW), one.id


def test_what_the_team_said_yes_to_is_discussed_and_not_voted_on() -> None:
    """Without boxes, and no number: it is no agreement."""
    made = document(Judged("H2-1", YES))
    assert agreed(made) == [("•", BY_ID["H2-1"].text, "must")] and made.rules() == ()
    assert BY_ID["H2-1"].text not in [told for head in HEADS for told in under(made, "H2", head)]


def test_what_was_put_off_keeps_its_boxes() -> None:
    """And says so."""
    told = under(document(Judged("H2-1", LATER)), "H2", "Proposal that comes with")
    assert told[0] == f"{BY_ID['H2-1'].text} – put off by the team"


def test_what_was_struck_is_told_in_the_account_only() -> None:
    """By whom, too."""
    made = document(Judged("H2-1", NO), Judged("H3-1", NO, alone=True))
    team, alone = BY_ID["H2-1"].text, BY_ID["H3-1"].text
    told = account_of(made)
    assert f"Struck by the team, without a vote: “{team}”" in told
    assert f"Struck by whoever led the conversation, alone, not by the team: “{alone}”" in told
    assert all_of(made).count(team) == all_of(made).count(alone) == 0


def test_what_was_chosen_alone_says_so_and_keeps_its_boxes() -> None:
    """The team has not discussed it."""
    made = document(Judged("H2-1", YES, alone=True))
    assert under(made, "H2", ALONE) == [BY_ID["H2-1"].text]
    assert agreed(made) == []


def test_every_proposal_struck() -> None:
    """The law stays in each chapter; there is nothing left to discuss, and nothing is said to be undiscussed."""
    made = document(*(Judged(one.id, NO) for one in ALL))
    left = [(one.kind, one.id) for chapter in made.chapters for one in chapter.proposed]
    assert left == [(LAW, "H5-1"), (LAW, "H8-2"), (LAW, "H9-2"), (LAW, "H11-1")]
    text = all_of(made)
    assert "Still to be discussed" not in text and "Not discussed yet" not in text and "□" not in text


def test_the_law_cannot_be_said_away() -> None:
    """Whatever a file says that was made by hand."""
    made = document(Judged("H9-2", NO), Judged("H5-1", YES))
    for name in ("H9-2", "H5-1"):
        assert BY_ID[name].text in law_of(made, name.partition("-")[0])


def test_no_card_is_advertised_on_paper() -> None:
    """What is still to be discussed is told by chapters, with room for a day."""
    text = all_of(document())
    assert "Still to be discussed in the team: H1, H2, H3, H4, H5, H6, H7, H8, H9, H10, H11, H12, H13. Date:" in text
    assert [card.title for card in library().cards if f"{card.title}." in text or f"{card.title};" in text] == []


@pytest.mark.parametrize("status", list(Status))
def test_no_title_of_a_card_is_on_paper(status: Status) -> None:
    """Titles stand on the wall: a council reads what was asked, whatever became of it."""
    cards = [card for card in library().cards if card.id.startswith("basis/")]
    agreements = tuple(Agreement(card.id, card.title, card.chapter, status) for card in cards)
    made = compose(replace(EMPTY, deck=tuple(cards), agreements=agreements), ENGLISH, Context(cards=library().cards))
    blocks = [*protocol_paper(made, ENGLISH).blocks(), *PAPERS["account"](made, ENGLISH).blocks()]
    cells = {cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row}
    shown = cells | {block.text for block in blocks if isinstance(block, Entry)}
    assert shown & {ENGLISH.card(context_of(card.id, "title"), card.title) for card in cards} == set()
    asked = {ENGLISH.card(context_of(card.id, "question"), card.question) for card in cards}
    assert all(any(cell.startswith(question) for cell in shown) for question in asked)


def test_a_chapter_that_came_to_no_rule_says_how_far_the_team_came() -> None:
    """Never that nobody spoke about it where somebody did; and where proposals stand, their heading says that."""
    cards = {card.chapter: card for card in library().cards if card.id.startswith("basis/")}
    fates = {"H4": Status.PARKED, "H9": Status.PARKED, "H6": Status.NOT_NEEDED}
    agreements = tuple(Agreement(cards[code].id, "T", code, status) for code, status in fates.items())
    made = document(agreements=agreements, deck=tuple(cards.values()))
    told = {
        section.number: " ".join(block.text for block in section.blocks if isinstance(block, Para))
        for section in protocol_paper(made, ENGLISH).sections
    }
    assert "Discussed, and nothing agreed yet: see P1." in told["H4"]
    assert "Discussed, and nothing agreed yet: see P2." in told["H9"]
    assert "Discussed: the team needs no agreement on it." in told["H6"]
    assert "iscussed" not in told.get("H7", "")


def _agreed(count: int) -> tuple[Agreement, ...]:
    """So many agreements, each in the words of its card."""
    found = []
    for card in library().cards[:count]:
        option = next(one for one in card.options if one.exportable and one.rule)
        assert option.strength
        agreed = Agreement(card.id, card.title, card.chapter, Status.AGREED, option.rule, strength=option.strength)
        found.append(replace(agreed, option=OptionId(option.id)))
    return tuple(found)


@pytest.mark.parametrize("count", [0, 3, 40])
def test_no_proposal_gets_lost(count: int) -> None:
    """It stands in its chapter or is told to be gone, never both; a rule that it contradicts shows it."""
    agreed = _agreed(count)
    deck = tuple(card for card in library().cards if card.id in {one.card for one in agreed})
    made = document(agreements=agreed, deck=deck)
    shown = {chapter.like for chapter in made.chapters}
    stands = {one.id for chapter in made.chapters for one in chapter.proposed}
    gone = {one.id for chapter in made.chapters for one in chapter.gone}
    assert stands.isdisjoint(gone) and stands | gone == {one.id for one in ALL if one.chapter in shown}
    numbers = {rule.number for rule in (*made.rules(), *made.among_staff)}
    assert {one.by for chapter in made.chapters for one in chapter.gone} <= numbers
    against = {one.text for chapter in made.chapters for one in chapter.gone if one.why == "against"}
    assert against == {text for rule in made.rules() for text in rule.instead}


def test_a_set_with_its_own_chapters_has_them_where_they_are_like_ours() -> None:
    """Each once, under the code of the set."""
    deck = tuple(card for card in library().cards if card.id.startswith("vo/"))
    made = document(deck=deck, chapters=library().chapters)
    assert {one.code for one in made.chapters} >= {"V1", "V9"} and "H2" not in {one.code for one in made.chapters}
    held = [one.id for chapter in made.chapters for one in chapter.proposed]
    assert len(held) == len(set(held)) and {"H2-1", "H9-2", "H12-1"} <= set(held)


@pytest.mark.parametrize("played", ["nl", "en"])
@pytest.mark.parametrize("printed", ["nl", "en", "de"])
def test_a_rule_replaces_a_proposal_in_whatever_language_the_session_is_printed(played: str, printed: str) -> None:
    """The rule stands in the language of the room, and says the same."""
    card = next(card for card in library().cards if card.code == "A1")
    text = words(played).card(context_of(card.id, "options.nooit.rule"), card.option(OptionId("nooit")).rule)
    agreed = Agreement(card.id, card.title, "H3", Status.AGREED, text, strength=Strength.MUST, option=OptionId("nooit"))
    made = compose(replace(EMPTY, deck=(card,), agreements=(agreed,)), words(printed), document_context(Settings(), ()))
    (chapter,) = (one for one in made.chapters if one.code == "H3")
    assert "H3-1" not in [one.id for one in chapter.proposed]
    assert [(one.why, one.by) for one in chapter.gone] == [("replaced", "3.1")]


def test_each_proposal_is_held_against_the_agreements_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For what stands and for what is gone alike: the text is written at each rule while the room waits."""
    asked: list[str] = []

    def counted(session: Session, proposal: Proposal) -> tuple[Agreement, ...]:
        asked.append(proposal.id)
        return against(session, proposal)

    monkeypatch.setattr(proposed, "against", counted)
    made = document(agreements=(Agreement(CardId("x/x1"), "t", "H3", Status.AGREED, text="We do."),))
    shown = {chapter.like for chapter in made.chapters}
    assert sorted(asked) == sorted(one.id for one in ALL if one.chapter in shown) != []
