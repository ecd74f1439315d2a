import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
	toElm,
	validateElm,
	validateOpenBadge,
	type JsonObject,
	type OpenBadgeCredential
} from '@cairn/credentials';
import { takeAway } from '#domains/passport/take-away.ts';
import { db } from '#server/db.ts';
import { testGround } from '#support/ground.ts';
import { person } from '#support/people.ts';
import { violationsOf, withoutShapes } from '@cairn/credentials/test/elm-shapes.ts';
import { loadDemo } from './load-demo.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => {
	ground = await testGround();
	await loadDemo();
});
after(() => ground.close());

async function issued(): Promise<OpenBadgeCredential[]> {
	const rows = await db().selectFrom('credentials').select('document').execute();
	return rows.map(({ document }) => JSON.parse(document ?? '') as OpenBadgeCredential);
}

test('every award of the demonstration is a good badge, and a good European Digital Credential', async (t) => {
	const badges = await issued();
	assert.ok(badges.length >= 9);
	if (withoutShapes) t.diagnostic(withoutShapes);
	for (const badge of badges) {
		assert.deepEqual(validateOpenBadge(badge), []);
		await isGoodElm(toElm(badge));
	}
});

test('so is each as its holder takes it away, with its picture', async () => {
	const held = await db().selectFrom('passportItems').select(['accountId', 'credentialId']).execute();
	assert.ok(held.length >= 5);
	for (const { accountId, credentialId } of held) {
		const { body } = await takeAway(person(accountId), credentialId, 'elm.jsonld');
		await isGoodElm(JSON.parse(String(body)) as JsonObject);
	}
});

async function isGoodElm(document: object): Promise<void> {
	assert.deepEqual(validateElm(JSON.parse(JSON.stringify(document)) as JsonObject), []);
	if (!withoutShapes) assert.deepEqual(await violationsOf(document), []);
}
