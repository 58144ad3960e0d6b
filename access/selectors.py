"""Who stands behind a key or a signed-in user."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

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
    if not secret or len(prefix) > ApiKey._meta.get_field("prefix").max_length:
        return None
    found = FIND_KEY.row(prefix=prefix)
    if found is None:
        return None
    hashed_key, role, lead_source_id, operator_id = found
    if not ApiKey.objects.key_generator.verify(key, hashed_key):
        return None
    return Principal(f"key:{prefix}", Role(role), lead_source_id, operator_id)


def principal_of_user(user: AbstractBaseUser | AnonymousUser) -> Principal | None:
    """The principal of a staff user: manager, or the operator they are; None for others."""
    if not (user.is_active and getattr(user, "is_staff", False)):
        return None
    actor = f"user:{user.pk}"
    if user.is_superuser or user.groups.filter(name=MANAGERS).exists():  # type: ignore[union-attr]
        return Principal(actor, Role.MANAGER)
    operator = getattr(user, "operator", None)
    return Principal(actor, Role.OPERATOR, operator_id=operator.pk) if operator else None
