"""Build what a program carries besides the texts, into the folder named on the command line: index and kept pack."""

import os
import random
import shutil
import sys
from pathlib import Path

from whoosh.filedb.filestore import FileStorage

from resources.bundle import content_folder
from resources.kept_pack import carried_seal, keep
from resources.pack import read_pack
from search_index.builder import build_index


def main() -> None:
    """Build the index of the pack that ships, and keep the pack as it was read; it was checked before."""
    random.seed(0)  # Whoosh draws the names of its files, and keeps the second they were written: one commit, one index
    FileStorage.file_modified = lambda *_: float(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    folder = Path(sys.argv[1])
    shutil.rmtree(folder / "index", ignore_errors=True)
    pack = read_pack(content_folder())
    total = build_index(pack.library, folder / "index", lambda *_: None, lambda: False)
    keep(pack, folder / "pack", carried_seal(content_folder()))
    for file in (folder / "pack").iterdir():
        file.chmod(0o644)  # it is written for one person, and installed for all
    print(f"{total} entries")


if __name__ == "__main__":
    main()
