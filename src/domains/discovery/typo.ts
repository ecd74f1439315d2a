/** Steps from one word to another: a letter more, fewer, another, or two that changed places (Damerau–Levenshtein). */
export function distance(one: string, other: string, most = 3): number {
	const [a, b] = [[...one], [...other]];
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	a.forEach((letter, i) => {
		const next = [i + 1];
		b.forEach((wanted, j) => {
			const changed = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
			const swapped =
				i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === wanted ? (before[j - 1] ?? 0) + 1 : changed;
			next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, changed, swapped));
		});
		[before, row] = [row, next];
	});
	return row[b.length] ?? most + 1;
}

/** How many steps a slip of the finger may be: short words are too near to each other for two. */
const forgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

type Candidate = { word: string; shown: string; count: number };

/** The word that was probably meant; undefined = none is near enough. */
export function meantBy(typed: string, candidates: readonly Candidate[]): Candidate | undefined {
	const most = forgiven(typed);
	return candidates
		.map((candidate) => ({ candidate, steps: distance(typed, candidate.word, most) }))
		.filter(({ steps }) => steps <= most)
		.sort((one, other) => one.steps - other.steps || other.candidate.count - one.candidate.count)[0]
		?.candidate;
}
