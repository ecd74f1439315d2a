import { db } from '#server/db.ts';
import { wordsBeginning } from './words.sql.server.ts';

const most = 8;

/** How what is being typed may go on: the last word completed, the most used first. Nothing for less than two letters. */
export async function seeSuggestions(typed: string): Promise<string[]> {
	const text = typed.replace(/\0/g, '').trimStart().slice(0, 100);
	const [, before = '', last = ''] = /^(.*?)([^\s]*)$/su.exec(text) ?? [];
	if ([...last].length < 2) return [];
	return (await wordsBeginning(db(), last, most)).map((word) => before + word);
}
