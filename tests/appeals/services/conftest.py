import pytest

from tests.appeals.oracle import unfolded, violations


@pytest.fixture(autouse=True)
def nothing_is_violated(db):
    """After each test, too: room and queue, load and count, history and row agree."""
    yield
    assert (violations(), unfolded()) == ([], [])
