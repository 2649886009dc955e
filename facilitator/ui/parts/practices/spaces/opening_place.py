"""Opens the place of a space: a page online in the browser, a file or folder with what the system has for it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from facilitator.core.plan.prepare.wanted import LinkKind, link_kind, web_address
from facilitator.ui.desk import Desk


def may_open(place: str) -> bool:
    """Whether a place reads like something that can be opened: the number of a room is a place, too."""
    return link_kind(place) is LinkKind.WEB or (bool(place) and Path(place).expanduser().is_absolute())


def open_place(desk: Desk, place: str) -> None:
    """Open a place; what is not there any more is told."""
    if link_kind(place) is LinkKind.WEB:
        QDesktopServices.openUrl(QUrl(web_address(place)))
    elif not Path(place).expanduser().exists():
        desk.bridge.refused.emit(f"There is nothing at “{place}” any more: say where it is now.")
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(place).expanduser())))
