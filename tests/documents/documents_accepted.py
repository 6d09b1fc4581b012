"""Pairs of texts that the clash finder points at and that may stand together: which, in what language, and why."""

from __future__ import annotations

from typing import NamedTuple


class Accepted(NamedTuple):
    """`first` and `second` as contradictions are named there: `card:answer`, `floor of card`, or a place in a paper."""

    kind: str
    languages: str
    first: str
    second: str
    reason: str


TWIN = "the same rule for a school of another kind, from another set: it is agreed on once"
TALKING = "talking to a colleague oneself: here about what is seen online, there about the team chat"
SMALL = "a small concern goes to the head teacher: here what stands in the school chat, there what somebody does"

PUTS = "the rule puts into practice what this law or advice says about the same thing"

STAYS = "what is in the law stays beside whatever is agreed on about it"
HEARING = "both tell the head teacher of a concern: what parents write here, a pupil’s account there"

ACCEPTED: tuple[Accepted, ...] = (
    Accepted("alike", "nl en", "b1-anders-zelf:schoolomgeving", "advice 2 lines 1", PUTS),
    Accepted("alike", "nl", "e2-geheim-thuis:meldcode", "chapters H9 law 3", PUTS),
    Accepted("alike", "nl", "j1-online-vriend:ouders-bellen", "advice 1 lines 2", PUTS),
    Accepted("alike", "en", "p1-hartjes:zelf-aanspreken", "ladder 1 note", PUTS),
    Accepted(
        "alike",
        "en",
        "i3-avondbericht:morgen-ouderkanaal",
        "threats 5 actions 1",
        "only the channel for parents is the same: here one message about a threat",
    ),
    Accepted("alike", "nl en", "b1-anders-zelf:schoolomgeving", "v3-app-van-de-mentor:sluiten", TWIN),
    Accepted("alike", "nl en", "b1-anders-zelf:met-einddatum", "v3-app-van-de-mentor:beheren", TWIN),
    Accepted("alike", "nl", "e1-laat-bericht:morgen", "v2-morgen-examen:eindtijd", TWIN),
    Accepted("alike", "nl en", "j1-online-vriend:ouders-bellen", "v9-oudere-vriend:samen-naar-huis", TWIN),
    Accepted("alike", "nl en", "l2-chatbotplan:nooit-leerlinggegevens", "v8-door-een-chatbot:nooit", TWIN),
    Accepted("alike", "nl en", "p1-hartjes:zelf-aanspreken", "v10-lift-naar-huis:aanspreken", TWIN),
    Accepted("alike", "nl en", "p2-ritje:naar-directeur", "v10-lift-naar-huis:leidinggevende", TWIN),
    Accepted("alike", "nl", "t7-knipoog-in-de-teamapp:can_if", "v10-lift-naar-huis:aanspreken", TWIN),
    Accepted("alike", "en", "a1-volgverzoek:werkaccount", "v1-openbaar-account:can_if", TWIN),
    Accepted(
        "alike", "nl en", "l4-de-foto-die-niet-echt-is:eerst-het-kind", "v4-beeld-dat-rondgaat:eerst-de-leerling", TWIN
    ),
    Accepted("alike", "nl", "p1-hartjes:zelf-aanspreken", "t7-knipoog-in-de-teamapp:can_if", TALKING),
    Accepted(
        "alike", "nl en", "a1-volgverzoek:werkaccount", "s3-wat-een-goal:can_if",
        "one work account: here what we tell of school on it, there how we respond to a pupil’s post",
    ),
    Accepted(
        "alike", "nl", "g2-dag-stage:schoolkanaal", "s4-likes-op-vrijdag:can_if",
        "both need the consent of parents: here films of trainees, there a closed channel of one group",
    ),
    Accepted(
        "alike", "nl", "l2-chatbotplan:nooit-leerlinggegevens", "t8-verslag-door-ai:can_if",
        "both need an AI tool that the school approved: here for details, there for minutes",
    ),
    Accepted(
        "alike", "en", "g1-snapstreaks:club-is-club", "s2-trainer-in-de-clubapp:can",
        "the chat of a club: here whoever knows pupils from there, there whoever coaches",
    ),
    Accepted(
        "alike", "nl", "a4-de-grote-zus:nee-met-klein-kind", "m1-brugklas:gewone-regels",
        "a brother or sister still at school: here only the follow request, there all that holds for pupils",
    ),
    Accepted(
        "never", "en", "t1-laat-appen:can", "t4-lachje-onder-een-klacht:cannot",
        "in one chat: messages to each other at any time, and none that came from parents",
    ),
    Accepted("alike", "nl", "j5-altijd-dezelfde-collega:naar-de-directeur", "p2-ritje:naar-directeur", SMALL),
    Accepted("alike", "nl", "j5-altijd-dezelfde-collega:naar-de-directeur", "v10-lift-naar-huis:leidinggevende", SMALL),
    Accepted(
        "alike", "nl", "j5-altijd-dezelfde-collega:zelf-zeggen", "j6-slak-van-de-dag:zelf-zeggen",
        "talking to a colleague oneself: here about what strikes us, there about a joke",
    ),
    Accepted(
        "alike", "nl en", "i3-avondbericht:morgen-ouderkanaal", "i5-appjes-over-een-jas:maandag-via-school",
        "replies to parents: here when they come, there that they come through school and not from our own number",
    ),
    Accepted(
        "alike", "nl", "e2-geheim-thuis:meldcode", "floor of l3-ai-vriend",
        "the reporting code and 112 are named in both, so that each can be read alone",
    ),
    Accepted(
        "alike", "en", "l3-ai-vriend:ouders-over-app", "law 5 lines 3",
        "a step of the reporting code in seven words, which nearly any rule about parents holds",
    ),
    Accepted("alike", "nl en", "g2-dag-stage:schoolkanaal", "H5-1", STAYS),
    Accepted("alike", "nl", "s4-likes-op-vrijdag:can_if", "H5-1", STAYS),
    Accepted("alike", "nl en", "l5-een-warm-bericht:ja-met-vermelding", "H11-1", STAYS),
    Accepted("alike", "nl en", "l2-chatbotplan:nooit-leerlinggegevens", "H11-1", STAYS),
    Accepted("alike", "en", "l2-chatbotplan:goedgekeurde-omgeving", "H11-1", STAYS),
    Accepted("alike", "nl en", "t8-verslag-door-ai:can_if", "H11-1", STAYS),
    Accepted(
        "never", "en", "d2-smiley:geen-groepsfoto", "H5-1",
        "stricter than the law: no group photo at all once one child may not be in it",
    ),
    Accepted(
        "alike", "nl en", "a1-volgverzoek:seintje", "H3-1",
        "says less: what we do with a request; the proposal has it too that we send none",
    ),
    Accepted(
        "alike", "nl en", "e2-geheim-thuis:kort-reageren", "H3-6",
        "says less: private messages only; the proposal holds for the chat of school too",
    ),
    Accepted(
        "never", "nl en", "v6-achttien:met-zijn-drieen", "H6-3",
        "a talk with parents at school here, their private groups online there",
    ),
    Accepted("never", "en", "d2-smiley:besloten", "H2-1", "photos of pupils here, photos of ourselves there"),
    Accepted(
        "alike", "en", "v5-vijf-uur-bij-de-bakker:nummer-van-school", "H6-4",
        "a phone of the school: for pupils on placement here, for parents there",
    ),
    Accepted("alike", "en", "i2-ouderapp:stop-doorsturen", "s13-het-briefje-in-de-la:cannot", HEARING),
    Accepted("alike", "en", "i2-ouderapp:laat-gaan", "s13-het-briefje-in-de-la:cannot", HEARING),
    Accepted(
        "never", "en", "t11-wij-tweeen-weten-het:can", "threats 4 actions 2",
        "messages to a colleague here, keeping track of threats for whoever is threatened there",
    ),
    Accepted(
        "alike", "nl", "i5-appjes-over-een-jas:maandag-via-school", "H6-2",
        "says less: messages to one’s own number; the proposal holds for all messages of parents",
    ),
    Accepted(
        "alike", "nl", "n2-de-les-staat-in-de-ouderapp:elke-keer-zeggen", "H4-4",
        "says less: when it is asked; the proposal has it too that the school records nothing",
    ),
    Accepted(
        "alike", "nl", "o5-voor-de-tweede-keer:stappen-op-papier", "H12-2",
        "steps that the team asks the board for here, who takes a measure there",
    ),
    Accepted(
        "never", "en", "e5-vrijdag-oppas:via-de-ouder", "H3-3",
        "stricter: whoever babysits sends the child nothing at all",
    ),
    Accepted(
        "never", "en", "n2-de-les-staat-in-de-ouderapp:ouder-bellen", "law 7 lines 4",
        "what we ask of a parent here, who may see the papers of a complaint there",
    ),
    Accepted(
        "alike", "en", "i3-avondbericht:beelden-afgeven", "l4-de-foto-die-niet-echt-is:telefoons-uit",
        "screenshots that somebody gives us here, a nude photo that goes round in class there",
    ),
)  # fmt: skip
