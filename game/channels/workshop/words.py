"""The sentences that the script of the workshop says. Data only."""

from __future__ import annotations

from game.words import Words


def script_words(say: Words) -> dict[str, str]:
    """By the names that workshop.js knows them by; {n}-like places are filled there."""
    return _of_list(say) | _of_form(say) | _of_choices(say)


def _of_list(say: Words) -> dict[str, str]:
    return {
        "cards": say("Cards"),
        "search": say("Search in title, situation, words and code"),
        "set": say("Set"),
        "theme": say("Theme"),
        "chapter": say("Chapter"),
        "weight": say("Weight"),
        "kind": say("Kind"),
        "state": say("State"),
        "all": say("All"),
        "broken": say("Has mistakes"),
        "version": say("Your own version"),
        "own": say("Your own card"),
        "draft": say("Draft not saved"),
        "untranslated": say("Not translated"),
        "shown": say("{n} of {total} cards"),
        "none": say("No card fits. Choose fewer filters."),
        "new": say("New card"),
        "newtitle": say("What is the card about?"),
        "make": say("Make the card"),
        "takein": say("Take in a set"),
        "file": say("A file that ends in .okpack"),
        "give": say("Set to hand on"),
        "fetch": say("Save as a file"),
        "lookfirst": say("Nothing has been written yet. This would happen:"),
        "take": say("Take it in"),
        "taken": say("The set is here now. What lay there before is in the bin."),
        "same": say("Everything in it is here already."),
        "fresh": say("New"),
        "changed": say("Changed"),
        "gone": say("Not in it; goes to the bin"),
    }


def _of_form(say: Words) -> dict[str, str]:
    return {
        "back": say("All cards"),
        "save": say("Save"),
        "savedown": say("Save as your own version"),
        "saved": say("Saved"),
        "drafted": say("Draft kept"),
        "unsaved": say("Not saved yet"),
        "undo": say("Undo"),
        "redo": say("Redo"),
        "copy": say("Duplicate"),
        "move": say("Move to another set"),
        "bin": say("To the bin"),
        "binsure": say("Press again: this card goes to the bin"),
        "add": say("Add: {name}"),
        "remove": say("Remove {name}"),
        "up": say("{name}: up"),
        "down": say("{name}: down"),
        "left": say("{n} of {most}"),
        "optional": say("may be left out"),
        "nothing": say("(none)"),
        "example": say("For instance: {text}"),
        "standpoint": say("Standpoint {n}"),
        "prompt": say("Question {n}"),
        "unknown": say("Fields that a card does not have"),
        "preview": say("As it will stand on the wall"),
        "step": say("Step"),
        "situation": say("Situation"),
        "vote": say("Vote"),
        "rule": say("Rule"),
        "wide": say("The wall, 16:9"),
        "narrow": say("The wall, 4:3"),
        "wrong": say("What is still wrong"),
        "right": say("Nothing is wrong with this card."),
        "hints": say("Hints"),
        "hinttold": say("These are hints. A program can be mistaken; you decide."),
        "check": say("Before you share it"),
        "text": say("This file cannot be shown as a form. Mend the text; the first mistake is named here."),
        "filetext": say("Text of the file"),
    }


def _of_choices(say: Words) -> dict[str, str]:
    return {
        "conflict": say("Somebody changed this file while you were typing. Choose for each field what stays."),
        "mine": say("What you typed"),
        "theirs": say("What is in the file now"),
        "keepthis": say("Keep these choices and save"),
        "olddraft": say("There is a draft that was not saved."),
        "usedraft": say("Go on with the draft"),
        "dropdraft": say("Throw the draft away"),
        "shippednote": say("This card comes with the game. What you save becomes your own version of it."),
        "versionnote": say("This is your own version. The original is still there."),
        "newer": say("The original has changed since you made this version."),
        "compare": say("Compare with the original"),
        "field": say("Field"),
        "original": say("Original"),
        "alike": say("There is no difference."),
        "return": say("Back to the original"),
        "unwritable": say("This file cannot be changed in place. Open it in a text editor: {path}"),
        "empty": say("(empty)"),
        "trouble": say("That did not work. Is Open Kaart still open?"),
    }
