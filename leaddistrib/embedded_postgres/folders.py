"""Making the folders of an embedded server, and refusing those that are somebody else's."""

import os
import pwd
from contextlib import suppress
from pathlib import Path

from leaddistrib.embedded_postgres.places import (
    ACCOUNT,
    Place,
    everyone_may_enter,
    make_enterable,
    refuse,
)


def refuse_foreign(place: Place) -> None:
    """End the process with one line if another user made the data, or owns the place for it."""
    me = _name_of(os.geteuid())
    for folder in (place.var, place.home):
        if folder.exists() and not os.access(folder, os.W_OK | os.X_OK):
            owner = _owner(folder)
            refuse(f"{folder} belongs to {owner}, and this is {me}; {_way_out(owner)}")
    if not place.data.exists():
        return
    owner = _owner(place.data)
    if owner != (ACCOUNT if os.geteuid() == 0 else me):
        refuse(f"{place.data} belongs to {owner}, and this is {me}; {_way_out(owner)}")
    if os.geteuid() == 0 and not everyone_may_enter(place.home):
        refuse(f"{place.data}: {ACCOUNT}, its owner, can't get there; chmod o+x the folders above")


def make(place: Place) -> None:
    try:
        make_enterable(place.home)
        if place.socket.parent != place.home:
            make_enterable(place.socket.parent)
    except OSError as error:
        refuse(f"{error.filename} can't be made: {error.strerror}")


def make_socket_folder(place: Place) -> None:
    """Make it, or make sure that nobody else did: in /tmp anyone may have been faster."""
    with suppress(FileExistsError):
        place.socket.mkdir(mode=0o700)
    found = place.socket.lstat()
    # A link has a mode of 0777, so it is refused too.
    if _name_of(found.st_uid) not in _server_side_names() or found.st_mode & 0o077:
        refuse(f"{place.socket} isn't a folder that only this user can enter; remove it")


def _server_side_names() -> set[str]:
    me = _name_of(os.geteuid())
    return {me, ACCOUNT} if os.geteuid() == 0 else {me}


def _owner(folder: Path) -> str:
    return _name_of(folder.stat().st_uid)


def _name_of(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"


def _way_out(owner: str) -> str:
    who = "root" if owner == ACCOUNT else owner
    return f"run this as {who}, or set LEADDISTRIB_VAR to another folder"
