"""The list of parts that goes with an installer, in the form of CycloneDX 1.6."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from installers.notices import Component, locked_versions, version_of
from installers.product import day, version


def sbom(components: Iterable[Component]) -> str:
    """The list as JSON; licences come from our own table, as packages do not always say them (Whoosh does not)."""
    locked = locked_versions()
    parts = [entry(component, version_of(component, locked)) for component in components if component.name != "Spotter"]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": day().strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "name": "spotter", "version": version(), "bom-ref": "spotter"},
        },
        "components": parts,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def entry(component: Component, number: str) -> dict[str, object]:
    """One part of the list."""
    slug = component.package or re.sub(r"[^a-z0-9]+", "-", component.name.lower()).strip("-")
    found: dict[str, object] = {"type": "library", "bom-ref": slug, "name": component.name}
    if number:
        found["version"] = number
    found["licenses"] = [licence_of(component.licence)]
    if component.package:
        found["purl"] = f"pkg:pypi/{component.package}@{number}"
    elif component.debian and number:
        found["purl"] = f"pkg:deb/debian/{component.debian}@{number}"
    return found


def licence_of(licence: str) -> dict[str, object]:
    """A licence as CycloneDX tells it: an SPDX expression, or a name where it is none."""
    if re.fullmatch(r"[\w.+-]+( (AND|OR|WITH) [\w.+-]+)*", licence):
        return {"expression": licence}
    return {"license": {"name": licence}}


def write_sbom(components: Iterable[Component], out: Path) -> Path:
    """Write the list beside the installers."""
    file = out / f"spotter-{version()}.cdx.json"
    file.write_text(sbom(components), encoding="utf-8", newline="\n")
    return file
