"""The end clients."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leads.enums import IdentityKind
from leads.querysets import LeadQuerySet, MergeCandidateQuerySet

MAX_IDENTITY_LENGTH = 254

# Words of any language as they are written, in lower case.
NAME_WORDS = SearchVector("name", config="simple")

# Below: a company's own customer number, taken as it comes. From here on: numbers that the
# database gives. A migration sets the identity column's minimum, so the two never meet.
FIRST_GENERATED_LEAD_ID = 10**12


class Lead(models.Model):
    id = models.BigAutoField(primary_key=True)
    name = models.CharField(_("name"), max_length=200, blank=True, default="", db_default="")
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name=_("merged into"),
    )

    objects = LeadQuerySet.as_manager()

    # Set by `with_merge_candidates`.
    merge_candidate_ids: list[int]

    class Meta:
        verbose_name = _("lead")
        verbose_name_plural = _("leads")
        constraints = [
            models.CheckConstraint(condition=Q(id__gte=1), name="lead_id_is_positive"),
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="lead_is_not_merged_into_itself"
            ),
        ]
        indexes = [
            # Search by the beginnings of words. Leads that come as a number have no name and
            # aren't in it.
            GinIndex(NAME_WORDS, condition=~Q(name=""), name="lead_words_of_name")
        ]

    def __str__(self) -> str:
        return self.name or gettext("Lead %(id)s") % {"id": self.pk}


class LeadIdentity(models.Model):
    """One normalised way to recognise a lead: nobody else has it, and it is kept once."""

    lead = models.ForeignKey(
        Lead, on_delete=models.CASCADE, related_name="identities", verbose_name=_("lead")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=IdentityKind)
    value = models.CharField(_("value"), max_length=MAX_IDENTITY_LENGTH)
    # By name: sources and leads don't know each other's code.
    lead_source = models.ForeignKey(
        "sources.LeadSource",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
    )
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("lead identity")
        verbose_name_plural = _("lead identities")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "value"],
                condition=Q(lead_source=None),
                name="lead_identity_belongs_to_one_lead",
            ),
            models.UniqueConstraint(
                fields=["lead_source", "value"],
                condition=Q(lead_source__isnull=False),
                name="lead_external_id_belongs_to_one_lead_of_its_source",
            ),
            models.CheckConstraint(
                condition=Q(kind=IdentityKind.EXTERNAL_ID, lead_source__isnull=False)
                | Q(
                    kind__in=[k for k in IdentityKind if k != IdentityKind.EXTERNAL_ID],
                    lead_source=None,
                ),
                name="lead_identity_has_a_source_when_external",
            ),
            models.CheckConstraint(condition=~Q(value=""), name="lead_identity_is_not_empty"),
        ]

    def __str__(self) -> str:
        return gettext("Identity %(id)s") % {"id": self.pk}


class LeadMerge(models.Model):
    """One lead became part of another; exactly what moved, so that it can be undone.

    The moved appeals and identities are kept as ids: an undone merge gives back these and
    nothing that came later.
    """

    loser = models.ForeignKey(
        Lead, on_delete=models.PROTECT, related_name="merges", verbose_name=_("merged lead")
    )
    survivor = models.ForeignKey(
        Lead, on_delete=models.PROTECT, related_name="absorbed", verbose_name=_("survivor")
    )
    actor = models.CharField(_("actor"), max_length=64)
    merged_at = models.DateTimeField(_("merged"), db_default=Now(), editable=False)
    undone_at = models.DateTimeField(_("undone"), null=True, editable=False)
    appeal_ids = ArrayField(models.BigIntegerField(), default=list, editable=False)
    identity_ids = ArrayField(models.BigIntegerField(), default=list, editable=False)
    # Leads merged into the loser before; they point to the survivor now.
    lead_ids = ArrayField(models.BigIntegerField(), default=list, editable=False)
    # The survivor had none and is called like the loser.
    gave_name = models.BooleanField(default=False, db_default=False, editable=False)

    class Meta:
        verbose_name = _("lead merge")
        verbose_name_plural = _("lead merges")
        constraints = [
            models.UniqueConstraint(
                fields=["loser"],
                condition=Q(undone_at=None),
                name="lead_is_merged_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(loser=F("survivor")), name="lead_merge_joins_two_leads"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.loser_id} → {self.survivor_id}"


class MergeCandidate(models.Model):
    """Two leads that one post named together; a manager decides whether they are one."""

    older = models.ForeignKey(
        Lead, on_delete=models.CASCADE, related_name="+", verbose_name=_("older lead")
    )
    newer = models.ForeignKey(
        Lead, on_delete=models.CASCADE, related_name="+", verbose_name=_("newer lead")
    )
    found_at = models.DateTimeField(_("found"), db_default=Now(), editable=False)
    # They are two people: the pair stays, so that the next post doesn't bring it up again.
    dismissed_at = models.DateTimeField(_("dismissed"), null=True, editable=False)

    objects = MergeCandidateQuerySet.as_manager()

    class Meta:
        verbose_name = _("merge candidate")
        verbose_name_plural = _("merge candidates")
        constraints = [
            models.UniqueConstraint(fields=["older", "newer"], name="merge_candidate_is_unique"),
            models.CheckConstraint(
                condition=~Q(older=F("newer")), name="merge_candidate_names_two_leads"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.older_id}, {self.newer_id}"
