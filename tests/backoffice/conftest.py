"""People who sign in, and a small office for them to look at."""

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from access.selectors import MANAGERS, OPERATORS
from appeals.models import Appeal
from appeals.services.distribution import register_appeal
from operators.models import Operator
from sources.models import LeadSource
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


def staff(username: str, *groups: str, **fields: bool) -> User:
    user = User.objects.create_user(username, password="secret", is_staff=True, **fields)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def boss(db: None) -> User:
    return staff("boss", MANAGERS)


@pytest.fixture
def manager(boss: User) -> Client:
    """Signed in as a member of Managers."""
    return signed_in(boss)


@pytest.fixture
def superuser(db: None) -> Client:
    return signed_in(staff("root", is_superuser=True))


@pytest.fixture
def anna(db: None) -> Operator:
    """An operator with a user of the group Operators."""
    return OperatorFactory(name="Anna", user=staff("anna", OPERATORS))


@pytest.fixture
def desk(anna: Operator) -> Client:
    """Signed in as Anna."""
    assert anna.user
    return signed_in(anna.user)


@dataclass
class Office:
    """One source, served by Anna and, for as long as she has room, by nobody else."""

    source: LeadSource
    anna: Operator
    boris: Operator

    def appeal(self, *, lead_id: int = 1, **fields: object) -> Appeal:
        return register_appeal(
            lead_source_id=self.source.pk, lead_id=lead_id, actor="test", **fields
        )


@pytest.fixture
def office(anna: Operator) -> Office:
    source = LeadSourceFactory(name="Shop bot")
    boris = OperatorFactory(name="Boris", status="INACTIVE")
    LinkFactory(lead_source=source, operator=anna, routing_factor=30)
    LinkFactory(lead_source=source, operator=boris, routing_factor=10)
    return Office(source, anna, boris)
