"""Rows that an installation collects over the months and the demo data doesn't have.

Made through the services, so that each state's dump has what that state's services wrote. No
personal data: names and payloads are made up. No secret of any key is known but the one below.
"""

from datetime import UTC, datetime
from unittest.mock import patch

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group, User

from access.enums import Role
from access.models import ApiKey
from access.selectors import OPERATORS, principal_of_key
from access.services.keys import create_api_key, revoke_api_key
from appeals.models import Appeal
from appeals.services import queue
from appeals.services.availability import (
    activate,
    add_link,
    deactivate,
    set_availability,
    set_routing_factor,
)
from appeals.services.distribution import register_appeal
from appeals.services.erasure import erase_lead
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from appeals.tasks import sweep
from leads.models import Lead
from operators.models import Operator
from operators.services.operators import (
    create_operator,
    delete_operator,
    rename_operator,
    set_user,
)
from sources.enums import LeadSourceStatus, LeadSourceType
from sources.models import LeadSource
from sources.services.lead_sources import (
    create_lead_source,
    delete_lead_source,
    remove_link,
    update_lead_source,
)

ACTOR = "system:corners"
# Opens nothing but the databases of these dumps.
KNOWN_KEY = "upgrades.AKeyForTheDatabasesOfTheUpgradeTest"


def make_corners() -> None:
    _every_transition()
    _closed_gate()
    _inactive_source()
    _erased_lead()
    _keys()
    _staff_user()
    _changes_of_the_configuration()
    sweep.defer(timestamp=0)


def _every_transition() -> None:
    anna = create_operator(name="Corner Anna", active_appeals_limit=6, actor=ACTOR)
    boris = create_operator(name="Corner Boris", active_appeals_limit=1, actor=ACTOR)
    source = create_lead_source(type=LeadSourceType.EMAIL, name="Corner letters", actor=ACTOR)
    add_link(source, anna, routing_factor=1_000_000_000, actor=ACTOR)
    add_link(source, boris, routing_factor=0, actor=ACTOR)
    kept, back, given, gone, done, own = [_post(source, lead_id=n) for n in range(901, 907)]
    resolve(kept, actor=ACTOR, reason="answered")
    reopen(kept, actor=ACTOR, reason="asked again")
    resolve(kept, actor=ACTOR)
    reopen(kept, actor=ACTOR)
    return_to_queue(back, actor=ACTOR, reason="not mine")
    reassign(given, to=boris, actor=ACTOR)
    reassign(gone, to=boris, actor=ACTOR, reason="knows the client", force=True)
    delete(gone, actor=ACTOR, reason="a test message")
    resolve(done, actor=ACTOR)
    resolve(own, actor=ACTOR)
    delete(own, actor=ACTOR)
    deactivate(boris, actor=ACTOR, return_appeals=True, reason="on leave")
    # Its lead's number is given by the database.
    lead = Lead.objects.create(name="Corner lead")
    _post(source, lead_id=lead.pk, priority=9, payload={"text": "Ещё раз", "list": [1, None]})
    _never_had_an_operator()


def _never_had_an_operator() -> None:
    """Pending and resolved, in a source whom nobody serves."""
    source = create_lead_source(type=LeadSourceType.OTHER, name="Corner unserved", actor=ACTOR)
    resolve(_post(source, lead_id=906), actor=ACTOR)
    _post(source, lead_id=907, priority=3)


def _closed_gate() -> None:
    """As a process leaves it that was killed between two batches of a hand-over."""
    grace = create_operator(name="Corner Grace", active_appeals_limit=0, actor=ACTOR)
    source = create_lead_source(type=LeadSourceType.PHONE, name="Corner calls", actor=ACTOR)
    add_link(source, grace, routing_factor=5, actor=ACTOR)
    for n in range(911, 917):
        _post(source, lead_id=n)
    with patch.object(queue, "BATCH", 2):
        set_availability(grace, active_appeals_limit=5, actor=ACTOR)


def _inactive_source() -> None:
    source = create_lead_source(type=LeadSourceType.WEB_FORM, name="Corner closed", actor=ACTOR)
    _post(source, lead_id=921)
    update_lead_source(source, status=LeadSourceStatus.INACTIVE, actor=ACTOR)


def _erased_lead() -> None:
    source = create_lead_source(type=LeadSourceType.BOT, name="Corner erased", actor=ACTOR)
    delete(_post(source, lead_id=931), actor=ACTOR, reason="a test message")
    resolve(_post(source, lead_id=931, payload={"text": "Hello"}), actor=ACTOR, reason="answered")
    erase_lead(Lead.objects.get(pk=931), actor=ACTOR)


def _keys() -> None:
    create_api_key(name="Corner known", role=Role.MANAGER)
    known = ApiKey.objects.get(name="Corner known")
    prefix, hashed = KNOWN_KEY.partition(".")[0], ApiKey.objects.key_generator.hash(KNOWN_KEY)
    ApiKey.objects.filter(pk=known.pk).update(
        id=f"{prefix}.{hashed}", prefix=prefix, hashed_key=hashed
    )
    source, operator = LeadSource.objects.earliest("id"), Operator.objects.earliest("id")
    create_api_key(name="Corner never used", role=Role.BOT, lead_source_id=source.pk)
    principal_of_key(
        create_api_key(name="Corner used", role=Role.OPERATOR, operator_id=operator.pk)
    )
    create_api_key(name="Corner expired", role=Role.MANAGER)
    expired = ApiKey.objects.filter(name="Corner expired")
    expired.update(expiry_date=datetime(2020, 1, 1, tzinfo=UTC))
    create_api_key(name="Corner revoked", role=Role.MANAGER)
    revoke_api_key(ApiKey.objects.get(name="Corner revoked"))


def _staff_user() -> None:
    """An operator who signs in, with an entry in the log of the back-office."""
    user = User.objects.create_user("corner-operator", is_staff=True)
    user.groups.add(Group.objects.get(name=OPERATORS))
    operator = Operator.objects.get(name="Corner Anna")
    set_user(operator, user=user, actor=ACTOR)
    LogEntry.objects.log_actions(user.pk, [operator], CHANGE, change_message=[])


def _changes_of_the_configuration() -> None:
    """With a decision between them, and with those who are gone."""
    boris = create_operator(name="Corner Bo", active_appeals_limit=4, actor=ACTOR)
    source = create_lead_source(type=LeadSourceType.BOT, name="Corner changes", actor=ACTOR)
    link = add_link(source, boris, routing_factor=1, actor=ACTOR)
    for change in (
        lambda: set_routing_factor(link, routing_factor=9, actor=ACTOR, reason="more for him"),
        lambda: deactivate(boris, actor=ACTOR),
        lambda: activate(boris, actor=ACTOR),
        lambda: remove_link(link, actor=ACTOR),
    ):
        _post(source, lead_id=941)
        change()
    rename_operator(boris, name="Corner Boris II", actor=ACTOR)
    gone = create_operator(name="Corner gone", active_appeals_limit=0, actor=ACTOR)
    closed = create_lead_source(type=LeadSourceType.BOT, name="Corner gone", actor=ACTOR)
    add_link(closed, gone, routing_factor=1, actor=ACTOR)
    delete_lead_source(closed, actor=ACTOR, reason="a mistake")
    delete_operator(gone, actor=ACTOR)


def _post(source: LeadSource, *, lead_id: int, **fields: object) -> Appeal:
    return register_appeal(lead_source_id=source.pk, lead_id=lead_id, actor=ACTOR, **fields)
