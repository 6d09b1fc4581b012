"""The fixed text of H1: status, purpose, for whom, what words mean, and which paper goes first (domain.md 2.3, 2.7)."""

from __future__ import annotations

from game.i18n.words import Words


def aim(say: Words) -> tuple[str, ...]:
    """The paragraphs of H1 in order; a card never fills them."""
    return (*_purpose(say), *_meaning(say), *_beside(say))


def _purpose(say: Words) -> tuple[str, ...]:
    return (
        say(
            "Status: this is a draft from a team talk. It takes effect only after the staff members of the "
            "participation council have given their consent and the school board has adopted it."
        ),
        say("Purpose: we want children to be safe with us, online too, and staff to know where they stand."),
        say(
            "For whom: these agreements apply to everyone who works with pupils on behalf of our school: permanent and "
            "temporary staff, trainees, supply staff, volunteers and external support workers."
        ),
    )


def _meaning(say: Words) -> tuple[str, ...]:
    return (
        say(
            "Social media: by this we mean every channel on which people share messages, images or games with others, "
            "including games with a chat, AI tools, and apps that are still to come."
        ),
        say(
            "Starting point: online contact with pupils is functional and school-related. Functional means that it "
            "serves our work. School-related means that it is about school."
        ),
        say("An example that fits: answering a question about homework in the school’s own learning environment."),
        say("An example that does not fit: chatting about the weekend in the evening, from a private account."),
        say(
            "Manners: what does not belong in class does not belong online either. The same manners apply at school, "
            "at home and on the internet."
        ),
        say(
            "Private use: the agreements touch our private use as soon as pupils, parents, colleagues or the school "
            "can be recognised in it."
        ),
    )


def _beside(say: Words) -> tuple[str, ...]:
    return (
        say(
            "Other documents: this protocol stands beside the school’s code of conduct and safety plan and replaces "
            "neither. If they differ, we put the difference before the head teacher."
        ),
        say("The law: where the law decides, the law goes first. No agreement in this draft takes its place."),
        say(
            "In doubt: if we are not sure whether a message is all right, we do not post it, or we show it to a "
            "colleague or the head teacher first."
        ),
    )
