"""The heart: what leads asked for, who has it, and everything that happened to it."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Now
from django.db.models.lookups import Exact
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from appeals.enums import AppealStatus, EventType
from appeals.querysets import AppealEventQuerySet, AppealQuerySet
from leads.models import Lead
from operators.models import Operator
from sources.models import LeadSource

MAX_PRIORITY = 9

_PENDING = Q(status=AppealStatus.ACTIVE, assigned_operator=None)


class Appeal(models.Model):
    """A lead wrote from a source.

    Written by the services of this app alone. `queued_at` is the age in the queue: as
    `created_at` at intake, kept by return and reassign, new at reopen. `version` is the
    `sequence` of its last event.
    """

    lead = models.ForeignKey(Lead, on_delete=models.PROTECT, db_index=False, verbose_name=_("lead"))
    lead_source = models.ForeignKey(
        LeadSource, on_delete=models.PROTECT, db_index=False, verbose_name=_("source")
    )
    assigned_operator = models.ForeignKey(
        Operator,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        verbose_name=_("operator"),
    )
    status = models.CharField(
        _("status"), max_length=8, choices=AppealStatus, default=AppealStatus.ACTIVE
    )
    priority = models.SmallIntegerField(
        _("priority"), default=0, help_text=_("0 to 9; the queue takes the highest first.")
    )
    payload = models.JSONField(_("payload"), default=dict, blank=True)
    version = models.IntegerField(default=1, editable=False)
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)
    queued_at = models.DateTimeField(_("in the queue since"), db_default=Now(), editable=False)
    assigned_at = models.DateTimeField(_("assigned"), null=True, editable=False)
    resolved_at = models.DateTimeField(_("resolved"), null=True, editable=False)

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=AppealStatus.values), name="appeal_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(priority__range=(0, MAX_PRIORITY)), name="appeal_priority_is_in_range"
            ),
            models.CheckConstraint(
                condition=Q(assigned_operator=None, assigned_at=None)
                | Q(assigned_operator__isnull=False, assigned_at__isnull=False),
                name="appeal_has_assignment_time_with_its_operator",
            ),
            models.CheckConstraint(
                condition=Q(status=AppealStatus.ACTIVE, resolved_at=None)
                | Q(status=AppealStatus.RESOLVED, resolved_at__isnull=False),
                name="appeal_has_resolution_time_when_resolved",
            ),
            models.CheckConstraint(
                condition=Exact(
                    Func(F("payload"), function="jsonb_typeof", output_field=models.CharField()),
                    Value("object"),
                ),
                name="appeal_payload_is_an_object",
            ),
        ]
        indexes = [
            # The queue of a source, in its order.
            models.Index(
                F("lead_source"),
                F("priority").desc(),
                F("queued_at"),
                F("id"),
                condition=_PENDING,
                name="appeal_pending",
            ),
            # An operator's open appeals: the count behind the load, the desk.
            models.Index(
                fields=["assigned_operator", "id"],
                condition=Q(status=AppealStatus.ACTIVE),
                name="appeal_active",
            ),
            # Lists by keyset; they also serve the foreign keys.
            models.Index(fields=["lead_source", "id"], name="appeal_of_source"),
            models.Index(fields=["assigned_operator", "id"], name="appeal_of_operator"),
            models.Index(fields=["lead", "id"], name="appeal_of_lead"),
            models.Index(fields=["created_at"], name="appeal_created"),
            # Lists of what is urgent. Most appeals have the priority 0 and aren't in it, so posting
            # them costs nothing more; without it a page of the few others reads all appeals.
            models.Index(
                fields=["priority", "id"], condition=Q(priority__gt=0), name="appeal_raised"
            ),
        ]

    def __str__(self) -> str:
        return gettext("Appeal %(id)s") % {"id": self.pk}

    @property
    def is_pending(self) -> bool:
        return self.status == AppealStatus.ACTIVE and self.assigned_operator_id is None


class RecordField(models.JSONField):
    """JSON that is written once, read whole and never searched: PostgreSQL's `json`.

    A decision over 500 operators takes a third of the time of `jsonb`, and half the space over 20.
    """

    def db_type(self, connection: BaseDatabaseWrapper) -> str:  # noqa: ARG002
        return "json"

    def from_db_value(self, value: Any, *args: Any) -> Any:  # noqa: ARG002
        return value  # The driver has read `json` already; Django knows `jsonb` alone.


class AppealEvent(models.Model):
    """One transition of one appeal, written in the same transaction and never changed.

    Plain numbers instead of foreign keys: history outlives what it tells about. No payload
    and no identities. Folding the events of an appeal gives its row. Two things ever leave an
    event: its reason, when the lead is erased, and the rows of those who weren't chosen, when its
    decision is old.
    """

    appeal_id = models.BigIntegerField(_("appeal"))
    sequence = models.IntegerField(_("sequence"))
    type = models.CharField(_("type"), max_length=16, choices=EventType)
    at = models.DateTimeField(_("at"), db_default=Now())
    actor = models.CharField(_("actor"), max_length=64)
    operator_id = models.BigIntegerField(_("operator"), null=True)
    lead_id = models.BigIntegerField(_("lead"))
    lead_source_id = models.IntegerField(_("source"))
    status = models.CharField(_("status"), max_length=8, choices=AppealStatus)
    priority = models.SmallIntegerField(_("priority"))
    queued_at = models.DateTimeField(_("in the queue since"))
    reason = models.CharField(_("reason"), max_length=500, default="", db_default="")
    decision = RecordField(_("decision"), null=True)

    objects = AppealEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal event")
        verbose_name_plural = _("appeal events")
        constraints = [
            models.UniqueConstraint(
                fields=["appeal_id", "sequence"], name="appeal_event_sequence_is_unique"
            ),
            models.CheckConstraint(
                condition=Q(type__in=EventType.values), name="appeal_event_type_is_known"
            ),
            models.CheckConstraint(
                condition=Q(sequence__gte=1), name="appeal_event_sequence_starts_at_one"
            ),
        ]
        indexes = [
            # What people wrote about a lead, found when the lead is erased. Few events have any.
            models.Index(
                fields=["lead_id"], condition=~Q(reason=""), name="appeal_event_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.appeal_id}.{self.sequence} {self.type}"


class IdempotencyRecord(models.Model):
    """The first answer to an `Idempotency-Key` of a source; written with what it answers.

    `answer` is a row for each appeal of the request: `[id, lead_id, lead_source_id, operator_id,
    priority, created_at, assigned_at]`. It has no payload: whoever repeats a body has it.
    `fingerprint` is "" once the lead was erased; then every repeat is taken for the same.
    """

    lead_source = models.ForeignKey(
        LeadSource, on_delete=models.CASCADE, db_index=False, verbose_name=_("source")
    )
    key = models.CharField(_("key"), max_length=255)
    fingerprint = models.CharField(_("fingerprint"), max_length=64)
    answer = RecordField(_("answer"))
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("idempotency record")
        verbose_name_plural = _("idempotency records")
        constraints = [
            models.UniqueConstraint(
                fields=["lead_source", "key"], name="idempotency_key_is_unique_in_its_source"
            )
        ]
        indexes = [models.Index(fields=["created_at"], name="idempotency_created")]

    def __str__(self) -> str:
        return f"{self.lead_source_id} {self.key}"


class FlowCount(models.Model):
    """How many appeals came to a source in an hour of today or on a day before, by their waits.

    Counted anew by `services.counting`, for the dashboard: truth are the appeals. `wait` is the
    class of `READ_FLOW`, -2 for those that nobody has or had.
    """

    since = models.DateTimeField()
    lead_source_id = models.IntegerField()
    wait = models.SmallIntegerField()
    received = models.BigIntegerField()
    resolved = models.BigIntegerField()

    class Meta:
        verbose_name = _("flow count")
        verbose_name_plural = _("flow counts")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["since", "lead_source_id", "wait"], name="flow_is_counted_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.lead_source_id} {self.since} {self.wait}"


class ShareCount(models.Model):
    """What an operator could get and got of a source's appeals of one day, see `Share`.

    Each decision is added once, so what was counted outlives the rows of a thinned one.
    """

    day = models.DateField()
    lead_source_id = models.IntegerField()
    operator_id = models.BigIntegerField()
    chances = models.BigIntegerField()
    expected = models.FloatField()
    got = models.BigIntegerField()

    class Meta:
        verbose_name = _("share count")
        verbose_name_plural = _("share counts")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["lead_source_id", "day", "operator_id"], name="share_is_counted_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.lead_source_id} {self.day} {self.operator_id}"


class Counted(models.Model):
    """How far the counts reach; one row, whose lock makes countings take turns.

    `flow_until` is also when the flow was last counted, and `flow_seconds` how long it took.
    Decisions of appeals with ids up to `decisions_until` are in the shares, by days of `time_zone`.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    flow_until = models.DateTimeField(null=True)
    flow_seconds = models.FloatField(default=0)
    decisions_until = models.BigIntegerField(null=True)
    time_zone = models.CharField(max_length=64, default="")

    class Meta:
        verbose_name = _("what is counted")
        verbose_name_plural = _("what is counted")
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=Q(id=1), name="counted_is_one_row")]

    def __str__(self) -> str:
        return f"{self.flow_until} {self.decisions_until}"


class DemoHistory(models.Model):
    """The past that the demo gets, and how much of it is there; one row at most.

    `plan` is all that it is made from, `written` the number of its appeals that are stored, in the
    order in which they were finished. In the background the worker goes on with it.
    """

    plan = models.JSONField(_("plan"))
    written = models.IntegerField(_("appeals written"), default=0)
    in_background = models.BooleanField(_("made in the background"), default=False)
    finished_at = models.DateTimeField(_("finished"), null=True)

    class Meta:
        verbose_name = _("history of the demo")
        verbose_name_plural = _("histories of the demo")
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=Q(id=1), name="demo_history_is_one")]

    def __str__(self) -> str:
        return f"{self.written}"
