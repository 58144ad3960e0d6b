#!/usr/bin/env python
"""The door for ops: Django's commands and ours, on the embedded database or on DATABASE_URL.

The embedded database runs for as long as the command, or longer where `make run` uses it too.
"""

import os
import sys
from contextlib import nullcontext

NEEDS_NO_DATABASE = {
    *("check", "collectstatic", "compilemessages", "diffsettings", "findstatic", "help"),
    *("makemessages", "spectacular", "version", "-h", "--help", "--version"),
}
UNDEFINED_TABLE = "42P01"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leaddistrib.settings")
    from django.core.management import execute_from_command_line
    from django.db import ProgrammingError

    from leaddistrib import embedded_postgres

    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    starts_nothing = command in NEEDS_NO_DATABASE or {"-h", "--help"} & set(sys.argv[2:])
    with nullcontext() if starts_nothing else embedded_postgres.hold_if_needed():
        try:
            execute_from_command_line(sys.argv)
        except ProgrammingError as error:
            if getattr(error.__cause__, "sqlstate", None) != UNDEFINED_TABLE:
                raise
            sys.exit("leaddistrib: the database lacks a table; run `manage.py migrate` first")


if __name__ == "__main__":
    main()
