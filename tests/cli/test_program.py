"""Pincite as a program of its own: it leaves at once, and loses nothing of what it had to say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pincite.cli import main

PROGRAM = [sys.executable, "-m", "pincite"]


@pytest.mark.parametrize("arguments", [("explain",), ("explain", "zzz"), ("quantities", "-")])
def test_what_is_said_and_the_exit_code_are_those_of_the_call(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("They lost 12 men. " * 5000, encoding="utf-8")
    words = [str(text) if word == "-" else word for word in arguments]
    done = subprocess.run([*PROGRAM, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (main(words), *capsys.readouterr())


def test_a_reader_who_went_away_is_no_error_of_the_program() -> None:
    with subprocess.Popen([*PROGRAM, "explain"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
