"""The store under kill -9 and under two builds at once: what is read is whole, or absent."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pincite.build import Store

WRITER = """
import sys
from pathlib import Path
from pincite.build import Store
store = Store(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    for name in ("aa", "bb", "cc"):
        store.put(name + "0", [name] * 40000)
        if number == int(sys.argv[2]):
            print("under way", flush=True)
    if len(sys.argv) > 3:
        store.prune()
"""


@pytest.mark.parametrize("when", [1, 2, 5])
def test_killing_the_writer_leaves_every_object_whole_or_absent(tmp_path: Path, when: int) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(when)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    store = Store(tmp_path)
    found = 0
    for name in ("aa", "bb", "cc"):
        try:
            assert store.get(name + "0") == [name] * 40000
            found += 1
        except KeyError:
            pass
    assert found >= 1
    store.put("aa0", "again")
    assert store.get("aa0") == "again"


def test_two_builds_at_once_read_whole_values_while_one_prunes(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), "1", *extra], stdout=subprocess.PIPE) for extra in ((), ("prune",))
    ]
    store = Store(tmp_path, limit=100_000)
    try:
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        for _ in range(60):
            for name in ("aa", "bb", "cc"):
                with contextlib.suppress(KeyError):
                    assert store.get(name + "0") == [name] * 40000
            store.prune()
    finally:
        for writer in writers:
            writer.kill()
            writer.wait()
            assert writer.stdout is not None
            writer.stdout.close()


def test_what_a_killed_writer_left_behind_is_pruned_with_the_rest(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=0)
    store.put("aa0", "value")
    (tmp_path / "aa" / ".half.part").write_bytes(b"x" * 1000)
    assert store.prune() >= 1000
    assert list((tmp_path / "aa").iterdir()) == []
