"""What deploy/ says fits the program: its files are there, its options are known, and a proxy may stand before it."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from game.cli.hub import ADDRESS, BACKUPS, NAMES
from game.cli.subcommands import subcommands
from game.i18n.catalogues import words
from tests.hub.hub_process import HubProcess
from tests.hub.postgres import ROOT, shared
from tests.hub.postgres_days import empty
from tests.server.day_visits import Visitor

DEPLOY = ROOT / "deploy"
ENVIRONMENT = {*NAMES.values(), ADDRESS, BACKUPS, "OPEN_KAART_HUB_DATABASE"}
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a server of this kind has another system")


def test_what_the_compose_file_names_is_there() -> None:
    told = yaml.safe_load((DEPLOY / "compose" / "compose.yaml").read_text("utf-8"))
    assert set(told["services"]) == {"db", "migrate", "hub"}
    made_by_hand = ("./tls/", "data:", "backups:")
    for service in told["services"].values():
        for volume in service.get("volumes", ()):
            if not volume.startswith(made_by_hand):
                assert (DEPLOY / "compose" / volume.partition(":")[0]).exists(), volume
        if "env_file" in service:
            assert (DEPLOY / "compose" / f"{service['env_file']}.example").exists()
    published = told["services"]["hub"]["ports"] + told["services"]["db"].get("ports", [])
    assert all(port.startswith("127.0.0.1:") for port in published), "a proxy with TLS stands before it"


def test_commands_and_variables_are_known_to_the_program() -> None:
    (hub,) = (row for row in subcommands(words("en")) if row.name == "hub")
    options = {name for argument in hub.arguments(words("en")) for name in argument.names}
    papers = [path for path in DEPLOY.rglob("*") if path.is_file()] + [ROOT / "docs" / "en" / "hub.md"]
    for path in papers:
        text = path.read_text("utf-8")
        assert set(re.findall(r"OPEN_KAART_\w+", text)) <= ENVIRONMENT, path
        for line in re.findall(r"(?:game hub|open-kaart hub|command: \[)(.*)", text):
            assert set(re.findall(r"(?<![\w-])--[a-z]+", line)) <= options, (path, line)


def test_scripts_are_of_a_plain_shell_and_can_be_run() -> None:
    for name in ("night", "restore-test", "certificates"):
        assert os.access(DEPLOY / name, os.X_OK)
        subprocess.run(["sh", "-n", str(DEPLOY / name)], check=True)


def test_a_certificate_is_one_that_can_be_checked(tmp_path: Path) -> None:
    shared()  # without openssl there is no server either
    subprocess.run([str(DEPLOY / "certificates"), str(tmp_path / "tls"), "db.bestuur.example", "localhost"], check=True)
    made = tmp_path / "tls"
    for name in ("db.bestuur.example", "localhost"):
        command = ["openssl", "verify", "-CAfile", "ca.crt", "-verify_hostname", name, "server.crt"]
        assert subprocess.run(command, cwd=made, check=False, capture_output=True).returncode == 0
    command[-2] = "evil.example"
    assert subprocess.run(command, cwd=made, check=False, capture_output=True).returncode != 0
    assert (made / "server.key").stat().st_mode & 0o077 == 0


def test_every_line_of_the_database_is_inside_tls() -> None:
    for path in (DEPLOY / "postgresql" / "pg_hba.conf", DEPLOY / "compose" / "pg_hba.conf"):
        lines = [line.split() for line in path.read_text("utf-8").splitlines() if line.strip() and line[0] != "#"]
        assert {line[0] for line in lines} == {"local", "hostssl"}
        assert all(line[-1] == ("peer" if line[0] == "local" else "scram-sha-256") for line in lines)


def test_behind_a_proxy_its_name_is_ours_and_tries_are_told_apart(tmp_path: Path) -> None:
    """By the address that the proxy added: what somebody wrote before it does not count."""
    server = shared()
    empty(server)
    hub = HubProcess(tmp_path, server, "--address", "https://kaart.bestuur.example").new_day().start()
    try:
        ours = "kaart.bestuur.example"
        visitor = Visitor(hub.port)
        assert visitor.ask("GET", "/d/have", Host=ours)[1] == {"error": "token"}
        assert visitor.ask("GET", "/d/have", Host="evil.example")[1] == {"error": "host"}
        wrong = {"code": "22222222", "name": "Kamer", "people": 10, "token": "x" * 24}
        tries = [
            visitor.ask("POST", "/d/join", wrong, X_Forwarded_For=f"198.51.100.{number}, 203.0.113.9", Host=ours)[0]
            for number in range(12)
        ]
        assert tries == [404] * 10 + [429] * 2
        right = wrong | {"code": hub.code}
        assert visitor.ask("POST", "/d/join", right, X_Forwarded_For="203.0.113.10", Host=ours)[0] == 200
    finally:
        hub.end()
