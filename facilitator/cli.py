"""The commands. Exit 0: fine. 1: the user's to mend, in one sentence on stderr. 2: wrong usage."""

import os
import sys

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from facilitator.core import backups, check, file
from facilitator.core.errors import UserError

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
