import type { EventEmitter } from 'node:events';

// The process itself carries it: the built app and the entry around it do not share their modules.
const here: EventEmitter = process;
const name = 'cairn:change';

/** Tells this process, and no other, that something was changed. */
export const tellChange = (verb: string): void => void here.emit(name, verb);

export function onChange(heard: (verb: string) => void): () => void {
	here.on(name, heard);
	return () => void here.off(name, heard);
}
