"""How big a thing is, and what it is known by."""

import zipfile
from pathlib import Path

from installers import measures


def test_the_size_counts_every_file_once(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "one").write_bytes(b"123")
    (tmp_path / "deep" / "two").write_bytes(b"45")
    assert measures.size_of(tmp_path) == (5, 2)


def test_checksums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    files = [tmp_path / "b", tmp_path / "a"]
    for file in files:
        file.write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    sums = measures.write_checksums(files, tmp_path)
    assert sums.read_text(encoding="utf-8") == f"{empty}  a\n{empty}  b\n"


def test_a_size_is_told_with_its_share() -> None:
    assert measures.told("file", 30_000_000, 40_000_000, "hello") == "file: 30.0 MB, 0.75 of hello"


def test_an_archive_is_squeezed_and_holds_the_same(tmp_path: Path) -> None:
    archive = tmp_path / "library.zip"
    with zipfile.ZipFile(archive, "w") as plain:
        plain.writestr(zipfile.ZipInfo("os.pyc", (1980, 1, 1, 0, 0, 0)), b"a" * 9999)
    measures.squeeze(archive)
    with zipfile.ZipFile(archive) as small:
        assert small.read("os.pyc") == b"a" * 9999
        assert small.getinfo("os.pyc").date_time == (1980, 1, 1, 0, 0, 0)
    assert archive.stat().st_size < 999
