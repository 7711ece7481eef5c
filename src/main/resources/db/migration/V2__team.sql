-- What the support team and its report need. Understood by SQLite and PostgreSQL alike.

-- Where each talk stands, without a word of it: what a list of talks shows. Talks from before have none until their next turn.
create table place (
    conversation_id text   not null primary key references conversation (id) on delete cascade,
    language        text   not null,
    state           text   not null,
    lead            text   not null,
    danger          bigint not null,
    owner           text   not null
);

create index place_lead on place (lead);

-- Events on their way to the team's system. What was delivered leaves; what never could be is marked dead and kept for a replay.
create table outgoing (
    id              text   not null primary key,
    conversation_id text   not null,
    type            text   not null,
    body            text   not null,
    created_at      bigint not null,
    due_at          bigint not null,
    attempts        bigint not null,
    claim           text   not null,
    dead            bigint not null,
    failure         text   not null
);

create index outgoing_due on outgoing (dead, due_at);
create index outgoing_conversation on outgoing (conversation_id);

-- Who of the team opened which conversation, and what for. No words of anybody.
create table audit (
    id              text   not null primary key,
    at              bigint not null,
    who             text   not null,
    role            text   not null,
    action          text   not null,
    conversation_id text   not null,
    trace           text   not null
);

create index audit_at on audit (at);

-- What the report counts: a day, a kind and a name from the content. Nothing leads back to a conversation.
create table milestone (
    day    text   not null,
    kind   text   not null,
    detail text   not null,
    amount bigint not null
);

create index milestone_day on milestone (day);
