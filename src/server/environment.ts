import { existsSync } from 'node:fs';

// The file .env of the folder that Cairn is started in. What the environment says already wins. Tests never read it:
// a test that ran on somebody's real database because of it would be a disaster.
if (!process.env.NODE_TEST_CONTEXT && existsSync('.env')) process.loadEnvFile('.env');

/** The environment of this process, with `.env` read into it. */
export const environment: NodeJS.ProcessEnv = process.env;
