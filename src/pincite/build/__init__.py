"""Steps, fingerprints and the store; knows nothing of books."""

from pincite.build.fingerprint import fingerprint, fingerprint_code, fingerprint_file, fingerprint_files
from pincite.build.manifest import Manifest, fingerprints_of, is_current, load_manifest, save_manifest
from pincite.build.output import replace_folder, write_atomically
from pincite.build.steps import Runner, Step, StepEvent, Traced, Warm
from pincite.build.store import Store

__all__ = [
    "Manifest",
    "Runner",
    "Step",
    "StepEvent",
    "Store",
    "Traced",
    "Warm",
    "fingerprint",
    "fingerprint_code",
    "fingerprint_file",
    "fingerprint_files",
    "fingerprints_of",
    "is_current",
    "load_manifest",
    "replace_folder",
    "save_manifest",
    "write_atomically",
]
