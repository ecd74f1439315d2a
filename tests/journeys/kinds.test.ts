import { expect, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { barriersNow } from '#support/journeys/barriers.ts';
import { desk, device, phone, signInAs } from '#support/journeys/people.ts';
import { test } from '#support/journeys/test.ts';

// Two kinds that ask for more than others: a conference with its programme, and a club with its rule.

const day = (at: number) => `2031-04-${String(14 + at).padStart(2, '0')}`;
const isClean = async (page: Page) => expect(await barriersNow(page)).toEqual([]);

/** How far the page can be scrolled sideways. */
const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a conference of three days and twenty sessions, made from another and read', async ({ browser }) => {
	const page = await device(browser, { viewport: desk });
	await signInAs(page, 'organiser');
	await page.goto('/en/activities?q=Young+Petrana');
	await page
		.getByRole('link', { name: /^Young Petrana/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Copy', exact: true }).click();
	await page.getByRole('button', { name: 'Make a copy' }).click();
	await page.waitForURL(/\/edit$/);
	await page.getByRole('toolbar', { name: 'Formatting' }).first().waitFor();
	for (let index = 0; index < 20; index++) {
		const date = day(index < 7 ? 0 : index < 16 ? 1 : 2);
		const hour =
			['09', '11', '14'][Math.floor((index < 7 ? index + 2 : index < 16 ? index - 7 : index - 16) / 3)] ??
			'09';
		const row = page.getByRole('group', { name: `Session ${index + 1}`, exact: true });
		await row.getByLabel('Starts').fill(`${date}T${hour}:00`);
		await row.getByLabel('Ends').fill(`${date}T${hour}:50`);
	}
	await expect(page.getByRole('group', { name: 'Session 21', exact: true })).toHaveCount(0);
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Programme' })).toBeVisible();

	const entries = page.getByRole('region', { name: 'Programme' }).getByRole('heading', { level: 4 });
	await expect(entries).toHaveCount(20);
	await expect(page.getByRole('heading', { name: 'Monday, 14 April 2031' })).toBeVisible();
	const [left, right] = await Promise.all(
		['Buses after ten', 'First jobs, fair jobs'].map((name) =>
			page.getByRole('heading', { name }).boundingBox()
		)
	);
	expect(Math.abs((left?.y ?? 0) - (right?.y ?? 99))).toBeLessThan(3);
	expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + 100);
	await page.getByRole('link', { name: 'Irena Sok' }).first().click();
	await expect(page).toHaveURL(/#person-2$/);
	const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
		subEvent: unknown[];
	};
	expect(told.subEvent).toHaveLength(20);

	await page.setViewportSize(phone);
	await page.getByRole('link', { name: 'Wed 16 Apr' }).click();
	await expect(entries).toHaveCount(4);
	expect(await overflow(page)).toBe(0);
	await isClean(page);
	const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
	const { html } = (await (await page.request.get(oembed ?? '')).json()) as { html: string };
	await page.goto(/src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '');
	await expect(page.getByRole('link', { name: /^Young Petrana/ })).toBeVisible();
	await isClean(page);
});

test('a club that meets by a rule, written without script, and its calendar read by a program', async ({
	browser
}) => {
	const page = await device(browser, { viewport: phone, javaScriptEnabled: false });
	await signInAs(page, 'organiser');
	await page.goto('/en/activities/new');
	const organisations = page.getByLabel('Who organises it?');
	if (await organisations.isVisible()) await organisations.selectOption({ label: 'Lisna Youth Centre' });
	await page.getByLabel('Title').fill('Night sky club');
	await page.getByLabel('Kind').selectOption('club');
	await page.getByRole('button', { name: 'Start writing' }).click();
	await page
		.getByLabel('First meeting begins')
		.or(page.getByLabel('Starts', { exact: true }))
		.first()
		.fill('2031-03-04T18:00');
	await page
		.getByLabel('First meeting ends')
		.or(page.getByLabel('Ends', { exact: true }))
		.first()
		.fill('2031-03-04T19:30');
	await page.getByLabel('Name of the place').fill('The hill');
	await page.getByLabel('Repeats').selectOption('rule');
	await page.getByRole('button', { name: 'Show the fields for this choice' }).last().click();
	await page.getByLabel('Rule', { exact: true }).fill('FREQ=SECONDLY');
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByText('not more often than once a day').first()).toBeVisible();
	await expect(page.getByLabel('Rule', { exact: true })).toHaveValue('FREQ=SECONDLY');

	await page.getByLabel('Rule', { exact: true }).fill('FREQ=WEEKLY;BYDAY=TU');
	for (let row = 0; row < 2; row++)
		await page.getByRole('button', { name: 'Add a different meeting' }).click();
	const [out, moved] = [1, 2].map((number) =>
		page.getByRole('group', { name: `Different meeting ${number}`, exact: true })
	);
	await out?.getByLabel('Day of the meeting').fill('2031-03-18');
	await moved?.getByLabel('Day of the meeting').fill('2031-04-01');
	await moved?.getByLabel(/Takes place instead/).fill('2031-04-02T20:00');
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Next meetings' })).toBeVisible();
	await expect(page.getByText('No meeting on 18 March 2031')).toBeVisible();
	await expect(page.getByText('Moved from 1 April 2031')).toBeVisible();
	await page.getByText('24 more').click();
	expect(await overflow(page)).toBe(0);

	const shown = await page
		.getByRole('region', { name: 'Next meetings' })
		.locator('time')
		.evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
	const file = await page.getByRole('link', { name: /file/i }).first().getAttribute('href');
	expect(readMeetings(await (await page.request.get(file ?? '')).text(), shown.length)).toEqual(shown);
	expect(shown.slice(0, 4)).toEqual(
		['04T17', '11T17', '25T17'].map((at) => `2031-03-${at}:00:00.000Z`).concat('2031-04-02T18:00:00.000Z')
	);
});

/** The dates that a calendar program shows, across the change of clocks. */
function readMeetings(text: string, count: number): string[] {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);
	for (const zone of calendar.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each)))
		ICAL.TimezoneService.register(zone, zone.tzid);
	const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
	const series = events.find((event) => event.isRecurring());
	for (const event of events.filter((each) => each.isRecurrenceException())) series?.relateException(event);
	const dates = series?.iterator();
	const found: string[] = [];
	for (let next = dates?.next(); next && found.length < count; next = dates?.next())
		found.push(series?.getOccurrenceDetails(next).startDate.toJSDate().toISOString() ?? '');
	return found;
}
