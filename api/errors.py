"""One shape for every error: `{"type", "errors": [{"code", "detail", "attr"}]}`.

Services raise what went wrong; only this module knows which status that is.
"""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, SuspiciousOperation
from django.db import (
    DatabaseError,
    DataError,
    IntegrityError,
    InterfaceError,
    OperationalError,
)
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views import defaults
from drf_standardized_errors.formatter import ExceptionFormatter as StandardFormatter
from drf_standardized_errors.formatter import flatten_errors
from drf_standardized_errors.handler import ExceptionHandler as StandardHandler
from drf_standardized_errors.types import Error
from rest_framework import exceptions, status
from rest_framework.exceptions import APIException, ErrorDetail, ParseError, ValidationError
from rest_framework.response import Response

from appeals.exceptions import InvalidItems, KeyReused, NotTheirs
from operators.exceptions import Conflict, DomainError, InvalidField, TryAgain

logger = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = 2


class ConflictError(APIException):
    status_code = status.HTTP_409_CONFLICT
    default_detail = "Somebody changed the same thing at the same time. Look again."
    default_code = "conflict"


class Unprocessable(APIException):
    status_code = status.HTTP_422_UNPROCESSABLE_ENTITY
    default_code = "unprocessable"


class ServiceUnavailable(APIException):
    status_code = status.HTTP_503_SERVICE_UNAVAILABLE
    default_detail = "The database is away. Try again in a moment."
    default_code = "service_unavailable"
    wait = RETRY_AFTER_SECONDS


class ExceptionFormatter(StandardFormatter):
    def get_errors(self) -> list[Error]:
        """Rows of a list by their position: the formatter would drop a 0 that is a number."""
        errors: list[Error] = flatten_errors(_with_positions_as_text(self.exc.detail))
        return errors


def _with_positions_as_text(detail: Any) -> Any:
    if not isinstance(detail, dict):
        return detail
    return {str(key): value for key, value in detail.items()}


class ExceptionHandler(StandardHandler):
    def convert_known_exceptions(self, exc: Exception) -> Exception:
        if isinstance(exc, ObjectDoesNotExist | NotTheirs):
            return exceptions.NotFound()
        if isinstance(exc, DomainError):
            return _of_domain(exc)
        if isinstance(exc, DatabaseError | InterfaceError):
            return _of_database(exc)
        if isinstance(exc, SuspiciousOperation):
            return ParseError("The request can't be read.")
        converted: Exception = super().convert_known_exceptions(exc)
        return converted

    def report_exception(self, exc: APIException, response: Response) -> None:
        """A database that is away is one line a request, not a traceback."""
        if isinstance(exc, ServiceUnavailable):
            logger.warning("503: %s", _why(self.exc))
            return
        super().report_exception(exc, response)


def _why(error: Exception) -> str:
    """Of a statement its kind of failure alone: the database's message may quote a row."""
    cause = error.__cause__
    if getattr(cause, "sqlstate", None):
        return type(cause).__name__
    return str(error).partition("\n")[0]


def _of_domain(error: DomainError) -> APIException:
    match error:
        case InvalidField():
            return ValidationError({error.field: [ErrorDetail(str(error), error.code)]})
        case InvalidItems():
            return _of_items(error.errors)
        case KeyReused():
            return Unprocessable(str(error), error.code)
        case Conflict():
            return ConflictError(str(error), error.code)
        case TryAgain():
            return ServiceUnavailable(str(error), error.code)
    return ParseError(str(error), error.code)


def _of_items(errors: Mapping[int, DomainError]) -> APIException:
    """400 where a value is wrong; 409 where the values are right and the state forbids it."""
    wrong = {index: error for index, error in errors.items() if isinstance(error, InvalidField)}
    detail = {
        str(index): {
            getattr(error, "field", "lead_source_id"): [ErrorDetail(str(error), error.code)]
        }
        for index, error in (wrong or errors).items()
    }
    return ValidationError(detail) if wrong else ConflictError(detail)


# SQLSTATEs of rows that somebody else deleted or made meanwhile.
_FOREIGN_KEY, _UNIQUE = "23503", "23505"


def _of_database(error: Exception) -> Exception:
    if isinstance(error, OperationalError | InterfaceError):
        return ServiceUnavailable()
    if isinstance(error, IntegrityError | DataError):
        return _of_refused_values(error)
    if error.__cause__ is None:
        # Django's own: `save(update_fields=…)` of a row that was deleted meanwhile.
        return exceptions.NotFound()
    return error


def _of_refused_values(error: Exception) -> APIException:
    """What the database refused; its message may quote the row, so only names are logged."""
    sqlstate = getattr(error.__cause__, "sqlstate", None)
    if sqlstate in {_FOREIGN_KEY, _UNIQUE}:
        return ConflictError()
    constraint = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    logger.error("the database refused values that were let in: %s %s", sqlstate, constraint)
    return ParseError("A value can't be stored.", "invalid")


def error_response(
    status_code: HTTPStatus, code: str, detail: str, headers: dict[str, str] | None = None
) -> JsonResponse:
    kind = "client_error" if status_code < HTTPStatus.INTERNAL_SERVER_ERROR else "server_error"
    body = {"type": kind, "errors": [{"code": code, "detail": detail, "attr": None}]}
    return JsonResponse(body, status=status_code, headers=headers)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if not _is_api(request):
        return defaults.bad_request(request, exception)
    return error_response(HTTPStatus.BAD_REQUEST, "bad_request", "The request can't be read.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if not _is_api(request):
        return defaults.page_not_found(request, exception)
    return error_response(HTTPStatus.NOT_FOUND, "not_found", "There is nothing here.")


def server_error(request: HttpRequest, *args: Any) -> HttpResponse:
    if not _is_api(request):
        return defaults.server_error(request)
    return error_response(HTTPStatus.INTERNAL_SERVER_ERROR, "error", "Server Error (500)")


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")
