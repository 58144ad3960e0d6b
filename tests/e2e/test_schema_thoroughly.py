"""The same as test_schema.py with 500 requests an operation, and one for each word of the schema.

Collected only where `stress` tests are wanted: those words are looked through at once, for half a
minute.
"""

import pytest
from hypothesis import HealthCheck, settings

from access.enums import Role
from tests.e2e.fuzz import ask, schema_for_tests

schema = schema_for_tests(coverage=True, max_examples=500)


@schema.parametrize()
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.stress
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("role", Role)
def test_operation_answers_500_requests_as_the_schema_says(case, scene):
    ask(case, scene)
