"""Who may see which source and which link."""

from typing import TYPE_CHECKING, Self

from django.db import models

from operators.querysets import Viewer

if TYPE_CHECKING:
    from sources.models import LeadSource, LeadSourceOperator


class LeadSourceQuerySet(models.QuerySet["LeadSource"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, its own for a bot."""
        if viewer.sees_everything:
            return self.all()
        return self.filter(pk=viewer.lead_source_id) if viewer.lead_source_id else self.none()

    def lock(self) -> Self:
        """Lock rows until the commit, before their links. Nobody who takes appeals waits for it."""
        return self.select_for_update(no_key=True)


class LeadSourceOperatorQuerySet(models.QuerySet["LeadSourceOperator"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, nothing for anybody else."""
        return self.all() if viewer.sees_everything else self.none()

    def lock_of_source(self, source_id: int) -> dict[int, "LeadSourceOperator"]:
        """Lock the source's links until the commit, after the operators' rows; by operator."""
        links = self.filter(lead_source=source_id).order_by("operator").select_for_update()
        return {link.operator_id: link for link in links}
