"""A blank form for answers in a spreadsheet: it comes in again as it went out, a row for each person."""

from facilitator.report.assess.form import DONT_KNOW, Form
from facilitator.report.fonts import FontBook
from facilitator.report.spreadsheet import csv_bytes
from facilitator.report.text import one_line
from facilitator.report.workbook import Heading, workbook_bytes

TEAM, NAME, COMMENTS = "Team", "Name", "Comments"
_RATINGS = ("1", "2", "3", "4", "5", DONT_KNOW)


def answers_form_csv(form: Form, _fonts: FontBook) -> bytes:
    """Team, every statement and comments as headings; nothing below."""
    return csv_bytes([heading.title for heading in _headings(form)], [])


def answers_form_xlsx(form: Form, _fonts: FontBook) -> bytes:
    """The same as a workbook in which teams and ratings are chosen from lists."""
    return workbook_bytes(f"Answers {form.title}", _headings(form), [], form.taken_at, kept=_kept(form))


def _headings(form: Form) -> list[Heading]:
    teams = tuple(one_line(team.name) for team in form.teams)
    name = [] if form.anonymous else [Heading(NAME, 22)]
    statements = [Heading(one_line(line.text), 26, choices=_RATINGS) for line in form.lines]
    return [*name, Heading(TEAM, 18, choices=teams), *statements, Heading(COMMENTS, 60)]


def _kept(form: Form) -> int:
    """How many columns stay in sight: those that say whose answers they are."""
    return 1 if form.anonymous else 2
