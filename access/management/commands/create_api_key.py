"""`manage.py create_api_key`: make a key and print it, and nothing else."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from access.enums import Role
from access.management.moments import from_now
from access.services.keys import create_api_key


class Command(BaseCommand):
    help = "Makes an API key and prints it; it can't be shown again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--role", required=True, choices=Role.values)
        parser.add_argument("--source", type=int, help="the source that a bot's key is bound to")
        parser.add_argument("--operator", type=int, help="whose key it is, for role operator")
        parser.add_argument("--name", default="", help="what people call the key")
        parser.add_argument(
            "--expires",
            help="when it stops working: 30d, or a date with or without a time "
            "(2027-01-31, 2027-01-31T18:00, 2027-01-31T18:00Z); never, if left out",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        expires = options["expires"]
        try:
            key = create_api_key(
                name=options["name"] or f"{options['role']} key",
                role=options["role"],
                lead_source_id=options["source"],
                operator_id=options["operator"],
                expiry_date=None if expires is None else from_now(expires, option="--expires"),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(key)
