import { startEmbedded } from '#server/postgres/start-embedded.ts';
import pg from 'pg';
const e = await startEmbedded({ dataFolder: '.data/bench', lock: false });
const c = new pg.Client({ connectionString: e.connectionString.replace('/cairn?', `/cairn_bench_${process.argv[2]}?`) }); await c.connect();
for (const q of process.argv.slice(3)) console.log((await c.query(q)).rows);
await c.end(); await e.stop(); process.exit(0);
