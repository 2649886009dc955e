CREATE TABLE role_team (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX role_team_team_id ON role_team(team_id);
CREATE TABLE adapted (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    left_out INTEGER NOT NULL,
    wording TEXT NOT NULL
) STRICT;
CREATE TABLE own_statement (
    id INTEGER PRIMARY KEY,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    about_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    left_out INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX own_statement_about_id ON own_statement(about_id);
CREATE TABLE wave (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    opened_at TEXT,
    closed_at TEXT,
    anonymous INTEGER NOT NULL,
    threshold INTEGER NOT NULL,
    pulse INTEGER NOT NULL
) STRICT;
CREATE TABLE asked (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    slot INTEGER NOT NULL,
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    section TEXT NOT NULL,
    section_title TEXT NOT NULL,
    "group" TEXT NOT NULL,
    group_title TEXT NOT NULL,
    about_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX asked_wave_id ON asked(wave_id);
CREATE INDEX asked_about_id ON asked(about_id);
CREATE TABLE wave_target (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    people INTEGER NOT NULL
) STRICT;
CREATE INDEX wave_target_wave_id ON wave_target(wave_id);
CREATE INDEX wave_target_team_id ON wave_target(team_id);
CREATE TABLE intake (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;
CREATE INDEX intake_wave_id ON intake(wave_id);
CREATE TABLE answer_sheet (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    intake_id INTEGER REFERENCES intake(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    way TEXT NOT NULL,
    finished INTEGER NOT NULL,
    ratings TEXT NOT NULL,
    number INTEGER,
    retyped TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX answer_sheet_wave_id ON answer_sheet(wave_id);
CREATE INDEX answer_sheet_team_id ON answer_sheet(team_id);
CREATE INDEX answer_sheet_person_id ON answer_sheet(person_id);
CREATE INDEX answer_sheet_intake_id ON answer_sheet(intake_id);
CREATE TABLE answer_comment (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    asked_id INTEGER REFERENCES asked(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    intake_id INTEGER REFERENCES intake(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    sheet_id INTEGER REFERENCES answer_sheet(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX answer_comment_wave_id ON answer_comment(wave_id);
CREATE INDEX answer_comment_asked_id ON answer_comment(asked_id);
CREATE INDEX answer_comment_intake_id ON answer_comment(intake_id);
CREATE INDEX answer_comment_sheet_id ON answer_comment(sheet_id);
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX finding_wave_id ON finding(wave_id);
CREATE TABLE improvement (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    area TEXT NOT NULL,
    why TEXT NOT NULL,
    practice TEXT NOT NULL,
    resources TEXT NOT NULL,
    start TEXT,
    target TEXT,
    measures TEXT NOT NULL,
    closed INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX improvement_wave_id ON improvement(wave_id);
CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    improvement_id INTEGER NOT NULL REFERENCES improvement(id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL,
    day TEXT,
    reached INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX milestone_improvement_id ON milestone(improvement_id);
CREATE TABLE involved (
    id INTEGER PRIMARY KEY,
    improvement_id INTEGER NOT NULL REFERENCES improvement(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX involved_improvement_id ON involved(improvement_id);
CREATE INDEX involved_person_id ON involved(person_id);
CREATE TABLE walk (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    against_id INTEGER REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX walk_workshop_id ON walk(workshop_id);
CREATE INDEX walk_wave_id ON walk(wave_id);
CREATE INDEX walk_against_id ON walk(against_id);
CREATE TABLE walk_stop (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    hands TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX walk_stop_workshop_id ON walk_stop(workshop_id);
CREATE TABLE unveiling (
    id INTEGER PRIMARY KEY,
    stop_id INTEGER NOT NULL REFERENCES walk_stop(id) DEFERRABLE INITIALLY DEFERRED,
    unveiled TEXT NOT NULL,
    at_hand INTEGER NOT NULL
) STRICT;
CREATE INDEX unveiling_stop_id ON unveiling(stop_id);
CREATE TABLE raised (
    id INTEGER PRIMARY KEY,
    wave_id INTEGER NOT NULL REFERENCES wave(id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    words TEXT NOT NULL,
    note_id INTEGER REFERENCES note(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER REFERENCES block(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX raised_wave_id ON raised(wave_id);
CREATE INDEX raised_note_id ON raised(note_id);
CREATE INDEX raised_block_id ON raised(block_id);
CREATE TABLE action_of_any (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER REFERENCES workshop(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    improvement_id INTEGER REFERENCES improvement(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    measure TEXT NOT NULL,
    state TEXT NOT NULL,
    note_id INTEGER REFERENCES note(id) DEFERRABLE INITIALLY DEFERRED,
    opportunity_id INTEGER REFERENCES opportunity(id) DEFERRABLE INITIALLY DEFERRED,
    solution_id INTEGER REFERENCES solution(id) DEFERRABLE INITIALLY DEFERRED,
    captured_at TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
INSERT INTO action_of_any (id, workshop_id, improvement_id, block_id, text, owner_id, due, measure, state, note_id,
    opportunity_id, solution_id, captured_at, position)
SELECT id, workshop_id, NULL, block_id, text, owner_id, due, measure, state, note_id, opportunity_id, solution_id,
    captured_at, position FROM action;
DROP TABLE action;
ALTER TABLE action_of_any RENAME TO action;
CREATE INDEX action_workshop_id ON action(workshop_id);
CREATE INDEX action_improvement_id ON action(improvement_id);
CREATE INDEX action_block_id ON action(block_id);
CREATE INDEX action_owner_id ON action(owner_id);
CREATE INDEX action_note_id ON action(note_id);
CREATE INDEX action_opportunity_id ON action(opportunity_id);
CREATE INDEX action_solution_id ON action(solution_id)
