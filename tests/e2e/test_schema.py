"""What the OpenAPI schema promises is what happens, for the keys of all roles, whatever is sent."""

import pytest
from hypothesis import HealthCheck, settings

from access.enums import Role
from tests.e2e.fuzz import ask, schema_for_tests

# test_schema_thoroughly.py does the coverage: planning it takes longer than these tests.
schema = schema_for_tests(coverage=False, max_examples=5, deterministic=True)


@schema.parametrize()
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("role", Role)
def test_operation_answers_as_the_schema_says(case, scene):
    ask(case, scene)
