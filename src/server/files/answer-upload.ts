import { MemoryLocker, Server } from '@tus/server';
import type { Person } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { log } from '#server/log.ts';
import { Refusal } from '#server/refusal.ts';
import { say, sayRefusal } from '#server/say.ts';
import { type UploadRoom, UploadStore } from './upload-store.ts';

// Within a process; between processes the row of the upload is locked.
const locker = new MemoryLocker();

type Asked = { person: Person; path: string; mostBytes: number; room: UploadRoom };

/** Answers a request of the tus protocol 1.0 (core, creation, termination) in the name of this person. */
export async function answerUpload(
	request: Request,
	{ person, path, mostBytes, room }: Asked
): Promise<Response> {
	const server = new Server({
		path,
		datastore: new UploadStore(person, room),
		maxSize: mostBytes,
		relativeLocation: true,
		locker,
		disableTerminationForFinishedUploads: true,
		allowedOrigins: () => false,
		namingFunction: () => newId(),
		onResponseError: (_, error) => wordsOf(error)
	});
	return server.handleWeb(request);
}

type Answer = { status_code: number; body: string };

/** Ours are told in words; those of the protocol stay as the library says them; the rest are bugs. */
function wordsOf(error: Error | Answer): Answer | undefined {
	if (error instanceof Refusal) {
		const [problem] = error.fields;
		const body = problem ? say(problem.message, problem.values) : sayRefusal(error.code, error.values);
		return { status_code: error.status, body };
	}
	if (!(error instanceof Error)) return undefined;
	log.error({ err: error }, 'An upload could not be taken');
	return { status_code: 500, body: say('refusal_bug') };
}
