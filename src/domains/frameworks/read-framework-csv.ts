import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { ImportedSkill } from './imported-framework.ts';
import { plainOf } from './skill-text.ts';

/** What a column may hold, and how its heading may be written; the first match wins. */
export const columnNames = {
	name: ['name', 'skill', 'title', 'label', 'competence', 'nome', 'competenza'],
	code: ['code', 'id', 'number', 'codice'],
	area: ['area', 'group', 'domain', 'category', 'ambito', 'dominio'],
	uri: ['uri', 'url', 'address', 'link', 'indirizzo'],
	others: ['other names', 'others', 'alt labels', 'synonyms', 'altri nomi', 'sinonimi'],
	description: ['description', 'descrizione']
} as const;

export type Column = keyof typeof columnNames;
export type ColumnChoice = Partial<Record<Column, string>>;
export type RowProblem = { row: number; message: string; values?: Record<string, string | number> };
export type ReadRows = { skills: ImportedSkill[]; problems: RowProblem[]; headings: string[] };

const mostRows = 20_000;
const mostProblems = 20;

/** A table of skills with headings in its first row, parted by commas, semicolons or tabs. Rows count from 1 below the headings. */
export function readFrameworkCsv(text: string, language: string, chosen: ColumnChoice = {}): ReadRows {
	const read = rowsOf(text);
	if ('problem' in read) return { skills: [], problems: [read.problem], headings: [] };
	const [headings = [], ...rows] = read.rows;
	const at = columnsOf(headings, chosen);
	const problems: RowProblem[] = [];
	if (at.name < 0) {
		const found = headings.join(', ').slice(0, 300);
		problems.push({ row: 0, message: 'framework_problem_no_name_column', values: { headings: found } });
	}
	if (rows.length > mostRows)
		problems.push({ row: 0, message: 'framework_problem_rows', values: { most: mostRows } });
	if (problems.length > 0) return { skills: [], problems, headings };
	return { ...skillsOf(rows, at, language), headings };
}

type Places = Record<Column, number>;

function columnsOf(headings: string[], chosen: ColumnChoice): Places {
	const plain = headings.map(plainOf);
	const place = (column: Column): number => {
		const wanted = chosen[column] ? [plainOf(chosen[column])] : columnNames[column];
		return wanted.map((name) => plain.indexOf(name)).find((at) => at >= 0) ?? -1;
	};
	const columns = Object.keys(columnNames) as Column[];
	return Object.fromEntries(columns.map((column) => [column, place(column)])) as Places;
}

function skillsOf(rows: string[][], at: Places, language: string): Omit<ReadRows, 'headings'> {
	const areas = new Map<string, ImportedSkill>();
	const skills: ImportedSkill[] = [];
	const problems: RowProblem[] = [];
	const seen = new Map<string, number>();
	rows.forEach((cells, index) => {
		const row = index + 1;
		const cell = (column: Column): string => (at[column] < 0 ? '' : (cells[at[column]] ?? '').trim());
		const problem = problemOf(cell, row, seen);
		if (problem) return void (problems.length < mostProblems && problems.push(problem));
		const area = cell('area');
		if (area && !areas.has(area)) {
			areas.set(area, { uri: '', ref: `area:${area}`, kind: 'area', texts: [{ language, name: area }] });
		}
		const others = cell('others')
			.split(/[|;\n]/)
			.map((other) => other.trim())
			.filter(Boolean);
		const texts = [{ language, name: cell('name'), others, description: cell('description') }];
		skills.push({ uri: cell('uri'), code: cell('code'), texts, ...(area ? { parent: `area:${area}` } : {}) });
	});
	if (skills.length === 0 && problems.length === 0)
		problems.push({ row: 0, message: 'framework_problem_empty' });
	return { skills: [...areas.values(), ...skills], problems };
}

function problemOf(
	cell: (column: Column) => string,
	row: number,
	seen: Map<string, number>
): RowProblem | undefined {
	const name = cell('name');
	if (name === '') return { row, message: 'framework_problem_row_name', values: { row } };
	if (name.length > 500) return { row, message: 'framework_problem_row_long', values: { row } };
	const uri = cell('uri');
	if (uri && !isWebAddress(uri)) return { row, message: 'framework_problem_row_uri', values: { row } };
	const key = uri || cell('code') || plainOf(name);
	const first = seen.get(key);
	if (first) return { row, message: 'framework_problem_row_twice', values: { row, first } };
	seen.set(key, row);
	return undefined;
}

/** Only what a browser may safely follow. */
export function isWebAddress(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && ['https:', 'http:'].includes(url.protocol) && text.length <= 2000;
}

function rowsOf(text: string): { rows: string[][] } | { problem: RowProblem } {
	const first = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
	const delimiter = [';', '\t', ','].sort(
		(one, other) => first.split(other).length - first.split(one).length
	)[0];
	try {
		const rows = parse(text.replaceAll('\u0000', ''), {
			bom: true,
			delimiter: delimiter ?? ',',
			relax_column_count: true,
			skip_empty_lines: true,
			to: mostRows + 2
		});
		return { rows };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === 'number' ? error.lines : 0;
		return { problem: { row: line, message: 'framework_problem_csv', values: { line } } };
	}
}
