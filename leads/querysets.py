"""Who may see which lead."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models

from operators.querysets import Viewer

if TYPE_CHECKING:
    from leads.models import Lead


class LeadQuerySet(models.QuerySet["Lead"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, nothing for anybody else."""
        return self.all() if viewer.sees_everything else self.none()

    def lock_in_order(self, ids: Iterable[int]) -> Self:
        """Lock these rows until the commit, ascending by id, after operators and before appeals.

        Whoever posts an appeal of one of these leads meanwhile waits for the commit.
        """
        return self.filter(pk__in=list(ids)).order_by("pk").select_for_update()
