import { EventEmitter } from 'node:events';

/* Runs first in a utility process of the host: gives it `process.parentPort`, as Electron does. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => void process.send?.(message),
  start: (): void => {},
});
process.on('message', (data) => port.emit('message', { data, ports: [] }));
Object.defineProperty(process, 'parentPort', { value: port });
