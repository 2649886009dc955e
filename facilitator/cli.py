"""The commands. Exit 0: fine. 1: the user's to mend, in one sentence on stderr. 2: wrong usage."""

import os
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from facilitator.core import backups, check, file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import teams
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.run import rehearsal
from facilitator.core.run.phrases import listed

_EXISTING = click.Path(path_type=Path)


def utc_now() -> datetime:
    """The clock of the real program."""
    return datetime.now(UTC)


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
@click.argument("path", metavar="FILE", type=_EXISTING)
def open_command(path: Path) -> None:
    """Open a programme in the window.

    \b
    Example: facilitator open Alignment.programme
    """
    file.open_file(path, utc_now).close()
    _window(path)


@main.command()
def demo() -> None:
    """Open the sample programme in the window.

    \b
    Example: facilitator demo
    """
    _window(demo=True)


@main.command()
@click.argument("path", metavar="FILE", type=_EXISTING)
def new(path: Path) -> None:
    """Make an empty programme file.

    \b
    Example: facilitator new Alignment.programme
    """
    file.create(path, utc_now).close()
    click.echo(f"{path} is ready. Open it with: facilitator open {path}")


@main.command("check")
@click.argument("path", metavar="FILE", type=_EXISTING)
def check_command(path: Path) -> None:
    """Read a whole programme file and say what is wrong with it.

    \b
    Example: facilitator check Alignment.programme
    """
    document = file.open_file(path, utc_now)
    try:
        found = check.check(document)
    finally:
        document.close()
    if found:
        raise UserError("\n".join([*found, "Restore a backup: facilitator restore " + str(path)]))
    click.echo(f"{path} is whole.")


@main.command()
@click.argument("path", metavar="FILE", type=_EXISTING)
def backup(path: Path) -> None:
    """Put a backup beside a programme file.

    \b
    Example: facilitator backup Alignment.programme
    """
    document = file.open_file(path, utc_now)
    try:
        made = backups.make(document)
    finally:
        document.close()
    click.echo(f"The backup is {made}." if made else "Nothing has changed since the last backup.")


@main.command()
@click.argument("path", metavar="FILE", type=_EXISTING)
@click.option("--from", "source", metavar="BACKUP", type=_EXISTING, help="Which backup; the newest without this.")
@click.option("--list", "only_list", is_flag=True, help="Only list the backups there are.")
def restore(path: Path, source: Path | None, only_list: bool) -> None:
    """Go back to a backup of a programme file. The file as it is now is put among the backups first.

    \b
    Example: facilitator restore Alignment.programme
    """
    found = backups.listed(path)
    if only_list:
        for each in found:
            click.echo(f"{each.made_at:%Y-%m-%d %H:%M:%S} UTC  {each.path}")
        return
    if source is None:
        if not found:
            raise UserError(f"There is no backup beside {path.name}: name one with --from.")
        source = found[0].path
    aside = backups.restore(path, source, utc_now)
    click.echo(f"{path} is back as in {source.name}. What it was before is {aside}.")


@main.command("rehearse")
@click.argument("folder", metavar="DIR", type=_EXISTING)
@click.option("--script", "path", metavar="FILE", type=_EXISTING, help="The workshop to play; the sample without this.")
def rehearse_command(folder: Path, path: Path | None) -> None:
    """Play a whole workshop without a window, and write its programme and its documents into DIR.

    What to play is a script, a TOML file; docs/script.md tells how to write one. Files in DIR that bear the names
    written are replaced, all others are left alone.

    \b
    Example: facilitator rehearse out
    """
    from facilitator.report.rehearsed import rehearse  # ReportLab takes a while: the other commands do without it

    script = rehearsal.load(path or rehearsal.sample_script())
    for left in rehearse(script, folder):
        click.echo(f"{'Replaced' if left.replaced else 'Wrote'} {left.path}")


@main.command()
@click.argument("path", metavar="FILE", type=_EXISTING)
@click.argument("document", metavar="DOCUMENT")
@click.option("--to", "target", metavar="PATH", type=_EXISTING, required=True, help="Where to; its suffix says how.")
@click.option("--workshop", metavar="TITLE", help="Which workshop; the live or the latest one without this.")
def export(path: Path, document: str, target: Path, workshop: str | None) -> None:
    """Write a document about a workshop.

    \b
    DOCUMENT is one of these, PATH ends in one of its suffixes:
      action-plan         .pdf
      actions             .csv .md
      agenda              .pdf
      agenda-facilitator  .pdf
      day-log             .csv
      raci                .pdf .csv
      summary             .pdf

    \b
    Example: facilitator export Alignment.programme action-plan --to plan.pdf
    """
    from facilitator.report import documents  # ReportLab takes a while: the other commands do without it

    with closing(file.open_file(path, utc_now)) as programme:
        documents.write(programme, _workshop(programme, workshop).id, document, target)
    click.echo(f"{target} is written.")


@main.command("import")
@click.argument("path", metavar="FILE", type=_EXISTING)
@click.argument("kind", metavar="KIND", type=click.Choice(["people"]))
@click.argument("source", metavar="SOURCE", type=_EXISTING)
@click.option("--yes", is_flag=True, help="Store it. Without this it is only looked at.")
@click.option("--workshop", metavar="TITLE", help="Let the people take part in this workshop, too.")
def import_command(path: Path, kind: str, source: Path, yes: bool, workshop: str | None) -> None:
    """Read a list, say row by row what would happen, and with --yes store it.

    KIND is people; SOURCE is a CSV, text or XLSX file with names, e-mail addresses and teams.

    \b
    Example: facilitator import Alignment.programme people team.csv --yes
    """
    from facilitator.core import people_columns, people_list  # these load a spreadsheet reader

    sheet = people_list.read_file(source)
    with closing(file.open_file(path, utc_now)) as programme:
        workshop_id = _workshop(programme, workshop).id if workshop is not None else None
        team_names = [team.name for team in teams(programme)]
        columns = people_columns.guess_columns(sheet.header, sheet.rows, team_names)
        verdicts = people_list.verdict(programme, workshop_id, sheet, columns)
        for row in verdicts:
            known = ", ".join(filter(None, (row.name, row.email, row.team))) or "(empty)"
            click.echo(f"Line {row.line}: {known}: {row.what}. {row.why}")
        if not yes:
            click.echo("Nothing is stored yet: add --yes to store it.")
            return
        stored = people_list.store(programme, workshop_id, verdicts)
    click.echo(f"Stored {len(stored)} of {len(verdicts)} rows.")


def _workshop(document: Document, title: str | None) -> Workshop:
    """The workshop of this title (the latest, if several bear it), else the live one, else the latest."""
    found = workshops(document)
    if not found:
        raise UserError("There is no workshop in this programme yet: plan one in the window first.")
    if title is None:
        return next((one for one in found if one.state is WorkshopState.LIVE), found[-1])
    named = [one for one in found if folded(one.title) == folded(title)]
    if not named:
        titles = listed([f"“{one.title}”" for one in found], "or")
        raise UserError(f"There is no workshop called “{title}”: choose {titles}.")
    return named[-1]


def _window(path: Path | None = None, demo: bool = False) -> NoReturn:
    """Start the window program, if there is a screen for it."""
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc"))
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not offscreen and not any(os.environ.get(name) for name in screens):
        raise UserError(
            "There is no screen to open a window on: to play a workshop without one, use “facilitator rehearse DIR”."
        )
    from facilitator import app  # Qt takes a while: the commands without a window do without it

    sys.exit(app.start(path, demo=demo))
