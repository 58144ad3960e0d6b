"""`python -m tests.upgrades.landed` notes new migrations as landed; a noted one never changes."""

import hashlib
import os
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings

LIST = Path(__file__).with_name("landed.txt")
Checksums = dict[str, str]


def noted() -> Checksums:
    """`app.name` of every landed migration, with the checksum that it landed with."""
    lines = LIST.read_text().splitlines() if LIST.exists() else []
    return {f"{app}.{name}": checksum for app, name, checksum in map(str.split, lines)}


def found() -> Checksums:
    """The migrations of our own apps as they are."""
    return {
        f"{app.label}.{file.stem}": hashlib.sha256(file.read_bytes()).hexdigest()
        for app in apps.get_app_configs()
        if Path(app.path).is_relative_to(settings.BASE_DIR)
        for file in Path(app.path).glob("migrations/0*.py")
    }


def problems(noted: Checksums, found: Checksums) -> list[str]:
    """What an installation that has run a noted migration would never get to know of."""
    return [
        f"{name} has landed and was {'edited' if name in found else 'removed'}: installations that"
        " have run it never run it again. Put it back and add a new migration."
        for name, checksum in sorted(noted.items())
        if found.get(name) != checksum
    ]


def add_new() -> None:
    """Note what isn't noted yet; what is noted stays as it is."""
    lines = [
        " ".join([*name.split(".", 1), checksum])
        for name, checksum in sorted((found() | noted()).items())
    ]
    LIST.write_text("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    add_new()
