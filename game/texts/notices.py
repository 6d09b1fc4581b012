"""The words for what could not be done, or has just been done: one calm sentence each, for wall and desk alike."""

from __future__ import annotations

from typing import assert_never

from game.core.closing_early import votes_in
from game.core.dealing import MAX_DECK
from game.core.letters import EMOJI, LETTERS
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.session import Session
from game.i18n.words import Words
from game.texts.choices import more_people_words
from game.texts.hall_vote import hall_notices
from game.texts.letters import NOT_ON_WALL
from game.texts.missing import PEOPLE_MISSING, dropped_words, missing_words

KIT_MADE, UNSHARED = "kit_made", "unshared"
GOOD_NEWS = (
    "saved",
    KIT_MADE,
    "handed",
    "cards_checked",
    "cards_frozen",
    "card_kept",
    "session_deleted",
    "card_played",
    "logo_taken",
    "set_taken",
    "gone_on",
    "colours_warm",
    "colours_dark",
    "colours_contrast",
    "sounds_on",
    "sounds_off",
    "motion_less",
    "motion_full",
    "hall_asks",
    "hall_counted",
    NOT_ON_WALL,
)
"""Notices that say what was done; the others ask, or say why not."""


def told_of(notice: str, session: Session, say: Words) -> str:
    """The sentence for a notice about this session: it knows how many are missing, and whether tables vote."""
    if notice == PEOPLE_MISSING:
        return missing_words(session, say)
    if notice == Reason.BOX_EMPTIES and votes_in(session):
        return dropped_words(session, votes_in(session), say)
    if notice == Reason.BOX_EMPTIES and session.phase is Phase.MOMENT:
        return say("Going back deletes the answers from phones. Press Back again to go ahead.")
    voting = session.play.voting
    if notice == Reason.NOBODY_VOTED and voting is not None and voting.way.traits.tables:
        return say("No table has voted yet.")
    return notice_words(notice, say)


def notice_words(notice: str, say: Words) -> str:
    """The sentence for a notice; what is no id is a sentence already."""
    if notice in tuple(Reason):
        return refusal_words(Reason(notice), say)
    return app_notices(say).get(notice, notice)


def refusal_words(reason: Reason, say: Words) -> str:
    """Why the rules do not do it."""
    match reason:
        case Reason.NOT_NOW:
            return say("That cannot be done at this step.")
        case Reason.NO_CARDS:
            return say("No cards fit this choice. Choose more themes or another style.")
        case Reason.NOTHING_NEW:
            return say("There is nothing new in the hall to bring together.")
        case Reason.BOX_FULL:
            return say("Everybody present has voted. More people? Press “{button}”.", button=more_people_words(say))
        case Reason.NO_HANDS:
            return say("There is nothing to remove here.")
        case Reason.FEWER_THAN_VOTES:
            return say("There are already that many votes in the ballot box.")
        case Reason.NOBODY_VOTED:
            return say("Nobody has voted yet.")
        case Reason.NO_SUCH_OPTION:
            return say("This card has no such option.")
        case Reason.BOX_EMPTIES:
            return say("Going back empties the ballot box of this vote. Press Back again to go ahead.")
        case Reason.AT_START:
            return say("This is the first step.")
        case Reason.NOTHING_TO_REDO:
            return say("There is nothing to redo.")
        case Reason.EMPTY_TEXT:
            return say("There is no text yet.")
        case Reason.TOO_MANY:
            return say("The screen is full: remove one first.")
        case Reason.DECK_FULL:
            return say(
                "A session holds {most} cards at most. Leave one out first, or begin another session.", most=MAX_DECK
            )
        case Reason.ALREADY_ON_DECK:
            return say("That card is already on the table.")
        case Reason.BELOW_FLOOR:
            return say("This leads to no rule; the card says why.")
        case Reason.ASK_FIRST:
            return say("Ask at least half of the room first.")
        case Reason.MORE_ANSWERS_THAN_PEOPLE:
            return say("That is more answers than people present.")
        case Reason.OBJECTION_OPEN:
            return say("There is still an objection: change the text, or record it with a reservation.")
        case Reason.STILL_SPLIT:
            return say("Not everybody agrees, so this cannot be recorded as agreed.")
        case Reason.ANSWERS_FIRST:
            return say("Show the answers first: otherwise this would give them away one by one.")
        case Reason.NOT_WHEN_HEAVY:
            return say("Not with a heavy card: nobody has to show where they stand.")
        case Reason.NO_CARDS_SEEN:
            return say("No card has been read yet. Hold the cards up, with the pattern to the camera.")
        case Reason.FEWER_CARDS:
            return say(
                "Fewer cards were read than counted before, so nothing was changed. Everybody: card up once more."
            )
        case Reason.MORE_CARDS:
            return say(
                "There would be more votes than people. Put the number of people right, then read the cards again."
            )
        case Reason.TABLES_VOTED:
            return say("Tables have already voted. Change the number of tables before or after a vote.")
        case Reason.NO_DATE:
            return say("That is no date. Type it as 12-11-2027.")
        case Reason.SAME_STATE:
            return say("It already says that: nothing has changed.")
        case Reason.NOT_NEXT_STATE:
            return say("That step does not follow this one: first to the council, then adopted.")
        case Reason.NOTHING_AGREED:
            return say("There are no agreements yet, so there is nothing to submit or adopt.")
        case Reason.DAY_MISSING:
            return say("A date is missing. Until all dates are there, nothing changes.")
        case Reason.DAYS_IN_ORDER:
            return say("The dates are not in order: submitted, consent, decision of the board, in force.")
        case Reason.PART_MISSING:
            return say("Choose who is asked for consent: at least one part of the council.")
        case Reason.WHY_MISSING:
            return say("Write down why, in one sentence. It is saved with the protocol.")
        case Reason.AT_FIRST_STATE:
            return say("It is a draft: there is no step to undo.")
        case Reason.PEOPLE_BOUNDS:
            return say("Type how many people take part: 3 to 99.")
        case Reason.MINUTES_BOUNDS:
            return say("Type how many minutes you have: 20 to 240.")
        case Reason.RULE_STANDS:
            return say("That rule is settled already: this is the second one of this card.")
        case Reason.TEAM_BOUNDS:
            return say("Type how many people are in the whole team, 3 to 999, or leave it empty.")
        case _:
            assert_never(reason)


def app_notices(say: Words) -> dict[str, str]:
    """By id: what the app did, or could not do, with files, cards, settings and phones."""
    return {
        UNSHARED: say("Not all that was settled has reached the hall. Open this session again to go on sharing."),
        "day_empty": say("Type the address of the day first: the laptop in the hall shows it."),
        "day_no_day": say(
            "That is no address of a study day. The laptop in the hall shows it, like {example}.",
            example="192.168.1.5:8780/K7MR-2345",
        ),
        "day_secure": say("Outside this building the address of a day begins with https://."),
        "logo_taken": say("The logo is saved, and is on every document from now on."),
        "no_such_file": say("There is no such file. Type the full path, or drop the picture on this window."),
        "logo_kind": say("Documents cannot hold this picture. A logo is a PNG or a JPEG."),
        "logo_colours": say("Not every program shows this JPEG as it is. Save it as a PNG, and use that one."),
        "logo_large": say(
            "That picture is too large: at most 20 MB and 40 million pixels. Save a smaller copy, and use that one."
        ),
        "last_set": say("One set of cards stays in use."),
        "last_heavy": say("There is no lighter card left."),
        "too_long_to_ask": say("This text is too long for phones. Make it shorter, or count hands here."),
        "practice_writes": say("Practice: nothing is written. A real file is in your folder now."),
        "saved": say("The protocol has been written."),
        KIT_MADE: say("The facilitator’s kit is in your folder."),
        "not_saved": say("The protocol could not be written there. Choose another folder under Settings."),
        "held": say("Another program holds the file, a virus scanner perhaps. Nothing is lost: try again in a moment."),
        "nothing_agreed": say("Nothing has been agreed yet, so there is nothing to write."),
        "not_written": say("This format could not be made. The text file is there; try another one."),
        "no_pdf": say("This computer cannot make a PDF. Write the page (HTML) and print it from the browser."),
        "set_taken": say("The set is here. Its cards can be dealt from now on."),
        "not_for_game": say("Here you can drop a session (.okk) or a set of cards (.okpack), and nothing else."),
        "set_large": say("This file is too large for a set of cards."),
        "file_closed": say("This file cannot be read. Copy it to this computer and try again."),
        "folder_whole": say("Type the full path of the folder, from the drive or /."),
        "card_kept": say("Your card is saved with your own cards."),
        "card_played": say("Your card is on the table. At the closing you are asked whether to keep it."),
        "own_incomplete": say("A card needs a title, a situation and at least two options."),
        "card_not_kept": say("Your card could not be saved on this disk."),
        "card_waits": say("This card needs what is grey here. Then choose it again."),
        "no_other_card": say("There is no other card left."),
        "settings_odd": say("Some of your settings could not be read. A copy of the file as it was lies beside it."),
        "settings_closed": say("Your settings cannot be read now. The usual ones apply, and nothing is lost."),
        "disk_trouble": say("The disk cannot save it. Nothing that was there is lost; make room and try again."),
        "session_copies": say("This session is in more than one file. You go on with the one that was worked on last."),
        "session_older_copy": say("You go on with an older copy of this session. The later one stays as it is."),
        "session_deleted": say("The session is deleted."),
        "cannot_open": say("That session cannot be opened. It has been left as it was."),
        "round_first": say("Close the vote first: the votes of the colleagues would stay in the ballot box."),
        "no_browser": say("No browser opens here. Open the tickets on a paired phone."),
        "busy": say("The laptop was too busy. Nothing was done: try again."),
        "second_window": say("Open Kaart is open in another window too. Each session can be open in one of them."),
        "gone_on": say("The program had stopped partway. Everything is as it was, and phones can join."),
        NOT_ON_WALL: say(
            "Saved. The big screen shows {emoji} or {letters} for what it has no letters for.",
            emoji=EMOJI,
            letters=LETTERS,
        ),
        PEOPLE_MISSING: say("Not all votes are in yet. Press again to close the vote anyway."),
        "colours_warm": say("Colours: warm"),
        "colours_dark": say("Colours: dark"),
        "nothing_aloud": say("Nothing is read aloud here."),
        "sounds_on": say("Sound is on: a soft chime when a conversation or a pause is over. This is it."),
        "sounds_off": say("Sound is off."),
        "colours_contrast": say("Colours: high contrast"),
        "colours_unfit": say(
            "The file with these colours cannot be used, so others take their place. The window that Open "
            "Kaart was started from says which line it is."
        ),
        "motion_less": say("Less movement: screens are there at once"),
        "motion_full": say("Movement as usual"),
        "handed": say("Counted. Pass the keyboard on."),
        "cards_checked": say("The cards can be read from here. Cards down."),
        "cards_not_a": say("Not everybody holds A on top yet. Letters small and grey: A belongs at the top."),
        "cards_frozen": say("What the cards say is in the ballot box. Cards down."),
        **hall_notices(say),
    }


def held_words(held: str, name: str, say: Words) -> str:
    """Why a document has another name than it had: the earlier one is still open, and nothing of it was touched."""
    if held.endswith(".docx"):
        return say("{held} is still open in Word. What is new is in {name}.", held=held, name=name)
    return say("{held} is still open in another program. What is new is in {name}.", held=held, name=name)
