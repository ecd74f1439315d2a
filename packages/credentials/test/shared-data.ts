// Published files that are no part of this repository (test/vectors/SOURCES.md): where they are, if they are.
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const places = [process.env.CAIRN_SHARED_DATA, '../shared/data', '../../shared/data'].filter(
	(place) => place !== undefined
);

/** The file's path, or undefined where it is absent. */
export function sharedFile(name: string): string | undefined {
	return places.map((place) => path.resolve(root, place, name)).find((file) => existsSync(file));
}
