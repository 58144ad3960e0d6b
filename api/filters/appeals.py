from django.db.models import Q
from django_filters import filters
from django_filters.rest_framework import FilterSet

from api.filters.fields import IdFilter, TrueFalseFilter, UtcDateTimeFilter
from appeals.enums import AppealStatus
from appeals.querysets import AppealQuerySet


class AppealFilters(FilterSet):
    status = filters.ChoiceFilter(choices=AppealStatus.choices)
    lead_source_id = IdFilter()
    assigned_operator_id = IdFilter()
    lead_id = IdFilter()
    pending = TrueFalseFilter(method="filter_pending", label="Active and without an operator.")
    created_after = UtcDateTimeFilter("created_at", "gte", label="At this moment or later.")
    created_before = UtcDateTimeFilter("created_at", "lt", label="Before this moment.")

    def filter_pending(self, appeals: AppealQuerySet, name: str, value: str) -> AppealQuerySet:
        if value == "true":
            return appeals.pending()
        return appeals.exclude(Q(status=AppealStatus.ACTIVE, assigned_operator=None))
