import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { now } from '../clock.ts';
import { Icon } from '../ui/icons.tsx';
import { statusWords } from './status-words.ts';

/** Where the request stands, in one bold line and one plain one. */
export function StatusLine({ request }: { request: HelpRequestView }) {
  const { title, detail, icon, tone } = statusWords(request, now());
  return (
    <div className="status-line">
      <span className={tone === 'warm' ? 'badge-icon badge-icon-warm' : 'badge-icon'}>
        <Icon name={icon} />
      </span>
      <div>
        <strong className="status-title">{title}</strong>
        <p className="soft">{detail}</p>
      </div>
    </div>
  );
}
