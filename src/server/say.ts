import { m } from '#messages';
import type { RefusalCode } from '#server/refusal.ts';

type Values = Record<string, string | number>;
type Messages = Record<string, ((values: Values) => string) | undefined>;

/** The words of a message whose key is known only at run time, in the language of the page. */
export function say(key: string, values: Values = {}): string {
	const message = (m as unknown as Messages)[key];
	return message ? message(values) : key;
}

export const sayRefusal = (code: RefusalCode, values: Values): string =>
	say(`refusal_${code.replaceAll('-', '_')}`, values);
