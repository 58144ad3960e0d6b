"""Who is acting: a key with its role, a staff user, or a system task."""

from dataclasses import dataclass

from access.enums import Role


@dataclass(frozen=True, slots=True)
class Principal:
    """Who is acting and what they are bound to; `actor` is how history names them."""

    actor: str
    role: Role
    lead_source_id: int | None = None
    operator_id: int | None = None

    # Django and DRF ask these two of whoever is signed in.
    is_authenticated = True
    is_active = True

    @property
    def sees_everything(self) -> bool:
        return self.role is Role.MANAGER

    @classmethod
    def system(cls, task: str) -> "Principal":
        """A task of the product itself, with all rights."""
        return cls(actor=f"system:{task}", role=Role.MANAGER)
