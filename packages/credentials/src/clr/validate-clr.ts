import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../engine/contexts.ts';
import { hasType, isObject, listOf, type JsonObject } from '../engine/json.ts';
import { credentialRules, rulesOf, type ClassRules } from '../open-badges-3/classes.ts';
import {
	checkClass,
	isOpenBadge,
	problem,
	validateOpenBadge,
	type SchemaProblem
} from '../open-badges-3/validate.ts';
import { associationTypes } from './vocabulary.ts';

const CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d\.\d)*\.json$/;
const MAX_PROBLEMS = 100;

const { identifier } = rulesOf('AchievementSubject').properties;

const record: ClassRules = {
	type: 'ClrCredential',
	properties: {
		...credentialRules,
		name: { kind: 'text', required: true },
		image: { kind: { class: 'Image' } },
		endorsement: { kind: { class: 'EndorsementCredential' }, many: true },
		endorsementJwt: { kind: 'jws', many: true }
	}
};

const subjectRules: ClassRules = {
	type: 'ClrSubject',
	properties: {
		id: { kind: 'uri' },
		...(identifier ? { identifier } : {}),
		achievement: { kind: { class: 'Achievement' }, many: true }
	}
};

const association: ClassRules = {
	type: 'Association',
	properties: {
		associationType: { kind: { oneOf: associationTypes, extensible: false }, required: true },
		sourceId: { kind: 'uri', required: true },
		targetId: { kind: 'uri', required: true }
	}
};

function checkContext(document: JsonObject): SchemaProblem[] {
	const [first, ...more] = listOf(document['@context']);
	const isVc = first === CREDENTIALS_V2 || first === CREDENTIALS_V1;
	if (isVc && more.some((one) => typeof one === 'string' && CONTEXT.test(one))) return [];
	return [problem('@context', 'context', 'must name the credentials and the CLR context')];
}

function checkInside(subject: JsonObject): SchemaProblem[] {
	const inside = listOf(subject.verifiableCredential);
	const here = 'credentialSubject.verifiableCredential';
	if (inside.length === 0) return [problem(here, 'missing', 'is missing')];
	return inside.flatMap((one, index) => {
		const path = `${here}[${index}]`;
		if (!isObject(one)) return [problem(path, 'malformed', 'must be a credential')];
		if (isOpenBadge(one)) return validateOpenBadge(one, path);
		if (hasType(one, 'VerifiableCredential') || hasType(one, 'EnvelopedVerifiableCredential')) return [];
		return [problem(`${path}.type`, 'type-missing', 'must include VerifiableCredential')];
	});
}

function checkAssociations(subject: JsonObject): SchemaProblem[] {
	return listOf(subject.association).flatMap((one, index) => {
		const path = `credentialSubject.association[${index}]`;
		return isObject(one)
			? checkClass(one, association, path)
			: [problem(path, 'malformed', 'must be an object of class Association')];
	});
}

function checkSubject(document: JsonObject): SchemaProblem[] {
	const [subject, ...more] = listOf(document.credentialSubject);
	if (more.length > 0) return [problem('credentialSubject', 'too-many', 'may stand only once')];
	if (!isObject(subject)) return [problem('credentialSubject', 'missing', 'is missing')];
	const hasWho = Boolean(subject.id) || listOf(subject.identifier).length > 0;
	return [
		...checkClass(subject, subjectRules, 'credentialSubject'),
		...(hasWho ? [] : [problem('credentialSubject', 'missing', 'needs an id or an identifier')]),
		...checkInside(subject),
		...checkAssociations(subject)
	];
}

/**
 * What in a ClrCredential is not as Comprehensive Learner Record 2.0 says, with the badges inside by the rules of Open
 * Badges 3.0. Errors when issuing, warnings when reading. Extension properties are left alone.
 *
 * @returns the problems, at most 100; none means it conforms
 * @see Comprehensive Learner Record 2.0 §B.1, Data Models
 * @example
 * ```ts
 * import { validateClr } from '@cairn/credentials';
 * const problems = validateClr({ type: ['VerifiableCredential', 'ClrCredential'] });
 * console.log(problems.some((problem) => problem.path === 'credentialSubject')); // true
 * ```
 */
export function validateClr(document: JsonObject): SchemaProblem[] {
	const problems = [
		...checkContext(document),
		...checkClass(document, record, ''),
		...checkSubject(document)
	];
	if (!hasType(document, 'VerifiableCredential')) {
		problems.push(problem('type', 'type-missing', 'must include VerifiableCredential'));
	}
	return problems.slice(0, MAX_PROBLEMS);
}

export const isClr = (document: JsonObject): boolean => hasType(document, 'ClrCredential');
