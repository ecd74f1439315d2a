import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badge, created, documentsWith, issuer, key, method, now, web } from '../../test/support.ts';
import {
	addProof,
	didWebAddress,
	didWebDocument,
	keyFromSeed,
	verify,
	type FetchDocument,
	type JsonObject,
	type ProofOptions,
	type Verification
} from '../index.ts';

const documents = await documentsWith();
const witnessKey = keyFromSeed(new Uint8Array(32).fill(21));
const witness = `did:key:${witnessKey.publicKeyMultibase}`;
const witnessMethod = `${witness}#${witnessKey.publicKeyMultibase}`;
const first = 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544';
const second = 'urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54';
const unsigned = JSON.parse(JSON.stringify(badge())) as JsonObject;

const byIssuer = (document: JsonObject, more: Partial<ProofOptions> = {}): Promise<JsonObject> =>
	addProof(document, { key, verificationMethod: method, created, ...more });
const byWitness = (document: JsonObject, more: Partial<ProofOptions> = {}): Promise<JsonObject> =>
	addProof(document, { key: witnessKey, verificationMethod: witnessMethod, created, id: first, ...more });

async function judged(document: JsonObject, fetch: FetchDocument = web(documents)): Promise<string> {
	const { verdict, checks }: Verification = await verify(document, { now, fetch, trust: () => true });
	const [bad] = checks.filter(({ outcome }) => outcome !== 'passed');
	return `${verdict} ${bad?.code ?? ''}`.trim();
}

const proofsIn = (document: JsonObject): JsonObject[] => document.proof as JsonObject[];

test('the issuer may build on the proof of a witness, whose own it must be', async () => {
	const signed = await byIssuer(await byWitness(unsigned), { previousProof: first });
	assert.equal(await judged(signed), 'valid');
	const list = await byIssuer(await byWitness(unsigned), { previousProof: [first] });
	assert.equal(await judged(list), 'valid');
});

test('a witness alone vouches for nobody', async () => {
	assert.equal(await judged(await byWitness(unsigned)), 'not-valid issuer-mismatch');
	const after = await byWitness(await byIssuer(unsigned, { id: second }), { previousProof: second });
	assert.equal(await judged(after), 'valid');
	const { proof, ...document } = after;
	const [, last = {}] = proof as JsonObject[];
	assert.equal(await judged({ ...document, proof: last }), 'not-valid proof-previous-missing');
});

test('what builds on a witness falls with it', async () => {
	const signed = await byIssuer(await byWitness(unsigned), { previousProof: first });
	const [witnessed = {}, own = {}] = proofsIn(signed);
	const changed = [{ ...witnessed, created: '2026-03-01T09:00:01Z' }, own];
	assert.match(await judged({ ...signed, proof: changed }), /^not-valid proof-invalid/);
	assert.equal(await judged({ ...signed, proof: own }), 'not-valid proof-previous-missing');
	const late = await byWitness(unsigned, { expires: '2026-03-01T10:00:00Z' });
	assert.match(await judged(await byIssuer(late, { previousProof: first })), /^not-valid proof-expired/);
	const elsewhere = await byWitness(unsigned, { proofPurpose: 'authentication' });
	assert.match(
		await judged(await byIssuer(elsewhere, { previousProof: first })),
		/^not-valid proof-purpose-mismatch/
	);
});

test('a witness who is a witness of others is asked for all of them', async () => {
	const [inner, outer] = [await byWitness(unsigned), keyFromSeed(new Uint8Array(32).fill(22), 'P-256')];
	const did = `did:key:${outer.publicKeyMultibase}`;
	const twice = await addProof(inner, {
		key: outer,
		verificationMethod: `${did}#${outer.publicKeyMultibase}`,
		created,
		id: second,
		previousProof: first
	});
	const signed = await byIssuer(twice, { previousProof: second });
	assert.equal(await judged(signed), 'valid');
	const [one = {}, ...others] = proofsIn(signed);
	const lost = { ...signed, proof: [{ ...one, proofValue: others[0]?.proofValue ?? '' }, ...others] };
	assert.match(await judged(lost), /^not-valid/);
	assert.equal(await judged({ ...signed, proof: others }), 'not-valid proof-previous-missing');
});

test('a witness is who its own document says it is', async () => {
	const did = 'did:web:witness.example';
	const name = `${did}#key-1`;
	const { publicKeyMultibase } = witnessKey;
	const listed = didWebDocument({ did, keys: [{ id: 'key-1', publicKeyMultibase }] });
	const retired = didWebDocument({ did, keys: [{ id: 'key-1', publicKeyMultibase, retired: true }] });
	const others = didWebDocument({
		did,
		keys: [{ id: 'key-1', publicKeyMultibase: key.publicKeyMultibase }]
	});
	const witnessed = await byWitness(unsigned, { verificationMethod: name });
	const signed = await byIssuer(witnessed, { previousProof: first });
	const at = (document: object): FetchDocument => web({ ...documents, [didWebAddress(did)]: document });
	assert.equal(await judged(signed, at(listed)), 'valid');
	assert.equal(await judged(signed, at(retired)), 'valid');
	assert.match(await judged(signed, at(others)), /^not-valid proof-invalid/);
	assert.match(await judged(signed, at({ ...listed, assertionMethod: [] })), /controller-lacks-key/);
	assert.match(await judged(signed), /^cannot-tell fetch-failed/);
	const address = await byWitness(unsigned, { verificationMethod: 'https://witness.example/keys/1' });
	assert.equal(await judged(await byIssuer(address, { previousProof: first })), 'not-valid issuer-mismatch');
	assert.notEqual(issuer, did);
});
