"""Who may see which lead."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce

from operators.querysets import Viewer

if TYPE_CHECKING:
    from leads.models import Lead, MergeCandidate


class LeadQuerySet(models.QuerySet["Lead"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, nothing for anybody else."""
        return self.all() if viewer.sees_everything else self.none()

    def lock_in_order(self, ids: Iterable[int]) -> Self:
        """Lock these rows until the commit, ascending by id, after operators and before appeals.

        Whoever posts an appeal of one of these leads meanwhile waits for the commit.
        """
        return self.filter(pk__in=list(ids)).order_by("pk").select_for_update()


class MergeCandidateQuerySet(models.QuerySet["MergeCandidate"]):
    def visible_to(self, viewer: Viewer) -> Self:
        """All for a manager, nothing for anybody else."""
        return self.all() if viewer.sees_everything else self.none()

    def open(self) -> Any:
        """Pairs to decide on: neither one lead by now, nor said to be two.

        `older_survivor` and `newer_survivor` are the ids of those who stand for them.
        """
        return (
            self.filter(dismissed_at=None)
            .annotate(
                older_survivor=Coalesce("older__merged_into", "older"),
                newer_survivor=Coalesce("newer__merged_into", "newer"),
            )
            .exclude(older_survivor=F("newer_survivor"))
        )
