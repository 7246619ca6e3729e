"""What a release is made by: the workflow and the Flatpak manifest."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import build_installer
from installers import product

WORKFLOW = (product.ROOT / ".github" / "workflows" / "installers.yml").read_text(encoding="utf-8")
MANIFEST = product.ROOT / "installers" / "linux" / "flatpak" / f"{product.APP_ID}.yml"


def test_every_action_is_pinned_to_a_commit() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW)
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in used)


def test_the_workflow_may_write_nothing() -> None:
    assert "permissions:\n  contents: read\n" in WORKFLOW
    assert not re.search(r": write\b", WORKFLOW)


@pytest.mark.parametrize("ending", [module.ENDING for module in build_installer.PACKERS.values()])
def test_what_is_built_is_kept(ending: str) -> None:
    assert f"dist/*{ending}\n" in WORKFLOW


def test_the_oldest_glibc_is_built_on() -> None:
    assert "runner: ubuntu-22.04" in WORKFLOW


def test_the_flatpak_may_use_neither_network_nor_files() -> None:
    text = MANIFEST.read_text(encoding="utf-8")
    assert f"id: {product.APP_ID}\n" in text
    assert "network" not in "".join(re.findall(r"--\S+", text))
    assert "--filesystem" not in text


@pytest.mark.skipif(not shutil.which("flatpak-builder"), reason="needs flatpak-builder")
def test_flatpak_builder_reads_the_manifest(tmp_path: Path) -> None:
    command = ["flatpak-builder", "--show-manifest", str(MANIFEST)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
