"""The commands by which something leaves a programme or comes into it. Light to load, as `cli`, which adds them."""

from collections.abc import Iterable
from pathlib import Path

import click

FILE = click.Path(path_type=Path)
KINDS = ("people", "agenda", "answers", "actions", "glossary", "readings")


def say(lines: Iterable[str]) -> None:
    """Print what a command has to say, line by line as it comes."""
    for line in lines:
        click.echo(line)


@click.command("export")
@click.argument("path", metavar="FILE", type=FILE)
@click.argument("document", metavar="DOCUMENT")
@click.option("--to", "target", metavar="PATH", type=FILE, required=True, help="Where to; its suffix says how.")
@click.option("--workshop", metavar="TITLE", help="Which workshop; the live or the latest one without this.")
@click.option("--wave", metavar="TITLE", help="Which round of the assessment; the latest with answers without this.")
def export_command(path: Path, document: str, target: Path, workshop: str | None, wave: str | None) -> None:
    """Write a document about a workshop, about the assessment, about what became of it, or about what was agreed.

    \b
    About a workshop DOCUMENT is one of these, PATH ends in one of its suffixes. What a workshop came to (action-plan,
    actions, day-log, raci, summary) is told of the one closed last, if none is live or named:
      action-plan         .pdf
      actions             .csv .md .xlsx .ics
      agenda              .pdf .xlsx .csv .ics
      agenda-facilitator  .pdf .xlsx .csv
      day-log             .csv
      invitation          .ics .eml
      note-sheets         .pdf
      pre-read            .pdf
      preparation         .pdf .csv
      prompts             .pdf
      raci                .pdf .csv
      reminder            .eml
      reminders           .ics
      sign-up             .pdf
      summary             .pdf
      table-cards         .pdf

    \b
    About the assessment it is one of these. The forms ask what --wave asks, without it what the programme would ask:
      questions           .csv .txt .md
      answers-form        .csv .xlsx
      paper-form          .pdf
      assessment          .pdf .csv .xlsx
      improvement-plan    .pdf
      review-dates        .ics

    \b
    About what became of it, in the whole programme; from checkpoints on with --workshop of one alone:
      trends              .pdf .csv
      wins                .pdf .md
      hand-over           .pdf .md
      rhythm              .ics
      checkpoints         .ics
      open-actions        .xlsx
      actions-jira        .csv
      actions-asana       .csv
      actions-trello      .csv
      actions-planner     .csv
      actions-linear      .csv
      actions-plain       .csv

    \b
    About what was agreed, in the whole programme:
      collaboration-plan  .pdf .md
      plan-review         .pdf .eml
      scorecard           .pdf
      readings            .csv
      glossary            .csv .xlsx .pdf
      decisions           .pdf .md .csv
      coming              .ics
      practices           .pdf .md
      growth-plan         .pdf
      process-map         .pdf

    \b
    Example: facilitator export Alignment.programme action-plan --to plan.pdf
    Example: facilitator export Alignment.programme questions --to questions.csv
    Example: facilitator export Alignment.programme assessment --to gaps.xlsx --wave Baseline
    """
    from facilitator import headless

    say(headless.export(path, document, target, workshop, wave))


@click.command("distribute")
@click.argument("path", metavar="FILE", type=FILE)
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--workshop", metavar="TITLE", help="Which workshop; the live one, or that closed last.")
def distribute_command(path: Path, folder: Path, workshop: str | None) -> None:
    """Write what a workshop came to for everyone who took part, into DIR.

    That is a page for each person, a digest for each team in the form it prefers, the documents, lists for other tools,
    dates, drafts of e-mails, and an index. Nothing is sent. Run again it updates, and says what has changed.

    \b
    Example: facilitator distribute Alignment.programme outcomes
    """
    from facilitator import headless

    say(headless.distribute(path, folder, workshop))


@click.command("import")
@click.argument("path", metavar="FILE", type=FILE)
@click.argument("kind", metavar="KIND", type=click.Choice(KINDS))
@click.argument("source", metavar="SOURCE", type=FILE)
@click.option("--yes", is_flag=True, help="Store it. Without this it is only looked at.")
@click.option("--workshop", metavar="TITLE", help="Which agenda; or let the people take part in this workshop, too.")
@click.option("--add", is_flag=True, help="Put the blocks behind the agenda there is, not in its place.")
@click.option("--dates", type=click.Choice(["day first", "month first"]), help="How dates like 3/4 are read.")
@click.option("--wave", metavar="TITLE", help="Which round of the assessment the answers belong to.")
@click.option("--team", metavar="NAME", help="Whose answers they are, where the file does not say.")
@click.option("--trust-doubtful", "trust", is_flag=True, help="Take columns whose wording differs more than a little.")
def import_command(
    path: Path, kind: str, source: Path, yes: bool, workshop: str | None, add: bool, dates: str | None,
    wave: str | None, team: str | None, trust: bool,
) -> None:  # fmt: skip
    """Read a list, say row by row what would happen, and with --yes store it.

    KIND is people, agenda, answers, actions, glossary or readings; SOURCE is a CSV, text or spreadsheet file. People
    have names, e-mail addresses and teams. An agenda has blocks with their minutes or starts, and what else it says; it
    takes the place of the agenda there is. Answers are what a survey tool saves, as it comes; the same file again adds
    nothing twice. Actions are the list exported as .xlsx, with what their owners say of them. A glossary has words,
    meanings and what each team says; readings are values of metrics with their days.

    \b
    Example: facilitator import Alignment.programme people team.csv --yes
    Example: facilitator import Alignment.programme agenda agenda.xlsx --yes
    Example: facilitator import Alignment.programme answers survey.csv --wave Baseline --yes
    Example: facilitator import Alignment.programme actions actions.xlsx --yes
    Example: facilitator import Alignment.programme readings values.csv --dates "day first" --yes
    """
    from facilitator import headless

    if kind == "agenda":
        say(headless.import_agenda(path, source, workshop, yes, add, dates))
    elif kind == "actions":
        say(headless.import_actions(path, source, yes, dates))
    elif kind == "glossary":
        say(headless.import_glossary(path, source, yes))
    elif kind == "readings":
        say(headless.import_readings(path, source, yes, dates))
    elif kind == "answers":
        say(headless.import_answers(path, source, wave, team, yes, trust))
    else:
        say(headless.import_people(path, source, workshop, yes))
