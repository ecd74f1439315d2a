import { expect, type Page } from '@playwright/test';
import { barriersNow } from '#support/journeys/barriers.ts';
import { test } from '#support/journeys/test.ts';
import { people } from '../../src/demo/demo.ts';
import { device, phone, signInAs } from '#support/journeys/people.ts';
import { setScene } from '#support/journeys/set-scene.ts';

// One place, two who want it: apply, be selected, hear of it, give it back, and the next in line has it.

test('apply with answers, be selected, withdraw, and the next one is promoted', async ({ browser }) => {
	// Three phones and a worker that mails: patience, nothing is judged by its time.
	test.setTimeout(240_000);
	const title = `A day on the raft ${Date.now().toString(36)}`;
	const { activityId } = await setScene('asking-activity', { title });
	const page = `/en/activities/${activityId}`;
	const learner = await device(browser, { viewport: phone, hasTouch: true, isMobile: true });
	const other = await device(browser, { viewport: phone, javaScriptEnabled: false });
	const organiser = await device(browser, { viewport: phone });

	await test.step('a learner applies; what is missing is named and nothing typed is lost', async () => {
		await signInAs(learner, 'learner');
		await learner.goto(page);
		await expect(learner.getByText(/Answer a few questions/)).toBeVisible();
		await learner.getByRole('link', { name: 'Apply', exact: true }).click();
		await learner.getByText('Cake', { exact: true }).click();
		await learner.getByRole('button', { name: 'Send my application' }).click();
		await expect(learner.getByRole('alert').getByRole('link')).toHaveCount(1);
		await expect(learner.getByRole('radio', { name: 'Cake' })).toBeChecked();
		await isAccessible(learner);
		await learner.getByLabel('Why do you want to come?').fill('I have never been on a raft.');
		await learner.getByRole('button', { name: 'Send my application' }).click();
		await expect(learner.getByRole('heading', { name: 'Your application is in' })).toBeVisible();
	});

	await test.step('another one too, without a script', async () => {
		await signInAs(other, 'otherLearner');
		await other.goto(`${page}/sign-up`);
		await other.getByLabel('Why do you want to come?').fill('Me too.');
		await other.getByRole('radio', { name: 'Soup' }).check();
		await other.getByRole('button', { name: 'Send my application' }).click();
		await expect(other.getByRole('heading', { name: 'Your application is in' })).toBeVisible();
	});

	await test.step('the organiser reads, accepts one in own words, and puts the other on the list', async () => {
		await signInAs(organiser, 'organiser');
		await organiser.goto(page);
		await organiser.getByRole('link', { name: /Participants .* 2 to decide/ }).click();
		await organiser.getByRole('link', { name: /^Applied/ }).click();
		await expect(organiser.getByText('I have never been on a raft.')).toBeVisible();
		await isAccessible(organiser);
		await organiser.getByRole('listitem').filter({ hasText: 'never been' }).getByRole('checkbox').check();
		await organiser.getByRole('button', { name: 'Accept', exact: true }).click();
		await organiser.getByLabel('Your own words').fill('Dear {name}, see you at the pier.');
		await expect(organiser.getByText(/^Dear (?!\{).+, see you at the pier\.$/)).toBeVisible();
		await organiser.getByRole('button', { name: 'Accept', exact: true }).click();
		await expect(organiser.getByText('Done for 1 person, who was told.')).toBeVisible();
		await organiser.getByRole('link', { name: /^Applied/ }).click();
		// The list before it has boxes too.
		await expect(organiser.getByText('Done for 1 person, who was told.')).toBeHidden();
		await organiser.getByRole('checkbox').last().check();
		await organiser.getByRole('button', { name: 'Put on the waiting list' }).click();
		await organiser.getByRole('button', { name: 'Put on the waiting list' }).click();
		await expect(organiser.getByText('Done for 1 person, who was told.')).toBeVisible();
	});

	await test.step('the learner is told in the app and by mail', async () => {
		await learner.goto('/en/passport');
		await expect(learner.getByRole('listitem').filter({ hasText: title })).toContainText('You have a place');
		await learner.getByRole('link', { name: /unread notification/ }).click();
		const news = learner.getByRole('listitem').filter({ hasText: title }).first();
		await expect(news).toContainText('see you at the pier');
		await isAccessible(learner);
		await expect(async () => {
			await learner.goto(`/en/mailbox?to=${encodeURIComponent(people.learner.address)}`);
			await expect(learner.getByText(`Selected: ${title}`)).toBeVisible({ timeout: 500 });
		}).toPass();
	});

	await test.step('gives the place back, and the next one has it and hears of it', async () => {
		await other.goto(page);
		await expect(other.getByText('You are next.')).toBeVisible();
		await learner.goto(page);
		await learner.getByRole('button', { name: 'Give my place back' }).click();
		await expect(learner.getByRole('link', { name: 'Apply', exact: true })).toBeVisible();
		await other.goto(page);
		await expect(other.getByRole('heading', { name: 'You have a place' })).toBeVisible();
		await other.goto('/en/notifications');
		await expect(other.getByText(`A place was freed for you: ${title}`)).toBeVisible();
		await other.getByRole('button', { name: 'Mark all as read' }).click();
		await expect(other.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible();
	});

	await test.step('one click in the mail ends this kind of mail', async () => {
		// They read Italian.
		const mail = other.getByRole('listitem').filter({ hasText: `Si è liberato un posto per te: ${title}` });
		await expect(async () => {
			await other.goto(`/en/mailbox?to=${encodeURIComponent(people.otherLearner.address)}`);
			await expect(mail).toBeVisible({ timeout: 500 });
		}).toPass();
		const link = /https?:\S+\/unsubscribe\/\S+/.exec((await mail.textContent()) ?? '')?.[0] ?? '';
		const click = await other.request.post(new URL(link).pathname, {
			form: { 'List-Unsubscribe': 'One-Click' },
			headers: { origin: 'https://mail.example' }
		});
		expect(click.status()).toBe(204);
		await other.goto('/en/account/notifications');
		await expect(other.getByLabel('A place was freed for you')).toHaveValue('app');
	});
});

const isAccessible = async (page: Page) => expect(await barriersNow(page)).toEqual([]);
