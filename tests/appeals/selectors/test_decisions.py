from random import Random

from appeals.models import AppealEvent
from appeals.selectors.decisions import explained
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, resolve
from operators.models import Operator
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


def post(source):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="test", rng=Random(1))


def test_everybody_is_named_in_one_query(db, django_assert_num_queries):
    source = LeadSourceFactory()
    anna = LinkFactory(lead_source=source, operator__name="Anna").operator
    LinkFactory(lead_source=source, operator__name="Boris", operator__status="INACTIVE")
    appeal = post(source)
    reassign(appeal, to=OperatorFactory(name="Vera"), actor="test")
    resolve(appeal, actor="test")
    events = list(AppealEvent.objects.of(appeal))

    with django_assert_num_queries(1):
        rows = explained(events)

    assert [row.why for row in rows] == [
        "Given to Anna: the only one with room; Boris was inactive.",
        "Given to Vera by hand.",
        "",
    ]
    assert rows[0].name(anna.pk) == "Anna"


def test_operator_who_was_deleted_or_has_no_name_goes_by_the_number(db):
    source = LeadSourceFactory()
    deleted = LinkFactory(lead_source=source, operator__status="INACTIVE").operator
    nameless = LinkFactory(lead_source=source, operator__name="").operator
    appeal = post(source)
    delete(appeal, actor="test")
    number = deleted.pk
    Operator.objects.filter(pk=number).delete()

    created, _ = explained(list(AppealEvent.objects.order_by("id")))

    assert created.why == (
        f"Given to Operator {nameless.pk}: the only one with room; Operator {number} was inactive."
    )


def test_record_of_an_unknown_format_is_not_explained(db):
    post(LinkFactory().lead_source)
    AppealEvent.objects.update(decision={"v": 99})

    (row,) = explained(list(AppealEvent.objects.all()))

    assert (row.decision, row.why) == (None, "")
