from __future__ import annotations

import os
import pickle
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import pytest

from pincite.build import Runner, Step, Store, Warm, replace_folder, write_atomically
from pincite.build.manifest import Manifest, is_current
from pincite.model.place import Place


def store_in(folder: Path, limit: int = 1 << 20) -> Store:
    return Store(folder, packages=("pincite",), limit=limit)


def test_a_value_comes_back_as_it_was(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    value = (Place("a.md", 1, 2, 3, 4), Fraction(1, 3), {"x": [1, None]})
    store.put("ab12", value)
    assert store.get("ab12") == value


def test_a_value_of_another_shape_counts_as_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, place = store_in(tmp_path), Place("a.md", 1, 2, 3, 4)
    for shape in (["a.md", 1, 2, 3], ["a.md", 1, 2, 3, 4, 5]):
        with monkeypatch.context() as patched:
            patched.setattr(Place, "__getstate__", lambda _, shape=shape: shape)
            store.put("ab12", place)
        with pytest.raises(KeyError):
            store.get("ab12")
    store.put("ab12", place)
    assert store.get("ab12") == place == pickle.loads(pickle.dumps(place))


def test_a_torn_object_counts_as_absent(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.put("ab12", "a long enough value")
    path = tmp_path / "ab" / "ab12"
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(KeyError):
        store.get("ab12")


def test_an_object_that_would_run_code_is_refused(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, ("touch " + str(tmp_path / "ran"),)

    import hashlib

    body = pickle.dumps(Evil())
    write_atomically(tmp_path / "ab" / "ab12", hashlib.sha256(body).digest() + body)
    with pytest.raises(KeyError):
        store_in(tmp_path).get("ab12")
    assert not (tmp_path / "ran").exists()


def test_the_store_forgets_what_was_longest_unused(tmp_path: Path) -> None:
    store = store_in(tmp_path, limit=2500)
    for number, key in enumerate(("aa1", "bb2", "cc3")):
        store.put(key, "x" * 1000)
        os.utime(tmp_path / key[:2] / key, (number, number))
    store.get("aa1")
    assert store.prune() > 0
    assert "aa1" in store and "bb2" not in store and "cc3" in store


def test_what_a_run_used_stays_though_it_is_above_the_limit(tmp_path: Path) -> None:
    """A book larger than the limit was made anew on each run."""
    store = store_in(tmp_path, limit=2500)
    store.put("aa1", "x" * 2000)
    runner = Runner(store)
    steps = [Step("write", str(n), (("n", str(n)),), lambda n=n: str(n) * 2000) for n in range(3)]
    runner.run_all(steps)
    store.put("bb2", "x" * 2000)
    runner.prune()
    assert all(runner.has(step) for step in steps) and "aa1" not in store and "bb2" in store


def test_a_process_that_stays_looks_through_its_store_once_something_is_to_be_gained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[object] = []
    monkeypatch.setattr(Store, "prune", lambda *_: looks.append(1))
    warm = Warm()
    for number in range(4):
        warm.turn()
        runner = Runner(store_in(tmp_path, limit=16_000), warm=warm)
        runner.run(Step("write", str(number), (("n", str(number)),), lambda: "x" * 400))
        runner.prune()
        runner.prune()
    assert len(looks) == 2  # at first, and after a sixteenth of its limit


def test_a_step_is_made_once_and_again_when_an_input_changes(tmp_path: Path) -> None:
    made: list[str] = []

    def work(what: str) -> str:
        made.append(what)
        return what.upper()

    def step(version: str) -> Step[str]:
        return Step("shout", "a.md", (("text", version), ("settings", "s")), lambda: work(version))

    first = Runner(store_in(tmp_path))
    assert first.run(step("one")) == "ONE"
    first.remember()
    second = Runner(store_in(tmp_path))
    assert second.run(step("one")) == "ONE"
    assert second.run(step("two")) == "TWO"
    assert made == ["one", "two"]
    assert [event.made for event in second.events] == [False, True]
    assert second.events[1].why == "text"


def test_steps_run_side_by_side_keep_their_order(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        runner = Runner(store_in(tmp_path), pool)
        steps = [Step("double", str(n), (("n", str(n)),), lambda n=n: 2 * n) for n in range(20)]
        assert runner.run_all(steps) == tuple(2 * n for n in range(20))


def test_a_store_that_cannot_be_written_still_gives_the_result(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    runner = Runner(store_in(tmp_path / "file"))
    assert runner.run(Step("one", "x", (), lambda: 1)) == 1


def test_a_failed_write_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "book.pdf"
    write_atomically(target, b"good")

    def refuse(self: Path, other: Path) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError):
        write_atomically(target, b"bad")
    assert target.read_bytes() == b"good"
    assert [path.name for path in tmp_path.iterdir()] == ["book.pdf"]


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    site = tmp_path / "html"
    replace_folder(site, {"index.html": b"1", "old/page.html": b"2"})
    replace_folder(site, {"index.html": b"3"})
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*")) == ["index.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".html.lock", "html"]


def test_a_manifest_notices_changed_new_and_lost_files(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "1.md").write_text("one")
    (tmp_path / "out.pdf").write_text("pdf")
    manifest = Manifest.of(tmp_path, "s", ["chapters", "chapters/1.md"], ["out.pdf"])
    assert is_current(tmp_path, manifest, "s")
    assert not is_current(tmp_path, manifest, "other settings")
    (tmp_path / "chapters" / "2.md").write_text("two")
    assert not is_current(tmp_path, manifest, "s")
    (tmp_path / "chapters" / "2.md").unlink()
    assert is_current(tmp_path, manifest, "s")
    (tmp_path / "out.pdf").unlink()
    assert not is_current(tmp_path, manifest, "s")
