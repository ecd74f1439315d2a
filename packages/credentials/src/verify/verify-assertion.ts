// Open Badges 2.0, Badge Verification, as the same eight checks over one verdict.
import { isObject, listOf, stringAt, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { dateIn, instantIn } from '../open-badges-2/dates.ts';
import { hostedAt, isInScope, isSameAssertion } from '../open-badges-2/hosted.ts';
import { linkedOf, type Linked } from '../open-badges-2/linked.ts';
import type { ReadAssertion } from '../open-badges-2/read-assertion.ts';
import { checkSignature, revocationOf } from '../open-badges-2/signed.ts';
import { assertionProblems } from '../open-badges-2/validate.ts';
import { checkTrust } from './check-trust.ts';
import { textOf } from './facts.ts';
import type { VerifyOptions } from './options.ts';
import {
	checkFrom,
	notReached,
	passed,
	verdictOf,
	type Check,
	type CredentialFacts,
	type Status,
	type Verification
} from './result.ts';

type Genuine = {
	/** What the issuer says: the hosted document, or the signed one. */
	document: JsonObject;
	linked: Linked | undefined;
	proof: Check;
	issuer: Check;
	status: Check;
	found: Status;
};

type Attempt<T> = { value: T } | { error: CredentialError };

async function attempt<T>(what: () => Promise<T>): Promise<Attempt<T>> {
	try {
		return { value: await what() };
	} catch (error) {
		if (error instanceof CredentialError) return { error };
		throw error;
	}
}

function kindOf(document: JsonObject): string {
	return isObject(document.verification) ? (stringAt(document.verification, 'type') ?? '') : '';
}

function statusOf(revocation: CredentialError | undefined, known: Status): { status: Check; found: Status } {
	return revocation
		? { status: checkFrom('status', revocation), found: 'revoked' }
		: { status: passed('status'), found: known };
}

function failing(document: JsonObject, error: CredentialError, linked?: Linked): Genuine {
	const proof = checkFrom('proof', error);
	const rest = { status: notReached('status', proof), found: 'unknown' as const };
	return { document, linked, proof, issuer: notReached('issuer', proof), ...rest };
}

function scopeCheck(address: string, { issuer }: Linked): Check {
	if (isInScope(address, issuer)) return passed('issuer');
	const message = 'The assertion is hosted where the issuer does not speak.';
	return checkFrom('issuer', new CredentialError('issuer-mismatch', message, address));
}

async function hosted({ document }: ReadAssertion, options: VerifyOptions): Promise<Genuine> {
	const address = stringAt(document, 'id') ?? '';
	const there = await attempt(() => hostedAt(address, document, options));
	if ('error' in there) return failing(document, there.error);
	const { document: current, revocation } = there.value;
	if (!isSameAssertion(document, current)) {
		const message = 'It says something else than what the issuer hosts.';
		return failing(current, new CredentialError('assertion-differs', message, address));
	}
	const linked = await attempt(() => linkedOf(current, options));
	const status = statusOf(revocation, 'active');
	if ('error' in linked) {
		const issuer = checkFrom('issuer', linked.error);
		return { document: current, linked: undefined, proof: passed('proof'), issuer, ...status };
	}
	const issuer = scopeCheck(address, linked.value);
	return { document: current, linked: linked.value, proof: passed('proof'), issuer, ...status };
}

async function signed({ document, jws }: ReadAssertion, options: VerifyOptions): Promise<Genuine> {
	if (!jws)
		return failing(
			document,
			new CredentialError('proof-missing', 'The assertion says that it is signed, but is not.')
		);
	const linked = await attempt(() => linkedOf(document, options));
	if ('error' in linked) return failing(document, linked.error);
	const { issuer } = linked.value;
	const signature = await attempt(() => checkSignature(jws, document, issuer, options));
	if ('error' in signature) return failing(document, signature.error, linked.value);
	const list = await attempt(() => revocationOf(document, issuer, options));
	const rest =
		'error' in list
			? { status: checkFrom('status', list.error), found: 'unknown' as const }
			: statusOf(list.value.revocation, list.value.hasList ? 'active' : 'none');
	return { document, linked: linked.value, proof: passed('proof'), issuer: passed('issuer'), ...rest };
}

function checkValidity(document: JsonObject, now: Date): Check {
	const from = instantIn(document.issuedOn);
	const until = instantIn(document.expires, true);
	if (document.expires !== undefined && until === undefined) {
		return checkFrom('validity', new CredentialError('date-malformed', 'Its end cannot be read.', 'expires'));
	}
	if (from !== undefined && from > now.getTime()) {
		return checkFrom(
			'validity',
			new CredentialError('not-yet-valid', 'It is not valid yet.', dateIn(document.issuedOn))
		);
	}
	return until === undefined || until >= now.getTime()
		? passed('validity')
		: checkFrom(
				'validity',
				new CredentialError('expired', 'It has expired.', dateIn(document.expires, true))
			);
}

function present(values: Record<string, string | undefined>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
	);
}

function factsOf({ document, linked, found }: Genuine): CredentialFacts {
	const { badge = {}, issuer = {} } = linked ?? {};
	const [recipient] = listOf(document.recipient);
	const isNamed = isObject(recipient) && recipient.hashed !== true && recipient.type === 'id';
	return {
		...present({
			id: stringAt(document, 'id'),
			name: textOf(badge.name),
			subjectId: isNamed ? stringAt(recipient, 'identity') : undefined,
			validFrom: dateIn(document.issuedOn),
			validUntil: dateIn(document.expires, true)
		}),
		issuer: present({ id: stringAt(issuer, 'id'), name: textOf(issuer.name), url: stringAt(issuer, 'url') }),
		achievement: present({
			id: stringAt(badge, 'id'),
			name: textOf(badge.name),
			description: textOf(badge.description)
		}),
		status: found
	};
}

function checkInside(document: JsonObject): Check {
	if (listOf(document.endorsement).length === 0) return passed('endorsements');
	const message = 'Endorsements of Open Badges 2.0 are not read.';
	return checkFrom('endorsements', new CredentialError('endorsement-unsupported', message));
}

function checkSchema(document: JsonObject): Check {
	if (['hosted', 'signed'].includes(kindOf(document)) && document.badge !== undefined)
		return passed('schema');
	const message = 'It does not say how it can be verified.';
	return checkFrom('schema', new CredentialError('schema-invalid', message, 'verification'));
}

/** Everything about an assertion; nothing is called trusted before it is known to be genuine. */
export async function verifyAssertion(read: ReadAssertion, options: VerifyOptions): Promise<Verification> {
	const isSigned = kindOf(read.document) === 'signed' || read.jws !== undefined;
	const genuine = await (isSigned ? signed(read, options) : hosted(read, options));
	const { document, linked, proof, issuer, status } = genuine;
	const bad = [proof, issuer].find(({ outcome }) => outcome !== 'passed');
	const about = stringAt(linked?.issuer ?? {}, 'id') ?? '';
	const depending = bad
		? (['endorsements', 'trust'] as const).map((name) => notReached(name, bad))
		: [checkInside(document), await checkTrust(about, options)];
	const validity = checkValidity(document, options.now);
	const checks = [passed('parse'), checkSchema(document), proof, issuer, validity, status, ...depending];
	const whole = linked ? { ...document, badge: { ...linked.badge, issuer: linked.issuer } } : document;
	const warnings = [
		...assertionProblems(document, '', 'Assertion'),
		...(linked ? assertionProblems(linked.badge, 'badge', 'BadgeClass') : []),
		...(linked ? assertionProblems(linked.issuer, 'badge.issuer', 'Issuer') : [])
	];
	return {
		verdict: verdictOf(checks),
		checks,
		warnings,
		facts: factsOf(genuine),
		endorsements: [],
		...(isSigned ? {} : { hosted: true as const }),
		credential: whole
	};
}
