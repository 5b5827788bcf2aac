"""Rewrites the book's figures: `python manuscript/figures/make.py [FOLDER]`."""

from __future__ import annotations

import sys
from pathlib import Path

import garrison
import losses
import ornament
import sketch_map
import strengths
import timeline

FIGURES = (strengths, losses, garrison, timeline, sketch_map, ornament)


def make(folder: Path) -> None:
    """Writes every figure into a folder."""
    for figure in FIGURES:
        figure.draw(folder)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
