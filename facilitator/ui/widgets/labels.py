"""Labels for words that may come from users: always plain text, never markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def label(text: str, role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A plain-text label; `role` is one of the style sheet's: muted, small, section, heading, title, …"""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property the style sheet looks at and have the widget styled anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    for part in (widget, *widget.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)
    widget.update()
