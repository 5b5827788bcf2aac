"""Options that several commands share."""

from __future__ import annotations

import argparse


def add_book_option(parser: argparse.ArgumentParser, default: str = ".") -> None:
    parser.add_argument("--book", metavar="PATH", default=default, help="book.toml, or a folder that holds it (default: here)")


def add_run_options(parser: argparse.ArgumentParser) -> None:
    add_book_option(parser)
    parser.add_argument("--jobs", metavar="N", type=whole_number, default=0, help="how many to work side by side (default: the cores)")
    parser.add_argument("--quiet", action="store_true", help="print findings and errors only")
    parser.add_argument("--why", action="store_true", help="say what is made again, and because of what")


def whole_number(text: str) -> int:
    """For options that count: 0 or more."""
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"‘{text}’ is not a whole number")
    return int(text)


def port(text: str) -> int:
    number = whole_number(text)
    if number > 65535:
        raise argparse.ArgumentTypeError(f"‘{text}’ is no port; ports go from 0 to 65535")
    return number
