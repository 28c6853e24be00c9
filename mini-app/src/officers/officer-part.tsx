import './officers.css';

import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useRecoilValue } from 'recoil';

import { session } from '../session.ts';
import { OFFICER_ROLES, personState } from '../session-state.ts';
import { useServerData } from '../server-data.ts';
import { Waiting } from '../ui/load-states.tsx';
import { BroadcastFormPage } from './broadcast-form-page.tsx';
import { BroadcastListPage } from './broadcast-list-page.tsx';
import { BroadcastPage } from './broadcast-page.tsx';
import { CalendarPage } from './calendar-page.tsx';
import { DeskContext } from './desk.ts';
import { DeskFrame } from './desk-frame.tsx';
import { DeskPage } from './desk-page.tsx';
import { GroupPage } from './group-page.tsx';
import { GroupsPage } from './groups-page.tsx';
import { GuidesPage } from './guides-page.tsx';
import { LoginPage } from './login-page.tsx';
import { LogPage } from './log-page.tsx';
import { MemberPage } from './member-page.tsx';
import { MembersPage } from './members-page.tsx';
import { NewGroupPage } from './new-group-page.tsx';
import { QueuePage } from './queue-page.tsx';
import { ReminderKindsPage } from './reminder-kinds-page.tsx';
import { RequestPage } from './request-page.tsx';
import { SentRemindersPage } from './sent-reminders-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { TrainingPage } from './training-page.tsx';
import { OFFICER_TEXTS } from './texts.ts';

/** The officers' part: inside Zalo, and on a PC with a login link. Its code is fetched by nobody else. */
export function OfficerPart({ corner }: { corner: ReactNode }) {
  return (
    <Routes>
      <Route
        path="login"
        element={
          <DeskFrame corner={corner}>
            <LoginPage />
          </DeskFrame>
        }
      />
      <Route path="*" element={<SignedIn corner={corner} />} />
    </Routes>
  );
}

function SignedIn({ corner }: { corner: ReactNode }) {
  const { data, failure } = useServerData('officer-session', session);
  const known = useRecoilValue(personState);
  const person = known ?? data?.person;
  const offices = person?.roles.filter(({ role }) => OFFICER_ROLES.includes(role)) ?? [];
  const wards = [...new Set(offices.map(({ ward }) => ward))];
  const [chosen, choose] = useState<string | null>(null);
  const ward = chosen ?? wards[0] ?? '';
  const isPolice = offices.some((office) => office.ward === ward && office.role === 'police');
  const desk = useMemo(() => ({ ward, isPolice }), [ward, isPolice]);
  if (wards.length === 0) {
    return (
      <DeskFrame corner={corner}>
        {person === undefined && failure === undefined ? (
          <main className="desk-page">
            <Waiting />
          </main>
        ) : (
          <Outside signedIn={person !== undefined} />
        )}
      </DeskFrame>
    );
  }
  return (
    <DeskContext.Provider value={desk}>
      <DeskFrame corner={corner} wards={wards} onChoose={choose}>
        {/* Another ward is another desk: nothing of the first stays on it. */}
        <DeskRoutes key={ward} />
      </DeskFrame>
    </DeskContext.Provider>
  );
}

function Outside({ signedIn }: { signedIn: boolean }) {
  const { title, text } = signedIn ? OFFICER_TEXTS.notOfficer : OFFICER_TEXTS.signedOut;
  return (
    <DeskPage title={title}>
      <p>{text}</p>
    </DeskPage>
  );
}

function DeskRoutes() {
  return (
    <Routes>
      <Route path="requests/:id" element={<RequestPage />} />
      <Route path="broadcasts" element={<BroadcastListPage />} />
      <Route path="broadcasts/new" element={<BroadcastFormPage />} />
      <Route path="broadcasts/:id" element={<BroadcastPage />} />
      <Route path="broadcasts/:id/change" element={<BroadcastFormPage />} />
      <Route path="groups" element={<GroupsPage />} />
      <Route path="groups/new" element={<NewGroupPage />} />
      <Route path="groups/:id" element={<GroupPage />} />
      <Route path="reminders" element={<CalendarPage />} />
      <Route path="reminders/kinds" element={<ReminderKindsPage />} />
      <Route path="reminders/sent" element={<SentRemindersPage />} />
      <Route path="training" element={<TrainingPage />} />
      <Route path="guides" element={<GuidesPage />} />
      <Route path="members" element={<MembersPage />} />
      <Route path="members/:id" element={<MemberPage />} />
      <Route path="settings" element={<SettingsPage />} />
      <Route path="log" element={<LogPage />} />
      <Route path="*" element={<QueuePage />} />
    </Routes>
  );
}
