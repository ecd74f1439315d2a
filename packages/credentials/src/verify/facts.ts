import { isObject, idOf, listOf, stringAt, type Json, type JsonObject } from '../engine/json.ts';
import type { CredentialFacts, Status } from './result.ts';

/** A text, or the first of several in stated languages. */
export function textOf(value: Json | undefined): string | undefined {
	const texts = listOf(value).map((one) => (isObject(one) ? stringAt(one, '@value') : one));
	return texts.find((text) => typeof text === 'string');
}

function present<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
	const kept: { [K in keyof T]?: string } = {};
	for (const name in values) {
		const value = values[name];
		if (value !== undefined) kept[name] = value;
	}
	return kept;
}

/** The first thing of a list. JSON-LD passes over `null`, so whoever adds one hides nothing by it. */
export function objectOf(value: Json | undefined): JsonObject {
	return listOf(value).find(isObject) ?? {};
}

export function factsOf(document: JsonObject, status: Status): CredentialFacts {
	const subject = objectOf(document.credentialSubject);
	const achievement = objectOf(subject.achievement);
	const issuer = objectOf(document.issuer);
	return {
		...present({
			id: stringAt(document, 'id'),
			name: textOf(document.name),
			subjectId: idOf(subject),
			validFrom: stringAt(document, 'validFrom') ?? stringAt(document, 'issuanceDate'),
			validUntil: stringAt(document, 'validUntil') ?? stringAt(document, 'expirationDate'),
			awardedDate: stringAt(document, 'awardedDate')
		}),
		issuer: present({ id: idOf(document.issuer), name: textOf(issuer.name), url: stringAt(issuer, 'url') }),
		achievement: present({
			id: idOf(achievement),
			name: textOf(achievement.name),
			description: textOf(achievement.description),
			type: stringAt(achievement, 'achievementType')
		}),
		status
	};
}
