"""The fixed text of H13: how the protocol is made known, signed for and looked at again (domain.md 2.6, 3.10)."""

from __future__ import annotations

from game.i18n.words import Words


def review(say: Words) -> tuple[str, ...]:
    """The paragraphs of H13; the dates themselves follow from the agreements."""
    return (
        say("Every member of staff signs for these agreements. So do trainees, supply staff and volunteers."),
        say("New colleagues, trainees and volunteers have them explained on their first day."),
        say(
            "We announce the protocol by mail and hand it out with the employment contract. Parents get a short "
            "version."
        ),
        say(
            "We discuss these agreements every school year and after an incident, and put changes before the "
            "participation council."
        ),
        say(
            "At the start of each school year we check the privacy settings of our own accounts (nobody has to show "
            "them) and ask parents again for their consent to images."
        ),
        say("Every version carries a number and a date; the latest one is where everybody can find it."),
        say(
            "The Arbocatalogus PO advises drawing up such agreements together with the staff, with the consent of the "
            "staff members of the participation council (source: arbocataloguspo.nl, seen in November 2026). Ask which "
            "article of the law this consent rests on; we did not check that."
        ),
    )
