"""What a phone says in words alone, when nothing is asked of it. Texts only; it decides nothing."""

from __future__ import annotations

from game.core.session import Phase
from game.i18n.words import Words


def calm_words(state: str, phase: Phase, say: Words) -> tuple[str, str]:
    """Title and sentence for a state without a question; empty for the others."""
    match state:
        case "wait":
            return _waiting(phase, say)
        case "closed":
            return say("The vote is closed"), _after(phase, say)
        case "queue":
            return say("One moment please"), say("All seats are taken. The facilitator sees that you are waiting.")
        case "stopped":
            return say("We stop for a moment."), say("Nobody has to explain anything. This page goes on by itself.")
        case "end":
            return say("Thank you for taking part"), say("You can close this page now.")
        case _:
            return "", ""


def _waiting(phase: Phase, say: Words) -> tuple[str, str]:
    match phase:
        case Phase.SITUATION:
            return say("Read along on the big screen"), say("The vote appears here by itself.")
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.WARM_UP:  # by tables: else a vote would be asked here
            return say("Your table votes together"), say("Tell your choice to the facilitator.")
        case Phase.TALK | Phase.MINORITY:
            return say("Now we talk"), say("The vote appears here by itself.")
        case Phase.RULE:
            return say("We write a rule together"), say("Soon you are asked here whether you can live with it.")
        case _:
            return say("You are in!"), say("Look at the big screen. The vote appears here by itself.")


def _after(phase: Phase, say: Words) -> str:
    if phase is Phase.REVEAL:
        return say("Look at the big screen: the outcome is coming.")
    return say("Nobody sees the outcome yet. It comes after the last vote.")
