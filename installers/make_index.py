"""Build what a program carries besides the texts, into the folder named on the command line: index and kept pack."""

import sys
from pathlib import Path

from resources.bundle import content_folder
from resources.kept_pack import carry
from resources.pack import read_pack
from search_index.builder import build_index


def main() -> None:
    """Build the index of the pack that ships, and keep the pack as it was read; it was checked before."""
    folder = Path(sys.argv[1])
    pack = read_pack(content_folder())
    total = build_index(pack.library, folder / "index", lambda *_: None, lambda: False)
    carry(pack, folder / "content.pickle")
    print(f"{total} entries")


if __name__ == "__main__":
    main()
