"""What the services of this app raise besides the kinds they inherit."""

from operators.exceptions import Conflict, InvalidField


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


class AlreadyLinked(Conflict):
    code = "already_linked"

    def __init__(self) -> None:
        super().__init__("The operator is on this source already; change the factor there.")


class LinkGone(Conflict):
    code = "link_gone"

    def __init__(self) -> None:
        super().__init__("The operator was taken off this source meanwhile.")
