-- Who acts, and for whom: organisations, diplomatic posts, persons with their roles.

create table passerelle.organisation (
    id         uuid    primary key,
    key        text    not null unique,
    kind       text    not null,
    level      text,
    name       text    not null,
    country    char(2) not null,
    siret      char(14) unique,
    region     text,
    insee_code text,
    iban       text,
    fictional  boolean not null,
    words      text    not null
);
comment on column passerelle.organisation.words is 'key and name without accents, in lower case, for the search';
create index organisation_name on passerelle.organisation (words text_pattern_ops, id);

create table passerelle.post (
    key       text   primary key,
    name      text   not null,
    countries text[] not null,
    status    text   not null
);

create table passerelle.person (
    id           uuid    primary key,
    version      integer not null,
    login        text    not null,
    name         text    not null,
    email        text    not null,
    language     text    not null,
    roles        text[]  not null,
    organisation uuid    references passerelle.organisation,
    post         text    references passerelle.post,
    region       text,
    funder       text,
    status       text    not null,
    words        text    not null
);
comment on column passerelle.person.words is 'name, login and address without accents, in lower case, for the search';
create unique index person_login on passerelle.person (lower(login));
create unique index person_email on passerelle.person (lower(email));
create index person_organisation on passerelle.person (organisation);
create index person_roles on passerelle.person using gin (roles);
create index person_name on passerelle.person (name, id);

-- How a country stands in the list of aid recipients, from a day on: it chooses the maximum rate (D2).
create table passerelle.country_group (
    country char(2) not null,
    since   date    not null,
    kind    text    not null,
    source  text    not null,
    primary key (country, since)
);
insert into passerelle.country_group
select country, date '2024-01-01', 'LDC', 'OCDE/CAD, à vérifier' from (values
    ('AF'), ('AO'), ('BD'), ('BJ'), ('BF'), ('BI'), ('KH'), ('CF'), ('TD'), ('KM'), ('CD'), ('DJ'), ('ER'),
    ('ET'), ('GM'), ('GN'), ('GW'), ('HT'), ('KI'), ('LA'), ('LS'), ('LR'), ('MG'), ('MW'), ('ML'), ('MR'),
    ('MZ'), ('MM'), ('NP'), ('NE'), ('RW'), ('SN'), ('SL'), ('SB'), ('SO'), ('SS'), ('SD'), ('TL'), ('TG'),
    ('TV'), ('UG'), ('TZ'), ('YE'), ('ZM')
) as listed (country);
insert into passerelle.country_group
select country, date '2024-01-01', 'ODA_OTHER', 'OCDE/CAD, à vérifier' from (values
    ('AL'), ('DZ'), ('AR'), ('AM'), ('AZ'), ('BY'), ('BZ'), ('BT'), ('BO'), ('BA'), ('BW'), ('BR'), ('CV'),
    ('CM'), ('CN'), ('CO'), ('CG'), ('CR'), ('CI'), ('CU'), ('DM'), ('DO'), ('EC'), ('EG'), ('SV'), ('GQ'),
    ('SZ'), ('FJ'), ('GA'), ('GE'), ('GH'), ('GD'), ('GT'), ('GY'), ('HN'), ('IN'), ('ID'), ('IR'), ('IQ'),
    ('JM'), ('JO'), ('KZ'), ('KE'), ('XK'), ('KG'), ('LB'), ('LY'), ('MY'), ('MV'), ('MH'), ('MU'), ('MX'),
    ('FM'), ('MD'), ('MN'), ('ME'), ('MA'), ('NA'), ('NI'), ('NG'), ('NU'), ('MK'), ('PK'), ('PW'), ('PS'),
    ('PA'), ('PG'), ('PY'), ('PE'), ('PH'), ('WS'), ('ST'), ('RS'), ('ZA'), ('LK'), ('VC'), ('LC'), ('SR'),
    ('SY'), ('TJ'), ('TH'), ('TN'), ('TO'), ('TR'), ('TM'), ('UA'), ('UZ'), ('VU'), ('VE'), ('VN'), ('ZW')
) as listed (country);
insert into passerelle.country_group
select country, date '2024-01-01', 'NON_ODA', 'OCDE/CAD, à vérifier' from (values
    ('AD'), ('AU'), ('AT'), ('BE'), ('BG'), ('CA'), ('CH'), ('CL'), ('CY'), ('CZ'), ('DE'), ('DK'), ('EE'),
    ('ES'), ('FI'), ('FR'), ('GB'), ('GR'), ('HR'), ('HU'), ('IE'), ('IL'), ('IS'), ('IT'), ('JP'), ('KR'),
    ('LI'), ('LT'), ('LU'), ('LV'), ('MC'), ('MT'), ('NL'), ('NO'), ('NZ'), ('PL'), ('PT'), ('RO'), ('SE'),
    ('SG'), ('SI'), ('SK'), ('SM'), ('US'), ('UY')
) as listed (country);

-- How one signs in. A password is chosen by its owner; the generation grows when every session must end.
create table passerelle.account (
    person     uuid    primary key references passerelle.person on delete cascade,
    password   text    not null,
    generation integer not null
);

-- Failures by the hash of the name that was typed, whether or not somebody has it: both are answered alike.
create table passerelle.sign_in_failure (
    name_hash     char(64)    primary key,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);

-- Single-use links sent by mail; only the hash of the token is kept.
create table passerelle.account_link (
    token_hash char(64)    primary key,
    person     uuid        references passerelle.person on delete cascade,
    purpose    text        not null,
    address    text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_person on passerelle.account_link (person, purpose);
