import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { Refusal } from '#server/refusal.ts';
import type { BatchColumn } from './batch.ts';
import { guessColumns, looksLikeAddress } from './read-batch-row.ts';

export type People = {
	headings: string[];
	columns: BatchColumn[];
	rows: AsyncIterable<string[]>;
};

const mostColumns = 50;
const longestCell = 2000;
const sampled = 20;

/**
 * Reads a table of people (commas, semicolons or tabs) or a plain list of addresses, row by row. Headings are known from
 * their words, or from having no address where the rows below have one.
 *
 * @throws Refusal `invalid-input` for what is no table or has nobody in it
 */
export async function readPeople(source: Iterable<string> | AsyncIterable<string>): Promise<People> {
	const records = recordsOf(source);
	const first: string[][] = [];
	while (first.length < sampled) {
		const next = await records.next();
		if (next.done) break;
		first.push(next.value);
	}
	const [top = [], ...below] = first;
	if (first.length === 0) throw wrong('batch_problem_empty');
	const flat = isFlatList(first);
	const hasHeadings = !flat && !top.some(looksLikeAddress);
	if (hasHeadings && below.length === 0) throw wrong('batch_problem_empty');
	const headings = flat ? [''] : hasHeadings ? top : top.map(() => '');
	const columns = flat
		? (['address'] as BatchColumn[])
		: guessColumns(headings, below.length > 0 ? below : first);
	const rows = following(hasHeadings ? below : first, records);
	return { headings, columns, rows: flat ? oneByOne(rows) : rows };
}

/** `anna@x.org, ben@x.org; cem@x.org`: every cell that is filled is an address. */
const isFlatList = (rows: readonly string[][]): boolean =>
	rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1) &&
	rows.every((row) => row.every((cell) => cell.trim() === '' || looksLikeAddress(cell)));

async function* following<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
	yield* first;
	yield* rest;
}

async function* oneByOne(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
	for await (const row of rows) for (const cell of row) if (cell.trim() !== '') yield [cell];
}

async function* recordsOf(source: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string[]> {
	const { start, chunks } = await beginning(source);
	const parser = Readable.from(chunks).pipe(
		parse({
			bom: true,
			delimiter: delimiterOf(start),
			relax_column_count: true,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			max_record_size: mostColumns * longestCell,
			// A name in the midst of a cell may hold a quote.
			relax_quotes: true
		})
	);
	try {
		for await (const record of parser as AsyncIterable<string[]>) {
			yield record.slice(0, mostColumns).map((cell) => cell.slice(0, longestCell));
		}
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw wrong('batch_problem_table', { line: typeof error.lines === 'number' ? error.lines : 0 });
	}
}

/** The first chunk, and all chunks with it, without the character that PostgreSQL keeps in no text. */
async function beginning(source: Iterable<string> | AsyncIterable<string>) {
	async function* clean(): AsyncGenerator<string> {
		for await (const chunk of source) yield chunk.replaceAll('\u0000', '');
	}
	const chunks = clean();
	const first = await chunks.next();
	const start = first.done ? '' : first.value;
	return { start, chunks: following([start], chunks) };
}

function delimiterOf(start: string): string {
	const line = start.slice(0, 10_000).trimStart().split('\n', 1)[0] ?? '';
	const count = (delimiter: string) => line.split(delimiter).length;
	return [';', '\t', ','].sort((one, other) => count(other) - count(one))[0] ?? ',';
}

const wrong = (message: string, values: Record<string, number> = {}) =>
	new Refusal('invalid-input', { fields: [{ field: 'people', message, values }] });
