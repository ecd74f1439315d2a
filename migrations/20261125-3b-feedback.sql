-- ─── what participants say after an activity ────────────────────────────────────────────────────────────
create table feedback_forms (
	activity_id uuid primary key references activities,
	organisation_id uuid not null references organisations,
	-- Besides the stars: up to five, of the types of applications.
	questions jsonb not null default '[]',
	-- When participants were told that they may answer.
	asked_at timestamptz,
	closed_at timestamptz
);
create index feedback_forms_unasked on feedback_forms (activity_id) where asked_at is null and closed_at is null;

-- Nothing tells when an answer was given, and closing cuts what ties it to a person.
create table feedback_answers (
	id uuid primary key default gen_random_uuid(),
	activity_id uuid not null references feedback_forms,
	account_id uuid references accounts,
	stars integer not null check (stars between 1 and 5),
	answers jsonb not null default '[]',
	unique (activity_id, account_id)
);
create index feedback_answers_account on feedback_answers (account_id);
