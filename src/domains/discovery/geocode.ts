import { z } from 'zod';
import { config } from '#server/config.ts';
import { guardedFetch } from '#server/guarded-fetch.ts';
import { log } from '#server/log.ts';
import { Refusal } from '#server/refusal.ts';

export type Address = { name: string; about: string; lng: number; lat: number };

const most = { found: 5, kept: 500, typed: 120 };
const known = new Map<string, Address[]>();

const lng = z.coerce.number().min(-180).max(180);
const lat = z.coerce.number().min(-90).max(90);
const nominatim = z.array(z.object({ display_name: z.string().max(1000), lon: lng, lat }));
const photon = z.object({
	features: z.array(
		z.object({
			geometry: z.object({ coordinates: z.tuple([lng, lat]).rest(z.unknown()) }),
			properties: z.record(z.string(), z.unknown())
		})
	)
});

/**
 * What the geocoder of the settings knows; nothing where there is none, or it does not answer. Nominatim forbids to be
 * asked while somebody types, so it is asked only for what is `complete`.
 */
export async function geocode(typed: string, language: string, complete: boolean): Promise<Address[]> {
	const { geocoder } = config();
	const text = typed.slice(0, most.typed);
	if (!geocoder || text.length < 3 || (geocoder.kind === 'nominatim' && !complete)) return [];
	const key = `${language} ${text.toLowerCase()}`;
	const before = known.get(key);
	if (before) return before;
	const url = new URL(geocoder.address);
	url.searchParams.set('q', text);
	url.searchParams.set('limit', String(most.found));
	if (geocoder.kind === 'photon') url.searchParams.set('lang', language);
	else {
		url.searchParams.set('format', 'jsonv2');
		url.searchParams.set('accept-language', language);
	}
	const found = await ask(url, geocoder.kind);
	if (!found) return [];
	if (known.size >= most.kept) known.delete(known.keys().next().value ?? '');
	known.set(key, found);
	return found;
}

async function ask(url: URL, kind: 'photon' | 'nominatim'): Promise<Address[] | undefined> {
	try {
		const { status, body } = await guardedFetch(url.href, {
			accept: 'application/json',
			maxBytes: 200_000,
			timeoutMs: 3000
		});
		if (status !== 200) throw new Refusal('fetch-failed', { values: { host: url.host } });
		const answer: unknown = JSON.parse(new TextDecoder().decode(body));
		return (kind === 'photon' ? fromPhoton(answer) : fromNominatim(answer)).slice(0, most.found);
	} catch (error) {
		log.warn({ err: error, host: url.host }, 'The geocoder did not answer');
		return undefined;
	}
}

const fromNominatim = (answer: unknown): Address[] =>
	nominatim.parse(answer).map(({ display_name, lon, lat: atLat }) => {
		const [name = '', ...about] = display_name.split(', ');
		return { name, about: about.join(', '), lng: lon, lat: atLat };
	});

const fromPhoton = (answer: unknown): Address[] =>
	photon.parse(answer).features.map(({ geometry, properties }) => {
		const word = (name: string) =>
			typeof properties[name] === 'string' ? properties[name].slice(0, 200) : '';
		const street = [word('street'), word('housenumber')].filter(Boolean).join(' ');
		const [at, to] = geometry.coordinates;
		return {
			name: word('name') || street,
			about: [word('name') ? street : '', word('city'), word('country')].filter(Boolean).join(', '),
			lng: at,
			lat: to
		};
	});
