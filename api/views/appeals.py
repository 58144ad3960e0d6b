"""Appeals: intake, lists, and every transition."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Self

from django.conf import settings
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.exceptions import APIException, ErrorDetail, NotFound, ValidationError
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ListSerializer

from access.principals import Principal
from access.selectors import principal_of_key
from api.filters.appeals import AppealFilters
from api.parsers import StrictBatchParser, refuse_unknown_length
from api.permissions import IsBotOrManager, IsManager
from api.serializers.appeals import (
    AppealSerializer,
    NewAppealSerializer,
    ReasonSerializer,
    ReassignmentSerializer,
)
from api.views.base import ChangeableViewSet, operator_named
from appeals.enums import AppealStatus
from appeals.models import Appeal
from appeals.querysets import AppealQuerySet
from appeals.selectors import Once, Routes, principal_and_routes
from appeals.services import lifecycle
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.idempotency import Answered, answer_once
from leads.services.identification import Description

# Without an instance a serializer keeps nothing of a request, and making one for each would
# cost more than using it.
_NEW_APPEAL = NewAppealSerializer()
_APPEAL = AppealSerializer()

_FOR_BOTS_TOO = {"create", "batch", "list", "retrieve"}

_IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": 255, "pattern": r"^[!-~]+$"},
    OpenApiParameter.HEADER,
    description="Any text of your own, new for each appeal: a repeated request with it is "
    "answered as the first one and takes no second appeal. Kept for at least 72 hours.",
)
_REPLAYED = OpenApiParameter(
    "Idempotent-Replayed",
    {"const": "true"},
    OpenApiParameter.HEADER,
    description="This is the first answer again.",
    response=[201],
)


@dataclass(frozen=True, slots=True)
class Intake:
    """The body of a new appeal, and the routes of its source where they are known already."""

    fields: dict[str, Any]
    routes: Routes | None = None

    @classmethod
    def read(cls, request: Request) -> Self:
        refuse_unknown_length(request)
        return cls(_NEW_APPEAL.run_validation(request.data))


class AppealViewSet(ListModelMixin, RetrieveModelMixin, ChangeableViewSet[Appeal]):
    """What leads asked for, and who has it."""

    queryset = Appeal.objects.none()
    serializer_class = AppealSerializer
    filterset_class = AppealFilters

    register: Callable[..., Appeal] = staticmethod(register_appeal)

    def get_queryset(self) -> AppealQuerySet:
        return Appeal.objects.visible_to(self.principal)

    def principal_and_more(
        self, key: str, request: Request
    ) -> tuple[Principal | None, Intake | APIException | None]:
        """For a new appeal the key is checked by the statement that reads the routes.

        So the body is read before the key is known. What is wrong with it is kept until the
        request was counted, and is said only to those who may post.
        """
        if self.action != "create":
            return principal_of_key(key), None
        try:
            intake = Intake.read(request)
        except APIException as error:
            return principal_of_key(key), error
        principal, routes = principal_and_routes(
            key,
            lead_source_id=intake.fields.get("lead_source_id"),
            lead_id=intake.fields.get("lead_id"),
        )
        return principal, replace(intake, routes=routes)

    def get_permissions(self) -> list[BasePermission]:
        return [IsBotOrManager() if self.action in _FOR_BOTS_TOO else IsManager()]

    @extend_schema(
        request=NewAppealSerializer,
        parameters=[_IDEMPOTENCY_KEY, _REPLAYED],
        responses={201: AppealSerializer},
    )
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take an appeal. `assigned_operator_id` is null where nobody has room: it waits.

        With an `Idempotency-Key` a repeated request gets the first answer again, marked by the
        header `Idempotent-Replayed: true`.
        """
        intake = _intake_of(request)
        fields = intake.fields
        source_id = _source_of(fields.pop("lead_source_id", None), self.principal)
        if described := fields.get("lead"):
            fields["lead"] = Description(source_id, *described)
        once = _once(request)
        register = partial(
            self.register,
            lead_source_id=source_id,
            actor=self.principal.actor,
            routes=intake.routes,
            **fields,
        )
        if once is None:
            return Response(_APPEAL.to_representation(register()), status.HTTP_201_CREATED)
        answered = answer_once(
            once,
            lambda: [register(once=once)],
            lead_source_ids=[source_id],
            payloads=[fields.get("payload")],
        )
        return _answer(answered, _APPEAL.to_representation(answered.appeals[0]))

    @extend_schema(
        request=ListSerializer(
            child=NewAppealSerializer(), min_length=1, max_length=settings.API_BATCH_SIZE
        ),
        parameters=[_IDEMPOTENCY_KEY, _REPLAYED],
        responses={201: AppealSerializer(many=True)},
    )
    @action(detail=False, methods=["post"], parser_classes=[StrictBatchParser])
    def batch(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Take up to 1,000 appeals, all or none; answered in order.

        They are distributed as if they were posted one after the other. An error names the
        position of the item, counted from 0, and its field: `17.lead.phone`.
        """
        refuse_unknown_length(request)
        items = _items(request.data, self.principal)
        once = _once(request)
        register = partial(register_batch, items, actor=self.principal.actor)
        answered = (
            Answered(register(), is_replay=False)
            if once is None
            else answer_once(
                once,
                partial(register, once=once),
                lead_source_ids=sorted({item.lead_source_id for item in items}),
                payloads=[item.payload for item in items],
            )
        )
        return _answer(answered, [_APPEAL.to_representation(a) for a in answered.appeals])

    def change(self, row: Appeal, fields: dict[str, Any]) -> Appeal:
        match fields.get("status"):
            case AppealStatus.RESOLVED:
                return lifecycle.resolve(row, actor=self.principal.actor)
            case AppealStatus.ACTIVE:
                return lifecycle.reopen(row, actor=self.principal.actor)
        return row

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Remove the appeal; its room is handed over, its history stays.

        A body `{"reason": "…"}` may say why.
        """
        appeal = self.get_object()
        fields = ReasonSerializer().run_validation(request.data)
        lifecycle.delete(appeal, actor=self.principal.actor, **fields)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses=AppealSerializer)
    @action(detail=True, methods=["post"], serializer_class=ReasonSerializer)
    def resolve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Close the appeal; its operator's room goes to the head of the queue at once."""
        return self._moved_by(lifecycle.resolve)

    @extend_schema(responses=AppealSerializer)
    @action(detail=True, methods=["post"], serializer_class=ReasonSerializer)
    def reopen(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Back to its operator if there is room, else to another one, else to the queue."""
        return self._moved_by(lifecycle.reopen)

    @extend_schema(responses=AppealSerializer)
    @action(detail=True, methods=["post"], url_path="return", serializer_class=ReasonSerializer)
    def return_to_queue(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """To another operator with room, else to its old place in the queue."""
        return self._moved_by(lifecycle.return_to_queue)

    @extend_schema(responses=AppealSerializer)
    @action(detail=True, methods=["post"], serializer_class=ReassignmentSerializer)
    def reassign(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """To the named operator, on the source or not."""
        return self._moved_by(lifecycle.reassign)

    def _moved_by(self, transition: Callable[..., Appeal]) -> Response:
        appeal = self.get_object()
        serializer = self.get_serializer(data=self.request.data)
        serializer.is_valid(raise_exception=True)
        fields = dict(serializer.validated_data)
        if "operator_id" in fields:
            fields["to"] = operator_named(fields.pop("operator_id"), self.principal)
        moved = transition(appeal, actor=self.principal.actor, **fields)
        return Response(_APPEAL.to_representation(moved))


def _intake_of(request: Request) -> Intake:
    if isinstance(request.auth, APIException):
        raise request.auth
    return request.auth if isinstance(request.auth, Intake) else Intake.read(request)


def _source_of(sent: int | None, principal: Principal) -> int:
    """A bot's own source, named or not; anybody else names one."""
    own = principal.lead_source_id
    if own is None and sent is None:
        required = ErrorDetail("This field is required.", "required")
        raise ValidationError({"lead_source_id": [required]})
    if own is not None and sent not in (None, own):
        raise NotFound
    return own or sent  # type: ignore[return-value]


def _items(body: Any, principal: Principal) -> list[NewAppeal]:
    """The items of a batch. Raises ValidationError with the position of each that is wrong."""
    if not isinstance(body, list):
        raise ValidationError("Expected a JSON array of appeals.", "not_a_list")
    if not 1 <= len(body) <= settings.API_BATCH_SIZE:
        raise ValidationError(f"Expected 1 to {settings.API_BATCH_SIZE} appeals.", "batch_size")
    items, errors = [], {}
    for position, sent in enumerate(body):
        try:
            items.append(_item(_NEW_APPEAL.run_validation(sent), principal))
        except ValidationError as error:
            errors[str(position)] = error.detail
    if errors:
        raise ValidationError(errors)
    return items


def _item(fields: dict[str, Any], principal: Principal) -> NewAppeal:
    source_id = _source_of(fields.pop("lead_source_id", None), principal)
    if described := fields.get("lead"):
        fields["lead"] = Description(source_id, *described)
    return NewAppeal(source_id, **fields)


_KEY = re.compile(r"[!-~]{1,255}", re.ASCII)


def _once(request: Request) -> Once | None:
    """The Idempotency-Key of a request, with what tells its body from another one."""
    key = request.META.get("HTTP_IDEMPOTENCY_KEY")
    if key is None:
        return None
    if not _KEY.fullmatch(key):
        message = "Expected 1 to 255 visible ASCII characters."
        raise ValidationError({"Idempotency-Key": [ErrorDetail(message, "invalid")]})
    body = json.dumps(request.data, sort_keys=True, separators=(",", ":"))
    return Once(key, hashlib.sha256(body.encode()).hexdigest())


def _answer(answered: Answered, body: Any) -> Response:
    headers = {"Idempotent-Replayed": "true"} if answered.is_replay else None
    return Response(body, status.HTTP_201_CREATED, headers=headers)
