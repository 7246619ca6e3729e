"""The names by which parts of a pack refer to each other, and the fixed words of the pack format."""

from enum import StrEnum
from typing import NewType

TopicSlug = NewType("TopicSlug", str)
SignSlug = NewType("SignSlug", str)
LineId = NewType("LineId", str)
RiskId = NewType("RiskId", str)
SourceKey = NewType("SourceKey", str)
PlaceSlug = NewType("PlaceSlug", str)
ActivitySlug = NewType("ActivitySlug", str)
GroupSlug = NewType("GroupSlug", str)
TermSlug = NewType("TermSlug", str)
MythSlug = NewType("MythSlug", str)
PictureName = NewType("PictureName", str)


class SectionKind(StrEnum):
    """What a section of a topic is about; the value is its slug in links, JSON and options, in page order."""

    HOW_IT_FEELS = "how-it-feels"
    CAUSES = "causes"
    PREVENTION = "prevention"
    WHAT_TO_DO = "what-to-do"
    STEPS = "steps"
    TREATMENT = "treatment"
    WHEN_TO_SEEK_CARE = "when-to-seek-care"
    QUESTIONS = "questions"

    @property
    def heading(self) -> str:
        """The fixed words a pack writes as the section's heading."""
        return self.value.replace("-", " ").capitalize()


class TopicKind(StrEnum):
    """What sort of page a topic is; `pack.toml` says which sections each sort must have."""

    CONDITION = "condition"
    ACTIVITY = "activity"
    TREATMENT = "treatment"
    GUIDE = "guide"


class Tier(StrEnum):
    """How soon to be seen, fastest first."""

    EMERGENCY = "emergency-now"
    TODAY = "same-day"
    WITHIN_DAYS = "within-days"
    SELF_CARE = "self-care-ok"

    @property
    def rank(self) -> int:
        """0 for the fastest tier; smaller is more urgent."""
        return list(Tier).index(self)


class Evidence(StrEnum):
    """How well a statement is supported; the value is what a pack writes as a paragraph's last words."""

    STRONG = "strong evidence"
    SOME = "some evidence"
    EXPERT = "expert advice"


class CalloutKind(StrEnum):
    """A boxed remark; the value is the alert word a pack writes."""

    URGENT = "caution"
    TODAY = "warning"
    DAYS = "important"
    TIP = "tip"
    MYTH = "note"
