import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '#server/refusal.ts';
import type { ActionRow } from '#support/actions/action-row.ts';
import { actions, bySecret, byItself } from '#support/actions/actions.ts';
import { everyAction } from '#support/actions/every-action.ts';
import { noteChanges } from '#support/actions/noted-changes.ts';
import { type Role, roles } from '#support/actions/roles.ts';
import { everyThing, type Things } from '#support/actions/things.ts';
import { testGround } from '#support/ground.ts';

let ground: { close(): Promise<void> };
let things: Things;
let changes: () => Promise<string[]>;
before(async () => {
	ground = await testGround();
	things = await everyThing();
	changes = await noteChanges();
});
after(() => ground.close());

/** The codes that say who may; all others say when, or what is wrong with what was typed. */
const denials = ['sign-in-needed', 'not-allowed', 'not-found', 'own-praise', 'was-not-there'];
const nameOf = (row: string): string => row.split(',')[0] ?? '';

test('every action of the house is in the table, and the table has no other', () => {
	const found = everyAction();
	const byPeople = found.filter(({ by }) => by === 'person').map(({ name }) => name);
	const listed = new Set([...Object.keys(actions).map(nameOf), ...bySecret]);
	assert.deepEqual([...listed].sort(), [...new Set(byPeople)].sort());
	const bySystem = found.filter(({ by }) => by === 'system').map(({ name }) => name);
	assert.deepEqual([...byItself].sort(), [...new Set(bySystem)].sort());
});

/** The code of its refusal; undefined when it was done. */
async function refusalOf([, attempt]: ActionRow, role: Role): Promise<string | undefined> {
	try {
		await attempt(things.actors[role], things);
		return undefined;
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

for (const [name, row] of Object.entries(actions)) {
	const denied = roles.filter((role) => !row[0].includes(role));
	if (denied.length === 0) continue;
	test(`${name} is denied to ${denied.join(', ')}, and nothing changes`, async () => {
		await changes();
		for (const role of denied) {
			const code = await refusalOf(row, role);
			assert.ok(code && denials.includes(code), `${role}: ${code ?? 'it was done'}`);
			assert.deepEqual(await changes(), [], role);
		}
	});
}

for (const [name, row] of Object.entries(actions)) {
	const [[role], , met] = row;
	if (!role) continue;
	test(`${name} is ${met ? `refused as ${met}, not denied,` : 'done'} for ${role}`, async () => {
		assert.equal(await refusalOf(row, role), met);
	});
}
