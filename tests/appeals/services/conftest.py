from datetime import timedelta

import pytest

from appeals.services import configuration
from appeals.services.invariants import CHECKS
from appeals.services.verification import find_mismatches
from tests.appeals.oracle import overtakings, unfolded, violations


@pytest.fixture(autouse=True)
def nothing_is_violated(db, monkeypatch):
    """After each test, too: room and queue, load and count, history and row agree.

    The product's own checks look at the same rows and must find nothing either.
    """
    yield
    # With one client only, a decision shows the very moment in which it was made.
    monkeypatch.setattr(configuration, "WINDOW", timedelta(0))
    monkeypatch.setattr(configuration, "_SET_BACK", timedelta(0))
    assert (violations(), unfolded(), overtakings()) == ([], [], [])
    assert [str(violation) for check in CHECKS for violation in check.violations()] == []
    assert [str(mismatch) for mismatch in find_mismatches()] == []
