ALTER TABLE programme ADD COLUMN owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX programme_owner_id ON programme(owner_id);
ALTER TABLE programme ADD COLUMN deputy_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX programme_deputy_id ON programme(deputy_id);
ALTER TABLE action ADD COLUMN settled_at TEXT;
CREATE TABLE checkpoint_item (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    checkpoint TEXT NOT NULL,
    title TEXT NOT NULL,
    hint TEXT NOT NULL,
    tool TEXT NOT NULL,
    due TEXT,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    done_at TEXT,
    note TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX checkpoint_item_workshop_id ON checkpoint_item(workshop_id);
CREATE INDEX checkpoint_item_owner_id ON checkpoint_item(owner_id);
CREATE TABLE check_in (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    standing TEXT NOT NULL,
    words TEXT NOT NULL,
    way TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    due_before TEXT,
    due_after TEXT
) STRICT;
CREATE INDEX check_in_action_id ON check_in(action_id);
CREATE INDEX check_in_owner_id ON check_in(owner_id);
CREATE TABLE escalation (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TEXT
) STRICT;
CREATE INDEX escalation_action_id ON escalation(action_id);
CREATE INDEX escalation_person_id ON escalation(person_id);
CREATE TABLE win (
    id INTEGER PRIMARY KEY,
    action_id INTEGER REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED,
    workshop_id INTEGER REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    day TEXT NOT NULL,
    told INTEGER NOT NULL
) STRICT;
CREATE INDEX win_action_id ON win(action_id);
CREATE INDEX win_workshop_id ON win(workshop_id);
CREATE TABLE preference (
    id INTEGER PRIMARY KEY,
    team_id INTEGER REFERENCES team(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER REFERENCES person(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    format TEXT,
    draft INTEGER NOT NULL
) STRICT;
CREATE INDEX preference_team_id ON preference(team_id);
CREATE INDEX preference_person_id ON preference(person_id);
CREATE TABLE distribution (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    folder TEXT NOT NULL,
    files INTEGER NOT NULL
) STRICT;
CREATE INDEX distribution_workshop_id ON distribution(workshop_id);
CREATE TABLE satisfied (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    counts TEXT NOT NULL,
    way TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX satisfied_workshop_id ON satisfied(workshop_id);
CREATE TABLE closing_comment (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX closing_comment_workshop_id ON closing_comment(workshop_id);
CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    aim TEXT NOT NULL,
    target REAL,
    ended INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX reading_indicator_id ON reading(indicator_id);
CREATE TABLE round_question (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    concerns TEXT NOT NULL,
    retired INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX round_question_team_id ON round_question(team_id);
CREATE TABLE team_rhythm (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    every INTEGER NOT NULL,
    first TEXT NOT NULL
) STRICT;
CREATE INDEX team_rhythm_team_id ON team_rhythm(team_id);
CREATE TABLE team_round (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    spoken_to TEXT NOT NULL,
    closed_at TEXT
) STRICT;
CREATE INDEX team_round_team_id ON team_round(team_id);
CREATE TABLE news (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    round_id INTEGER REFERENCES team_round(id) DEFERRABLE INITIALLY DEFERRED,
    question_id INTEGER REFERENCES round_question(id) DEFERRABLE INITIALLY DEFERRED,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    concerns TEXT NOT NULL,
    day TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX news_team_id ON news(team_id);
CREATE INDEX news_round_id ON news(round_id);
CREATE INDEX news_question_id ON news(question_id);
CREATE TABLE regular_meeting (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    every TEXT NOT NULL,
    first TEXT NOT NULL,
    start TEXT NOT NULL,
    zone TEXT NOT NULL,
    length INTEGER NOT NULL,
    who TEXT NOT NULL,
    place TEXT NOT NULL,
    ended INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE TABLE meeting_held (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES regular_meeting(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    minutes TEXT NOT NULL,
    skipped INTEGER NOT NULL,
    held_at TEXT
) STRICT;
CREATE INDEX meeting_held_meeting_id ON meeting_held(meeting_id);
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    of_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX review_workshop_id ON review(workshop_id);
CREATE INDEX review_of_id ON review(of_id);
CREATE TABLE judgement (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    solution_id INTEGER NOT NULL REFERENCES solution(id) DEFERRABLE INITIALLY DEFERRED,
    worked TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_workshop_id ON judgement(workshop_id);
CREATE INDEX judgement_solution_id ON judgement(solution_id);
CREATE TABLE review_point (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    solution_id INTEGER REFERENCES solution(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX review_point_workshop_id ON review_point(workshop_id);
CREATE INDEX review_point_solution_id ON review_point(solution_id)
