from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AppealStatus(TextChoices):
    ACTIVE = "ACTIVE", pgettext_lazy("a status", "active")
    RESOLVED = "RESOLVED", _("resolved")


class EventType(TextChoices):
    CREATED = "created", _("created")
    ASSIGNED = "assigned", _("assigned")
    RETURNED = "returned", _("returned to the queue")
    REASSIGNED = "reassigned", _("reassigned")
    RESOLVED = "resolved", _("resolved")
    REOPENED = "reopened", _("reopened")
    ACCEPTED = "accepted", _("accepted")
    DELETED = "deleted", _("deleted")
    MERGED = "merged", _("moved with its lead")
    UNMERGED = "unmerged", _("moved back with its lead")
    ERASED = "erased", _("personal data erased")


class Trigger(TextChoices):
    """What made the routing run."""

    INTAKE = "intake", _("new appeal")
    DRAIN = "drain", _("room for the queue")
    MANUAL = "manual", _("by hand")
    RETURN = "return", _("returned to the queue")
    REOPEN = "reopen", _("reopened")


class Verdict(TextChoices):
    """What the routing found about one operator of the source."""

    CHOSEN = "chosen", _("chosen")
    ELIGIBLE = "eligible", _("had room")
    INACTIVE = "inactive", _("inactive")
    AT_LIMIT = "at_limit", _("at the limit")
    FACTOR_ZERO = "factor_zero", _("factor 0")
    RETURNING = "returning", _("gave it back")
    QUEUE_ONLY = "queue_only", _("takes from the queue only")


class WaitReason(TextChoices):
    """Why the appeals of a source wait, by what its operators are."""

    NO_OPERATORS = "no_operators", _("no operators")
    FACTOR_ZERO = "factor_zero", _("factor 0")
    ALL_INACTIVE = "all_inactive", _("all are inactive")
    ALL_AT_LIMIT = "all_at_limit", _("all are at their limits")
    NOBODY_FREE = "nobody_free", _("inactive or at their limits")
    QUEUE_ONLY = "queue_only", _("the queue is being handed out")
    HAND_OVER = "hand_over", _("about to be handed over")
