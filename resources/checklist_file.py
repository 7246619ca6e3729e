"""`checklist.toml`: the tiers, the warning signs with their phrases, and the one-page sheet."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from resources.checklist import Checklist, Line, Phrase, ResultWords, Risk, Sheet, Sign, TierWords
from resources.identifiers import LineId, RiskId, SignSlug, SourceKey, Tier
from resources.known import Known
from resources.library import Source, rests_on_unverified
from resources.toml_table import TomlTable, gather
from resources.toml_values import blank

Sources = Known[SourceKey, Source]
Signs = Known[SignSlug, Sign]

_BLANK_RESULTS = blank(ResultWords)
_BLANK_SHEET = blank(Sheet, results=_BLANK_RESULTS)
_BLANK_CHOICE = "A choice is blank, by two spaces or a | too many, in {!r}."
_NO_LIST = "There is no list of words {!r} to name here."


def read_signs(root: TomlTable, sources: Sources) -> Signs:
    """The warning signs, in the order of the file."""
    rows = [(SignSlug(row.name("slug")), row) for row in root.rows("sign")]
    lists = frozenset(_word_lists(root) or ())
    return replace(gather("sign", rows, lambda _, row: _read_sign(row, sources, lists)), is_unread=root.is_unread)


def read_checklist(root: TomlTable, signs: Signs, sources: Sources) -> Checklist:
    """All of the file, its signs read before; words that are missing are blank."""
    lines = [(LineId(row.name("id")), row) for row in root.rows("line")]
    risks = [(RiskId(row.name("id")), row) for row in root.rows("risk")]
    checklist = Checklist(
        tiers=_read_tiers(root),
        signs=signs.good,
        lines=_most_urgent_first(gather("line", lines, lambda _, row: _read_line(row, signs)).good),
        risks=gather("risk", risks, lambda _, row: _read_risk(row, sources)).good,
        word_lists=_read_word_lists(root),
        sheet=_read_sheet(root) if root else _BLANK_SHEET,
    )
    root.close()
    return checklist


def _read_sign(row: TomlTable, sources: Sources, lists: Collection[str]) -> Sign | None:
    named = row.names("sources", sources)
    if not (row.is_faulty or sources.is_unread) and not any(sources.good[key].verified for key in named):
        row.fault("A sign rests on at least one verified source.", "sources")
    phrases = tuple(_read_phrases(row, lists))
    return row.read(Sign, {"concerns", "uk_and_us", "moves_up"}, sources=named, phrases=phrases)


def _read_phrases(sign: TomlTable, lists: Collection[str]) -> Iterator[Phrase]:
    """The phrases of a sign: those that share its `not_when`, then those with one of their own."""
    shared = sign.value("not_when", str, optional=True) or ""
    _check_pattern(shared, (), sign, "not_when")
    for index, pattern in enumerate(sign.texts("phrases", optional=True)):
        _check_pattern(pattern, lists, sign, "phrases", index)
        yield Phrase(pattern, shared)
    for row in sign.rows("phrase"):
        _check_pattern(row.text("pattern"), lists, row, "pattern")
        _check_pattern(row.text("not_when"), (), row, "not_when")
        phrase = row.read(Phrase, {"not_when"}, **({} if "not_when" in row else {"not_when": shared}))
        if phrase is not None:
            yield phrase


def _check_pattern(text: str, lists: Collection[str], row: TomlTable, *path: str | int) -> None:
    """No choice of a term may be blank, as it would stand for any words at all, nor name a list that is not there."""
    for choice in (choice for term in text.split(" ") for choice in term.split("|")):
        if text and not choice:
            row.fault(_BLANK_CHOICE.format(text), *path)
        elif choice.startswith("@") and choice[1:] not in lists:
            row.fault(_NO_LIST.format(choice[1:]), *path)


def _word_lists(root: TomlTable) -> TomlTable | None:
    return root.table("words") if "words" in root else None


def _read_word_lists(root: TomlTable) -> Mapping[str, str]:
    """The lists of [words], by their names."""
    table = _word_lists(root)
    if table is None:
        return {}
    for name in table:
        _check_pattern(table.text(name), (), table, name)
    return {name: table.value(name, str) or "" for name in table}


def _read_line(row: TomlTable, signs: Signs) -> Line | None:
    named = row.names("signs", signs, least=1)
    line = row.read(Line, {"hint"}, signs=named)
    for sign in (signs.good[slug] for slug in named):
        if line is not None and sign.tier.rank < line.tier.rank:
            row.fault(f"The line is {line.tier}, but its sign {sign.slug!r} is {sign.tier}.", "signs")
    return line


def _most_urgent_first(lines: Mapping[LineId, Line]) -> Mapping[LineId, Line]:
    return dict(sorted(lines.items(), key=lambda item: item[1].tier.rank))


def _read_risk(row: TomlTable, sources: Sources) -> Risk | None:
    named = row.names("sources", sources)
    if rests_on_unverified(named, sources.good):
        row.fault("The risk rests on unverified sources only.", "sources")
    return row.read(Risk, sources=named)


def _read_tiers(root: TomlTable) -> Mapping[Tier, TierWords]:
    """The words of every tier, fastest first."""

    def read(_: str, row: TomlTable) -> TierWords | None:
        return row.read(TierWords, tier=row.value("slug", Tier))

    tiers = gather("tier", ((row.text("slug"), row) for row in root.rows("tier")), read)
    for tier in Tier if root else ():
        if tier not in tiers:
            root.fault(f"There is no [[tier]] {tier!s}.")
    return {tier: tiers.good.get(tier) or blank(TierWords, tier=tier) for tier in Tier}


def _read_sheet(root: TomlTable) -> Sheet:
    table = root.table("sheet")
    if table is None:
        return _BLANK_SHEET
    results = table.table("results", "n", "line", "reason")
    words = results.read(ResultWords) if results is not None else None
    return table.read(Sheet, results=words or _BLANK_RESULTS) or _BLANK_SHEET
