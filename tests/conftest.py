"""What every test can ask for."""

import gc
import logging
import os
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.utils import translation

from leaddistrib import embedded_postgres
from tests import canary, web_server


def pytest_collection_finish() -> None:
    """What was loaded lives as long as the run; the collector need not look at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def database_server() -> Iterator[None]:
    """The embedded server, unless DATABASE_URL names one. Shared by all workers and runs."""
    if settings.DATABASE_URL:
        yield
        return
    with embedded_postgres.hold(settings.VAR, durable=False):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    database_server: None, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """pytest-django asks for this before it makes a database."""


@pytest.fixture(scope="session", autouse=True)
def collected_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where all workers of the run find the static files that the first of them collects."""
    own = tmp_path_factory.getbasetemp()
    web_server.collected = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def log_watch() -> Iterator[canary.Watch]:
    watch = canary.Watch()
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)


@pytest.fixture(autouse=True)
def no_canary_in_the_log(log_watch: canary.Watch) -> Iterator[None]:
    """No personal data and no key is logged, whatever the test does."""
    log_watch.lines.clear()
    yield
    assert canary.lines_with_canaries(log_watch.lines) == []


@pytest.fixture(autouse=True)
def english() -> None:
    """Whatever language the last request of another test has left active."""
    translation.deactivate()
