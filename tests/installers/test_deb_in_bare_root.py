"""The .deb, installed into a Debian that has nothing else: slow, and only where somebody names package and root.

    SPOTTER_DEB=dist/spotter_….deb SPOTTER_BARE_ROOT=FOLDER .venv/bin/pytest -m installed

FOLDER is what `debootstrap --variant=minbase` makes, with a user `tester`. It is copied, not changed. Needs to be root,
and xdotool, ImageMagick and Xvfb on the outside; SPOTTER_PICTURE=FILE.png keeps a picture of the window.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

DEB, BARE = os.environ.get("SPOTTER_DEB", ""), os.environ.get("SPOTTER_BARE_ROOT", "")
PICTURE = os.environ.get("SPOTTER_PICTURE", "")
pytestmark = [pytest.mark.installed, pytest.mark.skipif(not (DEB and BARE), reason="no package or no root is named")]

ENTER = """
for folder in /tmp/.X11-unix /dev; do mount --bind $folder {root}$folder; done
exec chroot --userspec={user} {root} env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \\
    HOME={home} DISPLAY={display} DEBIAN_FRONTEND=noninteractive sh -c '{command}'
"""


class Root:
    """A copy of the bare root, in which commands run with nothing of the outside but the screen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def words(self, command: str, user: str = "tester", display: str = "") -> list[str]:
        home = "/root" if user == "root" else f"/home/{user}"
        script = ENTER.format(root=self.folder, user=user, home=home, display=display, command=command)
        proc = f"--mount-proc={self.folder}/proc"
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", proc, "sh", "-ec", script]

    def run(self, command: str, user: str = "tester") -> str:
        done = subprocess.run(self.words(command, user), capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Root]:
    folder = tmp_path_factory.mktemp("bare") / "root"
    subprocess.run(["cp", "-a", BARE, str(folder)], check=True)
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)
    (folder / "tmp" / ".X11-unix").mkdir(exist_ok=True)
    shutil.copy(DEB, folder / "spotter.deb")
    root = Root(folder)
    assert root.run("! command -v python3") == ""
    root.run("apt-get update -qq && apt-get install -y -qq --no-install-recommends /spotter.deb", "root")
    yield root
    shutil.rmtree(folder)


def test_the_self_check_passes(root: Root) -> None:
    assert "shipped pages, shipped index" in root.run("spotter self-check")


def test_it_searches(root: Root) -> None:
    answer = json.loads(root.run("spotter search --json kidney pain"))
    assert answer["results"]


def test_it_saves_the_checklist(root: Root) -> None:
    root.run("spotter checklist --pdf /tmp/sheet.pdf")
    assert (root.folder / "tmp" / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_its_window_opens(root: Root) -> None:
    read, write = os.pipe()
    screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, pass_fds=(write,), stderr=subprocess.DEVNULL) as server, os.fdopen(read) as numbers:
        display = f":{numbers.readline().strip()}"
        with subprocess.Popen(root.words("spotter", display=display)) as program:
            environ = {**os.environ, "DISPLAY": display}
            find = ["timeout", "30", "xdotool", "search", "--sync", "--onlyvisible", "--name", "Spotter"]
            found = subprocess.run(find, env=environ, capture_output=True, check=False)
            if PICTURE:
                subprocess.run(["import", "-window", "root", "-pause", "2", PICTURE], env=environ, check=True)
            program.kill()
        server.terminate()
    assert found.stdout


def test_no_start_made_anew_what_it_carries(root: Root) -> None:
    root.run("spotter search pain")
    assert root.run('find /home/tester -name "*.pickle" -or -name "index*"') == ""


def test_nothing_is_left_after_purging(root: Root) -> None:
    listed = root.run("dpkg --listfiles spotter").split()
    root.run("dpkg --purge spotter", "root")
    here = [path for path in listed if "spotter" in path.lower()]
    assert here
    assert [path for path in here if os.path.lexists(f"{root.folder}{path}")] == []
    find = 'find / -xdev -ipath "*spotter*" -not -path /spotter.deb -not -path "/proc/*" -not -path "/home/*"'
    assert root.run(find, "root") == ""
