// npm run migrate: brings the database to its newest shape. Every start does the same; this does it ahead of one.
import { config } from '#server/config.ts';
import { openGround } from '#server/open-ground.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
	const applied = await openGround(config(), { lock: false, anyOrigin: true });
	return applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database has its newest shape already.';
});
