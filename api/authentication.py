"""Who is asking: a key, or (for the documentation alone) a signed-in staff user."""

import re
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from access.principals import Principal
from access.selectors import principal_of_key
from api.throttling import refuse_wrong_key

_KEYWORD = "Api-Key"
_KEY = re.compile(r"[A-Za-z0-9]+\.[A-Za-z0-9]+", re.ASCII)


class ApiKeyAuthentication(BaseAuthentication):
    """`Authorization: Api-Key <prefix>.<secret>`; `request.user` becomes the Principal."""

    def authenticate(self, request: Request) -> tuple[Principal, Any] | None:
        keyword, _, key = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
        if keyword.lower() != _KEYWORD.lower():
            return None
        principal, beside = _find(key, request) if _KEY.fullmatch(key) else (None, None)
        if principal is None:
            refuse_wrong_key(request)
        return principal, beside

    def authenticate_header(self, request: Request) -> str:
        return _KEYWORD


class StaffSessionAuthentication(BaseAuthentication):
    """Whoever is signed in to the back-office; for reading only, so CSRF isn't checked."""

    def authenticate(self, request: Request) -> tuple[AbstractBaseUser, None] | None:
        user = request._request.user
        return (user, None) if user.is_active and user.is_staff else None


def _find(key: str, request: Request) -> tuple[Principal | None, Any]:
    """A view may read more in the statement that checks the key; it becomes `request.auth`."""
    read_more = getattr(request.parser_context["view"], "principal_and_more", None)
    return read_more(key, request) if read_more else (principal_of_key(key), None)
