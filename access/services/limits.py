"""How many requests a key may make in a minute, and how many wrong keys an address may try.

What is left of a minute stands in the database, for all processes together. Each process takes
a part of it with one statement and spends that without any, so a limit of a hundred thousand costs
one statement in a thousand requests. A minute begins and ends by the database's clock.
"""

import math
from collections.abc import Mapping
from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock
from time import monotonic
from typing import Any

from django.conf import settings
from django.db.models.functions import Now

from access.models import RateWindow
from access.statements import LEASE

_NOTHING = -1  # The limit is reached, and nobody asks again before the next minute.


class _Budget:
    """What this process has taken for one subject and not spent."""

    def __init__(self) -> None:
        self._left = 0
        self._ends_at = -math.inf  # by this process's clock
        self._lock = Lock()

    def spend(self, subject: str, limit: int) -> int | None:
        with self._lock:
            # Read before the statement: here the minute ends a little early, never late.
            now = monotonic()
            if self._left == 0 or now >= self._ends_at:
                leased, seconds = LEASE.row(subject=subject, limit=limit) or (0, 1.0)
                self._left, self._ends_at = leased or _NOTHING, now + seconds
            if self._left == _NOTHING:
                return max(1, math.ceil(self._ends_at - now))
            self._left -= 1
            return None


_keys: dict[str, _Budget] = {}
_addresses: dict[str, _Budget] = {}
# Keys are counted once they are known to be good; addresses are as many as there are attackers.
_ADDRESSES_AT_ONCE = 10_000


def seconds_until_next_request(prefix: str) -> int | None:
    """None: the key may go on, and one request was counted. Else seconds until the next minute."""
    return _spend(_keys, f"key:{prefix}", settings.API_KEY_REQUESTS_PER_MINUTE)


def seconds_until_next_wrong_key(address: str) -> int | None:
    """None: one wrong key was counted. Else the address has tried too many; seconds to wait."""
    if len(_addresses) >= _ADDRESSES_AT_ONCE:
        _addresses.clear()  # Each asks the database again.
    return _spend(_addresses, f"address:{address}", settings.FAILED_KEYS_PER_MINUTE)


def _spend(budgets: dict[str, _Budget], subject: str, limit: int) -> int | None:
    if not limit:
        return None
    budget = budgets.get(subject) or budgets.setdefault(subject, _Budget())
    return budget.spend(subject, limit)


def forget_past_minutes() -> int:
    """Delete what was counted in minutes that are over; answers how many rows that were."""
    past = RateWindow.objects.filter(minute__lt=Now() - timedelta(minutes=2))
    return past.delete()[0]


def client_address(meta: Mapping[str, Any]) -> str:
    """Where a request came from: of an IPv6 address its network (/64), which one customer has.

    Each trusted proxy adds the address that called it at the right of X-Forwarded-For, so the
    client's is that many from the right. What stands left of it was sent by the client, who can
    write anything; whoever comes past the proxies is known by the connection.
    """
    connection = _normal(meta.get("REMOTE_ADDR", ""))
    if not settings.TRUSTED_PROXIES:
        return connection
    forwarded = meta.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if len(forwarded) < settings.TRUSTED_PROXIES:
        return connection
    return _normal(forwarded[-settings.TRUSTED_PROXIES]) or connection


def _normal(text: str) -> str:
    """Empty for what isn't an address."""
    try:
        address = ip_address(text.strip())
    except ValueError:
        return ""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((int(address), 64), strict=False).network_address)
    return str(address)
