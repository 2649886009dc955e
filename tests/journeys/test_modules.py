"""Journey, messages and metrics in a live workshop of twelve: worked by keys, read by the room, printed in the end."""

from pathlib import Path

from facilitator.core.people import Team
from facilitator.core.run.canvases.conflicts import conflicts
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.messaging import Clarity, Message, Translation, Wording
from facilitator.core.run.canvases.metrics import SharedMetric, TeamMetric
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import begin, finish, go_on_to, name_of, prepare, read, undo_and_redo, workshop

# Customer journey


def test_a_customer_journey(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock, ("customer-journey",)))
    begin(user, "The customer’s way")
    map_the_way(user)
    say_who_is_responsible(user)
    go_on_to(user, "Transitions and first SLAs")
    draft_the_transitions(user)
    summary = finish(user)
    for words in (
        "Customer journey", "Trade fair (Tom Reed)", "Newsletter", "Leaves Nobody yet", "Where work changes hands",
        "Qualified lead", "Demo is asked for", "1 working day", "Marketing → Sales after “Evaluation”",
        "“Leaves”: nobody is responsible. Choose a team.",
        "Sales to Customer Success, at the end of “Purchase”: the SLA draft needs an owner, a trigger and a time.",
    ):  # fmt: skip
        assert words in summary


def map_the_way(user: Keyboard) -> None:
    """The usual stages and one more; what Marketing does in two of them, with an owner."""
    assert "The stages of the journey appear here" in read(user)
    user.press("Ctrl+U")
    assert "6 stages · 0 touchpoints" in read(user)
    user.press("Alt+A")
    user.type("Lea")
    assert "Lea" not in read(user), "The room sees nothing half typed."
    user.enter("ves")
    user.press("Escape")
    assert user.document.all(JourneyStage)[-1].title == "Leaves"
    user.press("Home", "Right", "Right")
    user.type("Trade fair")
    assert "Trade fair" not in read(user), "The room sees nothing half typed."
    user.press("Alt+Return")
    user.type("Newsletter")
    user.press("Return")
    user.enter("Comparison page")
    undo_and_redo(user, "Comparison page")
    user.press("Up", "Up", "Alt+O")
    user.type("t")
    user.press("Return")
    user.settle()
    points = user.document.all(Touchpoint)
    assert {point.text: name_of(user.document, point.owner_id) for point in points} == {
        "Trade fair": "Tom Reed", "Newsletter": "", "Comparison page": "",
    }  # fmt: skip


def say_who_is_responsible(user: Keyboard) -> None:
    """A team for each stage but the last, to which the walk leads."""
    user.press("End")
    for letter in "mmsccp":
        user.type(letter)
        user.press("Return")
    teams = {team.id: team.name for team in user.document.all(Team)}
    assert [teams.get(stage.team_id or 0, "") for stage in user.document.all(JourneyStage)] == [
        "Marketing", "Marketing", "Sales", "Customer Success", "Customer Success", "Product", "",
    ]  # fmt: skip
    user.press("Ctrl+G")
    assert "“Leaves”: nobody is responsible. Choose a team." in user.said()
    assert "Leaves\nno team yet" in read(user), "The stage follows to the page of the row at hand."


def draft_the_transitions(user: Keyboard) -> None:
    """Where the team changes work changes hands: one is drafted in full and marked as risky."""
    assert "No transitions yet" in read(user)
    user.press("Ctrl+F")
    assert len(user.document.all(Transition)) == 3
    user.type("Qualified lead")
    user.press("Tab")
    user.type("Demo is asked for")
    user.press("Tab")
    user.type("soon")
    user.press("Tab")
    assert user.place() == "Within", "What is no time stays open as typed."
    user.press("Ctrl+A")
    user.type("1 working day")
    user.press("Tab")
    user.type("t")
    user.press("Return", "Ctrl+E")
    user.press("Up")
    drafted = user.document.all(Transition)[0]
    assert (drafted.what, drafted.trigger, drafted.within) == ("Qualified lead", "Demo is asked for", "1 working day")
    assert name_of(user.document, drafted.owner_id) == "Tom Reed"
    shown = read(user)
    for words in ("3 transitions, 1 risky", "Qualified lead", "Demo is asked for", "Within 1 working day · Tom Reed"):
        assert words in shown


# Messaging hierarchy


def test_a_messaging_hierarchy(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock, ("messaging-hierarchy",)))
    begin(user, "From capability to message")
    grow_the_tree(user)
    go_on_to(user, "From feature to talking point")
    translate(user)
    go_on_to(user, "Clarity test")
    find_the_difference(user)
    summary = finish(user)
    for words in (
        "What we say", "Live sync Capability", "Nobody types twice Benefit", "“Once is enough.” Message",
        "“Open export” has no benefit yet", "Live sync One plan for all “How many calendars today?”",
        "Open export Open",
        "Do we all mean the same?", "The teams mean different things.", "Plan: Say it with a picture · Ada Okafor",
        "It is always up to date",
    ):  # fmt: skip
        assert words in summary


def grow_the_tree(user: Keyboard) -> None:
    """Typed downwards without leaving the line; the room sees what is still to be found."""
    assert "It begins with what the product can do." in read(user)
    user.type("Live sy")
    assert "Live sy" not in read(user), "The room sees nothing half typed."
    user.enter("nc")
    user.press("Alt+Right")
    user.enter("Nobody types twice")
    assert "How do we say it?" in read(user)
    user.press("Alt+Right")
    user.enter("“Once is enough.”")
    undo_and_redo(user, "“Once is enough.”")
    user.press("Alt+Left", "Alt+Left")
    user.enter("Open export")
    assert [message.text for message in user.document.all(Message, parent_id=None)] == ["Live sync", "Open export"]
    shown = read(user)
    assert "1 gap to fill" in shown
    assert "What does the customer gain?" in shown


def translate(user: Keyboard) -> None:
    """A row for each capability, filled in along the row."""
    user.press("Ctrl+U")
    user.type("One plan for all")
    assert "One plan for all" not in read(user), "The room sees nothing half typed."
    user.press("Tab")
    user.enter("“How many calendars today?”")
    rows = [(row.feature, row.meaning, row.talking_point) for row in user.document.all(Translation)]
    assert rows == [("Live sync", "One plan for all", "“How many calendars today?”"), ("Open export", "", "")]
    shown = read(user)
    assert "In the customer’s words" in shown
    assert "“How many calendars today?”" in shown


def find_the_difference(user: Keyboard) -> None:
    """Two teams say the first entry in their own words; they differ, and somebody sees to it."""
    user.press("W")
    user.type("It is always up to date")
    assert "It is always" not in read(user), "The room sees nothing half typed."
    user.press("Tab")
    user.type("All calendars agree")
    user.press("Escape", "Return", "D")
    user.tab_to("What will be done about it")
    user.type("Say it with a picture")
    user.press("Tab")
    user.type("a")
    assert len(user.document.all(Wording)) == 2
    (message,) = user.document.all(Message, clarity=Clarity.DIFFERS)
    assert (message.plan, name_of(user.document, message.owner_id)) == ("Say it with a picture", "Ada Okafor")
    shown = read(user)
    for words in ("It is always up to date", "not heard yet", "We mean different things", "Say it with a picture"):
        assert words in shown


# Metrics alignment


def test_metrics_alignment(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock, ("metrics-alignment",)))
    begin(user, "What each team is measured by")
    name_the_metrics(user)
    go_on_to(user, "Where they pull apart")
    mark_what_pulls_apart(user)
    go_on_to(user, "Shared metrics and scorecard")
    share(user)
    summary = finish(user)
    for words in (
        "What we measure", "Dates kept: shipped in the promised quarter", "Where metrics pull apart",
        "Many leads lower the share that is won", "What we answer for together", "14 % → 20 % by June Maria Lind",
        "Scorecard", "“Revenue from the launch” needs an owner and a target.",
    ):  # fmt: skip
        assert words in summary


def name_the_metrics(user: Keyboard) -> None:
    """One of the team's own, then what is usual for every team."""
    assert "Every team names the metrics" in read(user)
    user.type("Dates kept: shipped in the promised quarter")
    assert "Dates kept" not in read(user), "The room sees nothing half typed."
    user.press("Return")
    undo_and_redo(user, "Dates kept")
    user.press("Escape", "U")
    assert {metric.team_id for metric in user.document.all(TeamMetric)} == {team.id for team in user.document.all(Team)}
    assert "Win rate" in read(user)


def mark_what_pulls_apart(user: Keyboard) -> None:
    """Two metrics, and why both cannot be won."""
    assert "Which of our metrics cannot both be won?" in read(user)
    user.type("m")
    user.press("Tab")
    user.type("s")
    user.press("Down", "Tab")
    user.type("Many leads lower the share that is won")
    assert "Many leads" not in read(user), "The room sees nothing half typed."
    user.press("Return")
    (pull,) = conflicts(user.document, workshop(user))
    assert (pull.first_team.name, pull.second_team.name) == ("Marketing", "Sales")
    assert (pull.first.name, pull.second.name) == ("Qualified leads", "Win rate")
    undo_and_redo(user, "Many leads lower the share that is won")


def share(user: Keyboard) -> None:
    """The usual shared metrics; the first gets its figures and an owner, the scorecard tells what is missing."""
    user.press("Ctrl+U", "Left")
    user.type("14 %")
    user.press("Tab")
    user.type("20 % by June")
    assert "20 % by June" not in read(user), "The room sees nothing half typed."
    user.press("Tab")
    user.type("m")
    user.press("Return")
    first = user.document.all(SharedMetric)[0]
    assert (first.current, first.target) == ("14 %", "20 % by June")
    assert name_of(user.document, first.owner_id) == "Maria Lind"
    shown = read(user)
    assert "What we answer for together" in shown
    assert "14 % → 20 % by June\nMaria Lind" in shown
    user.press("F3")
    shown = read(user)
    assert "Our scorecard" in shown
    assert "14 % → 20 % by June · Maria Lind" in shown
    user.press("G")
    assert "“Revenue from the launch” needs an owner and a target." in user.said()
