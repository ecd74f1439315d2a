import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const places = [process.env.CAIRN_SHARED_DATA, '../shared/data', '../../shared/data'].filter(
	(place) => place !== undefined
);

/** A published file that is no part of this repository: where it is beside it, or undefined. */
export function sharedFile(name: string): string | undefined {
	return places.map((place) => path.resolve(root, place, name)).find((file) => existsSync(file));
}
