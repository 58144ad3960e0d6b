"""What a service raises; the doors know how to answer each kind."""


class DomainError(Exception):
    """Something a caller asked for that the rules don't allow; `code` is stable."""

    code = "invalid"


class InvalidField(DomainError):
    """A value that can't be used; `field` is the name callers know it by."""

    def __init__(self, field: str, message: str, code: str = "invalid") -> None:
        super().__init__(message)
        self.field = field
        self.code = code


class Conflict(DomainError):
    """The state of things forbids it; asking again changes nothing until that changes."""

    code = "conflict"


class ChangedMeanwhile(Conflict):
    """It isn't as whoever asked saw it; nothing was written. Look, and ask again."""

    code = "changed_meanwhile"

    def __init__(self) -> None:
        super().__init__("It was changed meanwhile. Nothing was written.")


class OperatorHasAppeals(Conflict):
    code = "operator_has_appeals"

    def __init__(self) -> None:
        super().__init__("The operator has appeals. Set the status to INACTIVE instead.")


class TryAgain(DomainError):
    """Others were quicker too many times, or held a lock too long; nothing was written."""

    code = "try_again"

    def __init__(self) -> None:
        super().__init__("Too much happens at once here. Try again in a moment.")
