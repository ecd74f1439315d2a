import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';

/** A real S3-compatible server with one bucket, and the settings that reach it. */
export async function aBucket() {
	const folder = await mkdtemp(path.join(tmpdir(), 'cairn-bucket-'));
	const server = new S3rver({
		directory: folder,
		silent: true,
		address: '127.0.0.1',
		port: 0,
		configureBuckets: [{ name: 'cairn', configs: [] }]
	});
	const { port } = await server.run();
	const settings = {
		kind: 's3' as const,
		endpoint: `http://127.0.0.1:${port}`,
		bucket: 'cairn',
		region: 'us-east-1',
		key: 'S3RVER',
		secret: 'S3RVER'
	};
	return {
		settings,
		async close() {
			const closed = once(server.httpServer, 'close');
			await Promise.all([closed, server.close()]);
			await rm(folder, { recursive: true, force: true });
		}
	};
}
