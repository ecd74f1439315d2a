// Inputs as damage and malice make them: known good ones, changed in a few places.
import fc from 'fast-check';

export type Change = { kind: number; at: number; length: number; other: number; bytes: Uint8Array };

const change: fc.Arbitrary<Change> = fc.record({
	kind: fc.nat(7),
	at: fc.nat(),
	length: fc.nat(64),
	other: fc.nat(),
	bytes: fc.uint8Array({ minLength: 1, maxLength: 12 })
});

/** Which of the good ones, and what happens to it. */
export const mutation = fc.record({
	seed: fc.nat(),
	changes: fc.array(change, { minLength: 1, maxLength: 6 })
});

function spliced(bytes: Uint8Array, from: number, until: number, put: Uint8Array): Uint8Array {
	const out = new Uint8Array(from + put.length + bytes.length - until);
	out.set(bytes.subarray(0, from));
	out.set(put, from);
	out.set(bytes.subarray(until), from + put.length);
	return out;
}

function changed(
	bytes: Uint8Array,
	{ kind, at, length, other, bytes: put }: Change,
	seeds: readonly Uint8Array[]
) {
	const from = bytes.length === 0 ? 0 : at % bytes.length;
	const until = Math.min(bytes.length, from + length);
	const beside = seeds[other % seeds.length] ?? bytes;
	const start = beside.length === 0 ? 0 : other % beside.length;
	switch (kind) {
		case 0:
			return spliced(bytes, from, until, put); // replaced
		case 1:
			return spliced(bytes, from, from, put); // inserted
		case 2:
			return spliced(bytes, from, until, new Uint8Array()); // taken out
		case 3:
			return bytes.subarray(0, from); // cut off
		case 4:
			return spliced(bytes, from, from, bytes.subarray(from, until)); // said twice
		case 5:
			return spliced(bytes, from, until, beside.subarray(start, start + length)); // from another one
		case 6:
			return spliced(bytes, from, Math.min(bytes.length, from + 4), Uint8Array.of(0xff, 0xff, 0xff, 0xff));
		default: {
			const bit = spliced(bytes, 0, 0, new Uint8Array());
			if (bit.length > 0) bit[from] = (bit[from] ?? 0) ^ (1 << (other % 8));
			return bit;
		}
	}
}

/** Bytes of one of the seeds after its changes. */
export function mutated(
	seeds: readonly Uint8Array[],
	{ seed, changes }: { seed: number; changes: Change[] }
) {
	let bytes = seeds[seed % seeds.length] ?? new Uint8Array();
	for (const one of changes) bytes = changed(bytes, one, seeds);
	return bytes;
}

/** A JSON value whose leaves and branches were swapped, doubled, dropped or replaced. */
export function mutatedJson(
	seeds: readonly unknown[],
	{ seed, changes }: { seed: number; changes: Change[] }
) {
	const root = { value: structuredClone(seeds[seed % seeds.length]) };
	for (const one of changes) changeJson(root, one);
	return root.value;
}

const strange = (other: number): unknown =>
	[
		null,
		true,
		-1e308,
		'',
		[],
		{},
		'\ud800',
		['', [{}]],
		{ '@value': 1, '@language': 'x y' },
		{ '@id': '_:b0' },
		{ '@graph': [] },
		'_:b0',
		'http://',
		'javascript:0',
		'x'.repeat(5000),
		Array.from({ length: 60 }, () => ({ type: 'Evidence' })),
		'https://www.w3.org/ns/credentials/v2',
		{ __proto__x: 1, constructor: { prototype: 1 } },
		nested(other % 90)
	][other % 19];

function nested(depth: number): unknown {
	let value: unknown = 'deep';
	for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { evidence: value };
	return value;
}

type Place = { holder: object; key: string };

function placesIn(value: unknown, found: Place[] = []): Place[] {
	if (typeof value !== 'object' || value === null || found.length > 2000) return found;
	for (const [key, inner] of Object.entries(value)) {
		found.push({ holder: value, key });
		placesIn(inner, found);
	}
	return found;
}

const valueAt = ({ holder, key }: Place): unknown => Object.getOwnPropertyDescriptor(holder, key)?.value;

function put({ holder, key }: Place, value: unknown): void {
	Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function changeJson(root: { value: unknown }, { kind, at, other, bytes }: Change): void {
	const places = placesIn(root);
	const [here, there] = [places[at % places.length], places[other % places.length]];
	if (!here || !there) return;
	if (kind === 0) Reflect.deleteProperty(here.holder, here.key);
	else if (kind === 1) put(here, structuredClone(valueAt(there)));
	else if (kind === 2) put({ ...here, key: there.key }, structuredClone(valueAt(here)));
	else if (kind === 3) put(here, [structuredClone(valueAt(here)), structuredClone(valueAt(there))]);
	else if (kind === 4) put({ ...here, key: Buffer.from(bytes).toString('latin1') }, 'new');
	else put(here, strange(other));
}
