import type { ElmFacts } from '@cairn/credentials/types';
import { m } from '#messages';

export type ElmRow = { label: string; values: string[] };

/** Hours of an ISO 8601 duration of days, hours and minutes; undefined for anything else. */
export function hoursOf(duration: string): number | undefined {
	const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
	const total = Number(days ?? 0) * 24 + Number(hours ?? 0) + Number(minutes ?? 0) / 60;
	return total > 0 ? Math.round(total * 100) / 100 : undefined;
}

function workload(duration: string | undefined): string[] {
	if (duration === undefined) return [];
	const hours = hoursOf(duration);
	return [hours === undefined ? duration : m.verify_elm_hours({ hours: String(hours) })];
}

const one = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** What the page shows of a European Digital Credential, in order; what it does not say has no row. */
export function elmRows(facts: ElmFacts): ElmRow[] {
	const assessments = facts.assessments.map(({ title, grade }) =>
		[title, grade].filter((part) => part !== undefined).join(': ')
	);
	const rows: ElmRow[] = [
		{ label: m.verify_elm_learner(), values: one(facts.learner) },
		{ label: m.verify_elm_awarded_by(), values: facts.awardingBodies },
		{ label: m.verify_elm_credits(), values: facts.credits },
		{ label: m.verify_elm_workload(), values: workload(facts.workload) },
		{
			label: m.verify_elm_level(),
			values: [...one(facts.eqfLevel && `EQF ${facts.eqfLevel}`), ...facts.nqfLevels]
		},
		{ label: m.verify_elm_assessment(), values: assessments },
		{ label: m.verify_elm_mode(), values: facts.modes },
		{ label: m.verify_elm_languages(), values: facts.languages },
		{ label: m.verify_elm_quality(), values: facts.qualityAssurance },
		{ label: m.verify_elm_prerequisites(), values: one(facts.prerequisites) },
		{ label: m.verify_elm_place(), values: facts.places }
	];
	return rows.filter(({ values }) => values.length > 0);
}
