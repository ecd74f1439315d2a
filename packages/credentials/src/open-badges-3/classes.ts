// Open Badges 3.0 §B.1 as a table: what each property of each class must be.
import {
	achievementTypes,
	alignmentTargetTypes,
	identifierTypes,
	resultStatuses,
	resultTypes
} from './vocabulary.ts';

export type ClassName = keyof typeof classes;

export type Kind =
	| 'text'
	| 'uri'
	| 'url'
	| 'dateTime'
	| 'date'
	| 'number'
	| 'boolean'
	| 'language'
	| 'email'
	| 'jws'
	| 'identityHash'
	| { oneOf: readonly string[]; extensible: boolean }
	| { class: string };

export type Rule = { kind: Kind; required?: true; many?: true };

export type ClassRules = { type?: string; properties: Readonly<Record<string, Rule>> };

const text: Rule = { kind: 'text' };
const texts: Rule = { kind: 'text', many: true };
const uri: Rule = { kind: 'uri' };
const jws: Rule = { kind: 'jws', many: true };
const language: Rule = { kind: 'language' };
const dateTime: Rule = { kind: 'dateTime' };
const image: Rule = { kind: { class: 'Image' } };

function must(rule: Rule): Rule {
	return { ...rule, required: true };
}

function one(name: string): Rule {
	return { kind: { class: name } };
}

function many(name: string): Rule {
	return { kind: { class: name }, many: true };
}

function oneOf(values: readonly string[], extensible = true): Rule {
	return { kind: { oneOf: values, extensible } };
}

const endorsements = { endorsement: many('EndorsementCredential'), endorsementJwt: jws };

export const credentialRules: Readonly<Record<string, Rule>> = {
	id: must(uri),
	issuer: must(one('Profile')),
	validFrom: must(dateTime),
	validUntil: dateTime,
	awardedDate: dateTime,
	name: text,
	description: text,
	credentialSchema: many('Typed')
};

const achievement: Readonly<Record<string, Rule>> = {
	id: must(uri),
	name: must(text),
	description: must(text),
	criteria: must(one('Criteria')),
	achievementType: oneOf(achievementTypes),
	alignment: many('Alignment'),
	creator: one('Profile'),
	creditsAvailable: { kind: 'number' },
	fieldOfStudy: text,
	humanCode: text,
	image,
	inLanguage: language,
	otherIdentifier: many('IdentifierEntry'),
	related: many('Related'),
	resultDescription: many('ResultDescription'),
	specialization: text,
	tag: texts,
	version: text,
	...endorsements
};

const subject: Readonly<Record<string, Rule>> = {
	id: uri,
	achievement: must(one('Achievement')),
	identifier: many('IdentityObject'),
	activityStartDate: dateTime,
	activityEndDate: dateTime,
	creditsEarned: { kind: 'number' },
	image,
	licenseNumber: text,
	narrative: text,
	result: many('Result'),
	role: text,
	source: one('Profile'),
	term: text
};

const profile: Readonly<Record<string, Rule>> = {
	id: must(uri),
	name: text,
	url: uri,
	description: text,
	email: { kind: 'email' },
	phone: text,
	image,
	address: one('Address'),
	otherIdentifier: many('IdentifierEntry'),
	official: text,
	parentOrg: one('Profile'),
	familyName: text,
	givenName: text,
	additionalName: text,
	patronymicName: text,
	honorificPrefix: text,
	honorificSuffix: text,
	familyNamePrefix: text,
	dateOfBirth: { kind: 'date' },
	...endorsements
};

const address: Readonly<Record<string, Rule>> = {
	addressCountry: text,
	addressCountryCode: text,
	addressRegion: text,
	addressLocality: text,
	streetAddress: text,
	postOfficeBoxNumber: text,
	postalCode: text,
	geo: one('GeoCoordinates')
};

const alignment: Readonly<Record<string, Rule>> = {
	targetName: must(text),
	targetUrl: must({ kind: 'url' }),
	targetCode: text,
	targetDescription: text,
	targetFramework: text,
	targetType: oneOf(alignmentTargetTypes)
};

const resultDescription: Readonly<Record<string, Rule>> = {
	id: must(uri),
	name: must(text),
	resultType: must(oneOf(resultTypes)),
	alignment: many('Alignment'),
	allowedValue: texts,
	requiredLevel: uri,
	requiredValue: text,
	rubricCriterionLevel: many('RubricCriterionLevel'),
	valueMax: text,
	valueMin: text
};

const number: Rule = { kind: 'number', required: true };
const identifierType = must(oneOf(identifierTypes));

export const classes = {
	OpenBadgeCredential: {
		properties: {
			...credentialRules,
			credentialSubject: must(one('AchievementSubject')),
			image,
			evidence: many('Evidence'),
			...endorsements
		}
	},
	EndorsementCredential: {
		type: 'EndorsementCredential',
		properties: { ...credentialRules, name: must(text), credentialSubject: must(one('EndorsementSubject')) }
	},
	AchievementSubject: { type: 'AchievementSubject', properties: subject },
	EndorsementSubject: { type: 'EndorsementSubject', properties: { id: must(uri), endorsementComment: text } },
	Achievement: { type: 'Achievement', properties: achievement },
	Profile: { type: 'Profile', properties: profile },
	Address: { type: 'Address', properties: address },
	GeoCoordinates: { type: 'GeoCoordinates', properties: { latitude: number, longitude: number } },
	Alignment: { type: 'Alignment', properties: alignment },
	Criteria: { properties: { id: uri, narrative: text } },
	Evidence: {
		type: 'Evidence',
		properties: { id: uri, name: text, narrative: text, description: text, genre: text, audience: text }
	},
	IdentifierEntry: { type: 'IdentifierEntry', properties: { identifier: must(text), identifierType } },
	IdentityObject: {
		type: 'IdentityObject',
		properties: {
			hashed: { kind: 'boolean', required: true },
			identityHash: { kind: 'identityHash', required: true },
			identityType: identifierType,
			salt: text
		}
	},
	Image: { type: 'Image', properties: { id: must(uri), caption: text } },
	Related: { type: 'Related', properties: { id: must(uri), inLanguage: language, version: text } },
	Result: {
		type: 'Result',
		properties: {
			achievedLevel: uri,
			alignment: many('Alignment'),
			resultDescription: uri,
			status: oneOf(resultStatuses, false),
			value: text
		}
	},
	ResultDescription: { type: 'ResultDescription', properties: resultDescription },
	RubricCriterionLevel: {
		type: 'RubricCriterionLevel',
		properties: {
			id: must(uri),
			name: must(text),
			description: text,
			level: text,
			points: text,
			alignment: many('Alignment')
		}
	},
	Typed: { properties: { id: must(uri), type: must(text) } }
} satisfies Readonly<Record<string, ClassRules>>;

const byName: ReadonlyMap<string, ClassRules> = new Map(Object.entries(classes));

export function rulesOf(name: string): ClassRules {
	const found = byName.get(name);
	if (!found) throw new Error(`There is no class ${name}.`);
	return found;
}
