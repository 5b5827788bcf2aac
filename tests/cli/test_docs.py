"""What the pages tell exists: links lead to files and headings, command lines are understood, options are those of the commands."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from pincite.cli import COMMANDS, parser_for

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "styles" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
_LINK = re.compile(r"(?<!`)\]\((?!https?:)(?P<file>[^()#\s]*)(?:#(?P<heading>[^()\s]+))?\)")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
_SHARED = ("build", "check", "report", "review", "serve")


def prose_of(page: Path) -> str:
    """Without blocks of code, fenced or indented, whose links are examples."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^    .*$", "", text, flags=re.MULTILINE))


def command_lines() -> Iterator[str]:
    for page in PAGES:
        for block in re.findall(r"^```sh\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
            yield from re.findall(r"(?:^|\| )(pincite [^|>\n]*)", block, re.MULTILINE)


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    found: set[str] = set()
    for action in parser._actions:
        found.update(option for option in action.option_strings if option.startswith("--"))
        if isinstance(action, argparse._SubParsersAction):
            for inner in dict.fromkeys(action.choices.values()):
                found |= options_of(inner)
    return found - {"--help", "--version"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    for link in _LINK.finditer(prose_of(page)):
        file = page if not link["file"] else page.parent / link["file"]
        assert file.exists(), link[0]
        if link["heading"]:
            headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert link["heading"] in {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}, link[0]


def test_every_command_line_is_understood() -> None:
    lines = list(command_lines())
    assert len(lines) > 30
    for line in lines:
        arguments = shlex.split(line, comments=True)[1:]
        parser_for(arguments).parse_args(arguments)


@pytest.mark.parametrize("name", [name for name, _ in COMMANDS])
def test_a_command_has_the_options_that_its_section_tells_and_no_others(name: str) -> None:
    section = COMMANDS_PAGE.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    shared = COMMANDS_PAGE.partition("\nShared by ")[2].partition("\n## ")[0] if name in _SHARED else "--book"
    own = options_of(parser_for([name]))
    assert own <= set(_OPTION.findall(section + shared))
    assert set(_OPTION.findall(section)) <= own | {"--book"}
