"""The program opening a programme, as its command does: prints two instants. Run by `cold_start`.

The first is when its curtain had painted, the second when the programme's own window had.
"""

import gc
import sys
from importlib import import_module
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from benchmarks.waiting import keep_settings_in, until_painted
from facilitator.start import Opening, make_application


def main() -> None:
    import_module("benchmarks.as_installed")
    import_module("facilitator.cli")  # typed at a prompt, the command is loaded first
    path = Path(sys.argv[1])
    keep_settings_in(path.parent)
    gc.disable()
    application = make_application()
    opening = Opening(application, QSettings(), path, False)
    opening.curtain.painted.connect(_tell, Qt.ConnectionType.QueuedConnection)
    opening.loaded.connect(_tell_when_painted)
    opening.curtain.show()
    application.exec()


def _tell() -> None:
    print(monotonic())


def _tell_when_painted() -> None:
    until_painted(*(widget for widget in QApplication.topLevelWidgets() if widget.isVisible()))
    _tell()
    QApplication.closeAllWindows()


if __name__ == "__main__":
    main()
