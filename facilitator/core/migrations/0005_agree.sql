ALTER TABLE decision ADD COLUMN alternatives TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN decider_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX decision_decider_id ON decision(decider_id);
ALTER TABLE decision ADD COLUMN concerns TEXT NOT NULL DEFAULT '[]';
ALTER TABLE decision ADD COLUMN revisit TEXT;
ALTER TABLE decision ADD COLUMN revisited_on TEXT;
CREATE TABLE handoff (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    giver_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    defined TEXT NOT NULL,
    trigger TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    speed TEXT NOT NULL,
    content TEXT NOT NULL,
    lead_time TEXT NOT NULL,
    reality TEXT NOT NULL,
    friction TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX handoff_giver_id ON handoff(giver_id);
CREATE TABLE receiver (
    id INTEGER PRIMARY KEY,
    handoff_id INTEGER NOT NULL REFERENCES handoff(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX receiver_handoff_id ON receiver(handoff_id);
CREATE INDEX receiver_team_id ON receiver(team_id);
CREATE TABLE sla (
    id INTEGER PRIMARY KEY,
    handoff_id INTEGER NOT NULL REFERENCES handoff(id) DEFERRABLE INITIALLY DEFERRED,
    fit TEXT NOT NULL,
    signal TEXT NOT NULL,
    contact TEXT NOT NULL,
    framework TEXT NOT NULL,
    escalate_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    escalate_to TEXT NOT NULL,
    within TEXT NOT NULL,
    every TEXT,
    since TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX sla_handoff_id ON sla(handoff_id);
CREATE INDEX sla_escalate_id ON sla(escalate_id);
CREATE TABLE criterion (
    id INTEGER PRIMARY KEY,
    sla_id INTEGER NOT NULL REFERENCES sla(id) DEFERRABLE INITIALLY DEFERRED,
    letter TEXT NOT NULL,
    text TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX criterion_sla_id ON criterion(sla_id);
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY,
    sla_id INTEGER NOT NULL REFERENCES sla(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    indicator_id INTEGER REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX commitment_sla_id ON commitment(sla_id);
CREATE INDEX commitment_team_id ON commitment(team_id);
CREATE INDEX commitment_owner_id ON commitment(owner_id);
CREATE INDEX commitment_indicator_id ON commitment(indicator_id);
CREATE TABLE sla_reviewer (
    id INTEGER PRIMARY KEY,
    sla_id INTEGER NOT NULL REFERENCES sla(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX sla_reviewer_sla_id ON sla_reviewer(sla_id);
CREATE INDEX sla_reviewer_person_id ON sla_reviewer(person_id);
CREATE TABLE sla_reviewed (
    id INTEGER PRIMARY KEY,
    sla_id INTEGER NOT NULL REFERENCES sla(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX sla_reviewed_sla_id ON sla_reviewed(sla_id);
CREATE TABLE feedback_loop (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    from_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    to_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    today TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    every TEXT,
    since TEXT,
    form TEXT NOT NULL,
    acted_on TEXT NOT NULL,
    back TEXT NOT NULL,
    ended INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX feedback_loop_from_id ON feedback_loop(from_id);
CREATE INDEX feedback_loop_to_id ON feedback_loop(to_id);
CREATE INDEX feedback_loop_owner_id ON feedback_loop(owner_id);
CREATE TABLE loop_round (
    id INTEGER PRIMARY KEY,
    loop_id INTEGER NOT NULL REFERENCES feedback_loop(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    heard TEXT NOT NULL,
    answered TEXT NOT NULL
) STRICT;
CREATE INDEX loop_round_loop_id ON loop_round(loop_id);
CREATE TABLE agreed_metric (
    id INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    definition TEXT NOT NULL,
    perspective TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    by TEXT,
    drafted_id INTEGER REFERENCES shared_metric(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX agreed_metric_indicator_id ON agreed_metric(indicator_id);
CREATE INDEX agreed_metric_team_id ON agreed_metric(team_id);
CREATE INDEX agreed_metric_owner_id ON agreed_metric(owner_id);
CREATE INDEX agreed_metric_drafted_id ON agreed_metric(drafted_id);
CREATE TABLE metric_part (
    id INTEGER PRIMARY KEY,
    metric_id INTEGER NOT NULL REFERENCES agreed_metric(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX metric_part_metric_id ON metric_part(metric_id);
CREATE INDEX metric_part_team_id ON metric_part(team_id);
CREATE TABLE shared_objective (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    start TEXT,
    until TEXT,
    closed INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX shared_objective_owner_id ON shared_objective(owner_id);
CREATE TABLE key_result (
    id INTEGER PRIMARY KEY,
    objective_id INTEGER NOT NULL REFERENCES shared_objective(id) DEFERRABLE INITIALLY DEFERRED,
    indicator_id INTEGER NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX key_result_objective_id ON key_result(objective_id);
CREATE INDEX key_result_indicator_id ON key_result(indicator_id);
CREATE INDEX key_result_owner_id ON key_result(owner_id);
CREATE TABLE plan_version (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    why TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;
CREATE TABLE plan_review (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    asked_on TEXT NOT NULL,
    answered_on TEXT
) STRICT;
CREATE INDEX plan_review_version_id ON plan_review(version_id);
CREATE INDEX plan_review_person_id ON plan_review(person_id);
CREATE TABLE review_remark (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES plan_review(id) DEFERRABLE INITIALLY DEFERRED,
    asks TEXT NOT NULL,
    text TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX review_remark_review_id ON review_remark(review_id);
CREATE TABLE plan_agreed (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL
) STRICT;
CREATE INDEX plan_agreed_version_id ON plan_agreed(version_id);
CREATE INDEX plan_agreed_person_id ON plan_agreed(person_id);
CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,
    not_this TEXT NOT NULL,
    used TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    agreed_on TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX term_owner_id ON term(owner_id);
CREATE TABLE term_use (
    id INTEGER PRIMARY KEY,
    term_id INTEGER NOT NULL REFERENCES term(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    reopens INTEGER NOT NULL
) STRICT;
CREATE INDEX term_use_term_id ON term_use(term_id);
CREATE INDEX term_use_team_id ON term_use(team_id);
CREATE TABLE phrase (
    id INTEGER PRIMARY KEY,
    feature TEXT NOT NULL,
    message TEXT NOT NULL,
    talking_point TEXT NOT NULL,
    drafted_id INTEGER REFERENCES translation(id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL
) STRICT;
CREATE INDEX phrase_drafted_id ON phrase(drafted_id);
CREATE TABLE word_round (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop(id) DEFERRABLE INITIALLY DEFERRED,
    term_id INTEGER NOT NULL REFERENCES term(id) DEFERRABLE INITIALLY DEFERRED,
    shown_at TEXT,
    position REAL NOT NULL
) STRICT;
CREATE INDEX word_round_workshop_id ON word_round(workshop_id);
CREATE INDEX word_round_term_id ON word_round(term_id);
CREATE TABLE unseen (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES word_round(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX unseen_round_id ON unseen(round_id);
CREATE INDEX unseen_team_id ON unseen(team_id);
CREATE TABLE notice_period (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    days INTEGER NOT NULL,
    channel TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE TABLE change_notice (
    id INTEGER PRIMARY KEY,
    period_id INTEGER REFERENCES notice_period(id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL,
    why TEXT NOT NULL,
    starts TEXT,
    tier TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    told_on TEXT,
    agreed INTEGER,
    rushed TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX change_notice_period_id ON change_notice(period_id);
CREATE INDEX change_notice_owner_id ON change_notice(owner_id);
CREATE TABLE impact (
    id INTEGER PRIMARY KEY,
    notice_id INTEGER NOT NULL REFERENCES change_notice(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    to_do TEXT NOT NULL,
    by TEXT
) STRICT;
CREATE INDEX impact_notice_id ON impact(notice_id);
CREATE INDEX impact_team_id ON impact(team_id);
CREATE TABLE acknowledged (
    id INTEGER PRIMARY KEY,
    notice_id INTEGER NOT NULL REFERENCES change_notice(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL
) STRICT;
CREATE INDEX acknowledged_notice_id ON acknowledged(notice_id);
CREATE INDEX acknowledged_person_id ON acknowledged(person_id);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    until TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX entry_owner_id ON entry(owner_id);
CREATE TABLE entry_team (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX entry_team_entry_id ON entry_team(entry_id);
CREATE INDEX entry_team_team_id ON entry_team(team_id);
CREATE TABLE adopted_practice (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    adoption TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX adopted_practice_owner_id ON adopted_practice(owner_id);
CREATE TABLE practice_look (
    id INTEGER PRIMARY KEY,
    practice_id INTEGER NOT NULL REFERENCES adopted_practice(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    going TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX practice_look_practice_id ON practice_look(practice_id);
CREATE TABLE ambassador (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT NOT NULL,
    until TEXT
) STRICT;
CREATE INDEX ambassador_team_id ON ambassador(team_id);
CREATE INDEX ambassador_person_id ON ambassador(person_id);
CREATE TABLE pairing (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT
) STRICT;
CREATE TABLE pair (
    id INTEGER PRIMARY KEY,
    pairing_id INTEGER NOT NULL REFERENCES pairing(id) DEFERRABLE INITIALLY DEFERRED,
    mentor_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    learner_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX pair_pairing_id ON pair(pairing_id);
CREATE INDEX pair_mentor_id ON pair(mentor_id);
CREATE INDEX pair_learner_id ON pair(learner_id);
CREATE TABLE growth_step (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    team_id INTEGER REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT,
    done_on TEXT,
    words TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX growth_step_person_id ON growth_step(person_id);
CREATE INDEX growth_step_team_id ON growth_step(team_id);
CREATE TABLE shared_space (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    used_for TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    concerns TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX shared_space_owner_id ON shared_space(owner_id);
CREATE TABLE process (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    state TEXT NOT NULL,
    pilot TEXT NOT NULL,
    pilot_from TEXT,
    pilot_until TEXT,
    showed TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE TABLE process_step (
    id INTEGER PRIMARY KEY,
    process_id INTEGER NOT NULL REFERENCES process(id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    seen INTEGER NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX process_step_process_id ON process_step(process_id);
CREATE TABLE process_cell (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES process_step(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX process_cell_step_id ON process_cell(step_id);
CREATE INDEX process_cell_team_id ON process_cell(team_id);
CREATE TABLE process_owner (
    id INTEGER PRIMARY KEY,
    process_id INTEGER NOT NULL REFERENCES process(id) DEFERRABLE INITIALLY DEFERRED,
    team_id INTEGER NOT NULL REFERENCES team(id) DEFERRABLE INITIALLY DEFERRED,
    person_id INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX process_owner_process_id ON process_owner(process_id);
CREATE INDEX process_owner_team_id ON process_owner(team_id);
CREATE INDEX process_owner_person_id ON process_owner(person_id);
CREATE TABLE friction (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL,
    text TEXT NOT NULL,
    handoff_id INTEGER REFERENCES handoff(id) DEFERRABLE INITIALLY DEFERRED,
    experiment TEXT NOT NULL,
    owner_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    until TEXT,
    outcome TEXT NOT NULL,
    showed TEXT NOT NULL,
    position REAL NOT NULL
) STRICT;
CREATE INDEX friction_handoff_id ON friction(handoff_id);
CREATE INDEX friction_owner_id ON friction(owner_id)
