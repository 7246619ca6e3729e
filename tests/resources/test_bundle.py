"""The files that ship in the package."""

import pytest

from resources import bundle


def test_a_shipped_file_is_read_by_its_path_in_the_package() -> None:
    assert bundle.read_text("content/pack.toml").encode() == bundle.read_bytes("content/pack.toml")


def test_the_content_folder_holds_the_pack_that_ships() -> None:
    assert (bundle.content_folder() / "pack.toml").is_file()


def test_the_files_of_a_folder_are_told_by_their_ending() -> None:
    names = bundle.names("content", ".toml")
    assert "pack.toml" in names
    assert list(names) == sorted(names)
    assert "pack.toml" not in bundle.names("content", ".md")


def test_a_file_that_does_not_ship_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        bundle.read_text("content/nothing.toml")
