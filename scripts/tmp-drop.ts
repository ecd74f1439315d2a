import { startEmbedded } from '#server/postgres/start-embedded.ts';
import pg from 'pg';
const e = await startEmbedded({ dataFolder: '.data/bench', lock: false });
const c = new pg.Client({ connectionString: e.connectionString }); await c.connect();
for (const n of process.argv.slice(2)) await c.query(`drop database if exists cairn_bench_${n} with (force)`);
await c.end(); await e.stop(); process.exit(0);
