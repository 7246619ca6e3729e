import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest

from resources.bundle import content_folder
from resources.library import Library
from search_index import location
from search_index.location import MANIFEST, cached_index, is_current, shipped_index
from search_index.searcher import IndexNotCurrent, Searcher


@pytest.fixture
def folder(small: Library, build: Callable[[Library, Path], int], tmp_path: Path) -> Path:
    build(small, tmp_path / "index")
    return tmp_path / "index"


def test_the_carried_index_lies_beside_the_content() -> None:
    assert shipped_index() == content_folder().parent / "index"


def test_the_built_index_lies_in_the_cache_of_the_user(small: Library) -> None:
    assert Path(platformdirs.user_cache_dir("spotter", appauthor=False)) in cached_index(small).parents


def test_each_choice_of_packs_has_an_index_of_its_own(small: Library) -> None:
    one, other = (replace(small, added=(replace(small.info, id=name),)) for name in ("clinic", "../../club"))
    folders = {cached_index(library) for library in (small, one, other)}
    assert len(folders) == 3
    assert {folder.parent for folder in folders} == {cached_index(small).parent}


def test_a_fresh_index_is_current(folder: Path, small: Library) -> None:
    assert is_current(folder, small)


def test_an_index_of_other_content_is_not(folder: Path, small: Library) -> None:
    assert not is_current(folder, replace(small, fingerprint="other"))


def test_an_index_of_another_version_is_not(folder: Path, small: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location, "SCHEMA_VERSION", 0)
    assert not is_current(folder, small)


def test_a_missing_index_is_not(tmp_path: Path, small: Library) -> None:
    assert not is_current(tmp_path / "index", small)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"files": {}}', "\ud800"])
def test_an_index_with_a_broken_manifest_is_not(folder: Path, small: Library, text: str) -> None:
    (folder / MANIFEST).write_bytes(text.encode("utf-8", "surrogatepass"))
    assert not is_current(folder, small)


def test_an_index_with_a_changed_byte_in_any_file_is_not(folder: Path, small: Library) -> None:
    for name in json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]:
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[:-1] + b"?")
        assert not is_current(folder, small)
        (folder / name).write_bytes(content)
    assert is_current(folder, small)


def test_an_index_with_a_file_more_is_not(folder: Path, small: Library) -> None:
    (folder / "_MAIN_9.toc").write_bytes(b"planted")
    assert not is_current(folder, small)


def test_an_index_with_a_folder_inside_is_not(folder: Path, small: Library) -> None:
    (folder / "more").mkdir()
    assert not is_current(folder, small)


def test_only_a_current_index_is_opened(folder: Path, small: Library) -> None:
    (folder / "words.txt").unlink()
    with pytest.raises(IndexNotCurrent) as caught:
        Searcher.open(folder, small)
    assert caught.value.folder == folder
    assert str(folder) in str(caught.value)
