"""A server for the tests, and a database name that no other run has at the same moment."""

import hashlib
import itertools
import os
from pathlib import Path

from leaddistrib.embedded_postgres import locks

_VARIABLE = "LEADDISTRIB_TEST_DATABASE"


def name_for_this_run(var: Path) -> str:
    """Like test_leaddistrib_1a2b3c_0: the same again for the next run, so that nothing piles up.

    The part from the path is for two checkouts on one DATABASE_URL, the number for two runs in
    one checkout. A lock that lasts as long as this process keeps it; xdist's workers inherit the
    name, and add a suffix each.
    """
    if _VARIABLE not in os.environ:
        var.mkdir(parents=True, exist_ok=True)
        checkout = hashlib.sha256(os.fsencode(var)).hexdigest()[:6]
        number = next(n for n in itertools.count() if locks.try_exclusive(var / f"run-{n}.lock"))
        os.environ[_VARIABLE] = f"test_leaddistrib_{checkout}_{number}"
    return os.environ[_VARIABLE]
