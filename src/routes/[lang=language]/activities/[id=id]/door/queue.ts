import type { DoorRecord, RecordAnswer } from '#domains/attendance/attendance.ts';

/** A record on this device: of which door, about whom, and what the server said of it, once it has. */
export type KeptRecord = DoorRecord & { activityId: string; key: string; answer?: RecordAnswer };

const store = 'records';
/** Records that arrived are kept so long, for the list of a page that is opened without network. */
const arrivedHours = 48;

/** What was taken at doors, kept on this device until the server has it. */
export type Queue = {
	all: (activityId: string) => Promise<KeptRecord[]>;
	put: (record: KeptRecord) => Promise<void>;
	drop: (id: string) => Promise<void>;
};

export async function openQueue(): Promise<Queue> {
	const database = await answered(opening());
	const records = (mode: IDBTransactionMode) =>
		database.transaction(store, mode, { durability: 'strict' }).objectStore(store);
	const drop = async (id: string) => void (await answered(records('readwrite').delete(id)));
	return {
		drop,
		put: async (record) => void (await answered(records('readwrite').put(record))),
		all: async (activityId) => {
			const kept = (await answered(records('readonly').getAll())) as KeptRecord[];
			const old = Date.now() - arrivedHours * 3_600_000;
			for (const { id, at, answer } of kept) if (answer && at < old) await drop(id);
			return kept.filter((record) => record.activityId === activityId);
		}
	};
}

function opening(): IDBOpenDBRequest {
	const request = indexedDB.open('cairn-door', 1);
	request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
	return request;
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'));
	});
