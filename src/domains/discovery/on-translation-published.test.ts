import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activityIn, sourceOfActivity } from '#domains/activities/activity-texts.ts';
import { copyActivity } from '#domains/activities/copy-activity.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { badgesAt } from '#domains/activities/attach-badge.ts';
import { activityToTranslate } from '#domains/activities/translate-activity.ts';
import { badgeToTranslate } from '#domains/badges/translate-badge.ts';
import { seeCitiesInWords } from '#domains/cities/see-city.ts';
import { cityToTranslate } from '#domains/cities/translate-city.ts';
import { organisationToTranslate } from '#domains/organisations/translate-organisation.ts';
import { playlistToTranslate } from '#domains/playlists/translate-playlist.ts';
import { nameInWords } from '#domains/translations/in-words.ts';
import { keepTranslation, publishTranslation } from '#domains/translations/keep-translation.ts';
import { seeSpoken, seeTranslationDraft } from '#domains/translations/see-translations.ts';
import type { Translatable } from '#domains/translations/translation.ts';
import { type Actor, visitor } from '#server/actor.ts';
import type { Language } from '#ui/language.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { aBadge, publishAgain } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anAccount, person } from '#support/people.ts';
import { aCity, anOrganisation } from '#support/places.ts';
import { aPlaylist, link } from '#support/playlists.ts';
import { refused } from '#support/refused.ts';
import { runJobs } from '#support/run-jobs.ts';
import { seeCatalogue } from './see-catalogue.ts';
import { seeFeed } from './see-feed.ts';
import { seePlaces } from './see-places.ts';
import { readWish } from './wish.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const asMember = async (organisationId: string, role: 'organiser' | 'assessor') =>
	person((await anAccount()).id, { organisations: { [organisationId]: role } });

/** Types a translation and puts it where everybody reads it. */
async function translate(actor: Actor, thing: Translatable, language: string, texts: Record<string, string>) {
	const { revision } = await seeTranslationDraft(actor, thing, language);
	await keepTranslation(actor, thing, { language, revision, texts });
	await publishTranslation(actor, thing, language);
}

test('the badge on a card bears its name in the language of the reader', async () => {
	const { id: organisationId, owner } = await anOrganisation({ verified: true });
	const activityId = await anActivity(organisationId, eventForm({ title: 'Knots and ropes' }));
	const [badgeId = ''] = await badgesAt(activityId);
	await publishAgain(badgeId, 1, { name: 'Rope keeper' });
	await translate(owner, await badgeToTranslate(owner, badgeId), 'sr', { name: 'Čuvar konopca' });
	await runJobs();
	const [card] = (await seeCatalogue(readWish(new URLSearchParams({ q: 'ropes' })))).items;
	const named = (lang: string) => card?.badge && nameInWords(card.badge, lang);
	assert.deepEqual(['en', 'it', 'sr', 'sr-Cyrl'].map(named), [
		'Rope keeper',
		'Rope keeper',
		'Čuvar konopca',
		'Čuvar konopca'
	]);
});

test('a city bears its translated name on cards and in lists, and is found by either name', async () => {
	const city = await aCity({ name: 'Praha', tagline: 'Matka měst', language: 'cs' });
	const admin = person((await anAccount()).id, { cities: [city] });
	await translate(admin, await cityToTranslate(admin, city), 'it', { name: 'Praga' });
	const { id: organisationId } = await anOrganisation({ verified: true, city });
	await anActivity(organisationId, eventForm({ title: 'Astrolabe evening' }));
	await runJobs();
	const [card] = (await seeCatalogue(readWish(new URLSearchParams({ q: 'astrolabe' })))).items;
	assert.deepEqual(
		['en', 'it'].map((lang) => card && nameInWords(card.city, lang)),
		['Praha', 'Praga']
	);
	const told = async (language: Language) => (await seeCitiesInWords(language)).find(({ id }) => id === city);
	const { name, ownName, tagline } = (await told('it')) ?? {};
	assert.deepEqual([name, ownName, tagline], ['Praga', 'Praha', 'Matka měst']);
	assert.equal((await told('en'))?.name, 'Praha');
	for (const typed of ['praga', 'praha'])
		assert.deepEqual((await seePlaces(typed, 'it')).find(({ sort }) => sort === 'city')?.name, 'Praga');
});

const found = async (q: string) =>
	(await seeCatalogue(readWish(new URLSearchParams({ q })))).items.map(({ id }) => id);

test('an activity is translated beside its source, read in both languages and found by the words of both', async () => {
	const { id: organisationId, owner } = await anOrganisation({ verified: true });
	const id = await anActivity(organisationId, eventForm({ title: 'Lantern making', language: 'en' }));
	const thing = await activityToTranslate(owner, id);
	const kept = { language: 'it', revision: 0, texts: { title: 'Facciamo lanterne' } };
	await keepTranslation(owner, thing, kept);
	const { activity } = await seeActivity(visitor, id);
	const italian = async () => activityIn(activity, await seeSpoken(sourceOfActivity(activity), 'it')).title;
	assert.equal(await italian(), 'Lantern making', 'nobody reads what is only typed');
	await publishTranslation(owner, thing, 'it');
	assert.equal(await italian(), 'Facciamo lanterne');
	await runJobs();
	assert.deepEqual(await found('lanterna'), [id], 'by the stem of its Italian word');
	assert.deepEqual(await found('lantern'), [id]);
	const wish = readWish(new URLSearchParams({ q: 'lanterne' }));
	const fed = async (language: string) =>
		(await seeFeed(wish, language)).map(({ item, activity: { title } }) => [title, item.language]);
	assert.deepEqual(await fed('it'), [['Facciamo lanterne', 'it']]);
	assert.deepEqual(await fed('sl'), [['Lantern making', 'en']]);
	const [card] = (await seeCatalogue(wish)).items;
	assert.equal(card?.wordings.it?.title, 'Facciamo lanterne');
});

test('a source that changes leaves its translation to be looked at, until somebody says that it fits', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const id = await anActivity(organisationId, eventForm({ title: 'Lantern making', language: 'en' }));
	await translate(owner, await activityToTranslate(owner, id), 'it', { title: 'Facciamo lanterne' });
	const { form, revision } = await seeDraft(owner, id);
	await keepDraft(owner, { activityId: id, revision, form: { ...form, title: 'Making lanterns' } });
	await publishActivity(owner, { activityId: id });
	const thing = await activityToTranslate(owner, id);
	const titleNow = async () => (await seeTranslationDraft(owner, thing, 'it')).texts[0];
	assert.deepEqual(
		[(await titleNow())?.state, (await titleNow())?.of, (await titleNow())?.typed],
		['outdated', 'Lantern making', 'Facciamo lanterne']
	);
	const asked = { language: 'it', revision: 2, texts: { title: 'Facciamo lanterne' }, fits: ['title'] };
	await keepTranslation(owner, thing, asked);
	assert.equal((await titleNow())?.state, 'done');
});

test('nothing typed is lost: a text too long is kept and named, an older page is told, a copy takes all along', async () => {
	const { id: organisationId, owner } = await anOrganisation();
	const id = await anActivity(organisationId, eventForm({ title: 'Lantern making', language: 'en' }));
	const thing = await activityToTranslate(owner, id);
	const long = 'a'.repeat(301);
	await keepTranslation(owner, thing, { language: 'sl', revision: 0, texts: { title: long, other: 'x' } });
	await refused(publishTranslation(owner, thing, 'sl'), 'invalid-input', 'text.title: problem_too_long');
	assert.equal((await seeTranslationDraft(owner, thing, 'sl')).texts[0]?.typed, long);
	const late = { language: 'sl', revision: 0, texts: { title: 'Svetilke' } };
	await refused(keepTranslation(owner, thing, late), 'conflict');
	await refused(keepTranslation(owner, thing, { ...late, language: 'en' }), 'not-found');
	await refused(keepTranslation(owner, thing, { ...late, language: 'x;y' }), 'invalid-input');
	await translate(owner, thing, 'sl', { title: 'Svetilke' });
	const copy = await copyActivity(owner, { activityId: id });
	const copied = { ...thing, id: copy };
	assert.equal((await seeSpoken(copied, 'sl')).text('title', ''), 'Svetilke');
});

test('who may write a thing may translate it, and nobody else', async () => {
	const cityId = await aCity();
	const { id: organisationId, owner } = await anOrganisation({ city: cityId });
	const about = 'We light the lanterns.';
	const [activity, { badgeId }] = [await anActivity(organisationId), await aBadge(organisationId)];
	const playlist = await aPlaylist(owner, organisationId, [link('https://one.example/a')]);
	const opens: [string, (actor: Actor) => Promise<Translatable>][] = [
		['activity', (actor) => activityToTranslate(actor, activity)],
		['badge', (actor) => badgeToTranslate(actor, badgeId)],
		['playlist', (actor) => playlistToTranslate(actor, playlist)],
		['organisation', (actor) => organisationToTranslate(actor, organisationId)],
		['city', (actor) => cityToTranslate(actor, cityId)]
	];
	const stranger = person((await anAccount()).id);
	const assessor = await asMember(organisationId, 'assessor');
	for (const [name, open] of opens) {
		for (const [actor, code] of [
			[visitor, 'sign-in-needed'],
			[stranger, 'not-allowed'],
			[assessor, 'not-allowed']
		] as const) {
			const thing = await open(actor);
			const asked = { language: 'sl', revision: 0, texts: { about, name: about, title: about } };
			await refused(keepTranslation(actor, thing, asked), code);
			await refused(publishTranslation(actor, thing, 'sl'), code);
			await refused(seeTranslationDraft(actor, thing, 'sl'), code);
		}
		const editor = name === 'city' ? person((await anAccount()).id, { cities: [cityId] }) : owner;
		await keepTranslation(editor, await open(editor), { language: 'sl', revision: 0, texts: {} });
	}
	const organiser = await asMember(organisationId, 'organiser');
	assert.equal((await activityToTranslate(organiser, activity)).mayTranslate, true);
	assert.equal((await organisationToTranslate(organiser, organisationId)).mayTranslate, false);
});
