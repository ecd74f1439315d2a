const asking = new Map<string, Promise<unknown>>();

/**
 * Whoever asks what is being asked at this moment gets the same answer: a map fetches a dozen tiles at once, all with the same
 * words. Nothing is kept once it is answered.
 */
export function together<T>(about: readonly unknown[], ask: () => Promise<T>): Promise<T> {
	const key = JSON.stringify(about);
	const asked = asking.get(key) as Promise<T> | undefined;
	if (asked) return asked;
	const answer = ask().finally(() => asking.delete(key));
	asking.set(key, answer);
	return answer;
}
