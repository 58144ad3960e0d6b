import pytest
from django.db import connection

from leads.models import NAME_WORDS, Lead
from leads.selectors import called, merged_with
from tests.factories import LeadFactory

pytestmark = pytest.mark.django_db


def test_lead_that_was_never_merged_is_alone() -> None:
    LeadFactory()

    assert merged_with(LeadFactory(id=17).pk) == [17]


@pytest.mark.parametrize("lead_id", [1, 2, 3, 4])
def test_everybody_finds_the_whole_group(lead_id: int) -> None:
    """3 → 2 → 1 ← 4; 5 is somebody else."""
    LeadFactory(id=1)
    LeadFactory(id=2, merged_into_id=1)
    LeadFactory(id=3, merged_into_id=2)
    LeadFactory(id=4, merged_into_id=1)
    LeadFactory(id=5)

    assert merged_with(lead_id) == [1, 2, 3, 4]


def test_unknown_lead_is_refused() -> None:
    with pytest.raises(Lead.DoesNotExist):
        merged_with(77)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("сидор", ["Анна-Мария Сидорова"]),
        ("СИДОРОВА мар", ["Анна-Мария Сидорова"]),
        ("идорова", []),
        ("o'br", ["Kate O'Brien"]),
        ("kate' | 'анна", []),
        ("& ! ( :*", []),
        ("🦜", []),
        ("KATE@example.com", ["kate@example.com 1.5"]),
        ("kate 1.5", ["kate@example.com 1.5"]),
        ("''kate'' \\' @.", ["Kate O'Brien", "kate@example.com 1.5"]),
        ("a'b\\ | c'':* & (", []),
    ],
)
def test_leads_are_called_by_the_beginnings_of_their_words(db, text, found):
    for name in ("Анна-Мария Сидорова", "Kate O'Brien", "kate@example.com 1.5", ""):
        LeadFactory(name=name)

    leads = Lead.objects.alias(words=NAME_WORDS).filter(called(text))

    assert list(leads.order_by("pk").values_list("name", flat=True)) == found


def test_names_are_found_by_their_index(db):
    LeadFactory(name="Анна")
    leads = Lead.objects.alias(words=NAME_WORDS).filter(called("анна"))

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        assert "lead_words_of_name" in leads.explain()
