"""Every rule of the TOML files, broken once: the fault names the line and what is wrong there."""

from collections.abc import Callable

import pytest

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("pack", "[[group]]", "colour = 1\n[[group]]", "13: The key 'colour' is unknown."),
        ("pack", "condition =", "illness =", "11: The key 'illness' is unknown."),
        ("pack", '"causes", ', '"reasons", ', "11: There is no section 'reasons'."),
        ("pack", '"causes", ', '"causes", "causes", ', "11: The section 'causes' is named twice."),
        ("pack", '["causes", "when-to-seek-care"]', '"causes"', "11: condition must be a list of texts, not 'causes'."),
        ("pack", 'title = "All of it"\n', "", "13: The key 'title' is missing."),
        ("pack", 'slug = "all"', 'slug = "All"', "14: slug must be lower-case words with hyphens, not 'All'."),
        ("pack", '"stones",', '"stones", "rowing",', "16: There is no topic 'rowing'."),
        ("pack", '"stones",', '"stones", "stones",', "16: The topic 'stones' stands in a group already."),
        (
            "pack",
            "[[group]]",
            '[[group]]\nslug = "g"\ntitle = "G"\ntopics = ["running"]\n[[group]]',
            "20: The topic 'running' stands in a group already.",
        ),
        (
            "pack",
            "[[group]]",
            '[[group]]\nslug = "all"\ntitle = "G"\ntopics = []\n[[group]]',
            "17: There is a group named 'all' already.",
        ),
        ("sources", 'title = "A page"\n', "", "10: The key 'title' is missing."),
        (
            "sources",
            "[source.good-one]",
            "[source]\nodd-one = 1\n[source.good-one]",
            "2: There is no table [source.odd-one].",
        ),
        ("sources", "verified = false", 'verified = "no"', "17: verified must be true or false, not 'no'."),
        (
            "sources",
            "[source.weak-one]",
            "[source.Weak_1]",
            "10: The name of a source must be lower-case words with hyphens, not 'Weak_1'.",
        ),
        ("sources", "[source.weak-one]", "[sources.weak-one]", "10: The key 'sources' is unknown."),
        (
            "sources",
            "https://example.org/page",
            "http://a.org",
            "15: address must begin with https:// and a host, not 'http://a.org'.",
        ),
        (
            "glossary",
            'slug = "flank"',
            'slug = "the flank"',
            "2: slug must be lower-case words with hyphens, not 'the flank'.",
        ),
        ("glossary", '["good-one"]', '["best-one"]', "6: There is no source 'best-one'."),
        (
            "glossary",
            "[[term]]",
            '[[term]]\nslug = "flank"\nterm = "F"\nmeaning = "F"\nsources = []\n[[term]]',
            "6: There is a term named 'flank' already.",
        ),
        ("glossary", "[[term]]", "[term]", "1: term must be written as [[term]] tables."),
        ("glossary", "lay", "words", "5: The key 'words' is unknown."),
        ("synonyms", '["pee", "urine"]', '["pee"]', "2: A group has at least 2 words, not 1."),
        ("synonyms", '"painful", "aching"', '"painful", "sore"', "3: The word 'sore' stands twice in its group."),
        ("synonyms", '["pee", "urine"]', '"pee"', "2: An item of groups must be a list of texts, not 'pee'."),
        ("synonyms", '["pee", "urine"]', '["pee", ""]', "2: An item of groups is blank."),
        ("synonyms", "groups = [", "groups = 7\nmore = [", "1: groups must be a list of lists, not 7."),
        ("synonyms", '["pee", "urine"]', '["pee", "urine"], []', "2: A group has at least 2 words, not 0."),
        ("synonyms", "groups = [", "more = []\ngroups = [", "1: The key 'more' is unknown."),
        ("countries", "[wording.neutral]", "[wording.plain]", "1: There is no table [wording.neutral]."),
        ("countries", 'tick = "check"\n', "", "12: The key 'tick' is missing."),
        ("countries", 'code = "US"', 'code = "us"', "32: code must be two capital letters, not 'us'."),
        ("countries", 'code = "US"', 'code = "AQ"', "31: There is a country named 'AQ' already."),
        ("countries", 'note = "A note"\nwords = "us"', 'note = ""\nwords = "eu"', "37: There is no wording 'eu'."),
        (
            "countries",
            'name = "United States"\nnumber = "911"',
            'name = "US"\nnumber = "none"',
            "34: number must have a figure in it, not 'none'.",
        ),
        (
            "countries",
            'name = "United States"\nnumber = "911"',
            'name = "US"\nnumber = 911',
            "34: number must be text, not 911.",
        ),
        (
            "places",
            "[[activity]]",
            '[[place]]\nslug = "left-flank"\ntitle = "F"\nlead = "F"\nsigns = []\ntopics = []\n[[activity]]',
            "9: There is a place named 'left-flank' already.",
        ),
        ("places", '["dark-urine"]', '["pale-urine"]', "6: There is no sign 'pale-urine'."),
        ("places", '["stones"]', '["rowing"]', "7: There is no topic 'rowing'."),
        ("places", 'lead = "Often muscle."\n', "", "1: The key 'lead' is missing."),
        ("places", "[[activity]]", "[[activities]]", "9: The key 'activities' is unknown."),
        ("places", '["running"]', "[]", "14: topics must name at least 1 topic."),
        ("places", "signs = []", 'signs = ["pale-urine"]', "13: There is no sign 'pale-urine'."),
        ("places", '["running"]', '["rowing"]', "14: There is no topic 'rowing'."),
    ],
)
def test_other_files_are_strict(name: str, old: str, new: str, fault: str, change: Change, faults: Faults) -> None:
    change(f"{name}.toml", old, new)
    assert f"{name}.toml:{fault}" in faults()


def test_a_word_may_stand_in_two_groups(change: Change, faults: Faults) -> None:
    change("synonyms.toml", '["pee", "urine"]', '["pee", "urine"], ["pee", "wee"]')
    assert faults() == []
