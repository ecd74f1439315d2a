import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { config } from '#server/config.ts';
import { log } from '#server/log.ts';
import { serve } from './entry/serve.ts';
import { endProcess, stopOnSignals } from './entry/stop.ts';
import { trusted } from './entry/trusted-headers.ts';

const build = path.resolve(import.meta.dirname, '../build/handler.js');

/** The app's handler reads these once, when it is imported; importing it also starts the ground under it. */
async function loadApp(): Promise<RequestListener> {
	if (!existsSync(build))
		throw new Error('Cairn is not built yet: run "npm run build", or "npm start", which does it.');
	process.env.PROTOCOL_HEADER = trusted.protocol;
	process.env.HOST_HEADER = trusted.host;
	process.env.ADDRESS_HEADER = trusted.address;
	process.env.BODY_SIZE_LIMIT = 'Infinity'; // src/entry/body-limit.ts holds the limit
	const { handler } = (await import(pathToFileURL(build).href)) as { handler: RequestListener };
	return handler;
}

/** A start that fails is told in a sentence; a stack helps only where the fault is ours. */
function giveUp(error: unknown): void {
	const { name, message, code } = error as Error & { code?: string };
	if (code === 'EADDRINUSE') {
		process.stderr.write(
			`Port ${config().port} is taken by another program. Stop it, or choose another: PORT=3001 npm start\n`
		);
	} else if (code === 'EACCES' && message.startsWith('listen')) {
		process.stderr.write(
			`This user may not listen on port ${config().port}. Choose one above 1023, such as PORT=3000.\n`
		);
	} else {
		process.stderr.write(`${message}\n`);
		if (!['WrongSettings', 'WrongArchive', 'AlreadyRunning'].includes(name))
			log.error({ err: error }, 'Cairn could not start');
	}
	endProcess('a failed start', 1);
}

async function main(): Promise<void> {
	const { host, port, origin } = config();
	const app = Promise.withResolvers<RequestListener>();
	const entry = serve(config(), app.promise);
	await new Promise<void>((resolve, reject) => {
		entry.server.once('error', reject);
		entry.server.listen({ port, host }, resolve);
	});
	const loading = loadApp();
	stopOnSignals(entry, loading);
	app.resolve(await loading);
	log.info({ origin }, `Cairn is ready at ${origin}`);
}

main().catch(giveUp);
