import { log } from './log.ts';

type Stop = { name: string; stop: () => unknown };

const stops: Stop[] = [];
let listening = false;

/** Registers what must be closed when the process ends. The last registered is closed first. */
export function onStop(name: string, stop: () => unknown): void {
	stops.push({ name, stop });
	if (listening) return;
	listening = true;
	process.once(
		'sveltekit:shutdown',
		() => void stopEverything().then((clean) => process.exit(clean ? process.exitCode : 1))
	);
}

/** Closes everything in reverse order; a failure is logged and the rest still closes. */
export async function stopEverything(): Promise<boolean> {
	let clean = true;
	for (let next = stops.pop(); next; next = stops.pop()) {
		try {
			await next.stop();
		} catch (error) {
			clean = false;
			log.error({ err: error, stopping: next.name }, 'could not stop cleanly');
		}
	}
	return clean;
}
