"""Databases beside the one that pytest-django makes, and how a process changes between them."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import connection


def create(name: str, *, template: str = "template0") -> None:
    """Make a database, in place of one that an interrupted run has left."""
    drop(name)
    _run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def drop(name: str) -> None:
    _run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def new(name: str, *, template: str = "template0") -> Iterator[None]:
    """A database in use inside the block, gone afterwards."""
    create(name, template=template)
    try:
        with using(name):
            yield
    finally:
        drop(name)


@contextmanager
def using(name: str) -> Iterator[None]:
    """Everything that the block asks of the default connection goes to this database."""
    before = connection.settings_dict["NAME"]
    _turn_to(name)
    try:
        yield
    finally:
        _turn_to(before)


def restore(dump: Path) -> None:
    """Run the dump in the database in use, which is empty."""
    with connection.cursor() as cursor:
        cursor.execute(read(dump))
    connection.close()  # with what the dump has set for its session


def read(dump: Path) -> str:
    if dump.suffix == ".gz":
        return gzip.decompress(dump.read_bytes()).decode()
    return dump.read_text()


def _turn_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()


def _run(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
