import { Icon } from '../ui/icons.tsx';
import type { StatusWords } from './status-words.ts';

/** Where the request stands, in one bold line and one plain one. */
export function StatusLine({ words: { title, detail, icon, tone } }: { words: StatusWords }) {
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
