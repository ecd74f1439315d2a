import { testLaw } from './law-test.ts';

const code = `export const a = 1;`;

testLaw('cairn/names', {
	refused: [
		['utils', 'src/server/utils.ts', code],
		['a folder of helpers', 'src/ui/helpers/dates.ts', code],
		['a service', 'src/domains/badges/badge-service.ts', code],
		['a manager in a component', 'src/ui/BadgeManager.svelte', '<hr />'],
		['camelCase', 'src/domains/badges/publishBadge.ts', code],
		['snake_case', 'src/domains/badges/publish_badge.ts', code],
		['a component in kebab-case', 'src/ui/badge-card.svelte', '<hr />'],
		['a folder in PascalCase', 'src/ui/Badge/Card.svelte', '<hr />'],
		['a room on no floor', 'src/domains/shop/shop.ts', code],
		['a component in a room', 'src/domains/badges/Card.svelte', '<hr />']
	],
	accepted: [
		['an action', 'src/domains/badges/publish-badge.ts', code],
		['queries', 'src/domains/badges/badges.sql.server.ts', code],
		['a test', 'src/domains/badges/publish-badge.test.ts', code],
		['a component', 'src/ui/BadgeCard.svelte', '<hr />'],
		['a route', 'src/routes/[lang=language]/(discover)/+page.server.ts', code],
		['a layout', 'src/routes/[lang=language]/+layout@.svelte', '<hr />'],
		['a well-known address', 'src/routes/.well-known/did.json/+server.ts', code],
		['a dated migration', 'migrations/2026-01-01-start.ts', code],
		['the name that SvelteKit gives', 'src/service-worker.ts', code],
		['a rune module', 'src/ui/drawer.svelte.ts', code]
	]
});
