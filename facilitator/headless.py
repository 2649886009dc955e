"""What the commands without a window do. Each yields the lines it has to say; a `UserError` is the user's to mend."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tzlocal import get_localzone_name

from facilitator.core import backups, file
from facilitator.core.check import check as faults_of
from facilitator.core.day_orders import day_words
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import teams
from facilitator.core.phrases import counted, listed
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.workshops import Occasion, Workshop, WorkshopState, workshops

NOT_STORED = "Nothing is stored yet: add --yes to store it."
DATES_IN_DOUBT = (
    "Its dates can be read in two ways. Say whether the day or the month comes first: "
    'add --dates "day first" or --dates "month first".'
)
USUAL_LEAD = timedelta(weeks=4)


def utc_now() -> datetime:
    """The clock of the real program."""
    return datetime.now(UTC)


def new(path: Path) -> Iterator[str]:
    """Make an empty programme."""
    file.create(path, utc_now).close()
    yield f"{path} is ready. Open it with: facilitator open {path}"


def new_planned(path: Path, template: str, minutes: int | None, day: date | None, start: time) -> Iterator[str]:
    """Make a programme with one workshop, from a template and fitted to the minutes there are on a day.

    `template` is the name of one that comes with the program, or the path of a TOML file. UserError, with no file
    left behind, if the minutes cannot be met.
    """
    from facilitator.core.plan.ready.templates import (
        named,  # these read many shapes: the other commands do without them
    )
    from facilitator.core.run.starting_out import Beginning, outlined, start_out

    chosen = named(template)
    zone = get_localzone_name() or "UTC"
    today = utc_now().astimezone(ZoneInfo(zone)).date()
    day = day or Workdays().on_or_after(today + USUAL_LEAD)
    seconds = None if minutes is None else minutes * 60
    occasion = next(iter(chosen.occasions), Occasion.OTHER)
    beginning = Beginning(chosen.title, day, start, zone, chosen, seconds, occasion=occasion)
    begun = outlined(beginning, utc_now)
    if begun.missing:
        raise UserError(begun.words)
    with closing(file.create(path, utc_now)) as programme:
        start_out(programme, beginning)
    if begun.words:
        yield begun.words
    if day < today:
        yield f"{day_words(day)} has passed: there is no time left to prepare."
    yield f"{path} is ready. Open it with: facilitator open {path}"


def check_template(path: Path) -> Iterator[str]:
    """Say whether a template can be used, and what is doubtful about it; UserError with file, line and field if not."""
    from facilitator.core.plan.ready.template_check import check_template as doubts_of

    template, doubts = doubts_of(path)
    yield f"“{template.title}” can be used: {counted(len(template.blocks), 'block')}."
    yield from doubts


def check(path: Path) -> Iterator[str]:
    """Read a whole file; UserError with all that is wrong with it."""
    with closing(file.open_file(path, utc_now)) as programme:
        found = faults_of(programme)
    if found:
        raise UserError("\n".join([*found, f"Restore a backup: facilitator restore {path}"]))
    yield f"{path} is whole."


def backup(path: Path) -> Iterator[str]:
    """Put a backup beside a file."""
    with closing(file.open_file(path, utc_now)) as programme:
        made = backups.make(programme)
    yield f"The backup is {made}." if made else "Nothing has changed since the last backup."


def list_backups(path: Path) -> Iterator[str]:
    """The backups there are, newest first."""
    for each in backups.listed(path):
        yield f"{each.made_at:%Y-%m-%d %H:%M:%S} UTC  {each.path}"


def restore(path: Path, source: Path | None) -> Iterator[str]:
    """Go back to a backup, the newest if none is named."""
    found = backups.listed(path)
    if source is None:
        if not found:
            raise UserError(f"There is no backup beside {path.name}: name one with --from.")
        source = found[0].path
    aside = backups.restore(path, source, utc_now)
    was = f" What it was before is {aside}." if aside else ""
    yield f"{path} is back as in {source.name}.{was}"


def rehearse(folder: Path, script: Path | None) -> Iterator[str]:
    """Play a script, the sample's if none is named, into a folder."""
    # ReportLab and the shapes of a script take a while: the other commands do without them.
    from facilitator.core.run.rehearse import rehearsal
    from facilitator.report import rehearsed

    for left in rehearsed.rehearse(rehearsal.load(script or rehearsal.sample_script()), folder):
        yield f"{'Replaced' if left.replaced else 'Wrote'} {left.path}"


def export(path: Path, document: str, target: Path, workshop: str | None, wave: str | None) -> Iterator[str]:
    """Write a document about a workshop, about the assessment, or about what became of it all."""
    from facilitator.headless_assess import wave_called
    from facilitator.headless_follow import local_day
    from facilitator.report import documents  # ReportLab takes a while: the other commands do without it
    from facilitator.report import programme_documents as of_programme
    from facilitator.report.assess import documents as assessment
    from facilitator.report.printed import no_document

    if os.path.realpath(target) == os.path.realpath(path):
        raise UserError(f"{target} is the programme itself: choose another name for the document.")
    of_assessment, of_all = document in assessment.NAMES, document in of_programme.FORMATS
    names = [one.name for one in documents.DOCUMENTS]
    if not of_assessment and not of_all and document not in names:
        raise UserError(no_document(document, [*names, *assessment.NAMES, *of_programme.FORMATS]))
    if wave is not None and not of_assessment:
        raise UserError(f"The document {document} is not about a wave: leave out --wave.")
    if workshop is not None and of_assessment:
        raise UserError(f"The document {document} is not about a workshop: leave out --workshop.")
    with closing(file.open_file(path, utc_now)) as programme:
        if of_assessment:
            wave_id = None if wave is None else wave_called(programme, wave).id
            assessment.write(programme, document, target, wave_id)
        elif of_all:
            workshop_id = None if workshop is None else _workshop(programme, workshop).id
            of_programme.write(programme, document, target, local_day(programme), workshop_id)
        else:
            held = workshop is None and document in documents.OUTCOMES
            of = _last_held(programme) if held else _workshop(programme, workshop)
            documents.write(programme, of.id, document, target)
    yield f"{target} is written."


def distribute(path: Path, folder: Path, workshop: str | None) -> Iterator[str]:
    """Write everyone's pages, digests and drafts of a workshop into a folder; see `headless_follow`."""
    from facilitator.headless_follow import hand_out  # this loads all that draws

    with closing(file.open_file(path, utc_now)) as programme:
        held = _last_held(programme) if workshop is None else _workshop(programme, workshop)
        yield from hand_out(programme, held, folder)


def import_actions(path: Path, source: Path, yes: bool, dates: str | None) -> Iterator[str]:
    """Say row by row what taking updates of actions in would do, and with `yes` do it; see `headless_follow`."""
    from facilitator.core.day_orders import DayOrder
    from facilitator.core.follow.returned.reading import read_returned  # this loads a spreadsheet reader
    from facilitator.headless_follow import take_updates

    sheet = read_returned(source)
    with closing(file.open_file(path, utc_now)) as programme:
        yield from take_updates(programme, sheet, yes, DayOrder(dates) if dates else None)


def import_glossary(path: Path, source: Path, yes: bool) -> Iterator[str]:
    """Say row by row what an import of a glossary would do, and with `yes` do it; see `headless_agree`."""
    from facilitator.core.agree.language import glossary_file  # this loads a spreadsheet reader
    from facilitator.headless_agree import take_words

    sheet = glossary_file.read(source)
    with closing(file.open_file(path, utc_now)) as programme:
        yield from take_words(programme, sheet, yes)


def import_readings(path: Path, source: Path, yes: bool, dates: str | None) -> Iterator[str]:
    """Say row by row what an import of values would do, and with `yes` do it; see `headless_agree`."""
    from facilitator.core.day_orders import DayOrder
    from facilitator.core.measures import readings_file  # this loads a spreadsheet reader
    from facilitator.headless_agree import take_readings

    with closing(file.open_file(path, utc_now)) as programme:
        sheet = readings_file.read(source, readings_file.names_of(programme))
        columns = readings_file.guess_columns(sheet.header, sheet.rows)
        if dates is None and readings_file.day_order(sheet, columns) is DayOrder.IN_DOUBT:
            raise UserError(DATES_IN_DOUBT)
        yield from take_readings(programme, sheet, yes, DayOrder(dates) if dates else None)


def import_people(path: Path, source: Path, workshop: str | None, yes: bool) -> Iterator[str]:
    """Say row by row what an import of people would do, and with `yes` do it."""
    from facilitator.core import people_columns, people_list  # these load a spreadsheet reader

    sheet = people_list.read_file(source)
    with closing(file.open_file(path, utc_now)) as programme:
        workshop_id = _workshop(programme, workshop).id if workshop is not None else None
        team_names = [team.name for team in teams(programme)]
        columns = people_columns.guess_columns(sheet.header, sheet.rows, team_names)
        verdicts = people_list.verdict(programme, workshop_id, sheet, columns)
        for row in verdicts:
            known = ", ".join(filter(None, (row.name, row.email, row.team))) or "(empty)"
            yield f"Line {row.line}: {known}: {row.what}. {row.why}"
        if not yes:
            yield NOT_STORED
            return
        stored = people_list.store(programme, workshop_id, verdicts)
    yield f"Stored {len(stored)} of {len(verdicts)} rows."


def import_agenda(
    path: Path, source: Path, workshop: str | None, yes: bool, add: bool, dates: str | None
) -> Iterator[str]:
    """Say row by row what an import of an agenda would do, and with `yes` do it; `add` leaves the agenda there is."""
    from facilitator.core.day_orders import DayOrder
    from facilitator.core.plan.listing import agenda_list  # this loads a spreadsheet reader

    sheet = agenda_list.read(source)
    order = DayOrder(dates) if dates else None
    with closing(file.open_file(path, utc_now)) as programme:
        wanted = _workshop(programme, workshop).id
        columns = agenda_list.guess_columns(sheet.header, sheet.rows)
        if order is None and agenda_list.day_order(sheet, columns) is DayOrder.IN_DOUBT:
            raise UserError(DATES_IN_DOUBT)
        verdicts = agenda_list.verdict(programme, wanted, sheet, columns, order, replacing=not add)
        for seen in verdicts:
            yield f"Line {seen.line}: {seen.what}. {seen.why}"
        if not yes:
            yield NOT_STORED
            return
        stored = agenda_list.store(programme, wanted, verdicts, replace=not add)
    yield f"Stored {counted(len(stored), 'block')} from {counted(len(verdicts), 'row')}."


def import_answers(
    path: Path, source: Path, wave: str | None, team: str | None, yes: bool, trust: bool
) -> Iterator[str]:
    """Say row by row what an import of answers would do, and with `yes` do it; see `headless_assess`."""
    from facilitator.core.assess.intake import reading  # these load a spreadsheet reader
    from facilitator.headless_assess import take_answers

    answers = reading.read(source)
    with closing(file.open_file(path, utc_now)) as programme:
        yield from take_answers(programme, answers, wave, team, yes, trust)


def _last_held(document: Document) -> Workshop:
    """The live workshop, else the one closed last, else the latest."""
    held = [one for one in workshops(document) if one.state is not WorkshopState.PLANNED]
    live = (one for one in held if one.state is WorkshopState.LIVE)
    return next(live, held[-1]) if held else _workshop(document, None)


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
