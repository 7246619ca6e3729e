"""The setup program for Windows: NSIS packs the program folder; the same on Windows and, cross-packed, on Linux."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from installers import measures, notices, product
from installers.steps import say, try_program
from installers.windows.version_resource import four_numbers

ENDING = "-setup.exe"
HERE = Path(__file__).resolve().parent
STAGE = product.BUILD / "setup"
PROGRAMS = ("Spotter.exe", "spotter-cli.exe")


def script(bundle: Path, out: Path) -> str:
    """The text that makensis reads, to pack the folder `bundle` into the file `out`."""
    words = {
        "OUT": str(out),
        "BUNDLE": str(bundle),
        "SLASH": os.sep,
        "ICON": str(product.BUILD / "icons" / "spotter.ico"),
        "LICENCE": str(product.ROOT / "LICENSE"),
        "VERSION": product.version(),
        "FOUR": ".".join(map(str, four_numbers(product.version()))),
        "COPYRIGHT": product.COPYRIGHT,
        "KILOBYTES": str(measures.size_of(bundle)[0] // 1024),
        "PACK_ENDING": product.PACK_ENDING,
        "PACK_TYPE": product.PACK_TYPE,
    }
    text = (HERE / "spotter.nsi.in").read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def compile_setup(bundle: Path, out: Path) -> None:
    """Hand the script to makensis; every file is dated by the commit, so that one commit gives one setup."""
    seconds = product.epoch()
    for path in (bundle, *bundle.rglob("*")):
        os.utime(path, (seconds, seconds))
    file = product.BUILD / f"{out.stem}.nsi"
    file.write_text(script(bundle, out), encoding="utf-8-sig")
    quiet = "/V2" if platform.system() == "Windows" else "-V2"
    subprocess.run(["makensis", quiet, str(file)], env=product.build_environment(), check=True)


def sign(file: Path) -> None:
    """Sign a program by the command in SPOTTER_SIGN, which gets the file as its last word; without one, do nothing."""
    command = os.environ.get("SPOTTER_SIGN", "").split()
    if command:
        subprocess.run([*command, str(file)], check=True)


def pack(folder: Path, out: Path) -> Path:
    """Sign both programs, pack the folder, sign the setup."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(folder, STAGE)
    notices.add_for_format("setup", STAGE / "_internal")
    for name in PROGRAMS:
        sign(STAGE / name)
    packed = out / f"spotter-{product.version()}-x64{ENDING}"
    compile_setup(STAGE, packed)
    sign(packed)
    return packed


def try_packed(packed: Path) -> None:
    """Install silently into an empty folder, try the program there, uninstall, and look what is left."""
    if platform.system() != "Windows":
        say("The setup is not tried: this is not Windows")
        return
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "Spotter"
        say("Install by the setup, silently")
        subprocess.run([str(packed), "/S", f"/D={target}"], check=True)
        try_program("Try the installed program", [str(target / "spotter-cli.exe")])
        subprocess.run([str(target / "uninstall.exe"), "/S", f"_?={target}"], check=True)
        left = [str(path) for path in target.rglob("*") if path.name != "uninstall.exe"]
        if left:
            sys.exit(f"build_installer.py: The uninstaller left {', '.join(left)}.")


def figures(packed: Path, hello: Path) -> Iterator[str]:
    """How big the setup is, as a share of one that holds the hello window."""
    other = product.BUILD / "hello-setup.exe"
    compile_setup(hello, other)
    yield measures.told("setup", packed.stat().st_size, other.stat().st_size, "the hello window's setup")
