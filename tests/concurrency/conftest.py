import pytest

from tests.concurrency.stage import Stage


@pytest.fixture
def stage(transactional_db):
    stage = Stage()
    yield stage
    stage.close()
