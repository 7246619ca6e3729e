"""What can be asked for on the command line."""

import argparse
from pathlib import Path

from resources.identifiers import SectionKind

DESCRIPTION = "An offline reference on pain in the back and kidney area after exercise."


def parser(version: str) -> argparse.ArgumentParser:
    """The command line; without a command the window opens."""
    top = argparse.ArgumentParser(prog="spotter", description=DESCRIPTION)
    top.add_argument("--version", action="version", version=f"Spotter {version}")
    top.add_argument(
        "--pack",
        dest="packs",
        type=folder,
        default=[],
        action="append",
        metavar="FOLDER",
        help="add the pages of a pack",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_open(commands)
    _add_search(commands)
    _add_checklist(commands)
    _add_print(commands)
    _add_check(commands)
    commands.add_parser("build-index").add_argument("folders", nargs="+", type=Path)  # for the window; not in the help
    commands.add_parser("self-check", help="load everything, open the index, lay out a page; exit 0")
    return top


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse names the type of add_subparsers() nowhere else


def _add_open(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("open", help="open the window at a topic")
    command.add_argument("topic", metavar="TOPIC[#SECTION]", help="for example kidney-stones#treatment")


def _add_search(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("search", help="search and print what is found")
    command.add_argument("words", nargs="*", metavar="WORDS", help="what to search for; - reads one query a line")
    command.add_argument("--limit", type=positive, default=10, metavar="N", help="show at most N topics (10)")
    command.add_argument("--json", action="store_true", help="one JSON object a query")


def _add_checklist(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("checklist", help='save the "when to seek care" checklist as a PDF')
    command.add_argument("--pdf", type=Path, required=True, metavar="FILE", help="where to save it")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper size (a4)")
    command.add_argument("--large", action="store_true", help="large print, on as many pages as it needs")
    command.add_argument("--full", action="store_true", help="every warning sign, with what it may mean")
    command.add_argument("--country", metavar="CODE", help="whose emergency number to print, for example GB")
    command.add_argument("--tick", nargs="+", default=[], action="extend", metavar="ID", help="lines or signs to tick")
    command.add_argument(
        "--risk", nargs="+", default=[], action="extend", metavar="ID", help="what moves the answer up"
    )


def _add_print(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("print", help="save topics as a PDF")
    command.add_argument("topics", nargs="+", metavar="TOPIC")
    command.add_argument("--pdf", type=Path, required=True, metavar="FILE", help="where to save it")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper size (a4)")
    kinds = [kind.value for kind in SectionKind]
    command.add_argument("--section", nargs="+", choices=kinds, metavar="KIND", help=f"only these: {', '.join(kinds)}")
    command.add_argument("--large", action="store_true", help="large print")


def _add_check(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("check", help="check a content pack and say every fault")
    command.add_argument("pack", nargs="?", type=Path, metavar="PACK", help="a folder; the pack that ships if left out")


def folder(text: str) -> Path:
    """A folder by its whole path, by which a second start knows it too."""
    return Path(text).resolve()


def positive(text: str) -> int:
    """A whole number from 1 on; argparse says so where it is none."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
