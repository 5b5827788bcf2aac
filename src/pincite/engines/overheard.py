"""What WeasyPrint logs, as messages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from pincite.engines.printing import Message


@contextmanager
def overheard(about: str, messages: list[Message]) -> Iterator[None]:
    """Turn what WeasyPrint logs into messages."""
    logger = logging.getLogger("weasyprint")
    handler = _Listener(about, messages)
    handlers, propagate = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [handler], False
    try:
        yield
    finally:
        logger.handlers, logger.propagate = handlers, propagate


class _Listener(logging.Handler):
    def __init__(self, about: str, messages: list[Message]) -> None:
        super().__init__(logging.WARNING)
        self.about = about
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        message = Message(self.about, record.getMessage())
        if message not in self.messages:
            self.messages.append(message)
