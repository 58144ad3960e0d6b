"""Which roles may use a route at all; what they see there is `visible_to` on each query."""

from typing import Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from access.enums import Role
from access.principals import Principal


def principal_of(request: Request) -> Principal:
    """The Principal that ApiKeyAuthentication put into the request."""
    principal = request.user
    assert isinstance(principal, Principal)
    return principal


class HasRole(BasePermission):
    """A key of one of these roles; without any key DRF answers 401 instead of 403."""

    roles: frozenset[Role]

    def has_permission(self, request: Request, view: Any) -> bool:
        return isinstance(request.user, Principal) and request.user.role in self.roles


class IsManager(HasRole):
    roles = frozenset({Role.MANAGER})


class IsBotOrManager(HasRole):
    roles = frozenset({Role.BOT, Role.MANAGER})


class IsOperator(HasRole):
    roles = frozenset({Role.OPERATOR})


class IsOperatorOrManager(HasRole):
    roles = frozenset({Role.OPERATOR, Role.MANAGER})


class HasKey(HasRole):
    roles = frozenset(Role)
