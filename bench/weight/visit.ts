import type { Browser, CDPSession, Page } from '@playwright/test';

export type Visit = {
	requests: number;
	/** As they came over the wire, with headers. */
	bytes: number;
	/** Bodies alone, compressed. */
	jsBytes: number;
	cssBytes: number;
	fontBytes: number;
	imageBytes: number;
	lcpMs: number;
	cls: number;
};

/** A phone on a slow line: 360 px, a processor four times slower, 150 ms there and back, 1.6 Mbit/s. */
async function slowDown(session: CDPSession): Promise<void> {
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 1.6e6 / 8,
		uploadThroughput: 0.75e6 / 8
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the page, before anything else. */
function watch(): void {
	const seen = { lcp: 0, cls: 0 };
	Object.assign(globalThis, { seen });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.lcp = Math.max(seen.lcp, entry.startTime);
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
		})[]) {
			if (!entry.hadRecentInput) seen.cls += entry.value;
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

/** How long nothing may happen before a page counts as loaded. */
const quiet = 1500;

/** The first visit ever, and nothing touched. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
		// What it fetches for the next visit is no part of this one.
		serviceWorkers: 'block'
	});
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await slowDown(session);
		const weight = weigh(session);
		await page.addInitScript(watch);
		await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
		await settled(page, weight);
		const { lcp, cls } = await page.evaluate(
			() => (globalThis as unknown as { seen: { lcp: number; cls: number } }).seen
		);
		return { ...weight.told(), lcpMs: lcp, cls };
	} finally {
		await context.close();
	}
}

type Weight = ReturnType<typeof weigh>;

function weigh(session: CDPSession) {
	const kinds = new Map<string, string>();
	const bytes = new Map<string, number>();
	let [requests, last] = [0, Date.now()];
	session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type));
	let whole = 0;
	session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'Other';
		bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
	});
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		if (encodedDataLength === 0) return; // data: and blob:
		requests++;
		whole += encodedDataLength;
		last = Date.now();
	});
	const of = (kind: string): number => bytes.get(kind) ?? 0;
	return {
		sinceLast: () => Date.now() - last,
		told: () => ({
			requests,
			bytes: whole,
			jsBytes: of('Script'),
			cssBytes: of('Stylesheet'),
			fontBytes: of('Font'),
			imageBytes: of('Image')
		})
	};
}

async function settled(page: Page, weight: Weight): Promise<void> {
	for (let tries = 0; tries < 100 && weight.sinceLast() < quiet; tries++) await page.waitForTimeout(100);
}
