import { Menu } from 'electron';
import { deskTexts } from './texts.ts';

/** Cut, copy, paste and the window's own; no reload and no developer tools (H16). */
export function setMenu(): void {
  const edit = {
    label: deskTexts.edit,
    submenu: (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role })),
  };
  const window = {
    label: deskTexts.window,
    submenu: (['minimize', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'quit'] as const).map((role) => ({
      role,
    })),
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([edit, window]));
}
