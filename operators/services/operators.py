"""What can be done with an operator that makes no room for anybody.

Activation, limits and links live in `appeals.services.availability`. Each change is written to the
history in its transaction, with `actor` and `reason`.
"""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from operators.enums import ConfigurationField, OperatorStatus
from operators.exceptions import OperatorHasAppeals
from operators.models import Operator
from operators.services.changes import note_change


@transaction.atomic
def create_operator(
    *,
    active_appeals_limit: int,
    actor: str,
    status: OperatorStatus = OperatorStatus.ACTIVE,
    name: str = "",
    reason: str = "",
) -> Operator:
    operator = Operator.objects.create(
        name=name, status=status, active_appeals_limit=active_appeals_limit
    )
    operator.refresh_from_db()
    note_change(
        ConfigurationField.CREATED,
        was=None,
        now=configuration_of(operator),
        actor=actor,
        reason=reason,
        operator_id=operator.pk,
    )
    return operator


@transaction.atomic
def rename_operator(operator: Operator, *, name: str, actor: str, reason: str = "") -> Operator:
    """Raises Operator.DoesNotExist."""
    was = _lock(operator).name
    operator.name = name
    operator.save(update_fields=["name"])
    note_change(
        ConfigurationField.NAME,
        was=was,
        now=name,
        actor=actor,
        reason=reason,
        operator_id=operator.pk,
    )
    return operator


@transaction.atomic
def set_user(operator: Operator, *, user: User | None, actor: str, reason: str = "") -> Operator:
    """Say who the operator is when they sign in. Raises Operator.DoesNotExist."""
    was = _lock(operator).user_id
    operator.user = user
    operator.save(update_fields=["user"])
    note_change(
        ConfigurationField.USER,
        was=was,
        now=operator.user_id,
        actor=actor,
        reason=reason,
        operator_id=operator.pk,
    )
    return operator


def delete_operator(operator: Operator, *, actor: str, reason: str = "") -> None:
    """Remove an operator who never had an appeal, with their links.

    Raises OperatorHasAppeals and Operator.DoesNotExist.
    """
    try:
        with transaction.atomic():
            # The row before its links, as everybody does who writes links.
            locked = Operator.objects.lock_in_order([operator.pk]).get()
            factors = dict(
                locked.links.select_for_update()
                .order_by("lead_source_id")
                .values_list("lead_source_id", "routing_factor")
            )
            operator.delete()
            _note_deletion(locked, factors, actor=actor, reason=reason)
    except (ProtectedError, IntegrityError) as error:
        raise OperatorHasAppeals from error


def configuration_of(operator: Operator) -> dict[str, Any]:
    """All that can be changed of an operator, by the names of the fields in history."""
    return {
        ConfigurationField.NAME: operator.name,
        ConfigurationField.USER: operator.user_id,
        ConfigurationField.STATUS: operator.status,
        ConfigurationField.ACTIVE_APPEALS_LIMIT: operator.active_appeals_limit,
    }


def _lock(operator: Operator) -> Operator:
    return Operator.objects.lock_in_order([operator.pk]).get()


def _note_deletion(
    operator: Operator, factors: Mapping[int, int], *, actor: str, reason: str
) -> None:
    for lead_source_id, factor in factors.items():
        note_change(
            ConfigurationField.ROUTING_FACTOR,
            was=factor,
            now=None,
            actor=actor,
            reason=reason,
            operator_id=operator.pk,
            lead_source_id=lead_source_id,
        )
    note_change(
        ConfigurationField.DELETED,
        was=configuration_of(operator),
        now=None,
        actor=actor,
        reason=reason,
        operator_id=operator.pk,
    )
