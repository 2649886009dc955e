"""The commands. Exit 0: fine. 1: the user's to mend, in one sentence on stderr. 2: wrong usage.

Nothing but click is loaded here: the window is to be seen at once, and each other command loads what it needs.
"""

import os
import sys
from collections.abc import Iterable
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
def new(path: Path) -> None:
    """Make an empty programme file.

    \b
    Example: facilitator new Alignment.programme
    """
    from facilitator import headless

    _say(headless.new(path))


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
    from facilitator import headless

    _say(headless.export(path, document, target, workshop))


@main.command("import")
@click.argument("path", metavar="FILE", type=_FILE)
@click.argument("kind", metavar="KIND", type=click.Choice(["people"]))
@click.argument("source", metavar="SOURCE", type=_FILE)
@click.option("--yes", is_flag=True, help="Store it. Without this it is only looked at.")
@click.option("--workshop", metavar="TITLE", help="Let the people take part in this workshop, too.")
def import_command(path: Path, kind: str, source: Path, yes: bool, workshop: str | None) -> None:
    """Read a list, say row by row what would happen, and with --yes store it.

    KIND is people; SOURCE is a CSV, text or XLSX file with names, e-mail addresses and teams.

    \b
    Example: facilitator import Alignment.programme people team.csv --yes
    """
    from facilitator import headless

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
