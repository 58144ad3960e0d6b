from django_filters.rest_framework import FilterSet

from api.filters.fields import IdFilter


class QueueFilters(FilterSet):
    """Of the sources whose queues are shown."""

    lead_source_id = IdFilter("pk", label="The queue of this source alone.")
