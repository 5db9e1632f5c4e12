/** What may be logged: codes, names of calls, counts. The type admits nothing else, so nobody can hand it a pupil. */
export type LogLine = {
  readonly event:
    | 'start'
    | 'ready'
    | 'lock'
    | 'call-failed'
    | 'thread-ended'
    | 'parser-ended'
    | 'page-gone'
    | 'blocked-request'
    | 'fatal';
  readonly code?: string;
  readonly call?: string;
  readonly count?: number;
};

const CODE = /^[A-Za-z0-9_.-]{1,60}$/;

/** One line of JSON on standard error; there is no log file. */
export function log(line: LogLine): void {
  const clean = {
    event: line.event,
    ...(line.code !== undefined && CODE.test(line.code) ? { code: line.code } : {}),
    ...(line.call !== undefined && CODE.test(line.call) ? { call: line.call } : {}),
    ...(line.count !== undefined ? { count: line.count } : {}),
  };
  process.stderr.write(`${JSON.stringify(clean)}\n`);
}
