import { hasType, idOf, isObject, listOf, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { factsOf, objectOf, textOf } from './facts.ts';
import { checkFrom, passed, type Check, type EndorsementResult, type Verification } from './result.ts';

const MAX_ENDORSEMENTS = 20;

type Found = { path: string; about: string | undefined; endorsement: Json };

function endorsementsIn(holder: JsonObject, path: string): Found[] {
	const prefix = path === '' ? '' : `${path}.`;
	return (['endorsement', 'endorsementJwt'] as const).flatMap((name) =>
		listOf(holder[name]).map((endorsement, index) => ({
			path: `${prefix}${name}[${index}]`,
			about: idOf(holder),
			endorsement
		}))
	);
}

function holdersOf(document: JsonObject): [string, JsonObject][] {
	const subject = objectOf(document.credentialSubject);
	const achievement = objectOf(subject.achievement);
	return [
		['', document],
		['issuer', objectOf(document.issuer)],
		['credentialSubject.achievement', achievement],
		['credentialSubject.achievement.creator', objectOf(achievement.creator)],
		['credentialSubject.source', objectOf(subject.source)]
	];
}

function resultOf({ path, about, endorsement }: Found, verification: Verification): EndorsementResult {
	const document = verification.credential ?? (isObject(endorsement) ? endorsement : {});
	const subject = objectOf(document.credentialSubject);
	const { issuer, name } = factsOf(document, 'unknown');
	const isAbout =
		hasType(document, 'EndorsementCredential') && about !== undefined && idOf(subject) === about;
	const comment = textOf(subject.endorsementComment);
	return {
		path,
		verdict: isAbout ? verification.verdict : 'not-valid',
		checks: verification.checks,
		...(issuer.id === undefined ? {} : { issuerId: issuer.id }),
		...(issuer.name === undefined ? {} : { issuerName: issuer.name }),
		...(name === undefined ? {} : { name }),
		...(comment === undefined ? {} : { comment })
	};
}

function summary(results: readonly EndorsementResult[], isCut: boolean): Check {
	const bad = results.find(({ verdict }) => verdict === 'not-valid');
	if (bad) {
		const message = 'An endorsement inside does not hold.';
		return checkFrom('endorsements', new CredentialError('endorsement-invalid', message, bad.path));
	}
	if (isCut) {
		const message = `Only the first ${MAX_ENDORSEMENTS} endorsements are read.`;
		return checkFrom('endorsements', new CredentialError('document-too-complex', message));
	}
	const open = results.find(({ verdict }) => verdict === 'cannot-tell');
	if (!open) return passed('endorsements');
	const because = open.checks.find(({ outcome }) => outcome === 'not-possible');
	return { ...because, name: 'endorsements', outcome: 'not-possible', detail: open.path };
}

/** Open Badges 3.0 §8.2, for each endorsement that stands inside; each must be about what it stands in. */
export async function checkEndorsements(
	document: JsonObject,
	verifyOne: (endorsement: Json) => Promise<Verification>
): Promise<{ check: Check; endorsements: EndorsementResult[] }> {
	const holders = holdersOf(document);
	const found = holders.flatMap(([path, holder]) => endorsementsIn(holder, path));
	const results: EndorsementResult[] = [];
	for (const one of found.slice(0, MAX_ENDORSEMENTS)) {
		results.push(resultOf(one, await verifyOne(one.endorsement)));
	}
	const check = summary(results, found.length > MAX_ENDORSEMENTS);
	return { check, endorsements: results };
}
