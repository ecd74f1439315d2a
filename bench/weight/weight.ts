// What a first visit to each public page weighs, and how soon a cheap phone on a slow line shows it.
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/bootstrap/browser.mjs';
import { type Bench, median, round, tableOf } from '../report.ts';
import { publicPages, startApp } from '../served.ts';
import { visit, type Visit } from './visit.ts';

type Weights = Record<string, Visit>;

export const benchWeight: Bench = async ({ rounds }) => {
	const app = await startApp();
	try {
		const paths = await publicPages(app.base);
		const executablePath = findBrowser();
		const browser = await chromium.launch({
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		});
		const pages: Weights = {};
		for (const [name, path] of Object.entries(paths)) {
			const visits: Visit[] = [];
			// The first makes the server ready, as somebody before them would have.
			await fetch(app.base + path, { headers: { 'accept-encoding': 'br' } });
			for (let number = 0; number < Math.min(rounds, 5); number++)
				visits.push(await visit(browser, app.base + path));
			pages[name] = middle(visits);
		}
		await browser.close();
		return { json: { pages, ...worst(pages) }, table: table(pages) };
	} finally {
		await app.stop();
	}
};

function middle(visits: Visit[]): Visit {
	const of = (key: keyof Visit, digits = 0) => round(median(visits.map((one) => one[key])), digits);
	return {
		requests: of('requests'),
		bytes: of('bytes'),
		jsBytes: of('jsBytes'),
		cssBytes: of('cssBytes'),
		fontBytes: of('fontBytes'),
		imageBytes: of('imageBytes'),
		lcpMs: of('lcpMs'),
		cls: of('cls', 4)
	};
}

function worst(pages: Weights) {
	const of = (key: keyof Visit) => Math.max(...Object.values(pages).map((page) => page[key]));
	return { worstJsBytes: of('jsBytes'), worstLcpMs: of('lcpMs'), worstCls: of('cls') };
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

function table(pages: Weights): string {
	const rows = Object.entries(pages).map(([name, page]) => [
		name,
		String(page.requests),
		...[page.bytes, page.jsBytes, page.cssBytes, page.fontBytes, page.imageBytes].map(kB),
		String(page.lcpMs),
		page.cls.toFixed(3)
	]);
	const { worstJsBytes, worstLcpMs, worstCls } = worst(pages);
	return [
		tableOf([['page', 'requests', 'kB', 'JS', 'CSS', 'fonts', 'pictures', 'LCP ms', 'CLS'], ...rows]),
		'',
		`worst: ${kB(worstJsBytes)} kB of JavaScript (≤ 60), LCP ${worstLcpMs} ms (≤ 2000), CLS ${worstCls} (≤ 0.02)`
	].join('\n');
}
