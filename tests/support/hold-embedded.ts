// A process of its own that holds an embedded PostgreSQL open until it is told to end, or is killed.
// It is killed, the machine is not: what the kernel holds survives without waiting for the disk.
// usage: node hold-embedded.ts DATA_FOLDER [no-lock]
import { startEmbedded } from '#server/postgres/start-embedded.ts';

const [dataFolder = '', lock] = process.argv.slice(2);
try {
	const embedded = await startEmbedded({ dataFolder, lock: lock !== 'no-lock', settings: { fsync: 'off' } });
	const beating = setInterval(() => undefined, 1000);
	process.once('SIGTERM', () => {
		clearInterval(beating);
		void embedded.stop();
	});
	const { connectionString, attached } = embedded;
	process.stdout.write(`${JSON.stringify({ connectionString, attached })}\n`);
} catch (error) {
	process.stdout.write(`${JSON.stringify({ refused: (error as Error).message })}\n`);
	process.exitCode = 1;
}
