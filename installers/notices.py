"""Who made what a program folder holds, and under which licence; nothing goes out without its licence."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installers.product import ROOT, version

TABLE = ROOT / "installers" / "licences" / "components.toml"
TEXTS = ROOT / "installers" / "licences" / "texts"
LOCK = ROOT / "requirements" / "build.txt"
FOLDER = Path("resources") / "licences"
"""Where the program looks for the notices, among its parts."""


class UnknownLicenceError(Exception):
    """Something in the folder belongs to no component, or a text is not there."""


@dataclass(frozen=True, slots=True)
class Component:
    """One thing of somebody's that a program folder may hold."""

    name: str
    licence: str
    files: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    package: str = ""
    debian: str = ""
    always: bool = False
    format: str = ""
    note: str = ""

    def holds(self, path: str) -> bool:
        """Whether a file of the folder is of this component."""
        return any(re.fullmatch(pattern, path) for pattern in self.files)


def read_components(table: Path = TABLE) -> tuple[Component, ...]:
    """All components that are known, in the order in which they are shown."""
    rows = tomllib.loads(table.read_text(encoding="utf-8"))["component"]
    return tuple(Component(**{key: as_tuple(value) for key, value in row.items()}) for row in rows)


def as_tuple(value: Any) -> Any:  # noqa: ANN401  what TOML holds
    """A list as the tuple that a component keeps; anything else as it is."""
    return tuple(value) if isinstance(value, list) else value


def present(components: Iterable[Component], parts: Iterable[str], modules: Iterable[str]) -> tuple[Component, ...]:
    """The components that are in the folder; raises UnknownLicenceError for a file or a package that none has."""
    every = tuple(components)
    found = {component.name for component in every if component.always}
    nobodys = []
    for part in parts:
        owners = {component.name for component in every if component.holds(part)}
        found |= owners
        if not owners:
            nobodys.append(part)
    for module in sorted({name.partition(".")[0] for name in modules} - sys.stdlib_module_names):
        owners = {component.name for component in every if module in component.modules}
        found |= owners
        if not owners:
            nobodys.append(f"the package {module}")
    if nobodys:
        raise UnknownLicenceError(f"{TABLE.name} says nothing of: {', '.join(nobodys)}")
    return tuple(component for component in every if component.name in found)


def locked_versions(lock: Path = LOCK) -> Mapping[str, str]:
    """The version of each package that is locked."""
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def version_of(component: Component, locked: Mapping[str, str]) -> str:
    """The version of a component; "" where the system that builds can't tell."""
    if component.name == "Spotter":
        return version()
    if component.name == "Python":
        return "{}.{}.{}".format(*sys.version_info)
    if component.package:
        return locked[component.package]
    return debian_version(component.debian) if component.debian else ""


def debian_version(package: str) -> str:
    """The upstream version of an installed Debian package; "" where there is none."""
    try:
        words = ["dpkg-query", "--show", "--showformat", "${source:Upstream-Version}", package]
        return subprocess.run(words, capture_output=True, check=True, encoding="utf-8").stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def text_of(component: Component, number: str) -> str:
    """The whole notice of a component; raises UnknownLicenceError where a text of it is not there."""
    parts = [f"{component.name} {number}".strip(), f"Licence: {component.licence}"]
    if component.note:
        parts.append(component.note)
    for name in component.texts:
        file = TEXTS / name if (TEXTS / name).is_file() else ROOT / name
        if not file.is_file():
            raise UnknownLicenceError(f"the text {name} of {component.name} is not there")
        parts.append(file.read_text(encoding="utf-8").strip())
    return "\n\n".join(parts) + "\n"


def write_notices(components: Iterable[Component], parts: Path, first: int = 1) -> None:
    """Write a notice for each component into the folder of parts, numbered in the order in which they are shown."""
    folder = parts / FOLDER
    if first == 1:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    locked = locked_versions()
    for number, component in enumerate(components, start=first):
        slug = re.sub(r"[^a-z0-9]+", "-", component.name.lower()).strip("-")
        text = text_of(component, version_of(component, locked))
        (folder / f"{number:02}-{slug}.txt").write_text(text, encoding="utf-8", newline="\n")


def add_for_format(name: str, parts: Path) -> None:
    """Add the notices of what one format of installer holds besides the folder."""
    extra = [component for component in read_components() if component.format == name]
    write_notices(extra, parts, first=len(list((parts / FOLDER).glob("*.txt"))) + 1)
