"""Ways to name a set of operators, and who may see which."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, Self

from django.db import models
from django.db.models import F

from operators.enums import OperatorStatus

if TYPE_CHECKING:
    from operators.models import ConfigurationChange, Operator


class Viewer(Protocol):
    """What a queryset asks of whoever is looking; `access.principals.Principal` is one."""

    @property
    def sees_everything(self) -> bool: ...
    @property
    def lead_source_id(self) -> int | None: ...
    @property
    def operator_id(self) -> int | None: ...


class OperatorQuerySet(models.QuerySet["Operator"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, themselves for an operator, nobody for a bot."""
        if viewer.sees_everything:
            return self.all()
        return self.filter(pk=viewer.operator_id) if viewer.operator_id else self.none()

    def lock_in_order(self, ids: Iterable[int]) -> Self:
        """Lock these rows until the commit, ascending by id, after every queue lock."""
        return self.filter(pk__in=list(ids)).order_by("pk").select_for_update(no_key=True)

    def with_room(self) -> Self:
        return self.filter(
            status=OperatorStatus.ACTIVE, active_appeals__lt=F("active_appeals_limit")
        )


class ConfigurationChangeQuerySet(models.QuerySet["ConfigurationChange"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, nothing for anybody else."""
        return self.all() if viewer.sees_everything else self.none()
