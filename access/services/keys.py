"""Making and revoking keys."""

from datetime import datetime

from access.enums import Role
from access.models import ApiKey


def create_api_key(
    *,
    name: str,
    role: str,
    lead_source_id: int | None = None,
    operator_id: int | None = None,
    expiry_date: datetime | None = None,
) -> str:
    """Make a key and answer it whole; only its hash is kept, so it can't be shown again.

    Raises ValidationError where it isn't bound as its role says.
    """
    key = ApiKey(
        name=name,
        role=Role(role),
        lead_source_id=lead_source_id,
        operator_id=operator_id,
        expiry_date=expiry_date,
    )
    secret = ApiKey.objects.assign_key(key)
    key.full_clean()
    key.save(force_insert=True)
    return secret


def revoke_api_key(key: ApiKey) -> None:
    """Close the key for good, from the next request on."""
    ApiKey.objects.filter(pk=key.pk).update(revoked=True)
    key.revoked = True
