// Public pages of the built app against a bare server that answers the same bytes, turn by turn.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { type Bench, type Given, median, round, tableOf } from '../report.ts';
import { end, publicPages, startApp } from '../served.ts';
import { type Load, load } from './load.ts';

type Page = {
	perSecond: number;
	p95Ms: number;
	barePerSecond: number;
	bareP95Ms: number;
	/** What visitors share / what the bare server answers. */
	bareRatio: number;
	/** Drawn anew for each request. */
	renderedPerSecond: number;
	renderedP95Ms: number;
	renderedRatio: number;
};

const asked = ['home', 'catalogue', 'activity', 'badge', 'verify'] as const;
/** A cookie that nobody knows: the page is the visitor's, and drawn for them alone. */
const alone = ['cookie: bench=1'];

export const benchServe: Bench = async (given) => {
	const app = await startApp();
	const bare = fork(path.join(import.meta.dirname, 'bare.ts'));
	try {
		const paths = await publicPages(app.base);
		const port = Number(new URL(app.base).port);
		const answers = await Promise.all(
			asked.map(async (name) => [paths[name], await answerOf(port, paths[name])])
		);
		bare.send(Object.fromEntries(answers) as object);
		const [barePort] = (await once(bare, 'message')) as [number];
		const pages: Record<string, Page> = {};
		for (const name of asked) pages[name] = await measure(paths[name], { port, barePort }, given);
		const shared = asked.filter((name) => name !== 'verify').map((name) => pages[name]?.bareRatio ?? 0);
		const worstBareRatio = Math.min(...shared);
		const worstRenderedRatio = Math.min(...Object.values(pages).map(({ renderedRatio }) => renderedRatio));
		return { json: { pages, worstBareRatio, worstRenderedRatio }, table: table(pages, worstBareRatio) };
	} finally {
		await end(bare);
		await app.stop();
	}
};

async function measure(
	page: string,
	{ port, barePort }: { port: number; barePort: number },
	{ rounds, seconds }: Given
): Promise<Page> {
	const turns: Record<'shared' | 'bare' | 'rendered', Load[]> = { shared: [], bare: [], rendered: [] };
	for (let number = -1; number < rounds; number++) {
		const shared = await load({ port, path: page }, seconds);
		const bare = await load({ port: barePort, path: page }, seconds);
		const rendered = await load({ port, path: page, headers: alone }, seconds);
		if (number < 0) continue; // The first round warms up.
		turns.shared.push(shared);
		turns.bare.push(bare);
		turns.rendered.push(rendered);
	}
	const rate = (loads: Load[]) => Math.round(median(loads.map(({ perSecond }) => perSecond)));
	const wait = (loads: Load[]) => round(median(loads.map(({ p95Ms }) => p95Ms)), 2);
	const ratio = (loads: Load[]) =>
		round(median(loads.map(({ perSecond }, at) => perSecond / (turns.bare[at]?.perSecond ?? NaN))), 3);
	const { shared, bare, rendered } = turns;
	return {
		perSecond: rate(shared),
		p95Ms: wait(shared),
		barePerSecond: rate(bare),
		bareP95Ms: wait(bare),
		bareRatio: ratio(shared),
		renderedPerSecond: rate(rendered),
		renderedP95Ms: wait(rendered),
		renderedRatio: ratio(rendered)
	};
}

/** The very bytes, still compressed. */
async function answerOf(port: number, page: string) {
	const sent = request({ port, path: page, headers: { 'accept-encoding': 'br' } }).end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	const { date: _date, connection: _connection, 'keep-alive': _alive, ...headers } = response.headers;
	return { headers, body: Buffer.concat(chunks).toString('base64') };
}

function table(pages: Record<string, Page>, worst: number): string {
	const rows = Object.entries(pages).map(([name, page]) => [
		name,
		...[page.perSecond, page.p95Ms, page.barePerSecond, page.bareP95Ms].map((number) =>
			number.toLocaleString('en')
		),
		`${round(100 * page.bareRatio, 1)} %`,
		...[page.renderedPerSecond, page.renderedP95Ms].map((number) => number.toLocaleString('en')),
		`${round(100 * page.renderedRatio, 1)} %`
	]);
	const head = ['page', '/ s', 'p95 ms', 'bare / s', 'p95 ms', 'of bare', 'drawn / s', 'p95 ms', 'of bare'];
	return [
		tableOf([head, ...rows]),
		'',
		`worst shared page ${round(100 * worst, 1)} % of the bare server (≥ 15); the verify page is never shared; drawn: aim 5`
	].join('\n');
}
