"""Make the TrueType fonts of resources/look/fonts from the two unpacked npm packages; needs fontTools and brotli.

    npm pack @fontsource/atkinson-hyperlegible-next@5.3.0 @fontsource/literata@5.3.0
    python3 scripts/make_fonts.py FOLDER

FOLDER holds the unpacked packages, in any sub-folders. The fonts are committed: only a new version of them needs this.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "look" / "fonts"
SUBSETS = ("latin", "latin-ext")
STYLES = {
    "atkinson-hyperlegible-next": ("400-normal", "400-italic", "500-normal", "600-normal", "700-normal"),
    "literata": ("500-normal", "600-normal"),
}


def find_subset(folder: Path, family: str, subset: str, style: str) -> Path:
    """The one woff2 file of a family, subset and style below `folder`."""
    (found,) = folder.rglob(f"files/{family}-{subset}-{style}.woff2")
    return found


def merge_style(folder: Path, family: str, style: str, target: Path) -> None:
    """Write one TrueType font that holds the letters of all subsets, the same bytes every time."""
    with tempfile.TemporaryDirectory() as scratch:
        parts: list[str] = []
        letters: set[int] = set()
        for subset in SUBSETS:
            font = TTFont(find_subset(folder, family, subset, style), recalcTimestamp=False)
            font.flavor = None
            keep_only(font, set(font.getBestCmap()) - letters)
            letters |= set(font.getBestCmap())
            part = Path(scratch, f"{subset}.ttf")
            font.save(part)
            parts.append(str(part))
        merged = Merger().merge(parts)
        # The merger writes today's date: take the font's own, so that the bytes stay the same.
        merged["head"].created, merged["head"].modified = font["head"].created, font["head"].modified
        merged.recalcTimestamp = False
        merged.save(target)


def keep_only(font: TTFont, letters: set[int]) -> None:
    """Leave out all other letters: where two parts hold one, the merger makes a second glyph that no text maps to."""
    options = Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)


def copy_licence(folder: Path, family: str) -> None:
    """Copy the licence text of a family beside the fonts."""
    package = find_subset(folder, family, SUBSETS[0], STYLES[family][0]).parent.parent
    shutil.copyfile(package / "LICENSE", TARGET / f"OFL-{family}.txt")


def main() -> None:
    """Make every font and print its size."""
    parser = argparse.ArgumentParser(description="Make the fonts of resources/look/fonts.")
    parser.add_argument("folder", type=Path, help="folder of the unpacked npm packages")
    folder = parser.parse_args().folder
    TARGET.mkdir(parents=True, exist_ok=True)
    for family, styles in STYLES.items():
        copy_licence(folder, family)
        for style in styles:
            target = TARGET / f"{family}-{style.removesuffix('-normal')}.ttf"
            merge_style(folder, family, style, target)
            print(target.name, target.stat().st_size)


if __name__ == "__main__":
    main()
