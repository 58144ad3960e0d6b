"""The product and the yardsticks in one server."""

import os
from collections.abc import Callable, Iterable
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.test import override_settings

_product = get_wsgi_application()
with override_settings(MIDDLEWARE=[]):  # It is read once, when the handler is made.
    _bare = WSGIHandler()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    handler = _bare if environ["PATH_INFO"] == "/bench/bare" else _product
    return handler(environ, start_response)
