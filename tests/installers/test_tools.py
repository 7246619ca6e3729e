"""What building needs of a system."""

from pathlib import Path

import pytest

from installers import tools


def test_programs_that_are_not_there_are_named_with_their_package() -> None:
    there = {"objdump", "strip", "xz", "dpkg-deb", "dpkg-shlibdeps"}
    lacking = tools.missing_programs(["deb"], lambda name: name in there, "linux")
    assert lacking == {"patchelf": "patchelf"}


def test_headers_that_are_not_there_are_named_with_their_package(tmp_path: Path) -> None:
    (tmp_path / "zlib.h").touch()
    lacking = tools.missing_headers(["appimage", "deb"], tmp_path)
    assert lacking["squashfuse/ll.h"] == "libsquashfuse-dev"
    assert "zlib.h" not in lacking


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ("linux", "sudo apt-get install --no-install-recommends nsis patchelf"),
        ("win32", "winget install NSIS.NSIS, then open a new terminal"),
        ("darwin", "xcode-select --install"),
    ],
)
def test_one_command_gets_what_is_missing(system: str, command: str) -> None:
    lacking = {"patchelf": "patchelf", "makensis": "nsis", "other": "nsis"}
    assert tools.command_for(lacking, system) == command


def test_a_mac_needs_what_comes_with_its_own_tools() -> None:
    assert set(tools.missing_programs(["dmg"], lambda _: None, "darwin")) == {"codesign", "hdiutil"}
