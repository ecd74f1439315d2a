/** Where bytes lie: a folder or a bucket. A key is written once and never changes. */
export type FileStore = {
	/** Whole or not at all, and on the disk before it answers. */
	put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
	get(key: string): Promise<Uint8Array | undefined>;
	/** The bytes from one place to another, both included. */
	getRange(key: string, from: number, to: number): Promise<Uint8Array | undefined>;
	remove(key: string): Promise<void>;
	list(): AsyncIterable<{ key: string; changedAt: Date }>;
	/** Clears away what a crash left half written before that moment. */
	dropUnfinished(before: Date): Promise<void>;
	/** Throws when the store cannot be written. */
	check(): Promise<void>;
};

const keyForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.w\d{2,4})?$/;

/** Keys come from ids, never from what somebody typed; this is the second wall. */
export function checkKey(key: string): string {
	if (!keyForm.test(key)) throw new Error(`This is not a key of the file store: ${key}`);
	return key;
}
