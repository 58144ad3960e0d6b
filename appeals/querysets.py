"""Ways to name a set of appeals, and who may see which."""

from typing import TYPE_CHECKING, Self

from django.db import models

from appeals.enums import AppealStatus
from operators.querysets import Viewer

if TYPE_CHECKING:
    from appeals.models import Appeal, AppealEvent


class AppealQuerySet(models.QuerySet["Appeal"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, those of its source for a bot, their own for an operator."""
        if viewer.sees_everything:
            return self.all()
        if viewer.lead_source_id:
            return self.filter(lead_source_id=viewer.lead_source_id)
        return self.filter(assigned_operator_id=viewer.operator_id or 0)

    def active(self) -> Self:
        return self.filter(status=AppealStatus.ACTIVE)

    def pending(self) -> Self:
        return self.active().filter(assigned_operator=None)

    def lock(self, *, skip_locked: bool = False) -> Self:
        """Lock rows until the commit, after the operators' rows and before any insert."""
        return self.select_for_update(no_key=True, skip_locked=skip_locked)

    def in_queue_order(self) -> Self:
        return self.order_by("-priority", "queued_at", "id")


class AppealEventQuerySet(models.QuerySet["AppealEvent"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, nothing for anybody else."""
        return self.all() if viewer.sees_everything else self.none()

    def of(self, appeal: "Appeal") -> Self:
        return self.filter(appeal_id=appeal.pk).order_by("sequence")

    def with_decision(self) -> Self:
        return self.filter(decision__isnull=False)
