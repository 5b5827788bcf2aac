"""The book, its findings and its report in the browser of this machine, and of this machine alone."""

from pincite.serve.preview import Preview
from pincite.serve.server import open_server

__all__ = ["Preview", "open_server"]
