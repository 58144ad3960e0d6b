"""Clients that send keys, and a way to see that nothing was written."""

from collections.abc import Callable

import pytest
from django.apps import apps
from rest_framework.test import APIClient

from access.models import ApiKey, RateWindow
from sources.models import LeadSource
from tests.factories import LinkFactory, bot_key, manager_key, operator_key


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
def everything_stored(db: None) -> Callable[[], dict[str, list[tuple]]]:
    """All rows of all tables; keys without the time of their last use, and not how often."""

    def rows() -> dict[str, list[tuple]]:
        return {
            model._meta.db_table: sorted(model.objects.values_list(*_columns(model)), key=repr)
            for label in ("operators", "sources", "leads", "access", "appeals")
            for model in apps.get_app_config(label).get_models()
            if model is not RateWindow
        }

    return rows


def _columns(model: type) -> list[str]:
    names = [field.attname for field in model._meta.concrete_fields]
    return [n for n in names if n != "last_used_at"] if model is ApiKey else names
