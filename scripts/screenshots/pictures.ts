import type { Page } from '@playwright/test';
import type { Ids } from '#support/journeys/set-scene.ts';
import type { Role } from '#support/journeys/visits.ts';

type Picture = { name: string; as: Role; at: (ids: Ids) => string; act?: (page: Page) => Promise<void> };

/** The main pages, as the people see them who use them most. */
export const pictures: Picture[] = [
	{ name: 'home', as: 'visitor', at: () => '/en' },
	{ name: 'catalogue', as: 'visitor', at: () => '/en/activities' },
	{ name: 'activity', as: 'visitor', at: (ids) => `/en/activities/${ids.activityId}` },
	{ name: 'course', as: 'visitor', at: (ids) => `/it/activities/${ids.courseId}` },
	{ name: 'activity-editor', as: 'organiser', at: (ids) => `/en/activities/${ids.activityId}/edit` },
	{ name: 'badge', as: 'visitor', at: (ids) => `/en/badges/${ids.badgeId}` },
	{ name: 'badge-editor', as: 'organiser', at: (ids) => `/en/badges/${ids.badgeId}/edit` },
	{ name: 'claim-link', as: 'organiser', at: (ids) => `/en/badges/${ids.badgeId}/links/${ids.linkId}` },
	{ name: 'claim', as: 'visitor', at: (ids) => `/en/claim/${ids.linkToken}` },
	{ name: 'claimed', as: 'learner', at: (ids) => `/en/claim/${ids.usedLinkToken}?got` },
	{ name: 'claim-card', as: 'visitor', at: (ids) => `/en/claim-cards/${ids.cardCode}` },
	{ name: 'passport', as: 'learner', at: () => '/en/passport' },
	{ name: 'passport-badge', as: 'learner', at: (ids) => `/en/passport/${ids.itemId}` },
	{ name: 'shown-badge', as: 'visitor', at: (ids) => `/en/credentials/${ids.credentialId}` },
	{ name: 'verify', as: 'visitor', at: () => '/en/verify' },
	{
		name: 'verified',
		as: 'visitor',
		at: (ids) => `/en/verify?link=/credentials/${ids.credentialId}`,
		act: check
	},
	{
		name: 'verified-taken-back',
		as: 'visitor',
		at: (ids) => `/en/verify?link=/credentials/${ids.revokedCredentialId}`,
		act: check
	},
	{ name: 'organisation', as: 'visitor', at: (ids) => `/en/organisations/${ids.organisationId}` },
	{ name: 'city', as: 'visitor', at: (ids) => `/en/cities/${ids.cityId}` },
	{ name: 'dashboard', as: 'organiser', at: () => '/en/dashboard' },
	{ name: 'sign-in', as: 'visitor', at: () => '/en/sign-in' },
	{ name: 'account', as: 'learner', at: () => '/en/account' },
	{ name: 'not-found', as: 'visitor', at: () => '/en/nowhere' }
];

async function check(page: Page): Promise<void> {
	const link = page.getByLabel('Link to the badge');
	await link.fill(new URL(await link.inputValue(), page.url()).href);
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await page.getByRole('heading', { name: 'What we checked' }).waitFor();
}
