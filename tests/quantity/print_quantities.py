"""Prints the quantities of a file as JSON lines: what score.py runs while developing the grammar."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pincite.model.quantity import as_json
from pincite.quantity import read_quantities

for quantity in read_quantities(Path(sys.argv[-1]).read_bytes().decode("utf-8")):
    print(json.dumps(as_json(quantity), ensure_ascii=False))
