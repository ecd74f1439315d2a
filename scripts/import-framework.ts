// npm run import-framework -- esco FILE.zip: brings ESCO, as its portal hands it out in CSV, into this installation. Do it
// again with a newer version to bring it up to date, or with another language to add its names.
import { importEsco } from '#domains/frameworks/import-esco.ts';
import { system } from '#server/actor.ts';
import { readConfig } from '#server/config.ts';
import { environment } from '#server/environment.ts';
import { openGround } from '#server/open-ground.ts';
import { runCommand } from './command.ts';

async function run([format, file]: string[]): Promise<string> {
	if (format !== 'esco' || !file) throw new Error('Say what: npm run import-framework -- esco FILE.zip');
	await openGround(readConfig(environment), { lock: false });
	const { skills, retired } = await importEsco(system, file).catch((error: unknown) => {
		throw new Error(`${file} could not be read as a CSV package of ESCO (a zip with skills_….csv).`, {
			cause: error
		});
	});
	return `ESCO is here: ${skills} skills and areas${retired > 0 ? `, ${retired} retired` : ''}.`;
}

await runCommand(() => run(process.argv.slice(2)));
