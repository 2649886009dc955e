"""A spreadsheet of actions that came back: the dialog that shows what would become of each row."""
