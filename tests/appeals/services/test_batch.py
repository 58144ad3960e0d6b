from collections import Counter
from random import Random

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from appeals.exceptions import InvalidItems, KeyTaken
from appeals.models import Appeal, AppealEvent, IdempotencyRecord
from appeals.selectors import Once
from appeals.services import batch as batch_service
from appeals.services.availability import set_availability, set_routing_factor
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from appeals.services.merging import merge
from leads.enums import IdentityKind
from leads.models import FIRST_GENERATED_LEAD_ID, Lead
from leads.services.identification import Description
from operators.models import Operator
from sources.models import LeadSource, LeadSourceOperator
from tests.appeals.draws import HighestDraw
from tests.changes import change_without_the_queue
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory, OperatorFactory


def batch(items, **fields):
    return register_batch(items, **{"actor": "key:bot"} | fields)


def items_of(source, count, **fields):
    return [NewAppeal(source.pk, **{"lead_id": 17} | fields) for _ in range(count)]


def holders(appeals):
    return [appeal.assigned_operator_id for appeal in appeals]


def everything_stored():
    """Row counts: a batch that is refused leaves all of them as they are."""
    return [model.objects.count() for model in (Appeal, AppealEvent, Lead, IdempotencyRecord)]


# --- What is stored and answered -------------------------------------------------------------


def test_batch_answers_the_rows_as_they_are_stored():
    link = LinkFactory(operator__active_appeals_limit=1)

    appeals = batch(
        [
            NewAppeal(link.lead_source_id, 17, priority=3, payload={"text": "Привет\n"}),
            NewAppeal(link.lead_source_id, 18, payload={"a": [1, None, {"b": "\\n"}]}),
        ]
    )

    stored = [Appeal.objects.get(pk=appeal.pk) for appeal in appeals]
    fields = [field.attname for field in Appeal._meta.concrete_fields]
    assert [[getattr(a, f) for f in fields] for a in appeals] == [
        [getattr(a, f) for f in fields] for a in stored
    ]
    assert [(a.lead_id, a.priority, a.payload) for a in stored] == [
        (17, 3, {"text": "Привет\n"}),
        (18, 0, {"a": [1, None, {"b": "\\n"}]}),
    ]
    assert holders(stored) == [link.operator_id, None]


def test_ids_and_times_ascend_in_the_order_of_the_items():
    source, other = LinkFactory(operator__active_appeals_limit=30).lead_source, LinkFactory()

    appeals = batch([*items_of(source, 40), *items_of(other.lead_source, 40)])

    ids = [appeal.pk for appeal in appeals]
    assert ids == list(range(ids[0], ids[0] + 80))
    assert len({appeal.created_at for appeal in appeals}) == 1
    assert list(Appeal.objects.order_by("created_at", "id").values_list("pk", flat=True)) == ids


def test_times_are_the_clock_s_and_not_the_start_of_the_transaction():
    source = LinkFactory(operator__active_appeals_limit=1).lead_source
    before = register_appeal(lead_source_id=source.pk, lead_id=1, actor="key:bot")

    (appeal,) = batch(items_of(source, 1))

    assert before.created_at < appeal.created_at == appeal.queued_at


def test_each_appeal_has_one_event_that_names_the_actor():
    source = LinkFactory().lead_source

    appeals = batch(items_of(source, 2), actor="user:5")

    events = AppealEvent.objects.order_by("appeal_id").values_list("appeal_id", "type", "actor")
    assert list(events) == [(appeal.pk, "created", "user:5") for appeal in appeals]


# --- As if posted one after the other --------------------------------------------------------


def two_sources_that_share_operators():
    """A is served by 1, 2 and 3 (who is off there), B by 2, 3 and 4 (who is away)."""
    a, b = LeadSourceFactory.create_batch(2)
    operators = [
        OperatorFactory(active_appeals_limit=limit, status=status)
        for limit, status in [(4, "ACTIVE"), (7, "ACTIVE"), (3, "ACTIVE"), (5, "INACTIVE")]
    ]
    for source, factors in ((a, [5, 10, 0, None]), (b, [None, 1, 20, 1])):
        for operator, factor in zip(operators, factors, strict=True):
            if factor is not None:
                LinkFactory(lead_source=source, operator=operator, routing_factor=factor)
    return (a, b), operators


def wishes(sources, rng):
    """30 items of both sources: more than there is room for."""
    return [
        {
            "lead_source_id": rng.choice(sources).pk,
            "lead_id": rng.randrange(1, 9),
            "priority": rng.choice([0, 0, 9]),
        }
        for _ in range(30)
    ]


def told(appeals, operators):
    """Who got which, and each decision, with places in place of ids."""
    places = {operator.pk: place for place, operator in enumerate(operators)}
    decisions = [AppealEvent.objects.get(appeal_id=appeal.pk).decision for appeal in appeals]
    for decision in decisions:
        decision["operators"] = [[places[pk], *rest] for pk, *rest in decision["operators"]]
    return [(places.get(a.assigned_operator_id), a.priority) for a in appeals], decisions


@pytest.mark.parametrize("seed", range(5))
def test_batch_is_distributed_as_if_posted_one_after_the_other(seed):
    sources, operators = two_sources_that_share_operators()
    rng = Random(seed)
    one_by_one = [
        register_appeal(**wish, actor="key:bot", rng=rng) for wish in wishes(sources, Random(seed))
    ]
    expected = told(one_by_one, operators)

    sources, operators = two_sources_that_share_operators()
    at_once = batch([NewAppeal(**wish) for wish in wishes(sources, Random(seed))], rng=Random(seed))

    assert told(at_once, operators) == expected
    assert None in {place for place, _ in expected[0]}


def test_decisions_show_the_load_as_the_items_before_left_it():
    link = LinkFactory(operator__active_appeals_limit=2, routing_factor=5)
    pk = link.operator_id

    appeals = batch(items_of(link.lead_source, 3), rng=HighestDraw())

    decisions = [AppealEvent.objects.get(appeal_id=appeal.pk).decision for appeal in appeals]
    assert [(decision["draw"], decision["operators"]) for decision in decisions] == [
        (4, [[pk, "chosen", 5, 0, 2]]),
        (4, [[pk, "chosen", 5, 1, 2]]),
        (None, [[pk, "at_limit", 5, 2, 2]]),
    ]


def test_limits_that_are_reached_in_the_middle_leave_the_rest_pending_in_order():
    links = [LinkFactory(operator__active_appeals_limit=2)]
    source = links[0].lead_source
    links.append(LinkFactory(lead_source=source, operator__active_appeals_limit=1))

    appeals = batch([NewAppeal(source.pk, 1, priority=n % 2) for n in range(7)])

    assert Counter(holders(appeals)) == {links[0].operator_id: 2, links[1].operator_id: 1, None: 4}
    assert holders(appeals)[3:] == [None] * 4
    queue = list(Appeal.objects.pending().in_queue_order().values_list("pk", flat=True))
    assert queue == [appeals[n].pk for n in (3, 5, 4, 6)]


def test_an_operator_of_two_sources_is_filled_once():
    operator = OperatorFactory(active_appeals_limit=3)
    a, b = (LinkFactory(operator=operator).lead_source for _ in range(2))

    appeals = batch([item for _ in range(3) for s in (b, a) for item in items_of(s, 1)])

    assert holders(appeals) == [operator.pk] * 3 + [None] * 3
    assert Operator.objects.get().active_appeals == 3


def test_whoever_waits_already_stays_ahead():
    link = LinkFactory(operator__active_appeals_limit=1)
    busy, older = (
        register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")
        for _ in range(2)
    )

    younger = batch(items_of(link.lead_source, 2))
    resolve(busy, actor="user:1")

    older.refresh_from_db()
    assert (holders(younger), older.assigned_operator_id) == ([None, None], link.operator_id)


def test_a_closed_gate_lets_nothing_of_a_batch_through():
    link = LinkFactory(operator__queue_only=True)

    appeals = batch(items_of(link.lead_source, 2))

    assert holders(appeals) == [None, None]
    change_without_the_queue(link.operator, queue_only=False, active_appeals_limit=0)


def test_somebody_inactive_or_off_gets_nothing():
    source = LinkFactory(operator__status="INACTIVE").lead_source
    LinkFactory(lead_source=source, routing_factor=0)

    assert holders(batch(items_of(source, 2))) == [None, None]


def test_a_source_without_operators_keeps_everything_in_its_queue():
    assert holders(batch(items_of(LeadSourceFactory(), 2))) == [None, None]


# --- Leads -----------------------------------------------------------------------------------


def test_new_leads_are_made_once_and_known_ones_are_kept():
    source = LinkFactory().lead_source
    LeadFactory(pk=5)

    appeals = batch([NewAppeal(source.pk, lead_id) for lead_id in (9, 5, 7, 9)])

    assert [appeal.lead_id for appeal in appeals] == [9, 5, 7, 9]
    assert list(Lead.objects.order_by("pk").values_list("pk", flat=True)) == [5, 7, 9]


def test_described_and_numbered_leads_can_stand_side_by_side():
    source = LinkFactory().lead_source
    phone = Description(source.pk, {IdentityKind.PHONE: "+79161234567"})

    appeals = batch(
        [
            NewAppeal(source.pk, lead=phone),
            NewAppeal(source.pk, 17),
            NewAppeal(source.pk, lead=phone),
        ]
    )

    made = Lead.objects.get(identities__value="+79161234567").pk
    assert [appeal.lead_id for appeal in appeals] == [made, 17, made]


def test_an_appeal_of_a_merged_lead_goes_to_the_survivor():
    source = LinkFactory().lead_source
    lost, survivor = LeadFactory(), LeadFactory()
    merge(lost, into=survivor, actor="user:1")

    appeals = batch([NewAppeal(source.pk, pk) for pk in (lost.pk, 17, survivor.pk)])

    assert [appeal.lead_id for appeal in appeals] == [survivor.pk, 17, survivor.pk]
    assert Appeal.objects.filter(lead=survivor).count() == 2


# --- All or nothing --------------------------------------------------------------------------


def test_what_is_wrong_is_named_by_position_and_nothing_is_written():
    source, closed = LinkFactory().lead_source, LeadSourceFactory(status="INACTIVE")
    before = everything_stored()

    with pytest.raises(InvalidItems) as caught:
        batch(
            [
                NewAppeal(source.pk, 17),
                NewAppeal(closed.pk, 17),
                NewAppeal(source.pk, FIRST_GENERATED_LEAD_ID + 10**9),
                NewAppeal(987654, 17),
                NewAppeal(source.pk, lead=Description(source.pk, {IdentityKind.EMAIL: "a@b.c"})),
            ]
        )

    codes = {position: error.code for position, error in caught.value.errors.items()}
    assert codes == {1: "lead_source_inactive", 2: "does_not_exist", 3: "does_not_exist"}
    assert [error.field for error in list(caught.value.errors.values())[1:]] == [
        "lead_id",
        "lead_source_id",
    ]
    assert everything_stored() == before


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(lambda source: source.delete(), "UnknownLeadSource", id="deleted"),
        pytest.param(
            lambda source: LeadSource.objects.filter(pk=source.pk).update(status="INACTIVE"),
            "LeadSourceInactive",
            id="inactive",
        ),
    ],
)
def test_a_source_that_closes_after_the_first_look_is_named_by_position(
    change, expected, monkeypatch
):
    """The leads of a batch are found between the two looks."""
    source, other = LinkFactory().lead_source, LinkFactory().lead_source

    def identify(descriptions):
        change(source)
        return [LeadFactory().pk for _ in descriptions]

    monkeypatch.setattr(batch_service, "identify", identify)
    phone = Description(other.pk, {IdentityKind.PHONE: "+79161234567"})

    with pytest.raises(InvalidItems) as caught:
        batch([NewAppeal(other.pk, lead=phone), NewAppeal(source.pk, 17)])

    assert {n: type(e).__name__ for n, e in caught.value.errors.items()} == {1: expected}
    assert Appeal.objects.count() == 0


def test_a_batch_is_refused_inside_a_transaction():
    source = LinkFactory().lead_source

    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        batch(items_of(source, 1))


# --- The key ---------------------------------------------------------------------------------


def test_a_key_stands_for_every_source_of_its_batch():
    a, b = LinkFactory().lead_source, LinkFactory().lead_source

    batch([*items_of(a, 1), *items_of(b, 1)], once=Once("k", "f"))

    assert list(IdempotencyRecord.objects.values_list("lead_source", "key")) == [
        (a.pk, "k"),
        (b.pk, "k"),
    ]


def test_a_key_that_is_there_already_leaves_everything_as_it_was():
    a, b = LinkFactory().lead_source, LinkFactory().lead_source
    register_appeal(lead_source_id=b.pk, lead_id=17, actor="key:bot", once=Once("k", "f"))
    before = everything_stored()

    with pytest.raises(KeyTaken):
        batch([*items_of(a, 1, lead_id=99), *items_of(b, 1)], once=Once("k", "f"))

    assert everything_stored() == before
    assert list(Operator.objects.order_by("pk").values_list("active_appeals", flat=True)) == [0, 1]


# --- What it costs ---------------------------------------------------------------------------


def statements_of(items, **fields):
    with CaptureQueriesContext(connection) as queries:
        batch(items, **fields)
    return len(queries)


def test_the_number_of_statements_depends_neither_on_items_nor_on_sources():
    sources = [LinkFactory(operator__active_appeals_limit=3).lead_source for _ in range(20)]
    lost = LeadFactory()
    merge(lost, into=LeadFactory(), actor="user:1")

    def described(count):
        return [
            NewAppeal(
                sources[n % len(sources)].pk,
                lead=Description(0, {IdentityKind.PHONE: f"+7916{count:04}{n:03}"}),
            )
            for n in range(count)
        ]

    def numbered(count):
        return [NewAppeal(sources[n % len(sources)].pk, n + 1) for n in range(count)]

    one = [NewAppeal(sources[0].pk, lost.pk), *numbered(1), *described(1)]
    thousand = [NewAppeal(sources[0].pk, lost.pk), *numbered(499), *described(500)]

    once = [Once("one", "f"), Once("thousand", "f")]
    assert statements_of(one, once=once[0]) == statements_of(thousand, once=once[1])
    assert Appeal.objects.count() == 1003


def test_a_thousand_fill_exactly_the_room_that_there_is():
    source = LeadSourceFactory()
    for limit in range(40):
        LinkFactory(lead_source=source, operator__active_appeals_limit=limit)

    batch(items_of(source, 1000))

    loads = Operator.objects.values_list("active_appeals", "active_appeals_limit")
    assert all(load == limit for load, limit in loads)
    assert Appeal.objects.pending().count() == 1000 - sum(range(40))


def test_later_room_goes_to_the_rest_of_a_batch_in_its_order():
    link = LinkFactory(operator__active_appeals_limit=0)
    appeals = batch(items_of(link.lead_source, 5))

    set_availability(link.operator, active_appeals_limit=2, actor="test")
    off = LinkFactory(
        lead_source=link.lead_source, routing_factor=0, operator__active_appeals_limit=1
    )
    set_routing_factor(LeadSourceOperator.objects.get(pk=off.pk), routing_factor=1, actor="test")

    for appeal in appeals:
        appeal.refresh_from_db()
    assert holders(appeals) == [link.operator_id, link.operator_id, off.operator_id, None, None]
