import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/bootstrap/browser.mjs';

const port = Number(process.env.CAIRN_JOURNEY_PORT ?? 4173);
const executablePath = findBrowser();

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
		command: 'node tests/support/journey-server.ts',
		url: `http://localhost:${port}/`,
		env: { CAIRN_JOURNEY_PORT: String(port) },
		timeout: 60_000,
		stdout: 'ignore',
		// its own ending stops its PostgreSQL
		gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 }
	}
});
