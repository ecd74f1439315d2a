import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { showCode } from '#domains/cards/typed-code.ts';
import { visitor } from '#server/actor.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { aClaimLink, aClaimToken } from '#support/claims.ts';
import { testGround } from '#support/ground.ts';
import { aLearner } from '#support/learners.ts';
import { answerClaims } from './answer-claims.ts';
import { askForBadge } from './ask-for-badge.ts';
import { claimBadge } from './claim-badge.ts';
import { claimForCard, claimWithCard } from './claim-with-card.ts';
import { reserveClaim } from './reserve-claim.ts';
import { codesOf } from './rotating-link.ts';
import { seeAsked } from './see-asked.ts';
import { seeCard } from './see-card.ts';
import { findLinkByCode, seeClaim } from './see-claim.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());
afterEach(() => setClock(() => new Date()));

/** The middle of a step, and so many seconds later. */
const start = 1_900_000_000_000 - (1_900_000_000_000 % 30_000) + 15_000;
const at = (seconds: number) => new Date(start + seconds * 1000);
const clock = (seconds: number) => setClock(() => at(seconds));

async function aScreen(given: Record<string, unknown> = {}) {
	clock(0);
	const link = await aClaimLink({ kind: 'rotating', place: 'North door', ...given });
	const shownAt = (seconds: number) => codesOf(link, at(seconds))[0]?.code ?? '';
	return { ...link, shownAt };
}

test('replay: what a photo shows is worth nothing a minute later, and each refusal has its reason', async () => {
	const { linkToken, shownAt } = await aScreen();
	const shown = shownAt(0);
	for (const seconds of [0, 29, 44]) {
		clock(seconds);
		await reserveClaim(visitor, { linkToken, shown });
	}
	for (const seconds of [45, 60, 3600]) {
		clock(seconds);
		await assert.rejects(reserveClaim(visitor, { linkToken, shown }), { code: 'code-passed' });
		await assert.rejects(seeClaim(visitor, { linkToken, shown }), { code: 'code-passed' });
		const { actor } = await aLearner();
		await assert.rejects(claimBadge(actor, { linkToken, shown }), { code: 'code-passed' });
		await assert.rejects(claimWithCard(visitor, { linkToken, claimToken: aClaimToken(), nickname: 'Fox' }), {
			code: 'scan-needed'
		});
	}
	await assert.rejects(reserveClaim(visitor, { linkToken }), { code: 'scan-needed' });
	await assert.rejects(reserveClaim(visitor, { linkToken, shown: '00000000' }), { code: 'code-passed' });
});

test('the code of one screen is worth nothing at another', async () => {
	const [one, other] = [await aScreen(), await aScreen()];
	await assert.rejects(reserveClaim(visitor, { linkToken: other.linkToken, shown: one.shownAt(0) }), {
		code: 'code-passed'
	});
});

test('the scan keeps the badge: a slow sign-up afterwards still counts, for this person alone', async () => {
	const { linkToken, shownAt } = await aScreen();
	const { claimToken } = await reserveClaim(visitor, { linkToken, shown: shownAt(0) });
	clock(45 * 60);
	const { actor } = await aLearner();
	assert.equal((await claimBadge(actor, { linkToken, claimToken })).isNew, true);
	const friend = await aLearner();
	await assert.rejects(claimBadge(friend.actor, { linkToken, claimToken }), { code: 'scan-needed' });
});

test('typed by hand, the code of the link and that of the screen stand together', async () => {
	const { linkToken, code, shownAt } = await aScreen();
	const found = await findLinkByCode(showCode(`${code}${shownAt(0)}`).toLowerCase());
	assert.deepEqual(found, { token: linkToken, shown: shownAt(0) });
	await reserveClaim(visitor, { linkToken, shown: found.shown });
	await assert.rejects(reserveClaim(visitor, { linkToken, shown: (await findLinkByCode(code)).shown }), {
		code: 'scan-needed'
	});
	const fixed = await aClaimLink();
	await assert.rejects(findLinkByCode(`${fixed.code}00000000`), { code: 'link-unknown' });
});

test('the secret is sealed, and a link without screen has none', async () => {
	await aScreen();
	const rows = await db().selectFrom('claimLinks').select(['kind', 'secret']).execute();
	for (const { kind, secret } of rows)
		assert.equal(secret?.split('.').length, kind === 'rotating' ? 3 : undefined);
});

test('with confirming: who scanned waits, and the organiser gives to many at once', async () => {
	const link = await aScreen({ needsConfirming: 'on' });
	const { linkToken, organiser, id: linkId } = link;
	const shown = link.shownAt(0);
	const [ana, ben] = [await aLearner({ name: 'Ana' }), await aLearner({ name: 'Ben' })];
	await assert.rejects(claimBadge(ana.actor, { linkToken, shown }), { code: 'not-allowed' });
	for (const { actor } of [ana, ben, ana]) await askForBadge(actor, { linkToken, shown });
	const card = await claimWithCard(visitor, {
		linkToken,
		nickname: 'Fox',
		claimToken: (await reserveClaim(visitor, { linkToken, shown })).claimToken
	});
	clock(24 * 3600);
	const { asked } = await seeAsked(organiser, linkId);
	assert.deepEqual(asked.map(({ name }) => name).sort(), ['Ana', 'Ben', 'Fox']);
	assert.equal((await seeCard(card.code)).badges.length, 0);
	const claims = asked.filter(({ name }) => name !== 'Ben').map(({ claimId }) => claimId);
	await answerClaims(organiser, { linkId, claims, answer: 'give' });
	const again = await answerClaims(organiser, { linkId, claims: claims.join('\n'), answer: 'give' });
	assert.equal(again.answered, 0);
	assert.equal((await seeCard(card.code)).badges.length, 1);
	assert.ok((await seeClaim(ana.actor, { linkToken })).award);
	const left = (await seeAsked(organiser, linkId)).asked;
	assert.deepEqual(
		left.map(({ name }) => name),
		['Ben']
	);
	await answerClaims(organiser, { linkId, claims: [left[0]?.claimId], answer: 'refuse' });
	await assert.rejects(seeClaim(ben.actor, { linkToken }), { code: 'scan-needed' });
});

test('only who gives badges sees and answers those who wait', async () => {
	const { id: linkId } = await aScreen({ needsConfirming: true });
	const { actor } = await aLearner();
	for (const who of [actor, visitor]) {
		await assert.rejects(seeAsked(who, linkId), { code: who === visitor ? 'sign-in-needed' : 'not-allowed' });
		await assert.rejects(answerClaims(who, { linkId, claims: [linkId], answer: 'give' }), {
			code: who === visitor ? 'sign-in-needed' : 'not-allowed'
		});
	}
});

test('a badge goes onto a card that is there already, once; a code of nobody is refused by its field', async () => {
	const [first, second] = [await aClaimLink(), await aClaimLink()];
	const { code } = await claimWithCard(visitor, {
		linkToken: first.linkToken,
		claimToken: aClaimToken(),
		nickname: 'Fox'
	});
	for (let times = 0; times < 2; times++) {
		await claimForCard(visitor, {
			linkToken: second.linkToken,
			claimToken: aClaimToken(),
			code: showCode(code)
		});
	}
	assert.equal((await seeCard(code)).badges.length, 2);
	await assert.rejects(
		claimForCard(visitor, { linkToken: second.linkToken, claimToken: aClaimToken(), code: '0000-0000-0000' }),
		{ code: 'invalid-input' }
	);
});
