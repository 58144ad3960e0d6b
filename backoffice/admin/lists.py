"""Lists of any length: counted as far as they are shown."""

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.functional import cached_property


class BoundedPaginator(Paginator):
    """Counts no further than its hundred pages: a million rows aren't counted to show a hundred."""

    template_name = "backoffice/pagination.html"
    max_pages = 100

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        counted: int = rows.order_by().values("pk")[: self.shown + 1].count()
        return counted

    @cached_property
    def num_pages(self) -> int:
        return min(super().num_pages, self.max_pages)

    @property
    def shown(self) -> int:
        """How many rows there are pages for, where there are more."""
        return self.max_pages * self.per_page

    @property
    def has_more(self) -> bool:
        return self.count > self.shown


class BoundedChangeList(ChangeList):
    """A list that doesn't tell how many rows there would be without its filters, and that no
    address sorts by a column without an index.
    """

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        if any("\x00" in value for values in request.GET.lists() for value in values[1]):
            raise IncorrectLookupParameters  # No row has it, and the database refuses to look.
        super().__init__(request, *args, **kwargs)

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.full_result_count = self.result_count

    def get_ordering_field(self, field_name: Any) -> Any:
        is_sortable = field_name in (self.sortable_by or ())
        return super().get_ordering_field(field_name) if is_sortable else None
