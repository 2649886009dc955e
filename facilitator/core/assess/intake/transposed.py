"""Files that lie on their side: statements below each other, one answer a column."""

from collections.abc import Sequence

from facilitator.core.assess.intake.headings import to_compare, wordings
from facilitator.core.assess.intake.shapes import AnswerFile

_COLUMNS = 4


def stand_below_each_other(file: AnswerFile, texts: Sequence[str]) -> bool:
    """Whether one of the first columns holds at least half of the statements, word for word."""
    asked = {to_compare(text) for text in texts}
    for column in range(min(_COLUMNS, len(file.headings))):
        said = {words for row in file.rows[: 4 * len(texts)] for words in wordings(row[column])}
        if len(asked & said) * 2 >= len(asked) > 0:
            return True
    return False
