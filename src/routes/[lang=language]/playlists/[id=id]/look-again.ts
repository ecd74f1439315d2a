import { invalidateAll } from '$app/navigation';

const pauses = [400, 800, 1500, 3000, 6000];

/** Reads the page anew a few times, ever more seldom. Gives how to stop. */
export function lookAgain(): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = ([pause, ...rest]: number[]): void => {
		if (pause === undefined) return;
		timer = setTimeout(() => void invalidateAll().then(() => look(rest)), pause);
	};
	look(pauses);
	return () => clearTimeout(timer);
}
