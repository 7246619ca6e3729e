from search_index.kept import Kept


class Maker:
    """Makes texts of a length, and keeps a list of what it made."""

    def __init__(self, length: int, most: int) -> None:
        self.made: list[str] = []
        self._length = length
        self.kept: Kept[str, str] = Kept(self._make, most)

    def _make(self, key: str) -> str:
        self.made.append(key)
        return key * self._length


def test_a_value_is_made_once_while_there_is_room() -> None:
    maker = Maker(3, most=100)
    assert [maker.kept(key) for key in "aba"] == ["aaa", "bbb", "aaa"]
    assert maker.made == ["a", "b"]


def test_the_longest_unused_goes_when_there_are_too_many_entries() -> None:
    maker = Maker(3, most=8)
    for key in "abacab":
        maker.kept(key)
    assert maker.made == ["a", "b", "c", "b"]


def test_a_value_too_large_for_all_the_room_is_kept_alone() -> None:
    maker = Maker(30, most=8)
    assert [maker.kept(key) for key in "aa"] == ["a" * 30, "a" * 30]
    assert maker.made == ["a"]
