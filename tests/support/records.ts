import { readFileSync } from 'node:fs';
import {
	type ClrContent,
	clrCredential,
	enveloped,
	issue,
	issueJwt,
	keyFromSeed,
	openBadgeCredential
} from '@cairn/credentials';

const vector = new URL('../../packages/credentials/test/vectors/clr-2/signed.json', import.meta.url);

type Transcript = { credentialSubject: { verifiableCredential: [Record<string, unknown>] } };

const key = keyFromSeed(new Uint8Array(32).fill(9));
const university = { id: `did:key:${key.publicKeyMultibase}`, name: 'Example University' };
const method = `${university.id}#${key.publicKeyMultibase}`;
const signing = { key, verificationMethod: method, created: '2026-03-01T09:00:00Z' };
const subject = { id: 'did:example:ebfeb1f712ebc6f1c276e12ec21' };

const record = (content: Pick<ClrContent, 'id' | 'name' | 'credentials'>) =>
	clrCredential({ ...content, issuer: university, validFrom: '2026-03-01T09:00:00Z', subject });

async function course(number: number) {
	const content = openBadgeCredential({
		id: `urn:uuid:6e0f1c5e-2f1c-4a3b-9a53-${String(number).padStart(12, '0')}`,
		issuer: university,
		validFrom: '2026-02-01T09:00:00Z',
		subject,
		achievement: {
			id: `https://example.edu/courses/${number}`,
			name: `Course ${number}`,
			description: 'One course of the year.',
			criteria: { narrative: 'Pass the examination.' }
		}
	});
	return enveloped(await issueJwt(content, { form: 'vc+jwt', key, kid: method }));
}

/**
 * The transcript of the implementation guide of CLR 2.0 as its university signs it today, beside so many courses, one
 * that somebody changed and a record of a year that holds a course of its own.
 */
export async function aRecord(courses: number): Promise<string> {
	const transcript = JSON.parse(readFileSync(vector, 'utf8')) as Transcript;
	const [{ proof: _, ...degree }] = transcript.credentialSubject.verifiableCredential;
	const signed = await issue({ ...degree, issuer: { ...university, type: ['Profile'] } }, signing);
	const id = 'urn:uuid:0d9f6c1c-97f0-4f51-8c56-3d7d8fb1d2a4';
	const changed = JSON.stringify({ ...signed, id: 'urn:uuid:1f0a4c5e-2f1c-4a3b-9a53-0c2f4be5a6e1' });
	const forged = JSON.parse(
		changed.replaceAll(/"name":"[^"]*Degree"/g, '"name":"Doctor of everything"')
	) as object;
	const year = await issue(record({ id, name: 'First year', credentials: [await course(0)] }), signing);
	const listed = await Promise.all(Array.from({ length: courses }, (__, index) => course(index + 1)));
	const credentials = [signed, forged, year, ...listed];
	const all = record({ id: 'http://example.edu/credentials/3732', name: 'Sample Transcript', credentials });
	// Only a JWT may be that long.
	return issueJwt(all, { form: 'vc+jwt', key, kid: method });
}
