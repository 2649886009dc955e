"""The questions for the survey tool that people have: as a table, as lines to paste, and with how to set them up."""

from facilitator.report.assess.form import DONT_KNOW, Form
from facilitator.report.fonts import FontBook
from facilitator.report.spreadsheet import csv_bytes
from facilitator.report.text import markdown_safe, one_line

HEADER = ("number", "group", "section", "statement")
_HOW = (
    ("Google Forms", "a “Multiple choice grid”"),
    ("Microsoft Forms", "a “Likert” question"),
    ("SurveyMonkey", "a “Matrix / rating scale”"),
    ("Typeform", "a “Matrix”"),
    ("Qualtrics", "a “Matrix table”"),
)
"""What the question with rows and columns is called in each tool."""


def questions_csv(form: Form, _fonts: FontBook) -> bytes:
    """A row for each statement: number, group, section, statement."""
    return csv_bytes(HEADER, [(line.number, line.group, line.section, one_line(line.text)) for line in form.lines])


def questions_txt(form: Form, _fonts: FontBook) -> bytes:
    """Nothing but the statements, one a line, as tools take them in."""
    return "".join(f"{one_line(line.text)}\n" for line in form.lines).encode("utf-8", errors="replace")


def questions_markdown(form: Form, _fonts: FontBook) -> bytes:
    """How to set the survey up in the common tools, then the statements by section."""
    lines = [f"# {markdown_safe(form.title)}: questions", "", *_setting_up(form)]
    group = ""
    for heading, section, held in form.sections():
        if heading != group:
            lines += [f"## {markdown_safe(heading)}", ""]
            group = heading
        lines += [f"### {markdown_safe(section)}", "", *_pasted([line.text for line in held])]
    return "\n".join(lines).encode("utf-8", errors="replace")


def answers(form: Form) -> list[str]:
    """The answers to choose from, as a tool is to offer them: "4 - Working well", and don’t know."""
    return [*(f"{number} - {label}" for number, label in enumerate(form.labels, 1)), DONT_KNOW]


def _setting_up(form: Form) -> list[str]:
    teams = [one_line(team.name) for team in form.teams]
    return [
        "## Setting it up",
        "",
        "1. Begin with one question of a single choice, “Which team are you on?”"
        + (", with these answers:" if teams else "."),
        "",
        *(_pasted(teams) if teams else []),
        "2. Ask all statements with the same answers, and let none of them be mandatory:",
        "",
        *_pasted(answers(form)),
        "3. End with an open question, “Is there anything else you would like to say?”",
        *(["4. Collect neither names nor e-mail addresses."] if form.anonymous else []),
        "",
        "Make one question with rows and columns for each section: its statements are the rows, the answers the"
        " columns. Where the tool lets you, paste all lines into the first row at once. Such a question is called",
        "",
        *(f"- {called} in {tool}" for tool, called in _HOW),
        "",
        "Keep the wording as it is: answers are matched to the statements by it. When everybody has answered, save the"
        " answers as CSV or XLSX and import that file as it comes.",
        "",
    ]


def _pasted(lines: list[str]) -> list[str]:
    """Lines as they are to be pasted, in a box of their own; a row of backticks in them can’t close it."""
    return ["```text", *(one_line(line).replace("```", "'''") for line in lines), "```", ""]
