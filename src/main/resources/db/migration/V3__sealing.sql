-- Which keys ever sealed texts here, so that a start without one of them, or with another of the same name, is refused. Understood by
-- SQLite and PostgreSQL alike.
create table sealing_key (
    id    text not null primary key,
    proof text not null
);
