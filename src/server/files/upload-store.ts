import { DataStore, Upload as TusUpload } from '@tus/server';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { act } from '#server/act.ts';
import type { Person } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { Refusal } from '#server/refusal.ts';
import { dropUpload } from './collect-upload.ts';
import { fileStore } from './open-store.ts';
import {
	countUnfinished,
	insertPart,
	insertUpload,
	lockUpload,
	type Upload,
	uploadById
} from './uploads.sql.server.ts';

/** What the room above says of uploads: what they may be for, and what becomes of one that has come whole. */
export type UploadRoom = {
	/** Refuses when this person may not send anything for it. */
	begin(about: string): Promise<void>;
	/** In the transaction that keeps the last byte. */
	finish(trx: Trx, upload: Upload): Promise<void>;
};

const mostAtOnce = 20;

/**
 * What the tus protocol writes to: each request of a client is a part under a key of its own in the file store, and a
 * row. Several servers can take parts of one file; a crash loses at most the part that was under way.
 */
export class UploadStore extends DataStore {
	override extensions = ['creation', 'termination'];
	readonly #person: Person;
	readonly #room: UploadRoom;

	constructor(person: Person, room: UploadRoom) {
		super();
		this.#person = person;
		this.#room = room;
	}

	override async create(upload: TusUpload): Promise<TusUpload> {
		const { id, size, metadata } = upload;
		const about = metadata?.about ?? '';
		if (size === undefined || size < 1) throw new Refusal('unreadable-file');
		await this.#room.begin(about);
		const { accountId } = this.#person;
		if ((await countUnfinished(db(), accountId)) >= mostAtOnce) throw new Refusal('full');
		const name = (metadata?.filename ?? '').slice(0, 255).replaceAll('\0', '');
		const moment = { createdAt: now(), changedAt: now() };
		await act(this.#person, 'start-upload', { upload: id }, (trx) =>
			insertUpload(trx, { id, accountId, about, name, byteSize: size, received: 0, ...moment })
		);
		return upload;
	}

	override async getUpload(id: string): Promise<TusUpload> {
		const { byteSize, received, createdAt, name } = await this.#own(id);
		return new TusUpload({
			id,
			size: byteSize,
			offset: received,
			metadata: { filename: name },
			creation_date: createdAt.toISOString()
		});
	}

	/** Bytes first, then the row; the bytes of a part that lost the race are swept away. */
	override async write(stream: Readable, id: string, offset: number): Promise<number> {
		await this.#own(id);
		const bytes = await buffer(stream);
		if (bytes.length === 0) return offset;
		const part = { id: newId(), uploadId: id, position: offset, byteSize: bytes.length };
		await fileStore().put(part.id, bytes, 'application/octet-stream');
		return act(this.#person, 'continue-upload', { upload: id }, async (trx) => {
			const upload = await lockUpload(trx, id);
			if (!upload) throw new Refusal('not-found');
			if (upload.received !== offset) throw new Refusal('conflict');
			const received = offset + bytes.length;
			if (received > upload.byteSize) throw new Refusal('too-large');
			await insertPart(trx, part, now());
			if (received === upload.byteSize) await this.#room.finish(trx, { ...upload, received });
			return received;
		});
	}

	override async remove(id: string): Promise<void> {
		await this.#own(id);
		await act(this.#person, 'drop-upload', { upload: id }, (trx) => dropUpload(trx, id));
	}

	async #own(id: string): Promise<Upload> {
		const upload = await uploadById(db(), id);
		if (upload?.accountId !== this.#person.accountId) throw new Refusal('not-found');
		return upload;
	}
}
