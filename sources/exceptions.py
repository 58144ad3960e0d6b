"""What the services of this app raise besides the kinds they inherit."""

from operators.exceptions import Conflict


class LeadSourceHasAppeals(Conflict):
    code = "lead_source_has_appeals"

    def __init__(self) -> None:
        super().__init__("The source has appeals. Set the status to INACTIVE instead.")
