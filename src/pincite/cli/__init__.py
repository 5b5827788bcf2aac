"""The command line: parses arguments, calls, chooses the exit code, and alone catches what stops the program."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from pincite import __version__
from pincite.build.call_room import with_room
from pincite.model.errors import PinciteError

COMMANDS = (
    ("build", "build editions of the book: pdf, print, epub, html or all"),
    ("check", "prove every number against the passage it cites"),
    ("report", "write the citation-check report for reading and reviewing"),
    ("review", "settle what needs judgement: accept, reject or comment claims"),
    ("seeds", "lock, show and search the captured sources"),
    ("quantities", "show the numbers that pincite sees in a text"),
    ("conflicts", "list where the seeds disagree"),
    ("mutate", "test the check: make one fault at a time and see it caught"),
    ("explain", "explain a rule of the check"),
    ("init", "start a new book in an empty folder"),
    ("serve", "show the book in the browser while it is written, and its report for reviews"),
)


def main(argv: Sequence[str] | None = None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except PinciteError as error:
        return _complain(error)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output went away (`pincite check | head`): not an error of ours, nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def program() -> NoReturn:
    """Runs the command line and leaves. The system takes back at once what Python would first take apart value by value, which is a
    tenth of a build in which a chapter has changed.
    """
    code = main()
    with suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


def parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of these arguments. A command's own module is loaded only when it is called: `pincite build` with nothing to do
    starts in a wink.
    """
    parser = argparse.ArgumentParser(prog="pincite", description="A press that will not print a number it cannot source.")
    parser.add_argument("--version", action="version", version=f"pincite {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen = next((word for word in arguments if not word.startswith("-")), "")
    for name, summary in COMMANDS:
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if name == chosen:
            module = importlib.import_module(f"pincite.cli.{name}")
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return parser


def _run(arguments: list[str]) -> int:
    options = parser_for(arguments).parse_args(arguments)
    code: int = with_room(options.run, options)
    sys.stdout.flush()  # while it is noticed that its reader went away
    return code


def _complain(error: PinciteError) -> int:
    where = f"{error.place}: " if error.place else ""
    print(f"error: {where}{error.message}", file=sys.stderr)
    if error.help:
        print(f"  = help: {error.help}", file=sys.stderr)
    return error.exit_code
