from django_filters import filters
from django_filters.rest_framework import FilterSet

from appeals.enums import AppealStatus


class AppealsDistributionFilters(FilterSet):
    status = filters.ChoiceFilter(choices=AppealStatus.choices)
