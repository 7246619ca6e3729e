"""What the project says about itself: its locks, its packages and the sentences above its names."""

import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("desktop", "resources", "search_index")
LOCKS = ("run", "test", "build")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lock_text(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def locked(name: str) -> dict[str, str]:
    """Each package of a lock with its version."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", lock_text(name), re.MULTILINE))


def asked_for(name: str) -> list[Requirement]:
    """What pyproject.toml wants of a lock."""
    groups = {"run": ("install",), "test": ("install", "dev"), "build": ("install", "build")}[name]
    lines = [*PROJECT["project"]["dependencies"]]
    lines += [line for group in groups for line in PROJECT["dependency-groups"][group]]
    return [Requirement(line) for line in lines]


def modules_of(room: str) -> Iterator[ModuleType]:
    """Every module of a room but `__main__`, imported."""
    package = importlib.import_module(room)
    yield package
    for found in pkgutil.walk_packages(package.__path__, f"{room}."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def undescribed_names(scope: ModuleType | type, home: str) -> Iterator[str]:
    """What is public and made in module `home` but has no docstring; Qt describes what overrides Qt."""
    if not scope.__doc__:
        yield scope.__name__
    bases = scope.__mro__[1:] if isinstance(scope, type) else ()
    for name, value in vars(scope).items():
        made = getattr(value, "fget", None) or getattr(value, "__func__", None) or value
        if name.startswith("_") or getattr(made, "__module__", None) != home:
            continue
        if isinstance(made, type):
            yield from undescribed_names(made, home)
        elif isinstance(made, FunctionType) and not made.__doc__ and not any(hasattr(base, name) for base in bases):
            yield f"{home}.{made.__qualname__}"


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash(name: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", lock_text(name), flags=re.MULTILINE)[1:]
    assert len(entries) == len(locked(name))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    assert not re.search(r"://|--(extra-)?index|--find-links", lock_text(name))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    versions = locked(name)
    assert [
        str(wanted) for wanted in asked_for(name) if not wanted.specifier.contains(versions[wanted.name.lower()])
    ] == []


@pytest.mark.parametrize("name", ["test", "build"])
def test_the_locks_agree_on_what_runs(name: str) -> None:
    assert locked("run").items() <= locked(name).items()


def test_installing_the_checkout_needs_only_what_is_locked() -> None:
    assert PROJECT["build-system"]["requires"] == PROJECT["dependency-groups"]["install"]


def test_every_package_is_named() -> None:
    found = {str(file.parent.relative_to(ROOT)) for room in ROOMS for file in (ROOT / room).rglob("__init__.py")}
    assert {name.replace(".", "/") for name in PROJECT["tool"]["setuptools"]["packages"]} == found


@pytest.mark.parametrize("room", ROOMS)
def test_every_file_that_ships_is_named(room: str) -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"].get(room, [])
    named = {file for pattern in patterns for file in (ROOT / room).glob(pattern)}
    there = {file for file in (ROOT / room).rglob("*") if file.is_file() and file.suffix not in {".py", ".pyc"}}
    assert named == there


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_name_is_described(room: str) -> None:
    assert [name for module in modules_of(room) for name in undescribed_names(module, module.__name__)] == []
