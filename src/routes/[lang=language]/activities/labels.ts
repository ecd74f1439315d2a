import type {
	ActivityCost,
	ActivityKind,
	ActivityMode,
	PartnerRole,
	PersonRole,
	SignUpWay
} from '#domains/activities/activity.ts';
import type { QuestionType } from '#domains/activities/question.ts';
import type { Rhythm } from '#domains/activities/rule.ts';
import { m } from '#messages';
import type { IconName } from '#ui/icons.ts';

const kinds: Record<ActivityKind, () => string> = {
	event: m.activity_kind_event,
	course: m.activity_kind_course,
	workshop: m.activity_kind_workshop,
	volunteering: m.activity_kind_volunteering,
	internship: m.activity_kind_internship,
	club: m.activity_kind_club,
	project: m.activity_kind_project,
	'open-space': m.activity_kind_open_space,
	'self-paced': m.activity_kind_self_paced,
	conference: m.activity_kind_conference
};
const modes: Record<ActivityMode, () => string> = {
	'in-person': m.activity_mode_in_person,
	online: m.activity_mode_online,
	hybrid: m.activity_mode_hybrid
};
const costs: Record<ActivityCost, () => string> = { free: m.activity_cost_free, paid: m.activity_cost_paid };
const signUps: Record<SignUpWay, () => string> = {
	open: m.activity_sign_up_open,
	application: m.activity_sign_up_application,
	none: m.activity_sign_up_none,
	external: m.activity_sign_up_external
};
const questions: Record<QuestionType, () => string> = {
	short: m.activity_question_short,
	long: m.activity_question_long,
	choice: m.activity_question_choice,
	choices: m.activity_question_choices,
	number: m.activity_question_number,
	date: m.activity_question_date,
	'yes-no': m.activity_question_yes_no
};
const rhythms: Record<Rhythm, () => string> = {
	'': m.activity_repeat_none,
	weekly: m.activity_repeat_weekly,
	fortnightly: m.activity_repeat_fortnightly,
	'monthly-date': m.activity_repeat_monthly_date,
	'monthly-weekday': m.activity_repeat_monthly_weekday,
	rule: m.activity_repeat_rule
};
const people: Record<PersonRole, () => string> = {
	presenter: m.activity_role_presenter,
	facilitator: m.activity_role_facilitator,
	contact: m.activity_role_contact
};
const partners: Record<PartnerRole, () => string> = {
	'co-organiser': m.activity_role_co_organiser,
	funder: m.activity_role_funder
};

export const kindLabel = (kind: ActivityKind): string => kinds[kind]();
export const modeLabel = (mode: ActivityMode): string => modes[mode]();
export const costLabel = (cost: ActivityCost): string => costs[cost]();
export const personLabel = (role: PersonRole): string => people[role]();
export const modeIcon = (mode: ActivityMode): IconName => (mode === 'online' ? 'online' : 'place');

const choices = <V extends string>(labels: Record<V, () => string>) =>
	(Object.entries(labels) as [V, () => string][]).map(([value, label]) => ({ value, label: label() }));

export const kindChoices = () => choices(kinds);
export const modeChoices = () => choices(modes);
export const costChoices = () => choices(costs);
export const signUpChoices = () => choices(signUps);
export const questionChoices = () => choices(questions);
export const rhythmChoices = () => choices(rhythms);
export const personChoices = () => choices(people);
export const partnerChoices = () => choices(partners);
