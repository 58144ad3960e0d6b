"""Migrations at every start; and in an empty database a demo, two logins and two keys.

Of the demo only what is going on just now is made here; its past is left to the worker.

The secrets are kept in LEADDISTRIB_VAR/credentials, one section for each database. A first start
can be killed anywhere: the password is written down before the administrator is made, and what
isn't marked as finished is finished at the next start.
"""

import fcntl
import os
import secrets
import time
from collections.abc import Iterator
from configparser import RawConfigParser
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import OperationalError, connection, connections, transaction

from access.enums import Role
from access.models import ApiKey
from access.selectors import OPERATORS
from access.services.keys import create_api_key
from appeals.services import demo
from appeals.tasks import go_on_with_demo_history
from leaddistrib.embedded_postgres import Server, locks
from leaddistrib.embedded_postgres.places import refuse
from operators.models import Operator
from operators.services.operators import set_user
from sources.enums import LeadSourceType
from sources.models import LeadSource
from sources.services.lead_sources import create_lead_source

ACTOR = "system:first_start"
PATIENCE_SECONDS = 5


@dataclass(frozen=True)
class Credentials:
    """What opens this database. None: changed or revoked since, or never made: an operator's login
    where there was no operator.

    `history` is how many appeals of the past of the demo the worker makes in the background.
    """

    file: Path
    admin_login: str | None
    admin_password: str | None
    operator_login: str | None
    operator_password: str | None
    manager_key: str | None
    bot_key: str | None
    lead_source_id: str
    history: int


def prepare(server: Server | None) -> Credentials | None:
    """Migrate, and fill the database if it is empty. None where the logins are not of our making.

    `server` is the embedded one. Two launchers on one LEADDISTRIB_VAR take turns.
    """
    settings.STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns where it is missing
    try:
        _connect(server)
        with _alone(settings.VAR / "launcher.lock"):
            call_command("migrate", interactive=False, verbosity=0)
            return first_login(settings.VAR / "credentials", _name_of_database())
    finally:
        connections.close_all()


def first_login(file: Path, database: str) -> Credentials | None:
    """What the file says of this database, after filling it if it is empty."""
    book = _read(file)
    if _is_empty():
        book[database] = {
            "finished": "no",
            "admin_login": "admin",
            "admin_password": secrets.token_urlsafe(12),
            "operator_login": "operator",
            "operator_password": secrets.token_urlsafe(12),
        }
        _write(book, file)
    if database not in book:
        return None
    if book[database]["finished"] == "no":
        _fill(book, file, database)
        book[database]["finished"] = "yes"
        _write(book, file)
    if demo.unfinished(in_background=True):
        go_on_with_demo_history()
    return _still_valid(book, file, database)


def _connect(server: Server | None) -> None:
    """With patience: a database may be starting, or be dying of a kill that we didn't see."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        if server:
            server.ensure_running()
        try:
            connection.ensure_connection()
        except OperationalError as error:
            if time.monotonic() > deadline:
                refuse(f"the database doesn't answer: {str(error).splitlines()[0]}")
            time.sleep(0.2)
        else:
            return


def _is_empty() -> bool:
    return not any(model.objects.exists() for model in (User, Operator, LeadSource, ApiKey))


def _fill(book: RawConfigParser, file: Path, database: str) -> None:
    """Every step leaves alone what an interrupted first start has done."""
    notes = book[database]
    if demo.is_empty():
        demo.seed(in_background=True)
    else:
        demo.go_on()
    if not User.objects.filter(username=notes["admin_login"]).exists():
        User.objects.create_superuser(notes["admin_login"], password=notes["admin_password"])
    if "operator_login" in notes:
        _make_operators_user(notes["operator_login"], notes["operator_password"])
    with transaction.atomic():
        if _valid_key(notes.get("bot_key", "")):
            return
        source = _source_of_the_bot()
        notes["manager_key"] = create_api_key(name="First start: manager", role=Role.MANAGER)
        notes["bot_key"] = create_api_key(
            name="First start: bot", role=Role.BOT, lead_source_id=source.pk
        )
        notes["lead_source_id"] = str(source.pk)
        # Before the commit: keys that nobody knows would be worse than notes of none.
        _write(book, file)


@transaction.atomic
def _make_operators_user(login: str, password: str) -> None:
    """For whoever has most to do; none where there is no operator, or a user of this name."""
    operator = Operator.objects.filter(user=None).order_by("-active_appeals", "id").first()
    if operator is None or User.objects.filter(username=login).exists():
        return
    user = User.objects.create_user(login, password=password, is_staff=True)
    user.groups.add(Group.objects.get(name=OPERATORS))
    set_user(operator, user=user, actor=ACTOR)


def _source_of_the_bot() -> LeadSource:
    source = LeadSource.objects.filter(type=LeadSourceType.BOT).order_by("id").first()
    return source or create_lead_source(type=LeadSourceType.BOT, name="Bot", actor=ACTOR)


def _still_valid(book: RawConfigParser, file: Path, database: str) -> Credentials | None:
    """None where nothing of it opens this database: it is another one at the same address."""
    notes = book[database]
    user, operator = (_is_user(notes.get(f"{who}_login")) for who in ("admin", "operator"))
    history = demo.unfinished(in_background=True)
    found = Credentials(
        file=file,
        admin_login=notes["admin_login"] if user else None,
        admin_password=notes["admin_password"] if user else None,
        operator_login=notes["operator_login"] if operator else None,
        operator_password=notes["operator_password"] if operator else None,
        manager_key=_valid_key(notes["manager_key"]),
        bot_key=_valid_key(notes["bot_key"]),
        lead_source_id=notes["lead_source_id"],
        history=history.plan["size"]["appeals"] if history else 0,
    )
    return found if user or found.manager_key or found.bot_key else None


def _is_user(login: str | None) -> bool:
    return User.objects.filter(username=login, is_active=True).exists()


def _valid_key(key: str) -> str | None:
    prefix = key.partition(".")[0]
    return key if ApiKey.objects.filter(prefix=prefix, revoked=False).exists() else None


def _name_of_database() -> str:
    if not settings.DATABASE_URL:
        return "embedded"
    database = settings.DATABASES["default"]
    return f"{database['HOST']}:{database['PORT'] or 5432}/{database['NAME']}"


def _read(file: Path) -> RawConfigParser:
    book = RawConfigParser()
    book.read(file)
    return book


def _write(book: RawConfigParser, file: Path) -> None:
    """It appears whole, on the disk, and for its owner only."""
    draft = file.with_name("credentials.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as text:
        text.write(
            "# Made by the first `make run` on a database, printed from here by every one.\n"
        )
        book.write(text)
        text.flush()
        os.fsync(descriptor)
    draft.replace(file)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    descriptor = locks.open_file(file)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
