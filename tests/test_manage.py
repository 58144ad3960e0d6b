"""`manage.py` by hand, in a database that nobody has migrated yet."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_command_on_a_database_without_tables_says_what_to_do(tmp_path: Path) -> None:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"LEADDISTRIB_ENV": "local", "LEADDISTRIB_VAR": str(tmp_path / "var")}

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
