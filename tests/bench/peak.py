"""Runs a command, then prints the memory in KiB of the largest of its processes: ``python peak.py COMMAND …``."""

import resource
import subprocess
import sys

code = subprocess.run(sys.argv[1:], check=False).returncode
print(f"\npeak {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}", flush=True)
sys.exit(code)
