// npm run change-origin -- https://new.example.org: moves this installation to another address. The old one stays its
// alias: what was issued under it keeps its ids, and verifies as long as the old address leads here too.
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { readConfig } from '#server/config.ts';
import { db } from '#server/db.ts';
import { environment } from '#server/environment.ts';
import { openGround } from '#server/open-ground.ts';
import { changeOrigin, currentOrigin, formerOrigins } from '#server/origin.ts';
import { runCommand } from './command.ts';

async function move(asked: string | undefined): Promise<string> {
	if (!asked)
		return Promise.reject(new Error('Say where to: npm run change-origin -- https://new.example.org'));
	const config = readConfig({ ...environment, CAIRN_ORIGIN: asked });
	// with the lock: a Cairn that runs would go on issuing under the old address
	await openGround(config, { lock: true, anyOrigin: true });
	const old = await currentOrigin(db());
	if (old === config.origin) return `This installation is at ${old} already; nothing was changed.`;
	await act(system, 'change-origin', {}, (trx) => changeOrigin(trx, config.origin));
	return whatItMeans(config.origin, await formerOrigins(db()));
}

function whatItMeans(origin: string, former: string[]): string {
	if (former.length === 0)
		return `This installation is at ${origin} now. Start it with CAIRN_ORIGIN=${origin}`;
	return `This installation is at ${origin} now. Before: ${former.join(', ')}

- Start every process of it again, with CAIRN_ORIGIN=${origin}
- Keep the old address leading to this Cairn, with its certificate. Badges and credentials that were issued under it carry
  it for good: others verify them only as long as it answers. Pages asked for there lead to the new address.
- What is issued from now on carries the new address.
- Everybody signs in again. Passkeys belong to the old address: people sign in by mail and add new ones.`;
}

await runCommand(() => move(process.argv[2]));
