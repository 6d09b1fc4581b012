"""A PostgreSQL of one's own for some minutes: on a free port of loopback, with TLS of its own CA, as deploy/ says.

An unprivileged user runs it, since it refuses to be root. Bench and tests start one; it is spoken with by its own
programs alone, so that whoever has no driver can start one, too.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.server.listening import listening

DEPLOY = Path(__file__).resolve().parents[3] / "deploy" / "postgresql"
OLDEST = 15
DATABASE = "openkaart"
ROLES = ("ok_hub", "ok_keep", "ok_watch")
HERE = "127.0.0.1"
NOBODY = 65534
PATIENCE = 30.0
"""Seconds until it answers, also after it was killed."""
SIGNED = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


def binaries() -> Path | None:
    """The folder of the newest server on this computer that is new enough, where a certificate can be made for it."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres") if _number(path) >= OLDEST]
    ready = os.name == "posix" and shutil.which("openssl") and DEPLOY.is_dir()
    return max(found, key=lambda path: _number(path / "postgres"), default=None) if ready else None


def _number(path: Path) -> int:
    name = path.parent.parent.name
    return int(name) if name.isdecimal() else 0


class OwnPostgres:
    """`sync` as a server in earnest does it; without, a kill of the program does no harm either.

    Whatever is asked of it raises OSError, with what it said, where it cannot be done.
    """

    def __init__(self, folder: Path, sync: bool = False) -> None:
        self.folder, self.data, self.log, self._sync = folder, folder / "data", folder / "log", sync
        self.ca, self.port, self._password = folder / "ca.crt", free_port(), secrets.token_urlsafe(12)
        self._process: subprocess.Popen[bytes] | None = None

    # --------------------------------------------------------------------------------------------------- of the server

    def create(self) -> None:
        """A cluster, started, with a role for who manages it."""
        self.folder.chmod(0o755)
        (self.folder / "password").write_text(self._password, "utf-8")
        self.data.mkdir()
        _given_away(self.folder / "password", self.data)
        how = ["-U", "postgres", "--pwfile", str(self.folder / "password"), "-E", "UTF8", "--locale", "C.UTF-8"]
        self._run("initdb", "-D", str(self.data), *how, "--auth=scram-sha-256", *([] if self._sync else ["--no-sync"]))
        self._certify()
        self._configure()
        self.start()

    def _certify(self) -> None:
        """A CA, and by it a certificate for localhost and its address."""
        make_ca(self.ca, self.folder / "ca.key")
        at, key, asked, names = (
            self.data / "server.crt",
            self.data / "server.key",
            self.folder / "csr",
            self.folder / "names",
        )
        names.write_text(f"subjectAltName=DNS:localhost,IP:{HERE}", "utf-8")
        _openssl("req", *SIGNED, "-keyout", key, "-out", asked, "-subj", "/CN=localhost")
        by = ("-CA", self.ca, "-CAkey", self.folder / "ca.key", "-CAcreateserial", "-days", "2", "-extfile", names)
        _openssl("x509", "-req", "-in", asked, "-out", at, *by)
        key.chmod(0o600)
        _given_away(at, key)

    def _configure(self) -> None:
        """What deploy/ says, and what differs for a server that lives for some minutes."""
        own, usual, lines = (self.data / name for name in ("open-kaart.conf", "postgresql.conf", "pg_hba.conf"))
        shutil.copy(DEPLOY / own.name, own)
        fast = "" if self._sync else "fsync=off\nfull_page_writes=off\n"
        with usual.open("a", encoding="utf-8") as conf:
            conf.write(f"include '{own.name}'\nlisten_addresses='{HERE}'\nunix_socket_directories=''\n")
            conf.write(f"port={self.port}\nmax_connections=120\nshared_buffers=64MB\n{fast}")
        owner = f"hostssl all postgres {HERE}/32 scram-sha-256\n"
        lines.write_text((DEPLOY / lines.name).read_text("utf-8") + owner, "utf-8")
        _given_away(own, usual, lines)

    def start(self) -> None:
        """Until it answers."""
        with self.log.open("ab") as log:
            command = [str(self.programs() / "postgres"), "-D", str(self.data)]
            how: dict[str, Any] = {"cwd": self.folder, "start_new_session": True, **_user()}
            self._process = subprocess.Popen(command, stdout=log, stderr=log, **how)
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise OSError(self.logged()[-400:])
            time.sleep(0.02)

    def _answers(self) -> bool:
        with suppress(OSError):
            self.run("psql", "-X", "-q", "-d", "postgres", "-c", "SELECT 1")
            return True
        return False

    def kill(self) -> None:
        """As if somebody pulled its plug: it and each of its lines end at once."""
        if self._process is None:
            return
        number = self._process.pid
        with suppress(OSError):
            children = Path(f"/proc/{number}/task/{number}/children").read_text("utf-8").split()
            for child in (number, *map(int, children)):
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """In order."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    def logged(self) -> str:
        return self.log.read_text("utf-8", "replace")

    # ------------------------------------------------------------------------------------------------- of its programs

    def run(self, program: str, *arguments: str, input_file: Path | None = None) -> str:
        """One of PostgreSQL's own, as who manages the database; what it prints."""
        given = input_file.read_bytes() if input_file else None
        return self._run(program, *arguments, environment=self.environment(), given=given)

    def environment(self) -> dict[str, str]:
        """Of who manages the database, for programs that speak with it."""
        around = {"PGPASSWORD": self._password, "PGSSLMODE": "verify-full", "PGSSLROOTCERT": str(self.ca)}
        return around | {"PGHOST": "localhost", "PGPORT": str(self.port), "PGUSER": "postgres"}

    def programs(self) -> Path:
        """Their folder."""
        found = binaries()
        if found is None:
            raise OSError("PostgreSQL 15 or newer is not here; on Debian the package is postgresql")
        return found

    def _run(
        self, program: str, *arguments: str, environment: dict[str, str] | None = None, given: bytes | None = None
    ) -> str:
        command = [str(self.programs() / program), *arguments]
        around = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **(environment or {})}
        how: dict[str, Any] = {"capture_output": True, "input": given, **_user()}
        done = subprocess.run(command, env=around, cwd=self.folder, check=False, **how)
        if done.returncode:
            raise OSError(done.stderr.decode(errors="replace")[-400:])
        return str(done.stdout.decode(errors="replace"))

    # ----------------------------------------------------------------------------------------------------- of databases

    def dsn(self, user: str, database: str = DATABASE, **more: str) -> str:
        told = {"host": "localhost", "port": str(self.port), "dbname": database, "user": user}
        told |= {"password": self._password, "sslmode": "verify-full", "sslrootcert": str(self.ca)} | more
        return " ".join(f"{name}='{text}'" for name, text in told.items())

    def owner(self, database: str = DATABASE) -> str:
        return self.dsn("postgres", database)

    def let_roles_in(self) -> None:
        """Passwords for the roles of a hub, once its schema is there."""
        said = "; ".join(f"ALTER ROLE {role} PASSWORD '{self._password}'" for role in ROLES)
        self.run("psql", "-X", "-q", "-d", DATABASE, "-c", said)


def make_ca(at: Path, key: Path) -> None:
    """A CA of one's own, for two days."""
    _openssl("req", "-x509", *SIGNED, "-keyout", key, "-out", at, "-days", "2", "-subj", "/CN=tests")
    at.chmod(0o644)


def _openssl(*arguments: object) -> None:
    done = subprocess.run(["openssl", *map(str, arguments)], check=False, capture_output=True)
    if done.returncode:
        raise OSError(done.stderr.decode(errors="replace")[-400:])


def _user() -> dict[str, Any]:
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}


def _given_away(*paths: Path) -> None:
    if os.geteuid() == 0:
        for path in paths:
            os.chown(path, NOBODY, NOBODY)


def free_port() -> int:
    """One that nobody listens on now."""
    with listening(HERE, port=0) as asked:
        return int(asked.getsockname()[1])
