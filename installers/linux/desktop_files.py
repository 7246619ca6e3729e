"""The files by which a Linux desktop knows Spotter: menu entry, description, file type, icons, man page."""

from pathlib import Path

from installers import product

HERE = Path(__file__).resolve().parent
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def filled(name: str) -> str:
    """The text of a template beside this module, its @WORDS@ filled in."""
    words = {
        "APP_ID": product.APP_ID,
        "SUMMARY": product.SUMMARY,
        "VERSION": product.version(),
        "DAY": product.day().strftime("%Y-%m-%d"),
        "PACK_TYPE": product.PACK_TYPE,
        "PACK_ENDING": product.PACK_ENDING,
    }
    text = (HERE / f"{name}.in").read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def write(file: Path, content: str | bytes, mode: int = 0o644) -> None:
    """Write a file, and the folders above it, so that everybody may read it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    file.chmod(mode)


def write_desktop_files(share: Path, icons: Path) -> None:
    """Write all of them below a folder that stands for /usr/share."""
    name = product.APP_ID
    write(share / "applications" / f"{name}.desktop", filled("spotter.desktop"))
    write(share / "metainfo" / f"{name}.metainfo.xml", filled("spotter.metainfo.xml"))
    write(share / "mime" / "packages" / f"{name}.xml", filled("spotter.mime.xml"))
    hicolor = share / "icons" / "hicolor"
    for size in ICON_SIZES:
        write(hicolor / f"{size}x{size}" / "apps" / f"{name}.png", (icons / f"{size}.png").read_bytes())
    write(hicolor / "scalable" / "apps" / f"{name}.svg", (icons / "spotter.svg").read_bytes())
