import { PICTURE } from '@tung-nha/shared/broadcast';
import { PROBLEMS } from '@tung-nha/shared/problem';
import { useState } from 'react';

import { described, FieldProblem } from '../ui/field.tsx';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';

/** A picture to go with a broadcast, as a data URL; what Zalo would refuse is refused before it is sent. */
export function PictureField({
  isKept,
  problem: refused,
  onChange,
}: {
  isKept: boolean;
  /** Why the server did not take it. */
  problem: string | undefined;
  onChange: (url: string | null) => void;
}) {
  const [unfit, setUnfit] = useState<string>();
  const [chosen, choose] = useState<string>();
  const problem = unfit ?? refused;
  const id = 'broadcast-picture';
  const hint = isKept ? BROADCAST_TEXTS.pictureKept : undefined;
  const take = (file: File | undefined) => {
    const refusal = file && refusalOf(file);
    setUnfit(refusal);
    choose(file?.name);
    if (file === undefined || refusal !== undefined) {
      onChange(null);
      return;
    }
    readAsUrl(file, (url) => {
      if (url === null) setUnfit(BROADCAST_TEXTS.pictureUnread);
      onChange(url);
    });
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {BROADCAST_TEXTS.picture}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="field-input file-field">
        <span className="file-button">{BROADCAST_TEXTS.pictureChoose}</span>
        <span>{chosen ?? BROADCAST_TEXTS.pictureNone}</span>
        <input
          {...described({ id, hint, problem })}
          type="file"
          accept={PICTURE.types.join(',')}
          onChange={(event) => take(event.target.files?.[0])}
        />
      </div>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

function readAsUrl(file: File, take: (url: string | null) => void): void {
  const reader = new FileReader();
  reader.onload = () => take(typeof reader.result === 'string' ? reader.result : null);
  reader.onerror = () => take(null);
  reader.readAsDataURL(file);
}

function refusalOf({ size, type }: File): string | undefined {
  if (!PICTURE.types.some((known) => known === type)) return PROBLEMS.picture_unsupported.message;
  return size > PICTURE.bytes ? PROBLEMS.picture_too_large.message : undefined;
}
