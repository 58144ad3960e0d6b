"""Who stands behind a key or a signed-in user."""

from math import inf
from time import monotonic
from typing import Any

from django.contrib.auth.models import AnonymousUser, User

from access.enums import Role
from access.models import ApiKey
from access.principals import Principal
from access.statements import FIND_AND_MARK_KEY, FIND_KEY
from operators.statements import Row, Statement

MANAGERS = "Managers"
OPERATORS = "Operators"


# When this process last marked a key as used, in seconds of its own clock. Only keys that were
# found get in here, so guessing can't fill it.
_marked: dict[str, float] = {}
_MARK_EVERY_SECONDS = 300


def principal_of_key(key: str) -> Principal | None:
    """The principal of a usable key: known, not revoked, not expired, with the right secret.

    One statement, which every 5 minutes also notes that the key is in use.
    """
    is_marked = was_marked_lately(key)
    rows = rows_of_key(key, FIND_KEY if is_marked else FIND_AND_MARK_KEY)
    if not rows:
        return None
    if not is_marked:
        _marked[_prefix_of(key)] = monotonic()
    return principal_in(rows[0], key)


def was_marked_lately(key: str) -> bool:
    return _marked.get(_prefix_of(key), -inf) > monotonic() - _MARK_EVERY_SECONDS


def rows_of_key(key: str, statement: Statement, **parameters: Any) -> list[Row]:
    """Run a statement that is built around `USABLE_KEY`; no row: this isn't a usable key."""
    prefix, _, secret = key.partition(".")
    if not secret or not key.isascii():
        return []
    hashed_key = ApiKey.objects.key_generator.hash(key)
    return statement.rows(prefix=prefix, hashed_key=hashed_key, **parameters)


def principal_in(row: Row, key: str) -> Principal:
    """The principal in the first three columns, as `USABLE_KEY` answers them."""
    role, lead_source_id, operator_id = row[:3]
    return Principal(f"key:{_prefix_of(key)}", Role(role), lead_source_id, operator_id)


def _prefix_of(key: str) -> str:
    return key.partition(".")[0]


def principal_of_user(user: User | AnonymousUser) -> Principal | None:
    """The principal of a staff user: a manager, or in Operators the operator they are.

    None for everybody else, also for the user of an operator who is in neither group.
    """
    if not (user.is_active and user.is_staff):
        return None
    actor = f"user:{user.pk}"
    if user.is_superuser:
        return Principal(actor, Role.MANAGER)
    groups = set(user.groups.values_list("name", flat=True))
    if MANAGERS in groups:
        return Principal(actor, Role.MANAGER)
    operator = getattr(user, "operator", None) if OPERATORS in groups else None
    return Principal(actor, Role.OPERATOR, operator_id=operator.pk) if operator else None


def at_own_desk(principal: Principal, user: User | AnonymousUser) -> Principal | None:
    """As whom a user works on appeals of their own: the operator they are, a manager too.

    None for a manager who is nobody's user.
    """
    if principal.operator_id:
        return principal
    operator = getattr(user, "operator", None)
    return Principal(principal.actor, Role.OPERATOR, operator_id=operator.pk) if operator else None
