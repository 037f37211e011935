-- News that left a transaction and what became of it. A row is written by the transaction that makes it true, sent to the
-- broker by the relay, marked, and kept for thirty days as the history of what was sent.
CREATE TABLE outbox_event (
    id            uuid        PRIMARY KEY,
    -- Drawn from a sequence, so no row of its own is fought over. Two changes of one aggregate wait for each other at the
    -- aggregate's row (or one of them is refused by its version), so within an aggregate this order is the order of the
    -- commits. It is no gapless count, and across aggregates a smaller number may become visible later.
    sequence      bigint      GENERATED ALWAYS AS IDENTITY,
    type          varchar(80) NOT NULL,
    aggregate_id  uuid        NOT NULL,
    payload       jsonb       NOT NULL,
    occurred_at   timestamptz NOT NULL,
    sent_at       timestamptz
);
CREATE INDEX outbox_event_unsent ON outbox_event (sequence) WHERE sent_at IS NULL;
CREATE INDEX outbox_event_age ON outbox_event USING brin (occurred_at);

-- What each consumer has already taken: written in the transaction of its effect, so that a message that comes twice works once.
CREATE TABLE inbox_event (
    consumer      varchar(60) NOT NULL,
    event_id      uuid        NOT NULL,
    received_at   timestamptz NOT NULL,
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_event_age ON inbox_event USING brin (received_at);

-- One node at a time sends: whoever holds the lease. It ends by itself when its holder dies.
CREATE TABLE relay_lease (
    name          varchar(40) PRIMARY KEY,
    holder        uuid        NOT NULL,
    ends_at       timestamptz NOT NULL
);

-- E-mails that follow an event. One for each kind and subject (an order), whatever is delivered twice.
CREATE TABLE mail (
    event_id      uuid         PRIMARY KEY,
    kind          varchar(40)  NOT NULL,
    subject_id    uuid         NOT NULL,
    message_id    varchar(120) NOT NULL UNIQUE,
    state         varchar(10)  NOT NULL CHECK (state IN ('CLAIMED', 'FAILED', 'SENT')),
    attempts      integer      NOT NULL CHECK (attempts >= 0),
    claimed_until timestamptz  NOT NULL,
    sent_at       timestamptz,
    UNIQUE (kind, subject_id),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);
