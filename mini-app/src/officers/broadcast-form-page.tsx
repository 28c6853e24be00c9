import { headLine, inParts } from '@tung-nha/shared/broadcast/broadcast-words';
import type { BroadcastView } from '@tung-nha/shared/broadcast';
import type { WardView } from '@tung-nha/shared/ward';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import type { ApiResult } from '../api-result.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { focusField } from '../ui/focus-field.ts';
import { useAction } from '../use-action.ts';
import { bodyOf, draftOf, EMPTY_DRAFT } from './broadcast-draft.ts';
import type { Draft } from './broadcast-draft.ts';
import { AudiencePart, OutputsPart, ValidPart, WordsPart } from './broadcast-form-parts.tsx';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { Failure, SubmitButton } from './form-parts.tsx';
import { useOwnWard } from './own-ward.ts';
import { PhoneFrame } from './phone-frame.tsx';
import { PictureField } from './picture-field.tsx';

/** A broadcast to be written or changed; what is written is seen on a phone at once. */
export function BroadcastFormPage() {
  const { id } = useParams();
  return id === undefined ? <Form known={undefined} /> : <ChangeForm id={id} />;
}

function ChangeForm({ id }: { id: string }) {
  const { ward } = useDesk();
  const known = useServerData(`officer-broadcast/${id}`, () =>
    callApi('readBroadcast', { params: { id }, query: { ward } }),
  );
  if (known.data) return <Form known={known.data} />;
  return (
    <DeskPage
      title={BROADCAST_TEXTS.formChange}
      back={{ to: DESK_PATHS.broadcasts, name: BROADCAST_TEXTS.back }}
    >
      <Loaded from={known}>{() => null}</Loaded>
    </DeskPage>
  );
}

interface Problem {
  field: string;
  sentence: string;
}

/** Saves the draft, its picture after it, and goes where it is seen; a refusal is shown at its field. */
function useSaving(known: BroadcastView | undefined, draft: Draft, picture: string | null) {
  const { ward } = useDesk();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { busy, failure, run } = useAction();
  const saveDraft = async (): Promise<ApiResult<BroadcastView>> => {
    setProblem(null);
    const body = { ward, ...bodyOf(draft) };
    const saved = await (known
      ? callApi('changeBroadcast', { params: { id: known.id }, body })
      : callApi('writeBroadcast', { body }));
    if (!saved.ok && saved.field !== undefined) {
      const field = saved.field.split('.')[0] ?? '';
      setProblem({ field, sentence: saved.message ?? '' });
      focusField(`broadcast-${field}`);
    }
    if (!saved.ok || picture === null) return saved;
    const { id } = saved.reply;
    const bytes = picture.slice(picture.indexOf(',') + 1);
    const withPicture = await callApi('changeBroadcastPicture', {
      params: { id },
      body: { ward, picture: bytes },
    });
    // The draft is kept all the same: it is gone on with where it is seen.
    return withPicture.ok ? withPicture : saved;
  };
  const save = () => run(saveDraft, ({ id }) => navigate(DESK_PATHS.broadcast(id), { replace: true }));
  const problemOf = (field: string) => (problem?.field === field ? problem.sentence : undefined);
  return { save, problemOf, busy, failure };
}

function Form({ known }: { known: BroadcastView | undefined }) {
  const [draft, setDraft] = useState(known ? draftOf(known) : EMPTY_DRAFT);
  const [picture, setPicture] = useState<string | null>(null);
  const { save, problemOf, busy, failure } = useSaving(known, draft, picture);
  const own = useOwnWard();
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));

  return (
    <DeskPage
      title={known ? BROADCAST_TEXTS.formChange : BROADCAST_TEXTS.formNew}
      back={{ to: DESK_PATHS.broadcasts, name: BROADCAST_TEXTS.back }}
    >
      <div className="desk-columns">
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <WordsPart draft={draft} change={change} problemOf={problemOf} />
          <PictureField isKept={known?.hasPicture ?? false} onChange={setPicture} />
          <ValidPart draft={draft} change={change} problem={problemOf('validUntil')} />
          <AudiencePart draft={draft} change={change} ward={own} problem={problemOf('audience')} />
          <OutputsPart draft={draft} change={change} problem={problemOf('outputs')} />
          <Failure sentence={failure} />
          <SubmitButton busy={busy}>{BROADCAST_TEXTS.saveDraft}</SubmitButton>
        </form>
        <PhoneFrame name={BROADCAST_TEXTS.live} picture={picture ?? undefined}>
          {liveText(draft, own) || BROADCAST_TEXTS.emptyLive}
        </PhoneFrame>
      </div>
    </DeskPage>
  );
}

function liveText({ kind, title, text, link }: Draft, ward: WardView | undefined): string {
  if (title === '' && text === '') return '';
  const from = ward ? `${ward.kind.charAt(0).toUpperCase()}${ward.kind.slice(1)} ${ward.name}` : '';
  return inParts(headLine({ kind, from }), title, text, link === '' ? undefined : link);
}
