"""The contact block: whom a school can call. A number here is a proposal until somebody at the school has confirmed it.

Who and purpose are English source texts. Numbers: see the sources in the comment beside each; [S] seen in a source,
[GK] general knowledge. Last looked at on 2026-11-22, the one of 113 on 2026-11-29; telephone numbers change, so every
line has to be confirmed.
"""

from __future__ import annotations

from datetime import date

from game.core.value import Value, value


@value
class Contact(Value):
    """One line: an empty `number` is for the school to fill in; `confirmed_on` is an ISO date, "" if unconfirmed.

    `earlier` is the date of a confirmation that is too old to count.
    """

    key: str
    who: str
    purpose: str
    number: str = ""
    confirmed_on: str = ""
    earlier: str = ""


LASTS = 400
"""Days that a confirmation counts: a school year and the weeks in which somebody gets round to it."""


def too_old(confirmed_on: str, today: str) -> bool:
    """Whether a number has to be looked at again; both are ISO dates, an empty one tells nothing."""
    try:
        return (date.fromisoformat(today) - date.fromisoformat(confirmed_on)).days > LASTS
    except ValueError:
        return False


STANDARD = (
    Contact("emergency", "Police, emergency", "acute danger", "112"),  # [S] schoolenveiligheid.nl
    Contact(
        "suicide",  # [S] free of charge day and night since 2025-10-03; 0800-0113 still works; seen 2026-11-29
        "113 Suicide prevention",
        "thinking of suicide, day and night, free of charge",
        "113",
    ),
    Contact("police", "Police, no emergency", "report, advice", "0900-8844"),  # [S] 112groningen.nl
    Contact("police-contact", "School police contact", "threats, advice"),
    Contact("board", "School board, directly", "duty to report, art. 4a Wpo"),
    Contact(
        "inspector",  # [S] pages of boards and of Ouders & Onderwijs, undated
        "Confidential inspectors of the Inspectorate",
        "abuse, violence, discrimination, radicalisation; weekdays 8–17",
        "0900-111 3 111",
    ),
    Contact("adviser-internal", "Internal confidential adviser", "first support"),
    Contact("adviser-external", "External confidential adviser", "independent support"),
    Contact("home", "Veilig Thuis", "worries about home", "0800-2000"),  # [GK]
    Contact(
        "advice", "Advice line of School & Veiligheid", "advice for school staff", "030-285 66 16"
    ),  # [S] up to 2015
    Contact("crisis", "Crisis team of School & Veiligheid", "after a crisis", "schoolenveiligheid.nl"),  # [S] 2024
    Contact("children", "Kindertelefoon", "for pupils themselves", "0800-0432"),  # [S] jeugdjournaal.nl
    Contact("helpwanted", "Helpwanted (Offlimits)", "online abuse, grooming, images", "helpwanted.nl"),  # [S]
    Contact("violence", "Centrum Seksueel Geweld", "after sexual violence", "0800-0188"),  # [GK]
    Contact("victims", "Slachtofferhulp Nederland", "support for victims", "0900-0101"),  # [GK]
    Contact("stop", "Stop it Now", "worries about feelings or behaviour", "0800-266 64 36"),  # [GK]
    Contact("complaints", "School complaints committee", "formal complaint"),
    Contact("parents", "Ouders & Onderwijs", "for parents", "088-605 01 01"),  # [S] older page
)
