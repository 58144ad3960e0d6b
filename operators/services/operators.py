"""What can be done with an operator that makes no room for anybody.

Activation, limits and links live in `appeals.services.availability`.
"""

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from operators.enums import OperatorStatus
from operators.exceptions import OperatorHasAppeals
from operators.models import Operator


def create_operator(
    *,
    active_appeals_limit: int,
    status: OperatorStatus = OperatorStatus.ACTIVE,
    name: str = "",
) -> Operator:
    operator = Operator.objects.create(
        name=name, status=status, active_appeals_limit=active_appeals_limit
    )
    operator.refresh_from_db()
    return operator


def rename_operator(operator: Operator, *, name: str) -> Operator:
    operator.name = name
    operator.save(update_fields=["name"])
    return operator


def delete_operator(operator: Operator) -> None:
    """Remove an operator who never had an appeal, with their links. Raises OperatorHasAppeals."""
    try:
        with transaction.atomic():
            # The row before its links, as everybody does who writes links.
            list(Operator.objects.lock_in_order([operator.pk]))
            operator.delete()
    except (ProtectedError, IntegrityError) as error:
        raise OperatorHasAppeals from error
