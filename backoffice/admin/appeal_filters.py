"""What managers narrow the list of appeals by."""

from datetime import timedelta
from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from appeals.enums import AppealStatus
from appeals.models import MAX_PRIORITY
from backoffice.admin.filters import StateFilter


class AppealStateFilter(StateFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("open", _("open: waiting or in work")),
            ("pending", _("waiting for an operator")),
            ("assigned", _("in work")),
            ("resolved", _("resolved")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        match self.value():
            case "open":
                return queryset.active()
            case "pending":
                return queryset.pending()
            case "assigned":
                return queryset.active().filter(assigned_operator__isnull=False)
            case "resolved":
                return queryset.filter(status=AppealStatus.RESOLVED)
        return queryset


_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_YOUNGER = {"hour": _HOUR, "day": _DAY, "week": 7 * _DAY, "month": 30 * _DAY}
_OLDER = {"over-hour": _HOUR, "over-4-hours": 4 * _HOUR, "over-day": _DAY, "over-week": 7 * _DAY}


class AgeFilter(StateFilter):
    """By when the appeal came: what is new, and what has been there for too long."""

    title = _("age")
    parameter_name = "age"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("over-hour", _("older than an hour")),
            ("over-4-hours", _("older than 4 hours")),
            ("over-day", _("older than a day")),
            ("over-week", _("older than a week")),
            ("hour", _("of the last hour")),
            ("today", _("of today")),
            ("day", _("of the last 24 hours")),
            ("week", _("of the last 7 days")),
            ("month", _("of the last 30 days")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        now, value = timezone.now(), self.value()
        if value == "today":
            midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
            return queryset.filter(created_at__gte=midnight)
        if value in _YOUNGER:
            return queryset.filter(created_at__gte=now - _YOUNGER[value])
        if value in _OLDER:
            return queryset.filter(created_at__lt=now - _OLDER[value])
        return queryset


class PriorityFilter(StateFilter):
    title = _("priority")
    parameter_name = "priority"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        levels = [(str(level), str(level)) for level in range(MAX_PRIORITY, -1, -1)]
        return [("raised", _("raised: 1 or more")), *levels]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        value = self.value()
        if value == "raised":
            return queryset.filter(priority__gt=0)
        if value in (None, ""):
            return queryset
        if not (value.isdecimal() and len(value) == 1):
            raise IncorrectLookupParameters
        level = int(value)
        # Said twice where it is so: the index of raised priorities knows no others.
        return queryset.filter(priority=level, **({"priority__gt": 0} if level else {}))
