"""What somebody chose to read: the pack that ships, alone or with packs of their own."""

from collections.abc import Sequence
from pathlib import Path

from resources.front import Content
from resources.kept_pack import shipped_pack


def chosen_packs(folders: Sequence[Path]) -> Content:
    """The pack that ships, joined by those in some folders; raises PackError when the first can't be read."""
    if not folders:
        return shipped_pack()
    from resources.joined import join  # noqa: PLC0415  hardly anybody needs the parser at the start

    return join(shipped_pack(), folders)
