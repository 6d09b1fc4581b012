"""Who does what when the school is threatened: what a team fills in at the closing, with roles and not with names."""

from __future__ import annotations

from game.core.session import Session

CALLS_POLICE, TELLS_BOARD, TELLS_STAFF, SPEAKS, WATCHES, DOORS = (
    "police",
    "board",
    "staff",
    "speaks",
    "watches",
    "doors",
)
ROLES = (CALLS_POLICE, TELLS_BOARD, TELLS_STAFF, SPEAKS, WATCHES, DOORS)
"""In the order of the plan. `watches`: follows public posts about the school; `speaks`: the one spokesperson."""

ROLE_TITLES = {
    CALLS_POLICE: "Who calls the police?",
    TELLS_BOARD: "Who calls the school board?",
    TELLS_STAFF: "Who informs the staff?",
    SPEAKS: "Who speaks to parents and press?",
    WATCHES: "Who watches public posts?",
    DOORS: "Who arranges doors and supervision?",
}
"""English source texts."""


def who_does(session: Session, role: str) -> str:
    """What the team filled in for this role; "" if nothing."""
    return dict(session.roles).get(role, "")
