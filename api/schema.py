"""The OpenAPI schema: what the views say, plus the errors that each operation can answer."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.utils import Direction, OpenApiParameter
from drf_standardized_errors.openapi import AutoSchema as StandardSchema
from rest_framework import serializers

from api.pagination import MAX_KEY as MAX_ID

ERROR_TYPES = ["validation_error", "client_error", "server_error"]

_WITH_BODY = {"POST", "PUT", "PATCH", "DELETE"}
_ID = {"type": "integer", "format": "int64", "minimum": 1, "maximum": MAX_ID}


def _answered(
    name: str, schema: Any, description: str, *, on: list[int] | bool = True
) -> OpenApiParameter:
    """A header that every answer with one of these statuses has."""
    return OpenApiParameter(
        name, schema, OpenApiParameter.HEADER, required=True, description=description, response=on
    )


_ALWAYS = [
    _answered("X-Request-ID", str, "Names the request in the log."),
    _answered("WWW-Authenticate", {"const": "Api-Key"}, "How a key is sent.", on=[401]),
    _answered("Retry-After", {"type": "integer", "minimum": 1}, "Seconds.", on=[429, 503]),
]
_PAGED = [
    OpenApiParameter(
        "Link",
        str,
        OpenApiParameter.HEADER,
        description='The next page, as `<…>; rel="next"`; none behind the last one.',
        response=[200],
    ),
    OpenApiParameter(
        "X-Total-Count",
        int,
        OpenApiParameter.HEADER,
        description="With `total=1`: the rows in all pages.",
        response=[200],
    ),
]

Endpoint = tuple[str, str, str, Any]


class ErrorSerializer(serializers.Serializer[Any]):
    code = serializers.CharField(help_text="Stable; made for programs.")
    detail = serializers.CharField(help_text="Made for people.")
    attr = serializers.CharField(
        allow_null=True, help_text="The field or parameter that is wrong, where it is one."
    )


class ErrorResponseSerializer(serializers.Serializer[Any]):
    """Every error of the API has this shape."""

    type = serializers.ChoiceField(ERROR_TYPES)
    errors = ErrorSerializer(many=True)  # type: ignore[assignment]

    class Meta:
        ref_name = "ErrorResponse"


class AutoSchema(StandardSchema):
    def get_override_parameters(self) -> list[Any]:
        return [*_ALWAYS, *_PAGED] if self._get_paginator() else _ALWAYS

    def _resolve_path_parameters(self, variables: list[str]) -> list[dict[str, Any]]:
        """Every part of a path that varies is an id."""
        parameters = super()._resolve_path_parameters(variables)  # type: ignore[no-untyped-call]
        return [parameter | {"schema": _ID} for parameter in parameters]

    def _map_basic_serializer(self, serializer: Any, direction: str) -> dict[str, Any]:
        schema: dict[str, Any] = super()._map_basic_serializer(  # type: ignore[no-untyped-call]
            serializer, direction
        )
        return schema if direction == "response" else schema | _beyond_fields(serializer)

    def _get_request_for_media_type(
        self, serializer: Any, direction: Direction = "request"
    ) -> tuple[Any, bool]:
        """A body is needed, too, where one of several fields is."""
        schema, is_needed = super()._get_request_for_media_type(  # type: ignore[no-untyped-call]
            serializer, direction
        )
        return schema, is_needed or "oneOf" in getattr(serializer, "body_schema", {})

    def _get_paginator(self) -> Any:
        """Of a list that is read; one that is written comes and goes whole."""
        if self.method != "GET" or not self._is_list_view():
            return None
        return super()._get_paginator()  # type: ignore[no-untyped-call]

    def _unwrap_list_serializer(self, serializer: Any, direction: Direction) -> Any:
        schema = super()._unwrap_list_serializer(serializer, direction)
        most = getattr(serializer, "max_length", None)
        if direction == "request" and schema and most is not None:
            schema |= {"minItems": serializer.min_length, "maxItems": most}
        return schema

    def get_filter_backends(self) -> list[Any]:
        return super().get_filter_backends() if self.method == "GET" else []

    def _should_add_error_response(self, responses: dict[str, Any], status_code: str) -> bool:
        return status_code not in responses and status_code in self._possible_errors()

    def _possible_errors(self) -> set[str]:
        errors = {"401", "403", "406", "429", "503"}
        if self.method in _WITH_BODY or self._is_list_view():
            errors.add("400")
        if self.method in _WITH_BODY:
            errors |= {"409", "411", "413", "415"}
        if "{" in self.path:
            errors.add("404")
        if any(parameter.name == "Idempotency-Key" for parameter in self.get_override_parameters()):
            errors |= {"404", "422"}
        return errors

    def _get_error_response_serializer(self, status_code: str) -> type[ErrorResponseSerializer]:
        return ErrorResponseSerializer


def _beyond_fields(serializer: Any) -> dict[str, Any]:
    """What a body must be like, apart from each of its fields."""
    return {"additionalProperties": False} | getattr(serializer, "body_schema", {})


class ApiKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "api.authentication.ApiKeyAuthentication"
    name = "ApiKey"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Api-Key <prefix>.<secret>`, with the word in front.",
        }


def without_trailing_slash(endpoints: list[Endpoint]) -> list[Endpoint]:
    """The optional slash of the routes isn't shown."""
    return [(path.rstrip("/"), regex, method, view) for path, regex, method, view in endpoints]
