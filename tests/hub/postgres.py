"""A PostgreSQL of the tests' own: an unprivileged user starts it on a free port of loopback, with TLS of its own CA.

It is set up as deploy/ says. Where none can be started, tests that want one are skipped with a sentence.
"""

from __future__ import annotations

import atexit
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.waiting import eventually

ROOT = Path(__file__).parents[2]
OLDEST = 15
PASSWORD = secrets.token_urlsafe(12)
DATABASE = "openkaart"
ROLES = ("ok_hub", "ok_keep", "ok_watch")
NOT_HERE = "PostgreSQL 15 or newer is not here; on Debian the package is postgresql"
NO_DRIVER = "what the hub needs is not installed: python3 play.py hub --help does it"
NO_START = "PostgreSQL cannot be started here: {}"


def binaries() -> Path | None:
    """The folder of the newest server."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres") if _number(path) >= OLDEST]
    return max(found, key=lambda path: _number(path / "postgres"), default=None)


def _number(path: Path) -> int:
    name = path.parent.parent.name
    return int(name) if name.isdecimal() else 0


class Postgres:
    """`sync` as a server in earnest does it; else as fast as can be, which a kill of the program does not notice."""

    def __init__(self, folder: Path, sync: bool = False) -> None:
        self.folder, self.data, self.log, self._sync = folder, folder / "data", folder / "log", sync
        self.ca, self.port = folder / "ca.crt", free_port()
        self._process: subprocess.Popen[bytes] | None = None

    # --------------------------------------------------------------------------------------------------- of the server

    def create(self) -> Postgres:
        """A cluster, started, with a role for who manages it. OSError, subprocess.CalledProcessError: it cannot be."""
        self.folder.chmod(0o755)
        (self.folder / "password").write_text(PASSWORD, "utf-8")
        self._give("password")
        self.data.mkdir()
        self._give("data")
        how = ["-U", "postgres", "--pwfile", str(self.folder / "password"), "-E", "UTF8", "--locale", "C.UTF-8"]
        self._run("initdb", "-D", str(self.data), *how, "--auth=scram-sha-256", *([] if self._sync else ["--no-sync"]))
        self._certify()
        self._configure()
        return self.start()

    def _certify(self) -> None:
        """A CA, and by it a certificate for localhost and its address."""
        _ca(self.ca, self.folder / "ca.key")
        at, key, asked = self.data / "server.crt", self.data / "server.key", self.folder / "server.csr"
        names = self.folder / "names"
        names.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1", "utf-8")
        _openssl(
            "req", "-newkey", EC, "-pkeyopt", CURVE, "-nodes", "-keyout", key, "-out", asked, "-subj", "/CN=localhost"
        )
        signed = ("-CA", self.ca, "-CAkey", self.folder / "ca.key", "-CAcreateserial", "-days", "2", "-extfile", names)
        _openssl("x509", "-req", "-in", asked, "-out", at, *signed)
        key.chmod(0o600)
        for path in (at, key):
            _owned(path)

    def _configure(self) -> None:
        """What deploy/ says, and what differs for a server that lives for some minutes."""
        shutil.copy(ROOT / "deploy" / "postgresql" / "open-kaart.conf", self.data / "open-kaart.conf")
        fast = "" if self._sync else "fsync=off\nfull_page_writes=off\n"
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as conf:
            conf.write("include 'open-kaart.conf'\nlisten_addresses='127.0.0.1'\nunix_socket_directories=''\n")
            conf.write(f"port={self.port}\nmax_connections=120\nshared_buffers=64MB\n{fast}")
        lines = (ROOT / "deploy" / "postgresql" / "pg_hba.conf").read_text("utf-8")
        owner = "hostssl all postgres 127.0.0.1/32 scram-sha-256\n"
        (self.data / "pg_hba.conf").write_text(lines + owner, "utf-8")
        for name in ("open-kaart.conf", "postgresql.conf", "pg_hba.conf"):
            _owned(self.data / name)

    def start(self) -> Postgres:
        with self.log.open("ab") as log:
            command = [str(_server() / "postgres"), "-D", str(self.data)]
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True, **_user()
            )
        eventually(self._answers)
        return self

    def _answers(self) -> bool:
        import psycopg

        if self._process is not None and self._process.poll() is not None:
            raise OSError(self.log.read_text("utf-8", "replace")[-400:])
        with suppress(psycopg.OperationalError):
            psycopg.connect(self.owner("postgres")).close()
            return True
        return False

    def kill(self) -> None:
        """As if somebody pulled its plug: it and each of its lines end at once."""
        assert self._process is not None
        number = self._process.pid
        with suppress(OSError):
            children = Path(f"/proc/{number}/task/{number}/children").read_text("utf-8").split()
            for child in [number, *map(int, children)]:
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """In order."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(10)
                return
            self.kill()

    def run(self, program: str, *arguments: str, input_file: Path | None = None) -> str:
        """One of PostgreSQL's own programs, as who manages the database; what it prints."""
        given = input_file.read_bytes() if input_file else None
        return self._run(program, *arguments, environment=self.environment(), given=given)

    def environment(self) -> dict[str, str]:
        """Of who manages the database, for programs that speak with it."""
        around = {"PGPASSWORD": PASSWORD, "PGSSLMODE": "verify-full", "PGSSLROOTCERT": str(self.ca)}
        return around | {"PGHOST": "localhost", "PGPORT": str(self.port), "PGUSER": "postgres"}

    def programs(self) -> Path:
        return _server()

    def _run(
        self, program: str, *arguments: str, environment: dict[str, str] | None = None, given: bytes | None = None
    ) -> str:
        command = [str(_server() / program), *arguments]
        around = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **(environment or {})}
        how: dict[str, Any] = {"capture_output": True, "input": given, **_user()}
        done = subprocess.run(command, env=around, cwd=self.folder, check=False, **how)
        if done.returncode:
            raise OSError(done.stderr.decode(errors="replace")[-400:])
        return str(done.stdout.decode(errors="replace"))

    def _give(self, name: str) -> None:
        _owned(self.folder / name)

    # ----------------------------------------------------------------------------------------------------- of databases

    def dsn(self, user: str, database: str = DATABASE, **more: str) -> str:
        told = {"host": "localhost", "port": str(self.port), "dbname": database, "user": user, "password": PASSWORD}
        told |= {"sslmode": "verify-full", "sslrootcert": str(self.ca)} | more
        return " ".join(f"{name}='{text}'" for name, text in told.items())

    def owner(self, database: str = DATABASE) -> str:
        return self.dsn("postgres", database)

    def sql(self, query: str, *given: object, database: str = DATABASE) -> list[tuple[Any, ...]]:
        """As who manages it, for what a test wants to know or change behind the hub's back."""
        import psycopg

        with psycopg.connect(self.owner(database), autocommit=True) as line:
            asked = line.execute(query, given or None)
            return asked.fetchall() if asked.description else []

    def with_database(self) -> Postgres:
        """One with all migrations, and passwords for its roles."""
        from game.hub.schema import migrate

        self.sql(f"CREATE DATABASE {DATABASE}", database="postgres")
        migrate(self.owner())
        for role in ROLES:
            self.sql(f"ALTER ROLE {role} PASSWORD '{PASSWORD}'")
        return self

    def logged(self) -> str:
        return self.log.read_text("utf-8", "replace")


EC, CURVE = "ec", "ec_paramgen_curve:prime256v1"


def _ca(at: Path, key: Path) -> None:
    _openssl(
        "req",
        "-x509",
        "-newkey",
        EC,
        "-pkeyopt",
        CURVE,
        "-nodes",
        "-keyout",
        key,
        "-out",
        at,
        "-days",
        "2",
        "-subj",
        "/CN=tests",
    )
    at.chmod(0o644)


def another_ca(folder: Path) -> Path:
    """Of somebody else."""
    _ca(folder / "other.crt", folder / "other.key")
    return folder / "other.crt"


def _openssl(*arguments: object) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


def _server() -> Path:
    found = binaries()
    assert found is not None
    return found


def _user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    return {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


def _owned(path: Path) -> None:
    if os.geteuid() == 0:
        os.chown(path, 65534, 65534)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _require() -> None:
    """Skips where there is nothing to start."""
    pytest.importorskip("psycopg", reason=NO_DRIVER)
    pytest.importorskip("alembic", reason=NO_DRIVER)
    if os.name == "nt" or binaries() is None or shutil.which("openssl") is None:
        pytest.skip(NOT_HERE)


@contextmanager
def postgres(sync: bool = False) -> Iterator[Postgres]:
    """One for a test alone, which may be killed."""
    _require()
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder), sync)
        try:
            server.create().with_database()
        except (OSError, subprocess.CalledProcessError) as fault:
            server.stop()
            pytest.skip(NO_START.format(fault))
        try:
            yield server
        finally:
            server.stop()


@cache
def shared() -> Postgres:
    """One for all tests of this process that leave it alive; each has its own days in it."""
    held = postgres()
    server = held.__enter__()
    atexit.register(held.__exit__, None, None, None)
    return server
