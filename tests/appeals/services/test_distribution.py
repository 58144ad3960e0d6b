from collections import Counter
from datetime import UTC, datetime
from random import Random

import pytest
from django.db import transaction

from appeals import statements
from appeals.exceptions import LeadSourceInactive, UnknownLead, UnknownLeadSource
from appeals.models import Appeal, AppealEvent
from appeals.selectors import Routes, read_routes
from appeals.services import distribution
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from appeals.strategies import Candidate, microseconds
from leads.models import FIRST_GENERATED_LEAD_ID, Lead
from operators.exceptions import TryAgain
from operators.models import Operator
from operators.statements import Statement
from sources.enums import Strategy
from sources.services.lead_sources import remove_link
from tests.appeals.draws import FixedDraw
from tests.appeals.oracle import history
from tests.changes import change_without_the_queue
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory, OperatorFactory


def post(source, **fields):
    return register_appeal(
        **{"lead_source_id": source.pk, "lead_id": 17, "actor": "key:bot"} | fields
    )


def row_of(appeal):
    return Appeal.objects.values().get(pk=appeal.pk)


# --- With somebody who has room --------------------------------------------------------------


def test_register_gives_the_appeal_to_the_operator_with_room():
    link = LinkFactory(operator__active_appeals_limit=2)

    appeal = post(link.lead_source, priority=3, payload={"text": "Здравствуйте"})

    assert row_of(appeal) == {
        "id": appeal.pk,
        "lead_id": 17,
        "lead_source_id": link.lead_source_id,
        "assigned_operator_id": link.operator_id,
        "status": "ACTIVE",
        "priority": 3,
        "payload": {"text": "Здравствуйте"},
        "version": 1,
        "created_at": appeal.created_at,
        "queued_at": appeal.created_at,
        "assigned_at": appeal.assigned_at,
        "resolved_at": None,
    }
    assert Operator.objects.get().active_appeals == 1


def test_register_answers_the_row_as_it_is_stored():
    link = LinkFactory()

    appeal = post(link.lead_source, priority=9, payload={"a": [1, None]})

    stored = Appeal.objects.get(pk=appeal.pk)
    fields = [field.attname for field in Appeal._meta.concrete_fields]
    assert [getattr(appeal, f) for f in fields] == [getattr(stored, f) for f in fields]


def test_register_writes_one_event_with_the_decision():
    source = LeadSourceFactory()
    first = LinkFactory(lead_source=source, routing_factor=10)
    off = LinkFactory(lead_source=source, routing_factor=0)
    away = LinkFactory(lead_source=source, operator__status="INACTIVE")
    full = LinkFactory(lead_source=source, operator__active_appeals_limit=0)
    gated = LinkFactory(lead_source=source, operator__queue_only=True)
    last = LinkFactory(lead_source=source, routing_factor=30)
    LinkFactory()  # of another source

    appeal = post(source, rng=FixedDraw(12))

    event = AppealEvent.objects.values().get()
    assert event == {
        "id": event["id"],
        "appeal_id": appeal.pk,
        "sequence": 1,
        "type": "created",
        "at": appeal.assigned_at,
        "actor": "key:bot",
        "operator_id": last.operator_id,
        "lead_id": 17,
        "lead_source_id": source.pk,
        "status": "ACTIVE",
        "priority": 0,
        "queued_at": appeal.created_at,
        "reason": "",
        "decision": {
            "v": 1,
            "strategy": "WEIGHTED_RANDOM",
            "trigger": "intake",
            "draw": 12,
            "operators": [
                [first.operator_id, "eligible", 10, 0, 10],
                [off.operator_id, "factor_zero", 0, 0, 10],
                [away.operator_id, "inactive", 1, 0, 10],
                [full.operator_id, "at_limit", 1, 0, 0],
                [gated.operator_id, "queue_only", 1, 0, 10],
                [last.operator_id, "chosen", 30, 0, 10],
            ],
        },
    }


def test_register_fills_each_operator_to_the_limit_and_no_further():
    source = LeadSourceFactory()
    heavy = LinkFactory(lead_source=source, routing_factor=10**9, operator__active_appeals_limit=1)
    light = LinkFactory(lead_source=source, routing_factor=1, operator__active_appeals_limit=100)

    given = Counter(post(source).assigned_operator_id for _ in range(20))

    assert given == {heavy.operator_id: 1, light.operator_id: 19}


def test_register_shares_as_the_factors_say():
    source = LeadSourceFactory()
    links = [
        LinkFactory(lead_source=source, routing_factor=f, operator__active_appeals_limit=1000)
        for f in (10, 30, 60)
    ]
    rng = Random(7)

    given = Counter(post(source, rng=rng).assigned_operator_id for _ in range(300))

    # p > 0.001 for two degrees of freedom; 10,000 draws without a database are beside this.
    expected = {link.operator_id: 3 * link.routing_factor for link in links}
    assert sum((given[pk] - e) ** 2 / e for pk, e in expected.items()) < 13.816


@pytest.mark.stress
def test_register_shares_3000_posts_within_3_percentage_points():
    source = LeadSourceFactory()
    links = [
        LinkFactory(lead_source=source, routing_factor=f, operator__active_appeals_limit=3000)
        for f in (10, 30, 60)
    ]
    rng = Random(8)

    given = Counter(post(source, rng=rng).assigned_operator_id for _ in range(3000))

    shares = {link.routing_factor: given[link.operator_id] / 30 for link in links}
    assert shares == {factor: pytest.approx(factor, abs=3) for factor in (10, 30, 60)}


def test_load_counts_over_all_sources():
    link = LinkFactory(operator__active_appeals_limit=2)
    other = LinkFactory(operator=link.operator)

    given = [post(s).assigned_operator_id for s in (link.lead_source, other.lead_source)]
    third = post(link.lead_source)

    assert given == [link.operator_id] * 2
    assert third.is_pending


# --- With nobody who has room ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("operator", "factor", "verdict"),
    [
        pytest.param({"status": "INACTIVE"}, 5, "inactive", id="inactive"),
        pytest.param({"active_appeals_limit": 0}, 5, "at_limit", id="at the limit"),
        pytest.param({}, 0, "factor_zero", id="factor 0"),
        pytest.param({"queue_only": True}, 5, "queue_only", id="gate closed"),
    ],
)
def test_register_leaves_the_appeal_pending_and_says_why(operator, factor, verdict):
    link = LinkFactory(operator=OperatorFactory(**operator), routing_factor=factor)

    appeal = post(link.lead_source, payload={"a": 1})

    assert row_of(appeal) == {
        "id": appeal.pk,
        "lead_id": 17,
        "lead_source_id": link.lead_source_id,
        "assigned_operator_id": None,
        "status": "ACTIVE",
        "priority": 0,
        "payload": {"a": 1},
        "version": 1,
        "created_at": appeal.created_at,
        "queued_at": appeal.created_at,
        "assigned_at": None,
        "resolved_at": None,
    }
    event = AppealEvent.objects.get()
    assert (event.type, event.operator_id, event.at) == ("created", None, appeal.created_at)
    limit = operator.get("active_appeals_limit", 10)
    assert event.decision == {
        "v": 1,
        "strategy": "WEIGHTED_RANDOM",
        "trigger": "intake",
        "draw": None,
        "operators": [[link.operator_id, verdict, factor, 0, limit]],
    }


def test_register_in_a_source_without_operators_is_pending_with_an_empty_record():
    appeal = post(LeadSourceFactory())

    assert appeal.is_pending
    assert AppealEvent.objects.get().decision["operators"] == []


def test_a_factor_of_zero_is_never_chosen_beside_others():
    source = LeadSourceFactory()
    LinkFactory(lead_source=source, routing_factor=0)
    link = LinkFactory(lead_source=source, routing_factor=1)

    assert {post(source).assigned_operator_id for _ in range(10)} == {link.operator_id}


# --- Claims that come too late ---------------------------------------------------------------


class TakenBefore:
    """Somebody else changes the operator's row between the choice and the claim."""

    def __init__(self, **change):
        self.change = change
        self.draws = 0

    def randrange(self, _stop, /):
        self.draws += 1
        if self.draws == 1:
            change_without_the_queue(Operator.objects.earliest("pk"), **self.change)
        return 0


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"status": "INACTIVE"}, id="deactivated"),
        pytest.param({"active_appeals_limit": 0}, id="limit lowered"),
        pytest.param({"queue_only": True}, id="gate closed"),
    ],
)
def test_lost_claim_writes_nothing_and_chooses_again(change):
    source = LeadSourceFactory()
    lost = LinkFactory(lead_source=source)
    found = LinkFactory(lead_source=source)
    rng = TakenBefore(**change)

    appeal = post(source, rng=rng)

    assert (appeal.assigned_operator_id, rng.draws) == (found.operator_id, 2)
    assert AppealEvent.objects.get().decision["operators"][0][1] != "eligible"
    assert Operator.objects.get(pk=lost.operator_id).active_appeals == 0


def test_claim_lost_to_the_last_candidate_waits_in_the_queue():
    link = LinkFactory()

    appeal = post(link.lead_source, rng=TakenBefore(active_appeals_limit=0))

    assert appeal.is_pending
    assert AppealEvent.objects.count() == 1


def test_claim_is_lost_when_the_link_is_gone():
    link = LinkFactory()

    class RemovesTheLink:
        def randrange(self, _stop, /):
            remove_link(link, actor="user:1")
            return 0

    appeal = post(link.lead_source, rng=RemovesTheLink())

    assert appeal.is_pending


def test_after_the_lost_rounds_the_claim_is_made_under_the_queue_lock(monkeypatch):
    monkeypatch.setattr(distribution, "_ROUNDS", 0)
    link = LinkFactory(operator__active_appeals_limit=1)

    given, waiting = post(link.lead_source), post(link.lead_source)

    assert (given.assigned_operator_id, waiting.assigned_operator_id) == (link.operator_id, None)
    assert [history(given), history(waiting)] == [
        [f"created to {link.operator_id}"],
        ["created"],
    ]


# --- Leads -----------------------------------------------------------------------------------


def test_unknown_customer_number_makes_the_lead():
    link = LinkFactory()

    post(link.lead_source, lead_id=FIRST_GENERATED_LEAD_ID - 1)

    assert list(Lead.objects.values_list("pk", "name")) == [(FIRST_GENERATED_LEAD_ID - 1, "")]


def test_unknown_customer_number_makes_the_lead_of_a_pending_appeal():
    post(LeadSourceFactory(), lead_id=42)

    assert Lead.objects.get().pk == 42


def test_known_customer_number_makes_no_second_lead():
    link = LinkFactory()
    LeadFactory(id=42, name="Anna")

    appeals = [post(link.lead_source, lead_id=42) for _ in range(2)]

    assert [appeal.lead_id for appeal in appeals] == [42, 42]
    assert list(Lead.objects.values_list("pk", "name")) == [(42, "Anna")]


def test_generated_number_of_a_known_lead_is_taken():
    lead = LeadFactory()

    appeal = post(LinkFactory().lead_source, lead_id=lead.pk)

    assert lead.pk >= FIRST_GENERATED_LEAD_ID
    assert appeal.lead_id == lead.pk


@pytest.mark.parametrize("number", [FIRST_GENERATED_LEAD_ID, 2**63 - 1])
def test_unknown_generated_number_is_refused_and_nothing_written(number):
    link = LinkFactory()

    with pytest.raises(UnknownLead) as refused:
        post(link.lead_source, lead_id=number)

    assert (refused.value.field, refused.value.code) == ("lead_id", "does_not_exist")
    assert (Lead.objects.count(), Appeal.objects.count()) == (0, 0)


def test_number_of_a_merged_lead_means_its_survivor():
    survivor = LeadFactory(name="Anna")
    merged = LeadFactory(merged_into=survivor)

    appeal = post(LinkFactory().lead_source, lead_id=merged.pk)

    assert appeal.lead_id == survivor.pk
    assert AppealEvent.objects.get().lead_id == survivor.pk


# --- Sources ---------------------------------------------------------------------------------


def test_unknown_source_is_refused_and_nothing_written():
    with pytest.raises(UnknownLeadSource) as refused:
        register_appeal(lead_source_id=999_999, lead_id=1, actor="key:bot")

    assert (refused.value.field, refused.value.code) == ("lead_source_id", "does_not_exist")
    assert Lead.objects.count() == 0


def test_inactive_source_is_refused_and_nothing_written():
    link = LinkFactory(lead_source__status="INACTIVE")

    with pytest.raises(LeadSourceInactive):
        post(link.lead_source)

    assert (Lead.objects.count(), Appeal.objects.count()) == (0, 0)


def test_pending_appeals_of_an_inactive_source_still_go_out():
    link = LinkFactory(operator__active_appeals_limit=1)
    first, second = post(link.lead_source), post(link.lead_source)
    link.lead_source.status = "INACTIVE"
    link.lead_source.save(update_fields=["status"])

    resolve(first, actor="user:1")

    assert row_of(second)["assigned_operator_id"] == link.operator_id


# --- Transactions ----------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_register_inside_a_transaction_is_refused():
    link = LinkFactory()

    with pytest.raises(RuntimeError, match="inside a transaction"), transaction.atomic():
        post(link.lead_source)

    assert Appeal.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_register_takes_one_statement_to_read_and_one_to_write(django_assert_num_queries):
    source = LeadSourceFactory()
    LinkFactory(lead_source=source, operator__active_appeals_limit=1)

    with django_assert_num_queries(2):
        post(source)
    with django_assert_num_queries(3):  # The lock and the insert travel together.
        assert post(source).is_pending


def test_statements_do_not_depend_on_the_number_of_operators(django_assert_num_queries):
    source = LeadSourceFactory()
    LinkFactory.create_batch(20, lead_source=source)

    with django_assert_num_queries(2):
        post(source)


@pytest.mark.django_db(transaction=True)
def test_trouble_after_the_claim_leaves_nothing_half_written(monkeypatch):
    link = LinkFactory()
    broken = statements.CLAIM_AND_REGISTER.text.replace("'created'", "1 / 0 || 'created'")
    monkeypatch.setattr(statements, "CLAIM_AND_REGISTER", Statement("broken", broken))

    with pytest.raises(Exception, match="division by zero"):
        post(link.lead_source)

    assert (Lead.objects.count(), Appeal.objects.count()) == (0, 0)
    assert Operator.objects.get().active_appeals == 0


def test_try_again_when_others_are_always_quicker(monkeypatch):
    link = LinkFactory()
    never = statements.CLAIM_AND_REGISTER.text.replace("RETURNING o.id", "AND false RETURNING o.id")
    monkeypatch.setattr(statements, "CLAIM_AND_REGISTER", Statement("never", never))

    with pytest.raises(TryAgain):
        post(link.lead_source)

    assert Appeal.objects.count() == 0


# --- Routes that were read before --------------------------------------------------------------


def test_routes_seen_before_are_used_for_the_first_choice(django_assert_num_queries):
    link = LinkFactory()
    source = link.lead_source
    seen = read_routes(source.pk, 17)

    with django_assert_num_queries(1):
        appeal = post(source, routes=seen)

    assert appeal.assigned_operator_id == link.operator_id
    assert Lead.objects.get().pk == 17


def test_routes_of_another_source_or_lead_are_not_used():
    link, other = LinkFactory(), LinkFactory()

    for seen in (read_routes(other.lead_source_id, 17), read_routes(link.lead_source_id, 18)):
        appeal = post(link.lead_source, routes=seen)

        assert (appeal.assigned_operator_id, appeal.lead_id) == (link.operator_id, 17)


def test_routes_that_became_stale_lead_to_another_look():
    full = LinkFactory(operator__active_appeals_limit=1)
    seen = read_routes(full.lead_source_id, 17)
    post(full.lead_source)
    free = LinkFactory(lead_source=full.lead_source)

    appeal = post(full.lead_source, routes=seen)

    assert appeal.assigned_operator_id == free.operator_id


def test_a_source_seen_inactive_is_refused():
    source = LeadSourceFactory(status="INACTIVE")

    with pytest.raises(LeadSourceInactive):
        post(source, routes=read_routes(source.pk, 17))


# --- Against the ORM -------------------------------------------------------------------------


@pytest.mark.parametrize("strategy", Strategy.values)
def test_read_routes_answers_what_the_orm_does(strategy):
    source = LeadSourceFactory(strategy=strategy)
    lead = LeadFactory()
    for n in range(8):
        LinkFactory(
            lead_source=source,
            routing_factor=n % 3,
            operator__status=["ACTIVE", "INACTIVE"][n % 4 == 3],
            operator__active_appeals_limit=n % 5,
            credit=n * 10**11,
            last_assigned_at=[None, datetime(2026, 11, n + 1, 12, 30, 0, n, tzinfo=UTC)][n % 2],
        )

    routes = read_routes(source.pk, lead.pk)

    links = source.links.select_related("operator").order_by("operator")
    assert routes == Routes(
        lead_source_id=source.pk,
        is_open=True,
        strategy=source.strategy,
        asked_lead_id=lead.pk,
        known_lead_id=lead.pk,
        operators=[
            Candidate(
                link.operator_id,
                _verdict(link),
                link.routing_factor,
                link.operator.active_appeals,
                link.operator.active_appeals_limit,
                _remembered(link),
            )
            for link in links
        ],
    )
    eligible = Operator.objects.with_room().filter(links__routing_factor__gt=0)
    assert [c.operator_id for c in routes.operators if c.verdict == "eligible"] == sorted(
        o.pk for o in eligible
    )


def _remembered(link):
    if link.lead_source.strategy == Strategy.SMOOTH_WEIGHTED:
        return link.credit
    if link.lead_source.strategy == Strategy.WEIGHTED_RANDOM or not link.last_assigned_at:
        return 0
    return microseconds(link.last_assigned_at)


def _verdict(link):
    if link.routing_factor == 0:
        return "factor_zero"
    if link.operator.status != "ACTIVE":
        return "inactive"
    if not link.operator.has_room:
        return "at_limit"
    return "queue_only" if link.operator.queue_only else "eligible"
