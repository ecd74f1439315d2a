import { rebuildDiscovery } from '#domains/discovery/rebuild-discovery.ts';
import { loadShippedFrameworks } from '#domains/frameworks/load-shipped.ts';
import { db } from '#server/db.ts';
import { log } from '#server/log.ts';
import { beginAgain, hasAccounts, isReached, reach } from '#server/milestones.ts';
import { oneAtATime } from '#server/one-at-a-time.ts';
import { password, people } from './demo.ts';
import { loadActivities } from './load-activities.ts';
import { loadApplications } from './load-applications.ts';
import { loadAwards } from './load-awards.ts';
import { loadEndorsements } from './load-endorsements.ts';
import { loadPeople } from './load-people.ts';
import { loadPlaces } from './load-places.ts';
import { loadPlaylists } from './load-playlists.ts';
import { loadSystem } from './load-system.ts';

/** Fills an empty database with the demonstration city, through the same actions that people use. */
export const loadDemo = (): Promise<void> => oneAtATime('load-demo', loadOnce);

async function loadOnce(): Promise<void> {
	if (!(await isWanted())) return;
	const since = Date.now();
	// Again where a start that was killed begins anew, with empty tables.
	await loadShippedFrameworks();
	const accounts = await loadPeople();
	const organisations = await loadPlaces(accounts);
	const activities = await loadActivities(organisations);
	await loadEndorsements(organisations, activities);
	await loadAwards(accounts, activities);
	await loadApplications(activities);
	await loadPlaylists({ accounts, organisations, activities });
	await loadSystem({ organisations, activities });
	await rebuildDiscovery();
	await reach(db(), 'demo-loaded');
	log.info({ ms: Date.now() - since }, 'The demonstration city is ready');
}

/**
 * Only where there is nothing yet. A start that was killed half way begins again: until the demonstration was whole,
 * nobody was served anything.
 */
async function isWanted(): Promise<boolean> {
	if (await isReached(db(), 'demo-loaded')) return false;
	if (await isReached(db(), 'demo-begun')) await beginAgain(db());
	else if (await hasAccounts(db())) return false;
	await reach(db(), 'demo-begun');
	return true;
}

/** How to sign in, for whoever started the demonstration. */
export function demoWelcome(origin: string): string {
	const roles: [string, keyof typeof people][] = [
		['learner', 'learner'],
		['organiser', 'organiser'],
		['owner', 'youthOwner'],
		['assessor', 'assessor'],
		['city admin', 'cityAdmin'],
		['operator', 'operator']
	];
	const lines = roles.map(([role, key]) => `  ${role.padEnd(11)} ${people[key].address}`);
	return [
		`The demonstration city is at ${origin}/en`,
		`Sign in with the password "${password}" as`,
		...lines,
		`Mails arrive at ${origin}/en/mailbox`
	].join('\n');
}
