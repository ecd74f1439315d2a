import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { uploadsOf } from '#domains/evidence/take-upload.ts';
import { db } from '#server/db.ts';
import { answerUpload } from '#server/files/answer-upload.ts';
import { person } from '#support/people.ts';
import { aFilm, box, join } from '#support/shown-files.ts';
import { seededRandom } from './seeded-random.ts';

export type Plan = { accountId: string; submissionIds: string[]; files: number; seed: number };

const parts = 6;
/** Of each film: begun, its parts, looked at. */
export const steps = parts + 2;
/** So many are under way at once. */
const lanes = 3;
const path = '/evidence/uploads';

export const nameAt = (place: number): string => `film-${place}.mp4`;

/** Each file is another film, and the same one again for the same place in the plan. */
export function filmAt({ seed }: Plan, place: number): Buffer {
	const random = seededRandom(seed * 1000 + place);
	const inside = Buffer.from(Array.from({ length: 30_000 }, () => Math.floor(random() * 64) + 100));
	return join(aFilm(), box('free', inside));
}

type Tell = (place: number, step: number) => void;

/** As a client does that outlives its servers: it knows the addresses of its uploads from `sentFile` alone. */
export async function sendFilms(plan: Plan, sentFile: string, tell: Tell): Promise<void> {
	const sent = JSON.parse(readFileSync(sentFile, 'utf8')) as Record<string, string>;
	const keep = (place: number, address: string) => {
		sent[place] = address;
		writeFileSync(sentFile, JSON.stringify(sent));
	};
	const lane = async (first: number) => {
		for (let place = first; place < plan.files; place += lanes) {
			for (let isSent = false; !isSent;) {
				isSent = await sendOne(plan, place, { address: sent[place], keep, tell });
				if (!isSent) await pause(50);
			}
		}
	};
	await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
}

type Sending = {
	address: string | undefined;
	keep: (place: number, address: string) => void;
	tell: Tell;
};

/** Asks how far it came, and sends what is missing, one part after the other. False: it is to be tried again. */
async function sendOne(plan: Plan, place: number, { address, keep, tell }: Sending): Promise<boolean> {
	const film = filmAt(plan, place);
	const ask = asking(plan.accountId);
	if (address === undefined) {
		const about = plan.submissionIds[place % plan.submissionIds.length] ?? '';
		const meta = `about ${inBase64(about)},filename ${inBase64(nameAt(place))}`;
		const begun = await ask(path, {
			method: 'POST',
			headers: { 'upload-length': String(film.length), 'upload-metadata': meta }
		});
		if (begun?.status !== 201) return wrong(begun);
		keep(place, begun.headers.get('location') ?? '');
		tell(place, 1);
		return false;
	}
	const asked = await ask(address, { method: 'HEAD' });
	// What was kept as evidence has no parts any more.
	if (asked?.status === 404 && (await isKept(place))) return true;
	if (asked?.status !== 200) return wrong(asked);
	const size = Math.ceil(film.length / parts);
	for (let at = Number(asked.headers.get('upload-offset')); at < film.length;) {
		const body = film.subarray(at, Math.min(film.length, at + size));
		const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(at) };
		const answer = await ask(address, { method: 'PATCH', headers, body: Buffer.from(body) });
		if (answer?.status !== 204) return wrong(answer);
		at += body.length;
		tell(place, 1 + Math.ceil(at / size));
	}
	return true;
}

/** Only the database may fail here, since somebody kills it. */
async function wrong(answer: Response | undefined): Promise<false> {
	if (!answer || answer.status >= 500) return false;
	throw new Error(`${answer.status} ${await answer.text()}`);
}

const isKept = async (place: number): Promise<boolean> =>
	(await db().selectFrom('evidence').select('id').where('name', '=', nameAt(place)).execute()).length > 0;

function asking(accountId: string) {
	return async (place: string, init: RequestInit): Promise<Response | undefined> => {
		const headers = { 'tus-resumable': '1.0.0', ...(init.headers as Record<string, string>) };
		const request = new Request(new URL(place, 'https://cairn.example'), { ...init, headers });
		return answerUpload(request, { ...uploadsOf(person(accountId)), path }).catch(() => undefined);
	};
}

const inBase64 = (text: string): string => Buffer.from(text).toString('base64');
