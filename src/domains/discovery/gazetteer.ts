import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '#server/root.ts';

/** A town of 15,000 people or more. `country`: two letters. */
export type Town = { name: string; country: string; lng: number; lat: number };
/** Every word that a name can be found by, in order, with the rank of its town: the largest is 0. */
type Index = { towns: Town[]; keys: { key: string; rank: number }[] };

const file = 'src/domains/discovery/gazetteer.tsv.gz';
let index: Index | undefined;

/** Without accents and case, words apart by one space. */
export const folded = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[øœæßłđ]/g, (letter) => plain[letter] ?? letter)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
const plain: Record<string, string> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd' };

/** Towns with a word that begins so; those whose whole name does come first, then the larger. */
export function townsBeginning(typed: string, most: number): Town[] {
	const wanted = folded(typed);
	if (wanted === '') return [];
	index ??= read();
	const { towns, keys } = index;
	const ranks = new Map<number, boolean>();
	for (let at = firstFrom(keys, wanted); keys[at]?.key.startsWith(wanted); at++) {
		const { rank = 0 } = keys[at] ?? {};
		ranks.set(rank, ranks.get(rank) === true || folded(towns[rank]?.name ?? '').startsWith(wanted));
	}
	return [...ranks]
		.sort(([one, isOne], [other, isOther]) => Number(isOther) - Number(isOne) || one - other)
		.slice(0, most)
		.flatMap(([rank]) => towns[rank] ?? []);
}

function firstFrom(keys: Index['keys'], wanted: string): number {
	let [low, high] = [0, keys.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((keys[middle]?.key ?? '') < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

function read(): Index {
	const lines = gunzipSync(readFileSync(path.join(root, file)))
		.toString()
		.split('\n');
	const towns = lines.map((line): Town => {
		const [name = '', country = '', lng, lat] = line.split('\t');
		return { name, country, lng: Number(lng), lat: Number(lat) };
	});
	const keys = towns.flatMap(({ name }, rank) => {
		const words = folded(name).split(' ');
		return words.map((_, at) => ({ key: words.slice(at).join(' '), rank }));
	});
	return { towns, keys: keys.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)) };
}
