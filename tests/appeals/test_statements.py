"""The hand-written statements answer what the ORM does, and lock what the protocol says."""

import re
from random import Random

import pytest
from django.db import connection, transaction
from django.db.models import Count, F, Q

from appeals import statements
from appeals.models import Appeal, AppealEvent
from appeals.services.availability import set_availability
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.statements import dashboard
from operators.models import Operator
from sources.models import LeadSource, LeadSourceOperator
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


def post(source, **fields):
    return register_appeal(
        **{"lead_source_id": source.pk, "lead_id": 17, "actor": "key:bot"} | fields
    )


@pytest.fixture
def crowd(db):
    """4 sources, 6 operators in all states, 60 appeals with priorities, most of them pending."""
    rng = Random(11)
    sources = LeadSourceFactory.create_batch(4)
    operators = [
        OperatorFactory(
            active_appeals_limit=rng.randrange(4), status=rng.choice(["ACTIVE", "INACTIVE"])
        )
        for _ in range(6)
    ]
    for source in sources:
        for operator in rng.sample(operators, 3):
            LinkFactory(lead_source=source, operator=operator, routing_factor=rng.randrange(3))
    for _ in range(60):
        post(rng.choice(sources), priority=rng.randrange(3), rng=rng)
    return operators


def queue_of(operator):
    """Who waits for the operator, by the ORM."""
    return (
        Appeal.objects.pending()
        .filter(lead_source__links__operator=operator, lead_source__links__routing_factor__gt=0)
        .in_queue_order()
    )


@pytest.mark.parametrize("wanted", [1, 3, 100])
def test_hand_over_gives_the_head_of_the_queue(crowd, wanted):
    for operator in crowd:
        head = [appeal.pk for appeal in queue_of(operator)[:wanted]]
        before = Operator.objects.get(pk=operator.pk).active_appeals

        seen, given = statements.HAND_OVER.row(
            operator=operator.pk, wanted=wanted, source=None, actor="system:drain"
        )

        moved = AppealEvent.objects.filter(type="assigned", operator_id=operator.pk)
        assert [event.appeal_id for event in moved.order_by("id")] == head
        assert (seen, given) == (len(head), len(head))
        assert Operator.objects.get(pk=operator.pk).active_appeals == before + len(head)
        Appeal.objects.filter(pk__in=head).update(assigned_operator=None, assigned_at=None)
        Operator.objects.filter(pk=operator.pk).update(active_appeals=before)
        moved.delete()


def test_hand_over_from_one_source_takes_of_that_one_only(crowd):
    link = LeadSourceOperator.objects.filter(routing_factor__gt=0).first()
    mine = queue_of(link.operator).filter(lead_source=link.lead_source)
    head = [appeal.pk for appeal in mine[:2]]

    statements.HAND_OVER.row(
        operator=link.operator_id, wanted=2, source=link.lead_source_id, actor="system:drain"
    )

    moved = AppealEvent.objects.filter(type="assigned", operator_id=link.operator_id)
    assert [event.appeal_id for event in moved.order_by("id")] == head


def test_hand_over_records_the_load_of_each_moment(db):
    operator = LinkFactory(operator__active_appeals_limit=0).operator
    source = LeadSource.objects.get()
    other = LinkFactory(operator=operator, routing_factor=4).lead_source
    for n in range(4):
        post([source, other][n % 2])
    Operator.objects.filter(pk=operator.pk).update(active_appeals_limit=9)

    statements.HAND_OVER.row(operator=operator.pk, wanted=9, source=None, actor="system:drain")

    moved = AppealEvent.objects.filter(type="assigned").order_by("id")
    assert [event.decision["operators"] for event in moved] == [
        [[operator.pk, "chosen", factor, load, 9]] for load, factor in enumerate([1, 4, 1, 4])
    ]
    assert len({event.at for event in moved}) == 1


def test_somebody_waits_as_the_orm_says(crowd):
    answers = [statements.SOMEBODY_WAITS.row(operator=o.pk)[0] for o in crowd]

    assert answers == [queue_of(operator).exists() for operator in crowd]


def test_operators_to_drain_as_the_orm_says(crowd):
    Operator.objects.filter(pk__in=[crowd[0].pk, crowd[1].pk]).update(queue_only=True)
    Operator.objects.filter(pk__in=[o.pk for o in crowd[2:]]).update(
        status="ACTIVE", active_appeals_limit=F("active_appeals_limit") + 1
    )

    found = statements.OPERATORS_TO_DRAIN.rows()

    beside = [o.pk for o in Operator.objects.with_room() if queue_of(o).exists()]
    wanted = Operator.objects.filter(Q(queue_only=True) | Q(pk__in=beside)).order_by("pk")
    assert found == list(wanted.values_list("pk", "queue_only"))
    assert any(gate for _, gate in found)
    assert any(not gate for _, gate in found)


def test_every_load_is_the_count_as_the_orm_says(crowd):
    counted = Operator.objects.annotate(
        counted=Count("appeal", filter=Q(appeal__status="ACTIVE"))
    ).values_list("active_appeals", "counted")

    assert all(stored == count for stored, count in counted)
    assert sum(stored for stored, _ in counted) > 0


@pytest.mark.parametrize(
    ("statement", "parameters", "changes"),
    [
        pytest.param(statements.CLAIM_BY_HAND, {}, +1, id="claim by hand"),
        pytest.param(statements.CLAIM_BY_FORCE, {}, +1, id="claim by force"),
        pytest.param(statements.RELEASE, {}, -1, id="release"),
    ],
)
def test_claim_and_release_move_the_load_by_one_of_one_operator(db, statement, parameters, changes):
    operator, other = (OperatorFactory(active_appeals=3, active_appeals_limit=5) for _ in range(2))

    statement.row(operator=operator.pk, **parameters)

    loads = dict(Operator.objects.values_list("pk", "active_appeals"))
    assert loads == {operator.pk: 3 + changes, other.pk: 3}


@pytest.mark.parametrize(
    "operator",
    [
        pytest.param({"status": "INACTIVE"}, id="inactive"),
        pytest.param({"active_appeals": 5}, id="full"),
        pytest.param({"active_appeals": 6}, id="over the limit"),
        pytest.param({"queue_only": True}, id="gate closed"),
    ],
)
def test_claim_refuses_whoever_has_no_room(db, operator):
    operator = OperatorFactory(**{"active_appeals_limit": 5} | operator)

    link = LinkFactory(operator=operator)

    assert statements.CLAIM_BY_HAND.row(operator=operator.pk) is None
    assert statements.CLAIM_IN_SOURCE.row(operator=operator.pk, source=link.lead_source_id) is None


@pytest.mark.parametrize(
    ("factor", "claimed"), [pytest.param(1, True, id="linked"), pytest.param(0, False, id="off")]
)
def test_claim_in_a_source_asks_for_the_link(db, factor, claimed):
    link = LinkFactory(routing_factor=factor)
    elsewhere = LinkFactory()

    row = statements.CLAIM_IN_SOURCE.row(operator=link.operator_id, source=link.lead_source_id)

    assert bool(row) is claimed
    assert not statements.CLAIM_IN_SOURCE.row(
        operator=link.operator_id, source=elsewhere.lead_source_id
    )


@pytest.mark.parametrize(
    ("operator", "room"),
    [
        pytest.param({"active_appeals": 2}, (3, False), id="room for 3"),
        pytest.param({"active_appeals": 7}, (-2, False), id="over the limit"),
        pytest.param({"status": "INACTIVE"}, (0, False), id="inactive"),
        pytest.param({"queue_only": True}, (5, True), id="gate closed"),
    ],
)
def test_room_is_what_is_left_for_the_queue(db, operator, room):
    operator = OperatorFactory(**{"active_appeals_limit": 5} | operator)

    assert statements.LOCK_ROOM.row(operator=operator.pk, version=0) == room


@pytest.mark.parametrize("statement", [statements.LOCK_ROOM, statements.SET_AVAILABILITY])
def test_whoever_read_an_older_version_of_the_routes_gets_no_row(db, statement):
    operator = OperatorFactory(routes_version=2)

    row = statement.row(operator=operator.pk, version=1, status="INACTIVE", limit=99)

    assert row is None
    assert Operator.objects.get().status == "ACTIVE"


# --- Locks -----------------------------------------------------------------------------------


def queue_locks():
    """`(source id, mode)` of every queue lock that this connection holds, in order."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT objid::int, CASE mode WHEN 'ShareLock' THEN 'shared' ELSE 'exclusive' END"
            "  FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
            "   AND classid = 7001 AND granted ORDER BY objid, mode"
        )
        return cursor.fetchall()


@pytest.fixture
def three_routes(db):
    """An operator with an appeal, on sources 1 and 3; 2 is off and 4 not theirs."""
    sources = LeadSourceFactory.create_batch(4)
    operator = OperatorFactory()
    for source, factor in zip(sources, [5, 0, 7], strict=False):
        LinkFactory(lead_source=source, operator=operator, routing_factor=factor)
    return operator, sources


def test_room_makers_lock_the_operators_queues_shared(three_routes):
    operator, sources = three_routes

    with transaction.atomic():
        rows = statements.LOCK_QUEUES_OF_OPERATOR.rows(operator=operator.pk)
        held = queue_locks()

    assert held == [(sources[0].pk, "shared"), (sources[2].pk, "shared")]
    assert {row[0] for row in rows} == {operator.routes_version}


def test_a_release_locks_the_queues_of_whoever_has_the_appeal(three_routes):
    operator, sources = three_routes
    appeal = post(sources[2])

    with transaction.atomic():
        rows = statements.LOCK_QUEUES_OF_ASSIGNED.rows(appeal=appeal.pk)
        held = queue_locks()

    assert held == [(sources[0].pk, "shared"), (sources[2].pk, "shared")]
    assert {row[:2] for row in rows} == {(operator.pk, 0)}


def test_a_release_of_an_operator_without_routes_answers_who_it_is(three_routes):
    operator, sources = three_routes
    appeal = post(sources[0])
    LeadSourceOperator.objects.all().delete()

    with transaction.atomic():
        rows = statements.LOCK_QUEUES_OF_ASSIGNED.rows(appeal=appeal.pk)
        held = queue_locks()

    assert ([row[:2] for row in rows], held) == ([(operator.pk, 0)], [])


def test_a_return_locks_its_own_queue_exclusive_and_the_others_shared(three_routes):
    operator, sources = three_routes
    appeal = post(sources[2])

    with transaction.atomic():
        rows = statements.LOCK_QUEUES_FOR_RETURN.rows(appeal=appeal.pk)
        held = queue_locks()

    assert held == [(sources[0].pk, "shared"), (sources[2].pk, "exclusive")]
    assert {row[:2] for row in rows} == {(operator.pk, 0)}


def test_a_return_locks_the_queue_of_a_source_that_the_operator_left(three_routes):
    _, sources = three_routes
    appeal = post(sources[0])
    LeadSourceOperator.objects.filter(lead_source=sources[0]).delete()

    with transaction.atomic():
        statements.LOCK_QUEUES_FOR_RETURN.rows(appeal=appeal.pk)
        held = queue_locks()

    assert held == [(sources[0].pk, "exclusive"), (sources[2].pk, "shared")]


@pytest.mark.parametrize(
    "statement", [statements.LOCK_QUEUES_OF_ASSIGNED, statements.LOCK_QUEUES_FOR_RETURN]
)
def test_what_nobody_has_locks_nothing(db, statement):
    appeal = post(LeadSourceFactory())
    held_by_the_post = queue_locks()

    with transaction.atomic():
        rows = statement.rows(appeal=appeal.pk)

    assert (rows, queue_locks()) == ([], held_by_the_post)


def test_the_queue_is_read_from_its_index(crowd):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
        cursor.execute(
            f"EXPLAIN {statements.HAND_OVER.text}",
            {"operator": crowd[0].pk, "wanted": 1, "source": None, "actor": "system:drain"},
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert re.search("Index (Only )?Scan using appeal_pending ", plan), plan


OF_APPEALS = {
    "appeal_active",
    "appeal_created",
    "appeal_of_lead",
    "appeal_of_operator",
    "appeal_of_source",
    "appeal_pending",
}


@pytest.mark.parametrize(
    ("statement", "parameters", "indexes"),
    [
        (
            dashboard.READ_FLOW,
            {"starts": ["2026-01-01"], "ends": ["2026-01-02"], "sources": [1]},
            {"appeal_created"},
        ),
        (
            dashboard.READ_INTAKE_DECISIONS,
            {"sources": [1], "after": 0, "latest": 10, "since": "2026-01-01"},
            {"appeal_of_source", "appeal_event_sequence_is_unique"},
        ),
    ],
    ids=["flow", "decisions"],
)
def test_the_dashboard_is_read_from_indexes(crowd, statement, parameters, indexes):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        # Of 60 rows any index is as good; undone with the test's transaction.
        cursor.execute(f"DROP INDEX {', '.join(sorted(OF_APPEALS - indexes))}")
        cursor.execute(f"EXPLAIN {statement.text}", parameters)
        plan = "\n".join(line for (line,) in cursor.fetchall())

    used = set(re.findall(r"Index (?:Only )?Scan (?:Backward )?using (\w+) ", plan))
    assert used == indexes, plan


# --- What the planner knows of a backlog that came just now ------------------------------------


def nobody_waited(source):
    """The statistics say that no appeal is ever pending."""
    set_availability(source.links.get().operator, active_appeals_limit=2000, actor="user:1")
    post_many(source, 2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE appeals_appeal")


def nothing_was_there(source):
    """The plan was made for an empty table."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE appeals_appeal")


def post_many(source, count):
    for _ in range(0, count, 1000):
        register_batch([NewAppeal(source.pk, 17)] * 1000, actor="key:bot")


def rows_touched(node):
    """By all nodes of the plan, those that a filter then removed included."""
    removed = sum(rows for name, rows in node.items() if name.startswith("Rows Removed"))
    own = (node["Actual Rows"] + removed) * node["Actual Loops"]
    return own + sum(rows_touched(child) for child in node.get("Plans", ()))


@pytest.mark.parametrize("known", [nobody_waited, nothing_was_there])
def test_a_hand_over_touches_few_rows_whatever_the_planner_knows(db, known):
    source = LinkFactory(operator__active_appeals_limit=0).lead_source
    names = list(dict.fromkeys(re.findall(r"%\((\w+)\)s", statements.HAND_OVER.text)))
    text = re.sub(r"%\((\w+)\)s", lambda m: f"${names.index(m[1]) + 1}", statements.HAND_OVER.text)
    operator = source.links.get().operator_id
    values = {"operator": operator, "wanted": 500, "source": "NULL", "actor": "'system:drain'"}
    execution = f"EXECUTE hand_over ({', '.join(str(values[name]) for name in names)})"
    known(source)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
        cursor.execute(f"PREPARE hand_over AS {text}")
        cursor.execute(execution)

        post_many(source, 5000)
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {execution}")
        [[[plan]]] = cursor.fetchall()
        cursor.execute("DEALLOCATE hand_over")

    assert rows_touched(plan["Plan"]) < 100 * 500
