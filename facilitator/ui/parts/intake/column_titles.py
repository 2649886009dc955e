"""How the columns of a list from elsewhere are called."""

from facilitator.core.sheets import Sheet


def column_titles(sheet: Sheet) -> list[str]:
    """How the columns of a list are called: by its header, or by their number and what they begin with."""
    width = max((len(row) for row in sheet.rows), default=0)
    titles = []
    for number in range(width):
        headed = sheet.header[number] if number < len(sheet.header) else ""
        first = next((row[number] for row in sheet.rows if number < len(row) and row[number]), "")
        titles.append(headed or f"Column {number + 1}{f': {first}' if first else ''}")
    return titles
