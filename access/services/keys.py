"""Making and revoking keys."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from access.enums import Role
from access.models import ApiKey
from operators.models import Operator
from sources.models import LeadSource


def create_api_key(
    *,
    name: str,
    role: str,
    lead_source_id: int | None = None,
    operator_id: int | None = None,
    expiry_date: datetime | None = None,
) -> str:
    """Make a key and answer it whole; only its hash is kept, so it can't be shown again.

    Raises ValidationError where it isn't bound as its role says or to nobody, or is to expire in
    the past. An owner may have several keys, so that one can take another's place.
    """
    if expiry_date and expiry_date <= timezone.now():
        raise ValidationError(_("The key would have expired before it was made."))
    if not _is_there(LeadSource, lead_source_id):
        raise ValidationError(_("There is no such source."))
    if not _is_there(Operator, operator_id):
        raise ValidationError(_("There is no such operator."))
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


def _is_there(model: type[Model], pk: int | None) -> bool:
    return pk is None or model._default_manager.filter(pk=pk).exists()
