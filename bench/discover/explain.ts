// node bench/discover/explain.ts SIZE: writes the plans of the bench's questions to bench/plans/SIZE.txt.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { PreparingClient } from '#server/prepared.ts';
import { casesOf } from './cases.ts';
import { openServer } from './networks.ts';

const size = Number(process.argv[2] ?? 10_000);
const turn = Number(process.argv[3] ?? 0);

type Plans = { text: string; ms: number };

/** Ids fill pages and say nothing. */
const short = (line: string): string => (line.length > 240 ? `${line.slice(0, 240)} …` : line);
const timeOf = (plan: string[]): number =>
	plan.reduce(
		(sum, line) => sum + Number(/^(?:Planning|Execution) Time: ([\d.]+) ms/.exec(line)?.[1] ?? 0),
		0
	);

/** Of a few runs the one that the machine disturbed least. */
async function quickest(pool: pg.Pool, text: string, values: unknown[]): Promise<string[]> {
	const plans: string[][] = [];
	for (let run = 0; run < 7; run++) {
		const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
		plans.push(rows.map((row) => row['QUERY PLAN']));
	}
	return plans.reduce((best, plan) => (timeOf(plan) < timeOf(best) ? plan : best));
}

/** Every statement that one question sends, explained with the values that it was sent with. */
async function plansOf(pool: pg.Pool, ask: (turn: number) => Promise<unknown>): Promise<Plans> {
	const sent: { text: string; values: unknown[] }[] = [];
	await ask(turn);
	const stop = listen((text, values) => sent.push({ text, values }));
	await ask(turn);
	stop();
	const plans: Plans[] = [];
	for (const { text, values } of sent) {
		const plan = await quickest(pool, text, values);
		const lines = [text.trim().slice(0, 400), '', ...plan.map(short)];
		plans.push({ text: lines.join('\n'), ms: timeOf(plan) });
	}
	return {
		text: plans.map(({ text }) => text).join('\n\n'),
		ms: plans.reduce((sum, { ms }) => sum + ms, 0)
	};
}

type Query = { text?: string; values?: unknown[] };
function listen(heard: (text: string, values: unknown[]) => void): () => void {
	const { prototype } = PreparingClient as unknown as { prototype: { query(...args: unknown[]): unknown } };
	const query = prototype.query;
	prototype.query = function (this: unknown, ...args: unknown[]) {
		const [first, second] = args as [string | Query, unknown];
		if (typeof first === 'string') heard(first, Array.isArray(second) ? second : []);
		else if (first.text !== undefined) heard(first.text, first.values ?? []);
		return query.apply(this, args);
	};
	return () => (prototype.query = query);
}

const server = await openServer();
await server.with(size, async (pool) => {
	const texts: string[] = [];
	for (const [name, ask] of Object.entries(await casesOf(pool))) {
		const { text, ms } = await plansOf(pool, ask);
		process.stdout.write(`${ms.toFixed(1).padStart(8)} ms  ${name}\n`);
		texts.push(`━━━ ${name}\n\n${text}`);
	}
	const folder = path.join(import.meta.dirname, '../plans');
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, `${size}.txt`), `${texts.join('\n\n')}\n`);
});
await server.stop();
process.exit(0);
