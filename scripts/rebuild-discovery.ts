// npm run rebuild-discovery: makes the read tables of search and map anew. Visitors go on reading meanwhile.
import { rebuildDiscovery } from '#domains/discovery/rebuild-discovery.ts';
import { config } from '#server/config.ts';
import { openGround } from '#server/open-ground.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
	await openGround(config(), { lock: false });
	const since = Date.now();
	const count = await rebuildDiscovery();
	return `Search and map were made anew from ${count} published activities in ${((Date.now() - since) / 1000).toFixed(1)} s.`;
});
