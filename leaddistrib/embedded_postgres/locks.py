"""`flock` in four questions. A lock belongs to the open file, so a child inherits it with that."""

import fcntl
import os
from pathlib import Path


def open_file(file: Path) -> int:
    return os.open(file, os.O_RDWR | os.O_CREAT, 0o600)


def try_exclusive(file: Path) -> int | None:
    """The descriptor that holds the lock until it is closed; None if anybody else has it."""
    descriptor = open_file(file)
    if _refused(descriptor, fcntl.LOCK_EX):
        os.close(descriptor)
        return None
    return descriptor


def is_held(file: Path) -> bool:
    """Whether somebody has it for themselves alone."""
    return _would_be_refused(file, fcntl.LOCK_SH)


def is_shared(file: Path) -> bool:
    """Whether somebody has it, but not for themselves alone."""
    return _would_be_refused(file, fcntl.LOCK_EX) and not is_held(file)


def _would_be_refused(file: Path, kind: int) -> bool:
    descriptor = open_file(file)
    try:
        return _refused(descriptor, kind)
    finally:
        os.close(descriptor)


def _refused(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False
