"""The commands. Exit 0: fine. 1: the user's to mend, in one sentence on stderr. 2: wrong usage.

Nothing but click is loaded here: the window is to be seen at once, and each other command loads what it needs.
"""

import os
import sys
from datetime import datetime, time
from pathlib import Path
from typing import Any, NoReturn

import click

from facilitator.cli_exchange import FILE, distribute_command, export_command, import_command, say
from facilitator.core.errors import UserError


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
@click.argument("path", metavar="FILE", type=FILE)
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
@click.argument("path", metavar="FILE", type=FILE)
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
        say(headless.new(path))
        return
    wanted, begins = day.date() if day else None, start.time() if start else time(13)
    say(headless.new_planned(path, "standard" if template is None else template, minutes, wanted, begins))


@main.group("template")
def template_group() -> None:
    """Look over templates of your own.

    \b
    Example: facilitator template check ours.toml
    """


@template_group.command("check")
@click.argument("path", metavar="FILE", type=FILE)
def template_check(path: Path) -> None:
    """Say whether a template file can be used, and what is doubtful about it.

    \b
    Example: facilitator template check ours.toml
    """
    from facilitator import headless

    say(headless.check_template(path))


@main.command()
@click.argument("path", metavar="FILE", type=FILE)
def check(path: Path) -> None:
    """Read a whole programme file and say what is wrong with it.

    \b
    Example: facilitator check Alignment.programme
    """
    from facilitator import headless

    say(headless.check(path))


@main.command()
@click.argument("path", metavar="FILE", type=FILE)
def backup(path: Path) -> None:
    """Put a backup beside a programme file.

    \b
    Example: facilitator backup Alignment.programme
    """
    from facilitator import headless

    say(headless.backup(path))


@main.command()
@click.argument("path", metavar="FILE", type=FILE)
@click.option("--from", "source", metavar="BACKUP", type=FILE, help="Which backup; the newest without this.")
@click.option("--list", "only_list", is_flag=True, help="Only list the backups there are.")
def restore(path: Path, source: Path | None, only_list: bool) -> None:
    """Go back to a backup of a programme file. The file as it is now is put among the backups first.

    \b
    Example: facilitator restore Alignment.programme
    """
    from facilitator import headless

    say(headless.list_backups(path) if only_list else headless.restore(path, source))


@main.command()
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--script", "path", metavar="FILE", type=FILE, help="The workshop to play; the sample without this.")
def rehearse(folder: Path, path: Path | None) -> None:
    """Play a whole workshop without a window, and write its programme and its documents into DIR.

    What to play is a script, a TOML file; docs/script.md tells how to write one. Files in DIR that bear the names
    written are replaced, all others are left alone.

    \b
    Example: facilitator rehearse out
    """
    from facilitator import headless

    say(headless.rehearse(folder, path))


for _command in (export_command, distribute_command, import_command):
    main.add_command(_command)


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
