import { importDistricts, nameDistrict, removeDistricts } from '#domains/cities/import-districts.ts';
import { mostBytes } from '#domains/cities/read-geojson.ts';
import { refuseArea } from '#domains/cities/refuse-area.ts';
import { seeCityToChange } from '#domains/cities/see-city.ts';
import { seeGround } from '#domains/cities/see-districts.ts';
import { removeArea, setArea } from '#domains/cities/set-area.ts';
import { onForm } from '../../../../../on-form.ts';
import { signInFirst } from '../../../../../sign-in-first.ts';
import { shownGround } from '../../../../shown-ground.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const city = await seeCityToChange(locals.actor, params.id);
	const ground = await seeGround(params.id);
	return {
		city: { id: city.id, name: city.name },
		hasArea: ground.area !== undefined,
		districts: ground.districts.map(({ id, name }) => ({ id, name })),
		ground: shownGround(ground),
		done: url.searchParams.get('done'),
		mended: url.searchParams.getAll('mended').slice(0, 20)
	};
};

/** Looked at before it is read: a file that is too large is not brought into memory a second time. */
async function bytesIn(form: FormData): Promise<Uint8Array> {
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return refuseArea('no_file');
	if (file.size > mostBytes) refuseArea('too_large', { size: Math.ceil(file.size / 1024 ** 2), most: 5 });
	return new Uint8Array(await file.arrayBuffer());
}

export const actions: Actions = {
	area: onForm('area', async (actor, _, { id, form, url }) => {
		const isMended = await setArea(actor, id, await bytesIn(form));
		return `${url.pathname}?done=${isMended ? 'area-mended' : 'area'}`;
	}),
	districts: onForm('districts', async (actor, asked, { id, form, url }) => {
		const { mended } = await importDistricts(actor, id, await bytesIn(form), asked);
		const query = new URLSearchParams([['done', 'districts'], ...mended.map((name) => ['mended', name])]);
		return `${url.pathname}?${query}`;
	}),
	name: onForm('named', (actor, asked, { id }) => nameDistrict(actor, id, asked)),
	remove: onForm('removed', (actor, asked, { id }) => removeDistricts(actor, id, asked.district)),
	removeArea: onForm('removed', (actor, _, { id }) => removeArea(actor, id)),
	removeAll: onForm('removed', (actor, _, { id }) => removeDistricts(actor, id))
};
