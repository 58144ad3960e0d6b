"""The same as test_schema.py with 500 requests an operation, and one for each word of the schema.

Collected only where `stress` tests are wanted: those words are looked through at once, for half a
minute.
"""

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.core.transport import Response

from access.enums import Role
from tests.e2e.fuzz import ask, check, schema_for_tests, write_whole_numbers

schema = schema_for_tests(coverage=True, max_examples=500)


@schema.parametrize()
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.stress
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("role", Role)
def test_operation_answers_500_requests_as_the_schema_says(case, scene):
    ask(case, scene)


@pytest.mark.stress
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("role", [Role.MANAGER])
def test_what_was_made_is_there_until_it_is_deleted(scene):
    """Requests one after the other, each with ids from the answers before it."""
    headers = {"Authorization": f"Api-Key {scene.key}"}

    class Story(schema.as_state_machine()):
        def setup(self) -> None:
            self.before = transaction.savepoint()

        def teardown(self) -> None:
            super().teardown()
            transaction.savepoint_rollback(self.before)

        def before_call(self, case: Case) -> None:
            super().before_call(case)
            write_whole_numbers(case)

        def get_call_kwargs(self, _case: Case) -> dict[str, Any]:
            return {"headers": headers}

        def validate_response(self, response: Response, case: Case, **_kwargs: Any) -> None:
            check(response, case, headers=headers, recorder=self.recorder)

    Story.run(
        settings=settings(
            max_examples=200,
            stateful_step_count=10,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
    )
