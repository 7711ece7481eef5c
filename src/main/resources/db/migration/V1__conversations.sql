-- Understood by SQLite and PostgreSQL alike. Instants are milliseconds since 1970-01-01 UTC.

-- Where each conversation stands.
create table conversation (
    id            text   not null primary key,
    token_hash    text   not null,
    version       bigint not null,
    last_sequence bigint not null,
    snapshot      text   not null,
    created_at    bigint not null,
    used_at       bigint not null
);

-- For retention: the longest unused first.
create index conversation_used_at on conversation (used_at);

-- What was said and found, never changed afterwards.
create table event (
    conversation_id text   not null references conversation (id) on delete cascade,
    sequence        bigint not null,
    json            text   not null,
    primary key (conversation_id, sequence)
);

-- Which events answered which message of a borrower, so that a repeated message is answered and not done again.
create table message (
    conversation_id text   not null references conversation (id) on delete cascade,
    message_id      text   not null,
    first_sequence  bigint not null,
    last_sequence   bigint not null,
    primary key (conversation_id, message_id)
);

-- One row, written to find out whether the store can write.
create table probe (
    id bigint not null primary key,
    at bigint not null
);
