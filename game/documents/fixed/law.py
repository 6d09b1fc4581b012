"""What the law already decides, in plain words, with source and date: only what a source was seen for (domain.md 3).

It is no legal advice. What is uncertain is not told here; a bill is told as a bill.
"""

from __future__ import annotations

from game.documents.model import Duty
from game.i18n.words import Words

CHECKED = "2026-11-22"
"""The day on which the sources were last looked at."""


def duties(say: Words) -> tuple[Duty, ...]:
    return (
        _report(say),
        _reporting_code(say),
        _images(say),
        _safety(say),
        _complaints(say),
        _certificate(say),
        _reprimand(say),
        _bill(say),
    )


def _duty(title: str, lines: tuple[str, ...], source: str, say: Words, ordered: bool = False) -> Duty:
    told = say("Source: {source}, checked {date}", source=source, date=say.date(CHECKED))
    return Duty(title, lines, told, ordered)


def _report(say: Words) -> Duty:
    return _duty(
        say("Duty to report, to consult and to go to the police (art. 4a Wpo)"),
        (
            say(
                "It applies when three things come together: there is a suspicion of a sexual offence, the suspected "
                "person works for the school (volunteers too), and the victim is a pupil under 18."
            ),
            say(
                "Every member of staff informs the school board at once and directly. Telling the head teacher is not "
                "enough. This goes for internal confidential advisers too; nobody can invoke confidentiality."
            ),
            say(
                "The school board consults the confidential inspector without delay. Together they establish whether "
                "there is a reasonable suspicion."
            ),
            say(
                "With a reasonable suspicion the board reports it to the police at once, even if pupil or parents "
                "object."
            ),
            say("The confidential inspector is bound to secrecy and has no duty to go to the police."),
        ),
        "rijksoverheid.nl; onderwijsinspectie.nl; seksueelmisdrijf.nl",
        say,
    )


def _reporting_code(say: Words) -> Duty:
    return _duty(
        say("Worries about home: the reporting code, in five steps"),
        (
            say("Write down the signals."),
            say("Consult a colleague, and Veilig Thuis if needed."),
            say("Talk with the parents and the child."),
            say("Weigh it, with the assessment framework that has been obligatory since 2019."),
            say(
                "Decide: report it, organise help, or both. Acute or structural danger is reported to Veilig Thuis. "
                "A suspicion about someone who works for the school goes by the duty to report above (general "
                "knowledge: check it yourselves)."
            ),
        ),
        "onderwijsgeschillen.nl; handelingsprotocol.nl",
        say,
        ordered=True,
    )


def _images(say: Words) -> Duty:
    return _duty(
        say("Images of pupils (AVG)"),
        (
            say(
                "Publishing an image needs consent for every pupil who can be recognised: of the parents while the "
                "pupil is under 16."
            ),
            say("Consent is given for a clear purpose. Silence is not consent."),
            say("Consent can be withdrawn at any time; then the use stops. The school must be able to show it."),
        ),
        "nu.nl (2017); declercq.com",
        say,
    )


def _safety(say: Words) -> Duty:
    return _duty(
        say("Safety at school"),
        (
            say(
                "Since 1 August 2015 every school has a safety policy, a person who coordinates the policy against "
                "bullying and is the contact point, and a yearly survey among pupils."
            ),
        ),
        "vosabb.nl",
        say,
    )


def _complaints(say: Words) -> Duty:
    return _duty(
        say("Complaints (art. 14 Wpo)"),
        (
            say("Every school has a complaints procedure and a complaints committee, named in the school guide."),
            say("Parents, pupils and staff may complain about conduct and decisions, and about what was left undone."),
            say("The committee gives advice; the advice is not binding."),
        ),
        "onderwijsconsument.nl (2023); onderwijsgeschillen.nl",
        say,
    )


def _certificate(say: Words) -> Duty:
    return _duty(
        say("Certificate of conduct (VOG)"),
        (
            say(
                "Everyone who is appointed in primary education hands in a VOG, trainee teachers and lunchtime staff "
                "included. Other volunteers only if the school chooses so."
            ),
        ),
        "gratisvog.nl",
        say,
    )


def _reprimand(say: Words) -> Duty:
    return _duty(
        say("Measures (CAO PO)"),
        (
            say(
                "Apart from suspension the CAO PO knows only the written reprimand as a disciplinary measure. Have the "
                "current CAO checked."
            ),
        ),
        "holla.nl (2023)",
        say,
    )


def _bill(say: Words) -> Duty:
    return _duty(
        say("Bill – check where it stands now"),
        (
            say(
                "The bill Vrij en veilig onderwijs (36 777) is about the duty to report, confidential advisers and "
                "complaints, among other things. It is told here as a bill and not as law."
            ),
        ),
        "tweedekamer.nl, 15-9-2025",
        say,
    )
