CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX journal_state ON journal(state, author);
CREATE TABLE journal_item (
    id INTEGER PRIMARY KEY,
    journal_id INTEGER NOT NULL REFERENCES journal(id) ON DELETE CASCADE,
    "table" TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX journal_item_journal_id ON journal_item(journal_id);
CREATE INDEX journal_item_record_id ON journal_item(record_id);
CREATE TABLE programme (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    chime INTEGER NOT NULL
) STRICT;
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    mark TEXT NOT NULL,
    retired INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    gone INTEGER NOT NULL
) STRICT;
CREATE INDEX person_team_id ON person(team_id);
CREATE TABLE workshop (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    start TEXT NOT NULL,
    zone TEXT NOT NULL,
    available INTEGER,
    state TEXT NOT NULL,
    shift INTEGER NOT NULL,
    began_at TEXT,
    closed_at TEXT,
    tracking TEXT NOT NULL
) STRICT;
CREATE TABLE objective (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX objective_workshop_id ON objective(workshop_id);
CREATE TABLE ground_rule (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX ground_rule_workshop_id ON ground_rule(workshop_id);
CREATE TABLE participant (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    table_no INTEGER,
    present INTEGER NOT NULL
) STRICT;
CREATE INDEX participant_workshop_id ON participant(workshop_id);
CREATE INDEX participant_person_id ON participant(person_id);
CREATE TABLE part (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX part_workshop_id ON part(workshop_id);
CREATE TABLE block (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    part_id INTEGER NOT NULL REFERENCES part(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    activity TEXT NOT NULL,
    length INTEGER NOT NULL,
    shortest INTEGER NOT NULL,
    added INTEGER NOT NULL,
    optional INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    pinned TEXT,
    turns TEXT NOT NULL,
    objective TEXT NOT NULL,
    instructions TEXT NOT NULL,
    guide TEXT NOT NULL,
    private_notes TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX block_workshop_id ON block(workshop_id);
CREATE INDEX block_part_id ON block(part_id);
CREATE TABLE turn (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER NOT NULL REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    table_no INTEGER,
    length INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX turn_workshop_id ON turn(workshop_id);
CREATE INDEX turn_block_id ON turn(block_id);
CREATE INDEX turn_team_id ON turn(team_id);
CREATE TABLE live (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    turn_id INTEGER REFERENCES turn(id) DEFERRABLE INITIALLY DEFERRED,
    ended INTEGER NOT NULL
) STRICT;
CREATE INDEX live_workshop_id ON live(workshop_id);
CREATE INDEX live_block_id ON live(block_id);
CREATE INDEX live_turn_id ON live(turn_id);
CREATE TABLE stretch (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER NOT NULL REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    turn_id INTEGER REFERENCES turn(id) DEFERRABLE INITIALLY DEFERRED,
    started_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE INDEX stretch_workshop_id ON stretch(workshop_id);
CREATE INDEX stretch_block_id ON stretch(block_id);
CREATE INDEX stretch_turn_id ON stretch(turn_id);
CREATE TABLE planned (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    start TEXT NOT NULL,
    length INTEGER NOT NULL,
    pinned INTEGER NOT NULL
) STRICT;
CREATE INDEX planned_workshop_id ON planned(workshop_id);
CREATE INDEX planned_block_id ON planned(block_id);
CREATE TABLE free_timer (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    length INTEGER NOT NULL,
    spent INTEGER NOT NULL,
    started_at TEXT,
    on_stage INTEGER NOT NULL
) STRICT;
CREATE INDEX free_timer_workshop_id ON free_timer(workshop_id);
CREATE TABLE stage (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    pinned TEXT,
    frozen INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    message TEXT NOT NULL,
    flashed_at TEXT
) STRICT;
CREATE INDEX stage_workshop_id ON stage(workshop_id);
CREATE TABLE context_point (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    card TEXT NOT NULL,
    text TEXT NOT NULL,
    shown INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX context_point_workshop_id ON context_point(workshop_id);
CREATE TABLE metric (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    value REAL,
    before REAL,
    target REAL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX metric_workshop_id ON metric(workshop_id);
CREATE TABLE lane (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    hint TEXT NOT NULL,
    revealed INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX lane_workshop_id ON lane(workshop_id);
CREATE TABLE cluster (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    lane_id INTEGER NOT NULL REFERENCES lane(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX cluster_workshop_id ON cluster(workshop_id);
CREATE INDEX cluster_lane_id ON cluster(lane_id);
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    lane_id INTEGER NOT NULL REFERENCES lane(id) DEFERRABLE INITIALLY DEFERRED,
    cluster_id INTEGER REFERENCES cluster(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    table_no INTEGER,
    text TEXT NOT NULL,
    written_at TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX note_workshop_id ON note(workshop_id);
CREATE INDEX note_lane_id ON note(lane_id);
CREATE INDEX note_cluster_id ON note(cluster_id);
CREATE INDEX note_team_id ON note(team_id);
CREATE TABLE opportunity (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    note_id INTEGER REFERENCES note(id) DEFERRABLE INITIALLY DEFERRED,
    cluster_id INTEGER REFERENCES cluster(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX opportunity_workshop_id ON opportunity(workshop_id);
CREATE INDEX opportunity_team_id ON opportunity(team_id);
CREATE INDEX opportunity_note_id ON opportunity(note_id);
CREATE INDEX opportunity_cluster_id ON opportunity(cluster_id);
CREATE TABLE placement (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    opportunity_id INTEGER NOT NULL REFERENCES opportunity(id) DEFERRABLE INITIALLY DEFERRED,
    impact REAL NOT NULL,
    effort REAL NOT NULL
) STRICT;
CREATE INDEX placement_workshop_id ON placement(workshop_id);
CREATE INDEX placement_opportunity_id ON placement(opportunity_id);
CREATE TABLE poll (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    dots INTEGER NOT NULL,
    most_per_item INTEGER,
    cut INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    revealed INTEGER NOT NULL,
    runoff_of INTEGER REFERENCES poll(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX poll_workshop_id ON poll(workshop_id);
CREATE INDEX poll_runoff_of ON poll(runoff_of);
CREATE TABLE poll_item (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll(id) DEFERRABLE INITIALLY DEFERRED,
    opportunity_id INTEGER NOT NULL REFERENCES opportunity(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX poll_item_poll_id ON poll_item(poll_id);
CREATE INDEX poll_item_opportunity_id ON poll_item(opportunity_id);
CREATE TABLE ballot (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll(id) DEFERRABLE INITIALLY DEFERRED,
    participant_id INTEGER NOT NULL REFERENCES participant(id) DEFERRABLE INITIALLY DEFERRED,
    way TEXT NOT NULL,
    done INTEGER NOT NULL
) STRICT;
CREATE INDEX ballot_poll_id ON ballot(poll_id);
CREATE INDEX ballot_participant_id ON ballot(participant_id);
CREATE TABLE dots (
    id INTEGER PRIMARY KEY,
    ballot_id INTEGER NOT NULL REFERENCES ballot(id) DEFERRABLE INITIALLY DEFERRED,
    opportunity_id INTEGER NOT NULL REFERENCES opportunity(id) DEFERRABLE INITIALLY DEFERRED,
    count INTEGER NOT NULL
) STRICT;
CREATE INDEX dots_ballot_id ON dots(ballot_id);
CREATE INDEX dots_opportunity_id ON dots(opportunity_id);
CREATE TABLE team_dots (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll(id) DEFERRABLE INITIALLY DEFERRED,
    opportunity_id INTEGER NOT NULL REFERENCES opportunity(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    count INTEGER NOT NULL
) STRICT;
CREATE INDEX team_dots_poll_id ON team_dots(poll_id);
CREATE INDEX team_dots_opportunity_id ON team_dots(opportunity_id);
CREATE INDEX team_dots_team_id ON team_dots(team_id);
CREATE TABLE settlement (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll(id) DEFERRABLE INITIALLY DEFERRED,
    chosen TEXT NOT NULL,
    by TEXT NOT NULL,
    reason TEXT NOT NULL,
    settled_at TEXT NOT NULL
) STRICT;
CREATE INDEX settlement_poll_id ON settlement(poll_id);
CREATE TABLE solution (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    opportunity_id INTEGER REFERENCES opportunity(id) DEFERRABLE INITIALLY DEFERRED,
    table_no INTEGER,
    title TEXT NOT NULL,
    what TEXT NOT NULL,
    measure TEXT NOT NULL,
    presented INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX solution_workshop_id ON solution(workshop_id);
CREATE INDEX solution_opportunity_id ON solution(opportunity_id);
CREATE TABLE refinement (
    id INTEGER PRIMARY KEY,
    solution_id INTEGER NOT NULL REFERENCES solution(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX refinement_solution_id ON refinement(solution_id);
CREATE TABLE raci_row (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    solution_id INTEGER REFERENCES solution(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX raci_row_workshop_id ON raci_row(workshop_id);
CREATE INDEX raci_row_solution_id ON raci_row(solution_id);
CREATE TABLE raci_column (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX raci_column_workshop_id ON raci_column(workshop_id);
CREATE INDEX raci_column_person_id ON raci_column(person_id);
CREATE INDEX raci_column_team_id ON raci_column(team_id);
CREATE TABLE raci_cell (
    id INTEGER PRIMARY KEY,
    row_id INTEGER NOT NULL REFERENCES raci_row(id) DEFERRABLE INITIALLY DEFERRED,
    column_id INTEGER NOT NULL REFERENCES raci_column(id) DEFERRABLE INITIALLY DEFERRED,
    letters TEXT NOT NULL
) STRICT;
CREATE INDEX raci_cell_row_id ON raci_cell(row_id);
CREATE INDEX raci_cell_column_id ON raci_cell(column_id);
CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    for_team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    solution_id INTEGER REFERENCES solution(id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX question_workshop_id ON question(workshop_id);
CREATE INDEX question_block_id ON question(block_id);
CREATE INDEX question_team_id ON question(team_id);
CREATE INDEX question_person_id ON question(person_id);
CREATE INDEX question_for_team_id ON question(for_team_id);
CREATE INDEX question_solution_id ON question(solution_id);
CREATE TABLE parked (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    question_id INTEGER REFERENCES question(id) DEFERRABLE INITIALLY DEFERRED,
    settled INTEGER NOT NULL,
    captured_at TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX parked_workshop_id ON parked(workshop_id);
CREATE INDEX parked_block_id ON parked(block_id);
CREATE INDEX parked_team_id ON parked(team_id);
CREATE INDEX parked_question_id ON parked(question_id);
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    block_id INTEGER REFERENCES block(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    why TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX decision_workshop_id ON decision(workshop_id);
CREATE INDEX decision_block_id ON decision(block_id);
CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX action_workshop_id ON action(workshop_id);
CREATE INDEX action_block_id ON action(block_id);
CREATE INDEX action_owner_id ON action(owner_id);
CREATE INDEX action_note_id ON action(note_id);
CREATE INDEX action_opportunity_id ON action(opportunity_id);
CREATE INDEX action_solution_id ON action(solution_id);
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    day TEXT,
    start TEXT,
    length INTEGER NOT NULL,
    who TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX meeting_workshop_id ON meeting(workshop_id);
CREATE TABLE reflection (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    participant_id INTEGER NOT NULL REFERENCES participant(id) DEFERRABLE INITIALLY DEFERRED,
    takeaway TEXT NOT NULL,
    commitment TEXT NOT NULL,
    appreciation TEXT NOT NULL,
    done INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX reflection_workshop_id ON reflection(workshop_id);
CREATE INDEX reflection_participant_id ON reflection(participant_id);
