const asking = new Map<string, Promise<unknown>>();

/**
 * Whoever asks what is being asked at this moment in this process gets the same answer. Nothing is kept once it is answered.
 * `about` names the room first: it is one list for the house.
 */
export function together<T>(about: readonly unknown[], ask: () => Promise<T>): Promise<T> {
	const key = JSON.stringify(about);
	const asked = asking.get(key) as Promise<T> | undefined;
	if (asked) return asked;
	const answer = ask().finally(() => asking.delete(key));
	asking.set(key, answer);
	return answer;
}
