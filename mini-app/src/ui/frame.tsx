import { createContext } from 'react';
import type { ReactNode } from 'react';

/** What surrounds every page; the app puts its own tabs, corner and banner in, so that ui/ knows no screen. */
export interface FrameParts {
  tabs: ReactNode;
  corner: ReactNode;
  banner: ReactNode;
}

export const FrameContext = createContext<FrameParts>({ tabs: null, corner: null, banner: null });
