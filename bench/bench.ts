// npm run bench -- NAME [--json] [more]: measures, prints a table for people, or with --json one object with stable keys.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A bench of `bench/NAME.ts` exports `run`, which gets what else was typed. */
export type Bench = { run(args: string[]): Promise<{ figures: object; table: string }> };

const [name = '', ...args] = process.argv.slice(2).filter((arg) => arg !== '--json');
const file = path.join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || name === 'bench' || !existsSync(file)) {
	process.stderr.write('Say which: npm run bench -- NAME, where bench/NAME.ts is a bench.\n');
	process.exit(1);
}
const { run } = (await import(file)) as Bench;
const { figures, table } = await run(args);
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(figures)}\n` : `${table}\n`);
process.exit(0);
