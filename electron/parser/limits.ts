/* Limits of what is read at all (`formats.md` 16.2, T4). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_CELL = 64 * 1024;
export const MAX_COLUMNS = 500;
/** Seconds of work and megabytes of memory for one file. */
export const MAX_SECONDS = 30;
export const MAX_MEMORY_MB = 512;
