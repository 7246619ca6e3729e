"""What happens when Spotter itself goes wrong: it is noted, and said once in plain words."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

Tell = Callable[[str], None]


class CrashReport:
    """Takes every exception that nobody caught. `tell` shows a text to the person; it is called once."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._has_told = False

    def install(self) -> None:
        """Stand in for Python's own answer, in this thread and all others."""
        sys.excepthook = self.take
        threading.excepthook = lambda hook: self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Note an exception and tell the person, the first time."""
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        self._note(kind, error or kind(), trace)
        if not self._has_told:
            self._has_told = True
            self._tell(f"{kind.__name__}: {error}")

    def _note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import logging

        from desktop.logs import begin_logging

        begin_logging()
        logging.getLogger(__name__).critical("uncaught exception", exc_info=(kind, error, trace))
