from datetime import UTC, date, datetime

from facilitator.core.assess.figures.worked import results_of
from facilitator.core.document import Document
from facilitator.core.follow.figures.wave_trends import WaveTrends, wave_trends_of
from tests.conftest import SetClock
from tests.core.assess.answered import answered, asked_of


def _two_waves(document: Document, clock: SetClock) -> WaveTrends:
    clock.instant = datetime(2026, 4, 6, 12, tzinfo=UTC)
    answered(document, {"Product": ["44444"] * 3, "Sales": ["22222"] * 3}, title="Baseline")
    clock.instant = datetime(2026, 7, 6, 12, tzinfo=UTC)
    answered(document, {"Product": ["44444"] * 3, "Sales": ["33333"] * 3}, title="90 days")
    return wave_trends_of(document)


def test_without_answers_there_is_nothing_and_it_says_so(document: Document) -> None:
    found = wave_trends_of(document)
    assert (found.means.series, found.gap.series, found.means.words) == ((), (), "")
    assert found.words == "Nobody has answered an assessment yet"


def test_means_for_all_and_by_team_over_the_waves(document: Document, clock: SetClock) -> None:
    found = _two_waves(document, clock)
    told = [(one.title, [(point.day, point.value) for point in one.points]) for one in found.means.series]
    april, july = date(2026, 4, 6), date(2026, 7, 6)
    assert told == [
        ("All", [(april, 3.0), (july, 3.5)]),
        ("Product", [(april, 4.0), (july, 4.0)]),
        ("Sales", [(april, 2.0), (july, 3.0)]),
    ]
    assert found.means.words == "All 3.0 → 3.5 over two waves: no clear change."
    assert found.means.series[2].words == (
        "Sales 2.0 → 3.0 over two waves: up 1.0, likely between 0.3 and 1.7; few answers: ask in the room."
    )
    assert found.words == "Over the 5 statements that both waves asked"


def test_the_widest_gap_names_its_section_and_both_teams(document: Document, clock: SetClock) -> None:
    found = _two_waves(document, clock).gap
    assert [(point.value, point.words) for point in found.series[0].points] == [
        (2.0, "Section 1: Product 4.0, Sales 2.0"),
        (1.0, "Section 1: Product 4.0, Sales 3.0"),
    ]
    assert found.words == (
        "Teams were furthest apart in “Section 1”: 2.0 apart, likely between 1.3 and 2.7. "
        "Now in “Section 1”: 1.0 apart, likely between 0.3 and 1.7."
    )


def test_only_what_all_waves_asked_is_compared(document: Document, clock: SetClock) -> None:
    clock.instant = datetime(2026, 4, 6, 12, tzinfo=UTC)
    answered(document, {"Product": ["5555511111"] * 3}, title="Baseline")
    clock.instant = datetime(2026, 7, 6, 12, tzinfo=UTC)
    answered(document, {"Product": ["55555"] * 3}, title="Short form")
    found = wave_trends_of(document)
    assert found.statements == 5
    assert [point.value for point in found.means.series[0].points] == [5.0, 5.0]
    clock.forward(60)
    others = [one.with_(key=f"other{one.slot}") for one in asked_of(2)]
    answered(document, {"Product": ["11"] * 3}, title="Other", statements=others)
    assert wave_trends_of(document).means.series == ()
    assert wave_trends_of(document).words == "The waves have no statement in common, so nothing can be compared"


def test_a_team_of_too_few_is_in_no_point_as_in_the_wave_itself(document: Document) -> None:
    wave = answered(document, {"Product": ["44444"] * 4, "Sales": ["22222"] * 4, "Legal": ["11111"] * 2})
    found = wave_trends_of(document)
    shown = results_of(document, wave.id).everything.teams
    assert {one.team.id for one in found.means.series if one.team} == set(shown)
    assert "Legal" not in [one.title for one in found.means.series]
    assert "Legal" not in found.gap.series[0].points[0].words if found.gap.series else len(shown) < 2


def test_a_wave_that_still_takes_answers_is_early(document: Document, clock: SetClock) -> None:
    _two_waves(document, clock)
    clock.forward(60)
    wave = answered(document, {"Product": ["55555"] * 3}, title="Now")
    with document.step("Reopen wave") as step:
        step.put(wave.with_(closed_at=None))
    found = wave_trends_of(document).means
    assert [point.early for point in found.series[0].points] == [False, False, True]
    assert found.words.startswith("All 3.0 → 3.5 over two waves")
