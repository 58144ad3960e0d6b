"""A stored decision with every name written out, and as a sentence."""

from collections import Counter
from typing import Any

from rest_framework import serializers

from api.serializers.fields import UtcDateTimeField
from appeals.decisions import Decision
from appeals.enums import EventType, Trigger, Verdict
from appeals.models import AppealEvent
from appeals.strategies import APPEAL, LOOKING_BACK, Candidate, moment
from sources.enums import Strategy


class ConsideredOperatorSerializer(serializers.Serializer[Candidate]):
    operator_id = serializers.IntegerField()
    verdict = serializers.ChoiceField(Verdict.choices)
    routing_factor = serializers.IntegerField()
    active_appeals = serializers.IntegerField()
    active_appeals_limit = serializers.IntegerField()
    credit = serializers.FloatField(
        allow_null=True,
        help_text="SMOOTH_WEIGHTED: what the operator was owed before the choice, in appeals.",
    )
    last_assigned_at = UtcDateTimeField(
        allow_null=True,
        help_text="LEAST_LOADED, LEAST_RECENT: when they last were given an appeal of the source.",
    )


class DecisionSerializer(serializers.Serializer[AppealEvent]):
    """Of an event that has a decision; the loads are those before the assignment."""

    sequence = serializers.IntegerField(help_text="Of the event that it belongs to.")
    type = serializers.ChoiceField(EventType.choices)
    at = UtcDateTimeField()
    trigger = serializers.ChoiceField(Trigger.choices)
    strategy = serializers.CharField()
    draw = serializers.IntegerField(allow_null=True)
    kept = serializers.BooleanField(help_text="Reopened: back to its operator, without a choice.")
    forced = serializers.BooleanField(help_text="By hand, to somebody inactive or at the limit.")
    chosen_operator_id = serializers.IntegerField(allow_null=True)
    summary = serializers.CharField()
    operators = ConsideredOperatorSerializer(many=True)

    def to_representation(self, instance: AppealEvent) -> dict[str, Any]:
        decision = Decision.from_record(instance.decision or {})
        return {
            "sequence": instance.sequence,
            "type": instance.type,
            "at": self.fields["at"].to_representation(instance.at),
            "trigger": decision.trigger,
            "strategy": decision.strategy,
            "draw": decision.draw,
            "kept": "kept" in decision.marks,
            "forced": "forced" in decision.marks,
            "chosen_operator_id": decision.chosen_id,
            "summary": summary_of(decision),
            "operators": self.fields["operators"].to_representation(
                [_with_memory(operator, decision.strategy) for operator in decision.operators]
            ),
        }


def _with_memory(operator: Candidate, strategy: str) -> dict[str, Any]:
    """What the strategy remembered of the operator, in the terms of the strategy."""
    row = operator._asdict()
    extra = row.pop("extra")
    looks_back = strategy in LOOKING_BACK
    return row | {
        "credit": extra / APPEAL if strategy == Strategy.SMOOTH_WEIGHTED else None,
        "last_assigned_at": moment(extra) if looks_back and extra else None,
    }


def summary_of(decision: Decision) -> str:
    """One sentence: "Operator 7 was drawn: 42 of 100, from 3 with room; 1 at the limit."."""
    if not decision.operators:
        return "Nobody could be chosen: the source has no operators."
    if decision.chosen_id is None:
        return f"Nobody could be chosen: {_passed_over(decision)}."
    others = _passed_over(decision)
    return f"Operator {decision.chosen_id} {_how(decision)}{'; ' + others if others else ''}."


def _how(decision: Decision) -> str:
    if "forced" in decision.marks:
        return "was named by hand, although inactive or at the limit"
    if "kept" in decision.marks:
        return "had it before and has room"
    if decision.trigger is Trigger.MANUAL:
        return "was named by hand"
    if decision.trigger is Trigger.DRAIN:
        return "had room and took it from the queue"
    return (
        f"was chosen by {decision.strategy} among {_with_room(decision)} with room{_draw(decision)}"
    )


def _with_room(decision: Decision) -> int:
    return sum(o.verdict in (Verdict.CHOSEN, Verdict.ELIGIBLE) for o in decision.operators)


def _draw(decision: Decision) -> str:
    if decision.draw is None:
        return ""
    eligible = (o for o in decision.operators if o.verdict in (Verdict.CHOSEN, Verdict.ELIGIBLE))
    return f" (draw {decision.draw} of {sum(o.routing_factor for o in eligible)})"


_WHY_NOT = {
    Verdict.INACTIVE: "inactive",
    Verdict.AT_LIMIT: "at the limit",
    Verdict.FACTOR_ZERO: "with factor 0",
    Verdict.RETURNING: "gave it back",
    Verdict.QUEUE_ONLY: "still busy with the queue",
}


def _passed_over(decision: Decision) -> str:
    counts = Counter(o.verdict for o in decision.operators)
    return ", ".join(f"{counts[v]} {why}" for v, why in _WHY_NOT.items() if counts[v])
