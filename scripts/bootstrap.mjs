// Makes a fresh clone ready: packages, messages, build, and for tests a browser. `npm start`, `npm test` and
// `npm run check` call it first. It runs on whatever Node the machine has, before anything is installed, so it uses
// Node's own modules only. When nothing changed since the last time, it does nothing and takes no time to speak of.
// usage: node scripts/bootstrap.mjs start | test | build | packages | messages
import { ensureBrowser } from './bootstrap/browser.mjs';
import { ensureBuild } from './bootstrap/build.mjs';
import { ensureMessages } from './bootstrap/messages.mjs';
import { ensureNode, ensurePackages } from './bootstrap/packages.mjs';

const goal = process.argv[2] ?? 'start';

try {
	if (goal !== 'messages') {
		ensurePackages();
		ensureNode();
	}
	ensureMessages();
	if (goal !== 'packages' && goal !== 'messages') ensureBuild({ anyway: goal === 'build' });
	if (goal === 'test') ensureBrowser();
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	process.exit(1);
}
