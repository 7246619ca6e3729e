"""The .deb, the AppImage and what Linux desktops are told."""

import configparser
import gzip
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installers import product
from installers.linux import appimage, deb
from installers.linux.desktop_files import HERE, filled, write_desktop_files

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="links and modes as Linux has them")

FOUND = (
    "libbz2-1.0, libc6 (>= 2.35), libglib2.0-0 (>= 2.37.3), libqt6core6 (>= 6.4.2), "
    "libx11-xcb1 (>= 2:1.8.4), libpng16-16"
)


def test_only_glibc_keeps_its_version_and_renamed_packages_get_both_names() -> None:
    assert deb.depends(FOUND) == (
        "libbz2-1.0, libc6 (>= 2.35), libglib2.0-0 | libglib2.0-0t64, libpng16-16 | libpng16-16t64, libx11-xcb1"
    )


@pytest.mark.parametrize(
    ("name", "left_out"),
    [("libxcb-cursor.so.0", True), ("libffi.so.8", True), ("libpython3.11.so.1.0", False), ("libQt6Core.so.6", False)],
)
def test_the_package_leaves_out_what_debian_has(name: str, left_out: bool) -> None:
    assert deb.is_debians(name) is left_out


@linux_only
def test_everybody_may_read_the_payload_and_one_file_starts(tmp_path: Path) -> None:
    parts = tmp_path / "bundle" / "_internal"
    parts.mkdir(parents=True)
    (tmp_path / "bundle" / "spotter").write_text("program")
    for name in ("libffi.so.8", "page.toml"):
        (parts / name).write_text(name)
        (parts / name).chmod(0o600)
    target = tmp_path / "target"
    deb.copy_payload(tmp_path / "bundle", target)
    assert [file.name for file in (target / "_internal").iterdir()] == ["page.toml"]
    modes = {path.name: path.stat().st_mode & 0o777 for path in (target, *target.rglob("*"))}
    assert modes == {"target": 0o755, "_internal": 0o755, "page.toml": 0o644, "spotter": 0o755}


def test_the_changelog_is_of_this_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")
    text = gzip.decompress(deb.changelog()).decode()
    assert text.startswith(f"spotter ({product.version()}) ")
    assert text.endswith("Sat, 22 Nov 2025 00:00:00 +0000\n")


def test_every_word_of_every_template_is_filled_in() -> None:
    for template in HERE.glob("*.in"):
        assert "@" not in filled(template.name.removesuffix(".in"))


def test_the_menu_entry_names_program_and_icon() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # as the module's own documentation does
    parser.read_string(filled("spotter.desktop"))
    entry = parser["Desktop Entry"]
    assert entry["Exec"] == "spotter"
    assert entry["Icon"] == entry["StartupWMClass"] == product.APP_ID
    assert entry["Categories"].endswith(";")


def test_the_description_is_of_this_version() -> None:
    root = ET.fromstring(filled("spotter.metainfo.xml"))
    assert root.findtext("id") == product.APP_ID
    assert root.findtext("launchable") == f"{product.APP_ID}.desktop"
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == product.version()


def test_the_file_type_of_packs_is_the_one_that_all_installers_name() -> None:
    root = ET.fromstring(filled("spotter.mime.xml"))
    namespace = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    glob = root.find("m:mime-type/m:glob", namespace)
    assert glob is not None
    assert glob.get("pattern") == f"*{product.PACK_ENDING}"


def test_at_most_four_lintian_overrides_and_each_says_why() -> None:
    lines = (HERE / "lintian-overrides").read_text(encoding="utf-8").splitlines()
    overrides = [number for number, line in enumerate(lines) if line.startswith("spotter: ")]
    assert len(overrides) <= 4
    assert all(lines[number - 1].startswith("# ") for number in overrides)


@pytest.fixture
def icons(tmp_path: Path) -> Path:
    folder = tmp_path / "icons"
    folder.mkdir()
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        (folder / f"{size}.png").write_bytes(b"PNG")
    (folder / "spotter.svg").write_text("<svg/>")
    return folder


@linux_only
@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_desktop_file_validate_is_content(tmp_path: Path, icons: Path) -> None:
    write_desktop_files(tmp_path / "share", icons)
    file = tmp_path / "share" / "applications" / f"{product.APP_ID}.desktop"
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "")


@linux_only
@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstream")
def test_appstream_validate_is_content(tmp_path: Path, icons: Path) -> None:
    write_desktop_files(tmp_path / "share", icons)
    file = tmp_path / "share" / "metainfo" / f"{product.APP_ID}.metainfo.xml"
    done = subprocess.run(["appstreamcli", "validate", "--no-net", str(file)], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


@linux_only
def test_the_app_folder_leads_to_program_entry_and_icon(
    tmp_path: Path, icons: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "BUILD", tmp_path)
    (tmp_path / "bundle" / "_internal").mkdir(parents=True)
    (tmp_path / "bundle" / "spotter").write_text("program")
    app_dir = tmp_path / "AppDir"
    appimage.write_app_dir(tmp_path / "bundle", app_dir)
    for name in ("AppRun", ".DirIcon", f"{product.APP_ID}.desktop", f"{product.APP_ID}.svg"):
        assert (app_dir / name).resolve().is_file()
    licences = app_dir / "usr/lib/spotter/_internal/resources/licences"
    assert [file.name for file in sorted(licences.iterdir())][1] == "02-libfuse.txt"
