"""Spotter.app on a disk image, signed for the machine alone; made on macOS only."""

import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from installers import product
from installers.steps import say, try_program

ENDING = ".dmg"


def pack(bundle: Path, out: Path) -> Path:
    """Sign the app and put it on a disk image with a link to Applications; one for each kind of processor."""
    stage = product.BUILD / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    app = stage / "Spotter.app"
    shutil.copytree(bundle.parent / "Spotter.app", app, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    subprocess.run(["codesign", "--force", "--deep", "--sign", "-", str(app)], check=True)
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(app)], check=True)
    image = out / f"Spotter-{product.version()}-{platform.machine()}{ENDING}"
    make = ["hdiutil", "create", "-volname", "Spotter", "-srcfolder", str(stage), "-ov", "-format", "ULFO", str(image)]
    subprocess.run(make, check=True)
    return image


def try_packed(packed: Path) -> None:
    """Copy the app from the image, as a person does, and try the copy."""
    with tempfile.TemporaryDirectory() as folder:
        mount, app = Path(folder) / "image", Path(folder) / "Applications" / "Spotter.app"
        say("Install from the disk image")
        subprocess.run(["hdiutil", "attach", "-nobrowse", "-mountpoint", str(mount), str(packed)], check=True)
        try:
            shutil.copytree(mount / "Spotter.app", app, symlinks=True)
        finally:
            subprocess.run(["hdiutil", "detach", str(mount)], check=True)
        try_program("Try the installed program", [str(app / "Contents" / "MacOS" / "Spotter")])


def figures(packed: Path, _hello: Path) -> Iterator[str]:
    """How big the image is."""
    yield f"{packed.stat().st_size / 1e6:.1f} MB"
