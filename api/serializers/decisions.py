"""A stored decision with every name written out, and as a sentence."""

from typing import Any

from rest_framework import serializers

from api.serializers.fields import UtcDateTimeField
from appeals.enums import EventType, Trigger, Verdict
from appeals.selectors.decisions import Explained
from appeals.strategies import APPEAL, LOOKING_BACK, Candidate, moment
from sources.enums import Strategy


class ConsideredOperatorSerializer(serializers.Serializer[Candidate]):
    operator_id = serializers.IntegerField()
    operator_name = serializers.CharField(help_text="As it is now; with the number, if deleted.")
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


class DecisionSerializer(serializers.Serializer[Explained]):
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
    summary = serializers.CharField(help_text="Why, in one sentence.")
    considered = serializers.DictField(
        child=serializers.IntegerField(), help_text="How many operators there were of each verdict."
    )
    thinned_after_days = serializers.IntegerField(
        allow_null=True,
        help_text="Not null: the rows of those who weren't chosen were removed after so many.",
    )
    operators = ConsideredOperatorSerializer(many=True)

    def to_representation(self, instance: Explained) -> dict[str, Any]:
        event, decision = instance.event, instance.decision
        assert decision
        return {
            "sequence": event.sequence,
            "type": event.type,
            "at": self.fields["at"].to_representation(event.at),
            "trigger": decision.trigger,
            "strategy": decision.strategy,
            "draw": decision.draw,
            "kept": "kept" in decision.marks,
            "forced": "forced" in decision.marks,
            "chosen_operator_id": decision.chosen_id,
            "summary": instance.why,
            "considered": decision.considered,
            "thinned_after_days": decision.thinned_after_days,
            "operators": self.fields["operators"].to_representation(
                [
                    _with_memory(operator, decision.strategy)
                    | {"operator_name": instance.name(operator.operator_id)}
                    for operator in decision.operators
                ]
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
