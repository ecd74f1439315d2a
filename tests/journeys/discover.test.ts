import { expect } from '@playwright/test';
import { desk, phone } from '#support/journeys/people.ts';
import { test } from '#support/journeys/test.ts';

// Somebody looks for something to do, with whatever they have at hand.

test('words with a slip, half typed, and filters that answer at once', async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/en/activities');
	const field = page.getByRole('combobox', { name: 'What are you looking for?' });
	await field.focus();
	await page.keyboard.type('repiar');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Showing results for')).toBeVisible();
	await expect(page.getByRole('link', { name: /Repair café/ }).first()).toBeVisible();
	await expect(field).toBeFocused();

	await field.fill('');
	await page.keyboard.type('rep');
	const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
	await options.first().waitFor();
	await expect(field).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('Escape');
	await expect(options.first()).toBeHidden();
	await page.keyboard.press('ArrowDown');
	const wanted = await options.first().innerText();
	await expect(options.first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`/en/activities?q=${wanted.trim()}`);
	await expect(field).toHaveValue(wanted.trim());

	await page.getByRole('link', { name: /^Take away: “/ }).click();
	await expect(page.locator('#found')).toBeFocused();
	await expect(page).toHaveURL('/en/activities');
	const all = await page.locator('#found').innerText();
	await page.locator('summary', { hasText: 'Filters' }).click();
	const club = page.getByRole('checkbox', { name: /^Club/ });
	await club.check();
	await expect(page).toHaveURL('/en/activities?kind=club');
	await expect(page.locator('#found')).not.toHaveText(all);
	await expect(club).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: /activit/ })).not.toBeEmpty();
	await page.getByRole('checkbox', { name: /^Course/ }).check();
	await expect(page).toHaveURL('/en/activities?kind=course,club');
	await page.getByRole('button', { name: /^Show: \d+ activities/ }).click();
	await expect(page.locator('#found')).toBeFocused();

	await page.goto('/en/activities');
	const cards = page
		.getByRole('list', { name: 'Activities', exact: true })
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading') });
	const before = await cards.count();
	await page.getByRole('link', { name: 'Show more' }).click();
	await expect(cards.nth(before).getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/activities\/[\w-]{36}$/);
	await page.goBack();
	await expect(cards.nth(before)).toBeVisible();
});

// In three languages, the last of them also in the other script.
for (const { language, words } of [
	{
		language: 'en',
		words: {
			typed: 'repiar',
			found: /^Repair café/,
			meant: 'Showing results for',
			club: /^Club/,
			show: 'Show',
			filters: 'Filters',
			take: 'Take away: Club',
			month: 'Calendar',
			next: /^Month after/,
			none: 'No activity to come has these words'
		}
	},
	{
		language: 'it',
		words: {
			typed: 'satelitti',
			found: /^Una sera con i satelliti/,
			meant: 'Ecco i risultati per',
			club: /^Gruppo/,
			show: 'Mostra',
			filters: 'Filtri',
			take: 'Togli: Gruppo',
			month: 'Calendario',
			next: /^Mese successivo/,
			none: 'Nessuna attività in programma contiene queste parole'
		}
	},
	{
		language: 'sl',
		words: {
			typed: 'čebleji',
			found: /^Prvi čebelji panj/,
			meant: 'Rezultati za',
			club: /^Skupina/,
			show: 'Prikaži',
			filters: 'Filtri',
			take: 'Odstrani: Skupina',
			month: 'Koledar',
			next: /^Naslednji mesec/,
			none: 'Nobena prihodnja dejavnost nima teh besed'
		}
	},
	{
		language: 'sr-Cyrl',
		words: {
			typed: 'repiar',
			found: /^Repair café/,
			meant: 'Резултати за',
			club: /^Клуб/,
			show: 'Прикажи',
			filters: 'Филтери',
			take: 'Уклони: Клуб',
			month: 'Календар',
			next: /^Следећи месец/,
			none: 'Ниједна будућа активност нема ове речи'
		}
	}
])
	test.describe(`without a script, in ${language}`, () => {
		test.use({ javaScriptEnabled: false });

		test('a slip is forgiven; filters, calendar and ways out are links and one form', async ({ page }) => {
			await page.setViewportSize(phone);
			await page.goto(`/${language}/activities?q=${encodeURIComponent(words.typed)}`);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.getByText(words.meant).first()).toBeVisible();
			await expect(page.getByRole('link', { name: words.found }).first()).toBeVisible();

			await page.goto(`/${language}/activities`);
			await page.locator('summary', { hasText: words.filters }).click();
			await page.getByRole('checkbox', { name: words.club }).check();
			await page.getByRole('button', { name: words.show, exact: true }).click();
			await expect(page).toHaveURL(`/${language}/activities?kind=club`);
			await expect(page.locator('#found')).toHaveText(/^\d/);
			await page.getByRole('link', { name: words.take }).click();
			await expect(page).toHaveURL(`/${language}/activities`);

			await page.setViewportSize(desk);
			await expect(page.getByRole('checkbox', { name: words.club })).toBeVisible();
			await page.getByRole('link', { name: words.month, exact: true }).click();
			await page.getByRole('link', { name: words.next }).click();
			await expect(page).toHaveURL(/view=month&month=\d{4}-\d\d$/);
			await page.getByRole('table').getByRole('link').first().click();
			await expect(page).toHaveURL(/from=(\d{4}-\d\d-\d\d)&to=\1$/);
			await expect(page.locator('#found')).toHaveText(/^\d/);
			await page.goto(`/${language}/activities?q=xyzzyx&box=NaN`);
			await expect(page.getByRole('heading', { name: words.none })).toBeVisible();
		});
	});
