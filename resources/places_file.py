"""`places.toml`: the places on the body and the activities from which a reader may start."""

from collections.abc import Mapping

from resources.checklist import Sign
from resources.front import Activity, Place
from resources.identifiers import ActivitySlug, PlaceSlug, SignSlug, TopicSlug
from resources.known import Known
from resources.toml_table import TomlTable, gather
from resources.topic import Topic

Signs = Known[SignSlug, Sign]
Topics = Known[TopicSlug, Topic]


def read_places(root: TomlTable, signs: Signs, topics: Topics) -> Mapping[PlaceSlug, Place]:
    """The places on the body, in the order of the file."""

    def read(_: PlaceSlug, row: TomlTable) -> Place | None:
        named = {"signs": row.names("signs", signs), "topics": row.names("topics", topics)}
        return row.read(Place, {"hint", "note"}, **named)

    return gather("place", [(PlaceSlug(row.name("slug")), row) for row in root.rows("place")], read).good


def read_activities(root: TomlTable, signs: Signs, topics: Topics) -> Mapping[ActivitySlug, Activity]:
    """The activities in the order of the file, but for those all of whose topics were left out."""

    def read(_: ActivitySlug, row: TomlTable) -> Activity | None:
        named = {"signs": row.names("signs", signs), "topics": row.names("topics", topics, least=1)}
        activity = row.read(Activity, **named)
        return activity if activity and activity.topics else None

    return gather("activity", [(ActivitySlug(row.name("slug")), row) for row in root.rows("activity")], read).good
