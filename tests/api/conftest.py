"""Clients that send keys, and a way to see that nothing was written."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from sources.models import LeadSource
from tests.factories import LinkFactory, bot_key, manager_key, operator_key
from tests.stored import Rows, all_rows


def client_with(key: str) -> APIClient:
    client = APIClient(raise_request_exception=False)
    client.credentials(HTTP_AUTHORIZATION=f"Api-Key {key}")
    return client


@pytest.fixture
def manager(db: None) -> APIClient:
    return client_with(manager_key())


@pytest.fixture
def source(db: None) -> LeadSource:
    """A source with one operator who has room for 10."""
    return LinkFactory().lead_source


@pytest.fixture
def bot(source: LeadSource) -> APIClient:
    """The bot of `source`."""
    return client_with(bot_key(source))


@pytest.fixture
def operator(source: LeadSource) -> APIClient:
    """The one operator of `source`."""
    return client_with(operator_key(source.links.get().operator))


@pytest.fixture
def anonymous(db: None) -> APIClient:
    return APIClient(raise_request_exception=False)


@pytest.fixture
def everything_stored(db: None) -> Callable[[], Rows]:
    """All rows of all tables, to be compared before and after."""
    return all_rows
