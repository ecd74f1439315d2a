// The other side of set-scene.ts: a process beside the running server, on its database and with its master key.
// usage: node tests/support/journeys/scenes.ts SCENE GIVEN_JSON
import { hashPassword } from 'better-auth/crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { seeSkillIds, seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import { openAccount } from '#domains/accounts/open-account.ts';
import { badgesAt } from '#domains/activities/attach-badge.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { runBatch } from '#domains/awards/run-batch.ts';
import { seeBatch } from '#domains/awards/see-batch.ts';
import { startBatch } from '#domains/awards/start-batch.ts';
import { claimBadge } from '#domains/awards/claim-badge.ts';
import { claimWithCard } from '#domains/awards/claim-with-card.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { revokeClaimLink } from '#domains/awards/revoke-claim-link.ts';
import { revokeAward } from '#domains/awards/revoke-awards.ts';
import { newToken } from '#domains/awards/secrets.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { askDomain, confirmDomain } from '#domains/cities/ask-domain.ts';
import { inviteMember } from '#domains/organisations/invite-member.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { shareItem } from '#domains/passport/share-item.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { keepFeedbackForm } from '#domains/feedback/keep-feedback-form.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { startPlaylist } from '#domains/playlists/start-playlist.ts';
import { act } from '#server/act.ts';
import { system, visitor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { stopEverything } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { organisations, people } from '../../../src/demo/demo.ts';
import { anActivity, eventForm } from '../activities.ts';
import { aBadge, aBadgeDraft } from '../badges.ts';
import { person } from '../people.ts';
import { aCity, anOrganisation, invitationToken } from '../places.ts';
import { aPlaylist, link } from '../playlists.ts';
import { aChoosingActivity, anAppliedActivity, anAskingActivity } from './sign-up-scene.ts';
import { aConsent, aDoorToKeep, aRotatingLink } from './door-scenes.ts';
import { someEndorsements } from './endorsement-scenes.ts';
import { aMilestoneOfTwo, aSystemOfCity } from './milestone-scenes.ts';
import { aLongWay, aQuestUnderWay, aQuestWithAssessors } from './quest-scenes.ts';
import { type Ids, learnerPassword, type Scenes } from './set-scene.ts';

type Makers = { [Name in keyof Scenes]: (given: Scenes[Name]['given']) => Promise<Scenes[Name]['made']> };

const makers: Makers = {
	'claim-link': aLink,
	'held-badge': aHeldBadge,
	'claim-card': async () => {
		const { token: linkToken } = await aLink({});
		return claimWithCard(visitor, { linkToken, claimToken: newToken(), nickname: 'Robin' });
	},
	door: async () => aDoorToKeep((await youthCentre()).id),
	'rotating-link': async () => aRotatingLink((await youthCentre()).id),
	'path-to-walk': aPathToWalk,
	quest: async () => aQuestWithAssessors((await youthCentre()).id, () => somebody()),
	'long-way': async () => aLongWay((await youthCentre()).id, () => somebody()),
	milestone: async () => ({ ...(await aMilestone()), address: (await somebody()).address }),
	'own-playlist': anOwnPlaylist,
	'own-domain': anOwnDomain,
	'asking-activity': async ({ title }) => ({
		activityId: await anAskingActivity((await youthCentre()).id, title)
	}),
	'every-page': everyPage
};

const aMilestone = async () => aMilestoneOfTwo((await youthCentre()).id, (await called('green')).id);

const youthCentre = () => called('youth');
const called = (key: keyof typeof organisations) =>
	db()
		.selectFrom('organisations')
		.select(['id', 'cityId'])
		.where('name', '=', organisations[key].name)
		.executeTakeFirstOrThrow();

/** One that the demonstration speaks of, and its framework. */
async function aSkill(): Promise<{ frameworkId: string; skillId: string }> {
	const [skillId = ''] = await seeSkillIds(['lifecomp S3']);
	const [skill] = await seeSkillLines([skillId], 'en');
	return { frameworkId: skill?.frameworkId ?? '', skillId };
}

async function aSystemToSee() {
	const { badgeId, systemId } = await aMilestone();
	return { badgeSystemId: systemId, milestoneBadgeId: badgeId };
}

async function activityCalled(title: string): Promise<string> {
	const { id } = await db()
		.selectFrom('activityTexts')
		.select('activityId as id')
		.where('title', '=', title)
		.executeTakeFirstOrThrow();
	return id;
}

async function playlistCalled(title: string): Promise<string> {
	const { id } = await db()
		.selectFrom('playlists')
		.select('id')
		.where('title', '=', title)
		.executeTakeFirstOrThrow();
	return id;
}

async function accountOf(email: string): Promise<string> {
	const { id } = await db()
		.selectFrom('signInUsers')
		.select('id')
		.where('email', '=', email)
		.executeTakeFirstOrThrow();
	return id;
}

/** The worker of the server sends the mail; it is there when it is there. */
async function mailedToken(address: string): Promise<string> {
	for (;;) {
		const token = await invitationToken(address);
		if (token) return token;
		await pause(50);
	}
}

async function aLink({ revoked, ...given }: Scenes['claim-link']['given']) {
	const { badgeId, name } = await aBadge((await youthCentre()).id, {
		name: `River Guardian ${newId().slice(-4)}`
	});
	const { id, token, code } = await makeClaimLink(system, { badgeId, label: 'At the door', ...given });
	if (revoked) await revokeClaimLink(system, { linkId: id });
	return { id, badgeId, badgeName: name, token, code, path: `/claim/${token}` };
}

async function somebody(birthYear?: number) {
	const address = `learner-${newId().slice(-8)}@petrana.example`;
	const passwordHash = await hashPassword(learnerPassword);
	const accountId = await act(system, 'set-scene', {}, (trx) =>
		openAccount(trx, {
			name: 'Kim Rivers',
			email: address,
			birthYear: birthYear ?? null,
			language: 'en',
			passwordHash,
			isProven: true
		})
	);
	return { address, actor: person(accountId) };
}

async function aPathToWalk() {
	const { id: organisationId } = await youthCentre();
	const activityTitle = `Knots and ropes ${newId().slice(-6)}`;
	const form = eventForm({ title: activityTitle, starts: '2031-05-08T14:00', ends: '2031-05-08T17:00' });
	const activityId = await anActivity(organisationId, form);
	const [badgeId = ''] = await badgesAt(activityId);
	await publishBadge(system, { badgeId });
	const { token } = await makeClaimLink(system, { badgeId, label: 'At the door' });
	return { activityTitle, claimPath: `/claim/${token}`, address: (await somebody()).address };
}

async function anOwnPlaylist({ birthYear, visibility }: Scenes['own-playlist']['given']) {
	const { address, actor } = await somebody(birthYear);
	const title = `My own way ${newId().slice(-6)}`;
	const steps = [link('https://read.petrana.example/', '20')];
	return { playlistId: await aPlaylist(actor, 'me', steps, { title, visibility }), title, address };
}

async function anOwnDomain() {
	const mark = newId().slice(-6);
	const cityName = `Isle of ${mark}`;
	const city = await aCity({ name: cityName, slug: `isle-${mark}`, languages: ['en'] });
	const [activityTitle, foreignTitle] = [`Beacons ${mark}`, `Elsewhere ${mark}`];
	const dates = { starts: '2031-05-08T14:00', ends: '2031-05-08T17:00' };
	const { id } = await anOrganisation({ city, name: `Islanders ${mark}`, verified: true });
	await anActivity(id, eventForm({ title: activityTitle, ...dates }));
	await anActivity((await youthCentre()).id, eventForm({ title: foreignTitle, ...dates }));
	const domain = `isle-${mark}.localhost`;
	await askDomain(system, city, { domain });
	await confirmDomain(system, city, domain);
	return { domain, cityName, activityTitle, foreignTitle };
}

async function aHeldBadge({ birthYear, visibility = 'private', revoked }: Scenes['held-badge']['given']) {
	const { address, actor: holder } = await somebody(birthYear);
	const door = await aLink({});
	const { awardId } = await claimBadge(holder, { linkToken: door.token });
	const [kept] = await seePassport(holder);
	if (!kept) throw new Error('The badge did not reach the passport.');
	const { id: itemId } = kept.item;
	if (visibility !== 'private') await setVisibility(holder, { itemId, visibility });
	const shareToken = visibility === 'by-link' ? await shareItem(holder, { itemId }) : '';
	if (revoked) await revokeAward(system, { awardId, reason: 'Given to the wrong person.' });
	const { credentialId } = kept.item;
	const document = kept.credential.document ?? '';
	return { address, itemId, awardId, credentialId, document, badgeName: door.badgeName, shareToken };
}

async function someBatches(badgeId: string) {
	const start = (people: string) => startBatch(system, { badgeId }, [people]);
	const batchId = await start('Name,E-mail\nAna,ana@lists.example\nBen,nowhere');
	const address = `waits-${newId().slice(-8)}@lists.example`;
	const doneBatchId = await start(`Name,E-mail\nCem,${address}\nDee,nowhere`);
	await runBatch(system, { batchId: doneBatchId, step: 'confirm' });
	for (;;) {
		const { batch } = await seeBatch(system, doneBatchId);
		if (batch.state === 'done') break;
		await pause(50);
	}
	const { token } = await db()
		.selectFrom('waitingAwards')
		.select('token')
		.where('address', '=', address)
		.executeTakeFirstOrThrow();
	return { batchId, doneBatchId, waitingToken: token };
}

async function someDoors(organisationId: string, cityId: string, learner: ReturnType<typeof person>) {
	const { activityId: doorId } = await aDoorToKeep(organisationId);
	await joinActivity(learner, { activityId: doorId });
	await keepFeedbackForm(system, { activityId: doorId, 'questions.0.label': 'What would you keep?' });
	const { id, badgeId } = await aRotatingLink(organisationId);
	const emptyDoorId = await anActivity(organisationId, eventForm());
	const consentToken = await aConsent(cityId);
	return { doorId, emptyDoorId, rotatingBadgeId: badgeId, rotatingLinkId: id, consentToken };
}

async function everyPage(): Promise<Ids> {
	const { id: organisationId, cityId } = await youthCentre();
	const learner = person(await accountOf(people.learner.address));
	const door = await aLink({});
	const card = await claimWithCard(visitor, {
		linkToken: door.token,
		claimToken: newToken(),
		nickname: 'Robin'
	});
	const used = await aLink({});
	await claimBadge(learner, { linkToken: used.token });
	const [kept] = await seePassport(learner);
	const itemId = kept?.item.id ?? '';
	const address = `invited-${newId().slice(-8)}@petrana.example`;
	await inviteMember(system, organisationId, { address, role: 'assessor' }, 'en');
	const shown = await aHeldBadge({ birthYear: 1999, visibility: 'public' });
	const gone = await aHeldBadge({ birthYear: 1999, visibility: 'public', revoked: true });
	return {
		cityId,
		organisationId,
		...(await aSkill()),
		...(await aQuestUnderWay(organisationId, learner)),
		...(await aSystemToSee()),
		activityId: await activityCalled('Climb your first wall'),
		courseId: await activityCalled('Digital storytelling, online'),
		draftActivityId: await startActivity(system, {
			organisationId,
			kind: 'workshop',
			title: 'Not yet written'
		}),
		badgeId: door.badgeId,
		draftBadgeId: await aBadgeDraft(organisationId),
		linkId: door.id,
		linkToken: door.token,
		usedLinkToken: used.token,
		cardCode: card.code,
		invitationToken: await mailedToken(address),
		credentialId: shown.credentialId,
		revokedCredentialId: gone.credentialId,
		shareToken: await shareItem(learner, { itemId }),
		itemId,
		playlistId: await playlistCalled('New in Petrana: your first month'),
		draftPlaylistId: await startPlaylist(system, { maker: organisationId, title: 'Not yet walked' }),
		ownPlaylistId: await aPlaylist(learner, 'me', [link('https://read.petrana.example/')]),
		...(await someEndorsements(organisationId, learner, kept?.item.awardId ?? '')),
		...(await someBatches(door.badgeId)),
		...(await anAppliedActivity(organisationId, await accountOf(people.otherLearner.address))),
		...(await aSystemOfCity(cityId)),
		...(await aChoosingActivity(organisationId, await accountOf(people.otherLearner.address))),
		...(await someDoors(organisationId, cityId, learner))
	};
}

const [scene, given = '{}'] = process.argv.slice(2);
await openGround(config(), { lock: false });
const make = makers[scene as keyof Scenes] as (given: unknown) => Promise<unknown>;
const made = await make(JSON.parse(given));
process.stdout.write(JSON.stringify(made));
await stopEverything();
process.exit(0);
