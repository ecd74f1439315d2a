/** Words as they are compared: the same when they are kept, searched and matched. Safe in a browser. */

// Letters that Unicode does not take apart.
const folded: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ħ: 'h',
	ı: 'i'
};

/** Without capitals and accents, with single spaces. */
export const plainOf = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[ßæœøłđħı]/g, (letter) => folded[letter] ?? letter)
		.replace(/\s+/g, ' ')
		.trim();

/** `C++` and `C#` are words too. */
export const wordsOf = (text: string): string[] =>
	(plainOf(text).match(/[\p{L}\p{N}]+[+#]*/gu) ?? []).map((word) => word.slice(0, 60));

/** How many letters stand between two words: one changed, missing, doubled or swapped counts one. */
export function editsBetween(one: string, other: string): number {
	let last: number[] = [];
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1];
			let edits = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
			const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			if (swapped) edits = Math.min(edits, (last[j - 2] ?? 0) + 1);
			next.push(edits);
		}
		[last, row] = [row, next];
	}
	return row[other.length] ?? 0;
}
