import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db, type Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { keepFile } from '#server/files/keep-file.ts';
import { seeFiles } from '#server/files/open-file.ts';
import { prepareFile } from '#server/files/prepare-file.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayChangeOrganisation } from './may.ts';
import { changeOrganisationInput } from './organisation.ts';
import { organisationById, updateOrganisation } from './organisations.sql.server.ts';

type SentFile = { bytes: Uint8Array; name: string };

/** Changes the profile. A logo comes as a file, or as the id of a file that the organisation has already. */
export async function changeOrganisation(
	actor: Actor,
	organisationId: string,
	input: unknown,
	logo?: SentFile
): Promise<void> {
	permit(actor, mayChangeOrganisation(actor, organisationId));
	const { logoFileId, language, ...profile } = parse(changeOrganisationInput, input);
	const organisation = await organisationById(db(), organisationId);
	if (!organisation) throw new Refusal('not-found');
	if (organisation.closedAt) throw new Refusal('gone');
	if (typeof logoFileId === 'string') await refuseForeignLogo(organisationId, logoFileId);
	const keepLogo = await preparedLogo(organisationId, logo);
	await act(actor, 'change-organisation', { organisation: organisationId }, async (trx) => {
		const kept = keepLogo ? await keepLogo(trx) : logoFileId;
		await updateOrganisation(trx, organisationId, {
			...profile,
			...(language && { language }),
			...(kept === undefined ? {} : { logoFileId: kept })
		});
		if (profile.name !== organisation.name) await tell(trx, 'organisation-changed', { organisationId });
	});
}

async function refuseForeignLogo(organisationId: string, fileId: string): Promise<void> {
	const [file] = await seeFiles([fileId]);
	if (file?.organisationId === organisationId && file.mediaType.startsWith('image/')) return;
	throw notAPicture();
}

async function preparedLogo(organisationId: string, logo: SentFile | undefined) {
	if (!logo) return undefined;
	const prepared = await prepareFile(logo);
	if (!prepared.mediaType.startsWith('image/')) throw notAPicture();
	return async (trx: Trx) => (await keepFile(trx, { prepared, owner: { organisationId } })).id;
}

const notAPicture = () =>
	new Refusal('invalid-input', { fields: [{ field: 'logo', message: 'organisation_problem_logo' }] });
