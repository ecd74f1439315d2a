// Good inputs of every kind that is read, to be damaged.
import {
	assertion,
	bakeAssertionPng,
	bakePng,
	bakeSvg,
	clrCredential,
	encodeStatusList,
	enveloped,
	envelopedPresentation,
	createStatusList,
	issue,
	issueJwt,
	keyFromSeed,
	presentation,
	signPresentation,
	signPresentationJwt,
	toElm,
	type JsonObject
} from '../src/index.ts';
import { fullDetails } from './elm-support.ts';
import { badge, documentsWith, endorsement, issuer, key, method, signing } from './support.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const dot = new Uint8Array(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==',
		'base64'
	)
);
const svg =
	'<?xml version="1.0"?><!-- a wheel --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>&amp;</title><![CDATA[x]]><path d="M0 0"/></svg>';

export const signed = await issue(
	badge({ endorsement: [await issue(endorsement('https://badges.example/badges/1', issuer), signing)] }),
	signing
);
const record = await issue(
	clrCredential({
		id: 'urn:uuid:3c9a2f63-5a1c-4a53-9d0c-c84bd1ff9a22',
		issuer: { id: issuer, name: 'Riverside Youth Club' },
		validFrom: signing.created,
		name: 'Record',
		subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
		credentials: [await issue(badge(), signing)],
		associations: [{ associationType: 'precedes', sourceId: 'urn:x:1', targetId: 'urn:x:2' }]
	}),
	signing
);
const elm = toElm(badge(), fullDetails);
const sealed = { payload: JSON.stringify(elm), signatures: [{ protected: 'e30', signature: 'AA' }] };
const jwt = await issueJwt(badge(), { key, kid: method });
const p256 = keyFromSeed(new Uint8Array(32).fill(3), 'P-256');
const secondJwt = await issueJwt(badge(), { key: p256, kid: method });
const ob2 = assertion({
	id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
	recipient: { type: 'email', hashed: false, identity: 'robin@example.org' },
	badge: 'https://badges.example/badges/1.json',
	verification: { type: 'signed', creator: 'https://badges.example/keys/1.json' },
	issuedOn: '2026-03-01T09:00:00Z'
});

const shown = presentation({ holder: issuer, credentials: [signed, enveloped(jwt)] });
const shownJwt = await signPresentationJwt(shown, { key, kid: method, challenge: '3f1c9a' });
const shownDocument = await signPresentation(shown, { ...signing, challenge: '3f1c9a' });

export const documents: Record<string, object> = await documentsWith();
export const jsonSeeds: object[] = [signed, record, elm, sealed, ob2, ...Object.values(documents)];
export const textSeeds = jsonSeeds.map((one) => utf8(JSON.stringify(one)));
export const jwtSeeds = [jwt, secondJwt].map(utf8);
export const presentationSeeds = [
	shownJwt,
	JSON.stringify(envelopedPresentation(shownJwt)),
	JSON.stringify(shownDocument)
].map(utf8);
export const pngSeeds = [dot, bakePng(dot, signed), bakeAssertionPng(dot, ob2 as unknown as JsonObject)];
export const svgSeeds = [svg, bakeSvg(svg, signed), bakeSvg(svg, jwt)].map(utf8);
export const listSeeds = [encodeStatusList(createStatusList())].map(utf8);
