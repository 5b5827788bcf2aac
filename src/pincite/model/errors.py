"""What stops the program; each error knows its exit code, and the command line alone catches them."""

from __future__ import annotations


class PinciteError(Exception):
    """``place`` is 'file:line:column' or '', ``help`` the next step."""

    exit_code = 2

    def __init__(self, message: str, *, place: str = "", help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.help = help


class UserError(PinciteError):
    """The user's mistake: a file, an option or a book that cannot be worked with."""


class ToolError(PinciteError):
    """A program or library that is missing, failed, or took too long."""

    exit_code = 3
