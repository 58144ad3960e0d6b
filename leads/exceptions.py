"""What the services of this app raise besides the kinds they inherit."""

from operators.exceptions import InvalidField


class InvalidIdentity(InvalidField):
    """A text that isn't what it should be; `field` is the kind of identity."""
