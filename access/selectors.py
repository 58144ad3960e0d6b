"""Who stands behind a key or a signed-in user."""

from math import inf
from time import monotonic

from django.contrib.auth.models import AnonymousUser, User

from access.enums import Role
from access.models import ApiKey
from access.principals import Principal
from access.statements import FIND_AND_MARK_KEY, FIND_KEY

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
    prefix, _, secret = key.partition(".")
    if not secret or not key.isascii():
        return None
    is_marked = _marked.get(prefix, -inf) > monotonic() - _MARK_EVERY_SECONDS
    statement = FIND_KEY if is_marked else FIND_AND_MARK_KEY
    found = statement.row(prefix=prefix, hashed_key=ApiKey.objects.key_generator.hash(key))
    if found is None:
        return None
    if not is_marked:
        _marked[prefix] = monotonic()
    role, lead_source_id, operator_id = found
    return Principal(f"key:{prefix}", Role(role), lead_source_id, operator_id)


def principal_of_user(user: User | AnonymousUser) -> Principal | None:
    """The principal of a staff user: manager, or the operator they are; None for others."""
    if not (user.is_active and user.is_staff):
        return None
    actor = f"user:{user.pk}"
    if user.is_superuser or user.groups.filter(name=MANAGERS).exists():
        return Principal(actor, Role.MANAGER)
    operator = getattr(user, "operator", None)
    return Principal(actor, Role.OPERATOR, operator_id=operator.pk) if operator else None
