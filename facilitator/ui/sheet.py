"""The style sheet's text, with the names of theme tokens where colours go."""

SHEET = """
QToolTip { background: $ink; color: $card; border: 0; padding: 5px 8px; }
QLabel { background: transparent; }
[role="muted"] { color: $muted; }
[role="small"] { color: $muted; font-size: 12px; }
[role="section"] { color: $muted; font-size: 11px; letter-spacing: 0.6px; text-transform: uppercase; }
[role="heading"] { font-size: 16px; font-weight: 700; }
[role="title"] { font-size: 22px; font-weight: 700; }
[role="strong"] { font-weight: 600; }
[role="ok"] { color: $ok; } [role="warn"] { color: $warn; } [role="bad"] { color: $bad; }
[role="card"] { background: $card; border: 1px solid $line; border-radius: 14px; }
[role="panel"] { background: $card; }
[role="lane"] { background: $lane; border-radius: 12px; }
[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
[role="notice"] { border-radius: 10px; border: 1px solid $line; background: $card; }
[role="notice"][kind="info"] { background: $accent_soft; border-color: $accent_soft; }
[role="notice"][kind="warn"] { background: $warn_soft; border-color: $warn_line; }
[role="notice"][kind="bad"] { background: $bad_soft; border-color: $bad_line; }
[role="notice"][kind="good"] { background: $ok_soft; border-color: $ok_line; }
[role="notice"][kind="warn"] QLabel { color: $warn; } [role="notice"][kind="bad"] QLabel { color: $bad; }
[role="notice"][kind="good"] QLabel { color: $ok; }
[role="toast"] { background: $ink; border-radius: 10px; } [role="toast"] QLabel { color: $card; }

[role="rail"] { background: $card; border: 0; border-right: 1px solid $line; }
[role="brand"] { font-size: 15px; font-weight: 700; }
[role="head"] { background: $card; border: 0; border-bottom: 1px solid $line; }
[role="foot"] { background: $card; border: 0; border-top: 1px solid $line; }
[role="whisper"] { background: $bad_soft; color: $bad; border: 1px solid $bad_line; border-radius: 8px;
  padding: 7px 11px; font-size: 13px; }
QPushButton[role="rail"] { background: transparent; border: 0; border-radius: 8px; padding: 8px 10px;
  text-align: left; font-size: 14px; font-weight: 400; }
QPushButton[role="rail"]:hover { background: $lane; }
QPushButton[role="rail"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[role="rail"]:focus { border: 2px solid $accent; padding: 6px 8px; }
QPushButton[role="row"] { background: $card; border: 1px solid $line; border-radius: 9px; text-align: left;
  min-height: 38px; padding: 0; }
QPushButton[role="row"]:hover { background: $accent_soft; }
QPushButton[role="row"]:focus { border: 2px solid $accent; }
QToolButton[role="head"] { background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 7px; }
QToolButton[role="head"]:hover { background: $lane; }
QToolButton[role="head"]:focus { border: 2px solid $accent; padding: 6px; }
QToolButton[role="head"]::menu-indicator { image: none; }

QPushButton { background: $card; color: $ink; border: 1px solid $line; border-radius: 8px;
  padding: 6px 12px; min-height: 18px; font-size: 13px; font-weight: 600; }
QPushButton:hover { background: $lane; }
QPushButton:pressed, QPushButton:checked { background: $accent_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 11px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { border-color: $ink; }
QPushButton[kind="primary"]:focus { border-color: $ink; }
QPushButton[kind="quiet"] { color: $muted; font-weight: 500; }
QPushButton[kind="danger"] { color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_soft; }
QToolButton { background: transparent; color: $ink; border: 1px solid transparent; border-radius: 7px; padding: 4px; }
QToolButton:hover { background: $lane; } QToolButton:pressed, QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QPushButton:disabled, QPushButton[kind]:disabled { background: $lane; color: $faded; border-color: $line; }
QPushButton[role="tab"] { background: transparent; border-color: transparent; color: $muted;
  font-size: 14px; font-weight: 400; padding: 5px 10px; border-radius: 7px; }
QPushButton[role="tab"]:hover { color: $ink; }
QPushButton[role="tab"]:checked { background: $card; border-color: $line; color: $ink; font-weight: 600; }
QPushButton[role="tab"]:focus { border: 2px solid $accent; padding: 4px 9px; }
[role="segments"] { background: $lane; border: 1px solid $line; border-radius: 9px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $card; color: $ink; border: 1px solid $edge; border-radius: 8px; padding: 5px 8px;
  placeholder-text-color: $muted; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 4px 7px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $bad; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled {
  background: $lane; color: $faded; border-color: $line; }
QComboBox { padding-right: 26px; } QComboBox:focus { padding-right: 25px; }
QComboBox::drop-down { border: 0; width: 24px; } QComboBox::down-arrow { image: none; }
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: 0; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }

QAbstractItemView { background: $card; border: 1px solid $line; border-radius: 10px; padding: 1px; outline: 0;
  selection-background-color: $accent_soft; selection-color: $ink; }
QAbstractItemView:focus { border: 2px solid $accent; padding: 0; }
QListWidget[role="lines"] { border: 0; background: transparent; }
QListWidget[role="lines"]:focus { border: 0; }
QListWidget[role="lines"]::item:selected { background: $accent_soft; color: $ink; }
QTableView { gridline-color: $line; alternate-background-color: $canvas; font-size: 13px; }
QTableView::item { border-bottom: 1px solid $line; padding: 0 7px; }
QTableView::item:selected { background: $accent_soft; }
QListView[role="rich"], QListView[role="rich"]:focus { background: transparent; border: 0; }
QTableView QLineEdit { border-radius: 0; padding: 0 5px; min-height: 0; }
QHeaderView { background: $table_head; border: 0; }
QHeaderView::section { background: $table_head; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: 7px 10px; font-size: 12px; font-weight: 600; }
QTableCornerButton::section { background: $table_head; border: 0; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 4px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: 0; width: 0; height: 0; }
QSplitter::handle { background: $line; }

QMenuBar { background: $card; color: $ink; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $card; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $ink; } QMenu::item:disabled { color: $faded; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
"""

TICKS = """
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 15px; height: 15px; background: $card; border: 1px solid $edge; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $accent; border-color: $accent; image: url($tick); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 7px; height: 7px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $lane; border-color: $line; }
"""
