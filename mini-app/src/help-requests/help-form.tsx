import { Navigate, Route, Routes } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { HowPage } from './how-page.tsx';
import { KeptPage } from './kept-page.tsx';
import type { FindGuide } from './prefill.ts';
import { SendPage } from './send-page.tsx';
import { WhatPage } from './what-page.tsx';
import { WherePage } from './where-page.tsx';

/** The four screens of the request form, fetched together so that no step waits on a slow network. */
export function HelpForm({ findGuide }: { findGuide: FindGuide }) {
  return (
    <Routes>
      <Route index element={<WhatPage findGuide={findGuide} />} />
      <Route path="where" element={<WherePage />} />
      <Route path="how" element={<HowPage />} />
      <Route path="send" element={<SendPage />} />
      <Route path="kept" element={<KeptPage />} />
      <Route path="*" element={<Navigate to={PATHS.help} replace />} />
    </Routes>
  );
}
