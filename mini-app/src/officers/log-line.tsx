import type { OfficerLogLine } from '@tung-nha/shared/officer';
import { Link } from 'react-router-dom';

import { GUIDE_CATALOGUE, useBundled } from '../guide-library.ts';
import { howItWasDone, whatItIsAbout, whatWasDone } from './log-words.ts';

/** One line of the log in words: what was done, to what, and how. */
export function LogLine({ line }: { line: OfficerLogLine }) {
  const guides = useBundled(GUIDE_CATALOGUE).data ?? [];
  const about = whatItIsAbout(line, new Map(guides.map(({ slug, title }) => [slug, title])));
  return (
    <div>
      {whatWasDone(line)}
      {about !== undefined && (
        <span className="log-change">
          {about.to === undefined ? (
            about.name
          ) : (
            <Link className="row-link" to={about.to}>
              {about.name}
            </Link>
          )}
        </span>
      )}
      {howItWasDone(line).map((sentence) => (
        <span key={sentence} className="log-change">
          {sentence}
        </span>
      ))}
    </div>
  );
}
