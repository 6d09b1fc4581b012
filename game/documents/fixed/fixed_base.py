"""Sentences that protocols commonly hold and no card gives, per chapter, and where else to look (domain.md 2.7).

The team did not vote on them; the document says so wherever they stand.
"""

from __future__ import annotations

from game.i18n.words import Words


def base(code: str, say: Words) -> tuple[str, ...]:
    """The fixed sentences of a chapter from H2 to H12, under a line that says nobody voted on them."""
    told = {"H2": _profile, "H5": _images, "H9": _concerns}.get(code)
    head = (say("Fixed text; the team did not vote on this:"), *told(say)) if told else ()
    return (*head, *_elsewhere(code, say))


def _profile(say: Words) -> tuple[str, ...]:
    return (
        say(
            "We set an example to children online too, and post nothing that harms our authority or people’s trust in "
            "the school."
        ),
        say("Each of us is responsible for what we post, forward or like."),
        say("The head teacher and the board always speak for the school online, even when they mean it privately."),
        say("We share no confidential information about pupils, parents, colleagues or the school."),
    )


def _images(say: Words) -> tuple[str, ...]:
    return (say("Published images carry no surnames of children and nothing else that leads to a child."),)


def _concerns(say: Words) -> tuple[str, ...]:
    return (
        say(
            "If we suspect a sexual offence against a pupil by someone who works for the school, we report it to the "
            "school board at once and directly. We do not investigate it ourselves."
        ),
        say(
            "We raise small concerns about online contact early. Whoever reports a slip of their own is helped, and "
            "reporting it is not held against them. This does not change the duty to report."
        ),
    )


def _elsewhere(code: str, say: Words) -> tuple[str, ...]:
    return {
        "H9": (say("The duties are set out under “What the law already decides”."),),
        "H10": (say("What we do when there is a threat is on one page: appendix B."),),
        "H12": (say("Measures and complaints are in appendix A."),),
    }.get(code, ())
