"""The cover note for the council: only once submitted, on one page, and true to what the session was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.ballots import Round
from game.core.cards import CardId
from game.core.choosing import Chose, evening
from game.core.proposals import Judged, Judgement
from game.core.session import Session
from game.documents.bundle import folder_bytes
from game.documents.compose import compose
from game.documents.formats import pdf
from game.documents.formats.plain_text import write
from game.documents.leaflets.council import in_runs
from game.documents.made_when import why_not
from game.documents.model import Context, Document
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH, Words
from tests.documents.documents_extremes import TEXTS, filled, logo
from tests.documents.documents_samples import AGREED, FIRST, PARKED, ROUNDS, SESSION, document

DUTCH = words("nl")
BOTH = [pytest.param(DUTCH, id="nl"), pytest.param(ENGLISH, id="en")]
SUBMITTED = StateChange(ProtocolState.SUBMITTED, "2026-12-01", (CouncilPart.WHOLE, CouncilPart.STAFF))
ADOPTED = replace(
    SUBMITTED,
    state=ProtocolState.ADOPTED,
    on="2026-12-15",
    consents=((CouncilPart.WHOLE, "2026-12-10"), (CouncilPart.STAFF, "2026-12-11")),
    holds_from="2027-01-04",
)
WITHDRAWN = StateChange(ProtocolState.WITHDRAWN, "2027-02-01", reason="Too soon.")


def moved(*changes: StateChange, session: Session = SESSION) -> Session:
    for change in changes:
        session = replace(session, changes=(*session.changes, change), as_changed=(*session.as_changed, session))
    return session


def told(session: Session, say: Words = ENGLISH) -> str:
    made = compose(session, say, Context())
    return " ".join(write(PAPERS["council"](made, say)).decode("utf-8").split())


@pytest.mark.parametrize("say", BOTH)
@pytest.mark.parametrize(
    ("changes", "made"),
    [
        pytest.param((), False, id="draft"),
        pytest.param((SUBMITTED,), True, id="submitted"),
        pytest.param((SUBMITTED, ADOPTED), True, id="adopted"),
        pytest.param((SUBMITTED, WITHDRAWN), False, id="withdrawn"),
    ],
)
def test_it_is_made_from_the_day_of_submission_on(changes: tuple[StateChange, ...], made: bool, say: Words) -> None:
    """Before that nobody knows whom to ask; whoever asks for it reads why, in one sentence."""
    session = moved(*changes)
    why = why_not("council", compose(session, say, Context()), say)
    assert (not why) is made and (made or why.endswith("."))
    names = [name for name in folder_bytes(session, say, Context()) if say("covering note for the council") in name]
    assert bool(names) is made


def test_it_ticks_whom_it_asks_and_leaves_the_others_open() -> None:
    text = told(moved(SUBMITTED), DUTCH)
    assert "✓ hele MR ✓ personeelsgeleding □ oudergeleding □ GMR" in text
    assert "met naam, datum en handtekening" in text and "Hele MR __" in text and "Oudergeleding __" not in text


def test_it_tells_what_the_team_did() -> None:
    """Those counts stand in the account and in the table of versions too."""
    text = told(moved(SUBMITTED))
    assert "On 2026-11-12 the team discussed 5 situations, with 24 people there." in text
    assert "That led to 3 agreements." in text and "Nobody voted on what is in the law." in text


def test_of_a_team_that_was_not_complete_it_says_so() -> None:
    """A council may ask how many were away."""
    text = told(moved(SUBMITTED, session=replace(SESSION, setup=replace(SESSION.setup, team=30))))
    assert "with 24 of the 30 people of the team there" in text


@pytest.mark.parametrize(
    ("rounds", "chose"),
    [
        pytest.param((), Chose.TALKED, id="no vote"),
        pytest.param((ROUNDS,), Chose.TWICE, id="twice"),
        pytest.param((ROUNDS, ROUNDS[:1]), Chose.PARTLY, id="some of them twice"),
        pytest.param((ROUNDS[:1],), Chose.ONCE, id="once"),
        pytest.param(((Round(((FIRST, 24),), 24, tables=6, seated=24),),), Chose.TABLES_ONCE, id="tables"),
    ],
)
def test_it_claims_no_second_choice_that_nobody_made(rounds: tuple[tuple[Round, ...], ...], chose: Chose) -> None:
    agreed = tuple(replace(AGREED, card=CardId(f"c{n}"), rounds=one) for n, one in enumerate(rounds))
    made = replace(SESSION, agreements=agreed or (replace(AGREED, rounds=()),))
    assert evening(made).chose is chose
    assert ("second choice." in told(moved(SUBMITTED, session=made))) is (chose in (Chose.TWICE, Chose.PARTLY)) or (
        chose in (Chose.ONCE, Chose.TABLES_ONCE)
    )


def test_only_what_the_team_adopted_counts_as_adopted_by_the_team() -> None:
    open_ones = [one.id for chapter in document().chapters for one in chapter.proposed if one.kind == "proposal"][:3]
    said = tuple(Judged(one, Judgement.YES, alone=n == 0) for n, one in enumerate(open_ones))
    assert "the team adopted 2 proposals, without a vote" in told(
        moved(SUBMITTED, session=replace(SESSION, judged=said))
    )


def test_what_is_parked_stands_there_with_its_day_and_a_full_house_says_nothing() -> None:
    text = told(moved(SUBMITTED))
    assert "P1: " in text and "Comes back: the working group. When: the January meeting." in text
    closed = moved(SUBMITTED, ADOPTED, session=replace(SESSION, agreements=(AGREED,)))
    assert "Still open. Nothing." in told(closed) and "Still to be discussed" not in told(closed)


@pytest.mark.parametrize(
    ("codes", "shown"),
    [
        pytest.param(("H2", "H4", "H5", "H6", "H9", "H10"), "H2, H4–H6, H9, H10", id="runs"),
        pytest.param(("V1", "V2", "H13"), "V1, V2, H13", id="own chapters"),
        pytest.param((), "", id="none"),
    ],
)
def test_chapters_behind_each_other_are_one_run(codes: tuple[str, ...], shown: str) -> None:
    assert in_runs(codes) == shown


def test_more_parked_points_than_fit_are_counted() -> None:
    parked = tuple(replace(PARKED, card=CardId(f"p{n}")) for n in range(9))
    text = told(moved(SUBMITTED, session=replace(SESSION, agreements=(AGREED, *parked))))
    assert "P3: " in text and "P4: " not in text and "6 more points are in the protocol." in text


@pytest.mark.parametrize("say", BOTH)
def test_adopted_it_holds_the_decision_and_the_days_that_are_known(say: Words) -> None:
    """And no box any more: nobody has to choose again."""
    text = told(moved(SUBMITTED, ADOPTED), say)
    days = [say.date(day) for day in ("2026-12-01", "2026-12-10", "2026-12-11", "2026-12-15", "2027-01-04")]
    assert [day for day in (*days, say.date("2027-02-15")) if day not in text] == []
    assert say("Decision of the council") in text and "□ stemt" not in text and "□ consents" not in text


def test_no_law_is_ticked_off_and_no_vote_or_reservation_is_told() -> None:
    """The protocol has them; on one page they would only be read as a verdict."""
    text = told(moved(SUBMITTED))
    assert "There are too few tablets" not in text and "19" not in text.replace("2019", "")
    assert "it was not seen" in text


def _pages(made: Document, say: Words) -> int:
    return len(pdf.page_pictures(PAPERS["council"](made, say), say, 200))


@pytest.mark.parametrize("say", BOTH)
@pytest.mark.parametrize("changes", [(SUBMITTED,), (SUBMITTED, ADOPTED)], ids=["submitted", "adopted"])
def test_it_fits_its_page_at_its_fullest(changes: tuple[StateChange, ...], say: Words) -> None:
    """A school of 300 letters, a wide logo, all parts asked, nine points parked."""
    parts = tuple(CouncilPart)
    full = tuple(replace(one, parts=parts) for one in changes)
    if len(full) > 1:
        full = (full[0], replace(full[1], consents=tuple((part, "2026-12-10") for part in parts)))
    long = "Basisschool met een lange naam " * 9 + "en nog meer"
    parked = tuple(replace(PARKED, card=CardId(f"p{n}")) for n in range(9))
    setup = replace(SESSION.setup, school=long[:300], team=30)
    session = moved(*full, session=replace(SESSION, setup=setup, agreements=(AGREED, *parked)))
    made = replace(compose(session, say, Context()), logo=logo(8, 1))
    assert _pages(made, say) == 1


@pytest.mark.parametrize("typed", ["mail", "one word", "markup of Typst", "Arabic"])
def test_whatever_is_typed_it_can_be_printed(typed: str) -> None:
    assert _pages(filled(TEXTS[typed], DUTCH), DUTCH) >= 1
