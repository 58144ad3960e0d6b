"""The OpenAPI schema: what the views say, plus the errors that each operation can answer."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.utils import OpenApiParameter
from drf_standardized_errors.openapi import AutoSchema as StandardSchema
from rest_framework import serializers

from access.enums import Role
from api.permissions import HasRole

ERROR_TYPES = ["validation_error", "client_error", "server_error"]

_WITH_BODY = {"POST", "PUT", "PATCH", "DELETE"}
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
    def get_description(self) -> str:  # type: ignore[override]  # drf-spectacular's, not DRF's
        """What the view says, and whose keys it lets in."""
        allowed = {
            role for p in self.view.get_permissions() if isinstance(p, HasRole) for role in p.roles
        }
        described: str = super().get_description()
        return f"{described}\n\nRoles: {', '.join(role for role in Role if role in allowed)}."

    def get_override_parameters(self) -> list[Any]:
        return _PAGED if self._get_paginator() else []

    def _get_paginator(self) -> Any:
        """Of a list that is read; one that is written comes and goes whole."""
        if self.method != "GET" or not self._is_list_view():
            return None
        return super()._get_paginator()  # type: ignore[no-untyped-call]

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
        return errors

    def _get_error_response_serializer(self, status_code: str) -> type[ErrorResponseSerializer]:
        return ErrorResponseSerializer


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


def without_unknown_fields(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """A body with a field that isn't listed is refused; the schema says so."""
    for name, component in result["components"]["schemas"].items():
        if name.endswith("Request") and component["type"] == "object":
            component["additionalProperties"] = False
    return result


def without_trailing_slash(endpoints: list[Endpoint]) -> list[Endpoint]:
    """The optional slash of the routes isn't shown."""
    return [(path.rstrip("/"), regex, method, view) for path, regex, method, view in endpoints]
