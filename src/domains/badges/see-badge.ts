import type { Actor } from '#server/actor.ts';
import { type Db, db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { BadgeDraft, BadgeVersion } from './badge.ts';
import {
	badgeById,
	badgesAbout,
	badgesNamed,
	badgesOf,
	currentVersionsOf,
	draftOf,
	versionOf,
	versionsOf
} from './badges.sql.server.ts';
import { mayMakeBadges } from './may.ts';

export type PublishedBadge = BadgeVersion & { retiredAt: Date | null };

/** A published badge as anybody may see it: its newest version, or the one asked for. */
export async function seeBadge(badgeId: string, version?: number, on: Db = db()): Promise<PublishedBadge> {
	const badge = await badgeById(on, badgeId);
	const found = badge && (await versionOf(on, badgeId, version ?? badge.currentVersion));
	if (!badge || !found) throw new Refusal('not-found');
	return { ...found, retiredAt: badge.retiredAt };
}

/** The newest versions of these badges, in the order asked; badges never published are left out. */
export async function seeBadges(badgeIds: string[]): Promise<PublishedBadge[]> {
	const found = new Map((await currentVersionsOf(db(), badgeIds)).map((badge) => [badge.badgeId, badge]));
	return badgeIds.flatMap((id) => found.get(id) ?? []);
}

/** What an organisation gives, for anybody: published and not retired, the newest first. */
export async function seeGivenBadges(organisationId: string): Promise<PublishedBadge[]> {
	const rows = await badgesOf(db(), organisationId);
	return seeBadges(rows.filter((row) => row.currentVersion > 0 && !row.retiredAt).map((row) => row.id));
}

/** What these organisations give, by words of its name; accents and capitals do not matter. */
export const findBadges = async (
	organisationIds: readonly string[],
	words: string,
	count: number
): Promise<PublishedBadge[]> => seeBadges(await badgesNamed(db(), organisationIds, words, count));

/** What can be earned that is about a skill, for anybody. */
export const seeBadgesAbout = async (skillId: string, count = 24): Promise<PublishedBadge[]> =>
	seeBadges(await badgesAbout(db(), skillId, count));

/** Exact versions, as awards hold them, by `badgeId:version`. */
export async function seeBadgeVersions(
	wanted: { badgeId: string; version: number }[]
): Promise<ReadonlyMap<string, BadgeVersion>> {
	const found = await versionsOf(db(), wanted);
	return new Map(found.map((badge) => [`${badge.badgeId}:${badge.version}`, badge]));
}

export type BadgeUnderWork = {
	badgeId: string;
	organisationId: string;
	draft: BadgeDraft;
	revision: number;
	updatedAt: Date;
	/** 0 when it was never published. */
	currentVersion: number;
	retiredAt: Date | null;
};

/** A badge with its draft, for those who may write it. */
export async function seeBadgeDraft(actor: Actor, badgeId: string): Promise<BadgeUnderWork> {
	const [badge, draft] = await Promise.all([badgeById(db(), badgeId), draftOf(db(), badgeId)]);
	if (!badge || !draft) throw new Refusal('not-found');
	permit(actor, mayMakeBadges(actor, badge.organisationId));
	const { organisationId, currentVersion, retiredAt } = badge;
	const { content, revision, updatedAt } = draft;
	return { badgeId, organisationId, draft: content, revision, updatedAt, currentVersion, retiredAt };
}

/** All badges of an organisation, drafts too, for those who make them. */
export async function seeOrganisationBadges(actor: Actor, organisationId: string) {
	permit(actor, mayMakeBadges(actor, organisationId));
	const rows = await badgesOf(db(), organisationId);
	return rows.map(({ content, ...row }) => ({ ...row, name: content.name, language: content.language }));
}
