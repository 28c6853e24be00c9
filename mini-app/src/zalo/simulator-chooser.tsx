import { useEffect, useState } from 'react';

import { HouseMark } from '../ui/house-mark.tsx';
import { Failed, Waiting } from '../ui/load-states.tsx';

interface SamplePerson {
  userId: string;
  name: string;
  ward?: string;
  role?: string;
}

const TEXTS = {
  title: 'Bạn muốn vào vai ai?',
  lead: 'Đây là bản chạy thử trên máy tính. Chọn một người mẫu để xem ứng dụng như người đó thấy.',
  failed: 'Bộ giả lập Zalo chưa chạy. Bạn chạy “npm start” rồi thử lại.',
};
const ROLE_NAMES: Record<string, string> = {
  resident: 'Người dân',
  member: 'Tổ viên',
  deputy: 'Tổ phó',
  leader: 'Tổ trưởng',
};

/** In development, in a browser without `?simUser=`: choose which sample person to be. Never part of a release. */
export function SimulatorChooser({ simulatorUrl }: { simulatorUrl: string }) {
  const { people, load } = useSamplePeople(simulatorUrl);
  return (
    <div className="frame">
      <main className="page">
        <HouseMark />
        <div className="page-head">
          <h1>{TEXTS.title}</h1>
          <p className="page-lead">{TEXTS.lead}</p>
        </div>
        {people === 'loading' && <Waiting />}
        {people === 'failed' && <Failed message={TEXTS.failed} offline={false} onRetry={load} />}
        {typeof people === 'object' && (
          <ul className="stack">
            {people.map((person) => (
              <li key={person.userId}>
                <a className="card" href={`?simUser=${encodeURIComponent(person.userId)}`}>
                  <strong>{person.name}</strong>
                  <span className="soft small">{describe(person)}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}

function describe({ role, ward }: SamplePerson): string {
  return [ROLE_NAMES[role ?? 'resident'] ?? 'Cán bộ phường, xã', ward].filter(Boolean).join(' · ');
}

function useSamplePeople(simulatorUrl: string) {
  const [people, setPeople] = useState<SamplePerson[] | 'loading' | 'failed'>('loading');
  const load = () => {
    setPeople('loading');
    fetch(`${simulatorUrl}/_sim/users`)
      .then((response) => response.json() as Promise<SamplePerson[]>)
      .then(setPeople, () => setPeople('failed'));
  };
  useEffect(load, [simulatorUrl]);
  return { people, load };
}
