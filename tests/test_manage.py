"""`manage.py` by hand, in a database that nobody has migrated yet."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def var() -> Iterator[Path]:
    """A new folder that everybody may enter; pytest's own are closed to PostgreSQL's user."""
    folder = Path(tempfile.mkdtemp(prefix="leaddistrib-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_command_on_a_database_without_tables_says_what_to_do(var: Path) -> None:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"LEADDISTRIB_ENV": "local", "LEADDISTRIB_VAR": str(var)}

    ended = subprocess.run(
        [sys.executable, ROOT / "manage.py", "check_invariants"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1] == (
        "leaddistrib: the database lacks a table; run `manage.py migrate` first"
    )
    assert "Traceback" not in ended.stderr
