import { seeCity } from '#domains/cities/see-city.ts';
import type { Organisation } from '#domains/organisations/organisation.ts';
import { visitor } from '#server/actor.ts';
import { openFile } from '#server/files/open-file.ts';
import { dominantColour } from '#server/pictures/dominant-colour.ts';
import { Refusal } from '#server/refusal.ts';

type Look = Pick<Organisation, 'cityId' | 'logoFileId'>;

/** The colours of an organisation's look: the strongest of its logo, if it has one, and that of its city. */
export async function organisationColours({
	cityId,
	logoFileId
}: Look): Promise<{ logo?: string | undefined; city: string }> {
	const [city, logo] = await Promise.all([
		seeCity(visitor, cityId),
		logoFileId === null ? undefined : colourOf(logoFileId)
	]);
	return { logo, city: city.accent };
}

export async function organisationColour(look: Look): Promise<string> {
	const { logo, city } = await organisationColours(look);
	return logo ?? city;
}

async function colourOf(fileId: string): Promise<string | undefined> {
	try {
		return await dominantColour(await (await openFile(fileId)).read());
	} catch (error) {
		// A logo that is gone is no reason to show nothing.
		if (error instanceof Refusal) return undefined;
		throw error;
	}
}
