"""Lists are plain arrays, oldest first, cut by key: page 10,000 costs what page 1 costs."""

import re
from typing import Any

from django.conf import settings
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

MAX_KEY = 2**63 - 1
_NUMBER = re.compile(r"[0-9]{1,19}", re.ASCII)


class KeysetPagination(BasePagination):
    """`?limit=` and `?after=<id>`; the next page is in the Link header.

    A view whose rows have another key than `id` names it in `keyset_field`.
    """

    parameters = frozenset({"limit", "after", "total"})

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        key = getattr(view, "keyset_field", "id")
        limit = _whole_number(
            request, "limit", settings.API_PAGE_SIZE, 1, settings.API_MAX_PAGE_SIZE
        )
        after = _whole_number(request, "after", 0, 0, MAX_KEY)
        self.headers = {}
        if _flag(request, "total"):
            self.headers["X-Total-Count"] = str(queryset.count())
        rows = list(queryset.filter(**{f"{key}__gt": after}).order_by(key)[: limit + 1])
        if len(rows) > limit:
            url = request.build_absolute_uri()
            following = replace_query_param(url, "after", str(getattr(rows[limit - 1], key)))
            self.headers["Link"] = f'<{following}>; rel="next"'
        return rows[:limit]

    def get_paginated_response(self, data: Any) -> Response:
        return Response(data, headers=self.headers)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return schema

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            _parameter(
                "limit",
                f"Rows a page; at most {settings.API_MAX_PAGE_SIZE}.",
                {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": settings.API_MAX_PAGE_SIZE,
                    "default": settings.API_PAGE_SIZE,
                },
            ),
            _parameter(
                "after",
                "Rows behind this one; the Link header of a page has the next.",
                {"type": "integer", "format": "int64", "minimum": 0},
            ),
            _parameter(
                "total",
                "1 adds X-Total-Count, the number of rows in all pages. It is counted each time.",
                {"type": "integer", "enum": [0, 1], "default": 0},
            ),
        ]


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
