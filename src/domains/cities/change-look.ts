import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import type { Trx } from '#server/db.ts';
import { keepFile } from '#server/files/keep-file.ts';
import { prepareFile } from '#server/files/prepare-file.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { updateCity } from './cities.sql.server.ts';
import { accent } from './city.ts';
import { mayChangeCity } from './may.ts';

const lookInput = z.object({
	accent,
	coverAlt: z.string().trim().max(500).default(''),
	coverCredit: z.string().trim().max(300).default(''),
	removeLogo: z.string().default(''),
	removeCover: z.string().default('')
});

type SentFile = { bytes: Uint8Array; name: string };

/** Colour, logo and cover. A picture that is not sent stays, unless it is to be removed. */
export async function changeLook(
	actor: Actor,
	cityId: string,
	input: unknown,
	sent: { logo?: SentFile | undefined; cover?: SentFile | undefined } = {}
): Promise<void> {
	permit(actor, mayChangeCity(actor, cityId));
	const { removeLogo, removeCover, ...look } = parse(lookInput, input);
	const keepLogo = await prepared(cityId, 'logo', sent.logo);
	const keepCover = await prepared(cityId, 'cover', sent.cover);
	await act(actor, 'change-city-look', { city: cityId }, async (trx) => {
		const logo = keepLogo ? { logoFileId: await keepLogo(trx) } : removeLogo ? { logoFileId: null } : {};
		const cover = keepCover
			? { coverFileId: await keepCover(trx) }
			: removeCover
				? { coverFileId: null }
				: {};
		const { numUpdatedRows } = await updateCity(trx, cityId, { ...look, ...logo, ...cover });
		if (numUpdatedRows === 0n) throw new Refusal('not-found');
	});
}

async function prepared(cityId: string, field: string, sent: SentFile | undefined) {
	if (!sent) return undefined;
	const file = await prepareFile(sent);
	if (!file.mediaType.startsWith('image/'))
		throw new Refusal('invalid-input', { fields: [{ field, message: 'organisation_problem_logo' }] });
	return async (trx: Trx) => (await keepFile(trx, { prepared: file, owner: { cityId } })).id;
}
