/** Codes of a PostgreSQL that is starting, stopping or full, and of a socket that nobody answers. */
const away = /^(57P0[1-4]|08\w{3}|53300|ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver says without a code. */
const lost =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** Whether something failed because the database cannot be reached: trying again later will help. */
export function isDatabaseAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code, syscall } = error as NodeJS.ErrnoException;
	if (code && away.test(code) && (code !== 'ENOENT' || syscall === 'connect')) return true;
	return lost.test(error.message) || isDatabaseAway(error.cause);
}
