import type { EndorsementCredential } from '@cairn/credentials';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import type { InsideEndorsements } from '#domains/credentials/unsigned-credential.ts';
import type { Db } from '#server/db.ts';
import { documentsInside } from './endorsements.sql.server.ts';

/** A credential carries so many at most, the newest; all others stand beside it. Whoever checks it reads twenty. */
const most = 12;

/** What stands inside an award that is given now. */
export async function endorsementsInside(on: Db, badge: BadgeVersion): Promise<InsideEndorsements> {
	const rows = await documentsInside(on, badge, most);
	const documentsAbout = (about: string) =>
		rows.flatMap((row): EndorsementCredential[] =>
			row.about === about && row.document ? [JSON.parse(row.document) as EndorsementCredential] : []
		);
	return { badge: documentsAbout('badge'), issuer: documentsAbout('organisation') };
}
