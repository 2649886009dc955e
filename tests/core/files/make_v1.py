"""Writes `v1.programme` beside it: a real file of the first release. Not to be run again once that is out."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from facilitator.core import file, participants, people
from facilitator.core.plan.workshops import GroundRule, Objective, Workshop

PEOPLE = {
    "Product": ("Ada Okafor", "Bo Lindqvist", "Chiara Rossi", "Дмитрий Волков"),
    "Marketing": ("Émile Łuczak", "Farah Haddad", "Grace O’Neill"),
    "Sales": ("Hiro 田中", "Inés Muñoz", "Jonas Weiß"),
    "Customer Success": ("Κατερίνα Παππά", "Liam Byrne"),
}


def main() -> None:
    path = Path(__file__).with_name("v1.programme")
    path.unlink(missing_ok=True)
    document = file.create(path, lambda: datetime(2027, 1, 5, 9, 0, tzinfo=UTC))
    teams = {team.name: team.id for team in people.teams(document)}
    ids = [people.add_person(document, name, "", teams[team]).id for team, names in PEOPLE.items() for name in names]
    workshop = Workshop(
        id=document.new_id(),
        title="Spring alignment",
        purpose="One picture of the launch",
        place="Room 4",
        day=date(2027, 3, 2),
        start=time(9, 0),
        zone="Europe/Berlin",
    )
    with document.step("Plan workshop") as step:
        step.put(workshop)
        for number, text in enumerate(("Share what each team knows", "Agree who decides what"), 1):
            step.put(Objective(id=document.new_id(), workshop_id=workshop.id, text=text, position=1024.0 * number))
        step.put(GroundRule(id=document.new_id(), workshop_id=workshop.id, text="One voice at a time"))
    participants.add_participants(document, workshop.id, ids)
    participants.deal_tables(document, workshop.id, 3)
    people.add_team(document, "Partners")
    document.close()


if __name__ == "__main__":
    main()
