import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/bootstrap/browser.mjs';
import { port, serverSettings } from './tests/support/journeys/server-settings.ts';

const executablePath = findBrowser();

export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/journeys',
	workers: 2,
	fullyParallel: true,
	// patience for busy machines; nothing is judged by its time
	timeout: 90_000,
	expect: { timeout: 15_000 },
	retries: 0,
	forbidOnly: true,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'en-GB',
		timezoneId: 'Europe/Rome',
		// Recording costs a quarter of the time; CAIRN_TRACE=on keeps what led to a failure.
		trace: process.env.CAIRN_TRACE === 'on' ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				// Maps are drawn without a graphics card.
				'--enable-unsafe-swiftshader'
			]
		}
	},
	webServer: {
		// the built app on an empty data folder; `npm test` has built it
		command: 'node tests/support/empty-journeys.ts && exec node src/main.ts',
		url: `http://localhost:${port}/readyz`,
		env: { ...serverSettings, CAIRN_LOG: 'error' },
		timeout: 60_000,
		stdout: 'ignore',
		// its own ending stops its PostgreSQL
		gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 }
	}
});
