import { hasType, isObject, type Json, type JsonObject } from '../engine/json.ts';
import { rulesOf, type ClassRules, type Rule } from './classes.ts';
import { isOpenBadge } from './validate.ts';
import { wrongWith } from './value-rules.ts';

function rootRules(document: JsonObject): ClassRules | undefined {
	if (hasType(document, 'EndorsementCredential')) return rulesOf('EndorsementCredential');
	return isOpenBadge(document) ? rulesOf('OpenBadgeCredential') : undefined;
}

function classAt(rule: Rule | undefined): ClassRules | undefined {
	if (!rule || typeof rule.kind === 'string' || !('class' in rule.kind)) return undefined;
	return rulesOf(rule.kind.class);
}

function ruleAt(document: JsonObject, keys: readonly string[]): Rule | undefined {
	let rules = rootRules(document);
	let value: Json | undefined = document;
	let rule: Rule | undefined;
	for (const key of keys) {
		if (Array.isArray(value)) value = value[Number(key)];
		else {
			rule = Object.entries(rules?.properties ?? {}).find(([name]) => name === key)?.[1];
			rules = classAt(rule);
			value = isObject(value) ? value[key] : undefined;
		}
	}
	return rule;
}

/**
 * What `validateOpenBadge` asks of the text in one place of a document, given that all else is right there.
 *
 * @param keys the way to it, indexes among them
 * @returns undefined when it asks nothing
 */
export function textRuleAt(
	document: JsonObject,
	keys: readonly string[]
): ((text: string) => boolean) | undefined {
	const rule = ruleAt(document, keys);
	if (!rule) return undefined;
	const isReference = typeof rule.kind === 'object' && 'class' in rule.kind;
	const asked: Rule = isReference ? { kind: 'uri' } : rule;
	return (text) => wrongWith(text, asked) === undefined;
}
