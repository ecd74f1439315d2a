import os from 'node:os';

/** Nothing of the caller's: PGPORT, PGDATA or a missing LANG would change the server (a SQL_ASCII database, another port). */
export function serverEnvironment(): NodeJS.ProcessEnv {
	return { PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
}

/** What went wrong when the program could not even be started, in words that say what to do. */
export function cannotBecome(error: Error, binaries: string): Error {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'EPERM') {
		return new Error(
			'Cairn runs as root but may not start PostgreSQL as another user. Start Cairn as an ordinary user, ' +
				'or give the container CAP_SETUID, CAP_SETGID and CAP_CHOWN, or set DATABASE_URL.',
			{ cause: error }
		);
	}
	if (code === 'EACCES') {
		return new Error(`${binaries} may not be executed. Is it on a volume mounted with noexec?`, {
			cause: error
		});
	}
	return error;
}

/** Settings by the size of the machine; given on the command line, so that an upgrade of Cairn changes them. */
export function serverSettings(): Record<string, string> {
	const megabytes = os.totalmem() / 1024 ** 2;
	const small = megabytes < 2048;
	const cores = os.availableParallelism();
	return {
		listen_addresses: '',
		port: '5432',
		unix_socket_permissions: '0700',
		max_connections: '100',
		jit: 'off',
		shared_buffers: small ? '64MB' : `${Math.round(Math.min(Math.max(megabytes / 8, 256), 4096))}MB`,
		effective_cache_size: `${Math.round(megabytes / 2)}MB`,
		// Data folders lie on flash, and what visitors ask for lies in memory.
		random_page_cost: '1.1',
		// Many ask at once: a question that takes two cores takes one from somebody else.
		max_parallel_workers_per_gather: cores <= 4 ? '0' : '2',
		max_wal_size: '1GB',
		io_method: cores <= 2 ? 'sync' : 'worker',
		timezone: 'UTC',
		log_timezone: 'UTC',
		log_checkpoints: 'off',
		// Details and statements of errors hold what people typed ("Key (email)=(…) already exists").
		log_error_verbosity: 'terse',
		log_min_error_statement: 'panic'
	};
}
