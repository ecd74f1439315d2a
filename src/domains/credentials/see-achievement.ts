import { seeBadge } from '#domains/badges/see-badge.ts';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { issuerDid } from '#domains/organisations/issuer.ts';
import { originAt } from '#domains/organisations/see-issuer.ts';
import { db } from '#server/db.ts';
import { achievementOf, profileOf } from './achievement.ts';

/** A badge as machines read it, at its own address: the version asked for, or the newest. Always public. */
export async function seeAchievement(badgeId: string, version: number | undefined, host: string | null) {
	const badge = await seeBadge(badgeId, version);
	const [issuer, origin] = await Promise.all([issuerOf(db(), badge.organisationId), originAt(host)]);
	const did = issuerDid(origin, badge.organisationId);
	return {
		'@context': [
			'https://www.w3.org/ns/credentials/v2',
			'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
		],
		...achievementOf(origin, badge, profileOf(origin, { ...issuer, did }))
	};
}
