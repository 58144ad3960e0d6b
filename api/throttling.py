"""429: a key that asks too often, an address that tries too many wrong keys."""

from typing import Any, NoReturn

from rest_framework.exceptions import AuthenticationFailed, Throttled
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from access.principals import Principal
from access.services.limits import (
    client_address,
    seconds_until_next_request,
    seconds_until_next_wrong_key,
)


class KeyThrottle(BaseThrottle):
    """Counts the requests of keys; people who are signed in aren't counted."""

    def __init__(self) -> None:
        self._seconds: int | None = None

    def allow_request(self, request: Request, view: Any) -> bool:
        principal = request.user
        if isinstance(principal, Principal):
            self._seconds = seconds_until_next_request(principal.actor.removeprefix("key:"))
        return self._seconds is None

    def wait(self) -> int | None:
        return self._seconds


def refuse_wrong_key(request: Request) -> NoReturn:
    """401, or 429 once the address has tried too many; a good key from there still works."""
    seconds = seconds_until_next_wrong_key(client_address(request.META))
    if seconds is not None:
        raise Throttled(seconds)
    raise AuthenticationFailed("The key is unknown, revoked or expired.")
