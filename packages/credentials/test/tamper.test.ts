// Whatever is changed in a signed credential is noticed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue, verify, type JsonObject } from '../src/index.ts';
import { badge, copyOf, documentsWith, leavesOf, now, signing, valueAt, web } from './support.ts';

const documents = await documentsWith();
const options = { now, fetch: web(documents) };
const signed: JsonObject = JSON.parse(JSON.stringify(await issue(badge(), signing)));

test('the untouched credential is valid', async () => {
	assert.equal((await verify(signed, options)).verdict, 'valid');
});

function another(value: unknown): unknown {
	if (typeof value === 'boolean') return !value;
	if (typeof value === 'number') return value + 1;
	const text = String(value);
	return /^\d{4}-.*:00Z$/.test(text) ? text.replace('00Z', '01Z') : `${text}x`;
}

test('every leaf, changed in turn, is noticed', async () => {
	const leaves = leavesOf(signed);
	assert.ok(leaves.length > 45);
	for (const { path, set } of leaves) {
		const changed = copyOf(signed);
		set(changed, another(valueAt(signed, path)));
		const { verdict } = await verify(changed, options);
		assert.notEqual(verdict, 'valid', path);
	}
});

test('every leaf, emptied or of another type in turn, is noticed and crashes nothing', async () => {
	for (const value of [null, '', 0, {}, [], { '@value': 'x' }]) {
		for (const { path, set } of leavesOf(signed)) {
			const changed = copyOf(signed);
			set(changed, value);
			const { verdict } = await verify(changed, options);
			assert.notEqual(verdict, 'valid', `${path} = ${JSON.stringify(value)}`);
		}
	}
});

test('every property, taken away in turn, is noticed', async () => {
	for (const name of Object.keys(signed)) {
		const { [name]: _, ...rest } = signed;
		assert.notEqual((await verify(rest, options)).verdict, 'valid', name);
	}
});

test('an added word without meaning is named', async () => {
	const { verdict, checks } = await verify({ ...signed, aliasOfNothing: 'x' }, options);
	const proof = checks.find(({ name }) => name === 'proof');
	assert.deepEqual([verdict, proof?.code, proof?.detail], ['not-valid', 'terms-dropped', 'aliasOfNothing']);
});

test('what says nothing in a list hides nothing', async () => {
	const { facts } = await verify(signed, options);
	const later = { ...options, now: new Date('2030-01-01T00:00:00Z') };
	for (const nothing of [null, []]) {
		for (const { path, set } of leavesOf(signed)) {
			const changed = copyOf(signed);
			set(changed, [nothing, valueAt(signed, path)]);
			assert.notEqual((await verify(changed, later)).verdict, 'valid', path);
		}
		const subject = signed.credentialSubject as JsonObject;
		const achievement = { ...(subject.achievement as JsonObject), name: [nothing, facts.achievement.name] };
		const changed = { ...signed, credentialSubject: { ...subject, achievement: [nothing, achievement] } };
		const { verdict, facts: seen } = await verify(changed, options);
		assert.deepEqual([verdict, seen.achievement], ['valid', facts.achievement]);
		for (const name of ['credentialStatus', 'credentialSubject', 'issuer', 'validUntil', 'proof']) {
			const listed = { ...signed, [name]: [nothing, signed[name]] };
			assert.notEqual((await verify(listed, options)).verdict, 'valid', name);
		}
	}
});
