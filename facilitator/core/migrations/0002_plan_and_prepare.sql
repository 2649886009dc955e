ALTER TABLE programme ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE programme SET uid = lower(hex(randomblob(16)));
ALTER TABLE programme ADD COLUMN holidays TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN seniority TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE participant ADD COLUMN reply TEXT NOT NULL DEFAULT '';
ALTER TABLE workshop ADD COLUMN occasion TEXT NOT NULL DEFAULT 'other';
ALTER TABLE workshop ADD COLUMN planned_on TEXT;
ALTER TABLE workshop ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stage ADD COLUMN pane INTEGER NOT NULL DEFAULT 0;
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    start TEXT NOT NULL,
    available INTEGER,
    shift INTEGER NOT NULL,
    began_at TEXT,
    ended_at TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX session_workshop_id ON session(workshop_id);
CREATE TABLE track (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    tables TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX track_workshop_id ON track(workshop_id);
ALTER TABLE part ADD COLUMN session_id INTEGER REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX part_session_id ON part(session_id);
ALTER TABLE block ADD COLUMN track_id INTEGER REFERENCES track(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX block_track_id ON block(track_id);
ALTER TABLE live ADD COLUMN session_id INTEGER REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX live_session_id ON live(session_id);
ALTER TABLE stretch ADD COLUMN session_id INTEGER REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX stretch_session_id ON stretch(session_id);
ALTER TABLE planned ADD COLUMN session_id INTEGER REFERENCES session(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX planned_session_id ON planned(session_id);
ALTER TABLE planned ADD COLUMN track_id INTEGER REFERENCES track(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX planned_track_id ON planned(track_id);
CREATE TABLE beside (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    track_id INTEGER NOT NULL REFERENCES track(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER NOT NULL REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    turn_id INTEGER REFERENCES turn(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX beside_workshop_id ON beside(workshop_id);
CREATE INDEX beside_track_id ON beside(track_id);
CREATE INDEX beside_block_id ON beside(block_id);
CREATE INDEX beside_turn_id ON beside(turn_id);
CREATE TABLE own_template (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE TABLE pair_rule (
    id INTEGER PRIMARY KEY,
    first_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    second_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    together INTEGER NOT NULL
) STRICT;
CREATE INDEX pair_rule_first_id ON pair_rule(first_id);
CREATE INDEX pair_rule_second_id ON pair_rule(second_id);
CREATE TABLE check_item (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    list TEXT NOT NULL,
    title TEXT NOT NULL,
    hint TEXT NOT NULL,
    tool TEXT NOT NULL,
    lead INTEGER NOT NULL,
    exact INTEGER NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    done_at TEXT,
    note TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX check_item_workshop_id ON check_item(workshop_id);
CREATE INDEX check_item_owner_id ON check_item(owner_id);
CREATE TABLE wanted (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    link TEXT NOT NULL,
    arrived INTEGER NOT NULL,
    note TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX wanted_workshop_id ON wanted(workshop_id);
CREATE INDEX wanted_team_id ON wanted(team_id);
CREATE INDEX wanted_person_id ON wanted(person_id);
CREATE TABLE one_to_one (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT,
    held INTEGER NOT NULL,
    concern TEXT NOT NULL,
    theme TEXT NOT NULL,
    carried INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX one_to_one_workshop_id ON one_to_one(workshop_id);
CREATE INDEX one_to_one_person_id ON one_to_one(person_id);
CREATE TABLE supply (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    count INTEGER,
    packed INTEGER NOT NULL,
    own INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX supply_workshop_id ON supply(workshop_id);
CREATE TABLE compare_row (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER NOT NULL REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    differs INTEGER NOT NULL,
    agreed TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX compare_row_workshop_id ON compare_row(workshop_id);
CREATE INDEX compare_row_block_id ON compare_row(block_id);
CREATE INDEX compare_row_owner_id ON compare_row(owner_id);
CREATE TABLE compare_cell (
    id INTEGER PRIMARY KEY,
    row_id INTEGER NOT NULL REFERENCES compare_row(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX compare_cell_row_id ON compare_cell(row_id);
CREATE INDEX compare_cell_team_id ON compare_cell(team_id);
CREATE TABLE journey_stage (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX journey_stage_workshop_id ON journey_stage(workshop_id);
CREATE INDEX journey_stage_team_id ON journey_stage(team_id);
CREATE TABLE touchpoint (
    id INTEGER PRIMARY KEY,
    stage_id INTEGER NOT NULL REFERENCES journey_stage(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX touchpoint_stage_id ON touchpoint(stage_id);
CREATE INDEX touchpoint_team_id ON touchpoint(team_id);
CREATE INDEX touchpoint_owner_id ON touchpoint(owner_id);
CREATE TABLE transition (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    stage_id INTEGER NOT NULL REFERENCES journey_stage(id) DEFERRABLE INITIALLY DEFERRED,
    from_team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    to_team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL,
    trigger TEXT NOT NULL,
    within TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    risky INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX transition_workshop_id ON transition(workshop_id);
CREATE INDEX transition_stage_id ON transition(stage_id);
CREATE INDEX transition_from_team_id ON transition(from_team_id);
CREATE INDEX transition_to_team_id ON transition(to_team_id);
CREATE INDEX transition_owner_id ON transition(owner_id);
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    parent_id INTEGER REFERENCES message(id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL,
    text TEXT NOT NULL,
    clarity TEXT NOT NULL,
    plan TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX message_workshop_id ON message(workshop_id);
CREATE INDEX message_parent_id ON message(parent_id);
CREATE INDEX message_owner_id ON message(owner_id);
CREATE TABLE wording (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX wording_message_id ON wording(message_id);
CREATE INDEX wording_team_id ON wording(team_id);
CREATE TABLE translation (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    feature TEXT NOT NULL,
    meaning TEXT NOT NULL,
    talking_point TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX translation_workshop_id ON translation(workshop_id);
CREATE TABLE launch (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    begins TEXT,
    day TEXT,
    working INTEGER NOT NULL
) STRICT;
CREATE INDEX launch_workshop_id ON launch(workshop_id);
CREATE TABLE readiness (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX readiness_workshop_id ON readiness(workshop_id);
CREATE INDEX readiness_team_id ON readiness(team_id);
CREATE INDEX readiness_owner_id ON readiness(owner_id);
CREATE TABLE launch_task (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    days INTEGER NOT NULL,
    not_before TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX launch_task_workshop_id ON launch_task(workshop_id);
CREATE INDEX launch_task_team_id ON launch_task(team_id);
CREATE INDEX launch_task_owner_id ON launch_task(owner_id);
CREATE TABLE dependency (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL REFERENCES launch_task(id) DEFERRABLE INITIALLY DEFERRED,
    needs_id INTEGER NOT NULL REFERENCES launch_task(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX dependency_task_id ON dependency(task_id);
CREATE INDEX dependency_needs_id ON dependency(needs_id);
CREATE TABLE contingency (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    happens TEXT NOT NULL,
    answer TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX contingency_workshop_id ON contingency(workshop_id);
CREATE INDEX contingency_owner_id ON contingency(owner_id);
CREATE TABLE launch_line (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    channel TEXT NOT NULL,
    timing TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX launch_line_workshop_id ON launch_line(workshop_id);
CREATE INDEX launch_line_owner_id ON launch_line(owner_id);
CREATE TABLE team_metric (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    measured TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX team_metric_workshop_id ON team_metric(workshop_id);
CREATE INDEX team_metric_team_id ON team_metric(team_id);
CREATE TABLE metric_conflict (
    id INTEGER PRIMARY KEY,
    first_id INTEGER NOT NULL REFERENCES team_metric(id) DEFERRABLE INITIALLY DEFERRED,
    second_id INTEGER NOT NULL REFERENCES team_metric(id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX metric_conflict_first_id ON metric_conflict(first_id);
CREATE INDEX metric_conflict_second_id ON metric_conflict(second_id);
CREATE TABLE shared_metric (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    current TEXT NOT NULL,
    target TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    perspective TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX shared_metric_workshop_id ON shared_metric(workshop_id);
CREATE INDEX shared_metric_owner_id ON shared_metric(owner_id)
