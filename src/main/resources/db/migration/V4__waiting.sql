-- Who waits for a person, and since when; and what the team's meters and clean-up ask by. Understood by SQLite and PostgreSQL alike.

-- Since when the borrower waits for a person's words, or 0. Talks that wait already have 0 until their next turn.
alter table place add column waiting_since bigint not null default 0;

drop index place_lead;
create index place_lead on place (lead, waiting_since);

create index outgoing_created on outgoing (dead, created_at);
