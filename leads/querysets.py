"""Who may see which lead."""

from typing import TYPE_CHECKING, Self

from django.db import models

from operators.querysets import Viewer

if TYPE_CHECKING:
    from leads.models import Lead


class LeadQuerySet(models.QuerySet["Lead"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, nothing for anybody else."""
        return self.all() if viewer.sees_everything else self.none()
