"""Nothing goes out without its licence."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from installers import notices, product, sbom
from installers.notices import Component, UnknownLicenceError

COMPONENTS = notices.read_components()
OURS = Component("Ours", "MIT", files=(r"ours/.*",), modules=("ours",), texts=("LICENSE",))
QT = Component("Qt", "LGPL-3.0-only", files=(r"PySide6/.*",), package="pyside6-essentials", texts=("LGPL-3.0.txt",))


def test_each_text_of_each_component_is_there() -> None:
    for component in COMPONENTS:
        assert component.texts or component.note
        assert f"Licence: {component.licence}" in notices.text_of(component, "1.0")


def test_each_package_that_is_installed_to_run_has_a_component() -> None:
    run = notices.locked_versions(product.ROOT / "requirements" / "run.txt")
    named = {component.package for component in COMPONENTS}
    for_installing = {"packaging", "setuptools", "wheel"}
    assert set(run) - for_installing - named == {"shiboken6"}  # told with Qt for Python


def test_what_is_in_the_folder_is_listed() -> None:
    assert notices.present([OURS, QT], ["ours/page.toml"], ["ours.page", "json"]) == (OURS,)
    assert notices.present([OURS, QT], ["ours/page.toml", "PySide6/QtCore.so"], []) == (OURS, QT)


@pytest.mark.parametrize(
    ("parts", "modules", "named"), [(["libodd.so"], [], "libodd.so"), ([], ["strange.part"], "the package strange")]
)
def test_what_nobody_made_fails_the_build(parts: list[str], modules: list[str], named: str) -> None:
    with pytest.raises(UnknownLicenceError, match=named):
        notices.present([OURS, QT], parts, modules)


def test_a_text_that_is_missing_fails_the_build() -> None:
    with pytest.raises(UnknownLicenceError, match=r"gone\.txt of Odd"):
        notices.text_of(Component("Odd", "MIT", texts=("gone.txt",)), "")


def test_notices_are_numbered_and_those_of_a_format_come_after(tmp_path: Path) -> None:
    notices.write_notices([OURS, QT], tmp_path)
    notices.add_for_format("setup", tmp_path)
    names = [file.name for file in sorted((tmp_path / notices.FOLDER).iterdir())]
    assert names == ["01-ours.txt", "02-qt.txt", "03-nsis.txt"]
    first = (tmp_path / notices.FOLDER / "02-qt.txt").read_text(encoding="utf-8").splitlines()[0]
    assert re.fullmatch(r"Qt 6\.\d+\.\d+", first)


def test_notices_of_an_earlier_build_are_cleared(tmp_path: Path) -> None:
    notices.write_notices([OURS, QT], tmp_path)
    notices.write_notices([QT], tmp_path)
    assert [file.name for file in (tmp_path / notices.FOLDER).iterdir()] == ["01-qt.txt"]


def test_the_list_of_parts_names_each_with_its_licence() -> None:
    document = json.loads(sbom.sbom(COMPONENTS))
    assert document["bomFormat"] == "CycloneDX"
    by_name = {entry["name"]: entry for entry in document["components"]}
    assert by_name["Whoosh"]["licenses"] == [{"expression": "BSD-2-Clause"}]
    assert by_name["Whoosh"]["purl"] == "pkg:pypi/whoosh@2.7.4"
    assert "Spotter" not in by_name


def test_a_licence_that_is_no_expression_is_named() -> None:
    assert sbom.licence_of("MIT-like (SCOWL)") == {"license": {"name": "MIT-like (SCOWL)"}}


def test_the_table_has_no_key_that_means_nothing() -> None:
    rows = tomllib.loads(notices.TABLE.read_text(encoding="utf-8"))["component"]
    assert len(rows) == len(COMPONENTS)
