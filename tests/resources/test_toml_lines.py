"""Where values stand, in TOML of every shape."""

import tomllib

import pytest

from resources.toml_lines import TomlLines, TomlPath

TEXT = '''\
# [[not.a.table]]
top = 1
"quoted key" = "a = b"
dotted . key = 2
text = """
[fake]
fake = 1 ""\\"
"""
raw = \'\'\'
[[fake]]\'\'\'
list = [ # a comment, with ] and "
  "one", "two",
  ["three", "four"], # another
  "[five]",

  { six = [6, 6] }
]
inline = { a = [1, 2], b = "}" }

[table] # comment
key = 3
  [table.sub]
  key = 4

[[row]]
key = 5
[[row.inner]]
key = 6
[[row.inner]]
key = 7
[[row]]
key = 8
[row.more]
key = 9
[[row.inner]]
[ spaced . name ]
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("top",), 2),
        (("quoted key",), 3),
        (("dotted", "key"), 4),
        (("dotted",), 4),
        (("text",), 5),
        (("raw",), 9),
        (("list",), 11),
        (("list", 0), 12),
        (("list", 1), 12),
        (("list", 2), 13),
        (("list", 2, 1), 13),
        (("list", 3), 14),
        (("list", 4), 16),
        (("list", 4, "six"), 16),
        (("inline",), 18),
        (("inline", "b"), 18),
        (("table",), 20),
        (("table", "key"), 21),
        (("table", "missing"), 20),
        (("table", "sub", "key"), 23),
        (("row",), 25),
        (("row", 0, "key"), 26),
        (("row", 0, "inner", 0), 27),
        (("row", 0, "inner", 1, "key"), 30),
        (("row", 1, "key"), 32),
        (("row", 1, "more", "key"), 34),
        (("row", 1, "inner", 0), 35),
        (("spaced", "name"), 36),
        (("fake",), 1),
        (("missing", 3), 1),
    ],
)
def test_a_value_stands_on_its_line(path: TomlPath, line: int) -> None:
    assert TomlLines(TEXT).line_of(path) == line


def test_the_text_of_these_tests_is_toml() -> None:
    assert tomllib.loads(TEXT)["row"][1]["more"]["key"] == 9


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "key = 1", "key = [1"])
def test_a_text_may_end_anywhere(text: str) -> None:
    assert TomlLines(text).line_of(("key",)) == 1
