"""What each role of the hub may do: as the schema grants it, to be held against what the database says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

GRANTED = """
    SELECT r.rolname || ' ' || a.privilege_type || ' ' || c.relname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
      JOIN pg_roles r ON r.oid = a.grantee WHERE n.nspname = 'ok' AND r.rolname <> 'ok_owner'
    UNION SELECT r.rolname || ' ' || a.privilege_type || ' ' || c.relname || '.' || t.attname
      FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
      aclexplode(t.attacl) a JOIN pg_roles r ON r.oid = a.grantee WHERE n.nspname = 'ok' AND r.rolname <> 'ok_owner'
    UNION SELECT r.rolname || ' ' || a.privilege_type || ' ' || p.proname
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(p.proacl) a
      JOIN pg_roles r ON r.oid = a.grantee WHERE n.nspname = 'ok' AND r.rolname <> 'ok_owner'
    UNION SELECT 'everybody ' || a.privilege_type || ' ' || c.relname FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a WHERE n.nspname = 'ok' AND a.grantee = 0
    UNION SELECT 'everybody EXECUTE ' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,
      aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE n.nspname = 'ok' AND a.grantee = 0
    UNION SELECT 'without row security: ' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'ok' AND c.relkind = 'r' AND NOT c.relrowsecurity
    UNION SELECT 'in the log of writes: ' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'ok' AND c.relname = 'hall_box' AND c.relpersistence <> 'u'
    UNION SELECT 'owned by another: ' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'ok' AND c.relkind = 'r' AND pg_get_userbyid(c.relowner) <> 'ok_owner'
    UNION SELECT 'more than a role: ' || rolname FROM pg_roles WHERE rolname LIKE 'ok\\_%'
      AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)
    UNION SELECT m.rolname || ' is ' || g.rolname FROM pg_auth_members x JOIN pg_roles m ON m.oid = x.member
      JOIN pg_roles g ON g.oid = x.roleid WHERE m.rolname IN ('ok_hub', 'ok_keep')"""
HUB_CALLS = [
    "my_day",
    "my_room",
    "leads",
    "enter",
    "day_of",
    "about",
    "new_day",
    "join_day",
    "heard",
    "put",
    "accept",
    "hide",
    "unhide",
    "send_away",
    "hall_open",
    "hall_closing",
    "hall_waiting",
    "hall_close",
    "hall_put",
    "hall_mine",
]
KEEP_CALLS = ["forget_day", "forget_room", "forget_old"]
WATCH_CALLS = ["figures"]
ROOM_COLUMNS = ["id", "day", "at", "name", "people", "accepted", "seen"]
EXPECTED = frozenset(
    [
        *(f"ok_hub EXECUTE {name}" for name in HUB_CALLS),
        *(f"ok_keep EXECUTE {name}" for name in KEEP_CALLS),
        *(f"ok_watch EXECUTE {name}" for name in WATCH_CALLS),
        *(f"ok_hub SELECT room.{name}" for name in ROOM_COLUMNS),
        *(f"ok_hub UPDATE shown.{name}" for name in ("ver", "sha", "body")),
        *(f"ok_hub SELECT {name}" for name in ("shown", "hidden", "hall")),
        "ok_hub INSERT shown",
    ]
)


def differences(found: Iterable[tuple[Any, ...]]) -> list[str]:
    """What is granted though it should not be, and the other way round."""
    granted = {str(row[0]) for row in found}
    return sorted([*(f"+ {one}" for one in granted - EXPECTED), *(f"- {one}" for one in EXPECTED - granted)])
