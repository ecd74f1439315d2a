import { z } from 'zod';
import { seeCity } from '#domains/cities/see-city.ts';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { ImportedFramework, ImportedSkill, ImportReport } from './imported-framework.ts';
import { mayImportFramework } from './may.ts';
import { readCase } from './read-case.ts';
import { type ColumnChoice, readFrameworkCsv } from './read-framework-csv.ts';
import { plainOf } from './skill-text.ts';
import { writeFramework } from './write-framework.ts';

const column = z.string().max(200).default('');

export const importInput = z.object({
	/** Empty: for the whole network. */
	cityId: z.union([z.literal(''), z.uuid('problem_not_understood')]).default(''),
	name: z.string().trim().max(200).default(''),
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'problem_not_understood')
		.default('en'),
	/** A table (CSV), or a CASE package (JSON). */
	text: z.string().min(1, 'problem_required').max(8_000_000),
	nameColumn: column,
	codeColumn: column,
	areaColumn: column,
	uriColumn: column,
	othersColumn: column,
	descriptionColumn: column
});

type Asked = z.output<typeof importInput>;
type Read = { about: ImportedFramework; skills: ImportedSkill[] };

/** Brings in a framework of one's own. The same one again (by its name, or its CASE identifier) is brought up to date. */
export async function importFramework(actor: Actor, input: unknown): Promise<ImportReport> {
	const asked = parse(importInput, input);
	const cityId = asked.cityId || null;
	permit(actor, mayImportFramework(actor, cityId));
	if (cityId) await seeCity(actor, cityId);
	const { about, skills } = /^\s*\uFEFF?\s*[{[]/.test(asked.text) ? readPackage(asked) : readTable(asked);
	const whole = { ...about, cityId, key: `${cityId ?? 'network'}:${about.key ?? ''}` };
	return act(actor, 'import-framework', cityId ? { city: cityId } : {}, (trx) =>
		writeFramework(trx, whole, skills)
	);
}

function readPackage({ text, language, name }: Asked): Read {
	const read = readCase(text, language);
	if (!read)
		throw new Refusal('invalid-input', { fields: [{ field: 'text', message: 'framework_problem_case' }] });
	const names = name ? { ...read.about.names, [read.about.language]: name } : read.about.names;
	return { about: { ...read.about, names }, skills: read.skills };
}

function readTable(asked: Asked): Read {
	const { name, language, text } = asked;
	const { skills, problems } = readFrameworkCsv(text, language, chosenOf(asked));
	const fields = [
		...(name === '' ? [{ field: 'name', message: 'problem_required' }] : []),
		...problems.map(({ message, values = {} }) => ({
			field: message === 'framework_problem_no_name_column' ? 'nameColumn' : 'text',
			message,
			values
		}))
	];
	if (fields.length > 0) throw new Refusal('invalid-input', { fields });
	return { about: { key: plainOf(name), format: 'csv', names: { [language]: name }, language }, skills };
}

const chosenOf = (asked: Asked): ColumnChoice => ({
	name: asked.nameColumn,
	code: asked.codeColumn,
	area: asked.areaColumn,
	uri: asked.uriColumn,
	others: asked.othersColumn,
	description: asked.descriptionColumn
});
