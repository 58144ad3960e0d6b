"""Who stands behind a key or a signed-in user."""

from django.contrib.auth.models import AnonymousUser, User

from access.enums import Role
from access.models import ApiKey
from access.principals import Principal
from access.statements import FIND_KEY

MANAGERS = "Managers"
OPERATORS = "Operators"


def principal_of_key(key: str) -> Principal | None:
    """The principal of a usable key: known, not revoked, not expired, with the right secret.

    One statement, which also notes when the key was last used, at most every 5 minutes.
    """
    prefix, _, secret = key.partition(".")
    if not secret or not key.isascii():
        return None
    hashed_key = ApiKey.objects.key_generator.hash(key)
    found = FIND_KEY.row(prefix=prefix, hashed_key=hashed_key)
    if found is None:
        return None
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
