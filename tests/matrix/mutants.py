"""Planted bugs: a door or a query that lets too much through. Each must turn the table red."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib.admin.sites import AdminSite
from rest_framework.permissions import AllowAny

from access import selectors
from access.enums import Role
from access.principals import Principal
from api import authentication, permissions
from api.views import appeals as appeal_views
from api.views import documentation
from appeals import statements
from appeals.querysets import AppealEventQuerySet, AppealQuerySet
from backoffice import dashboard
from backoffice.admin import api_keys, base, exports, leads, operators, tables
from backoffice.admin import appeals as appeal_pages
from backoffice.admin.base import principal_of
from backoffice.admin.transitions import TRANSITIONS
from backoffice.desk import reading as desk
from backoffice.desk import views as desk_views
from backoffice.models import AppealExport
from leads.querysets import LeadQuerySet, MergeCandidateQuerySet
from operators.querysets import ConfigurationChangeQuerySet, OperatorQuerySet
from operators.statements import Statement
from sources.querysets import LeadSourceOperatorQuerySet, LeadSourceQuerySet

Patch = Any  # pytest's monkeypatch


class Mutant(NamedTuple):
    """`area` is where the table has to find it, behind its doors or with them open."""

    area: str
    plant: Callable[[Patch], None]
    doors_are_open: bool = False


def _everybody(*_: Any) -> bool:
    return True


def _lets_every_key_in(permission: type) -> Callable[[Patch], None]:
    return lambda patch: patch.setattr(permission, "roles", frozenset(Role))


def _lets_operators_in(action: str) -> Callable[[Patch], None]:
    allowed = permissions.IsOperatorOrManager
    return lambda patch: patch.setitem(appeal_views._WHO_MAY, action, allowed)


def _sets(target: Any, name: str, value: Any) -> Callable[[Patch], None]:
    return lambda patch: patch.setattr(target, name, value)


def _shows_everything(queryset: type) -> Callable[[Patch], None]:
    return lambda patch: patch.setattr(queryset, "visible_to", lambda self, _viewer: self.all())


def _key_check_without(part: str) -> Callable[[Patch], None]:
    def plant(patch: Patch) -> None:
        for module, name in (
            (selectors, "FIND_KEY"),
            (selectors, "FIND_AND_MARK_KEY"),
            (statements, "READ_KEY_AND_ROUTES"),
        ):
            text = getattr(module, name).text
            assert part in text, name
            patch.setattr(module, name, Statement(f"{name}_mutant", text.replace(part, "")))

    return plant


def _any_session(self: Any, request: Any) -> Any:
    return request._request.user, None


def _operator_without_a_group(user: Any) -> Principal | None:
    found = selectors.principal_of_user(user)
    operator = getattr(user, "operator", None)
    if found or not user.is_staff or operator is None:
        return found
    return Principal(f"user:{user.pk}", Role.OPERATOR, operator_id=operator.pk)


def _everybody_is_a_manager(user: Any) -> Principal | None:
    return Principal(f"user:{user.pk}", Role.MANAGER) if user.is_staff else None


def _all_rows(self: Any, request: Any) -> Any:
    return super(base.ServiceAdmin, self).get_queryset(request)


def _by_permission_alone(self: Any, request: Any) -> bool:
    return super(base.ServiceAdmin, self).has_add_permission(request)


def _may_delete(self: Any, request: Any, obj: Any = None) -> bool:
    return request.user.has_perm("appeals.delete_appeal")


def _may_erase(self: Any, request: Any) -> bool:
    return request.user.has_perm("leads.change_lead")


def _may_import(self: Any, request: Any) -> bool:
    return request.user.has_perms(self.import_needs)


def _may_export(self: Any, request: Any) -> bool:
    return request.user.has_perms(self.export_needs)


PERMISSIONS = {
    permissions.IsManager: Mutant("api leads", _lets_every_key_in(permissions.IsManager)),
    permissions.IsBotOrManager: Mutant(
        "api appeals", _lets_every_key_in(permissions.IsBotOrManager)
    ),
    permissions.IsOperatorOrManager: Mutant(
        "api appeals", _lets_every_key_in(permissions.IsOperatorOrManager)
    ),
    permissions.IsOperator: Mutant("api operators", _lets_every_key_in(permissions.IsOperator)),
    permissions.HasKey: Mutant(
        "api appeals", _sets(permissions.HasKey, "has_permission", _everybody)
    ),
}

QUERYSETS = {
    AppealQuerySet: Mutant("api appeals", _shows_everything(AppealQuerySet)),
    AppealEventQuerySet: Mutant(
        "api appeals", _shows_everything(AppealEventQuerySet), doors_are_open=True
    ),
    LeadQuerySet: Mutant("api leads", _shows_everything(LeadQuerySet), doors_are_open=True),
    MergeCandidateQuerySet: Mutant(
        "leads/mergecandidate", _shows_everything(MergeCandidateQuerySet)
    ),
    LeadSourceQuerySet: Mutant(
        "api lead-sources", _shows_everything(LeadSourceQuerySet), doors_are_open=True
    ),
    LeadSourceOperatorQuerySet: Mutant(
        "api lead-sources", _shows_everything(LeadSourceOperatorQuerySet), doors_are_open=True
    ),
    ConfigurationChangeQuerySet: Mutant(
        "api operators", _shows_everything(ConfigurationChangeQuerySet), doors_are_open=True
    ),
    OperatorQuerySet: Mutant(
        "api operators", _shows_everything(OperatorQuerySet), doors_are_open=True
    ),
}

# The same queries as the back-office asks them.
QUERYSETS_OF_PAGES = {
    "appeals/appeal": AppealQuerySet,
    "appeals/appealevent": AppealEventQuerySet,
    "leads/lead": LeadQuerySet,
    "leads/mergecandidate": MergeCandidateQuerySet,
    "operators/operator": OperatorQuerySet,
    "sources/leadsource": LeadSourceQuerySet,
    "site": AppealQuerySet,
}

OTHERS = {
    "operators may reassign": Mutant("api appeals", _lets_operators_in("reassign")),
    "operators may delete": Mutant("api appeals", _lets_operators_in("destroy")),
    "documentation for everybody": Mutant(
        "documentation", _sets(documentation.SchemaView, "permission_classes", [AllowAny])
    ),
    "documentation for every session": Mutant(
        "documentation",
        _sets(authentication.StaffSessionAuthentication, "authenticate", _any_session),
    ),
    "revoked keys work": Mutant("api appeals", _key_check_without("AND NOT revoked")),
    "expired keys work": Mutant(
        "api appeals",
        _key_check_without("AND (expiry_date IS NULL OR expiry_date > statement_timestamp())"),
    ),
    "any secret works": Mutant(
        "api appeals", _key_check_without("AND hashed_key = %(hashed_key)s")
    ),
    "pages show all rows": Mutant(
        "appeals/appeal", _sets(base.ServiceAdmin, "get_queryset", _all_rows)
    ),
    "pages show all keys": Mutant(
        "access/apikey", _sets(api_keys.ApiKeyAdmin, "visible", lambda _self, rows, _who: rows)
    ),
    "whoever has the right makes keys": Mutant(
        "access/apikey", _sets(base.ServiceAdmin, "has_add_permission", _by_permission_alone)
    ),
    "everybody revokes": Mutant(
        "access/apikey", _sets(api_keys.ApiKeyAdmin, "has_revoke_permission", _everybody)
    ),
    "everybody moves appeals": Mutant(
        "appeals/appeal",
        _sets(appeal_pages.AppealAdmin, "has_transition_permission", _everybody),
    ),
    "operators' users reassign": Mutant(
        "appeals/appeal",
        _sets(
            appeal_pages.AppealAdmin,
            "has_reassign_permission",
            appeal_pages.AppealAdmin.has_transition_permission,
        ),
    ),
    "whoever has the right deletes": Mutant(
        "appeals/appeal", _sets(appeal_pages.AppealAdmin, "has_delete_permission", _may_delete)
    ),
    "whoever has the right erases": Mutant(
        "leads/lead", _sets(leads.LeadAdmin, "has_erase_permission", _may_erase)
    ),
    "everybody sees the queue": Mutant(
        "appeals/appeal", _sets(appeal_pages.AppealAdmin, "has_queue_permission", _everybody)
    ),
    "whoever has the right sees the queue": Mutant(
        "appeals/appeal",
        _sets(
            appeal_pages.AppealAdmin,
            "has_queue_permission",
            appeal_pages.AppealAdmin.has_view_permission,
        ),
    ),
    "everybody sees the dashboard": Mutant(
        "site", _sets(dashboard, "may_see", lambda request: principal_of(request) is not None)
    ),
    "whoever has the rights sees the dashboard": Mutant(
        "site",
        _sets(dashboard, "may_see", lambda request: request.user.has_perms(dashboard.RIGHTS)),
    ),
    "a desk needs no group": Mutant(
        "site", _sets(base, "principal_of_user", _operator_without_a_group)
    ),
    "managers have everybody's desk": Mutant(
        "site", _sets(desk, "at_own_desk", lambda principal, _user: principal)
    ),
    "whoever has a desk does everything there": Mutant(
        "site", _sets(desk_views, "allowed", lambda _request: list(TRANSITIONS.values()))
    ),
    "whoever has the rights imports": Mutant(
        "leads/lead", _sets(tables.TablesAdmin, "has_import_permission", _may_import)
    ),
    "whoever has the rights exports": Mutant(
        "appeals/appeal", _sets(tables.ExportingAdmin, "has_export_permission", _may_export)
    ),
    "managers fetch each other's files": Mutant(
        "backoffice/appealexport",
        _sets(exports.AppealExportAdmin, "get_queryset", lambda *_: AppealExport.objects.all()),
    ),
    "everybody changes operators": Mutant(
        "operators/operator", _sets(operators.OperatorAdmin, "has_change_permission", _everybody)
    ),
    "an operator needs no group": Mutant(
        "appeals/appeal", _sets(base, "principal_of_user", _operator_without_a_group)
    ),
    "staff are managers": Mutant(
        "appeals/appeal", _sets(base, "principal_of_user", _everybody_is_a_manager)
    ),
    "everybody is staff": Mutant(
        "appeals/appealevent",
        _sets(AdminSite, "has_permission", lambda _self, request: request.user.is_active),
    ),
}


def all_mutants() -> dict[str, Mutant]:
    return {
        **{permission.__name__: mutant for permission, mutant in PERMISSIONS.items()},
        **{queryset.__name__: mutant for queryset, mutant in QUERYSETS.items()},
        **{
            f"{queryset.__name__} on {area}": Mutant(area, _shows_everything(queryset))
            for area, queryset in QUERYSETS_OF_PAGES.items()
        },
        **OTHERS,
    }
