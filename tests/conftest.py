"""What every test can ask for."""

from collections.abc import Iterator

import pytest
from django.conf import settings

from leaddistrib import embedded_postgres


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
