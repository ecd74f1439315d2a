let read: () => Date = () => new Date();

/** The one clock of the app. Rules about deadlines and expiry ask it, so that a test can set it. */
export const now = (): Date => read();

/** Tests only: lets the clock say what the test needs. */
export function setClock(clock: () => Date): void {
	read = clock;
}
