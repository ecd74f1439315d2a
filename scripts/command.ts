import { endProcess } from '../src/entry/stop.ts';

/** Runs a command on the ground, prints what it has to tell, and closes what it opened. A failure is told in a sentence. */
export async function runCommand(command: () => Promise<string>): Promise<void> {
	let code = 0;
	try {
		process.stdout.write(`${await command()}\n`);
	} catch (error) {
		const { message, cause } = error as Error;
		process.stderr.write(`${message}\n${cause instanceof Error ? `${cause.message}\n` : ''}`);
		code = 1;
	}
	endProcess('the end of a command', code);
}
