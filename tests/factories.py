"""The dullest valid objects; what matters to a test stands in the test.

Appeals have no factory: a test makes them through `register_appeal`, so that loads, events
and decisions are those that the product would have written.
"""

from typing import Any

import factory
from factory.django import DjangoModelFactory

from access.enums import Role
from access.services.keys import create_api_key
from leads.models import Lead
from operators.enums import ConfigurationField
from operators.models import Operator
from operators.services import operators
from operators.services.changes import note_change
from sources.enums import LeadSourceType
from sources.models import LeadSource, LeadSourceOperator
from sources.services import lead_sources
from tests import canary


class _StoredFactory(DjangoModelFactory):
    """Reads the new row back: the database gives `created_at` and other defaults."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        instance = super()._create(model_class, *args, **kwargs)
        instance.refresh_from_db()
        cls._note(instance)
        return instance

    @classmethod
    def _note(cls, instance: Any) -> None:
        """Write the history that the product would have written."""


class OperatorFactory(_StoredFactory):
    """Active, with room for 10."""

    class Meta:
        model = Operator

    name = factory.Sequence(lambda n: f"Operator {n}")
    active_appeals_limit = 10

    @classmethod
    def _note(cls, instance: Operator) -> None:
        now = operators.configuration_of(instance)
        note_change(
            ConfigurationField.CREATED, was=None, now=now, actor="test", operator_id=instance.pk
        )


class LeadSourceFactory(_StoredFactory):
    class Meta:
        model = LeadSource

    name = factory.Sequence(lambda n: f"Source {n}")
    type = LeadSourceType.BOT

    @classmethod
    def _note(cls, instance: LeadSource) -> None:
        now = lead_sources.configuration_of(instance)
        note_change(
            ConfigurationField.CREATED, was=None, now=now, actor="test", lead_source_id=instance.pk
        )


class LinkFactory(_StoredFactory):
    """An operator's place in a source, with factor 1."""

    class Meta:
        model = LeadSourceOperator

    lead_source = factory.SubFactory(LeadSourceFactory)
    operator = factory.SubFactory(OperatorFactory)
    routing_factor = 1

    @classmethod
    def _note(cls, instance: LeadSourceOperator) -> None:
        factor = instance.routing_factor
        lead_sources.note_factor(instance, was=None, now=factor, actor="test", reason="")


class LeadFactory(_StoredFactory):
    class Meta:
        model = Lead

    name = canary.NAME


def manager_key() -> str:
    """A key that may do everything, whole: `<prefix>.<secret>`."""
    return _planted(create_api_key(name="manager", role=Role.MANAGER))


def bot_key(source: LeadSource) -> str:
    """A key that posts appeals of this source and sees no others."""
    return _planted(create_api_key(name="bot", role=Role.BOT, lead_source_id=source.pk))


def operator_key(operator: Operator) -> str:
    """A key that sees and moves what this operator has."""
    return _planted(create_api_key(name="op", role=Role.OPERATOR, operator_id=operator.pk))


def _planted(key: str) -> str:
    canary.plant(key.partition(".")[2])
    return key
