"""`python -m tests.upgrades.dump NAME`: keep today's state as tests/upgrades/NAME.sql.

Migrates a new database on the tests' server, fills it, and writes it as plain SQL that PostgreSQL
14 to 18 read; gzipped where it is large. Also notes the migrations of today in landed.txt.
"""

import argparse
import gzip
import os
import re
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from appeals.models import DemoHistory
from appeals.services import demo
from leaddistrib import embedded_postgres
from leaddistrib.embedded_postgres import binaries
from tests.upgrades import databases, landed
from tests.upgrades.corners import make_corners

HERE = Path(__file__).parent
PAST = 300  # appeals
LARGE_BYTES = 300_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.upgrades.dump", description=__doc__)
    parser.add_argument("name", help="what the state is called, such as the issue's letter")
    name = parser.parse_args().name
    if taken := sorted(HERE.glob(f"{name}.sql*")):
        sys.exit(f"{taken[0].name} is there already; a state that was kept is never edited")
    server = nullcontext() if settings.DATABASE_URL else embedded_postgres.hold(settings.VAR)
    with server:
        text = dump_of_new_installation(f"upgrade_dump_{os.getpid()}")
    file = _store(name, text)
    landed.add_new()
    print(f"{file.name}: {file.stat().st_size:,} bytes")


def dump_of_new_installation(database: str) -> str:
    """Today's schema, demo data and corners, made in a database of this name."""
    with databases.new(database):
        call_command("migrate", verbosity=0)
        demo.seed(appeals=PAST)
        demo.write_history(DemoHistory.objects.get())
        make_corners()
        call_command("check_invariants")
        call_command("verify_decisions")
        return portable(_pg_dump())


def _pg_dump() -> str:
    """By the newest pg_dump of the wheel, which reads all servers up to its own version."""
    program = max(binaries.of_wheel().glob("pginstall*/bin/pg_dump"), key=_version)
    arguments, environment = connection.client.settings_to_cmd_args_env(
        connection.settings_dict, ["--no-owner", "--no-privileges", "--rows-per-insert=500"]
    )
    return subprocess.run(
        [program, *arguments[1:]],
        env=os.environ | (environment or {}),
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def _version(program: Path) -> int:
    words = subprocess.run([program, "--version"], check=True, capture_output=True, text=True)
    found = re.search(r"(\d+)\.", words.stdout)
    assert found
    return int(found[1])


def portable(dump: str) -> str:
    """Without what older servers refuse: settings that they don't know, commands of newer psqls."""
    header, first, rest = dump.partition("\n-- Name: ")
    known = [line for line in header.splitlines() if not _SETTING.match(line)]
    text = "\n".join([*known, *_SETTINGS, ""]) + first + rest
    return re.sub(r"^\\(un)?restrict \w+$\n", "", text, flags=re.MULTILINE)


_SETTING = re.compile(r"(SET \w+ =|SELECT pg_catalog\.set_config\()")
_SETTINGS = [
    "SET client_encoding = 'UTF8';",
    "SET standard_conforming_strings = on;",
    "SET check_function_bodies = false;",
    "SET client_min_messages = warning;",
    "SELECT pg_catalog.set_config('search_path', '', false);",
    "",
    "--",
]


def _store(name: str, text: str) -> Path:
    file = HERE / f"{name}.sql"
    if len(text.encode()) <= LARGE_BYTES:
        file.write_text(text)
        return file
    file = file.with_suffix(".sql.gz")
    file.write_bytes(gzip.compress(text.encode(), mtime=0))
    return file


if __name__ == "__main__":
    main()
