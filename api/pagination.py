"""Lists are plain arrays, oldest first, cut by key: page 10,000 costs what page 1 costs."""

import re
from typing import Any

from django.conf import settings
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from appeals.selectors.queue import (
    HEAD,
    MAX_CURSOR_LENGTH,
    Place,
    as_cursor,
    count_queue,
    place_in,
    read_queue,
)

MAX_KEY = 2**63 - 1
_NUMBER = re.compile(r"[0-9]{1,19}", re.ASCII)


class KeysetPagination(BasePagination):
    """`?limit=` and `?after=<id>`; the next page is in the Link header.

    A view whose rows have another key than `id` names it in `keyset_field`.
    """

    parameters = frozenset({"limit", "after", "total"})

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        key = getattr(view, "keyset_field", "id")
        limit = _limit(request)
        after = _whole_number(request, "after", 0, 0, MAX_KEY)
        self.headers = {}
        if _flag(request, "total"):
            self.headers["X-Total-Count"] = str(queryset.count())
        rows = list(queryset.filter(**{f"{key}__gt": after}).order_by(key)[: limit + 1])
        if len(rows) > limit:
            self.headers["Link"] = _next(request, "after", str(getattr(rows[limit - 1], key)))
        return rows[:limit]

    def get_paginated_response(self, data: Any) -> Response:
        return Response(data, headers=self.headers)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return schema

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [_limit_parameter(), self._place_parameter(), _total_parameter()]

    def _place_parameter(self) -> dict[str, Any]:
        return _parameter(
            "after",
            "Rows behind this one; the Link header of a page has the next.",
            {"type": "integer", "format": "int64", "minimum": 0},
        )


class QueuePagination(KeysetPagination):
    """Pages of the queue of some sources, by `?cursor=`, the place behind which one begins."""

    parameters = frozenset({"limit", "cursor", "total"})

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        limit = _limit(request)
        behind = _place(request)
        self.headers = {}
        sources = list(queryset.values_list("pk", flat=True))
        if _flag(request, "total"):
            self.headers["X-Total-Count"] = str(count_queue(sources))
        rows = read_queue(sources, behind=behind, limit=limit + 1)
        if len(rows) > limit:
            self.headers["Link"] = _next(request, "cursor", as_cursor(rows[limit - 1].place))
        return rows[:limit]

    def _place_parameter(self) -> dict[str, Any]:
        return _parameter(
            "cursor",
            "Where the page begins: as the Link header of the page before has it.",
            {"type": "string", "minLength": 1, "maxLength": MAX_CURSOR_LENGTH},
        )


def _place(request: Request) -> Place:
    text = request.query_params.get("cursor")
    if text is None:
        return HEAD
    try:
        return place_in(text)
    except ValueError:
        message = "Expected a cursor from the Link header of a page."
        raise ValidationError({"cursor": [ErrorDetail(message, "invalid")]}) from None


def _limit(request: Request) -> int:
    return _whole_number(request, "limit", settings.API_PAGE_SIZE, 1, settings.API_MAX_PAGE_SIZE)


def _next(request: Request, name: str, value: str) -> str:
    following = replace_query_param(request.build_absolute_uri(), name, value)
    return f'<{following}>; rel="next"'


def _limit_parameter() -> dict[str, Any]:
    return _parameter(
        "limit",
        f"Rows a page; at most {settings.API_MAX_PAGE_SIZE}.",
        {
            "type": "integer",
            "minimum": 1,
            "maximum": settings.API_MAX_PAGE_SIZE,
            "default": settings.API_PAGE_SIZE,
        },
    )


def _total_parameter() -> dict[str, Any]:
    return _parameter(
        "total",
        "1 adds X-Total-Count, the number of rows in all pages. It is counted each time.",
        {"type": "integer", "enum": [0, 1], "default": 0},
    )


def _whole_number(request: Request, name: str, default: int, least: int, most: int) -> int:
    text = request.query_params.get(name)
    if text is None:
        return default
    if not _NUMBER.fullmatch(text) or not least <= int(text) <= most:
        message = f"Expected a whole number from {least} to {most}."
        raise ValidationError({name: [ErrorDetail(message, "invalid")]})
    return int(text)


def _flag(request: Request, name: str) -> bool:
    return bool(_whole_number(request, name, 0, 0, 1))


def _parameter(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": description,
        "schema": schema,
    }
