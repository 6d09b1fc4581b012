"""The schema of the hub as plain SQL, in steps that are never changed; `versions` tells alembic their order."""
