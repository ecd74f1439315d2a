import { format, resolveConfig } from 'prettier';
import { aboutSettings } from '#server/settings.ts';

const [begin, end] = ['<!-- settings: begin -->', '<!-- settings: end -->'];

/** `.env.example`: every setting with its meaning, commented out at an example. */
export function envExample(): string {
	const parts = aboutSettings().map(
		({ name, about, example, default: otherwise }) =>
			`# ${about}\n# Default: ${otherwise}\n#${name}=${example}\n`
	);
	return `# Copy this file to .env and remove the # before what you set. Nothing is required.\n\n${parts.join('\n')}`;
}

/** The document with the table between its two marks written anew. */
export async function withSettingsTable(document: string): Promise<string> {
	const [before, rest] = document.split(begin);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined) throw new Error(`The document lacks ${begin} and ${end}.`);
	const whole = `${before}${begin}\n\n${settingsTable()}\n${end}${after}`;
	return format(whole, { ...(await resolveConfig(import.meta.filename)), parser: 'markdown' });
}

function settingsTable(): string {
	const rows = aboutSettings().map(
		({ name, about, example, default: otherwise }) =>
			`| \`${name}\` | ${about} | ${otherwise} | \`${example}\` |`
	);
	return ['| Setting | Meaning | Default | Example |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
