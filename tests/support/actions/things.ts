import { arrive, seeDoorScreen } from '#domains/attendance/check-in.ts';
import { seeCards } from '#domains/cards/see-cards.ts';
import { addAddress } from '#domains/accounts/add-address.ts';
import { signInByPassword } from '#domains/accounts/sign-in-by-password.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { awardToAddress } from '#domains/awards/award-to-address.ts';
import { claimBadge } from '#domains/awards/claim-badge.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { startBatch } from '#domains/awards/start-batch.ts';
import { saveBadgeTemplate } from '#domains/badges/save-badge-template.ts';
import { makeCards } from '#domains/cards/make-cards.ts';
import { askDomain } from '#domains/cities/ask-domain.ts';
import { importDistricts } from '#domains/cities/import-districts.ts';
import { addLink } from '#domains/evidence/add-link.ts';
import { sendSubmission } from '#domains/evidence/send-submission.ts';
import { startQuest } from '#domains/evidence/start-quest.ts';
import { inviteMember } from '#domains/organisations/invite-member.ts';
import { makeToken } from '#domains/organisations/make-token.ts';
import { shareItem } from '#domains/passport/share-item.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { type Actor, accountOf, system } from '#server/actor.ts';
import { pool } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { anActivity } from '../activities.ts';
import { aBadge, aBadgeDraft } from '../badges.ts';
import { anAccount } from '../people.ts';
import { invitationToken } from '../places.ts';
import { aPlaylist, link } from '../playlists.ts';
import { forAssessors, workOf } from '../quests.ts';
import { Browser, newestMail, password } from '../visits.ts';
import { thePeople } from './roles.ts';
import { ofEndorsers, ofSystem } from './things-of-others.ts';

export const design = {
	shape: 'hexagon',
	pattern: 'rays',
	ground: '#0f766e',
	rim: '#06302c',
	ink: '#f8fffd',
	icon: 'tree',
	level: 2
};
export const page = 'https://read.example/';

const border = [10, 11].flatMap((x) => [[x, 45] as const, [x, 46] as const]);
const corners = [border[0], border[2], border[3], border[1], border[0]];
const geometry = { type: 'Polygon', coordinates: [corners] };
/** A file of one district, which is an area as well. */
export const geoJson = new TextEncoder().encode(
	JSON.stringify({
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties: { name: 'West' }, geometry }]
	})
);

/** The only, or newest, id in a table where it does not come back from its action. */
async function idIn(table: string, where = 'true'): Promise<string> {
	const { rows } = await pool().query<{ id: string }>(
		`select id from ${table} where ${where} order by id desc limit 1`
	);
	if (!rows[0]) throw new Error(`Nothing in ${table}.`);
	return rows[0].id;
}

async function ofOrganisation(organisationId: string, holder: Actor) {
	const activityId = await anActivity(organisationId);
	await joinActivity(holder, { activityId });
	const { badgeId } = await aBadge(organisationId);
	const draftBadgeId = await aBadgeDraft(organisationId);
	const claimLink = await makeClaimLink(system, { badgeId });
	await awardToAddress(system, { badgeId, address: 'newcomer@example.org' });
	await inviteMember(system, organisationId, { address: 'joins@example.org', role: 'organiser' }, 'en');
	const invitedToken = await invitationToken('joins@example.org');
	await inviteMember(system, organisationId, { address: 'late@example.org', role: 'organiser' }, 'en');
	await makeToken(system, organisationId, { name: 'Moodle' });
	const [cardId = '', ownCardId] = await makeCards(system, { activityId, people: 'Fox\nOwl' });
	const { cards } = await seeCards(system, activityId);
	const screen = await seeDoorScreen(system, activityId, 'whole');
	return {
		activityId,
		draftActivityId: await startActivity(system, { organisationId, title: 'Draft' }),
		badgeId,
		draftBadgeId,
		templateId: await saveBadgeTemplate(system, { badgeId: draftBadgeId, name: 'Ours', design }),
		linkId: claimLink.id,
		linkToken: claimLink.token,
		confirmedToken: (await makeClaimLink(system, { badgeId, needsConfirming: 'on' })).token,
		waitingToken: (await newestMail('newcomer@example.org'))?.link.pathname.split('/').at(-1) ?? '',
		batchId: await startBatch(system, { badgeId }, ['somebody@example.org\n']),
		playlistId: await aPlaylist(system, organisationId, [link(page)]),
		cardId,
		cardCode: cards.find(({ id }) => id === ownCardId)?.code ?? '',
		/** What who scanned the screen at the door carries. */
		arrival: arrive(activityId, screen.codes[0]?.code ?? '', ['whole']),
		invitationId: await idIn('invitations'),
		invitationToken: invitedToken,
		tokenId: await idIn('organisation_tokens')
	};
}

type Holder = Awaited<ReturnType<typeof thePeople>>['holder'];

async function ofLearner(organisationId: string, holder: Holder, linkToken: string) {
	const { actor, accountId } = holder;
	const { awardId } = await claimBadge(actor, { linkToken });
	const itemId = await idIn('passport_items', `account_id = '${accountId}'`);
	const { badgeId: questBadgeId } = await aBadge(organisationId, { tasks: [forAssessors()] });
	await startQuest(actor, { badgeId: questBadgeId });
	const { questId, submissionId } = await workOf(actor, questBadgeId);
	const { badgeId: workBadgeId } = await aBadge(organisationId, { tasks: [forAssessors()] });
	await startQuest(actor, { badgeId: workBadgeId });
	await addLink(actor, { submissionId, link: page });
	await sendSubmission(actor, { submissionId, text: 'I did it.' });
	return {
		awardId,
		itemId,
		shareToken: await shareItem(actor, { itemId }),
		questBadgeId,
		questId,
		submissionId,
		/** Not sent yet. */
		workId: (await workOf(actor, workBadgeId)).submissionId,
		evidenceId: await idIn('evidence'),
		ownPlaylistId: await aPlaylist(actor, 'me', [link(page)]),
		...(await aSecondAddress(holder)),
		...(await aSecondSession(holder)),
		passkeyId: await aPasskey(accountId)
	};
}

/** Which its link has not confirmed yet. */
async function aSecondAddress({ actor, browser }: Holder) {
	const secondAddress = 'second@example.org';
	await addAddress(actor, browser.visit, { address: secondAddress });
	return { secondAddress, addressToken: (await newestMail(secondAddress))?.token ?? '' };
}

/** On another device. */
async function aSecondSession({ accountId, email }: Holder) {
	await signInByPassword(new Browser().visit, { email, password });
	return { sessionId: await idIn('sign_in_sessions', `user_id = '${accountId}'`) };
}

async function aPasskey(accountId: string): Promise<string> {
	const id = newId();
	await pool().query(
		`insert into sign_in_passkeys (id, user_id, credential_id, public_key, counter, device_type, backed_up)
		 values ($1, $2, $3, 'key', 0, 'singleDevice', false)`,
		[id, accountId, id]
	);
	return id;
}

/** One of each thing that an action can be about, and somebody in every role. */
export async function everyThing() {
	const { actors, holder, cityId, organisationId, otherOrganisationId } = await thePeople();
	await importDistricts(system, cityId, geoJson);
	await askDomain(system, cityId, { domain: 'learn.example.org' });
	const organisations = await ofOrganisation(organisationId, holder.actor);
	const endorser = { actor: actors.elsewhere, organisationId: otherOrganisationId };
	return {
		actors,
		holder,
		visit: holder.browser.visit,
		cityId,
		organisationId,
		districtId: await idIn('districts'),
		assessorId: accountOf(actors.assessor) ?? '',
		adminId: accountOf(actors.admin) ?? '',
		/** Somebody with no part in anything. */
		somebodyId: (await anAccount()).id,
		...organisations,
		...(await ofSystem(organisationId)),
		...(await ofEndorsers({ badgeId: organisations.badgeId, owner: actors.owner, endorser })),
		...(await ofLearner(organisationId, holder, organisations.linkToken))
	};
}

export type Things = Awaited<ReturnType<typeof everyThing>>;
