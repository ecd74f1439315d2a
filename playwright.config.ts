import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/bootstrap/browser.mjs';

const port = Number(process.env.CAIRN_JOURNEY_PORT ?? 4173);
const executablePath = findBrowser();

// A developer's own settings must not decide what the journeys see.
const ownSettings = {
	CAIRN_ORIGIN: '',
	DATABASE_URL: '',
	DATABASE_REPLICA_URL: '',
	SMTP_URL: '',
	CAIRN_FILES: ''
};

export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/journeys',
	workers: 2,
	retries: 0,
	forbidOnly: true,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		trace: 'retain-on-failure',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		// the built app on an empty data folder; `npm test` has built it
		command: 'node tests/support/empty-journeys.ts && exec node src/main.ts',
		url: `http://localhost:${port}/readyz`,
		env: {
			...ownSettings,
			PORT: String(port),
			CAIRN_DATA: '.data/journeys',
			CAIRN_DEMO: 'on',
			CAIRN_LOG: 'error'
		},
		timeout: 60_000,
		stdout: 'ignore',
		// its own ending stops its PostgreSQL
		gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 }
	}
});
