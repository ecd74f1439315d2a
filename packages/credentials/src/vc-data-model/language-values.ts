// VC Data Model 2.0 §4.6 and §11.1: a text, or texts in stated languages and directions.
import { isObject, type Json, type JsonObject } from '../engine/json.ts';

const KEYS = new Set(['@value', '@language', '@direction']);
const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

function isLanguageValue(value: Json): boolean {
	if (!isObject(value) || typeof value['@value'] !== 'string') return false;
	const { '@language': language, '@direction': direction } = value;
	return (
		Object.keys(value).every((key) => KEYS.has(key)) &&
		(language === undefined || (typeof language === 'string' && LANGUAGE.test(language))) &&
		(direction === undefined || direction === 'ltr' || direction === 'rtl')
	);
}

function isText(value: Json): boolean {
	if (Array.isArray(value))
		return value.length > 0 && value.every((one) => isText(one) && !Array.isArray(one));
	return typeof value === 'string' || isLanguageValue(value);
}

/** The `name` and `description` of an object. */
export function namingProblems(object: Json | undefined, path: string): string[] {
	if (!isObject(object)) return [];
	const naming: JsonObject = object;
	return ['name', 'description']
		.filter((key) => naming[key] !== undefined && !isText(naming[key] ?? null))
		.map((key) => `${path}${key} must be a text, or an object of @value, @language and @direction`);
}
