-- Work that runs by itself: runs of jobs, their log, schedules, the nodes that work, and the reports that jobs write.

CREATE TABLE job_run (
    id           uuid PRIMARY KEY,
    job          varchar(80)  NOT NULL,
    parameters   jsonb        NOT NULL,
    status       varchar(12)  NOT NULL CHECK (status IN
        ('STARTING', 'STARTED', 'STOPPING', 'STOPPED', 'COMPLETED', 'FAILED', 'ABANDONED')),
    done         bigint       NOT NULL DEFAULT 0 CHECK (done >= 0),
    total        bigint       CHECK (total >= 0),
    requested_by varchar(120) NOT NULL,
    requested_at timestamptz  NOT NULL,
    started_at   timestamptz,
    ended_at     timestamptz,
    result       jsonb        NOT NULL DEFAULT '{}',
    error        varchar(2000),
    -- the node that works on it, and the batch runtime's own number of the last attempt
    node         uuid,
    execution    bigint,
    attempts     integer      NOT NULL DEFAULT 0,
    version      integer      NOT NULL
);
-- the same work is never done twice at a time
CREATE UNIQUE INDEX job_run_active ON job_run (job, parameters) WHERE status IN ('STARTING', 'STARTED', 'STOPPING');
CREATE INDEX job_run_by_job ON job_run (job, id DESC);
CREATE INDEX job_run_open ON job_run (node) WHERE status IN ('STARTING', 'STARTED', 'STOPPING');

CREATE TABLE job_log (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id  uuid          NOT NULL REFERENCES job_run ON DELETE CASCADE,
    at      timestamptz   NOT NULL DEFAULT clock_timestamp(),
    level   varchar(8)    NOT NULL CHECK (level IN ('INFO', 'WARNING', 'ERROR')),
    message varchar(2000) NOT NULL
);
CREATE INDEX job_log_by_run ON job_log (run_id, id);

CREATE TABLE schedule (
    job      varchar(80) PRIMARY KEY,
    daily_at time        NOT NULL,
    zone     varchar(60) NOT NULL,
    enabled  boolean     NOT NULL DEFAULT true,
    next_run timestamptz
);
INSERT INTO schedule (job, daily_at, zone) VALUES ('daily-sales', '03:10', 'Europe/Berlin'), ('retention', '04:20', 'Europe/Berlin');

-- whoever inserts the slot starts the run
CREATE TABLE schedule_slot (
    job        varchar(80) NOT NULL,
    slot       timestamptz NOT NULL,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    run_id     uuid,
    PRIMARY KEY (job, slot)
);

-- a node is alive until its lease ends; the clock is the database's
CREATE TABLE job_node (
    id         uuid PRIMARY KEY,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ends_at    timestamptz NOT NULL
);

-- one report per kind, day and currency; run_id says whose figures it shows, so that a repeated run replaces them at once
CREATE TABLE report (
    id           uuid PRIMARY KEY,
    kind         varchar(40)  NOT NULL,
    day          date         NOT NULL,
    zone         varchar(60)  NOT NULL,
    currency     varchar(3)   NOT NULL,
    edition      integer      NOT NULL,
    run_id       uuid         NOT NULL,
    published_at timestamptz  NOT NULL,
    UNIQUE (kind, day, currency)
);

-- sums of one run, each currency by itself, grown chunk by chunk
CREATE TABLE report_figure (
    run_id   uuid          NOT NULL,
    currency varchar(3)    NOT NULL,
    section  varchar(10)   NOT NULL CHECK (section IN ('TOTAL', 'CATEGORY', 'HOUR', 'PRODUCT')),
    item     varchar(200)  NOT NULL,
    label    varchar(300)  NOT NULL,
    orders   bigint        NOT NULL,
    units    bigint        NOT NULL,
    gross    numeric(19,4) NOT NULL,
    tax      numeric(19,4) NOT NULL,
    discount numeric(19,4) NOT NULL,
    shipping numeric(19,4) NOT NULL,
    refunded numeric(19,4) NOT NULL,
    PRIMARY KEY (run_id, currency, section, item)
);

CREATE TABLE report_draft (
    run_id     uuid PRIMARY KEY,
    kind       varchar(40) NOT NULL,
    day        date        NOT NULL,
    started_at timestamptz NOT NULL
);

-- The batch runtime's own tables (JBeret's JdbcRepository, prefix jb_); made here because the application may not.
CREATE TABLE jb_job_instance (
    jobinstanceid   bigserial PRIMARY KEY,
    version         integer,
    jobname         varchar(512),
    applicationname varchar(512)
);
CREATE TABLE jb_job_execution (
    jobexecutionid  bigserial PRIMARY KEY,
    jobinstanceid   bigint NOT NULL REFERENCES jb_job_instance ON DELETE CASCADE,
    version         integer,
    createtime      timestamptz,
    starttime       timestamptz,
    endtime         timestamptz,
    lastupdatedtime timestamptz,
    batchstatus     varchar(30),
    exitstatus      varchar(512),
    jobparameters   varchar(3000),
    restartposition varchar(255)
);
CREATE INDEX jb_job_execution_by_instance ON jb_job_execution (jobinstanceid);
CREATE TABLE jb_step_execution (
    stepexecutionid      bigserial PRIMARY KEY,
    jobexecutionid       bigint NOT NULL REFERENCES jb_job_execution ON DELETE CASCADE,
    version              integer,
    stepname             varchar(255),
    starttime            timestamptz,
    endtime              timestamptz,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readcount            integer,
    writecount           integer,
    commitcount          integer,
    rollbackcount        integer,
    readskipcount        integer,
    processskipcount     integer,
    filtercount          integer,
    writeskipcount       integer,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea
);
CREATE INDEX jb_step_execution_by_execution ON jb_step_execution (jobexecutionid);
CREATE TABLE jb_partition_execution (
    partitionexecutionid integer NOT NULL,
    stepexecutionid      bigint  NOT NULL REFERENCES jb_step_execution ON DELETE CASCADE,
    version              integer,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea,
    PRIMARY KEY (partitionexecutionid, stepexecutionid)
);
