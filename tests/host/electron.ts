import { app } from './app.ts';
import { ipcMain } from './ipc.ts';
import { net, protocol, session } from './session.ts';
import {
  autoUpdater,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  screen,
  shell,
  systemPreferences,
  Tray,
} from './system.ts';
import { utilityProcess } from './utility.ts';
import { BrowserWindow, WebContents } from './window.ts';

const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((w) => w.webContents),
  fromId: (id: number) => BrowserWindow.fromId(id)?.webContents,
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
};
/** A name the host lacks must fail with its name, not as "undefined is not a function". */
const missing = (name: string): any =>
  new Proxy(class {}, {
    get: (_t, p) => {
      throw new Error(`host: electron.${name}.${String(p)} is not offered`);
    },
    construct: () => {
      throw new Error(`host: electron.${name} is not offered`);
    },
    apply: () => {
      throw new Error(`host: electron.${name} is not offered`);
    },
  });
const desktopCapturer = missing('desktopCapturer');
const MessageChannelMain = missing('MessageChannelMain');
const contentTracing = missing('contentTracing');
const BaseWindow = missing('BaseWindow');
const WebContentsView = missing('WebContentsView');
const inAppPurchase = missing('inAppPurchase');
const contextBridge = undefined;
const ipcRenderer = undefined;
const electron = {
  app,
  BrowserWindow,
  WebContents,
  webContents,
  ipcMain,
  net,
  protocol,
  session,
  autoUpdater,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  screen,
  shell,
  systemPreferences,
  Tray,
  utilityProcess,
  desktopCapturer,
  MessageChannelMain,
  contentTracing,
  BaseWindow,
  WebContentsView,
  inAppPurchase,
  contextBridge,
  ipcRenderer,
};
export default electron;
export {
  app,
  autoUpdater,
  BaseWindow,
  BrowserWindow,
  clipboard,
  contentTracing,
  contextBridge,
  crashReporter,
  desktopCapturer,
  dialog,
  electron as 'module.exports',
  globalShortcut,
  inAppPurchase,
  ipcMain,
  ipcRenderer,
  Menu,
  MenuItem,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  utilityProcess,
  WebContents,
  WebContentsView,
  webContents,
};
