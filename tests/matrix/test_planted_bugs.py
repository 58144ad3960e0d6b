"""Every lock is taken off once; the table has to find each."""

from collections.abc import Iterator

import pytest
from django.apps import apps

from api.permissions import HasRole
from tests.matrix.cells import behind_open_doors, differences, open_the_doors
from tests.matrix.mutants import PERMISSIONS, QUERYSETS, all_mutants
from tests.matrix.test_matrix import BY_AREA
from tests.matrix.world import make_world

pytestmark = pytest.mark.timeout(300)  # Hundreds of pages on a busy machine.

MUTANTS = all_mutants()
# The quick ones; the others go through pages before they meet the bug.
SAMPLE = {"IsManager", "IsOperatorOrManager", "LeadSourceOperatorQuerySet", "revoked keys work"}


@pytest.mark.parametrize(
    "name",
    [name if name in SAMPLE else pytest.param(name, marks=pytest.mark.stress) for name in MUTANTS],
)
def test_table_finds_a_lock_that_was_taken_off(db, name, monkeypatch):
    mutant, world = MUTANTS[name], make_world()
    rows = BY_AREA[mutant.area]
    if mutant.doors_are_open:
        open_the_doors(monkeypatch)
        rows = behind_open_doors(rows)

    mutant.plant(monkeypatch)

    assert next(differences(world, rows), None) is not None


def test_every_permission_and_every_restricted_query_has_its_bug():
    assert set(HasRole.__subclasses__()) == PERMISSIONS.keys()
    assert set(_restricted_querysets()) == QUERYSETS.keys()


def _restricted_querysets() -> Iterator[type]:
    for model in apps.get_models():
        queryset = type(model._default_manager.all())
        if hasattr(queryset, "visible_to"):
            yield queryset
