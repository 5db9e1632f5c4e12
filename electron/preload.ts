import { contextBridge, ipcRenderer } from 'electron';

/* The whole bridge: one call and one notice. Nothing of Electron reaches the page. */

contextBridge.exposeInMainWorld(
  'zorg',
  Object.freeze({
    call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('zorg:call', { name, input }),
    onChange: (listener: (topics: readonly string[]) => void): (() => void) => {
      const forward = (_event: unknown, topics: readonly string[]): void => listener(topics);
      ipcRenderer.on('zorg:changed', forward);
      return () => {
        ipcRenderer.off('zorg:changed', forward);
      };
    },
  }),
);
