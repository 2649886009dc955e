"""What is in the file of a template, before it is taken in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.propose.sizes import sized
from facilitator.core.plan.ready.templates import Template
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label

_WIDTH = 460
_FINE = "Nothing about it is doubtful."


class TemplateVerdict(SheetDialog):
    """Title, what it is for, what it holds, and what is doubtful about it."""

    def __init__(self, template: Template, doubts: Sequence[str], parent: QWidget | None = None) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        title = label(template.title, "strong", wrap=True)
        title.setMinimumWidth(_WIDTH)
        column.addWidget(title)
        column.addWidget(label(template_words(template), "muted"))
        if template.about:
            column.addWidget(label(template.about, wrap=True))
        for words in doubts or [_FINE]:
            column.addWidget(label(words, "warn" if doubts else "ok", wrap=True))
        column.addStretch(1)
        super().__init__("Import template", body, "Import", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


def template_words(template: Template) -> str:
    """What a template holds: "5 parts, 13 blocks, 5 h 10 min"."""
    sessions = f"{counted(len(template.sessions), 'session')}, " if len(template.sessions) > 1 else ""
    blocks = f"{counted(len(template.parts), 'part')}, {counted(len(template.blocks), 'block')}"
    return f"{sessions}{blocks}, {spoken(sum(sized(template).full))}"
