import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../engine/contexts.ts';
import type { Json, JsonObject } from '../engine/json.ts';
import { envelopeIn, envelopeProblems } from './enveloped.ts';
import { presentationProblems } from './presentation-problems.ts';

const credential: JsonObject = {
	'@context': [CREDENTIALS_V2],
	type: ['VerifiableCredential'],
	issuer: 'did:web:badges.example',
	credentialSubject: { id: 'did:example:robin' }
};
const envelope: JsonObject = {
	'@context': CREDENTIALS_V2,
	id: 'data:application/vc+jwt,eyJhbGciOiJFUzI1NiJ9.e30.c2ln',
	type: 'EnvelopedVerifiableCredential'
};
const presentation: JsonObject = { '@context': [CREDENTIALS_V2], type: ['VerifiablePresentation'] };

const accepted: Record<string, JsonObject> = {
	'with nothing in it': {},
	'of a holder': { holder: 'did:example:robin' },
	'of a holder who is described': { holder: { id: 'did:example:robin', name: 'Robin' } },
	'with an id': { id: 'urn:uuid:9c9a36f8-518f-4976-a934-6649502d0008' },
	'with a credential': { verifiableCredential: credential },
	'with credentials': { verifiableCredential: [credential, envelope] },
	'with terms': { termsOfUse: { type: 'Policy' } },
	'of the older model, with a JWT': { '@context': [CREDENTIALS_V1], verifiableCredential: ['a.b.c'] }
};

const refused: Record<string, [JsonObject, RegExp]> = {
	'without its context': [{ '@context': ['https://a.example/v1'] }, /must start with/],
	'with its context not first': [
		{ '@context': [{ a: 'https://a.example' }, CREDENTIALS_V2] },
		/must start with/
	],
	'of another type': [{ type: ['Presentation'] }, /must include VerifiablePresentation/],
	'without type': [{ type: [] }, /type is missing/],
	'with an id that is no URL': [{ id: 'one' }, /id must be one URL/],
	'of a holder without URL': [{ holder: 'z6Mkp' }, /holder must be/],
	'of a holder without id': [{ holder: { name: 'Acme' } }, /holder must be/],
	'with no credentials in the list': [{ verifiableCredential: [] }, /one or more credentials/],
	'with a credential that is a text': [{ verifiableCredential: ['a.b.c'] }, /\[0\]: it must be an object/],
	'with a credential that is none': [
		{ verifiableCredential: [credential, { ...credential, type: [] }] },
		/\[1\]: type is missing/
	],
	'with an envelope that is none': [
		{ verifiableCredential: [{ ...envelope, id: 'a.b.c' }] },
		/\[0\]: id must be a data: URL/
	],
	'with terms without type': [{ termsOfUse: { id: 'urn:x:1' } }, /termsOfUse\.type/]
};

for (const [name, change] of Object.entries(accepted)) {
	test(`a presentation is accepted: ${name}`, () => {
		assert.deepEqual(presentationProblems({ ...presentation, ...change }), []);
	});
}

for (const [name, [change, problem]] of Object.entries(refused)) {
	test(`a presentation is refused: ${name}`, () => {
		assert.match(presentationProblems({ ...presentation, ...change }).join('; '), problem);
	});
}

const wrongEnvelopes: Record<string, [Record<string, Json>, RegExp]> = {
	'without context': [{ '@context': [] }, /@context must include/],
	'with another context': [{ '@context': 'https://a.example/v1' }, /@context must include/],
	'of a type of what is inside': [{ type: 'VerifiableCredential' }, /type must be Enveloped/],
	'of two types': [{ type: ['EnvelopedVerifiableCredential', 'VerifiableCredential'] }, /and nothing else/],
	'whose id is the token alone': [{ id: 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln' }, /data: URL/],
	'without media type': [{ id: 'data:,a.b.c' }, /data: URL/]
};

for (const [name, [change, problem]] of Object.entries(wrongEnvelopes)) {
	test(`an envelope is refused: ${name}`, () => {
		const problems = envelopeProblems({ ...envelope, ...change }, 'EnvelopedVerifiableCredential');
		assert.match(problems.join('; '), problem);
	});
}

test('an envelope is opened', () => {
	assert.deepEqual(envelopeProblems(envelope, 'EnvelopedVerifiableCredential'), []);
	const content = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln';
	assert.deepEqual(envelopeIn(envelope.id), { mediaType: 'application/vc+jwt', content });
	assert.deepEqual(envelopeIn(`data:application/VC+JWT;base64,${btoa(content)}`), {
		mediaType: 'application/vc+jwt',
		content
	});
	assert.equal(envelopeIn('data:application/vc+jwt;base64,%%%'), undefined);
	assert.equal(envelopeIn(undefined), undefined);
});
