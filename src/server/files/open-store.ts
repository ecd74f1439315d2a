import { config } from '#server/config.ts';
import { diskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { s3Store } from './s3-store.ts';

let opened: FileStore | undefined;

/** The store that the configuration names. */
export function fileStore(): FileStore {
	const { files } = config();
	return (opened ??= files.kind === 'disk' ? diskStore(files.folder) : s3Store(files));
}
