"""What a wave says as rows of the heat map: made once, then sorted, grouped and filtered as often as one likes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from facilitator.core.assess.figures.changes import Change
from facilitator.core.assess.figures.measures import Figure, Tally, interval_of
from facilitator.core.assess.figures.results import Gap, SectionResult, StatementResult
from facilitator.core.assess.figures.words import apart_words, caution, is_clear, mean_words
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.responding import Response
from facilitator.core.names import folded
from facilitator.core.phrases import counted
from facilitator.core.run.raising import key_of, title_of
from facilitator.ui.parts.assess.results.compare_words import after_words
from facilitator.ui.widgets.heatmapmodel import HeatCell, HeatColumn, HeatRow, Kind
from facilitator.ui.widgets.strip import counts_in_words

OnePart = StatementResult | SectionResult
WORTH_A_LOOK = 1.0
"""A gap from here on stands out even where chance may have made it."""


HARDLY = 0.05
"""A change or a gap below this would read as 0.0."""


class Order(IntEnum):
    """By what the rows are put in order; what comes first needs looking at first."""

    ASKED = 0
    LOW = 1
    GAP = 2
    DIVIDED = 3
    CHANGE = 4

    @property
    def title(self) -> str:
        """As it reads on its button."""
        return self.name.capitalize()


@dataclass(frozen=True)
class Line:
    """A row with what it is sorted and found by. `ranks` are by `Order`, low first, None last."""

    row: HeatRow
    section: str
    ranks: tuple[tuple[float, ...] | None, ...]
    words: str

    def rank(self, order: Order) -> tuple[bool, tuple[float, ...], tuple[float, ...]]:
        """The place of this line among others; of equals the one asked first."""
        found = self.ranks[order]
        return found is None, found or (), self.ranks[Order.ASKED] or ()


@dataclass(frozen=True)
class Heat:
    """All that the heat map can show of a wave."""

    columns: tuple[HeatColumn, ...]
    statements: tuple[Line, ...]
    sections: tuple[Line, ...]


@dataclass(frozen=True)
class Wanted:
    """Which rows are wanted and in which order: of one section ("": all), and with all of the words in them."""

    order: Order = Order.ASKED
    grouped: bool = True
    section: str = ""
    words: str = ""


# Making rows


def heat_of(worked: Worked) -> Heat:
    """The columns and rows of what a wave says."""
    statement_changes = _statement_changes(worked)
    section_changes = _section_changes(worked)
    results = worked.results
    statements = tuple(
        _line(worked, one, (float(one.asked.slot),), statement_changes.get(one.asked.key)) for one in results.statements
    )
    sections = tuple(
        _line(worked, one, (float(place),), section_changes.get(one.key)) for place, one in enumerate(results.sections)
    )
    return Heat(_columns(worked), statements, sections)


def _columns(worked: Worked) -> tuple[HeatColumn, ...]:
    responses = {response.team.id: response for response in worked.responses if response.team}
    turnouts = worked.compared.turnouts if worked.compared else ()
    before = {one.team.id: after_words(one.after, one.before) for one in turnouts if one.team}
    teams = [
        HeatColumn(
            team.name,
            mark=team.mark,
            colour=team.colour,
            below=answered_words(responses[team.id]),
            tip=f"{team.name}: {before.get(team.id) or answered_words(responses[team.id])} answered",
        )
        for team in worked.teams
    ]
    whole = HeatColumn("All", below=f"{worked.results.sheets:,}", tip=counted(worked.results.sheets, "answer sheet"))
    columns = [*teams, whole, HeatColumn("Spread", Kind.STRIP, tip=_SPREAD), HeatColumn("Gap", Kind.BAR, tip=_GAP)]
    if worked.compared:
        since = f"since {worked.compared.before.title}"
        columns.append(HeatColumn("Change", Kind.WAY, below=since, tip=f"What all say, {since}"))
    return tuple(columns)


_SHORT = 8
_SPREAD = "How far ratings lie from their mean: near 0 people agree, above 1 they lie far apart"
_GAP = "The highest mean of a team minus the lowest; bold where it is worth a look"


def answered_words(response: Response) -> str:
    """How many of a team have answered: "4 of 6", or "4" where nobody has said of how many, or these are many."""
    words = f"{response.answered} of {response.target}" if response.target else ""
    return words if words and len(words) <= _SHORT else f"{response.answered:,}"


def _statement_changes(worked: Worked) -> dict[str, tuple[Change | None, bool]]:
    found = worked.compared.statements if worked.compared else ()
    return {one.after.key: (one.whole, one.reworded) for one in found}


def _section_changes(worked: Worked) -> dict[str, tuple[Change | None, bool]]:
    found = worked.compared.sections if worked.compared else ()
    return {one.key: (one.whole, False) for one in found}


def _line(worked: Worked, part: OnePart, place: tuple[float, ...], changed: tuple[Change | None, bool] | None) -> Line:
    change, reworded = changed or (None, False)
    statement = isinstance(part, StatementResult)
    tally = part.whole_tally if isinstance(part, StatementResult) else None
    title = " ".join(title_of(part).split())
    cells = [
        *(
            _mean(team.name, part.teams.get(team.id), team.id in part.hidden, worked, statement)
            for team in worked.teams
        ),
        _mean("All", part.whole, held_back(worked, part), worked, statement),
        _spread(part.whole, tally),
        _gap(worked, part.gap),
    ]
    if worked.compared:
        cells.append(_change(worked.compared.before.title, change, reworded))
    row = HeatRow(
        key=key_of(part),
        title=title,
        cells=tuple(cells),
        number=str(part.asked.number) if isinstance(part, StatementResult) else "",
        sums=not statement,
        remark="reworded" if reworded else "",
    )
    section = part.asked.section if isinstance(part, StatementResult) else part.key
    section_title = part.asked.section_title if isinstance(part, StatementResult) else ""
    return Line(row, section, _ranks(part, place, change), folded(f"{row.number} {title} {section_title}"))


def _ranks(part: OnePart, place: tuple[float, ...], change: Change | None) -> tuple[tuple[float, ...] | None, ...]:
    whole, gap = part.whole, part.gap
    moved = change.difference if change else None
    return (
        place,
        (whole.mean,) if whole else None,
        (-gap.difference.by,) if gap else None,
        (-whole.spread,) if whole and whole.spread is not None else None,
        (float(not is_clear(moved)), -abs(moved.by)) if moved else None,
    )


def held_back(worked: Worked, part: OnePart) -> bool:
    """Whether there are answers to a part, but too few to tell of in all."""
    return part.whole is None and (bool(part.hidden) or 0 < worked.results.sheets < worked.results.wave.threshold)


def held_words(threshold: int) -> str:
    """Why something is held back, after "Hatched:" or by itself."""
    return f"fewer than {threshold} answers, or it would give away those of others"


def _mean(name: str, figure: Figure | None, held: bool, worked: Worked, statement: bool) -> HeatCell:
    if figure is None:
        why = f"held back: {held_words(worked.results.wave.threshold)}" if held else "no answer"
        return HeatCell(held=held, tip=f"{name}: {why}", spoken=f"{name} {why}")
    people = counted(figure.count, "answer") if statement else counted(figure.count, "person", "people")
    spread = "" if figure.spread is None else f", spread {figure.spread:.1f}"
    rests = mean_words(figure, interval_of(figure)) if statement else f"{figure.mean:.1f} from {people}"
    return HeatCell(
        text=f"{figure.mean:.1f}",
        value=figure.mean,
        tip=f"{name}: {rests}; median {figure.median:.1f}{spread}{caution(figure)}",
        spoken=f"{name} {figure.mean:.1f}, {people}",
    )


def _spread(figure: Figure | None, tally: Tally | None) -> HeatCell:
    if figure is None or figure.spread is None:
        return HeatCell(spoken="Spread not known")
    words = counts_in_words(tally.counts) if tally else ""
    words += f", {counted(tally.unsure, 'person', 'people')} did not know" if tally and tally.unsure else ""
    spoken = f"Spread {figure.spread:.1f}" + (f": {words}" if words else "")
    return HeatCell(f"{figure.spread:.1f}", figure.spread, tally.counts if tally else None, tip=spoken, spoken=spoken)


def _gap(worked: Worked, gap: Gap | None) -> HeatCell:
    if gap is None:
        return HeatCell(spoken="No gap known")
    names = {team.id: team.name for team in worked.teams}
    words = f"{names[gap.high_id]} above {names[gap.low_id]}: {apart_words(gap.difference)}"
    strong = is_clear(gap.difference) or gap.difference.by >= WORTH_A_LOOK
    return HeatCell(f"{gap.difference.by:.1f}", gap.difference.by, strong=strong, tip=words, spoken=f"Gap, {words}")


def _change(before: str, change: Change | None, reworded: bool) -> HeatCell:
    if change is None:
        words = f"Not told in both, or not asked in {before}"
        return HeatCell(tip=words, spoken=words)
    words = f"{before} {change.before.mean:.1f}, now {change.after.mean:.1f}: {change.words}"
    words += "; worded differently" if reworded else ""
    by = change.difference.by
    clear = is_clear(change.difference) and abs(by) >= HARDLY
    short = f"{'up' if by > 0 else 'down'} {abs(by):.1f}" if clear else ""
    short = short or ("hardly any" if is_clear(change.difference) else "not clear")
    return HeatCell(short, by if clear else None, strong=clear, tip=words, spoken=f"Since {words}")


# Putting them in order


def arranged(heat: Heat, wanted: Wanted, remarks: Mapping[str, str]) -> list[HeatRow]:
    """The rows that are wanted, sections before their statements where they are grouped.

    `remarks` are quiet words by the keys of statements and sections, behind their own.
    """
    asked_for = folded(wanted.words).split()
    lines = [
        line
        for line in heat.statements
        if wanted.section in ("", line.section) and all(word in line.words for word in asked_for)
    ]
    lines.sort(key=lambda line: line.rank(wanted.order))
    if wanted.grouped:
        lines = _grouped(heat.sections, lines, wanted.order)
    return [_with_remark(line.row, remarks.get(line.row.key, "")) for line in lines]


def _grouped(sections: Iterable[Line], statements: Sequence[Line], order: Order) -> list[Line]:
    members: dict[str, list[Line]] = {}
    for line in statements:
        members.setdefault(line.section, []).append(line)
    held = sorted((line for line in sections if line.section in members), key=lambda line: line.rank(order))
    return [line for section in held for line in (section, *members[section.section])]


def _with_remark(row: HeatRow, remark: str) -> HeatRow:
    return replace(row, remark=" · ".join(filter(None, (row.remark, remark)))) if remark else row
