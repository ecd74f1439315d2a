declare module '@20minutes/s3rver' {
	import type { Server } from 'node:http';
	import type { AddressInfo } from 'node:net';

	type Options = {
		directory: string;
		silent?: boolean;
		address?: string;
		port?: number;
		configureBuckets?: { name: string; configs: string[] }[];
	};

	export default class S3rver {
		constructor(options: Options);
		httpServer: Server;
		run(): Promise<AddressInfo>;
		close(): Promise<void>;
	}
}
