"""Takes the place of PySide6's own module `shibokensupport.signature.loader` in a built program.

At each start that one imports all that explains a wrong call, describes a function or switches a feature; and from then
on it looks for the word PySide6 in the source of each module that is imported. Here the explaining and describing is
imported once it is asked for, and Python's import stays as it is: Spotter switches no feature.
"""

from collections.abc import Callable
from importlib import import_module

SUPPORT = "shibokensupport.signature"


def later(module: str, name: str) -> Callable[..., object]:
    """The function of that name in a module that is imported when it is first called."""

    def call(*args: object) -> object:
        made: object = getattr(import_module(f"{SUPPORT}.{module}"), name)(*args)
        return made

    return call


def nothing(*_args: object) -> None:
    """Done in place of what Spotter has no use for."""


# Every name from here on is one that PySide6 asks this module for.
pyside_type_init = later("parser", "pyside_type_init")
create_signature = later("layout", "create_signature")
seterror_argument = later("errorhandler", "seterror_argument")
make_helptext = later("errorhandler", "make_helptext")
finish_import = feature_import = feature_imported = nothing


def post_init() -> None:
    """Done last: PySide6 takes this module for imported when it tells of a wrong call."""
    import_module(f"{SUPPORT}.mapping")


bootstrap = import_module("signature_bootstrap")
for made in ("get_signature", "make_snake_case_name"):
    setattr(import_module(SUPPORT), made, getattr(bootstrap, made))
