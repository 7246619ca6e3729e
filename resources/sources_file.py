"""`sources.toml`: where the statements of a pack come from."""

from dataclasses import replace

from resources.identifiers import SourceKey
from resources.known import Known
from resources.library import Source
from resources.spans import is_web_address
from resources.toml_table import TomlTable, gather


def read_sources(root: TomlTable) -> Known[SourceKey, Source]:
    """The sources of the file, by the keys that notes name."""
    rows = [(SourceKey(name), row) for name, row in root.named_tables("source")]
    root.close()
    return replace(gather("source", rows, _read_source), is_unread=root.is_unread)


def _read_source(key: SourceKey, row: TomlTable) -> Source | None:
    address = row.text("address")
    if address and not is_web_address(address):
        row.fault(f"address must begin with https:// and a host, not {address!r}.", "address")
    return row.read(Source, key=key)
