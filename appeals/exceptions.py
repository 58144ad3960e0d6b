"""What the services of this app raise besides the kinds they inherit."""

from collections.abc import Mapping

from operators.exceptions import Conflict, DomainError, InvalidField


class UnknownLeadSource(InvalidField):
    def __init__(self) -> None:
        super().__init__("lead_source_id", "There is no such source.", "does_not_exist")


class UnknownLead(InvalidField):
    def __init__(self) -> None:
        super().__init__(
            "lead_id",
            "There is no such lead. Numbers from 10^12 on are given by leaddistrib; "
            "your own customer numbers lie below.",
            "does_not_exist",
        )


class LeadSourceInactive(Conflict):
    code = "lead_source_inactive"

    def __init__(self) -> None:
        super().__init__("The source is inactive and takes no new appeals.")


class InvalidItems(DomainError):
    """What is wrong with which items of a batch, by their positions from 0."""

    def __init__(self, errors: Mapping[int, DomainError]) -> None:
        super().__init__("Some items of the batch can't be taken; none was.")
        self.errors = errors


class KeyTaken(Conflict):
    """The Idempotency-Key was used at the same moment; its answer can be read now."""

    code = "idempotency_key_taken"

    def __init__(self) -> None:
        super().__init__("The Idempotency-Key was used at the same moment.")


class KeyReused(DomainError):
    code = "idempotency_key_reused"

    def __init__(self) -> None:
        super().__init__("This Idempotency-Key was used with another body.")


class LeadIsMerged(Conflict):
    code = "lead_is_merged"

    def __init__(self) -> None:
        super().__init__("One of the leads was merged into another one; name the survivor.")


class LeadIsNotMerged(Conflict):
    code = "lead_is_not_merged"

    def __init__(self) -> None:
        super().__init__("The lead isn't merged into another one.")


class MergedSince(Conflict):
    code = "merged_since"

    def __init__(self) -> None:
        super().__init__("The survivor took part in a later merge; undo that one first.")


class InvalidTransition(Conflict):
    code = "invalid_transition"


class OperatorHasNoRoom(Conflict):
    code = "operator_has_no_room"

    def __init__(self) -> None:
        super().__init__("The operator is inactive or has no room.")


class AppealGone(Conflict):
    code = "appeal_gone"

    def __init__(self) -> None:
        super().__init__("The appeal was deleted meanwhile.")


class NotTheirs(DomainError):
    """To whoever asks it isn't there: they don't have it, or no longer."""

    code = "not_found"

    def __init__(self) -> None:
        super().__init__("The appeal went to somebody else meanwhile.")


class AlreadyLinked(Conflict):
    code = "already_linked"

    def __init__(self) -> None:
        super().__init__("The operator is on this source already; change the factor there.")


class LinkGone(Conflict):
    code = "link_gone"

    def __init__(self) -> None:
        super().__init__("The operator was taken off this source meanwhile.")
