"""The commands. Exit 0: fine. 1: the user's to mend, in one sentence on stderr. 2: wrong usage.

Nothing but click is loaded here: the window is to be seen at once, and each other command loads what it needs.
"""

import os
import sys
from collections.abc import Iterable
from datetime import datetime, time
from pathlib import Path
from typing import Any, NoReturn

import click

from facilitator.core.errors import UserError

_FILE = click.Path(path_type=Path)


class PlainErrors(click.Group):
    """Says a `UserError` as one sentence on stderr and exits 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except UserError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


@click.group(cls=PlainErrors, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="facilitator")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Plan and run live alignment workshops from one local file.

    Without a command it opens the programme that was open last, or the welcome window.

    \b
    Example: facilitator demo
    """
    if ctx.invoked_subcommand is None:
        _window()


@main.command("open")
@click.argument("path", metavar="FILE", type=_FILE)
def open_command(path: Path) -> None:
    """Open a programme in the window.

    \b
    Example: facilitator open Alignment.programme
    """
    _window(path)


@main.command()
def demo() -> None:
    """Open the sample programme in the window.

    \b
    Example: facilitator demo
    """
    _window(demo=True)


@main.command()
@click.argument("path", metavar="FILE", type=_FILE)
@click.option("--template", metavar="NAME", help="Plan a workshop from this template: a name, or a TOML file.")
@click.option("--minutes", type=click.IntRange(1, 24 * 60), help="Fit it to the minutes there are on a day.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Its day; in four weeks without this.")
@click.option("--start", type=click.DateTime(["%H:%M"]), help="When it begins; 13:00 without this.")
def new(path: Path, template: str | None, minutes: int | None, day: datetime | None, start: datetime | None) -> None:
    """Make a programme file: empty, or with a workshop planned in it.

    NAME is standard, half-day, full-day, mini, virtual-first, new-product or merger; standard if only the others are
    given. Minutes that cannot be met are refused, with by how much.

    \b
    Example: facilitator new Alignment.programme
    Example: facilitator new Alignment.programme --template half-day --minutes 200 --date 2027-01-12
    """
    from facilitator import headless

    if template is None and minutes is None and day is None and start is None:
        _say(headless.new(path))
        return
    wanted, begins = day.date() if day else None, start.time() if start else time(13)
    _say(headless.new_planned(path, "standard" if template is None else template, minutes, wanted, begins))


@main.group("template")
def template_group() -> None:
    """Look over templates of your own.

    \b
    Example: facilitator template check ours.toml
    """


@template_group.command("check")
@click.argument("path", metavar="FILE", type=_FILE)
def template_check(path: Path) -> None:
    """Say whether a template file can be used, and what is doubtful about it.

    \b
    Example: facilitator template check ours.toml
    """
    from facilitator import headless

    _say(headless.check_template(path))


@main.command()
@click.argument("path", metavar="FILE", type=_FILE)
def check(path: Path) -> None:
    """Read a whole programme file and say what is wrong with it.

    \b
    Example: facilitator check Alignment.programme
    """
    from facilitator import headless

    _say(headless.check(path))


@main.command()
@click.argument("path", metavar="FILE", type=_FILE)
def backup(path: Path) -> None:
    """Put a backup beside a programme file.

    \b
    Example: facilitator backup Alignment.programme
    """
    from facilitator import headless

    _say(headless.backup(path))


@main.command()
@click.argument("path", metavar="FILE", type=_FILE)
@click.option("--from", "source", metavar="BACKUP", type=_FILE, help="Which backup; the newest without this.")
@click.option("--list", "only_list", is_flag=True, help="Only list the backups there are.")
def restore(path: Path, source: Path | None, only_list: bool) -> None:
    """Go back to a backup of a programme file. The file as it is now is put among the backups first.

    \b
    Example: facilitator restore Alignment.programme
    """
    from facilitator import headless

    _say(headless.list_backups(path) if only_list else headless.restore(path, source))


@main.command()
@click.argument("folder", metavar="DIR", type=_FILE)
@click.option("--script", "path", metavar="FILE", type=_FILE, help="The workshop to play; the sample without this.")
def rehearse(folder: Path, path: Path | None) -> None:
    """Play a whole workshop without a window, and write its programme and its documents into DIR.

    What to play is a script, a TOML file; docs/script.md tells how to write one. Files in DIR that bear the names
    written are replaced, all others are left alone.

    \b
    Example: facilitator rehearse out
    """
    from facilitator import headless

    _say(headless.rehearse(folder, path))


@main.command()
@click.argument("path", metavar="FILE", type=_FILE)
@click.argument("document", metavar="DOCUMENT")
@click.option("--to", "target", metavar="PATH", type=_FILE, required=True, help="Where to; its suffix says how.")
@click.option("--workshop", metavar="TITLE", help="Which workshop; the live or the latest one without this.")
@click.option("--wave", metavar="TITLE", help="Which round of the assessment; the latest with answers without this.")
def export(path: Path, document: str, target: Path, workshop: str | None, wave: str | None) -> None:
    """Write a document about a workshop, about the assessment, or about what became of it.

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
    Example: facilitator export Alignment.programme action-plan --to plan.pdf
    Example: facilitator export Alignment.programme questions --to questions.csv
    Example: facilitator export Alignment.programme assessment --to gaps.xlsx --wave Baseline
    """
    from facilitator import headless

    _say(headless.export(path, document, target, workshop, wave))


@main.command()
@click.argument("path", metavar="FILE", type=_FILE)
@click.argument("folder", metavar="DIR", type=_FILE)
@click.option("--workshop", metavar="TITLE", help="Which workshop; the live one, or that closed last.")
def distribute(path: Path, folder: Path, workshop: str | None) -> None:
    """Write what a workshop came to for everyone who took part, into DIR.

    That is a page for each person, a digest for each team in the form it prefers, the documents, lists for other tools,
    dates, drafts of e-mails, and an index. Nothing is sent. Run again it updates, and says what has changed.

    \b
    Example: facilitator distribute Alignment.programme outcomes
    """
    from facilitator import headless

    _say(headless.distribute(path, folder, workshop))


@main.command("import")
@click.argument("path", metavar="FILE", type=_FILE)
@click.argument("kind", metavar="KIND", type=click.Choice(["people", "agenda", "answers", "actions"]))
@click.argument("source", metavar="SOURCE", type=_FILE)
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

    KIND is people, agenda, answers or actions; SOURCE is a CSV, text or spreadsheet file. People have names, e-mail
    addresses and teams. An agenda has blocks with their minutes or starts, and what else it says; it takes the place of
    the agenda there is. Answers are what a survey tool saves, as it comes; the same file again adds nothing twice.
    Actions are the list exported as .xlsx, with what their owners say of them.

    \b
    Example: facilitator import Alignment.programme people team.csv --yes
    Example: facilitator import Alignment.programme agenda agenda.xlsx --yes
    Example: facilitator import Alignment.programme answers survey.csv --wave Baseline --yes
    Example: facilitator import Alignment.programme actions actions.xlsx --yes
    """
    from facilitator import headless

    if kind == "agenda":
        _say(headless.import_agenda(path, source, workshop, yes, add, dates))
    elif kind == "actions":
        _say(headless.import_actions(path, source, yes, dates))
    elif kind == "answers":
        _say(headless.import_answers(path, source, wave, team, yes, trust))
    else:
        _say(headless.import_people(path, source, workshop, yes))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _window(path: Path | None = None, demo: bool = False) -> NoReturn:
    """Start the window program, if there is a screen for it."""
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc"))
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not offscreen and not any(os.environ.get(name) for name in screens):
        raise UserError(
            "There is no screen to open a window on: to play a workshop without one, use “facilitator rehearse DIR”."
        )
    from facilitator import start

    sys.exit(start.start(path, demo=demo))
