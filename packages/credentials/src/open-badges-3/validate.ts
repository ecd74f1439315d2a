import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../engine/contexts.ts';
import { hasType, isObject, listOf, type Json, type JsonObject } from '../engine/json.ts';
import { rulesOf, type ClassRules, type Rule } from './classes.ts';
import { wrongWith } from './value-rules.ts';

/** Something in a document that Open Badges 3.0 does not allow. */
export type SchemaProblem = {
	/** Where: `credentialSubject.achievement.alignment[0].targetUrl`. */
	path: string;
	code: 'missing' | 'malformed' | 'type-missing' | 'too-many' | 'context' | 'empty';
	/** One sentence. */
	message: string;
};

const CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;
const MAX_PROBLEMS = 100;

function at(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`;
}

export function problem(path: string, code: SchemaProblem['code'], what: string): SchemaProblem {
	return { path, code, message: `${path === '' ? 'The credential' : path} ${what}.` };
}

function checkValue(value: Json, rule: Rule, path: string): SchemaProblem[] {
	const wrong = wrongWith(value, rule);
	if (wrong) return [problem(path, 'malformed', wrong)];
	if (typeof rule.kind === 'string' || !('class' in rule.kind)) return [];
	// Where a Profile is expected its URI may stand (§B.1.21).
	if (rule.kind.class === 'Profile' && wrongWith(value, { kind: 'uri' }) === undefined) return [];
	if (!isObject(value)) return [problem(path, 'malformed', `must be an object of class ${rule.kind.class}`)];
	return rule.kind.class === 'EndorsementCredential'
		? validateOpenBadge(value, path)
		: checkClass(value, rulesOf(rule.kind.class), path);
}

const NONE: readonly SchemaProblem[] = [];

/** Most values are right, and no path has to be written for them. */
function isPlainlyRight(value: Json, rule: Rule): boolean {
	return typeof rule.kind === 'string' && !Array.isArray(value) && value !== null && !wrongWith(value, rule);
}

function checkProperty(object: JsonObject, key: string, rule: Rule, path: string): readonly SchemaProblem[] {
	const value = object[key];
	if (value !== undefined && isPlainlyRight(value, rule)) return NONE;
	const here = at(path, key);
	if (value === undefined || value === null)
		return rule.required ? [problem(here, 'missing', 'is missing')] : [];
	if (!Array.isArray(value)) return checkValue(value, rule, here);
	if (!rule.many && value.length > 1) return [problem(here, 'too-many', 'may stand only once')];
	if (rule.required && value.length === 0) return [problem(here, 'missing', 'is missing')];
	return value.flatMap((one, index) => checkValue(one, rule, `${here}[${index}]`));
}

const propertiesOf = new Map<ClassRules, (readonly [string, Rule])[]>();

function rulesByProperty(rules: ClassRules): readonly (readonly [string, Rule])[] {
	const entries = propertiesOf.get(rules) ?? Object.entries(rules.properties);
	propertiesOf.set(rules, entries);
	return entries;
}

export function checkClass(object: JsonObject, rules: ClassRules, path: string): SchemaProblem[] {
	const problems: SchemaProblem[] = [];
	for (const [key, rule] of rulesByProperty(rules)) {
		if (object[key] === undefined && !rule.required) continue;
		const found = checkProperty(object, key, rule, path);
		if (found.length > 0) problems.push(...found);
	}
	if (rules.type && !hasType(object, rules.type)) {
		problems.push(problem(at(path, 'type'), 'type-missing', `must include ${rules.type}`));
	}
	return problems;
}

function checkContext(document: JsonObject, path: string): SchemaProblem[] {
	const [first, second] = listOf(document['@context']);
	const isV2 = first === CREDENTIALS_V2 || first === CREDENTIALS_V1;
	if (isV2 && typeof second === 'string' && CONTEXT.test(second)) return [];
	return [problem(at(path, '@context'), 'context', 'must name the credentials and the Open Badges context')];
}

function checkSubject(document: JsonObject, path: string): SchemaProblem[] {
	const [subject] = listOf(document.credentialSubject);
	if (!isObject(subject)) return [];
	const here = at(path, 'credentialSubject');
	const problems: SchemaProblem[] = [];
	if (!subject.id && listOf(subject.identifier).length === 0) {
		problems.push(problem(here, 'missing', 'needs an id or an identifier'));
	}
	const [achievement] = listOf(subject.achievement);
	const [criteria] = isObject(achievement) ? listOf(achievement.criteria) : [];
	if (isObject(criteria) && !criteria.id && !criteria.narrative) {
		problems.push(problem(`${here}.achievement.criteria`, 'empty', 'needs an id or a narrative'));
	}
	return problems;
}

// VC 1.1 calls the dates otherwise (Open Badges 3.0 §B.3).
function withCurrentDates(document: JsonObject): JsonObject {
	const { issuanceDate, expirationDate } = document;
	if (listOf(document['@context'])[0] !== CREDENTIALS_V1) return document;
	return {
		...document,
		...(issuanceDate === undefined ? {} : { validFrom: issuanceDate }),
		...(expirationDate === undefined ? {} : { validUntil: expirationDate })
	};
}

/**
 * What in an OpenBadgeCredential, AchievementCredential or EndorsementCredential is not as Open Badges
 * 3.0 says. These are errors when issuing and warnings when reading. Extension properties are left alone.
 *
 * @returns the problems, at most 100; none means it conforms
 * @see Open Badges 3.0 §B.1, Data Models
 * @example
 * ```ts
 * import { validateOpenBadge } from '@cairn/credentials';
 * const problems = validateOpenBadge({ type: ['VerifiableCredential', 'OpenBadgeCredential'] });
 * console.log(problems.some((problem) => problem.path === 'credentialSubject')); // true
 * ```
 */
export function validateOpenBadge(document: JsonObject, path = ''): SchemaProblem[] {
	const isEndorsement = hasType(document, 'EndorsementCredential');
	const rules = rulesOf(isEndorsement ? 'EndorsementCredential' : 'OpenBadgeCredential');
	const problems = [
		...checkContext(document, path),
		...checkClass(withCurrentDates(document), rules, path),
		...(isEndorsement ? [] : checkSubject(document, path))
	];
	if (!hasType(document, 'VerifiableCredential')) {
		problems.push(problem(at(path, 'type'), 'type-missing', 'must include VerifiableCredential'));
	}
	if (!isEndorsement && !isOpenBadge(document)) {
		problems.push(problem(at(path, 'type'), 'type-missing', 'must include OpenBadgeCredential'));
	}
	return problems.slice(0, MAX_PROBLEMS);
}

export function isOpenBadge(document: JsonObject): boolean {
	return hasType(document, 'OpenBadgeCredential') || hasType(document, 'AchievementCredential');
}
