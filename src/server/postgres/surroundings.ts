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
	const large = os.totalmem() >= 2 * 1024 ** 3;
	return {
		listen_addresses: '',
		port: '5432',
		unix_socket_permissions: '0700',
		max_connections: '100',
		jit: 'off',
		shared_buffers: large ? '256MB' : '64MB',
		max_wal_size: '1GB',
		io_method: os.availableParallelism() <= 2 ? 'sync' : 'worker',
		timezone: 'UTC',
		log_timezone: 'UTC',
		log_checkpoints: 'off',
		// Details and statements of errors hold what people typed ("Key (email)=(…) already exists").
		log_error_verbosity: 'terse',
		log_min_error_statement: 'panic'
	};
}
