"""Names that screens and documents share, as English source texts: they are translated where they are shown."""

from __future__ import annotations

from game.core.session import Status

CHAPTER_TITLES = {
    "H1": "Aim, principles and scope",
    "H2": "Role model and personal profile",
    "H3": "Online contact with pupils",
    "H4": "Group chats and the digital classroom",
    "H5": "Images, livestream and privacy",
    "H6": "Contact with parents and former pupils",
    "H7": "Gaming, gifts and favouritism",
    "H8": "Trainees, supply staff, volunteers and external staff",
    "H9": "Concerns, signals and reporting",
    "H10": "Threats, fake accounts and online incidents",
    "H11": "AI and new technology",
    "H12": "Speaking up, measures and complaints",
    "H13": "Communication, signing and review",
}

STATUS_TITLES = {
    Status.AGREED: "Agreed",
    Status.RESERVED: "Agreed with reservations",
    Status.PARKED: "Parked",
    Status.NOT_NEEDED: "Not needed",
    Status.MERGED: "Merged with another agreement",
}
