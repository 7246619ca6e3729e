"""Build the search index that a program carries into the folder named on the command line."""

import sys
from pathlib import Path

from resources.bundle import content_folder
from resources.pack import read_pack
from search_index.builder import build_index


def main() -> None:
    """Build the index of the pack that ships; the pack was checked before."""
    library = read_pack(content_folder()).library
    total = build_index(library, Path(sys.argv[1]), lambda *_: None, lambda: False)
    print(f"{total} entries")


if __name__ == "__main__":
    main()
