import { seeAchievement } from '#domains/credentials/see-achievement.ts';
import { Refusal } from '#server/refusal.ts';
import { openJson } from '../wants-json.ts';

/** A badge as Open Badges 3.0 describes it, for any program, under the host that was asked. */
export async function badgeDocument(
	badgeId: string,
	version: number | undefined,
	request: Request
): Promise<Response> {
	return openJson(JSON.stringify(await seeAchievement(badgeId, version, request.headers.get('host'))), 300);
}

export function versionOf(param: string): number {
	if (!/^[1-9]\d{0,8}$/.test(param)) throw new Refusal('not-found');
	return Number(param);
}
