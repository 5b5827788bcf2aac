"""The store under kill -9 and under two builds at once: what is read is whole, or absent."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pincite.build import Store, replace_folder

WRITER = """
import sys
from pathlib import Path
from pincite.build import Store, replace_folder
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


def test_what_a_killed_build_left_unfinished_goes_after_a_while(tmp_path: Path) -> None:
    store = Store(tmp_path / "build" / "store")
    store.put("aa0", "value")
    old = [tmp_path / "build" / ".book.part", store.folder / ".x.part", store.folder / "aa" / ".y.part"]
    young = store.folder / "aa" / ".z.part"
    for path in (*old, young):
        path.write_bytes(b"half")
    for path in old:
        os.utime(path, (1, 1))
    store.prune()
    assert [path.exists() for path in (*old, young)] == [False, False, False, True]
    assert store.get("aa0") == "value"


FOLDER_WRITER = """
import sys
from pathlib import Path
from pincite.build import replace_folder
print("under way", flush=True)
for number in range(int(sys.argv[2])):
    replace_folder(Path(sys.argv[1]), {f"{sys.argv[3]}-{name}": sys.argv[3].encode() for name in range(30)})
"""


def test_two_builds_that_write_one_folder_take_turns(tmp_path: Path) -> None:
    site = tmp_path / "html"
    writers = [subprocess.Popen([sys.executable, "-c", FOLDER_WRITER, str(site), "40", who]) for who in ("one", "two")]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert len({path.name.partition("-")[0] for path in site.iterdir()}) == 1 and len(list(site.iterdir())) == 30
    assert sorted(path.name for path in tmp_path.iterdir()) == [".html.lock", "html"]


def test_what_a_killed_folder_writer_left_goes_with_the_next(tmp_path: Path) -> None:
    site = tmp_path / "html"
    writer = subprocess.Popen([sys.executable, "-c", FOLDER_WRITER, str(site), "100000", "one"], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    writer.kill()
    writer.wait()
    writer.stdout.close()
    assert not site.exists() or len(list(site.iterdir())) == 30
    replace_folder(site, {"index.html": b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".html.lock", "html"]


def test_a_check_killed_at_any_step_leaves_the_next_one_right(book: Path, tmp_path: Path) -> None:
    copy = tmp_path / "book"
    shutil.copytree(book, copy, ignore=shutil.ignore_patterns("build"))
    command = [sys.executable, "-m", "pincite", "check", "--jobs", "1", "--book", str(copy)]
    for steps in (1, 4, 7):
        killed = subprocess.Popen([*command, "--why"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        assert killed.stderr is not None
        for _ in range(steps):
            killed.stderr.readline()
        killed.kill()
        killed.wait()
        killed.stderr.close()
    after = subprocess.run([*command, "--format", "json"], capture_output=True, check=False)
    shutil.rmtree(copy / "build")
    clean = subprocess.run([*command, "--format", "json"], capture_output=True, check=False)
    assert after.stdout == clean.stdout and after.returncode == clean.returncode and len(clean.stdout) > 1000
