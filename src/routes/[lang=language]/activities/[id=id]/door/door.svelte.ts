import { SvelteSet } from 'svelte/reactivity';
import { v7 } from 'uuid';
import type { DoorRecord, RecordAnswer } from '#domains/attendance/attendance.ts';
import { whoseRecord } from '#domains/attendance/check-record.ts';
import { type KeptRecord, openQueue, type Queue } from './queue.ts';

export type DoorData = {
	activity: { id: string };
	publicKey: string;
	people: readonly { key: string; name: string; codeHash: string }[];
	attended: readonly { session: string; key: string }[];
};

/** The last thing that happened at the door: somebody is in, or why not. */
export type Said = { name: string; answer: RecordAnswer };

const wentWell = (answer: RecordAnswer | undefined): boolean =>
	answer === undefined || answer === 'noted' || answer === 'already-in';

/** A door as this device keeps it: what it took, what has arrived, and what the server would not note. */
export class Door {
	records = $state.raw<KeptRecord[]>([]);
	said = $state<Said>();
	reach = $state<'unknown' | 'reached' | 'away' | 'signed-out'>('unknown');
	#queue: Queue | undefined;
	#sending = false;
	readonly #data: () => DoorData;
	readonly #address: string;

	constructor(data: () => DoorData, address: string) {
		this.#data = data;
		this.#address = address;
	}

	get waiting(): KeptRecord[] {
		return this.records.filter(({ answer }) => answer === undefined);
	}

	get refused(): KeptRecord[] {
		return this.records.filter(({ answer }) => !wentWell(answer));
	}

	/** Who is in at a session, as far as this device knows. */
	present(session: string): Set<string> {
		const known = [...this.#data().attended, ...this.records.filter(({ answer }) => wentWell(answer))];
		return new SvelteSet(known.filter((row) => row.session === session).map(({ key }) => key));
	}

	nameOf(key: string): string {
		return this.#data().people.find((person) => person.key === key)?.name ?? '';
	}

	async open(): Promise<void> {
		this.#queue = await openQueue();
		this.records = await this.#queue.all(this.#data().activity.id);
		await this.send();
	}

	/** Takes what was scanned, typed or tapped: judged here at once, and by the server again when it arrives. */
	async take(proof: string, session: string, way: DoorRecord['way']): Promise<void> {
		const { activity, people, publicKey } = this.#data();
		const record: DoorRecord = { id: v7(), session, way, at: Date.now(), proof };
		const whose = await whoseRecord(record, { activityId: activity.id, people, publicKey });
		if (!('key' in whose)) {
			this.said = { name: '', answer: whose.answer };
			return;
		}
		const isIn = this.present(session).has(whose.key);
		this.said = { name: this.nameOf(whose.key), answer: isIn ? 'already-in' : 'noted' };
		if (isIn) return;
		await this.#keep({ ...record, activityId: activity.id, key: whose.key });
		void this.send();
	}

	/** Sends what waits; called again and again, it sends nothing twice that has arrived. */
	async send(): Promise<void> {
		if (this.#sending || !this.#queue) return;
		this.#sending = true;
		try {
			await this.#sendAll();
		} catch {
			this.reach = 'away';
		} finally {
			this.#sending = false;
		}
	}

	async forget({ id }: KeptRecord): Promise<void> {
		await this.#queue?.drop(id);
		this.records = this.records.filter((record) => record.id !== id);
	}

	async #sendAll(): Promise<void> {
		while (this.waiting.length > 0) {
			const records = this.waiting
				.slice(0, 200)
				.map(({ id, session, way, at, proof }) => ({ id, session, way, at, proof }));
			const response = await fetch(this.#address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ records })
			});
			if (!response.ok) {
				this.reach = response.status === 401 || response.status === 403 ? 'signed-out' : 'away';
				return;
			}
			const { answers } = (await response.json()) as { answers: { id: string; answer: RecordAnswer }[] };
			for (const { id, answer } of answers) {
				const record = this.records.find((one) => one.id === id);
				if (record) await this.#keep({ ...record, answer });
			}
		}
		this.reach = 'reached';
	}

	async #keep(record: KeptRecord): Promise<void> {
		await this.#queue?.put(record);
		this.records = [...this.records.filter(({ id }) => id !== record.id), record];
	}
}
