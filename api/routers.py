"""Paths without a trailing slash; with one they lead to the same view, without a redirect."""

from rest_framework.routers import Route, SimpleRouter

# Nineteen digits hold every id there can be; anything else is nobody's path.
ID = "[1-9][0-9]{0,18}"

_COLLECTION, *_OTHERS = SimpleRouter.routes


class Router(SimpleRouter):
    """Adds PUT on a collection: the viewset's `replace`."""

    routes = [
        Route(
            url=_COLLECTION.url,
            mapping={"get": "list", "post": "create", "put": "replace"},
            name=_COLLECTION.name,
            detail=False,
            initkwargs={"suffix": "List"},
        ),
        *_OTHERS,
    ]

    def __init__(self) -> None:
        super().__init__(trailing_slash=False)
        self.trailing_slash = "/?"
        self._default_value_pattern = ID
