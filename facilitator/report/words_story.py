"""The words that a workshop took up: what all mean by them from now on, or what each team says where that is open."""

from reportlab.platypus import Flowable

from facilitator.core.run.wording import WordView
from facilitator.report.paper import Paper
from facilitator.report.pieces import lacks, section, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold


def shared_words(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on them; nothing where no word was laid open. What was written unseen is told nowhere."""
    shown = [word for word in taken.words if word.shown]
    if not shown:
        return []
    columns = [Column("Word", 25), Column("What we mean by it", 75)]
    return section(paper, [paper.h1("Words we share")], columns, [_row(paper, word) for word in shown])


def _row(paper: Paper, word: WordView) -> tuple[Cell, Cell]:
    title = [paper.markup(bold(word.term.word, paper.fonts), paper.styles.cell)]
    if word.term.meaning:
        return title, word.term.meaning
    said: list[Flowable] = [lacks(paper, "Not agreed yet")]
    for card in word.said:
        label = team_cell(paper, card.team)
        said += [*([label] if isinstance(label, Flowable) else []), paper.says(card.text, paper.styles.cell)]
    return title, said
