// Pictures of Open Badges 2.0, read by the tool of that time. It brings libraries of 2012 with known holes, so it is
// no dependency: the test runs where somebody put it beside the shared data.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { bakeAssertionPng, bakeAssertionSvg, signAssertion, type JsonObject } from '../src/index.ts';
import { dot, hosted, rsa, toSign } from './open-badges-2-support.ts';
import { sharedFile } from './shared-data.ts';

type Bakery = {
	extract: (picture: Buffer, done: (error: Error | null, found: string) => void) => void;
};

const place = sharedFile('bakery/node_modules/openbadges-bakery/package.json');
const skip =
	place === undefined
		? 'It is not here: npm install --prefix "$CAIRN_SHARED_DATA/bakery" openbadges-bakery@1.0.5'
		: false;

function extracted(picture: Uint8Array): Promise<string> {
	const { extract } = createRequire(place ?? '')('openbadges-bakery') as Bakery;
	return new Promise((found, failed) =>
		extract(Buffer.from(picture), (error, text) => (error ? failed(error) : found(text)))
	);
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';

test('openbadges-bakery takes hosted assertions out of our pictures', { skip }, async () => {
	const assertion = JSON.parse(JSON.stringify(hosted())) as JsonObject;
	for (const picture of [bakeAssertionPng(dot, assertion), Buffer.from(bakeAssertionSvg(svg, assertion))]) {
		assert.deepEqual(JSON.parse(await extracted(picture)), assertion);
	}
});

test('openbadges-bakery takes signed assertions out of our pictures', { skip }, async () => {
	const jws = await signAssertion(toSign(), rsa);
	for (const picture of [bakeAssertionPng(dot, jws), Buffer.from(bakeAssertionSvg(svg, jws))]) {
		assert.equal(await extracted(picture), jws);
	}
});
