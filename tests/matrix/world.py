"""Everybody there is, and for each who has something, something that only they may see."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from http.cookies import SimpleCookie
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, Permission, User
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from access.models import ApiKey
from access.selectors import MANAGERS, OPERATORS, principal_of_key
from access.services.keys import revoke_api_key
from appeals.models import Appeal, AppealEvent
from appeals.services.distribution import register_appeal
from backoffice.models import AppealExport, AppealExportPart, ExportState
from leads.models import Lead, MergeCandidate
from operators.models import Operator
from tests.factories import (
    LeadFactory,
    LinkFactory,
    OperatorFactory,
    bot_key,
    manager_key,
    operator_key,
)

WITHOUT_A_KEY = ("no key", "bad key", "revoked", "expired")
KEYS = ("bot", "other bot", "operator", "other operator", "manager")
# Whoever is signed in: `stranger` isn't staff; `staff` is in no group; `groupless` has the rights
# of Operators without being one of them; `rowless` is one of them and nobody's user; `mighty` is
# an operator whom somebody gave every right there is to appeals, leads, operators, sources, keys.
# All but `stranger` and `rowless`, `boss`, `root` are the user of an operator who has an appeal.
STAFF = ("staff", "groupless", "rowless", "anna", "boris", "mighty", "boss", "root")
SESSIONS = ("stranger", *STAFF)
EVERYBODY = (*WITHOUT_A_KEY, *KEYS, *SESSIONS)

_OURS = ("operators", "sources", "leads", "access", "appeals")


@dataclass
class World:
    """`names` are what stands in braces in an address; all of them are Anna's and her bot's."""

    names: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    # What an answer to somebody may show; there are more marks, which are shown to managers alone.
    marks: dict[str, str] = field(default_factory=dict)
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False))

    def request(self, actor: str, method: str, address: str, *body: Any) -> Any:
        """One client for all: each would load the middleware anew, which takes longer than this."""
        self.client.cookies = SimpleCookie()
        if actor in self.cookies:
            self.client.cookies[settings.SESSION_COOKIE_NAME] = self.cookies[actor]
        return self.client.generic(method, address, *body, headers=self.headers.get(actor))

    def shown_to(self, actor: str, text: str) -> list[str]:
        """The marks of others in what somebody was answered."""
        if actor in {"manager", "boss", "root"}:
            return []
        return [mark for mark in _MARKS if mark in text and mark != self.marks.get(actor)]


_OWNERS = ("anna", "boris", "mighty", "staff", "groupless")
_MARKS = tuple(f"mark-of-{owner}" for owner in _OWNERS)


def make_world() -> World:
    world = World()
    sides = {name: _side(name) for name in _OWNERS}
    for name in ("stranger", *STAFF):
        world.cookies[name] = _signed_in(_user(name, sides))
    _give_keys(world, sides)
    anna, boris = sides["anna"], sides["boris"]
    for side in ("anna", "boris", "mighty"):
        world.marks[side] = f"mark-of-{side}"
    world.marks |= {"bot": "mark-of-anna", "operator": "mark-of-anna"}
    world.marks |= {"other bot": "mark-of-boris", "other operator": "mark-of-boris"}
    world.names |= {
        "appeal": anna.appeal.pk,
        "source": anna.appeal.lead_source_id,
        "link": anna.operator.links.get().pk,
        "operator": anna.operator.pk,
        "lead": anna.lead.pk,
        "event": AppealEvent.objects.get(appeal_id=anna.appeal.pk).pk,
        "user": anna.operator.user_id,
        "others_operator": boris.operator.pk,
        "others_lead": boris.lead.pk,
        "candidate": MergeCandidate.objects.create(older=anna.lead, newer=boris.lead).pk,
        "group": Group.objects.get(name=MANAGERS).pk,
        "job": _job(),
        "export": _export(),
    }
    return world


@dataclass(frozen=True)
class _Side:
    """A source with one operator who has one appeal of one lead, all marked."""

    operator: Operator
    lead: Lead
    appeal: Appeal


def _side(name: str) -> _Side:
    mark = f"mark-of-{name}"
    lead = LeadFactory(name=mark)
    link = LinkFactory(lead_source__name=mark, operator=OperatorFactory(name=mark))
    appeal = register_appeal(
        lead_source_id=link.lead_source_id, lead_id=lead.pk, payload={"text": mark}, actor="test"
    )
    return _Side(link.operator, lead, appeal)


def _user(name: str, sides: dict[str, _Side]) -> User:
    user = User.objects.create_user(
        name, password=None, is_staff=name != "stranger", is_superuser=name == "root"
    )
    groups = {"boss": MANAGERS, "rowless": OPERATORS, "anna": OPERATORS, "boris": OPERATORS}
    groups["mighty"] = OPERATORS
    user.groups.set(Group.objects.filter(name=groups.get(name)))
    rights = Permission.objects.none()
    if name == "mighty":
        rights = Permission.objects.filter(content_type__app_label__in=_OURS)
    if name == "groupless":
        rights = Group.objects.get(name=OPERATORS).permissions.all()
    user.user_permissions.set(rights)
    if name in sides:
        sides[name].operator.user = user
        sides[name].operator.save(update_fields=["user"])
    return user


def _signed_in(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _give_keys(world: World, sides: dict[str, _Side]) -> None:
    anna, boris = sides["anna"], sides["boris"]
    keys = {
        "bad key": f"{manager_key().partition('.')[0]}.{'x' * 32}",
        "revoked": manager_key(),
        "expired": manager_key(),
        "bot": bot_key(anna.appeal.lead_source),
        "other bot": bot_key(boris.appeal.lead_source),
        "operator": operator_key(anna.operator),
        "other operator": operator_key(boris.operator),
        "manager": manager_key(),
    }
    for actor, key in keys.items():
        assert principal_of_key(key) or actor == "bad key"  # Notes the use, which is a write.
        world.headers[actor] = {"Authorization": f"Api-Key {key}"}
        ApiKey.objects.filter(prefix=_prefix(key)).update(name="mark-of-anna")
    revoke_api_key(ApiKey.objects.get(prefix=_prefix(keys["revoked"])))
    past = timezone.now() - timedelta(seconds=1)
    ApiKey.objects.filter(prefix=_prefix(keys["expired"])).update(expiry_date=past)
    world.names["key"] = _prefix(keys["bot"])


def _prefix(key: str) -> str:
    return key.partition(".")[0]


def _export() -> int:
    """Of appeals, which the boss asked for."""
    export = AppealExport.objects.create(
        owner=User.objects.get(username="boss"),
        format="csv",
        language="en",
        state=ExportState.DONE,
        expected=1,
        parts=1,
        until_id=1,
    )
    AppealExportPart.objects.create(export=export, number=0, content=zlib.compress(b"mark-of-anna"))
    return export.pk


def _job() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
            " VALUES ('default', 'a.task', '{}') RETURNING id"
        )
        return cursor.fetchone()[0]


@contextmanager
def undone() -> Iterator[Callable[[], int]]:
    """Whatever happens within hasn't happened afterwards; asks how many rows were written."""
    savepoint = transaction.savepoint()
    before = _rows_written()
    try:
        yield lambda: _rows_written() - before
    finally:
        connection.needs_rollback = False
        transaction.savepoint_rollback(savepoint)


def _rows_written() -> int:
    """By this transaction, undone or not, into all tables but those of sessions."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(pg_stat_get_xact_tuples_inserted(t) + pg_stat_get_xact_tuples_updated(t)"
            " + pg_stat_get_xact_tuples_deleted(t)) FROM unnest(%s::oid[]) t",
            [_tables()],
        )
        return cursor.fetchone()[0]


@cache
def _tables() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relid FROM pg_stat_user_tables WHERE relname <> 'django_session'")
        return [row[0] for row in cursor.fetchall()]
