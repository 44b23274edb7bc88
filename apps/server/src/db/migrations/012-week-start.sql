-- The day on which a person's week begins; 'place': as it does where their zone is.
alter table person add column week_start text not null default 'place'
  check (week_start in ('place', 'saturday', 'sunday', 'monday'));
