import type { KnownSignatures } from '../data-integrity/verify-proof.ts';
import { fetchJson, fetchText } from '../engine/fetch.ts';
import { idOf, isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { Remembered } from '../engine/remember.ts';
import { CredentialError } from '../errors.ts';
import { checkStatus, readStatusEntry } from '../status-list/check-status.ts';
import { listedRevocation, REVOCATION_LIST, revocationListAddress } from '../status-list/revocation-list.ts';
import { checkProof } from './check-proof.ts';
import { checkValidity } from './check-validity.ts';
import { credentialProblems } from '../vc-data-model/credential-problems.ts';
import type { VerifyOptions } from './options.ts';
import { readCredential, type ReadCredential } from './read-credential.ts';
import { checkFrom, passed, type Check, type Status } from './result.ts';

const ACCEPT =
	'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json, application/json;q=0.9';
const MAX_ENTRIES = 8;

function invalid(because: Check): CredentialError {
	const code = because.name === 'validity' ? 'status-list-stale' : 'status-list-invalid';
	return new CredentialError(code, 'The status list cannot be relied on.', because.code);
}

type KnownList = { read: ReadCredential; problems: string[]; signatures: KnownSignatures };

// Thousands of credentials name one list. That its text is well-formed, and signed with a certain key, stays so; whether
// that key still counts, and whether the list is current, is asked each time.
const knownLists = new Remembered<KnownList>({ most: 64, longest: 200_000 });

function readList(text: string): KnownList {
	return knownLists.of(text, () => {
		const read = readCredential(text);
		return { read, problems: credentialProblems(read.document), signatures: new WeakMap() };
	});
}

/** A list counts only when the issuer of the credential signed it and it is current. */
async function fetchList(url: string, issuer: string, options: VerifyOptions): Promise<JsonObject> {
	const fetched = await fetchText(url, ACCEPT, options);
	let list: KnownList;
	try {
		list = readList(fetched);
	} catch (error) {
		const detail = error instanceof CredentialError ? error.code : undefined;
		throw new CredentialError('status-list-malformed', 'The status list cannot be read.', detail);
	}
	const { read, signatures } = list;
	const [problem] = list.problems;
	if (problem) throw new CredentialError('status-list-malformed', 'The status list is malformed.', problem);
	if (idOf(read.document.issuer) !== issuer) {
		throw new CredentialError(
			'status-list-invalid',
			'Somebody else than the issuer signed the status list.',
			url
		);
	}
	const { proof, issuer: signer } = await checkProof(read, options, signatures);
	const bad = [proof, signer, checkValidity(read.document, options.now)].find(
		(one) => one.outcome !== 'passed'
	);
	if (bad) throw invalid(bad);
	return read.document;
}

async function isSet(
	entry: Json,
	{ id, issuer }: { id: string | undefined; issuer: string },
	options: VerifyOptions
): Promise<{ purpose: string; reason?: string } | undefined> {
	if (isObject(entry) && entry.type === REVOCATION_LIST) {
		const list = await fetchJson(revocationListAddress(entry), ACCEPT, options);
		return listedRevocation(list, { id, issuer });
	}
	const { statusListCredential } = readStatusEntry(entry, true);
	const { purpose, set } = checkStatus(entry, await fetchList(statusListCredential, issuer, options));
	return set ? { purpose } : undefined;
}

function errorFor({ purpose, reason }: { purpose: string; reason?: string }): CredentialError | undefined {
	// These two tell something without taking anything back (Bitstring Status List 1.0 §3.1).
	if (purpose === 'refresh' || purpose === 'message') return undefined;
	if (purpose === 'revocation')
		return new CredentialError('status-revoked', 'The issuer has revoked it.', reason);
	if (purpose === 'suspension')
		return new CredentialError('status-suspended', 'The issuer has suspended it.', reason);
	return new CredentialError(
		'status-set',
		'The issuer has marked it with a status that is not known.',
		purpose
	);
}

function statusOf({ outcome, code }: Check): Status {
	if (outcome === 'passed') return 'active';
	if (code === 'status-revoked') return 'revoked';
	return code === 'status-suspended' ? 'suspended' : 'unknown';
}

async function checkEntry(
	entry: Json,
	credential: { id: string | undefined; issuer: string },
	options: VerifyOptions
): Promise<Check> {
	try {
		const found = await isSet(entry, credential, options);
		const error = found && errorFor(found);
		return error ? checkFrom('status', error) : passed('status');
	} catch (error) {
		if (error instanceof CredentialError) return checkFrom('status', error);
		throw error;
	}
}

/** All entries are looked at: a revocation that is found outweighs a list that is out of reach. */
export async function checkCredentialStatus(
	document: JsonObject,
	options: VerifyOptions
): Promise<{ check: Check; status: Status }> {
	const entries = listOf(document.credentialStatus);
	if (entries.length === 0) return { check: passed('status'), status: 'none' };
	if (entries.length > MAX_ENTRIES) {
		const error = new CredentialError('status-entry-malformed', `It has over ${MAX_ENTRIES} status entries.`);
		return { check: checkFrom('status', error), status: 'unknown' };
	}
	const credential = { id: stringAt(document, 'id'), issuer: idOf(document.issuer) ?? '' };
	const checks = await Promise.all(entries.map((entry) => checkEntry(entry, credential, options)));
	const check =
		checks.find((one) => one.code === 'status-revoked') ??
		checks.find(({ outcome }) => outcome === 'failed') ??
		checks.find(({ outcome }) => outcome === 'not-possible') ??
		passed('status');
	return { check, status: statusOf(check) };
}
