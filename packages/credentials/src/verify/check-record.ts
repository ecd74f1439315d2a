import { isClr } from '../clr/validate-clr.ts';
import { hasType, idOf, isObject, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { objectOf, textOf } from './facts.ts';
import {
	checkFrom,
	notReached,
	passed,
	verdictOf,
	type AssociationFacts,
	type Check,
	type InsideResult,
	type RecordResult,
	type Verification
} from './result.ts';

const MAX_INSIDE = 250;

type VerifyOne = (document: Json) => Promise<Verification>;

const isUnsigned = (document: Json): boolean =>
	isObject(document) && document.proof === undefined && !hasType(document, 'EnvelopedVerifiableCredential');

/**
 * A credential inside without a proof of its own is said by whoever signed the record, so it counts when that is its own
 * issuer. Its status cannot be asked for by another way than its own, so that check stays.
 */
function coveredBy(record: JsonObject, one: Json, { checks, ...rest }: Verification): Verification {
	const isSameIssuer =
		isObject(one) && idOf(one.issuer) !== undefined && idOf(one.issuer) === idOf(record.issuer);
	if (!isUnsigned(one) || !isSameIssuer) return { checks, ...rest };
	const hasStatus = isObject(one) && one.credentialStatus !== undefined;
	const covered = checks.map((check): Check => {
		if (check.name === 'proof' || check.name === 'issuer') return passed(check.name);
		if (check.name !== 'status') return check;
		return hasStatus ? notReached('status', checkFrom('status', unreadStatus)) : passed('status');
	});
	return { ...rest, checks: covered, verdict: verdictOf(covered) };
}

const unreadStatus = new CredentialError(
	'proof-missing',
	'The credential has no proof of its own, so its status is not asked for.'
);

function resultOf(path: string, { verdict, checks, facts, warnings, record }: Verification): InsideResult {
	return { path, verdict, checks, facts, warnings, ...(record ? { record } : {}) };
}

function namesIn(subject: JsonObject, inside: readonly InsideResult[]): Map<string, string> {
	const names = new Map<string, string>();
	for (const one of listOf(subject.achievement)) {
		const [id, name] = [idOf(one), isObject(one) ? textOf(one.name) : undefined];
		if (id !== undefined && name !== undefined) names.set(id, name);
	}
	for (const { facts } of inside) {
		if (facts.id !== undefined && facts.name !== undefined) names.set(facts.id, facts.name);
		const { id, name } = facts.achievement;
		if (id !== undefined && name !== undefined) names.set(id, name);
	}
	return names;
}

function associationsIn(subject: JsonObject, names: ReadonlyMap<string, string>): AssociationFacts[] {
	return listOf(subject.association)
		.filter(isObject)
		.slice(0, MAX_INSIDE)
		.map((one) => {
			const [sourceId, targetId] = [stringAt(one, 'sourceId') ?? '', stringAt(one, 'targetId') ?? ''];
			const [sourceName, targetName] = [names.get(sourceId), names.get(targetId)];
			return {
				type: stringAt(one, 'associationType') ?? '',
				sourceId,
				targetId,
				...(sourceName === undefined ? {} : { sourceName }),
				...(targetName === undefined ? {} : { targetName })
			};
		});
}

function summary(inside: readonly InsideResult[], isCut: boolean): Check {
	const bad = inside.find(({ verdict }) => verdict === 'not-valid');
	if (bad) {
		const message = 'A credential inside does not hold.';
		return checkFrom('endorsements', new CredentialError('inside-invalid', message, bad.path));
	}
	if (isCut) {
		const message = `Only the first ${MAX_INSIDE} credentials inside are read.`;
		return checkFrom('endorsements', new CredentialError('document-too-complex', message));
	}
	const open = inside.find(({ verdict }) => verdict === 'cannot-tell');
	const because = open?.checks.find(({ outcome }) => outcome === 'not-possible');
	if (!open || !because) return passed('endorsements');
	return { ...because, name: 'endorsements', detail: open.path };
}

/**
 * CLR 2.0: each credential inside with its own checks, and how they stand to each other. Undefined for what is no record.
 * A record is called valid for what its publisher says: what is inside has verdicts of its own, which the check
 * `endorsements` sums up.
 */
export async function checkRecord(
	document: JsonObject,
	verifyOne: VerifyOne
): Promise<{ check: Check; record: RecordResult } | undefined> {
	if (!isClr(document)) return undefined;
	const subject = objectOf(document.credentialSubject);
	const all = listOf(subject.verifiableCredential);
	const inside: InsideResult[] = [];
	for (const [index, one] of all.slice(0, MAX_INSIDE).entries()) {
		const path = `credentialSubject.verifiableCredential[${index}]`;
		inside.push(resultOf(path, coveredBy(document, one, await verifyOne(one))));
	}
	const associations = associationsIn(subject, namesIn(subject, inside));
	const record = { total: all.length, credentials: inside, associations };
	return { check: summary(inside, all.length > MAX_INSIDE), record };
}
