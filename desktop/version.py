"""Which Spotter this is."""

from importlib.metadata import version


def own_version() -> str:
    """As `pyproject.toml` said when it was installed or built."""
    return version("spotter")
