"""Every route of the site with its methods, as the URL conf has them."""

import re
from collections.abc import Iterable, Iterator

from django.urls import URLPattern, URLResolver, get_resolver

# (method, path); what is written in a path is in braces: api/v1/appeals/{pk}.
Route = tuple[str, str]

API_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def all_routes() -> set[Route]:
    return {
        (method, path)
        for path, pattern in _walk(get_resolver().url_patterns)
        for method in _methods(pattern)
    }


def _walk(patterns: Iterable[URLPattern | URLResolver], start: str = "") -> Iterator:
    for pattern in patterns:
        path = start + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, path)
        else:
            yield readable(path), pattern


def readable(path: str) -> str:
    """`^appeals/(?P<pk>[1-9][0-9]{0,18})/?$` and `<path:pk>/` as people write them."""
    path = re.sub(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"{\1}", path)
    path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)
    return path.replace("^", "").removesuffix("$").removesuffix("/?")


def _methods(pattern: URLPattern) -> tuple[str, ...]:
    """Of a view of Django's both that browsers send: it rarely says which it is for."""
    if actions := getattr(pattern.callback, "actions", None):
        return tuple(m for m in API_METHODS if m.lower() in actions)  # HEAD comes with GET.
    if view := getattr(pattern.callback, "cls", None):
        return tuple(method for method in API_METHODS if hasattr(view, method.lower()))
    return ("GET", "POST")
