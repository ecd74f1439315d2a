import { z } from 'zod';
import type { BatchColumn, BatchProblem, ReadRow } from './batch.ts';

/** How the heading of a column may be written, without case, accents and signs; the first match wins. */
const names: Readonly<Record<Exclude<BatchColumn, 'ignore'>, readonly string[]>> = {
	address: ['email', 'mail', 'emailaddress', 'address', 'indirizzo', 'posta', 'correo', 'courriel', 'epasts'],
	key: ['key', 'id', 'number', 'reference', 'codice', 'numero'],
	language: ['language', 'lang', 'lingua', 'sprache', 'langue', 'idioma'],
	'awarded-on': ['date', 'awarded', 'awardedon', 'issuedon', 'data', 'datum'],
	narrative: ['narrative', 'story', 'whattheydid', 'racconto', 'cosahafatto', 'descrizione'],
	evidence: ['evidence', 'evidenceurl', 'evidencelink', 'proof', 'prova', 'prove', 'linkprova', 'url']
};

const plain = (heading: string): string =>
	heading
		.normalize('NFD')
		.toLowerCase()
		.replaceAll(/[^\p{Letter}\p{Number}]/gu, '');

/** What the columns hold, guessed from their headings and from the first rows. Each meaning is given once. */
export function guessColumns(
	headings: readonly string[],
	rows: readonly (readonly string[])[]
): BatchColumn[] {
	const columns: BatchColumn[] = headings.map(() => 'ignore');
	for (const [column, wanted] of Object.entries(names) as [keyof typeof names, readonly string[]][]) {
		const at = headings.findIndex(
			(heading, index) => columns[index] === 'ignore' && wanted.includes(plain(heading))
		);
		if (at >= 0) columns[at] = column;
	}
	if (columns.includes('address')) return columns;
	const at = headings.findIndex((_, index) => rows.some((row) => looksLikeAddress(row[index] ?? '')));
	if (at >= 0) columns[at] = 'address';
	return columns;
}

export const looksLikeAddress = (cell: string): boolean => isAddress(bareAddress(cell));

// The rule of the forms: what is refused there is refused here.
const addressRule = z.email().max(200);
const isAddress = (text: string): boolean => addressRule.safeParse(text).success;

/** `Anna Kos <Anna@Example.org>` and `mailto:anna@example.org` both name anna@example.org. */
const bareAddress = (cell: string): string =>
	(/<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell)
		.trim()
		.replace(/^mailto:/i, '')
		.toLowerCase();

const longestKey = 200;
const longestNarrative = 1500;
const longestEvidence = 1000;

/** Reads a row by its columns. `today` is a date such as `2026-11-22`: nothing is awarded later than that. */
export function readBatchRow(
	fields: readonly string[],
	columns: readonly BatchColumn[],
	today: string
): ReadRow {
	const cell = (column: BatchColumn): string => (fields[columns.indexOf(column)] ?? '').trim();
	const address = bareAddress(cell('address'));
	const date = readDate(cell('awarded-on'));
	const row = {
		address,
		key: cell('key'),
		language: cell('language').toLowerCase(),
		awardedOn: date ?? null,
		narrative: cell('narrative'),
		evidence: cell('evidence')
	};
	return { ...row, problem: problemOf(row, { date, today }) };
}

function problemOf(
	{ address, key, language, narrative, evidence }: Omit<ReadRow, 'problem'>,
	{ date, today }: { date: string | null | undefined; today: string }
): BatchProblem | null {
	if (address === '') return 'batch_problem_no_address';
	if (!isAddress(address)) return 'batch_problem_address';
	if (date === undefined) return 'batch_problem_date';
	if (date && date > today) return 'batch_problem_future';
	if (language && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(language)) return 'batch_problem_language';
	if (key.length > longestKey) return 'batch_problem_key';
	if (narrative.length > longestNarrative) return 'batch_problem_narrative';
	if (evidence && !isEvidenceAddress(evidence)) return 'batch_problem_evidence';
	return null;
}

/** A whole address that people can open; it goes into the credential as it is. */
const isEvidenceAddress = (text: string): boolean =>
	text.length <= longestEvidence && /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) && URL.canParse(text);

/** `2026-11-05` or `5.11.2026` (day first, with any of . / -); null for none, undefined for what is no date. */
function readDate(text: string): string | null | undefined {
	if (text === '') return null;
	const year = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
	const day = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
	const [y, m, d] = year ? year.slice(1) : day ? day.slice(1).reverse() : [];
	if (!y || !m || !d) return undefined;
	const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
	const read = new Date(`${iso}T00:00:00Z`);
	const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso);
	return exists && Number(y) >= 1900 ? iso : undefined;
}
